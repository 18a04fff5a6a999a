"""Whether a paper can be handed up (提交前校核): everything that stands in the way, at once."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from reports.assignments.models import Task
from reports.catalogue.checks import check
from reports.documents.assemble import Paper
from reports.explanations.explaining import Explained, explained
from reports.filing.sections import sections_of
from reports.filing.worklist import work_list
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


def hindrances(report: Report, paper: Paper, leader: str) -> tuple[Hindrance, ...]:
    """All that is to be mended before the paper goes up, the leader's name first."""
    nobody = () if leader.strip() else (Hindrance(NOBODY, "#id_leader", "去填写"),)
    return (*nobody, *faults(report, paper))


def faults(report: Report, paper: Paper) -> tuple[Hindrance, ...]:
    """What is to be mended in the paper itself: contradictions, oddities that nobody explained, remarks that nobody
    did anything about, and what the task asks for in vain."""
    asked = {"assignments__report": report.pk, "assignments__excused": ""}
    task = Task.objects.filter(**asked).first() if report.pk else None
    return (*_found(report, paper), *_remarked(report, paper), *(_asked(task, report, paper) if task else ()))


def _found(report: Report, paper: Paper) -> Iterator[Hindrance]:
    findings = check(paper.figures.values())
    for one in explained(paper.union, paper.period, findings):
        if one.is_error:
            url = f"{reverse('figure-rows', args=[one.finding.codes[0]])}{report.query}"
            yield Hindrance(f"{one.finding.title}（{one.finding.sentence.rstrip('。')}）", url, "看来源并改正")
        elif one.is_open:
            yield Hindrance(f"“{one.finding.title}”还没有说明", _explaining(report, one), "写说明")


def _explaining(report: Report, one: Explained) -> str:
    return f"{reverse('figures')}{report.query}#{one.finding.key}"


def _remarked(report: Report, paper: Paper) -> Iterator[Hindrance]:
    if not report.pk:
        return
    for errand in work_list(report, paper.figures, sections_of(paper)):
        if not errand.is_done:
            url = f"{reverse('report', args=[report.pk])}#remark-{errand.remark.pk}"
            yield Hindrance(f"审核意见“{errand.remark.text}”还没有改，也没有答复", url, "去修改或答复")


def _asked(task: Task, report: Report, paper: Paper) -> Iterator[Hindrance]:
    for code in task.indicators:
        reading = paper.figures.get(code)
        if reading is None or reading.is_lacking:
            label = reading.label if reading else code
            url = reverse("type-told" if reading and reading.kind == "told" else "figure-rows", args=[code])
            yield Hindrance(f"必报指标“{label}”还没有数", f"{url}{report.query}", "去填报")
    written = {theme.name for section in paper.sections for theme in section.themes}
    for named in task.sections:
        if named.upper() not in written:
            url = f"{reverse('writing')}{report.query}&theme={named.lower()}#{named.lower()}"
            yield Hindrance(f"必写章节“{Theme[named.upper()].value.name}”还没有内容", url, "去写")
