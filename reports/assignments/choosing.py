"""What a task may ask for (任务的选项): periods around a day, indicators by theme, sections of the paper."""

from collections.abc import Iterable
from datetime import date

from reports.catalogue import THEMES
from reports.catalogue.kinds import Indicator
from reports.narrative.facts import Kind
from reports.narrative.themes import CHAPTERS, OF_PLAN, Theme
from reports.periods import Period
from reports.writing.codes import code

CUSTOM = "custom"
Choices = list[tuple[str, str]]
OTHER = "自设指标"


def periods_around(day: date) -> list[tuple[str, Choices]]:
    """Years, halves, quarters and statistical years from next year back to the year before last."""
    years = [day.year + 1, day.year, day.year - 1, day.year - 2]
    return [
        ("年", [_said(Period.year(year)) for year in years]),
        ("半年", [_said(Period.half(year, number)) for year in years[:3] for number in (1, 2)]),
        ("季度", [_said(Period.quarter(year, number)) for year in years[:3] for number in (1, 2, 3, 4)]),
        ("统计年度", [(str(Period.statistical_year(year)), f"{year}统计年度") for year in years[:3]]),
        ("自定", [(CUSTOM, "自定（填“从”和“到”）")]),
    ]


def usual_period(day: date) -> Period:
    """What is asked for at this time of the year: early in a year the year before, later the year itself."""
    return Period.year(day.year - 1 if day.month <= 6 else day.year)


def indicators_by_theme(catalogue: Iterable[Indicator]) -> list[tuple[str, Choices]]:
    """Indicators that may be asked for, in the order of the report."""
    found: dict[str, Choices] = {}
    for indicator in catalogue:
        title = THEMES.get(indicator.theme, OTHER)
        found.setdefault(title, []).append((indicator.code, indicator.label))
    return list(found.items())


def sections_of(kind: Kind) -> Choices:
    """Sections that a paper may have, by their codes."""
    chapters = OF_PLAN if kind is Kind.PLAN else CHAPTERS
    return [(code(theme), theme.value.name) for chapter in chapters for theme in chapter.themes]


def all_sections() -> Choices:
    """Those of every kind of paper, each once, in the order of themes."""
    offered = {value for kind in Kind for value, _ in sections_of(kind)}
    return [(code(theme), theme.value.name) for theme in Theme if code(theme) in offered]


def _said(period: Period) -> tuple[str, str]:
    return str(period), period.label
