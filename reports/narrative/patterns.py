"""Sentence patterns (句式): a sentence that leaves out what cannot be told.

A rate below half is left to the tables: it is nothing that 达 can be said of.
A pattern is parts between ； and in them clauses between ，. A clause with figures or names is dropped when one of
them is missing or zero; a clause without any stays as long as another clause of its part states something.

[甲//乙]       the first alternative that can be told, or nothing
(甲//乙)       the same, but without one of them the clause is dropped
<甲、乙、丙>    those that can be told; without one of them the clause is dropped
<+甲、乙、丙>   the same, but without two of them
{code}         a figure; every form of tokens.py
{code!other}   a figure, if it is another number than the one of the other code
{code+10}      a figure, if it is ten at least
{code+2|词}    the words instead of it, on the same condition
{*founded}     names from rows; {*founded:6} only if they are six at most; {*founded等} before their number,
               which is the figure that follows
{self}         a word of the voice: who speaks, of which place
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from reports.narrative.facts import Facts
from reports.narrative.phrases import before_number, listing
from reports.narrative.tokens import TOKEN, in_one_unit, words
from reports.narrative.voice import months, voice
from reports.narrative.wording import number, told

MARKS = re.compile(r"(<\+|[\[\]()<>，；、]|//)")
CLOSING = {"[": "]", "(": ")", "<": ">", "<+": ">"}
LISTED = {"<": 1, "<+": 2}  # how many must be told
CODE = r"[a-z_]+\.[a-z0-9_]+"
HOLE = re.compile(
    rf"{TOKEN.pattern}|\{{(?P<this>{CODE})(?:!(?P<other>{CODE})|\+(?P<least>\d+))"
    r"(?:\|(?P<instead>[^{}]+))?\}"
    rf"|\{{\*(?P<names>\w+?)(?::(?P<most>\d+))?(?P<closed>等)?\}}(?=(?:\{{(?P<counted>{CODE})\}})?)"
    r"|\{(?P<slot>[a-z]+)\}"
)
STOP = "。"
HALF = 50
A_YEAR = 12  # months


@dataclass(frozen=True, slots=True)
class Group:
    """Something in brackets; `bracket` says what becomes of what stands in it."""

    bracket: str
    options: tuple["Nodes", ...]


Nodes = tuple[str | Group, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What became of a clause; `of_figures` where it states a figure or names."""

    text: str
    of_figures: bool


def sentence(facts: Facts, pattern: str) -> str:
    """The pattern told, with its full stop and its figures as tokens; empty where it has nothing to say."""
    parts = ["，".join(_clauses(part, facts)) for part in parse(pattern)]
    text = "；".join(filter(None, parts))
    return text and in_one_unit(text, facts.readings) + STOP


@cache
def parse(pattern: str) -> tuple[tuple["Nodes", ...], ...]:
    """The parts of a sentence between ；, each as its clauses between ，."""
    pieces = iter([piece for piece in MARKS.split(pattern) if piece])
    parts: list[list[list[str | Group]]] = [[[]]]
    for piece in pieces:
        if piece == "；":
            parts.append([[]])
        elif piece == "，":
            parts[-1].append([])
        else:
            parts[-1][-1].append(_node(piece, pieces))
    return tuple(tuple(map(tuple, part)) for part in parts)


def _node(piece: str, rest: Iterator[str]) -> str | Group:
    """A piece of text, or all up to the closing bracket."""
    if piece not in CLOSING:
        return piece
    options: list[list[str | Group]] = [[]]
    for inner in rest:
        if inner == CLOSING[piece]:
            return Group(piece, tuple(map(tuple, options)))
        if inner == ("、" if piece in LISTED else "//"):
            options.append([])
        else:
            options[-1].append(_node(inner, rest))
    raise ValueError(f"“{piece}” is not closed.")


def _clauses(part: tuple["Nodes", ...], facts: Facts) -> list[str]:
    """What is left of a part; nothing where no clause states a figure or names."""
    clauses = [said for nodes in part if (said := _tell(nodes, facts)) and said.text]
    return [said.text for said in clauses] if any(said.of_figures for said in clauses) else []


def _tell(nodes: Nodes, facts: Facts) -> Said | None:
    """The nodes in a row; None where one of them cannot be told."""
    text, of_figures = "", False
    for node in nodes:
        said = _group(node, facts) if isinstance(node, Group) else _fill(node, facts)
        if said is None:
            return None
        text, of_figures = text + said.text, of_figures or said.of_figures
    return Said(text, of_figures)


def _group(group: Group, facts: Facts) -> Said | None:
    options = [said for option in group.options if (said := _tell(option, facts))]
    if group.bracket in LISTED:
        listed = listing([said.text for said in options])
        return Said(listed, of_figures=True) if len(options) >= LISTED[group.bracket] else None
    nothing = Said("", of_figures=False) if group.bracket == "[" else None
    return options[0] if options else nothing


def _fill(text: str, facts: Facts) -> Said | None:
    filled, at, of_figures = "", 0, False
    for hole in HOLE.finditer(text):
        said = _hole(hole, facts)
        if not said:
            return None
        filled += text[at : hole.start()] + said
        at, of_figures = hole.end(), of_figures or not hole["slot"]
    return Said(filled + text[at:], of_figures)


def _hole(hole: re.Match[str], facts: Facts) -> str:
    """What fills a hole: a figure stays a token, names and words of the voice are written out."""
    if hole["code"]:
        kept = not _is_low(hole, facts) and not _overlaps(hole, facts) and words(hole, facts.readings)
        return hole[0] if kept else ""
    if hole["this"]:
        return _on_condition(hole, facts)
    return voice(facts)[hole["slot"]] if hole["slot"] else _names(hole, facts)


def _is_low(hole: re.Match[str], facts: Facts) -> bool:
    reading = facts.readings.get(hole["code"])
    if reading is None or (hole["aspect"] or "").startswith("target"):
        return False
    return reading.unit == "%" and number(facts.readings, hole["code"]) < HALF


def _overlaps(hole: re.Match[str], facts: Facts) -> bool:
    """Whether the period is so long that the same one a year earlier shares months with it."""
    return hole["aspect"] == "grown" and months(facts.period) > A_YEAR


def _on_condition(hole: re.Match[str], facts: Facts) -> str:
    """The figure, unless it only says once more what the other says, or is too small to be spoken of."""
    value = number(facts.readings, hole["this"])
    fits = value != number(facts.readings, hole["other"]) if hole["other"] else value >= int(hole["least"])
    instead = f"|{hole['instead']}" if hole["instead"] else ""
    return f"{{{hole['this']}{instead}}}" if fits and told(facts.readings, hole["this"]) else ""


def _names(hole: re.Match[str], facts: Facts) -> str:
    names = getattr(facts.names, hole["names"])
    if len(names) > int(hole["most"] or len(names)):
        return ""
    if not hole["closed"]:
        return listing(names)
    if not hole["counted"]:
        raise ValueError(f"等 of {hole[0]} stands before no number.")
    return before_number(names, int(number(facts.readings, hole["counted"])))
