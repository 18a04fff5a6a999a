"""Queue and matrix of a district with 100 streets and 5 years (审核总览) against the bare query with a plain loop."""

import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from django.db import connection
from django.template import engines
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reports.assignments.models import Assignment, Task
from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Indicator
from reports.catalogue.readings import Reading
from reports.filing.models import Filing, FrozenFigure
from reports.filing.stored import plain
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.remarks import Acceptance, Remark
from reports.workflow.reports import Event, Report
from reports.workflow.states import Act, State
from tests.bench.measure import Job, Row, p95, ratio, request_of
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.organisations.models import Union

STREETS, YEARS, REQUESTS = 100, 5, 40
NEWEST = Period.year(2025)
STATES = (State.SUBMITTED, State.SUBMITTED, State.RETURNED, State.APPROVED, State.DRAFTING)
WORDS = "全年新建基层工会并发展会员，签订集体合同，组织职工培训。" * 400  # a paper weighs as much as a real one
BARE = """<table>{% for report in reports %}<tr><td>{{ report.union.shown }}</td><td>{{ report.get_state_display }}</td>
<td>{{ report.assignment.task.deadline }}</td><td>{{ report.submitted_at }}</td><td>{{ report.submitted_by }}</td>
<td>{{ report.union.contact }}</td><td>{{ report.union.phone }}</td><td>{{ report.round }}</td></tr>{% endfor %}
</table>"""


def rows() -> Iterator[Row]:
    district = UnionFactory(name="云溪区总工会", code="BENCH-R")
    streets = [
        UnionFactory(name=f"第{n}街道总工会", code=f"BENCH-R{n}", street=True, parent=district) for n in range(STREETS)
    ]
    reviewer, clerk = person("reviewer", district), person("clerk", district)
    for back in range(YEARS):
        _year(district, streets, Period.year(NEWEST.end.year - back), clerk, is_newest=not back)
    bare = engines["django"].from_string(BARE)

    def once() -> None:
        found = Report.objects.filter(union__parent=district).of_period(NEWEST, Kind.SUMMARY)
        bare.render({"reports": found.select_related("union", "submitted_by", "assignment__task")})

    def years() -> None:
        found = Report.objects.filter(union__parent=district, kind=Kind.SUMMARY)
        bare.render({"reports": found.select_related("union", "submitted_by", "assignment__task")})

    for what, tab, reference, goal in (
        ("审核队列（四份里一份是第二次提交）", "", once, 10),
        ("历年矩阵", "years", years, 4),
    ):
        page = request_of(reviewer, reverse("reviews"), {"period": str(NEWEST), "tab": tab})
        yield _row(f"{what}{STREETS}个街道{YEARS}年 ÷ 同一查询的裸模板循环（处理器时间）", page, reference, goal)


def _row(what: str, page: Job, reference: Job, goal: float) -> Row:
    share = ratio(page, reference, runs=15, clock=time.process_time)
    with CaptureQueriesContext(connection) as asked:
        page()
    count = len(asked)  # before other requests empty the log
    return Row(what, share, goal, note=f"p95 {p95(page, REQUESTS):.0f}毫秒（{REQUESTS}次），{count}条查询")


def _year(district: Union, streets: list[Union], period: Period, clerk: User, *, is_newest: bool) -> None:
    """Every street's report of a year: approved, and of the newest year in all states."""
    span = {"kind": Kind.SUMMARY, "start": period.start, "end": period.end}
    deadline = period.end + timedelta(days=15)
    task = Task.objects.create(union=district, name=period.label, deadline=deadline, opened_by=clerk, **span)
    at = datetime(deadline.year, 1, 10, 9, tzinfo=UTC)
    reports = Report.objects.bulk_create(
        Report(union=street, **span, **_standing(_state(number, is_newest), clerk, at, is_newest and number % 4 == 0))
        for number, street in enumerate(streets)
    )
    Assignment.objects.bulk_create(Assignment(task=task, report=report) for report in reports)
    filed = [(report, round_) for report in reports for round_ in range(1, report.round + 1)]
    filings = Filing.objects.bulk_create(_filing(report, round_, period.end) for report, round_ in filed)
    for filing in filings:
        FrozenFigure.objects.bulk_create(_figures(filing, CATALOGUE if is_newest else CATALOGUE[:1]))
    Event.objects.bulk_create(
        Event(report=one, act=Act.SUBMIT, by=clerk, round=1, source=State.DRAFTING, target=State.SUBMITTED)
        for one in reports
        for _ in range(3)
    )
    Event.objects.bulk_create(
        Event(report=one, act=Act.SEND_BACK, by=clerk, round=1, source=State.SUBMITTED, target=State.RETURNED)
        for one in reports
        if one.round > 1
    )
    waiting = [one for one in reports if one.state == State.SUBMITTED]
    Acceptance.objects.bulk_create(
        Acceptance(report=one, round=one.round, code="members.present", by=clerk) for one in waiting
    )
    Remark.objects.bulk_create(Remark(report=one, round=one.round, text="核对会员人数", by=clerk) for one in reports)


def _state(number: int, is_newest: bool) -> State:
    return STATES[number % len(STATES)] if is_newest else State.APPROVED


def _standing(state: State, clerk: User, at: datetime, is_second: bool) -> dict[str, object]:
    if state is State.DRAFTING:
        return {"state": state}
    return {"state": state, "submitted_by": clerk, "submitted_at": at, "round": 2 if is_second else 1}


def _filing(report: Report, number: int, day: date) -> Filing:
    odd = {"rule": "jump", "level": "odd", "title": "会员人数增长", "sentence": "比上年增长60%", "text": "并入一家"}
    findings = [{**odd, "key": f"jump:{code}", "codes": [code]} for code in ("members.present", "members.joined")]
    paper = {"document": {"text": WORDS}, "sections": []}
    return Filing(
        report=report, round=number, code=f"{report.pk:09d}{number:03d}", digest="", paper=paper, findings=findings
    )


def _figures(filing: Filing, catalogue: Sequence[Indicator]) -> Iterator[FrozenFigure]:
    for number, indicator in enumerate(catalogue):
        value = Decimal(1000 + number * 7 + filing.round % 2 * (number % 40 == 0))
        told = (indicator.code, indicator.label, indicator.unit, indicator.decimals, indicator.kind)
        stored = plain(Reading(*told, value, value - 9))
        yield FrozenFigure(
            filing=filing,
            number=number,
            code=indicator.code,
            theme=indicator.theme,
            value=value,
            last_year=value - 9,
            stored=stored,
        )
