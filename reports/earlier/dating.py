"""The period of a summary (所属期间): guessed from its title, for the clerk to confirm."""

import re

from reports.periods import FIRST_YEAR, LAST_YEAR, Period

TITLE_LINES, LONGEST_TITLE = 4, 40
YEAR = re.compile(r"(?<!\d)(?P<digits>(?:19|20)\d{2})年度?|(?P<words>[一二][〇零○O一二三四五六七八九]{3})年度?")
PLAN = re.compile(r"思路|计划|打算|要点|目标")
SUMMARY = re.compile(r"总结|汇报|报告")
DIGITS = dict(zip("〇零○O一二三四五六七八九", "0000123456789", strict=True))


def period_of(text: str) -> Period | None:
    """The year that the first lines name, else the last year that stands anywhere."""
    title = "\n".join(text.split("\n")[:TITLE_LINES])
    years = _years(title) or _years(text)[-1:]
    return Period.year(years[0]) if years else None


def is_plan(text: str) -> bool:
    """Whether the title is that of a plan."""
    title = [line for line in text.split("\n")[:TITLE_LINES] if len(line) <= LONGEST_TITLE]
    return any(PLAN.search(line) and not SUMMARY.search(line) for line in title)


def _years(text: str) -> list[int]:
    found = (_year(one) for one in YEAR.finditer(text))
    return [year for year in found if FIRST_YEAR <= year <= LAST_YEAR]


def _year(found: re.Match[str]) -> int:
    if found["digits"]:
        return int(found["digits"])
    return int("".join(DIGITS[sign] for sign in found["words"]))
