"""The page of the outline (提纲): one form, whose buttons also move a theme up or down."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import cached_property

from reports.asked import number
from reports.narrative.outline import Entry, Outline
from reports.narrative.themes import Theme
from reports.writing.codes import code
from reports.writing.outlines import arrange, complete, drop, moved, stamp
from reports.writing.views import PaperPage
from unions.access.refusal import Refused

LONGEST = 40  # characters of a heading


class OutlinePage(PaperPage):
    def get(self, request: HttpRequest) -> HttpResponse:
        rows = self.material.entries
        own = [row for row in rows if row.union_id == self.scope.union.pk]
        context = {
            "scope": self.scope,
            "entries": [(code(entry.theme), entry) for entry in self._in_force],
            "stood": stamp(own),
            "is_own": bool(own),
            "from_above": rows[0].union if rows and not own else None,
            "draft": self.draft,
            "may_write": self.may_write(),
            "longest": LONGEST,
        }
        return render(request, "writing/outline.html", context)

    def post(self, request: HttpRequest) -> HttpResponse:
        stood = request.POST.get("stood", "")
        known = number(stood) or 0
        try:
            if "drop" in request.POST:
                drop(self.scope.union, self.scope.kind, by=self.user, stood=known)
            else:
                self._arrange(known)
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, "已恢复默认提纲。" if "drop" in request.POST else "提纲已保存。")
        return redirect(self.address("outline"))

    def _arrange(self, stood: int) -> None:
        """Keep what was asked for, unless it is in force anyway."""
        asked = self._asked()
        if asked != self._in_force:
            arrange(self.scope.union, self.scope.kind, asked, by=self.user, stood=stood)

    @cached_property
    def _in_force(self) -> Outline:
        return complete(self.material.outline, self.facts)

    def _asked(self) -> Outline:
        """The outline as the form has it, in the order of its numbers."""
        numbers = {entry.theme: self._number(entry.theme, place) for place, entry in enumerate(self._in_force, 1)}
        outline = tuple(self._entry(theme) for theme in sorted(numbers, key=lambda theme: numbers[theme]))
        for button, step in (("up", -1), ("down", 1)):
            if button in self.request.POST:
                outline = moved(outline, self.theme(self.request.POST[button]), step)
        return outline

    def _number(self, theme: Theme, usual: int) -> float:
        """The number typed for a theme; one that was lowered to that of another goes before it."""
        typed = self.request.POST.get(f"position-{code(theme)}", "").strip()
        number = float(typed) if typed.isdecimal() else float(usual)
        return number if number == usual else number + (-0.5 if number < usual else 0.5)

    def _entry(self, theme: Theme) -> Entry:
        asked, name = self.request.POST, code(theme)
        heading = asked.get(f"heading-{name}", "").strip()[:LONGEST]
        return Entry(theme, heading, joined=f"joined-{name}" in asked, left_out=f"left-out-{name}" in asked)
