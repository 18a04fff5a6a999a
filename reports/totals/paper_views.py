"""Pages of the paper of a union above (汇总总结): its figures from ledgers or reports, and chosen passages."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.http import urlencode

from reports.documents.assemble import Paper
from reports.documents.document import Unprintable
from reports.documents.html import fragment
from reports.documents.outputs import FORMATS, output
from reports.filing.drafts import issue
from reports.filing.models import Filing
from reports.filing.reading import in_force_of
from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.scope import Scope, scope_of
from reports.totals.coverage import coverage_of
from reports.totals.paper import Basis, TotalPaper, paper_on
from reports.workflow.reports import Report
from reports.workflow.states import State
from reports.writing import choosing
from reports.writing.chosen import ChosenPassage
from reports.writing.codes import code, theme_of
from unions.access.asking import Personal
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.trail.record import note

LONGEST = 9  # digits of a number in a form
CHOOSABLE = tuple(theme for theme in Theme if theme is not Theme.LEAD)


class TotalPaperView(Personal):
    """A page about the paper of a union that has others below it."""

    act = Act.VIEW

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.request, self.act)

    @cached_property
    def basis(self) -> Basis:
        asked = self.request.GET.get("basis", Basis.REPORTS)
        if asked not in set(Basis):
            raise Http404
        return Basis(asked)

    def of_paper(self) -> Any:
        """The passages that somebody chose for this paper."""
        rows = ChosenPassage.objects.of_paper(self.scope.union, self.scope.period, self.scope.kind)
        return rows.select_related("filing__report__union", "by")


class TotalPaperPage(TotalPaperView):
    """The paper as it will be printed, with its downloads."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = self.scope
        paper = paper_on(self.basis, scope.union, scope.period, scope.kind)
        context = {
            "scope": scope,
            "basis": self.basis,
            "bases": list(Basis),
            "paper": paper,
            "preview": fragment(paper.document, partial(_opens, paper, scope)),
            "formats": FORMATS,
            "line": _line(paper, scope),
            "may_write": self.user.may(Act.WRITE, scope.union),
        }
        return render(request, "totals/paper.html", context)


def _opens(paper: Paper, scope: Scope, code: str) -> str:
    """What stands behind a number: units' reports, or rows of ledgers."""
    if not isinstance(paper, TotalPaper):
        return scope.opens(code)
    is_sum = bool(paper.totals and code in paper.totals.figures)
    return f"{reverse('total', args=[code])}{scope.query}" if is_sum else ""


def _line(paper: Paper, scope: Scope) -> str:
    if isinstance(paper, TotalPaper) and paper.totals:
        return paper.totals.line
    return coverage_of(scope.union, scope.period, scope.kind).line


class TotalPaperFile(TotalPaperView):
    """One output of it."""

    act = Act.EXPORT

    def get(self, request: HttpRequest, form: str) -> HttpResponse:
        if form not in FORMATS:
            raise Http404
        scope = self.scope
        paper = paper_on(self.basis, scope.union, scope.period, scope.kind)
        try:
            made = output(paper, form)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return redirect(f"{reverse('district-paper')}{scope.query}&basis={self.basis}")
        issue(paper.document, scope.union, scope.period, scope.kind)
        note("下载", f"{paper.document.name}（{self.basis.label}，{form}）", by=self.user, union=scope.union)
        return made.response


class PassagesPage(TotalPaperView):
    """Papers of units below, paragraph by paragraph, and what was taken from them."""

    act = Act.WRITE

    def get(self, request: HttpRequest) -> HttpResponse:
        sources = self.sources()
        asked = request.GET.get("unit", "")
        source = next((one for one in sources if one.report.union.code == asked), sources[0] if sources else None)
        rows = list(self.of_paper())
        held = {one.pk for one in sources}
        taken = {(row.filing_id, row.section, row.paragraph) for row in rows}
        context = {
            "scope": self.scope,
            "sources": sources,
            "source": source,
            "sections": _sections(source, taken) if source else [],
            "chosen": [(row, row.filing_id in held) for row in rows],
            "themes": [(code(theme), theme.value.name) for theme in CHOOSABLE],
            "coverage": coverage_of(self.scope.union, self.scope.period, self.scope.kind),
        }
        return render(request, "totals/passages.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        scope = self.scope
        source = next((one for one in self.sources() if str(one.pk) == request.POST.get("filing")), None)
        try:
            if source is None:
                raise Refused(choosing.NOT_IN_FORCE)
            section, paragraph = _numbers(request, "section", "paragraph")
            owner = source.report.union
            place = (scope.union, scope.period, scope.kind)
            choosing.choose(*place, filing=source, owner=owner, section=section, paragraph=paragraph, by=self.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        unit = f"&unit={source.report.union.code}" if source else ""
        return redirect(f"{reverse('district-passages')}{scope.query}{unit}")

    def sources(self) -> list[Filing]:
        """Papers in force of the units directly below, as the tree goes."""
        scope = self.scope
        reports = Report.objects.filter(union__parent=scope.union, state=State.APPROVED)
        found = reports.of_period(scope.period, scope.kind).select_related("union").order_by("union__path")
        filings = in_force_of(list(found))
        return [filings[report.pk] for report in found if report.pk in filings]


class ChangePassage(Personal):
    """What is done to one chosen passage."""

    needs = Act.WRITE

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        rows = ChosenPassage.objects.visible_to(self.user, Act.WRITE).select_related("union")
        chosen = get_object_or_404(rows, pk=pk)
        act = ACTS.get(request.POST.get("act", ""))
        if act is None:
            raise Http404
        scope = Scope(chosen.union, chosen.period, chosen.period.end.year, Kind(chosen.kind))
        try:
            act(chosen, request, self.user)
        except Refused as refusal:
            messages.error(request, str(refusal))
        unit = urlencode({"unit": request.POST.get("unit", "")})
        return redirect(f"{reverse('district-passages')}{scope.query}&{unit}")


@dataclass(frozen=True)
class Shown:
    """A paragraph of a source; `place` is its number in the section."""

    place: int
    text: str
    is_taken: bool


def _sections(source: Filing, taken: set[tuple[int, int, int]]) -> list[tuple[int, str, list[Shown]]]:
    """The sections that say something, each with its number, heading and paragraphs."""
    found = []
    for number, section in enumerate(source.paper["sections"]):
        lines = enumerate(section["paragraphs"])
        shown = [Shown(place, text, (source.pk, number, place) in taken) for place, text in lines]
        if shown:
            found.append((number, section["heading"], shown))
    return found


def _reword(chosen: ChosenPassage, request: HttpRequest, user: User) -> None:
    try:
        theme = theme_of(request.POST.get("theme", ""))
    except KeyError:
        raise Refused("没有保存：没有这个章节，从列表里选。") from None
    text, (version,) = request.POST.get("text", ""), _numbers(request, "version")
    choosing.reword(chosen, text, theme, by=user, version=version)


def _up(chosen: ChosenPassage, request: HttpRequest, user: User) -> None:
    choosing.move_up(chosen, by=user, version=_numbers(request, "version")[0])


def _remove(chosen: ChosenPassage, request: HttpRequest, user: User) -> None:
    choosing.remove(chosen, by=user, version=_numbers(request, "version")[0])


ACTS = {"reword": _reword, "up": _up, "remove": _remove}


def _numbers(request: HttpRequest, *names: str) -> list[int]:
    """Small whole numbers of a form. Raises Refused where somebody tampered with them."""
    typed = [request.POST.get(name, "") for name in names]
    if not all(one.isdecimal() and len(one) < LONGEST for one in typed):
        raise Refused(choosing.GONE)
    return [int(one) for one in typed]
