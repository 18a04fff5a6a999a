"""Totals as sheets of a workbook (汇总工作簿): totals, units, ranks and who is in them; numbers are numbers."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from django.utils import timezone

from reports.documents.xlsx import Plain, Sheet
from reports.tables import told, unit
from reports.totals.adding import Totals
from reports.totals.table import Extreme, Line, Themed, left_out, places_of

HEADS = (
    "主题",
    "指标",
    "计量单位",
    "合计",
    "上年同期",
    "增减",
    "增幅（%）",
    "目标",
    "完成率（%）",
    "中位数",
    "最高",
    "最高的单位",
    "最低",
    "最低的单位",
    "去重数",
    "说明",
)
WIDTHS = (14, 34, 10, 14, 14, 12, 11, 12, 12, 12, 12, 18, 12, 18, 12, 50)
NAMED, NAMED_WIDTHS = HEADS[:3], WIDTHS[:3]
COVERED = ("单位", "状态", "是否计入", "提交时间", "审核时间", "更正次数")


def sheets_of(totals: Totals, themes: Themed) -> Iterator[Sheet]:
    """汇总, 各单位, 排名, 覆盖情况, and what is not added up; each says whose reports it is made of."""
    line, names = totals.line, [one.shown for one in totals.units]
    lines = [(label, one) for label, themed in themes for one in themed]
    each = [12] * len(names)
    yield Sheet("汇总", HEADS, [_summed(label, one) for label, one in lines], WIDTHS, line)
    values = [(*_named(label, one), one.reading.value, *_values(totals, one)) for label, one in lines]
    yield Sheet("各单位", (*NAMED, "合计", *names), values, (*NAMED_WIDTHS, 14, *each), line)
    ranks = [(*_named(label, one), *_ranks(totals, one)) for label, one in lines]
    yield Sheet("排名", (*NAMED, *names), ranks, (*NAMED_WIDTHS, *each), line)
    yield Sheet("覆盖情况", COVERED, _covered(totals), (34, 12, 12, 14, 14, 12), line)
    without = [(one.label, one.unit, one.distinct, one.why) for one in left_out(totals)]
    yield Sheet("没有相加的指标", ("指标", "计量单位", "去重数", "原因"), without, (34, 10, 12, 60), line)


def _named(label: str, line: Line) -> tuple[Plain, ...]:
    return label, line.reading.label, unit(line.reading)


def _summed(label: str, line: Line) -> tuple[Plain, ...]:
    reading = line.reading
    compared = (reading.value, reading.last_year, reading.change, _tenths(reading.growth))
    aimed = (reading.target, _tenths(reading.completion), line.usual)
    ends = (*_end(line.highest), *_end(line.lowest))
    return (*_named(label, line), *compared, *aimed, *ends, line.distinct, "；".join(_notes(line)))


def _notes(line: Line) -> Iterator[str]:
    yield from line.notes
    if line.repeated:
        yield f"几个单位重复计入{told(line.repeated, 0)}{unit(line.reading)}"


def _end(extreme: Extreme | None) -> tuple[Plain, Plain]:
    return (extreme.value, extreme.said) if extreme else (None, None)


def _tenths(value: Decimal | None) -> Decimal | None:
    return None if value is None else value.quantize(Decimal("0.1"), ROUND_HALF_UP)


def _values(totals: Totals, line: Line) -> Iterator[Decimal | None]:
    for cells in totals.units.values():
        cell = cells.get(line.reading.code)
        yield cell.value if cell else None


def _ranks(totals: Totals, line: Line) -> list[int | None]:
    places = {place.union: place.rank for place in places_of(totals, line.reading.code)}
    return [places[one] for one in totals.units]


def _covered(totals: Totals) -> Iterator[tuple[Plain, ...]]:
    """Every unit that owes a report, and those that owe none."""
    coverage = totals.coverage
    use = {
        **dict.fromkeys(coverage.approved, "计入"),
        **dict.fromkeys(coverage.missing, "缺"),
        **dict.fromkeys(coverage.excused, "免报"),
    }
    for one, said in sorted(use.items(), key=lambda pair: pair[0].path):
        report, state = coverage.reports.get(one), coverage.state_of(one).label
        if report is None:
            yield (one.name, state, said, None, None, None)
            continue
        moments = (report.submitted_at, report.decided_at)
        days = [timezone.localdate(moment) if moment else None for moment in moments]
        yield (one.name, state, said, *days, report.correction)
