"""Pages of imports (导入页面): choose a file, see what it would do, confirm, take back; and ledgers as files."""

from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from unions.access.asking import Personal
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.books import books
from unions.ledgers.fields import LookupField, sentences
from unions.ledgers.filters import filter_class
from unions.ledgers.listing import LedgerPage
from unions.ledgers.models import Batch
from unions.ledgers.tasks import carry_out_later, examine_later
from unions.ledgers.workbook.export import write_ledgers
from unions.ledgers.workbook.gate import Limits
from unions.ledgers.workbook.template import write_template
from unions.ledgers.workbook.undo import DAYS, undo
from unions.ledgers.workbook.uploads import carry_out, drop, examine, receive, repaired
from unions.organisations.models import Union
from unions.trail.record import note

AT_ONCE_BYTES = 300_000  # a file up to this size is checked while one waits: some thousand rows
AT_ONCE_ROWS = 3_000
PAGE = 20
MIB = 1024 * 1024


class UploadForm(forms.Form):
    """A workbook, and the union it is for."""

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        unions = Union.objects.visible_to(user, Act.IMPORT)
        label = "导入到哪个工会"
        union = LookupField(unions, slug="unions", label=label, initial=user.home, error_messages=sentences(label))
        self.fields["union"] = union
        self.fields["file"] = forms.FileField(label="Excel文件", error_messages=FILE_SENTENCES)
        self.fields["file"].widget.attrs["accept"] = ".xlsx"
        for field in self.fields.values():
            field.widget.attrs["class"] = "form-control"

    def clean_file(self) -> UploadedFile[Any]:
        file: UploadedFile[Any] = self.cleaned_data["file"]
        limit = Limits().size
        if (file.size or 0) > limit:
            size = f"{(file.size or 0) / MIB:.1f}MB，超过{limit // MIB}MB的上限"
            raise ValidationError(f"文件有{size}。按工会或按年度拆成几份，分别上传。")
        return file


FILE_SENTENCES = {
    "required": "还没有选择文件。",
    "empty": "文件是空的，重新另存后再上传。",
    "missing": "还没有选择文件。",
}


STEPS = ("选择文件", "检查", "预览与改错", "完成")
BEGINNING = [(number, name, "cur" if number == 1 else "") for number, name in enumerate(STEPS, start=1)]
REACHED = {
    Batch.State.WAITING: 2,
    Batch.State.FAILED: 2,
    Batch.State.FAULTY: 3,
    Batch.State.CHECKED: 3,
    Batch.State.APPLIED: 5,
    Batch.State.UNDONE: 5,
}


def steps(state: Batch.State) -> list[tuple[int, str, str]]:
    """Number, name and style of each step; all are done after the last."""
    reached = REACHED[state]
    styles = {True: "done", False: ""}
    return [
        (number, name, "cur" if number == reached else styles[number < reached])
        for number, name in enumerate(STEPS, start=1)
    ]


class ImportPage(Personal):
    """A page of imports; who imports nowhere does not learn that it exists."""

    needs = Act.IMPORT

    @property
    def batches(self) -> Any:
        return Batch.objects.visible_to(self.user, Act.IMPORT).select_related("union", "user")


class Upload(ImportPage):
    """GET ?ledger=… shows the box; POST receives the file and goes on to its page."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(UploadForm(user=self.user))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES, user=self.user)
        if not form.is_valid():
            return self._show(form, status=422)
        batch = receive(form.cleaned_data["file"], form.cleaned_data["union"], self.user, name=f"{token_hex(16)}.xlsx")
        if batch.file.size <= AT_ONCE_BYTES:
            examine(batch)
        else:
            examine_later.enqueue(batch.pk)
        return redirect("import-batch", batch.pk)

    def _show(self, form: UploadForm, status: int = 200) -> HttpResponse:
        slug = self.request.GET.get("ledger", "")
        ledger = next((ledger for ledger in books() if ledger.slug == slug), None)
        shown = {"form": form, "ledger": ledger, "steps": BEGINNING}
        return render(self.request, "ledgers/import.html", shown, status=status)


class Imports(ImportPage):
    """Imports so far, newest first."""

    def get(self, request: HttpRequest) -> HttpResponse:
        page = Paginator(self.batches, PAGE).get_page(request.GET.get("page"))
        return render(request, "ledgers/imports.html", {"page": page})


class BatchPage(ImportPage):
    """One import: its faults or what it would do; htmx asks for the state alone while it runs."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = get_object_or_404(self.batches, pk=pk)
        whole = request.headers.get("HX-Target") != "state"
        template = "ledgers/import_batch.html" if whole else "ledgers/_import_state.html"
        return render(request, template, self._told(batch))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = get_object_or_404(self.batches, pk=pk)
        if request.POST.get("act") == "drop":
            drop(batch)
            messages.success(request, f"已放弃导入“{batch}”，台账没有改动。")
            return redirect("imports")
        try:
            self._import(batch)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect("import-batch", pk)

    def _import(self, batch: Batch) -> None:
        if batch.rows > AT_ONCE_ROWS:
            carry_out_later.enqueue(batch.pk, self.user.pk)
            return
        carry_out(batch, by=self.user)

    def _told(self, batch: Batch) -> dict[str, Any]:
        sheets = batch.counts.get("sheets", [])
        totals = {name: sum(sheet[name] for sheet in sheets) for name in ("new", "changed", "unchanged")}
        is_undoable = batch.state == Batch.State.APPLIED and (timezone.now() - batch.at).days < DAYS
        return {
            "batch": batch,
            "sheets": sheets,
            "totals": totals,
            "changes": totals["new"] + totals["changed"],
            "steps": steps(Batch.State(batch.state)),
            "is_undoable": is_undoable,
        }


class UndoImport(ImportPage):
    """Asks once more, with the numbers, then takes an import back."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return render(request, "ledgers/import_undo.html", {"batch": get_object_or_404(self.batches, pk=pk)})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        batch = get_object_or_404(self.batches, pk=pk)
        try:
            undone = undo(batch, by=self.user, now=timezone.now())
        except Refused as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, str(undone))
        return redirect("import-batch", pk)


class RepairedFile(ImportPage):
    """The uploaded file with its faults marked."""

    def get(self, request: HttpRequest, pk: int) -> FileResponse:
        batch = get_object_or_404(self.batches.filter(state=Batch.State.FAULTY), pk=pk)
        file: Any = TemporaryFile()  # noqa: SIM115 - the response closes it
        repaired(batch, file)
        return attached(file, f"{Path(batch.file_name).stem}（改错）.xlsx")


class TemplateFile(ImportPage):
    """GET ?ledger=… gives the template of one ledger, else of all."""

    def get(self, request: HttpRequest) -> FileResponse:
        slugs = request.GET.getlist("ledger")
        ledgers = tuple(ledger for ledger in books() if ledger.slug in slugs) or tuple(books())
        file: Any = TemporaryFile()  # noqa: SIM115
        write_template(file, ledgers)
        return attached(file, f"{ledgers[0].title if len(ledgers) == 1 else '台账'}导入模板.xlsx")


class LedgerFile(LedgerPage):
    """The rows of a list, as it is filtered, as a workbook; identity numbers stand masked."""

    act = Act.EXPORT

    def get(self, request: HttpRequest) -> FileResponse:
        user: Any = request.user
        rows = filter_class(self.ledger)(request.GET, self.rows, user=user).qs
        file: Any = TemporaryFile()  # noqa: SIM115
        counts = write_ledgers(file, f"{self.ledger.title}台账", {self.ledger: rows.for_list()})
        note("导出", f"{self.ledger.title}台账", by=user, union=user.home, after=counts)
        return attached(file, f"{self.ledger.title}台账.xlsx")


def attached(file: Any, name: str) -> FileResponse:
    file.seek(0)
    return FileResponse(file, as_attachment=True, filename=name)
