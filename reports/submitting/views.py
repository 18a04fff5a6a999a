"""Pages of handing up (提交页面): look over and hand up; how a report stands."""

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.views import View

from reports.asked import number
from reports.documents.html import fragment
from reports.documents.outputs import FORMATS
from reports.filing.actions import Outdated
from reports.filing.models import Filing
from reports.filing.readiness import NotReady
from reports.filing.timeline import timeline
from reports.filing.worklist import answer
from reports.scope import Scope, scope_of
from reports.submitting.actions import changes_since, hand_up, sent_before
from reports.submitting.due import due_of
from reports.submitting.forms import SubmitForm
from reports.submitting.history import mendings_of, rounds_of
from reports.submitting.scans import LARGEST, MIB
from reports.submitting.sheet import rows_of, sheet_of, signers
from reports.workflow.actions import move, moves_open_to
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import UNFILED, State
from reports.workflow.states import Act as Step
from reports.writing.blocks import Block
from reports.writing.views import PaperPage
from unions.access.asking import Personal, user_of
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.trail.models import Entry


class SubmitPage(Personal):
    """Everything that would go up, checked at once, and the form that sends it."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show()

    def post(self, request: HttpRequest) -> HttpResponse:
        form = SubmitForm(request.POST)
        is_whole = form.is_valid()
        if made := sent_before(form.cleaned_data.get("token"), self.user):
            return self._sent(made, again=True)
        if not is_whole:
            return self._show(form, 422)
        try:
            return self._sent(hand_up(self.report, form.signed, by=self.user))
        except Outdated as late:
            return self._late(form, late)
        except NotReady:
            return self._show(form, 422)
        except Refused as refusal:
            return self._refused(form, refusal)

    @cached_property
    def scope(self) -> Scope:
        return scope_of(self.request, Act.SUBMIT)

    @cached_property
    def report(self) -> Report:
        """The report of the page; looking at it does not begin it."""
        scope = self.scope
        stored = Report.objects.filter(union=scope.union).of_period(scope.period, scope.kind)
        found = stored.select_related("assignment__task").first()
        told = {"start": scope.period.start, "end": scope.period.end, "kind": scope.kind}
        report = found or Report(**told)
        report.union = scope.union
        return report

    def _sent(self, filing: Filing, *, again: bool = False) -> HttpResponse:
        told = filing.figures.exclude(value=None).count()  # as the page counted them before
        rows = f"{told}项指标和{filing.rows.count()}行台账记录已一并留存"
        said = f"《{filing.report}》已经提交过，没有重复提交。" if again else f"《{filing.report}》已提交，{rows}。"
        messages.success(self.request, said)
        return redirect("report", filing.report_id)

    def _refused(self, form: SubmitForm, refusal: Refused) -> HttpResponse:
        """The other click of two at the same moment may have been the one that counts."""
        if made := sent_before(form.cleaned_data["token"], self.user):
            return self._sent(made, again=True)
        messages.error(self.request, str(refusal))
        return redirect(f"{reverse('submit')}{self.scope.query}")

    def _late(self, form: SubmitForm, late: Outdated) -> HttpResponse:
        since = form.cleaned_data["since"]
        return self._show(form, 409, str(late), changes_since(self.scope.union, since) if since else [])

    def _show(
        self, form: SubmitForm | None = None, status: int = 200, late: str = "", changes: list[Entry] | None = None
    ) -> HttpResponse:
        if self.report.state not in UNFILED:
            return render(self.request, "reports/submitted.html", {"scope": self.scope, "report": self.report})
        sheet = sheet_of(self.report)
        context = {
            "scope": self.scope,
            "report": self.report,
            "due": due_of(self.report, timezone.localdate()),
            "sheet": sheet,
            "form": self._form(form, sheet.seen),
            "problems": form.problems if form and not late else (),
            "late": late,
            "changes": changes or (),
            "preview": fragment(sheet.paper.document, self.scope.opens),
        }
        return render(self.request, "reports/submit.html", context, status=status)

    def _form(self, sent: SubmitForm | None, seen: str) -> SubmitForm:
        """A fresh form with what was typed; the tick is for what is shown now, so it is asked again."""
        told: Any = sent.data if sent else signers(self.report, self.user)
        typed = {name: told.get(name, "") for name in ("leader", "phone")}
        since = timezone.now().isoformat()
        return SubmitForm(
            initial={**typed, "token": uuid4(), "version": self.report.version, "seen": seen, "since": since}
        )


class SentRows(View):
    """How many rows of ledgers go up, for the page that shows it a moment later."""

    def get(self, request: HttpRequest) -> HttpResponse:
        scope = scope_of(request, Act.SUBMIT)
        return HttpResponse(f"<b>{rows_of(scope.union, scope.period)}</b>行台账记录")


class ProofNote(PaperPage):
    """How many numbers in the words the proof-reader asks about, for the page that shows it a moment later."""

    act = Act.SUBMIT

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = 0 if self.draft.is_proved else sum(map(_asked_about, self.draft.blocks))
        return HttpResponse(f"有<b>{asked}</b>处要核对" if asked else "没有要核对的数字")


def _asked_about(block: Block) -> int:
    return len(block.notes) + len(block.changes) + block.missing


def report_of_page(request: HttpRequest, pk: int, act: Act = Act.VIEW) -> Report:
    """A report that this person may see; another's is a 404."""
    visible = Report.objects.visible_to(user_of(request, act), act).select_related("union__parent", "assignment__task")
    return get_object_or_404(visible, pk=pk)


class ReportPage(Personal):
    """How a report stands (提交与审核): what was done, what is left to do, everything that went up."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        report, user = report_of_page(request, pk), self.user
        rounds, mendings = rounds_of(report), mendings_of(report)
        may_submit = user.may(Act.SUBMIT, report.union)
        context = {
            "report": report,
            "due": due_of(report, timezone.localdate()),
            "acts": {line.act.value for line in moves_open_to(user, report)},
            "mendings": mendings,
            "waiting": sum(not one.is_done for one in mendings),
            "may_answer": may_submit and report.state in UNFILED,
            "may_attach": may_submit,
            "may_export": user.may(Act.EXPORT, report.union),
            "steps": timeline(report),
            "slips": list(report.corrections.select_related("asked_by")),
            "rounds": rounds,
            "newest": rounds[0] if rounds and rounds[0].number == report.round else None,
            "is_gone_up": report.state not in UNFILED,
            "formats": FORMATS,
            "largest": LARGEST // MIB,
        }
        return render(request, "reports/report.html", context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        report = report_of_page(request, pk)
        acts = {"answer": self._answer, Step.WITHDRAW.value: self._move, Step.START.value: self._move}
        act = acts.get(request.POST.get("act", ""))
        if act is None:
            raise Http404
        back = f"{reverse('report', args=[pk])}{self._place()}"
        try:
            messages.success(request, act(report))
        except Refused as refusal:
            messages.error(request, str(refusal))
        return redirect(back)

    def _place(self) -> str:
        remark = self.request.POST.get("remark", "")
        return f"#remark-{remark}" if number(remark) else ""

    def _answer(self, report: Report) -> str:
        named = self.request.POST.get("remark", "")
        told = Remark.objects.filter(report=report).told().select_related("report__union")
        remark = get_object_or_404(told, pk=number(named) or 0)
        text = self.request.POST.get("text", "")
        if not (text.strip() or remark.answer):
            raise Refused("还没有写答复，没有保存：写明改在哪里，或为什么不用改。")
        remark = answer(remark, text, by=self.user)
        return "答复已保存，随报告一并报送。" if remark.answer else "答复已撤回。"

    def _move(self, report: Report) -> str:
        """The page says which version it showed: what has moved since is not moved again."""
        version = self.request.POST.get("version", "")
        report.version = number(version) or 0
        moved = move(report, Step(self.request.POST["act"]), by=self.user)
        withdrawn = f"《{moved}》已撤回，改好以后再提交。上次提交的文稿和记录仍然留着。"
        return withdrawn if moved.state == State.DRAFTING and moved.round else f"《{moved}》已开始填报。"
