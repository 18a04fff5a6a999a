"""Standards (规范化建设): checklists met, grades earned, papers on file."""

from datetime import date

from django.db.models import Q

from reports.catalogue.kinds import Flow, Indicator, Prior, Scope, Stock
from reports.catalogue.measures import Distinct, Earliest
from reports.catalogue.units import Unit
from unions.standards.models import Assessment, Check, Document, in_use, issued

Category = Document.Category
Grade = Assessment.Grade
# The checklists that reports speak of by name; what stands in each is data of the union that lays it down.
SCHEMES = {
    "eight_haves": "八有",
    "six_haves": "六有",
    "one_clear": "一清",
    "two_shown": "双亮",
    "five_sound": "五健全",
    "five_on_wall": "五上墙",
    "six_on_wall": "六上墙",
    "three_plates": "三牌",
}
ARCHIVES = (Category.UPPER, Category.ORGANISATION, Category.MECHANISM, Category.MEMBERSHIP)


def met_in_year(day: date) -> Q:
    return Q(year=day.year, is_met=True)


def _items(name: str, scheme: str) -> Stock:
    """Items of one checklist that were met."""
    return Stock(
        code=f"standards.{name}",
        label=f"“{scheme}”落实项数",
        unit=Unit.PROJECT,
        source=f"标准检查台账，期末所在年度“{scheme}”达标的条目，一条只计一次",
        of=Check,
        at=met_in_year,
        where=Q(scheme__name=scheme),
        measure=Distinct("item"),
    )


def _graded(name: str, label: str, kind: Assessment.Kind, grade: Grade) -> Prior:
    """Unions that earned one grade for the year before."""
    return Prior(
        code=f"standards.{name}",
        label=label,
        unit=Unit.UNION,
        source=f"考核台账，上年度{kind.label}等次为「{grade.label}」的工会",
        of=Assessment,
        year="year",
        where=Q(kind=kind, grade=grade),
    )


GRADES = Prior(
    code="standards.grades",
    label="考核类别数",
    unit=Unit.CLASS,
    source="考核台账，上年度规范化建设考核评出的等次，不含未达标",
    of=Assessment,
    year="year",
    where=Q(kind=Assessment.Kind.STANDARD) & ~Q(grade=Grade.UNQUALIFIED),
    measure=Distinct("grade"),
)
UNIONS_CHECKED = Stock(
    code="standards.unions_checked",
    label="接受规范化检查的工会数",
    unit=Unit.UNION,
    source="标准检查台账，期末所在年度有检查记录的工会，一家只计一次",
    of=Check,
    at=lambda day: Q(year=day.year),
    measure=Distinct("union"),
)
REGULATIONS = Stock(
    code="standards.regulations",
    label="本级制度数",
    unit=Unit.PROJECT,
    source="制度与档案台账，本级期末有效的制度，不含下级的",
    of=Document,
    at=in_use,
    where=Q(category=Category.REGULATION),
    scope=Scope.OWN,
)
KINDS_ON_WALL = Stock(
    code="standards.kinds_on_wall",
    label="上墙内容类数",
    unit=Unit.PROJECT,
    source="制度与档案台账，本级期末有效且已上墙的档案类别",
    of=Document,
    at=in_use,
    where=Q(is_on_wall=True),
    measure=Distinct("category"),
    scope=Scope.OWN,
)
ARCHIVE_KINDS = Stock(
    code="standards.archive_kinds",
    label="档案类别数",
    unit=Unit.CLASS,
    source="制度与档案台账，本级期末有归档的上级文件、组织建设、机制建设、会员档案",
    of=Document,
    at=in_use,
    where=Q(category__in=ARCHIVES),
    measure=Distinct("category"),
    scope=Scope.OWN,
)
ISSUED = Flow(
    code="standards.issued",
    label="出台制度和方案数",
    unit=Unit.PIECE,
    source="制度与档案台账，制发日期在期间内的制度、计划方案",
    of=Document,
    between=issued,
    where=Q(category__in=(Category.REGULATION, Category.PLAN)),
)
PLAN_SIGNED = Flow(
    code="standards.plan_signed_on",
    label="工作思路和目标落款日期",
    unit=Unit.DAY,
    source="制度与档案台账，本级期间内制发、题名含“工作思路”的计划方案，取最早的制发日期",
    of=Document,
    between=issued,
    where=Q(category=Category.PLAN, title__contains="工作思路"),
    measure=Earliest("issued_on"),
    scope=Scope.OWN,
)

INDICATORS: tuple[Indicator, ...] = (
    *(_items(name, scheme) for name, scheme in SCHEMES.items()),
    UNIONS_CHECKED,
    GRADES,
    _graded("model", "示范企业工会数", Assessment.Kind.STANDARD, Grade.MODEL),
    _graded("advanced", "先进企业工会数", Assessment.Kind.STANDARD, Grade.ADVANCED),
    _graded("qualified", "达标企业工会数", Assessment.Kind.STANDARD, Grade.QUALIFIED),
    _graded("homes_five_star", "五星级职工之家数", Assessment.Kind.HOME, Grade.FIVE_STAR),
    _graded("homes_four_star", "四星级职工之家数", Assessment.Kind.HOME, Grade.FOUR_STAR),
    _graded("homes_three_star", "三星级职工之家数", Assessment.Kind.HOME, Grade.THREE_STAR),
    REGULATIONS,
    KINDS_ON_WALL,
    ARCHIVE_KINDS,
    ISSUED,
    PLAN_SIGNED,
)
