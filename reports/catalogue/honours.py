"""Honours (荣誉): what was striven for, applied for, passed and won."""

from datetime import date

from django.db.models import Q

from reports.catalogue.kinds import Between, Cumulative, Flow, by
from reports.catalogue.measures import Count, Distinct, Earliest, Measure
from reports.catalogue.units import Unit
from unions.honours.models import Honour, Step, stepped_between, striving_between
from unions.ledgers.kinds import of_kind
from unions.organisations.levels import Level, at_least

Scope = Honour.Scope
MAY = 5
MODEL_WORKERS = of_kind("labour.model", "labour.team")
CITY, DISTRICT, OWN = Q(level=Level.CITY), Q(level=Level.DISTRICT), Q(level=Level.OWN)
ABOVE = Q(level__in=(Level.NATIONAL, Level.PROVINCE, Level.CITY, Level.NEW_AREA))


def _taking(step: Step) -> Between:
    """Honours that took this step within the period."""

    def taken(start: date, end: date) -> Q:
        return stepped_between(step, start, end)

    return taken


STARTED, APPLIED, PASSED, AWARDED = map(_taking, Step)


def _honours(
    name: str, label: str, unit: Unit, rows: str, between: Between, where: Q, measure: Measure | None = None
) -> Flow:
    return Flow(
        code=f"honours.{name}",
        label=label,
        unit=unit,
        source=f"荣誉台账，{rows}",
        of=Honour,
        between=between,
        where=where,
        measure=measure or Count(),
    )


def _city_enterprises(name: str, title: str, kind: str) -> Flow:
    """Enterprises that won a title of the city."""
    rows = f"期间内获评市级{title}的企业，一家只计一次"
    where = of_kind(kind) & CITY & Q(enterprise__isnull=False)
    return _honours(name, f"市级{title}企业数", Unit.UNION, rows, AWARDED, where, Distinct("enterprise"))


EXPERTS = Cumulative(
    code="honours.experts_so_far",
    label="累计技术能手数",
    unit=Unit.PERSON,
    source="荣誉台账，截至期末获评的技术能手",
    of=Honour,
    by=by("awarded_on"),
    where=of_kind("skill.expert"),
)
AWARDS = _honours("awarded", "获得荣誉数", Unit.PIECE, "获评日期在期间内的荣誉", AWARDED, Q())
HARMONY_STRIVING = _honours(
    "harmony_striving",
    "参与创建劳动关系和谐企业数",
    Unit.UNION,
    "期间内创建、申报、达标或获评和谐劳动关系企业的",
    striving_between,
    of_kind("harmony"),
)
HARMONY_PASSED = _honours(
    "harmony_passed",
    "劳动关系和谐企业达标数",
    Unit.UNION,
    "达标日期在期间内的和谐劳动关系企业",
    PASSED,
    of_kind("harmony"),
)

INDICATORS = (
    AWARDS,
    _honours(
        "awarded_city", "获得市级以上荣誉数", Unit.PIECE, "期间内获评的市级以上荣誉", AWARDED, at_least(Level.CITY)
    ),
    _honours("awarded_district", "获得区级荣誉数", Unit.PIECE, "期间内获评的区级荣誉", AWARDED, DISTRICT),
    _honours("started", "新增创建单位数", Unit.UNION, "创建日期在期间内的各类创建", STARTED, Q()),
    _honours(
        "standard_striving",
        "争创规范化建设达标工会数",
        Unit.UNION,
        "期间内创建、申报、达标或获评规范化建设达标工会的",
        striving_between,
        of_kind("union.standard"),
    ),
    _honours(
        "model_unions_applied",
        "申报示范企业工会数",
        Unit.UNION,
        "申报日期在期间内的示范企业工会",
        APPLIED,
        of_kind("union.enterprise"),
    ),
    HARMONY_STRIVING,
    HARMONY_PASSED,
    _honours(
        "learning_enterprises_applied",
        "申报学习型示范企业数",
        Unit.UNION,
        "申报日期在期间内的学习型示范企业",
        APPLIED,
        of_kind("learning.enterprise"),
    ),
    _honours(
        "learning_sites",
        "培育学习示范点数",
        Unit.PIECE,
        "期间内创建、申报、达标或获评学习示范点的",
        striving_between,
        of_kind("learning.site"),
    ),
    _honours(
        "learning_teams",
        "学习型班组数",
        Unit.PIECE,
        "期间内获评的区级以上学习型班组",
        AWARDED,
        of_kind("learning.team") & at_least(Level.DISTRICT),
    ),
    _honours(
        "good_workers",
        "优秀员工数",
        Unit.PERSON,
        "期间内获评的区级以上优秀员工",
        AWARDED,
        of_kind("worker") & at_least(Level.DISTRICT),
    ),
    _honours("pioneers", "工人先锋号数", Unit.PIECE, "期间内获评的工人先锋号", AWARDED, of_kind("pioneer")),
    _city_enterprises("pioneers_city", "工人先锋号", "pioneer"),
    _city_enterprises("homes_city", "模范职工之家", "home.model"),
    _city_enterprises("harmony_city", "和谐劳动关系", "harmony"),
    EXPERTS,
    _honours(
        "model_teams", "市级劳模集体数", Unit.PIECE, "期间内获评的市级劳模集体", AWARDED, of_kind("labour.team") & CITY
    ),
    _honours(
        "model_workers",
        "市级劳动模范数",
        Unit.PERSON,
        "期间内获评的市级劳动模范",
        AWARDED,
        of_kind("labour.model") & CITY,
    ),
    _honours(
        "model_workers_district",
        "区级劳动模范数",
        Unit.PERSON,
        "期间内获评的区级劳动模范",
        AWARDED,
        of_kind("labour.model") & DISTRICT,
    ),
    _honours(
        "model_workers_before_may",
        "“五一”前获评区级劳动模范日期",
        Unit.DAY,
        "期间内5月1日以前获评的区级劳动模范，取最早的获评日期",
        AWARDED,
        of_kind("labour.model") & DISTRICT & Q(awarded_on__month__lt=MAY),
        Earliest("awarded_on"),
    ),
    _honours(
        "advanced_above",
        "上级先进人物和集体数",
        Unit.PIECE,
        "期间内获评的全国、省级、市级、新区级综合荣誉，劳模和劳模集体另计",
        AWARDED,
        ABOVE & Q(scope=Scope.GENERAL) & ~MODEL_WORKERS,
    ),
    _honours(
        "advanced_in_unions",
        "工会系统市级先进集体和个人数",
        Unit.PIECE,
        "期间内获评的市级工会系统荣誉",
        AWARDED,
        CITY & Q(scope=Scope.UNION),
    ),
    _honours("advanced_own", "本级先进集体和个人数", Unit.PIECE, "期间内获评的本级荣誉", AWARDED, OWN),
)
