"""Sentences made into paragraphs (成段): short ones are joined, none stands alone without need.

A paragraph that is nothing but a numbered heading, such as （一）干部队伍建设问题, stays a heading.
"""

import re
from collections.abc import Iterable

from reports.narrative.facts import Facts
from reports.narrative.patterns import sentence
from reports.narrative.tokens import plain

Patterns = tuple[str, ...]
Text = tuple[str, ...]

HEADING = re.compile(r"（[一二三四五六七八九十]+）(?P<words>[^。；！？]{1,40})")
SHORT = 45  # characters; a shorter paragraph joins its neighbour


def paragraphs(facts: Facts, *groups: Patterns) -> Text:
    """A paragraph for each group of patterns that has something to say."""
    return flowing(facts, ("".join(sentence(facts, pattern) for pattern in patterns) for patterns in groups))


def flowing(facts: Facts, texts: Iterable[str], short: int = SHORT) -> Text:
    """The texts as paragraphs: one that is too short runs on with the one before it."""
    joined: list[str] = []
    told = [text for text in texts if text]
    headings = {text for text in told if HEADING.fullmatch(text)}
    for text in told:
        if joined and not {text, joined[-1]} & headings and min(length(facts, text), length(facts, joined[-1])) < SHORT:
            joined[-1] += text
        else:
            joined.append(text)
    return tuple(joined)


def length(facts: Facts, *texts: str) -> int:
    """Characters as printed."""
    return sum(len(plain(text, facts.readings)) for text in texts)
