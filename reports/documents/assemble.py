"""Report → Document (总结成稿): figures and names in, one paper out."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from hashlib import sha256

from django.utils import timezone

from reports.catalogue import find
from reports.catalogue.kinds import Indicator
from reports.catalogue.main import MAIN
from reports.catalogue.names import names_of
from reports.catalogue.readings import Reading
from reports.documents.behind import Listing, rows_behind
from reports.documents.document import (
    Align,
    Annex,
    Block,
    Chart,
    Column,
    Document,
    Heading,
    Imprint,
    Paragraph,
    Plot,
    Series,
    Signature,
    Table,
)
from reports.figures.compute import Figures, course, take
from reports.figures.models import Target
from reports.indicators.making import catalogue_of
from reports.narrative.compose import Section, compose, title
from reports.narrative.facts import Facts, Kind, Level, Reporter
from reports.narrative.names import Names, Remark
from reports.narrative.phrases import bare
from reports.narrative.themes import Theme
from reports.narrative.tokens import runs
from reports.periods import Period
from reports.tables import before, difference, goal, now, unit
from reports.workflow.models import Point
from reports.writing.book import Material, material_of
from unions.organisations.models import COMMUNITY_KINDS, Union, UnionKind

LEVELS = {
    UnionKind.CITY: Level.DISTRICT,
    UnionKind.DISTRICT: Level.DISTRICT,
    UnionKind.STREET: Level.STREET,
    UnionKind.TOWN: Level.TOWN,
    UnionKind.TOWNSHIP: Level.TOWNSHIP,
    **dict.fromkeys(COMMUNITY_KINDS, Level.COMMUNITY),
}
REMARKS = {
    Point.Kind.GUIDANCE: "guidance",
    Point.Kind.FOCUS: "focus",
    Point.Kind.FEATURE: "specials",
    Point.Kind.PROBLEM: "problems",
    Point.Kind.PLAN: "plans",
}
YEARS = 5
MEMBERS = "members.present"
MEMBERS_COURSE = "会员人数变化"
AID_KINDS = {
    "生活救助": "aid.amount_living",
    "医疗救助": "aid.amount_medical",
    "助学": "aid.amount_study",
    "送温暖": "aid.amount_warmth",
    "走访慰问": "aid.amount_consolation",
    "应急救助": "aid.amount_emergency",
    "临时救助": "aid.amount_urgent",
}
SIGNING = timedelta(days=15)  # a year's paper is signed in the middle of the next January
PLAN_SIGNED = "standards.plan_signed_on"


@dataclass(frozen=True)
class Paper:
    """A composed paper: the words, the figures in them, and the document that is printed."""

    union: Union
    period: Period
    kind: Kind
    document: Document
    sections: tuple[Section, ...]
    figures: Figures
    sources: Mapping[str, str] = field(default_factory=dict)  # what each figure counts, by its code

    def listings(self) -> Iterator[Listing]:
        """The rows behind the main figures."""
        return rows_behind(self.union, self.period)

    def paragraphs(self, section: Section) -> list[str]:
        """A section as it is read."""
        return ["".join(run.text for run in runs(text, self.figures)) for text in section.paragraphs]


def summary_of(union: Union, period: Period, kind: Kind = Kind.SUMMARY) -> Paper:
    """A paper of a union for a period, as its ledgers stand now."""
    catalogue = catalogue_of(union, period)
    return composed(union, period, kind, catalogue, take(catalogue, union, period), names_of(union, period))


def composed(
    union: Union,
    period: Period,
    kind: Kind,
    catalogue: Sequence[Indicator],
    figures: Figures,
    names: Names | None,
    coverage: str = "",
) -> Paper:
    """The paper around these figures and names; `coverage` says which units' reports they are the sum of. Without
    names there is nothing to report, and it says no more than that."""
    material = material_of(union, period, kind, catalogue)
    is_told = names is not None
    facts = facts_of(union, period, kind, figures, material.points, names or Names())
    sections = _covered(_said(facts, material), coverage) if is_told else _nothing_but(coverage)
    blocks = blocks_of(sections, figures)
    headline = _headline(material.points) if is_told else ""
    annexes = annexes_of(kind, figures, _course(union, period, kind, coverage), coverage)
    document = Document(
        title=title(facts),
        blocks=blocks,
        signature=Signature(union.name, _signed_on(facts)),
        imprint=_imprint(title(facts), headline, blocks, annexes),
        headline=headline,
        annexes=annexes,
        coverage=coverage,
    )
    sources = {indicator.code: indicator.source for indicator in catalogue}
    return Paper(union, period, kind, document, sections, figures, sources)


def _said(facts: Facts, material: Material) -> tuple[Section, ...]:
    return compose(facts, material.phrasebook, material.outline, material.passages, material.chosen)


def _nothing_but(coverage: str) -> tuple[Section, ...]:
    return (Section(1, "", (coverage,), (Theme.LEAD,)),)


def _headline(points: Iterable[Point]) -> str:
    return next((f"——{bare(point.text)}" for point in points if point.kind == Point.Kind.HEADLINE), "")


def _covered(sections: tuple[Section, ...], coverage: str) -> tuple[Section, ...]:
    """The introduction ends with what the figures of the paper are made of."""
    if not coverage:
        return sections
    first, *others = sections
    if first.heading:
        return *_nothing_but(coverage), *sections
    return replace(first, paragraphs=(*first.paragraphs, coverage)), *others


def facts_of(
    union: Union, period: Period, kind: Kind, figures: Figures, points: Iterable[Point], names: Names | None = None
) -> Facts:
    """Everything that a paper may say; `names` are those of the ledgers unless others are given."""
    goals = _goals(union, period, figures)
    named = _with_points(names_of(union, period) if names is None else names, points)
    return Facts.of(_reporter(union), period, figures.values(), named, goals, kind)


def _reporter(union: Union) -> Reporter:
    level = LEVELS.get(UnionKind(union.kind), Level.COMMUNITY)
    return Reporter(union.name, level, union.parent.name if union.parent else "")


def _goals(union: Union, period: Period, figures: Figures) -> list[Reading]:
    """Figures for which a target of the next period is set already, in the order of the catalogue."""
    targets = {row.code: row for row in Target.objects.filter(union=union).of_periods([period.following()])}
    return [_aimed(reading, targets[code]) for code, reading in figures.items() if code in targets]


def _aimed(reading: Reading, target: Target) -> Reading:
    return replace(reading, target=target.value, target_max=target.value_max, target_comparator=target.comparator)


def _with_points(names: Names, points: Iterable[Point]) -> Names:
    said: dict[str, list[Remark]] = {}
    for point in points:
        said.setdefault(point.kind, []).append(Remark(point.text, point.heading))
    own = {name: tuple(said.get(kind, ())) for kind, name in REMARKS.items()}
    return replace(names, **own)  # type: ignore[arg-type]


def blocks_of(sections: Iterable[Section], figures: Mapping[str, Reading]) -> tuple[Block, ...]:
    """Headings and paragraphs as they are printed."""
    return tuple(_blocks(sections, figures))


def _blocks(sections: Iterable[Section], figures: Mapping[str, Reading]) -> Iterable[Block]:
    for section in sections:
        if section.heading:
            yield Heading(section.level, section.heading)
        for text in section.paragraphs:
            yield Paragraph(runs(text, figures))


def _signed_on(facts: Facts) -> date:
    """A plan bears the day on which it was issued, else the middle of its first month."""
    if facts.kind is not Kind.PLAN:
        return facts.period.end + SIGNING
    issued = facts.readings[PLAN_SIGNED].value
    return issued if isinstance(issued, date) else facts.period.start + SIGNING - timedelta(days=1)


def _imprint(*said: object) -> Imprint:
    """A draft: its check code is made from all that it says, so that two different drafts never share one."""
    code = sha256(repr(said).encode()).hexdigest()[:10].upper()
    return Imprint("草稿", 1, code, timezone.localdate())


def annexes_of(
    kind: Kind, figures: Mapping[str, Reading], members: Chart | None, coverage: str = ""
) -> tuple[Annex, ...]:
    """The annexes, which say nothing but figures; the course of the members over the years is given."""
    made_of = (Paragraph.of(coverage),) if coverage else ()
    if kind is Kind.PLAN:
        aimed = [reading for reading in figures.values() if reading.target is not None]
        return (Annex("目标任务表", (*made_of, _targets_table(aimed))),) if aimed else ()
    charts = (members, _contracts_chart(figures), _aid_chart(figures))
    return (Annex("主要指标情况表", (*made_of, _main_table(figures), *(chart for chart in charts if chart))),)


def _course(union: Union, period: Period, kind: Kind, coverage: str) -> Chart | None:
    """The members over the years: the ledgers' own, whoever is approved."""
    return None if coverage or kind is Kind.PLAN else _members_chart(union, period)


def _targets_table(aimed: Iterable[Reading]) -> Table:
    shares = (50, 10, 20, 20)
    labels = ("指标", "单位", "上年实绩", "本年目标")
    rows = tuple((reading.label, unit(reading), before(reading), goal(reading)) for reading in aimed)
    return Table(_columns(labels, shares), rows)


def _columns(labels: Sequence[str], shares: Sequence[int]) -> tuple[Column, ...]:
    """The label to the left, the unit in the middle, numbers to the right."""
    aligned = (Align.START, Align.CENTER, *[Align.END] * (len(labels) - 2))
    return tuple(Column(label, width, align) for label, width, align in zip(labels, shares, aligned, strict=True))


def _main_table(figures: Mapping[str, Reading]) -> Table:
    shares = (30, 10, 15, 15, 20, 10)
    labels = ("指标", "单位", "本期", "上年同期", "增减", "目标")
    told = [figures[code] for code in MAIN if figures[code].value or figures[code].last_year]
    return Table(_columns(labels, shares), tuple(map(cell_row, told)))


def cell_row(reading: Reading) -> tuple[str, ...]:
    """A figure as a row of the table: label, unit, now, last year, change, target."""
    return (reading.label, unit(reading), *(say(reading) for say in (now, before, difference, goal)))


def _members_chart(union: Union, period: Period) -> Chart | None:
    years = [Period.year(period.end.year - back) for back in reversed(range(YEARS))]
    values = course(find(MEMBERS), union, years)
    if sum(map(bool, values)) < 2:
        return None
    names = tuple(f"{year.end.year}年" for year in years)
    return Chart(Plot.LINE, MEMBERS_COURSE, "人", names, (Series("会员", tuple(values)),))


def _contracts_chart(figures: Mapping[str, Reading]) -> Chart | None:
    rates = [figures[code] for code in ("contracts.rate", "contracts.wage_rate", "women.contract_rate")]
    shown = [reading for reading in rates if reading.value]
    if len(shown) < 2:
        return None
    names = tuple(reading.label.split("（")[0] for reading in shown)
    return Chart(Plot.BAR, "集体合同签订率", "%", names, (Series("签订率", tuple(r.number for r in shown)),))


def _aid_chart(figures: Mapping[str, Reading]) -> Chart | None:
    amounts = {label: figures[code].number for label, code in AID_KINDS.items() if code in figures}
    shown = {label: amount for label, amount in amounts.items() if amount}
    if len(shown) < 2:
        return None
    return Chart(Plot.HBAR, "各类帮扶资金", "万元", tuple(shown), (Series("金额", tuple(shown.values())),))
