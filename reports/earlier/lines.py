"""Broken lines (断行): a sentence that a line break cut in two becomes one again."""

import re
from collections.abc import Iterable

NUMBERS = "一二三四五六七八九十"
HEADING = re.compile(
    rf"[（(]?[{NUMBERS}]{{1,3}}[）)、.．]|第[{NUMBERS}]{{1,3}}[篇章节部]|[（(]?\d{{1,2}}[）)、]|\d{{1,2}}[.．](?!\d)"
)
TERMINAL = ("。", "！", "？", "；", "：", "…", "”", "’", "》", "）", "|")
GOES_ON = ("，", "、", "—", "·", "“", "（", "《")
STARTS_INSIDE = ("，", "。", "、", "；", "）", "》", "”", "%", "！", "？")
DECIMAL = re.compile(r"\d\.$")
HOLIDAYS = re.compile(r"[五六七八十]$")
FEAST = re.compile(r"一、[五六七八十]")
SIGN_OFF = re.compile(r".{0,12}(?:年|月|日)$")
TITLE_LENGTH = 25


def joined(lines: Iterable[str]) -> list[str]:
    """Paragraphs, without empty ones."""
    paragraphs: list[str] = []
    for line in filter(None, lines):
        if paragraphs and _is_one(paragraphs[-1], line):
            paragraphs[-1] += line
        else:
            paragraphs.append(line)
    return paragraphs


def _is_one(before: str, after: str) -> bool:
    """Whether the break between two lines fell into a sentence."""
    if after.startswith(STARTS_INSIDE) or (DECIMAL.search(before) and after[0].isdigit()):
        return True
    if HOLIDAYS.search(before) and FEAST.match(after):  # 五，一、五四: May Day, no heading
        return True
    if HEADING.match(after) or before.endswith(TERMINAL):
        return False
    return before.endswith(GOES_ON) or _is_running(before)


def _is_running(line: str) -> bool:
    """Whether a line without a stop is a sentence, not a title or a heading."""
    if HEADING.match(line) and len(line) <= TITLE_LENGTH:
        return False
    is_prose = len(line) > TITLE_LENGTH or any(sign in line for sign in "，。；")
    return is_prose and not SIGN_OFF.fullmatch(line)
