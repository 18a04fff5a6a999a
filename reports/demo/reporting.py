"""Reports on their way in 滨河区 (报送与审核): last year approved, this year in every state.

Everything goes the real way: tasks, submissions with their rows, remarks, approvals. One activity of 澄江街道 is mended
after its report was approved, so that there is a drift to see.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from django.utils import timezone

from reports.assignments.models import Assignment, Task
from reports.catalogue.checks import Finding, Level, check
from reports.explanations.models import Explanation
from reports.figures.compute import take
from reports.filing.actions import submit
from reports.filing.models import Filing
from reports.filing.reading import readings_of
from reports.indicators.making import catalogue_of
from reports.narrative.facts import Kind
from reports.periods import Period
from reports.workflow.actions import move, report_of
from reports.workflow.remarks import Remark
from reports.workflow.reports import Report
from reports.workflow.states import Act
from unions.access.models import User
from unions.activities.models import Activity
from unions.organisations.models import Union
from unions.trail.record import record

LAST, THIS = Period.year(2013), Period.year(2014)
LEADERS = {"SEED-A": "何国平", "SEED-B": "秦淑芬", "SEED-G": "梁永福", "SEED-K": "郭海涛"}
LEADER, PHONE = "蒋文彬", "0399-8100188"
EXCUSED = {"SEED-B-087": "单独一家企业，数字由云汀街道一并报", "BH-HS": "农场年底与辖区社区合并总结，单独上报"}
APPROVED = ("SEED-N2", "SEED-N3")  # with the first street as many as a median takes
APPROVED_LAST = ("SEED-A", "SEED-B", "SEED-G", "SEED-N1", "SEED-N2", "SEED-N3", "SEED-N4")
DAYS_LEFT = 5
CLERKS = {"SEED-A": "chen", "SEED-B": "zhou", "SEED-G": "wei", "SEED-K": "tao"}
CLERK, REVIEWER, FARM_REVIEWER = "ruan", "lin", "song"
WHY = {
    "增长": "上年基数小，本年集中推进，数量增加较多。",
    "下降": "上年已集中办理，本年需要办的减少。",
    "为0": "本年没有安排这项工作。",
}
ELSE = "有单位划转和年中建账，已与花名册核对。"
ASKED = ("members.present", "unions.standing", "contracts.rate", "aid.amount")
MORE = 20  # people who were not counted at first


def report() -> None:
    """Last year and this one; call it once the ledgers are full."""
    district = Union.objects.get(code="SEED-N")
    last = _task(district, LAST, LAST.end + timedelta(days=15), closed=True)
    for code in APPROVED_LAST:
        _approve(_hand_up(_owed(last, code)), REVIEWER)
    this = _task(district, THIS, timezone.localdate() + timedelta(days=DAYS_LEFT))
    _approve_before_all_is_entered(_owed(this, "SEED-A"))
    for code in APPROVED:
        _approve(_hand_up(_owed(this, code)), REVIEWER)
    _return(_hand_up(_owed(this, "SEED-B")), REVIEWER, "members.present", "unions.founded")
    second = _return(_hand_up(_owed(this, "SEED-G")), REVIEWER, "members.joined", "democracy.congresses")
    _answer(second)
    _hand_up(second)
    _begin(_owed(this, "SEED-N1"), CLERK)
    move(_owed(this, "SEED-N4"), Act.URGE, by=_person(REVIEWER))
    farm = _task(Union.objects.get(code="BH-HS"), THIS, timezone.localdate() + timedelta(days=2), by=FARM_REVIEWER)
    _hand_up(_owed(farm, "SEED-K"))


def _task(union: Union, period: Period, deadline: date, *, by: str = REVIEWER, closed: bool = False) -> Task:
    task = Task.objects.create(
        union=union,
        name=f"{period.label}工作总结",
        kind=Kind.SUMMARY,
        start=period.start,
        end=period.end,
        deadline=deadline,
        indicators=list(ASKED),
        note="数字以台账为准；增减幅度大的写明原因；总结经主席审签后提交。",
        opened_by=_person(by),
        closed_at=timezone.now() if closed else None,
    )
    for child in Union.objects.filter(parent=union).order_by("path"):
        owed = report_of(child, period, Kind.SUMMARY)
        Assignment.objects.create(task=task, report=owed, excused=EXCUSED.get(child.code, ""))
    return task


def _owed(task: Task, code: str) -> Report:
    return Report.objects.select_related("union__parent").get(assignment__task=task, union__code=code)


def _person(username: str) -> User:
    return User.objects.get(username=username)


def _clerk(report: Report) -> User:
    return _person(CLERKS.get(report.union.code, CLERK))


def _hand_up(report: Report) -> Report:
    _explain(report, _findings(report))
    leader = LEADERS.get(report.union.code, LEADER)
    return submit(report, by=_clerk(report), leader=leader, phone=report.union.phone or PHONE).report


def _findings(report: Report) -> list[Finding]:
    figures = take(catalogue_of(report.union, report.period), report.union, report.period)
    return [finding for finding in check(figures.values()) if finding.level is Level.ODD]


def _explain(report: Report, findings: Sequence[Finding]) -> None:
    span = {"union": report.union, "start": report.start, "end": report.end}
    told = set(Explanation.objects.filter(**span).values_list("finding", flat=True))
    signed = {"by": _clerk(report), "at": timezone.now()}
    Explanation.objects.bulk_create(
        Explanation(**span, **signed, finding=one.key, sentence=one.sentence, text=_why(one))
        for one in findings
        if one.key not in told
    )


def _why(finding: Finding) -> str:
    return next((text for word, text in WHY.items() if word in finding.title), ELSE)


def _approve(report: Report, by: str) -> Report:
    reviewer = _person(by)
    return move(move(report, Act.OPEN, by=reviewer), Act.APPROVE, by=reviewer)


def _approve_before_all_is_entered(report: Report) -> None:
    """Approved, and then the clerk mends how many people took part in an activity of the year."""
    span = (THIS.start, THIS.end)
    activity = Activity.objects.filter(union=report.union, started_on__range=span, people__gt=MORE).order_by("pk")[0]
    people = activity.people or 0
    Activity.objects.filter(pk=activity.pk).update(people=people - MORE)
    _approve(_hand_up(report), REVIEWER)
    Activity.objects.filter(pk=activity.pk).update(people=people)
    record("修改", activity, by=_clerk(report), before={"people": people - MORE}, after={"people": people})


def _return(report: Report, by: str, *codes: str) -> Report:
    """Sent back with a remark on each of these figures."""
    reviewer = _person(by)
    opened = move(report, Act.OPEN, by=reviewer)
    said = readings_of(Filing.objects.get(report=opened, round=opened.round))
    for code in codes:
        text = f"{said[code].label}与名册核对一遍，不一致的改正台账，一致的说明依据。"
        words = str(said[code].value)
        Remark.objects.create(report=opened, round=opened.round, code=code, said=words, text=text, by=reviewer)
    return move(opened, Act.SEND_BACK, by=reviewer, comment="改好以后再交，有疑问打电话。")


def _answer(report: Report) -> None:
    Remark.objects.filter(report=report, answer="").update(
        answer="已与名册逐一核对，数字没有变化。", answered_by=_clerk(report), answered_at=timezone.now()
    )


def _begin(report: Report, by: str) -> None:
    move(report, Act.START, by=_person(by))
    _explain(report, _findings(report)[:12])
