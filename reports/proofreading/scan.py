"""Scanning (找数字): every number of a text, what sort it is and what it says."""

import re
from dataclasses import replace

from reports.proofreading.amounts import an_amount
from reports.proofreading.characters import folded
from reports.proofreading.comparators import BEFORE_PATTERN
from reports.proofreading.days import a_day
from reports.proofreading.labels import a_bare_number, a_name, a_numbering, an_ordinal
from reports.proofreading.mentions import Mention
from reports.proofreading.numerals import CHARACTERS, CHINESE

START = re.compile(rf"[\d{CHARACTERS}第其(（〔\[【①-⓿⒈-⒛❶-❿㈠-㈩xX×*元国上下双半]|{BEFORE_PATTERN}")
RUN = re.compile(CHINESE)
RULES = (a_numbering, a_day, an_ordinal, a_name, an_amount, a_bare_number)


def scan(text: str) -> tuple[Mention, ...]:
    """The numbers of a text, in order; those in braces are figures already and are left out."""
    read, found, at = folded(text), [], 0
    while start := START.search(read, at):
        at = start.start()
        mention = _mention(read, at)
        if mention is None:
            at = _past(read, at)
        else:
            found.append(replace(mention, text=text[at : mention.end]))
            at = mention.end
    return tuple(found)


def _mention(read: str, at: int) -> Mention | None:
    for rule in RULES:
        if mention := rule(read, at):
            return mention
    return None


def _past(read: str, at: int) -> int:
    """A numeral that says nothing is left behind as a whole: 八三三 is not searched for 三三."""
    run = RUN.match(read, at)
    return run.end() if run else at + 1
