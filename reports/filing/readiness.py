"""Whether a paper can be handed up (提交前校核): everything that stands in the way, at once."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.urls import reverse

from reports.assignments.models import Task
from reports.catalogue.checks import check
from reports.documents.assemble import Paper
from reports.explanations.explaining import Explained, explained
from reports.filing.sections import sections_of
from reports.filing.worklist import Mending, work_list
from reports.narrative.themes import Theme
from reports.workflow.reports import Report
from unions.access.refusal import Refused
from unions.ledgers.display import begun

MOST_SAID = 5  # hindrances in one sentence; the page lists all
FIRST = 5  # hindrances of one kind that the page shows before the others are asked for
MOST_QUOTED = 60  # characters of a remark; the work list has all of it
NOBODY = "还没有填写审签领导"


@dataclass(frozen=True)
class Ground:
    """Why something stands in the way; at `url` all of one ground are mended together, where that can be."""

    label: str
    url: str = ""


@dataclass(frozen=True)
class Hindrance:
    """What stands in the way, in a sentence without its full stop; at `url` it is mended, and `remedy` says how."""

    sentence: str
    url: str = ""
    remedy: str = ""
    ground: Ground = Ground("")

    def __str__(self) -> str:
        return self.sentence


@dataclass(frozen=True)
class Heap:
    """Hindrances of one ground."""

    ground: Ground
    items: tuple[Hindrance, ...]

    @property
    def first(self) -> tuple[Hindrance, ...]:
        """What is shown at once: one more is not worth folding away."""
        return self.items if len(self.items) <= FIRST + 1 else self.items[:FIRST]

    @property
    def others(self) -> tuple[Hindrance, ...]:
        return self.items[len(self.first) :]


class NotReady(Refused):
    """A report that cannot be handed up yet; `hindrances` says what is to be mended."""

    def __init__(self, hindrances: tuple[Hindrance, ...]) -> None:
        self.hindrances = hindrances
        said = "；".join(str(one) for one in hindrances[:MOST_SAID])
        others = "……" if len(hindrances) > MOST_SAID else "。"
        super().__init__(f"没有提交，还有{len(hindrances)}处要改：{said}{others}")


@dataclass(frozen=True)
class Readiness:
    """A paper before it goes up: what the checks found with its explanations, what became of the last remarks, and
    the task that asks for the paper."""

    report: Report
    paper: Paper
    findings: tuple[Explained, ...]
    mendings: tuple[Mending, ...]
    task: Task | None

    @property
    def faults(self) -> tuple[Hindrance, ...]:
        """What is to be mended in the paper itself, in the order in which it is best done: remarks that nobody did
        anything about, contradictions, what the task asks for in vain, and at last oddities that nobody explained,
        since they move with the figures."""
        asked = (*self._indicators(), *self._sections()) if self.task else ()
        return (*self._remarked(), *self._errors(), *asked, *self._unexplained())

    @property
    def heaps(self) -> tuple[Heap, ...]:
        """The same by their grounds."""
        return tuple(Heap(ground, tuple(items)) for ground, items in groupby(self.faults, lambda one: one.ground))

    def _remarked(self) -> Iterator[Hindrance]:
        for one in self.mendings:
            if not one.is_done:
                page = reverse("report", args=[self.report.pk])
                quoted = begun(one.remark.text.rstrip("。"), MOST_QUOTED)
                sentence = f"审核意见“{quoted}”还没有改，也没有答复"
                yield Hindrance(sentence, f"{page}#remark-{one.remark.pk}", "去修改或答复", Ground("审核意见", page))

    def _errors(self) -> Iterator[Hindrance]:
        for one in self.findings:
            if one.is_error:
                sentence = f"{one.finding.title}（{one.finding.sentence.rstrip('。')}）"
                url = self._page("figure-rows", one.finding.codes[0])
                yield Hindrance(sentence, url, "看来源并改正", Ground(f"错误：{one.finding.rule.label}"))

    def _unexplained(self) -> Iterator[Hindrance]:
        for one in self.findings:
            if one.is_open:
                page, rule = self._page("figures"), one.finding.rule
                ground = Ground(f"待说明：{rule.label}", f"{page}#r-{rule.name}")
                yield Hindrance(f"“{one.finding.title}”还没有说明", f"{page}#{one.finding.key}", "写说明", ground)

    def _indicators(self) -> Iterator[Hindrance]:
        for code in self.task.indicators if self.task else ():
            reading = self.paper.figures.get(code)
            if reading is None or reading.is_lacking:
                page = "type-told" if reading and reading.kind == "told" else "figure-rows"
                label = reading.label if reading else code
                yield Hindrance(f"必报指标“{label}”还没有数", self._page(page, code), "去填报", Ground("必报指标"))

    def _sections(self) -> Iterator[Hindrance]:
        written = {theme.name for section in self.paper.sections for theme in section.themes}
        for named in self.task.sections if self.task else ():
            if named.upper() not in written:
                theme = named.lower()
                name = Theme[named.upper()].value.name
                url = f"{self._page('writing')}&theme={theme}#{theme}"
                yield Hindrance(f"必写章节“{name}”还没有内容", url, "去写", Ground("必写章节"))

    def _page(self, name: str, *arguments: str) -> str:
        return f"{reverse(name, args=arguments)}{self.report.query}"


def readiness_of(report: Report, paper: Paper) -> Readiness:
    """A report that was never handed up has no remarks."""
    mendings = work_list(report, paper.figures, sections_of(paper)) if report.round else ()
    findings = explained(paper.union, paper.period, check(paper.figures.values()), paper.figures)
    return Readiness(report, paper, tuple(findings), mendings, _task_of(report))


def _task_of(report: Report) -> Task | None:
    """The task that asks for the report; none for a unit that is let off."""
    found = getattr(report, "assignment", None) if report.pk else None
    return found.task if found and not found.excused else None


def hindrances(ready: Readiness, leader: str) -> tuple[Hindrance, ...]:
    """All that is to be mended before the paper goes up, the leader's name first."""
    nobody = () if leader.strip() else (Hindrance(NOBODY, "#id_leader", "去填写"),)
    return (*nobody, *ready.faults)
