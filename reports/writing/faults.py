"""Faults of a sentence pattern (句式检查): every one at once, where it stands and how it is mended."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from difflib import get_close_matches

from reports.narrative.names import Names
from reports.narrative.patterns import CLOSING, HOLE
from reports.narrative.wording import AIMS, ASPECTS

OPENING = {**CLOSING, "{": "}"}
BRACKETS = re.compile(r"<\+|[\[\]()<>{}]")
HOLES = re.compile(r"\{[^{}]*\}")
LIKELY = 0.6
STOPPED = "句号由系统加，句式里不写；分开说的两句写成两条句式。"
HALF_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}
NAMES = tuple(field.name for field in fields(Names) if "Remark" not in str(field.type))
SAYINGS = (*ASPECTS, *AIMS)
REPEATED = re.compile(r"[，。；、]{2,}|^[，。；、]|。")


@dataclass(frozen=True)
class Fault:
    """What is wrong at a place; `start` counts characters from 1."""

    start: int
    words: str
    advice: str


@dataclass(frozen=True)
class Known:
    """What a pattern may speak of: figures by code, and words of the voice."""

    labels: Mapping[str, str]
    slots: Collection[str]


def faults(pattern: str, known: Known) -> tuple[Fault, ...]:
    """Every fault of a pattern, in order."""
    found = (*_brackets(pattern), *_holes(pattern, known), *_marks(pattern), *_silence(pattern))
    return tuple(sorted(found, key=lambda fault: fault.start))


def _brackets(pattern: str) -> Iterator[Fault]:
    waiting: list[re.Match[str]] = []
    for mark in BRACKETS.finditer(pattern):
        if mark[0] in OPENING:
            waiting.append(mark)
        elif waiting and OPENING[waiting[-1][0]] == mark[0]:
            waiting.pop()
        else:
            yield Fault(mark.start() + 1, mark[0], "前面没有与它成对的括号，删掉它，或在前面补上。")
    for mark in waiting:
        yield Fault(mark.start() + 1, mark[0], f"括号没有收尾，在后面补上“{OPENING[mark[0]]}”。")


def _holes(pattern: str, known: Known) -> Iterator[Fault]:
    for found in HOLES.finditer(pattern):
        hole = HOLE.match(pattern, found.start())
        advice = _on_hole(hole, known) if hole and hole.end() == found.end() else _unread(found[0], known.labels)
        if found[0] != "{^}" and advice:
            yield Fault(found.start() + 1, found[0], advice)


def _on_hole(hole: re.Match[str], known: Known) -> str:
    if hole["names"]:
        return _on_names(hole)
    if hole["slot"]:
        offered = "、".join(f"{{{slot}}}" for slot in known.slots)
        return "" if hole["slot"] in known.slots else f"没有这个称呼，可用：{offered}。"
    codes = [code for code in (hole["code"], hole["this"], hole["other"]) if code]
    unknown = [code for code in codes if code not in known.labels]
    if unknown:
        return f"没有“{unknown[0]}”这个指标。{_near(unknown[0], known.labels)}"
    offered = "、".join(f":{one}" for one in SAYINGS if one)
    return "" if (hole["aspect"] or "") in SAYINGS else f"没有“:{hole['aspect']}”这种说法，可用：{offered}。"


def _on_names(hole: re.Match[str]) -> str:
    if hole["names"] not in NAMES:
        near = get_close_matches(hole["names"], NAMES, 1, LIKELY)
        return f"没有“{hole['names']}”这份名单。" + (f"是不是“{{*{near[0]}}}”？" if near else "")
    return "“等”后面要紧跟它的数，如{*founded等}{unions.founded}。" if hole["closed"] and not hole["counted"] else ""


def _unread(words: str, labels: Mapping[str, str]) -> str:
    """Something in braces that says nothing: perhaps the name of a figure instead of its code."""
    said = words.strip("{}").split(":")[0].split("|")[0].strip()
    return f"花括号里要写指标代码，如{{unions.founded}}。{_near(said, labels)}"


def _near(said: str, labels: Mapping[str, str]) -> str:
    """The figure that somebody may have meant, by its code or its name."""
    by_label = {label: code for code, label in labels.items()}
    near = get_close_matches(said, [*labels, *by_label], 1, LIKELY)
    if not near:
        return "到“指标汇总与校核”查它的代码。"
    code = by_label.get(near[0], near[0])
    return f"是不是{{{code}}}（{labels[code]}）？"


def _marks(pattern: str) -> Iterator[Fault]:
    bare = HOLES.sub(lambda found: "＿" * len(found[0]), pattern)
    for place, mark in enumerate(bare):
        if mark in HALF_WIDTH:
            yield Fault(place + 1, mark, f"标点用全角的“{HALF_WIDTH[mark]}”。")
    for found in REPEATED.finditer(bare):
        advice = (
            "句号由系统加，句式里不写；分开说的两句写成两条句式。" if "。" in found[0] else "标点多了一个，删掉它。"
        )
        yield Fault(found.start() + 1, found[0], advice)


def _silence(pattern: str) -> Iterator[Fault]:
    """A part without a figure or names is never said."""
    at = 0
    for part in pattern.split("；"):
        if not any(_tells(hole) for hole in HOLES.findall(part)):
            yield Fault(at + 1, part[:12], "这一段没有指标也没有名单，永远不会写出来。加上指标，或删掉这一段。")
        at += len(part) + 1


def _tells(hole: str) -> bool:
    found = HOLE.fullmatch(hole)
    return found is None or not found["slot"]
