"""Indicators from what unions have saved (自设指标取数): the same words give the same object, for whoever asks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Counted, Cumulative, Flow, Indicator, Stock, Told
from reports.catalogue.measures import Count, Distinct, Measure, Sum
from reports.catalogue.standing import begun_by, standing_on, within
from reports.catalogue.units import Unit
from reports.indicators.models import Definition, OwnIndicator, OwnIndicatorQuerySet
from reports.indicators.questions import Question
from reports.indicators.sentences import pattern
from reports.periods import Period
from unions.ledgers.books import books
from unions.organisations.models import Union

KEPT = 2048  # indicators of all districts of a site, with last year's definitions
MYRIAD = 10_000
YUAN = "（元）"


@dataclass(frozen=True)
class Rule:
    """Which rows are counted, and how."""

    number: int  # of the definition among those of its indicator, from 1
    ledger: str
    query: str
    measure: str
    column: str
    words: str


@dataclass(frozen=True)
class Spec:
    """All that an indicator is made of: statements are kept by the indicator, and with it by these values."""

    code: str
    label: str
    unit: str
    decimals: int
    theme: str
    kind: str
    source: str
    sentence: str = ""
    rule: Rule | None = None
    formerly: Rule | None = None


def catalogue_of(union: Union, period: Period) -> tuple[Indicator, ...]:
    """The catalogue, and what the union and those above it have made for the year in which the period ends."""
    return (*CATALOGUE, *own_of(union, period))


def own_of(union: Union, period: Period) -> tuple[Indicator, ...]:
    return tuple(_made(in_force(union, period), period))


def own_below(union: Union, period: Period) -> dict[Union, tuple[Indicator, ...]]:
    """What each union directly below has made for itself, which is no indicator of the others."""
    rows = _in_use(OwnIndicator.objects.filter(union__parent=union), period).select_related("union")
    makers = groupby(sorted(rows, key=lambda row: row.union.path), key=lambda row: row.union)
    return {maker: tuple(_made(its, period)) for maker, its in makers}


def in_force(union: Union, period: Period) -> Iterable[OwnIndicator]:
    """The indicators made by the union and those above it that are in use at the end of the period."""
    return _in_use(OwnIndicator.objects.valid_for(union), period)


def _in_use(rows: OwnIndicatorQuerySet, period: Period) -> OwnIndicatorQuerySet:
    return rows.valid_in(period.end.year).prefetch_related("definitions").order_by("theme", "code")


def _made(rows: Iterable[OwnIndicator], period: Period) -> Iterator[Indicator]:
    return (made(spec) for row in rows if (spec := spec_of(row, period)))


def spec_of(row: OwnIndicator, period: Period) -> Spec | None:
    """None where rows are to be counted and nobody has said which."""
    rule, formerly = (_rule(row, year) for year in (period.end.year, period.previous().end.year))
    if row.kind == OwnIndicator.Kind.TOLD:
        rule, formerly = None, None
    elif rule is None:
        return None
    return Spec(
        code=row.code,
        label=row.label,
        unit=row.unit,
        decimals=row.decimals,
        theme=row.theme,
        kind=row.kind,
        source=rule.words if rule else row.note or "由经办人填报",
        sentence=pattern(row.sentence, row.code),
        rule=rule,
        formerly=formerly if formerly != rule else None,
    )


def _rule(row: OwnIndicator, year: int) -> Rule | None:
    """The definition in force in a year: the newest one begun by it."""
    begun = [one for one in sorted(row.definitions.all(), key=_since) if one.from_year <= year]
    return rule_of(begun[-1], len(begun)) if begun else None


def _since(definition: Definition) -> int:
    return definition.from_year


def rule_of(definition: Definition, number: int = 1) -> Rule:
    return Rule(
        number=number,
        ledger=definition.ledger,
        query=definition.query,
        measure=definition.measure,
        column=definition.column,
        words=definition.words or definition.said,
    )


@lru_cache(maxsize=KEPT)
def made(spec: Spec) -> Indicator:
    """The indicator that these values describe, the same object each time."""
    unit = Unit(spec.unit)
    if spec.rule is None:
        return Told(
            code=spec.code,
            label=spec.label,
            unit=unit,
            decimals=spec.decimals,
            section=spec.theme,
            source=spec.source,
            sentence=spec.sentence,
            adds_up=unit is not Unit.PERCENT,
        )
    formerly = _counted(spec, spec.formerly, f"{spec.code}@{spec.formerly.number}") if spec.formerly else None
    return _counted(spec, spec.rule, spec.code, formerly)


def _counted(spec: Spec, rule: Rule, code: str, formerly: Counted | None = None) -> Counted:
    ledger = books().by_slug(rule.ledger)
    dated = ledger.dated or _dated_by_its_whole(rule.ledger)
    kinds = {
        OwnIndicator.Kind.FLOW: (Flow, {"between": within(dated)}),
        OwnIndicator.Kind.STOCK: (Stock, {"at": standing_on(ledger.model, dated)}),
        OwnIndicator.Kind.CUMULATIVE: (Cumulative, {"by": begun_by(dated)}),
    }
    kind, dates = kinds[OwnIndicator.Kind(spec.kind)]
    indicator: Counted = kind(
        code=code,
        label=spec.label,
        unit=Unit(spec.unit),
        decimals=spec.decimals,
        section=spec.theme,
        source=rule.words,
        sentence=spec.sentence,
        version=rule.number,
        of=ledger.model,
        where=Question.of(ledger, rule.query).condition(),
        measure=_measure(spec, rule),
        formerly=formerly,
        **dates,
    )
    return indicator


def _dated_by_its_whole(slug: str) -> str:
    """Parts are dated by the row they are parts of."""
    ledger = books().by_slug(slug)
    if not ledger.part_of:
        return ""
    whole = books().of(ledger.model._meta.get_field(ledger.part_of).related_model)  # type: ignore[arg-type]
    return f"{ledger.part_of}__{whole.dated}" if whole and whole.dated else ""


def _measure(spec: Spec, rule: Rule) -> Measure:
    """Amounts in 元 may be an indicator in 万元."""
    if rule.measure == Definition.Measure.SUM:
        ledger = books().by_slug(rule.ledger)
        in_yuan = ledger.label(ledger.column(rule.column)).endswith(YUAN)
        return Sum(rule.column, per=MYRIAD if in_yuan and spec.unit == Unit.MYRIAD else 1)
    return Distinct(rule.column) if rule.measure == Definition.Measure.DISTINCT else Count()
