"""Pages of those who set tasks (任务与期限): the list, one task with its units, opening and changing."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from reports.asked import number
from reports.assignments import opening, units
from reports.assignments.board import Tab, board_of
from reports.assignments.forms import ChangeForm, OpenForm, TermsForm
from reports.assignments.models import Assignment, Task
from reports.assignments.reminders import Urged, urge
from reports.narrative.facts import Kind
from reports.workflow.states import UNFILED, State
from unions.access.asking import Personal
from unions.access.refusal import Refused
from unions.access.roles import Act
from unions.ledgers.workbook.cells import Unfit, day
from unions.organisations.models import Union

PAGE = 20
UNITS = 200
NAMED = 8  # units named in an answer; the others are counted


class ReviewerPage(Personal):
    """For reviewers; nobody else learns of it."""

    needs = Act.REVIEW

    def task(self, pk: int) -> Task:
        tasks = Task.objects.visible_to(self.user, Act.REVIEW).select_related("union", "opened_by")
        return get_object_or_404(tasks, pk=pk)


class Tasks(ReviewerPage):
    """Tasks that this person's unions have opened, or those that unions below have."""

    def get(self, request: HttpRequest) -> HttpResponse:
        own = Q(union__path__in=self.user.paths(Act.REVIEW))
        is_below = request.GET.get("whose") == "below"
        tasks = Task.objects.visible_to(self.user, Act.REVIEW)
        shown = tasks.exclude(own) if is_below else tasks.filter(own)
        counted = shown.select_related("union").annotate(**_counts(timezone.localdate()))
        listed = counted.order_by("-end", "-start", "kind", "union__path")
        context = {
            "page": Paginator(listed, PAGE).get_page(request.GET.get("page")),
            "is_below": is_below,
        }
        return render(request, "assignments/tasks.html", context)


class TaskPage(ReviewerPage):
    """One task with its units; a button says which act is meant."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        task, today = self.task(pk), timezone.localdate()
        board = board_of(task, today)
        tab = _tab(request.GET.get("tab", ""))
        context = {
            "task": task,
            "board": board,
            "tab": tab,
            "tabs": [(one, len(board.tabs[one])) for one in Tab],
            "page": Paginator(board.tabs[tab], UNITS).get_page(request.GET.get("page")),
            "later": [] if task.closed_at else list(opening.unassigned(task, today)),
            "indicators": len(task.indicators),
            "sections": len(task.sections),
            "today": today,
        }
        return render(request, "assignments/task.html", context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        task = self.task(pk)
        act = self._acts.get(request.POST.get("act", ""))
        if act is None:
            raise Http404
        try:
            said = act(task)
        except (Refused, Unfit) as refusal:
            messages.error(request, str(refusal))
        else:
            messages.success(request, said) if said else None
        return redirect(f"{reverse('task', args=[pk])}?tab={_tab(request.GET.get('tab', ''))}")

    @cached_property
    def _acts(self) -> dict[str, Any]:
        return {
            "urge": self._urge,
            "urge-all": self._urge_all,
            "excuse": self._excuse,
            "ask": self._ask,
            "deadline": self._deadline,
            "assign": self._assign,
            "close": self._close,
            "resume": self._resume,
        }

    def _chosen(self, task: Task) -> list[Assignment]:
        """The units that were ticked; those of other tasks are left alone."""
        ticked = [pk for value in self.request.POST.getlist("unit") if (pk := number(value))]
        chosen = list(task.assignments.filter(pk__in=ticked).with_report())
        if not chosen:
            raise Refused("没有办理：先在左边勾选单位。")
        return chosen

    def _urge(self, task: Task) -> str:
        return self._urged(urge(self._chosen(task), by=self.user))

    def _urge_all(self, task: Task) -> str:
        if task.closed_at:
            raise Refused("没有催办：任务已经结束。")
        owing = list(task.assignments.missing().with_report())
        if not owing:
            raise Refused("没有催办：没有未提交的单位。")
        return self._urged(urge(owing, by=self.user))

    def _urged(self, results: list[Urged]) -> str:
        refused: dict[str, list[str]] = {}
        for one in results:
            if one.refusal:
                refused.setdefault(one.refusal, []).append(one.assignment.report.union.shown)
        if refused:
            told = "；".join(f"{_named(names)}（{reason}）" for reason, names in refused.items())
            messages.warning(self.request, f"没有催办{told}。")
        done = sum(not one.refusal for one in results)
        return f"已催办{done}家，消息送到了填报人。" if done else ""

    def _excuse(self, task: Task) -> str:
        return _counted("免报", units.excuse(self._chosen(task), self.request.POST.get("reason", ""), by=self.user))

    def _ask(self, task: Task) -> str:
        return _counted("取消免报", units.ask_again(self._chosen(task), by=self.user))

    def _deadline(self, task: Task) -> str:
        """An empty box gives the task's deadline back."""
        typed = self.request.POST.get("day", "").strip()
        until = day(typed) if typed else None
        done = units.set_deadline(self._chosen(task), until, by=self.user)
        return _counted(f"期限改为{until}" if until else "期限改回任务的期限", done)

    def _assign(self, task: Task) -> str:
        done = opening.assign_later(task, by=self.user)
        return f"已补派{done}家。" if done else "没有要补派的单位。"

    def _close(self, task: Task) -> str:
        opening.close_task(task, by=self.user)
        return f"“{task}”已结束，不再催办；已写的报告照样可以提交和审核。"

    def _resume(self, task: Task) -> str:
        opening.resume_task(task, by=self.user)
        return f"“{task}”已恢复。"


class AddTask(ReviewerPage):
    """A new task; unless told otherwise like that of the year before."""

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._show(self._form())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = self._form(request.POST)
        if not form.is_valid():
            return self._show(form, status=422)
        told = form.cleaned_data
        try:
            task = opening.open_task(
                self.union, told["period"], Kind(told["kind"]), form.terms(), by=self.user, kinds=told["kinds"]
            )
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self._show(form, status=422)
        messages.success(request, f"“{task}”已布置给{task.assignments.count()}家单位，消息送到了填报人。")
        return redirect("task", task.pk)

    @cached_property
    def union(self) -> Union:
        """The union that opens it: the one in the address, else where this person reviews."""
        reach = Union.objects.visible_to(self.user, Act.REVIEW).order_by("path")
        code = self.request.GET.get("union", "")
        found = reach.filter(code=code).first() if code else reach.first()
        if found is None:
            raise Http404
        return found

    @cached_property
    def earlier(self) -> Task | None:
        """The newest task of this union, which the new one follows unless somebody wants it blank."""
        if "blank" in self.request.GET:
            return None
        return Task.objects.filter(union=self.union).order_by("-end", "-pk").first()

    def _form(self, data: Any = None) -> OpenForm:
        return OpenForm(data, union=self.union, today=timezone.localdate(), earlier=self.earlier)

    def _show(self, form: OpenForm, status: int = 200) -> HttpResponse:
        context = {"form": form, "union": self.union, "earlier": self.earlier, "is_new": True}
        return render(self.request, "assignments/task_form.html", context, status=status)


class ChangeTask(ReviewerPage):
    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        task = self.task(pk)
        if task.closed_at:
            messages.error(request, f"“{task}”已经结束，不能修改：先恢复任务。")
            return redirect("task", pk)
        return self._show(task, ChangeForm(task=task))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        task = self.task(pk)
        form = ChangeForm(request.POST, task=task)
        if not form.is_valid():
            return self._show(task, form, status=422)
        try:
            opening.change_task(task, form.terms(), by=self.user, version=form.cleaned_data["version"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
            return self._show(task, form, status=409)
        messages.success(request, f"“{task}”已保存。")
        return redirect("task", pk)

    def _show(self, task: Task, form: TermsForm, status: int = 200) -> HttpResponse:
        context = {"form": form, "task": task, "union": task.union}
        return render(self.request, "assignments/task_form.html", context, status=status)


def _counts(today: date) -> dict[str, Count]:
    """How many units of a task stand how; who is excused owes nothing."""
    state = "assignments__report__state"
    owed = Q(**{f"{state}__in": UNFILED})
    late = Q(assignments__own_deadline__lt=today) | Q(assignments__own_deadline=None, deadline__lt=today)
    which = {
        "asked": Q(),
        "missing": owed,
        "overdue": owed & late,
        "waiting": Q(**{state: State.SUBMITTED}),
        "approved": Q(**{state: State.APPROVED}),
    }
    return {name: Count("assignments", filter=Q(assignments__excused="") & one) for name, one in which.items()}


def _tab(asked: str) -> Tab:
    return Tab(asked) if asked in list(Tab) else Tab.ALL


def _named(names: list[str]) -> str:
    more = f"等{len(names)}家" if len(names) > NAMED else ""
    return "、".join(names[:NAMED]) + more


def _counted(what: str, done: int) -> str:
    return f"{what}：{done}家。" if done else "没有改动：所选单位已经提交，或本来就是这样。"
