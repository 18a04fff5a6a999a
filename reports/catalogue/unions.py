"""Organisation (组织建设): unions, their changes and elections, the enterprises they cover."""

from django.db.models import Q
from django.db.models.functions import Length

from reports.catalogue.basics import ENTERPRISES, OPERATING_ENTERPRISES
from reports.catalogue.kinds import Flow, Ratio, Scope, Stock, by, on
from reports.catalogue.measures import Distinct, Earliest, Levels
from reports.catalogue.populations import (
    NOT_GROUPS,
    enterprises,
    grassroots,
    newly_unionised,
    organised,
    organised_non_public,
    organised_operating,
    with_committee,
)
from reports.catalogue.units import Unit
from unions.elections.models import Committee, Term, due_soon, elected, overdue, renewed
from unions.enterprises.models import Coverage, Enterprise, above_scale, business, of_unions_founded
from unions.enterprises.visits import Visit, made, noticed, to_new_enterprises
from unions.organisations.changes import UnionChange, happened
from unions.organisations.models import COMMUNITY_KINDS, Union, UnionKind, standing
from unions.organisations.models import GRASSROOTS as GRASSROOTS_KINDS

STANDING = Stock(
    code="unions.standing",
    label="工会组织数",
    unit=Unit.UNION,
    source="工会组织台账，期末存续的各级工会，含本级，不含工会小组",
    of=Union,
    at=standing,
    where=NOT_GROUPS,
)
GRASSROOTS = Stock(
    code="unions.grassroots",
    label="基层工会数",
    unit=Unit.UNION,
    source="工会组织台账，期末存续的独立基层工会、机关工会、联合基层工会",
    of=Union,
    at=grassroots,
)
JOINT = Stock(
    code="unions.joint",
    label="联合基层工会数",
    unit=Unit.UNION,
    source="工会组织台账，期末存续的联合基层工会",
    of=Union,
    at=standing,
    where=Q(kind=UnionKind.JOINT),
)
COMMUNITIES = Stock(
    code="unions.communities",
    label="社区工会组织数",
    unit=Unit.UNION,
    source="工会组织台账，期末存续的社区工会联合会、社区总工会和社区工会",
    of=Union,
    at=standing,
    where=Q(kind__in=COMMUNITY_KINDS),
)
GROUPS = Stock(
    code="unions.groups",
    label="工会小组数",
    unit=Unit.PIECE,
    source="工会组织台账，期末存续的工会小组",
    of=Union,
    at=standing,
    where=Q(kind=UnionKind.GROUP),
)
NETWORK_LEVELS = Stock(
    code="unions.network_levels",
    label="组织网络层级",
    unit=Unit.LEVEL,
    source="选举换届台账，本级及以下到期末已选举产生委员会的工会有几层，会员另算一级",
    of=Term,
    at=by("elected_on"),
    where=~Q(union__kind=UnionKind.GROUP),
    measure=Levels(Length("union__path")),
)
FOUNDED_ON = Flow(
    code="unions.founded_on",
    label="本级工会成立日期",
    unit=Unit.DAY,
    source="选举换届台账，本级期间内的首届选举，取选举日期",
    of=Term,
    between=elected,
    where=Q(kind=Term.Kind.FIRST),
    measure=Earliest("elected_on"),
    scope=Scope.OWN,
)
FOUNDED = Flow(
    code="unions.founded",
    label="新建工会组织数",
    unit=Unit.UNION,
    source="工会组织台账，建会日期在期间内的工会，不含工会小组",
    of=Union,
    between=on("established_on"),
    where=NOT_GROUPS,
)
FOUNDED_GRASSROOTS = Flow(
    code="unions.grassroots_founded",
    label="新建基层工会数",
    unit=Unit.UNION,
    source="工会组织台账，建会日期在期间内的独立基层工会、机关工会、联合基层工会",
    of=Union,
    between=on("established_on"),
    where=Q(kind__in=GRASSROOTS_KINDS),
)
FOUNDED_GENERAL = Flow(
    code="unions.general_founded",
    label="新建社区总工会数",
    unit=Unit.PIECE,
    source="工会组织台账，建会日期在期间内的社区总工会",
    of=Union,
    between=on("established_on"),
    where=Q(kind=UnionKind.COMMUNITY_GENERAL),
)
FOUNDED_COMMITTEES = Flow(
    code="unions.committees_founded",
    label="新建社区工会工作委员会数",
    unit=Unit.PIECE,
    source="工会组织台账，建会日期在期间内的工会工作委员会",
    of=Union,
    between=on("established_on"),
    where=Q(kind=UnionKind.COMMITTEE),
)
FOUNDED_COVERAGE = Flow(
    code="unions.founded_coverage",
    label="新建工会覆盖企业数",
    unit=Unit.UNION,
    source="覆盖单位台账，期间内新建工会覆盖的单位，一家只计一次",
    of=Coverage,
    between=of_unions_founded,
    measure=Distinct("enterprise"),
)
RENEWED = Flow(
    code="unions.renewed",
    label="工会换届数",
    unit=Unit.UNION,
    source="选举换届台账，期间内完成换届选举的工会，一家只计一次",
    of=Term,
    between=renewed,
    measure=Distinct("union"),
)
FILLED = Flow(
    code="unions.filled",
    label="补选、替补、增补委员的工会数",
    unit=Unit.UNION,
    source="选举换届台账，期间内补选、替补、增补的工会，一家只计一次",
    of=Term,
    between=elected,
    where=~Q(kind__in=Term.BEGINNING),
    measure=Distinct("union"),
)
OVERDUE = Stock(
    code="unions.overdue",
    label="到期未换届工会数",
    unit=Unit.UNION,
    source="选举换届台账，期末已届满而没有换届的工会",
    of=Term,
    at=overdue,
)
DUE_SOON = Stock(
    code="unions.due_soon",
    label="六个月内届满工会数",
    unit=Unit.UNION,
    source="选举换届台账，期末起六个月内届满的工会",
    of=Term,
    at=due_soon,
)


def _changed(name: str, label: str, kind: UnionChange.Kind) -> Flow:
    """Unions that changed in one way within the period."""
    return Flow(
        code=f"unions.{name}",
        label=label,
        unit=Unit.UNION,
        source=f"工会变更台账，期间内的「{kind.label}」，一家只计一次",
        of=UnionChange,
        between=happened,
        where=Q(kind=kind),
        measure=Distinct("subject"),
    )


DISSOLVED = _changed("dissolved", "工会注销数", UnionChange.Kind.DISSOLVED)
MOVED_IN = _changed("moved_in", "工会转入数", UnionChange.Kind.MOVED_IN)
MOVED_OUT = _changed("moved_out", "工会转出数", UnionChange.Kind.MOVED_OUT)
LEGAL_PERSONS = Stock(
    code="unions.legal_persons",
    label="取得法人资格的基层工会数",
    unit=Unit.UNION,
    source="工会组织台账，期末存续、法人证书已发且没有过期的基层工会",
    of=Union,
    at=lambda day: (
        grassroots(day) & Q(certified_on__lte=day) & (Q(certificate_until=None) | Q(certificate_until__gte=day))
    ),
)
LEGAL_PERSON_RATE = Ratio(
    code="unions.legal_person_rate",
    label="工会法人资格登记率",
    decimals=1,
    source="取得法人资格的基层工会数 ÷ 基层工会数",
    part=LEGAL_PERSONS,
    whole=GRASSROOTS,
)
WITH_AUDIT = Stock(
    code="unions.with_audit",
    label="建立经审组织的基层工会数",
    unit=Unit.UNION,
    source="专门委员会台账，期末设有经费审查委员会的基层工会",
    of=Union,
    at=lambda day: grassroots(day) & with_committee(Committee.Kind.AUDIT, day),
)
AUDIT_RATE = Ratio(
    code="unions.audit_rate",
    label="经审组织建立率",
    decimals=1,
    source="建立经审组织的基层工会数 ÷ 基层工会数",
    part=WITH_AUDIT,
    whole=GRASSROOTS,
)
ENTERPRISES_ORGANISED = Stock(
    code="unions.enterprises",
    label="已建会企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册并由存续工会覆盖的企业",
    of=Enterprise,
    at=organised,
)
ENTERPRISES_OPERATING = Stock(
    code="unions.enterprises_operating",
    label="正常生产经营的已建会企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末正常生产经营并由存续工会覆盖的企业",
    of=Enterprise,
    at=organised_operating,
)
ENTERPRISES_NON_PUBLIC = Stock(
    code="unions.enterprises_non_public",
    label="已建会非公企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册并由存续工会覆盖的非公有制企业",
    of=Enterprise,
    at=organised_non_public,
)
ENTERPRISES_ABOVE_SCALE = Stock(
    code="unions.enterprises_above_scale",
    label="已建会规模以上企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册并由存续工会覆盖的规模以上企业",
    of=Enterprise,
    at=organised,
    where=above_scale(),
)
ENTERPRISES_FOUNDED = Flow(
    code="unions.enterprises_founded",
    label="新建会企业数",
    unit=Unit.UNION,
    source="覆盖单位台账，期间内首次由工会覆盖的企业",
    of=Enterprise,
    between=newly_unionised,
    where=business(),
)
ENTERPRISES_FOUNDED_ABOVE_SCALE = Flow(
    code="unions.enterprises_founded_above_scale",
    label="新建会规模以上企业数",
    unit=Unit.UNION,
    source="覆盖单位台账，期间内首次由工会覆盖的规模以上企业",
    of=Enterprise,
    between=newly_unionised,
    where=business() & above_scale(),
)
RATE = Ratio(
    code="unions.rate",
    label="工会组建率",
    decimals=2,
    source="正常生产经营的已建会企业数 ÷ 正常生产经营企业数",
    part=ENTERPRISES_OPERATING,
    whole=OPERATING_ENTERPRISES,
)
RATE_OF_ALL = Ratio(
    code="unions.rate_of_all",
    label="工会组建率（在册企业）",
    decimals=2,
    source="已建会企业数 ÷ 在册企业数",
    part=ENTERPRISES_ORGANISED,
    whole=ENTERPRISES,
)
ENTERPRISES_VISITED = Flow(
    code="unions.enterprises_visited",
    label="走访企业数",
    unit=Unit.UNION,
    source="走访企业台账，期间内走访的企业，一家只计一次",
    of=Visit,
    between=made,
    measure=Distinct("enterprise"),
)
NEW_VISITED = Flow(
    code="unions.new_enterprises_visited",
    label="走访新成立企业数",
    unit=Unit.UNION,
    source="走访企业台账，期间内走访的期间内开业的企业，一家只计一次",
    of=Visit,
    between=lambda start, end: made(start, end) & to_new_enterprises(start, end),
    measure=Distinct("enterprise"),
)
ENTERPRISES_URGED = Flow(
    code="unions.enterprises_urged",
    label="建会走访企业数",
    unit=Unit.UNION,
    source="走访企业台账，期间内为建会、建会普查走访的企业，一家只计一次",
    of=Visit,
    between=made,
    where=Q(purpose__in=(Visit.Purpose.FOUNDING, Visit.Purpose.SURVEY)),
    measure=Distinct("enterprise"),
)
NOTICES = Flow(
    code="unions.notices",
    label="下达建会通知数",
    unit=Unit.COPY,
    source="走访企业台账，通知下达日期在期间内的建会通知",
    of=Visit,
    between=noticed,
)
NEVER_ORGANISED = Stock(
    code="unions.enterprises_missing",
    label="未建会企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册而没有工会覆盖的企业",
    of=Enterprise,
    at=lambda day: enterprises(day) & ~organised(day),
)

INDICATORS = (
    STANDING,
    GRASSROOTS,
    JOINT,
    COMMUNITIES,
    GROUPS,
    NETWORK_LEVELS,
    FOUNDED_ON,
    FOUNDED,
    FOUNDED_GRASSROOTS,
    FOUNDED_GENERAL,
    FOUNDED_COMMITTEES,
    FOUNDED_COVERAGE,
    RENEWED,
    FILLED,
    OVERDUE,
    DUE_SOON,
    DISSOLVED,
    _changed("renamed", "工会更名数", UnionChange.Kind.RENAMED),
    MOVED_IN,
    MOVED_OUT,
    _changed("upgraded", "工会升格数", UnionChange.Kind.UPGRADED),
    _changed("registered", "工会法人登记数", UnionChange.Kind.REGISTERED),
    _changed("reregistered", "工会法人变更数", UnionChange.Kind.REREGISTERED),
    LEGAL_PERSONS,
    LEGAL_PERSON_RATE,
    WITH_AUDIT,
    AUDIT_RATE,
    ENTERPRISES_ORGANISED,
    ENTERPRISES_OPERATING,
    ENTERPRISES_NON_PUBLIC,
    ENTERPRISES_ABOVE_SCALE,
    ENTERPRISES_FOUNDED,
    ENTERPRISES_FOUNDED_ABOVE_SCALE,
    RATE,
    RATE_OF_ALL,
    ENTERPRISES_VISITED,
    NEW_VISITED,
    ENTERPRISES_URGED,
    NOTICES,
    NEVER_ORGANISED,
)
