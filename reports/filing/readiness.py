"""Whether a paper can be handed up (提交前校核): everything that stands in the way, at once."""

from collections.abc import Iterator
from dataclasses import dataclass

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

MOST_SAID = 5  # hindrances in one sentence; the page lists all
NOBODY = "还没有填写审签领导"


@dataclass(frozen=True)
class Hindrance:
    """What stands in the way, in a sentence without its full stop; at `url` it is mended, and `remedy` says how."""

    sentence: str
    url: str = ""
    remedy: str = ""

    def __str__(self) -> str:
        return self.sentence


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
        """What is to be mended in the paper itself: contradictions, oddities that nobody explained, remarks that
        nobody did anything about, and what the task asks for in vain."""
        asked = (*self._indicators(), *self._sections()) if self.task else ()
        return (*self._found(), *self._remarked(), *asked)

    def _found(self) -> Iterator[Hindrance]:
        for one in self.findings:
            if one.is_error:
                url = self._page("figure-rows", one.finding.codes[0])
                yield Hindrance(f"{one.finding.title}（{one.finding.sentence.rstrip('。')}）", url, "看来源并改正")
            elif one.is_open:
                yield Hindrance(
                    f"“{one.finding.title}”还没有说明", f"{self._page('figures')}#{one.finding.key}", "写说明"
                )

    def _remarked(self) -> Iterator[Hindrance]:
        for one in self.mendings:
            if not one.is_done:
                url = f"{reverse('report', args=[self.report.pk])}#remark-{one.remark.pk}"
                yield Hindrance(f"审核意见“{one.remark.text.rstrip('。')}”还没有改，也没有答复", url, "去修改或答复")

    def _indicators(self) -> Iterator[Hindrance]:
        for code in self.task.indicators if self.task else ():
            reading = self.paper.figures.get(code)
            if reading is None or reading.is_lacking:
                page = "type-told" if reading and reading.kind == "told" else "figure-rows"
                label = reading.label if reading else code
                yield Hindrance(f"必报指标“{label}”还没有数", self._page(page, code), "去填报")

    def _sections(self) -> Iterator[Hindrance]:
        written = {theme.name for section in self.paper.sections for theme in section.themes}
        for named in self.task.sections if self.task else ():
            if named.upper() not in written:
                theme = named.lower()
                name = Theme[named.upper()].value.name
                yield Hindrance(f"必写章节“{name}”还没有内容", f"{self._page('writing')}&theme={theme}#{theme}", "去写")

    def _page(self, name: str, *arguments: str) -> str:
        return f"{reverse(name, args=arguments)}{self.report.query}"


def readiness_of(report: Report, paper: Paper) -> Readiness:
    """A report that nobody began has no task and no remarks."""
    asked = {"assignments__report": report.pk, "assignments__excused": ""}
    task = Task.objects.filter(**asked).first() if report.pk else None
    mendings = work_list(report, paper.figures, sections_of(paper)) if report.pk else ()
    findings = explained(paper.union, paper.period, check(paper.figures.values()), paper.figures)
    return Readiness(report, paper, tuple(findings), mendings, task)


def hindrances(ready: Readiness, leader: str) -> tuple[Hindrance, ...]:
    """All that is to be mended before the paper goes up, the leader's name first."""
    nobody = () if leader.strip() else (Hindrance(NOBODY, "#id_leader", "去填写"),)
    return (*nobody, *ready.faults)
