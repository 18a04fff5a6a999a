"""Pages of what was handed up (定稿页面): frozen figures with their rows, what changed since, whether a paper holds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Page, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views import View

from reports.catalogue import THEMES
from reports.correcting.models import Correction
from reports.correcting.slips import may_ask
from reports.documents.document import Unprintable
from reports.documents.html import fragment
from reports.documents.outputs import FORMATS, output
from reports.filing.drift import Beside
from reports.filing.filed import by_theme, filed
from reports.filing.models import Filing, FrozenFigure, FrozenRow
from reports.filing.moved import shown
from reports.filing.reading import amounts_of, frozen_figures, frozen_rows, in_force, is_untouched, reading_of, together
from reports.filing.standing import Standing, count_miss, is_tired, look_up, standing_of
from reports.tables import told
from unions.access.asking import user_of
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.display import NOTHING
from unions.trail.record import note

ROWS = 50
FIGURES = 8  # that drifted, on a page
HEADS = {"count": "计入", "distinct": "去重记号", "levels": "去重记号", "apart": "去重记号或数量"}


def filing_of(request: HttpRequest, pk: int, act: Act = Act.VIEW) -> Filing:
    """A filing that this person may see; another's is a 404."""
    visible = Filing.objects.visible_to(user_of(request, act), act)
    return get_object_or_404(visible.select_related("report__union"), pk=pk)


def _opens(filing: Filing, code: str) -> str:
    return reverse("frozen-figure", args=[filing.pk, code])


class FilingPage(View):
    """The paper as it was handed up, with its figures."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        filing = filing_of(request, pk)
        paper, standing = filed(filing), standing_of(filing)
        newest = in_force(filing.report) if standing is Standing.CORRECTED else None
        context = {
            "filing": filing,
            "paper": paper,
            "standing": standing,
            "is_altered": not is_untouched(filing, paper.kept),
            "newest": newest,
            "slip": Correction.objects.filter(filing=filing).first() if filing.correction else None,
            "moved": len(Beside.of(filing).moved) if standing is Standing.CURRENT else 0,
            "preview": fragment(paper.document, partial(_opens, filing)),
            "formats": FORMATS,
            "themes": by_theme(paper.kept.values(), THEMES),
        }
        return render(request, "reports/filing.html", context)


class FilingFile(View):
    """One output of the paper as it was handed up."""

    def get(self, request: HttpRequest, pk: int, form: str) -> HttpResponse:
        filing = filing_of(request, pk, Act.EXPORT)
        if form not in FORMATS:
            raise Http404
        try:
            made = output(filed(filing), form)
        except Unprintable as refusal:
            messages.error(request, str(refusal))
            return redirect("filing", pk)
        union = filing.report.union
        note("下载", f"{filing}（{form}）", by=user_of(request), union=union)
        return made.response


@dataclass(frozen=True)
class Line:
    """A frozen row: the address of what is left of it, its cells, and what it brings."""

    url: str
    cells: list[str]
    amount: str
    heads: Sequence[str]

    @property
    def labelled(self) -> list[tuple[str, str]]:
        """Cells with their heads: on a phone each row is a card that names its own columns."""
        return list(zip(self.heads, self.cells, strict=False))


class FrozenFigurePage(View):
    """The rows of which a frozen figure was made, as they were."""

    def get(self, request: HttpRequest, pk: int, code: str) -> HttpResponse:
        filing = filing_of(request, pk)
        kept = frozen_figures(filing)
        if code not in kept:
            raise Http404
        figure = kept[code]
        reading = reading_of(figure)
        context = {
            "filing": filing,
            "figure": figure,
            "reading": reading,
            "parts": [reading_of(kept[one]) for one in (figure.part_code, figure.whole_code) if one],
            **(self._rows(figure, reading.decimals) if figure.ledger else {}),
        }
        return render(request, "reports/frozen_figure.html", context)

    def _rows(self, figure: FrozenFigure, decimals: int) -> dict[str, Any]:
        page = Paginator(frozen_rows(figure), ROWS).get_page(self.request.GET.get("page"))
        kept = figure.filing.ledgers.get(figure.ledger, {"title": "", "heads": []})
        return {
            "ledger": kept,
            "page": page,
            "brings": HEADS.get(figure.measure, "计入数量"),
            "lines": list(self._lines(figure, page, kept["heads"])),
            "total": told(together(figure, amounts_of(figure), figure.filing.report.end), decimals),
        }

    def _lines(self, figure: FrozenFigure, page: "Page[FrozenRow]", heads: Sequence[str]) -> Iterable[Line]:
        ledger, number = books().by_label(figure.ledger), str(figure.number)
        left: set[int] = set()
        if ledger:
            rows: Any = ledger.model._default_manager
            here = rows.visible_to(self.request.user).filter(pk__in=[one.row for one in page])
            left = set(here.values_list("pk", flat=True))
        for one in page:
            url = reverse(f"{ledger.slug}-detail", args=[one.row]) if ledger and one.row in left else ""
            yield Line(url, one.cells, one.amounts[number] or NOTHING, heads)


class DriftPage(View):
    """What figures that were handed up would be now, and which rows make the difference; `code` asks for one."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        filing = filing_of(request, pk)
        beside, asked = Beside.of(filing), request.GET.get("code", "")
        found = [one for code, one in beside.moved.items() if asked in ("", code)]
        page = Paginator(found, FIGURES).get_page(request.GET.get("page"))
        context = {
            "filing": filing,
            "count": len(beside.moved),
            "asked": asked,
            "page": page,
            "drifts": shown(beside, list(page)),
            "newest": None if filing.is_newest else in_force(filing.report),
            "may_ask": filing.is_newest and may_ask(user_of(request), filing.report),
        }
        return render(request, "reports/drift.html", context)


@method_decorator(login_not_required, name="dispatch")
class CheckPaper(View):
    """Anybody with a paper in hand may ask whether it still holds."""

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = request.GET.get("code", "")
        if not asked.strip():
            return render(request, "reports/check.html")
        found = look_up(asked)
        if found is None and is_tired(request):
            return render(request, "reports/check.html", {"asked": asked, "tired": True}, status=429)
        if found is None:
            count_miss(request)
        return render(request, "reports/check.html", {"asked": asked, "found": found, "answered": True})
