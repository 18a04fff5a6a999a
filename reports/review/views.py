"""Page of review (审核页面): one report tab by tab, the marks on it, and the decision."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property

from reports.asked import number
from reports.catalogue import THEMES
from reports.review import remarking
from reports.review.desk import Desk
from reports.review.looking import NO_MARKS, Item, Look
from reports.review.marks import Mark, Marks
from reports.review.remarking import Pin
from reports.review.rounds import remarks_of
from reports.review.sampling import another_seed, choices, sample
from reports.review.words import chapters
from reports.workflow.actions import move
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import BY_ACT, Act
from unions.access.asking import Personal
from unions.access.refusal import Refused
from unions.access.roles import Act as Right
from unions.trail.record import note

TABS = ("look", "rounds", "all", "words", "rows")
MOVES = {"open": Act.OPEN, "approve": Act.APPROVE, "send_back": Act.SEND_BACK}
SAMPLED = "抽查记录"


class ReviewPage(Personal):
    """One report before a reviewer; strangers and people without that right get a 404."""

    needs = Right.REVIEW

    @cached_property
    def report(self) -> Report:
        found = Report.objects.visible_to(self.user, Right.REVIEW)
        wanted = ("union__parent", "submitted_by", "decided_by", "assignment__task")
        return get_object_or_404(found.select_related(*wanted), pk=self.kwargs["pk"])

    @cached_property
    def desk(self) -> Desk:
        return Desk(self.user, self.report, number(self.request.GET.get("round", "")) or 0)

    @property
    def tab(self) -> str:
        asked = self.request.GET.get("tab", "")
        return asked if asked in TABS else TABS[0]

    @property
    def here(self) -> str:
        return self.request.get_full_path()

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        desk = self.desk
        context: dict[str, Any] = {"desk": desk, "report": self.report, "tab": self.tab, "here": self.here}
        if desk.filing is None:
            return render(request, "review/nothing.html", context)
        context |= {"look": desk.look, "marks": desk.look.marks} | self._contents[self.tab](desk.look)
        return render(request, "review/page.html", context)

    @property
    def _contents(self) -> dict[str, Callable[[Look], dict[str, Any]]]:
        return {
            "look": lambda look: {"items": look.items},
            "rounds": lambda look: _marked_rounds(look) if look.rounds else {},
            "all": lambda look: {"themes": _by_theme(look)},
            "words": lambda look: {"chapters": chapters(look.filing, look.marks)},
            "rows": self._rows,
        }

    def _rows(self, look: Look) -> dict[str, Any]:
        asked, seed = self.request.GET.get("code", ""), number(self.request.GET.get("seed", ""))
        found = sample(look, asked, seed, self.request.GET.get("page", "")) if asked else None
        if asked and found is None:
            raise Http404
        if found:
            what = f"{self.report}：{found.reading.label}（{len(found.lines)}行）"
            note(SAMPLED, what, by=self.user, union=self.report.union)
        page = {"page": found.page} if found and found.page else {}
        return {"choices": choices(look), "sample": found, "seed": another_seed(), **page}

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        act = request.POST.get("act", "")
        if act in MOVES:
            return self._decide(MOVES[act])
        if act not in self._marking:
            raise Http404
        refused = ""
        try:
            pin = self._marking[act]()
        except Refused as refusal:
            refused, pin = str(refusal), self._pin()
        if getattr(request, "htmx", False):
            return self._marked(pin, refused)
        if refused:
            messages.error(request, refused)
        return redirect(f"{self.here}#i-{Mark(pin).key}")

    def _decide(self, act: Act) -> HttpResponse:
        """A decision on what the page showed: its version says whether somebody was quicker."""
        self.report.version = number(self.request.POST.get("version", "")) or 0
        try:
            self._must_not_be_own()
            move(self.report, act, by=self.user, comment=self.request.POST.get("comment", ""))
        except Refused as refusal:
            messages.error(self.request, str(refusal))
        else:
            messages.success(self.request, f"已{BY_ACT[act].label}《{self.report}》。")
        return redirect(self.here if act is Act.OPEN else reverse("review", args=[self.report.pk]))

    def _must_not_be_own(self) -> None:
        """Opening decides nothing, but keeps the clerk from withdrawing: it is no act of the one who submitted."""
        if self.report.submitted_by_id == self.user.pk:
            raise Refused(f"《{self.report}》是你自己提交的，由别的审核人审核。")

    @property
    def _marking(self) -> dict[str, Callable[[], Pin]]:
        return {
            "remark": self._remark,
            "amend": self._amend,
            "retract": self._retract,
            "accept": self._accept,
            "unaccept": self._unaccept,
        }

    def _seen(self) -> Report:
        """The report as the page showed it."""
        self.report.round = number(self.request.POST.get("round", "")) or 0
        return self.report

    def _remark(self) -> Pin:
        pin = self._pin()
        remarking.remark(self._seen(), self.request.POST.get("text", ""), by=self.user, **pin.columns)
        return pin

    def _amend(self) -> Pin:
        found = self._found()
        remarking.amend(found, self.request.POST.get("text", ""), by=self.user)
        return Pin.of(found)

    def _retract(self) -> Pin:
        found = self._found()
        pin = Pin.of(found)
        remarking.retract(found, by=self.user)
        return pin

    def _accept(self) -> Pin:
        pin = self._pin()
        remarking.accept(self._seen(), pin.code, by=self.user)
        return pin

    def _unaccept(self) -> Pin:
        pin = self._pin()
        remarking.unaccept(self._seen(), pin.code, by=self.user)
        return pin

    def _found(self) -> Remark:
        """The remark that is meant; whoever may not mark learns nothing of it."""
        if not remarking.may_mark(self.user, self.report):
            raise Refused(f"你不能审核《{self.report}》：由上级有审核权限的人办理。")
        pk = number(self.request.POST.get("remark", "")) or 0
        found = Remark.objects.filter(report=self.report, pk=pk).first()
        if found is None:
            raise Refused("这条意见刚才已撤销，刷新后再看。")
        return found

    def _pin(self) -> Pin:
        """The place that the form names, or that of the remark that it names."""
        told = self.request.POST
        named = {name: told.get(name, "") for name in ("code", "ledger", "theme")}
        return Pin(**named, row=number(told.get("row", "")), paragraph=number(told.get("paragraph", "")))

    def _marked(self, pin: Pin, refused: str) -> HttpResponse:
        """The mark alone, and the foot with its counts."""
        fresh = get_object_or_404(Report.objects.select_related("union__parent", "submitted_by"), pk=self.report.pk)
        desk = Desk(self.user, fresh)
        marks = Marks.of(fresh, fresh.round, remarks_of(fresh)) if desk.shows_marks else NO_MARKS
        text = self.request.POST.get("text", "") if refused else ""
        context = {"desk": desk, "report": fresh, "tab": self.tab, "here": self.here, "marks": marks}
        context |= {"look": desk.look, "mark": marks.at(pin), "refused": refused, "text": text}
        return render(self.request, "review/_marked.html", context)


def _marked_rounds(look: Look) -> dict[str, Any]:
    """What moved, each with the mark that it has now; a place that stands there twice is marked once."""
    assert look.rounds
    marked: set[Pin] = set()

    def mark(pin: Pin | None) -> Mark | None:
        if pin is None or pin == Pin() or pin in marked:
            return None
        marked.add(pin)
        return look.marks.at(pin)

    answers = [(one, mark(one.pin)) for one in look.rounds.answers]
    figures = [(one, mark(Pin(one.code)) if one.now else None) for one in look.rounds.figures]
    places = [(one, Pin(theme=one.place.theme, paragraph=one.place.number)) for one in look.rounds.paragraphs]
    paragraphs = [(one, mark(pin) if one.now else None) for one, pin in places]
    return {"rounds": look.rounds, "answers": answers, "figures": figures, "paragraphs": paragraphs}


def _by_theme(look: Look) -> list[tuple[str, list[Item]]]:
    """Figures that say something, in the order of the catalogue."""
    look.compares_all = True
    themes: dict[str, list[Item]] = {theme: [] for theme in THEMES}
    for one in look.said:
        themes.setdefault(look.figures[one.code].theme, []).append(one)
    return [(THEMES.get(theme, theme), items) for theme, items in themes.items() if items]
