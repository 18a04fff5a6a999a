"""Reopening an approved report (重新打开): what depends on it, told before anybody decides; then the move."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from reports.bundles.models import Bundle
from reports.correcting.models import Correction
from reports.correcting.slips import supersede
from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.narrative.facts import Kind
from reports.totals.coverage import coverage_of
from reports.workflow.actions import move
from reports.workflow.reports import Report
from reports.workflow.states import Act, State
from reports.writing.chosen import ChosenPassage
from unions.access.handed_down import lineage
from unions.access.models import User
from unions.trail.models import Entry

DOWNLOADED = "下载"


@dataclass(frozen=True)
class Dependant:
    """One thing that rests on the report: what becomes of it, and where it can be looked at."""

    sentence: str
    url: str = ""


@dataclass(frozen=True)
class Dependants:
    """Everything that rests on an approved report, sorted by who has it in hand."""

    above: tuple[Dependant, ...]
    issued: tuple[Dependant, ...]
    later: tuple[Dependant, ...]
    corrections: tuple[Dependant, ...]

    @property
    def parts(self) -> list[tuple[str, tuple[Dependant, ...]]]:
        """Under the headings of the page."""
        return [
            ("上级汇总和总结", self.above),
            ("已经发出的文稿", self.issued),
            ("以后年度的同比", self.later),
            ("更正", self.corrections),
        ]


def dependants(report: Report) -> Dependants:
    """What rests on an approved report: totals above it, papers in people's hands, next year, corrections."""
    filing = in_force(report)
    return Dependants(
        above=(*_totals(report), *_papers_above(report), *_chosen(report)),
        issued=(*_downloads(filing), *_bundles(report), *_code(filing)) if filing else (),
        later=tuple(_later(report)),
        corrections=tuple(_corrections(report)),
    )


@transaction.atomic
def reopen(report: Report, reason: str, *, by: User) -> Report:
    """Send an approved report back, with the reason; a correction that waits has nothing left to correct."""
    moved = move(report, Act.REOPEN, by=by, comment=reason)
    supersede(moved, f"报告已重新打开，改动写进下一稿。{reason.strip()}", by=by)
    return moved


def _totals(report: Report) -> Iterator[Dependant]:
    """Totals of the union directly above."""
    above = report.union.parent
    if above is None:
        return
    coverage = coverage_of(above, report.period, Kind(report.kind))
    now = len(coverage.approved)
    if report.union in coverage.approved:
        sentence = f"{above.shown}的汇总表和对比表现有{coverage.asked}个单位中的{now}个，"
        sentence += f"重新打开后剩{now - 1}个，合计随之减少。"
        query = f"?union={above.code}&period={report.period}&kind={report.kind}"
        yield Dependant(sentence, f"{reverse('totals')}{query}")


def _papers_above(report: Report) -> Iterator[Dependant]:
    """Papers of the unions above that have been handed up: their figures stay as they were frozen."""
    places = lineage(report.union.path)[:-1]
    found = Report.objects.of_period(report.period, Kind(report.kind)).filter(union__path__in=places, round__gt=0)
    for one in found.select_related("union").order_by("-union__depth"):
        state = State(one.state).label
        yield Dependant(f"《{one}》现为“{state}”，第{one.round}次提交时的数不会跟着变，要改须另行更正。", _page(one))


def _chosen(report: Report) -> Iterator[Dependant]:
    """Passages of this paper in papers above."""
    found = ChosenPassage.objects.filter(filing__report=report).select_related("union").order_by("union__path", "pk")
    for union, passages in groupby(found, key=lambda passage: passage.union):
        yield Dependant(f"{union.shown}的总结选用了{len(list(passages))}段文字，重新打开后不再收入。")


def _downloads(filing: Filing) -> Iterator[Dependant]:
    """Who has taken the paper away, from the trail."""
    found = Entry.objects.filter(act=DOWNLOADED, union=filing.report.union, object_text__startswith=f"{filing}（")
    entries = list(found.select_related("user").order_by("-pk"))
    if entries:
        last = entries[0]
        who = last.user.name if last.user else "系统"
        at = f"{timezone.localtime(last.at):%Y-%m-%d %H:%M}"
        yield Dependant(f"定稿已经下载{len(entries)}次，最近一次是{who}，{at}。手里的文稿不会变，须通知换稿。")


def _bundles(report: Report) -> Iterator[Dependant]:
    """Archives and compendiums made since it was approved."""
    places = lineage(report.union.path)[:-1]
    of_paper = {"start": report.start, "end": report.end, "kind": report.kind, "state": Bundle.State.DONE}
    found = Bundle.objects.filter(union__path__in=places, asked_at__gte=report.decided_at, **of_paper)
    for bundle in found.select_related("union", "by"):
        if report.union.shown not in {one.get("name") for one in bundle.missing}:
            made = f"{timezone.localtime(bundle.asked_at):%Y-%m-%d}"
            yield Dependant(f"《{bundle}》（{bundle.by}，{made}）收入了这份定稿，须重新制作。", reverse("bundles"))


def _code(filing: Filing) -> Iterator[Dependant]:
    yield Dependant(f"纸质件上的校验码{filing.code}，查出来将是“作废”。", f"{reverse('check')}?code={filing.code}")


def _later(report: Report) -> Iterator[Dependant]:
    """The same paper a year on, which compares with this one."""
    after = report.period.following()
    found = (
        Report.objects.of_period(after, Kind(report.kind)).filter(union=report.union).select_related("union").first()
    )
    if found is None or found.state == State.NOT_STARTED:
        return
    if found.round:
        fate = "已报出的上年同期数不变，再次提交时按那时的上年数"
    else:
        fate = "上年同期暂按台账计算，本报告再次通过后换成定稿数"
    yield Dependant(f"《{found}》现为“{State(found.state).label}”：{fate}。", _page(found))


def _corrections(report: Report) -> Iterator[Dependant]:
    if report.correction:
        yield Dependant(f"已更正{report.correction}次，重新提交后从头计起，更正过的数须在台账里。")
    waiting = Correction.objects.waiting().filter(report=report).first()
    if waiting:
        yield Dependant(
            "有一份更正单等审核，重新打开时一并退回，改动直接写进下一稿。", reverse("correction", args=[waiting.pk])
        )


def _page(report: Report) -> str:
    return reverse("report", args=[report.pk])
