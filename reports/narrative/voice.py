"""Who speaks, of which place and of which time (口吻)."""

import re
from zlib import crc32

from reports.documents.numerals import chinese
from reports.narrative.facts import Facts, Kind, Level
from reports.periods import Period

SELF = {
    Level.DISTRICT: "区总工会",
    Level.STREET: "街道总工会",
    Level.TOWN: "镇总工会",
    Level.TOWNSHIP: "乡总工会",
    Level.COMMUNITY: "社区工会",
}
OURS = {
    Level.DISTRICT: "我区",
    Level.STREET: "街道",
    Level.TOWN: "我镇",
    Level.TOWNSHIP: "我乡",
    Level.COMMUNITY: "社区",
}
THROUGHOUT = {
    Level.DISTRICT: "全区",
    Level.STREET: "全街道",
    Level.TOWN: "全镇",
    Level.TOWNSHIP: "全乡",
    Level.COMMUNITY: "社区",
}
PATRONS = {
    Level.DISTRICT: ("区委",),
    Level.STREET: ("街道党工委",),
    Level.TOWN: ("镇党委、镇政府",),
    Level.TOWNSHIP: ("乡党委、乡政府",),
    Level.COMMUNITY: ("社区党组织",),
}
DECEMBER = 12
SPELLS = {6: "半年来", 12: "一年来", 24: "两年来", 36: "三年来"}  # by months


def voice(facts: Facts) -> dict[str, str]:
    """The words that patterns leave to the reporter and the period."""
    return {
        "self": SELF[facts.level],
        "ours": place(facts) if facts.kind is Kind.REPORT else OURS[facts.level],
        "area": place(facts) if facts.kind is Kind.REPORT else "辖区",
        "throughout": THROUGHOUT[facts.level],
        "end": closing(facts.period),
        "date": last_month(facts.period),
        "quarter": f"第{chinese((facts.period.end.month + 2) // 3)}季度",
    }


def place(facts: Facts) -> str:
    """Where the union is, by its name; a report opens with it: 梧桐社区 of 梧桐社区工会联合会."""
    return re.sub("(总工会|工会).*", "", facts.reporter.name) or OURS[facts.level]


def is_of_problems(facts: Facts) -> bool:
    """Whether a report begins with what is amiss: one of a street or a larger union that says so."""
    return facts.kind is Kind.REPORT and facts.level is not Level.COMMUNITY and bool(facts.names.problems)


def patrons(facts: Facts) -> tuple[str, ...]:
    """Who leads the union, highest first: the party, then the union above."""
    usual = (*PATRONS[facts.level], *filter(None, [facts.reporter.parent]))
    return facts.reporter.patrons or usual


def one_of(facts: Facts, key: str, *words: str) -> str:
    """One of several wordings: others for another union or period, the same whenever the paper is written again."""
    return words[crc32(f"{facts.reporter.name}{facts.period.name}{key}".encode()) % len(words)]


def openings(period: Period) -> tuple[str, ...]:
    """Words for the time of a report, to be taken in turn."""
    if is_year(period):
        return ("今年", "全年", "", "年内")
    within = _short(period) if period.start.year == period.end.year else "期内"
    return (spell(period) or within, "", within if spell(period) else "期内", "", "", "")


def closing(period: Period) -> str:
    """年末, 截至2014年末, 截至6月末."""
    if period.end.month != DECEMBER:
        return f"截至{period.end.month}月末"
    return "年末" if period.start.year == period.end.year else f"截至{last_month(period)}"


def last_month(period: Period) -> str:
    """2014年末, 2014年6月末."""
    month = "" if period.end.month == DECEMBER else f"{period.end.month}月"
    return f"{period.end.year}年{month}末"


def spell(period: Period) -> str:
    """半年来, 一年来, 两年来; empty for a period of another length."""
    return SPELLS.get(months(period), "")


def months(period: Period) -> int:
    """How many months a period has, those begun counted whole."""
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


def is_year(period: Period) -> bool:
    return (period.start.month, period.start.day, period.end.month, period.end.day) == (1, 1, 12, 31) and (
        period.start.year == period.end.year
    )


def _short(period: Period) -> str:
    """The period without its year, where it lies within one."""
    return period.label.removeprefix(f"{period.start.year}年")
