"""Rules between figures (校核): 错误 is arithmetic that cannot be, 异常 is what a reader will ask about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import partial

from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.numbers import spoken as said

JUMP = Decimal(50)  # percent against last year from which a change is asked about
SMALL = Decimal(10)  # figures below it jump without meaning anything
FULL = Decimal(100)  # percent that no rate exceeds

Readings = Mapping[str, Reading]
Codes = tuple[str, ...]
Balance = tuple[str, Codes, Codes]  # stock, came, went
Found = tuple[str, str, Codes]  # title, sentence, codes
spoken = partial(said, separators=True)  # findings are read on screens


class Level(StrEnum):
    """错误 blocks submitting; 异常 may go up with a written explanation."""

    ERROR = "error"
    ODD = "odd"

    @property
    def label(self) -> str:
        return LEVELS[self]


LEVELS = {Level.ERROR: "错误", Level.ODD: "异常"}


@dataclass(frozen=True)
class Rule:
    """One question that is asked of all figures. `name` is stored with explanations, so it never changes; `says` is
    the rule in a sentence."""

    name: str
    level: Level
    label: str
    says: str
    found: Callable[[Readings], Iterator[Found]]


@dataclass(frozen=True)
class Finding:
    """One contradiction or oddity: what, in a sentence, and the figures in which it lies."""

    rule: Rule
    title: str
    sentence: str
    codes: Codes

    @property
    def level(self) -> Level:
        return self.rule.level

    @property
    def key(self) -> str:
        """What makes it the same finding in another year: the rule and its figures."""
        return f"{self.rule.name}:{'+'.join(self.codes)}"


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
# Last year's end and what came, less what went, is this year's end: (stock, came, went).
BALANCES: tuple[Balance, ...] = (("members.present", ("members.joined", "members.transferred_in"), ("members.left",)),)
# A union that was moved lies in its new place in last year's figure too, so moves do not count here.
USUAL_BALANCES: tuple[Balance, ...] = (("unions.standing", ("unions.founded",), ("unions.dissolved",)),)


def check(readings: Iterable[Reading]) -> list[Finding]:
    """Everything at once, errors first."""
    by_code = {reading.code: reading for reading in readings}
    findings = [Finding(rule, *found) for rule in RULES for found in rule.found(by_code)]
    return sorted(findings, key=lambda finding: finding.level != Level.ERROR)


def _within(pairs: Iterable[tuple[str, str]], readings: Readings) -> Iterator[Found]:
    for part_code, whole_code in pairs:
        part, whole = readings.get(part_code), readings.get(whole_code)
        if part and whole and part.number > whole.number:
            yield f"{part.label}大于{whole.label}", _more(part, whole), (part_code, whole_code)


def _usually_within(readings: Readings) -> Iterator[Found]:
    """Where nothing is kept of the whole, its part says nothing about it."""
    pairs = [(part, whole) for part, whole in USUALLY_WITHIN if whole in readings and readings[whole].number]
    return _within(pairs, readings)


def _sums(readings: Readings) -> Iterator[Found]:
    for whole_code, part_codes in SUMS:
        if whole_code not in readings or not all(code in readings for code in part_codes):
            continue
        whole, parts = readings[whole_code], [readings[code] for code in part_codes]
        total = sum(part.number for part in parts)
        if total != whole.number:
            labels = "、".join(part.label for part in parts)
            sentence = f"{labels}合计{spoken(total, whole.unit)}，{whole.label}{_said(whole)}，核对其中一项。"
            yield f"{whole.label}与分项合计不符", sentence, (whole_code, *part_codes)


def _balances(balances: Iterable[Balance], readings: Readings) -> Iterator[Found]:
    for stock_code, came, went in balances:
        codes = (stock_code, *came, *went)
        if not all(code in readings for code in codes) or readings[stock_code].last_year is None:
            continue
        stock = readings[stock_code]
        flow = sum(readings[code].number for code in came) - sum(readings[code].number for code in went)
        opening = _opening(stock)
        if opening + flow != stock.number:
            begun = f"上年同期{spoken(opening, stock.unit, stock.decimals)}"
            sentence = f"{begun}，{_listed(readings, came, '加')}，{_listed(readings, went, '减')}，"
            sentence += f"应为{spoken(opening + flow, stock.unit)}，期末却是{_said(stock)}，核对增减的日期。"
            yield f"{stock.label}与增减不符", sentence, codes


def _listed(readings: Readings, codes: Iterable[str], sign: str) -> str:
    return "，".join(f"{sign}{readings[code].label}{_said(readings[code])}" for code in codes)


def _hundred(readings: Readings) -> Iterator[Found]:
    for reading in readings.values():
        if reading.kind == "ratio" and reading.unit is Unit.PERCENT and reading.number > FULL:
            sentence = f"{reading.label}为{_said(reading)}，超过{FULL}%，核对分子和分母。"
            yield f"{reading.label}超过{FULL}%", sentence, (reading.code,)


def _jumps(readings: Readings) -> Iterator[Found]:
    for reading in readings.values():
        if has_jumped(reading) and reading.growth is not None:
            way = "增长" if reading.growth > 0 else "下降"
            sentence = f"{_said(reading)}，{_said_before(reading)}；变化超过{JUMP}%，需说明原因。"
            yield f"{reading.label}比上年{way}{abs(reading.growth):.1f}%", sentence, (reading.code,)


def has_jumped(reading: Reading) -> bool:
    """Whether a figure moved so far against last year that a reader asks why."""
    growth = reading.growth if reading.kind != "cumulative" else None  # which grows by itself
    if growth is None or abs(growth) < JUMP:
        return False
    return bool(reading.number) and max(reading.number, _before(reading)) >= SMALL


def _vanished(readings: Readings) -> Iterator[Found]:
    for reading in readings.values():
        if not reading.number and _before(reading) >= SMALL:
            sentence = f"{_said_before(reading)}，本期没有记录，核对是否漏记。"
            yield f"{reading.label}本期为0", sentence, (reading.code,)


def _opening(reading: Reading) -> Decimal:
    """With what the ledgers began: rows that were entered after last year's report was approved are in them."""
    counted = reading.last_year_computed if reading.last_year_approved else reading.last_year
    return counted if isinstance(counted, Decimal) else Decimal(0)


def _before(reading: Reading) -> Decimal:
    return reading.last_year if isinstance(reading.last_year, Decimal) else Decimal(0)


def _said(reading: Reading) -> str:
    return spoken(reading.number, reading.unit, reading.decimals)


def _said_before(reading: Reading) -> str:
    return f"上年同期{spoken(_before(reading), reading.unit, reading.decimals)}"


def _more(part: Reading, whole: Reading) -> str:
    return f"{part.label}{_said(part)}，{whole.label}{_said(whole)}，核对其中一项。"


RULES: tuple[Rule, ...] = (
    Rule("within", Level.ERROR, "部分大于总数", "部分不大于总数。", partial(_within, WITHIN)),
    Rule("sum", Level.ERROR, "分项合计不符", "各分项合计等于总数。", _sums),
    Rule(
        "balance",
        Level.ERROR,
        "期初与增减不符",
        "上年末的数加本期增加、减本期减少，等于本期末的数。",
        partial(_balances, BALANCES),
    ),
    Rule("hundred", Level.ERROR, f"比率超过{FULL}%", f"按百分比计的比率不超过{FULL}%。", _hundred),
    Rule(
        "usual_balance",
        Level.ODD,
        "增减可能有漏",
        "上年末的数加本期增加、减本期减少，一般等于本期末的数。",
        partial(_balances, USUAL_BALANCES),
    ),
    Rule("usually_within", Level.ODD, "部分可能偏大", "部分一般不多于总数；总数没有记录的不比。", _usually_within),
    Rule(
        "jump",
        Level.ODD,
        "变化较大",
        f"与上年同期比，增减不到{JUMP}%；两年都不到{SMALL}的数、比率和累计数不比。",
        _jumps,
    ),
    Rule("vanished", Level.ODD, "本期为0", f"上年同期有{SMALL}以上的，本期不为0。", _vanished),
)
GROWTH = ("jump", "vanished")  # rules that ask about the change against last year
BY_NAME = {rule.name: rule for rule in RULES}
