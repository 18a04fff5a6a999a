"""Pages of one row (台账记录): detail with history, form, removal, restoring."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from unions.access.asking import user_of
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.actions import Overtaken, add, change, remove, restore
from unions.ledgers.books import books
from unions.ledgers.declaration import Deed, Ledger
from unions.ledgers.display import shown
from unions.ledgers.forms import LedgerForm, form_class
from unions.ledgers.history import history
from unions.ledgers.listing import LedgerPage
from unions.trail.models import VIEWED, Entry
from unions.trail.record import record

PART_ROWS = 20
HISTORY_ROWS = 50
REMOVED_ROWS = 100


class RowPage(LedgerPage):
    """A page of one row; a stranger's row is a 404."""

    def row(self, pk: int) -> Any:
        return get_object_or_404(self.rows.for_list(), pk=pk)  # type: ignore[attr-defined]

    def address(self, row: models.Model) -> str:
        return reverse(f"{self.ledger.slug}-detail", args=[row.pk])


class RowDetail(RowPage):
    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self.row(pk)
        if any(map(self.ledger.is_sealed, self.ledger.columns)):
            record(VIEWED, row, by=user_of(request))
        entries = Entry.objects.about(row).select_related("user")[:HISTORY_ROWS]
        deeds = self._deeds(row)
        context = self.context(
            row=row,
            writable=self.may_change(row),
            deeds=deeds,
            awaited=any(deed.is_awaited for deed, _address in deeds),
            sections=[
                (title, [(self.ledger.label(column), shown(self.ledger, column, row)) for column in columns])
                for title, columns in self.ledger.sections.items()
            ],
            steps=history(self.ledger, entries),
            parts=[self._part(part, row) for part in books().parts_of(self.ledger)],
        )
        return render(request, "ledgers/detail.html", context)

    def _deeds(self, row: models.Model) -> list[tuple[Deed, str]]:
        """What this person may do with the row now, with the address."""
        user = self.request.user
        return [(deed, deed.address(row)) for deed in self.ledger.deeds if deed.offered(user, row)]

    def _part(self, part: Ledger, row: models.Model) -> dict[str, Any]:
        rows = part.model._default_manager.filter(**{part.part_of: row}).for_list()[: PART_ROWS + 1]  # type: ignore[attr-defined]
        columns = [column for column in part.listed if column.name != part.part_of]
        return {
            "ledger": part,
            "heads": [part.label(column) for column in columns],
            "lines": [(one, [shown(part, column, one) for column in columns]) for one in rows[:PART_ROWS]],
            "more": len(rows) > PART_ROWS,
        }


class RowForm(RowPage):
    """Adds a row, or changes the one named in the address."""

    def get(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        return self._show(self._form(pk))

    def post(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        form = self._form(pk, request.POST)
        if not form.is_valid():
            return self._show(form)
        try:
            row = self._save(form, pk)
        except Overtaken as late:
            messages.error(request, str(late))
            return redirect(request.path)
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self._show(form)
        if "next" in request.POST:
            return redirect(f"{self.ledger.slug}-add")
        return redirect(self._back() or self.address(row))

    def _back(self) -> str:
        """The page of this site that led here, where it asked to be shown again."""
        asked = self.request.GET.get("back", "")
        return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""

    def _form(self, pk: int | None, data: Any = None) -> LedgerForm:
        row = self.row(pk) if pk else None
        initial = {} if pk else self._given()
        return form_class(self.ledger)(data, instance=row, initial=initial, user=self.request.user)

    def _given(self) -> dict[str, Any]:
        """What the link that led here fills in: `of` names the whole of a part, the rest stand under their columns."""
        asked = self.request.GET
        given = {column.name: asked[column.name] for column in self.ledger.written if column.name in asked}
        if self.ledger.part_of and "of" in asked:
            given[self.ledger.part_of] = asked["of"]
        references = {c.name for c in self.ledger.written if isinstance(self.ledger.model_field(c), models.ForeignKey)}
        return {
            name: int(value) if name in references else value
            for name, value in given.items()
            if name not in references or value.isdecimal()
        }

    def _save(self, form: LedgerForm, pk: int | None) -> models.Model:
        by: Any = self.request.user
        if pk is None:
            row = add(self.ledger, form.instance, by=by, token=UUID(str(form.cleaned_data["token"])))
            messages.success(self.request, f"已新增“{row}”。")
            return row
        changed = change(self.ledger, form.instance, by=by, version=form.cleaned_data["version"] or 0)
        messages.success(self.request, f"已保存“{form.instance}”。" if changed else "没有改动，不用保存。")
        return form.instance

    def _show(self, form: LedgerForm) -> HttpResponse:
        row = form.instance if form.instance.pk else None
        last = Entry.objects.about(row).select_related("user").first() if row else None
        status = 422 if form.is_bound and form.errors else 200
        return render(self.request, "ledgers/form.html", self.context(form=form, row=row, last=last), status=status)


class AddRow(RowForm):
    act = Act.ADD


class ChangeRow(RowForm):
    act = Act.CHANGE


class RemoveRow(RowPage):
    """Asks once more, naming the row, then deletes it; it can be restored from 已删除."""

    act = Act.REMOVE

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return render(request, "ledgers/remove.html", self.context(row=self.row(pk)))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        row = self.row(pk)
        name = str(row)
        try:
            remove(self.ledger, row, by=user_of(request), reason=request.POST.get("reason", ""))
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(self.address(row))
        messages.success(request, f"已删除“{name}”，可在“已删除”中恢复。")
        return redirect(f"{self.ledger.slug}-list")


class RemovedRows(LedgerPage):
    """Rows deleted from this ledger, each with a button that brings it back."""

    act = Act.REMOVE

    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "ledgers/removed.html", self.context(entries=self._entries()[:REMOVED_ROWS]))

    def post(self, request: HttpRequest) -> HttpResponse:
        entry = get_object_or_404(self._entries(), pk=request.POST.get("entry"))
        try:
            row = restore(self.ledger, entry, by=user_of(request))
        except Refused as refusal:
            messages.error(request, str(refusal))
            return redirect(f"{self.ledger.slug}-removed")
        messages.success(request, f"已恢复“{row}”。")
        return redirect(f"{self.ledger.slug}-detail", row.pk)

    def _entries(self) -> models.QuerySet[Entry]:
        label = self.ledger.model._meta.label_lower
        removed = Entry.objects.visible_to(self.request.user, Act.REMOVE)
        alive = self.ledger.model._default_manager.values("pk")
        return removed.filter(act="删除", ledger=label).exclude(object_id__in=alive).select_related("user")
