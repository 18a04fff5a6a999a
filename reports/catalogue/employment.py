"""Employment (就业服务): posts made known, people registered and placed."""

from django.db.models import Q

from members.employment.models import (
    JobSeeker,
    Placement,
    SeekerKind,
    Vacancy,
    after_training,
    exported,
    of_kind,
    placed_between,
    published_between,
    registered_between,
    tracked,
)
from reports.catalogue.kinds import Flow, Recent
from reports.catalogue.measures import Sum
from reports.catalogue.units import Unit


def _placed(name: str, label: str, rows: str, where: Q) -> Flow:
    """People placed in work, of one sort."""
    return Flow(
        code=f"employment.{name}",
        label=label,
        unit=Unit.PERSON,
        source=f"安置就业台账，就业日期在期间内的{rows}，就业人数合计",
        of=Placement,
        between=placed_between,
        where=where,
        measure=Sum("people"),
    )


NOTICES = Flow(
    code="employment.notices",
    label="发布招聘信息数",
    unit=Unit.ITEM,
    source="招聘信息台账，公布日期在期间内的信息条数合计",
    of=Vacancy,
    between=published_between,
    measure=Sum("items"),
)
POSITIONS = Flow(
    code="employment.positions",
    label="提供就业岗位数",
    unit=Unit.PIECE,
    source="招聘信息台账，公布日期在期间内的岗位数合计",
    of=Vacancy,
    between=published_between,
    measure=Sum("positions"),
)
REGISTERED = Flow(
    code="employment.registered",
    label="求职登记人次",
    unit=Unit.ATTENDANCE,
    source="求职登记台账，登记日期在期间内的登记人次合计",
    of=JobSeeker,
    between=registered_between,
    measure=Sum("times"),
)
TRACKED = Flow(
    code="employment.tracked",
    label="建立求职跟踪卡数",
    unit=Unit.PIECE,
    source="求职登记台账，登记日期在期间内、有跟踪卡号的记录",
    of=JobSeeker,
    between=registered_between,
    where=tracked(),
)
PLACED_TWO_YEARS = Recent(
    code="employment.placed_laid_off_two_years",
    label="近两年下岗失业人员实现就业人次",
    unit=Unit.ATTENDANCE,
    source="安置就业台账，就业日期在近两年内的下岗失业人员，就业人数合计，一人就业两次计两次",
    of=Placement,
    between=placed_between,
    where=of_kind(SeekerKind.LAID_OFF),
    measure=Sum("people"),
)
REGISTERED_TWO_YEARS = Recent(
    code="employment.registered_two_years",
    label="近两年求职登记人次",
    unit=Unit.ATTENDANCE,
    source="求职登记台账，登记日期在近两年内的登记人次合计",
    of=JobSeeker,
    between=registered_between,
    measure=Sum("times"),
)
PLACED = _placed("placed", "实现就业人数", "人员", Q())

INDICATORS = (
    NOTICES,
    POSITIONS,
    REGISTERED,
    REGISTERED_TWO_YEARS,
    TRACKED,
    PLACED,
    PLACED_TWO_YEARS,
    _placed("placed_migrants", "农民工实现就业人数", "农民工", of_kind(SeekerKind.MIGRANT)),
    _placed("placed_laid_off", "下岗失业人员实现就业人数", "下岗失业人员", of_kind(SeekerKind.LAID_OFF)),
    _placed("placed_hardship", "困难职工家庭实现就业人数", "困难职工及家属", of_kind(SeekerKind.HARDSHIP)),
    _placed("placed_after_training", "培训后实现就业人数", "经工会培训的人员", after_training()),
    _placed(
        "introduced",
        "介绍就业人数",
        "经工会介绍就业的人员，不含劳务输出",
        Q(way=Placement.Way.INTRODUCED) & ~exported(),
    ),
    _placed("exported", "劳务输出人数", "劳务输出人员", exported()),
)
