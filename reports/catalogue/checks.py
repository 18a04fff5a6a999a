"""Rules between figures (校核): 错误 is arithmetic that cannot be, 异常 is what a reader will ask about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.numbers import spoken

JUMP = Decimal(50)  # percent against last year from which a change is asked about
SMALL = Decimal(10)  # figures below it jump without meaning anything

Readings = Mapping[str, Reading]


class Level(StrEnum):
    """错误 blocks submitting; 异常 may go up with a written explanation."""

    ERROR = "error"
    ODD = "odd"


@dataclass(frozen=True)
class Finding:
    """One contradiction or oddity: what, in a sentence, and the figures in which it lies."""

    level: Level
    title: str
    sentence: str
    codes: tuple[str, ...]


Rule = Callable[[Readings], Iterator[Finding]]

# The part never exceeds the whole: (part, whole).
WITHIN = (
    ("members.women", "members.present"),
    ("members.migrants", "members.present"),
    ("members.joined_women", "members.joined"),
    ("basics.women_employees", "basics.employees"),
    ("basics.migrant_employees", "basics.employees"),
    ("unions.enterprises_operating", "basics.operating_enterprises"),
    ("unions.grassroots", "unions.standing"),
    ("rights.cases_closed", "rights.cases"),
    ("rights.disputes_settled", "rights.disputes"),
    ("honours.harmony_passed", "honours.harmony_striving"),
    ("finance.dues_paid", "finance.dues"),
    ("basics.fine_buildings", "basics.buildings"),
    ("safety.rectified", "safety.findings"),
)
# The parts make up the whole: (whole, parts).
SUMS = (("members.present", ("members.men", "members.women")),)
# What is likely, but not certain: (part, whole).
USUALLY_WITHIN = (
    ("members.present", "basics.employees"),
    ("employment.placed_after_training", "training.people"),
    ("contracts.employees_covered", "basics.employees"),
    ("work.proposals_adopted", "work.proposals"),  # what was proposed last year may be adopted in this one
)
# Last year's end and what came, less what went, is this year's end: (stock, came, went, how sure).
BALANCES = (
    ("members.present", ("members.joined", "members.transferred_in"), ("members.left",), Level.ERROR),
    # A union that was moved lies in its new place in last year's figure too, so moves do not count here.
    ("unions.standing", ("unions.founded",), ("unions.dissolved",), Level.ODD),
)


def check(readings: Iterable[Reading]) -> list[Finding]:
    """Everything at once, errors first."""
    by_code = {reading.code: reading for reading in readings}
    findings = [finding for rule in RULES for finding in rule(by_code)]
    return sorted(findings, key=lambda finding: finding.level != Level.ERROR)


def _within(readings: Readings) -> Iterator[Finding]:
    for part, whole in _pairs(readings, WITHIN):
        yield Finding(Level.ERROR, f"{part.label}大于{whole.label}", _more(part, whole), (part.code, whole.code))


def _usually_within(readings: Readings) -> Iterator[Finding]:
    for part, whole in _pairs(readings, USUALLY_WITHIN):
        if whole.number:
            yield Finding(Level.ODD, f"{part.label}大于{whole.label}", _more(part, whole), (part.code, whole.code))


def _pairs(readings: Readings, pairs: Iterable[tuple[str, str]]) -> Iterator[tuple[Reading, Reading]]:
    for part_code, whole_code in pairs:
        part, whole = readings.get(part_code), readings.get(whole_code)
        if part and whole and part.number > whole.number:
            yield part, whole


def _sums(readings: Readings) -> Iterator[Finding]:
    for whole_code, part_codes in SUMS:
        if whole_code not in readings or not all(code in readings for code in part_codes):
            continue
        whole, parts = readings[whole_code], [readings[code] for code in part_codes]
        total = sum(part.number for part in parts)
        if total != whole.number:
            labels = "、".join(part.label for part in parts)
            sentence = f"{labels}合计{spoken(total, whole.unit)}，{whole.label}{_said(whole)}，核对其中一项。"
            yield Finding(Level.ERROR, f"{whole.label}与分项合计不符", sentence, (whole_code, *part_codes))


def _balances(readings: Readings) -> Iterator[Finding]:
    for stock_code, came, went, level in BALANCES:
        codes = (stock_code, *came, *went)
        if not all(code in readings for code in codes) or readings[stock_code].last_year is None:
            continue
        stock = readings[stock_code]
        flow = sum(readings[code].number for code in came) - sum(readings[code].number for code in went)
        if _before(stock) + flow != stock.number:
            sentence = f"{_said_before(stock)}，{_listed(readings, came, '加')}，{_listed(readings, went, '减')}，"
            sentence += f"应为{spoken(_before(stock) + flow, stock.unit)}，期末却是{_said(stock)}，核对增减的日期。"
            yield Finding(level, f"{stock.label}与增减不符", sentence, codes)


def _listed(readings: Readings, codes: Iterable[str], sign: str) -> str:
    return "，".join(f"{sign}{readings[code].label}{_said(readings[code])}" for code in codes)


def _hundred(readings: Readings) -> Iterator[Finding]:
    for reading in readings.values():
        if reading.kind == "ratio" and reading.unit is Unit.PERCENT and reading.number > 100:
            sentence = f"{reading.label}为{_said(reading)}，超过100%，核对分子和分母。"
            yield Finding(Level.ERROR, f"{reading.label}超过100%", sentence, (reading.code,))


def _jumps(readings: Readings) -> Iterator[Finding]:
    for reading in readings.values():
        growth = reading.growth if reading.kind != "cumulative" else None  # which grows by itself
        if growth is None or abs(growth) < JUMP or max(reading.number, _before(reading)) < SMALL or not reading.number:
            continue
        way = "增长" if growth > 0 else "下降"
        sentence = f"{_said(reading)}，{_said_before(reading)}；变化超过{JUMP}%，需说明原因。"
        yield Finding(Level.ODD, f"{reading.label}比上年{way}{abs(growth):.1f}%", sentence, (reading.code,))


def _vanished(readings: Readings) -> Iterator[Finding]:
    for reading in readings.values():
        if not reading.number and _before(reading) >= SMALL:
            sentence = f"{_said_before(reading)}，本期没有记录，核对是否漏记。"
            yield Finding(Level.ODD, f"{reading.label}本期为0", sentence, (reading.code,))


def _before(reading: Reading) -> Decimal:
    return reading.last_year if isinstance(reading.last_year, Decimal) else Decimal(0)


def _said(reading: Reading) -> str:
    return spoken(reading.number, reading.unit, reading.decimals)


def _said_before(reading: Reading) -> str:
    return f"上年同期{spoken(_before(reading), reading.unit, reading.decimals)}"


def _more(part: Reading, whole: Reading) -> str:
    return f"{part.label}{_said(part)}，{whole.label}{_said(whole)}，核对其中一项。"


RULES: tuple[Rule, ...] = (_within, _sums, _balances, _hundred, _usually_within, _jumps, _vanished)
