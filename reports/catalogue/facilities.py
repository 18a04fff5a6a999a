"""Facilities (服务阵地): homes and reading rooms, service points, aid centres, what they offer."""

from django.db.models import Q

from reports.catalogue.events import TIMES, activities, this_quarter
from reports.catalogue.kinds import Flow, Stock, Told
from reports.catalogue.measures import Count, Distinct, Earliest, Measure, Sum, YearsSince
from reports.catalogue.units import Unit
from unions.facilities.choices import FacilityKind, HostKind
from unions.facilities.models import Facility, Platform, of_kind, open_on, opened_between
from unions.facilities.partners import Association, PartnerUnit, moved_away_by, partner_on, standing

CENTRES = (FacilityKind.SERVICE_CENTRE, FacilityKind.SERVICE_STATION)
IN_ENTERPRISES = Q(host_kind=HostKind.ENTERPRISE)
IN_COMMUNITIES = Q(host_kind=HostKind.COMMUNITY)


def _open(
    name: str,
    label: str,
    *kinds: FacilityKind,
    unit: Unit = Unit.PIECE,
    measure: Measure | None = None,
    where: Q | None = None,
    decimals: int = 0,
) -> Stock:
    """Facilities in use on the last day, or something about them."""
    return Stock(
        code=f"facilities.{name}",
        label=label,
        unit=unit,
        decimals=decimals,
        source=f"阵地台账，期末在用的{'、'.join(kind.label for kind in kinds)}",
        of=Facility,
        at=open_on,
        where=of_kind(*kinds) & (where or Q()),
        measure=measure or Count(),
    )


def _platforms(name: str, label: str, kind: FacilityKind) -> Stock:
    return Stock(
        code=f"facilities.{name}",
        label=label,
        unit=Unit.PIECE,
        source=f"阵地台账的服务平台明细，期末在用的{kind.label}，同名的只计一次",
        of=Platform,
        at=lambda day: open_on(day, "facility__"),
        where=of_kind(kind, lookup="facility__"),
        measure=Distinct("name"),
    )


OPENED = Flow(
    code="facilities.opened",
    label="新建服务阵地数",
    unit=Unit.PIECE,
    source="阵地台账，启用日期在期间内的阵地",
    of=Facility,
    between=opened_between,
)
AID_STATION_OPENED = Flow(
    code="facilities.aid_station_opened",
    label="困难职工帮扶站揭牌日期",
    unit=Unit.DAY,
    source="阵地台账，启用日期在期间内的困难职工帮扶站，取最早",
    of=Facility,
    between=opened_between,
    where=of_kind(FacilityKind.AID_STATION),
    measure=Earliest("opened_on"),
)
PARTNERS = Stock(
    code="facilities.partners",
    label="共建单位数",
    unit=Unit.UNION,
    source="共建单位台账，期末共建中的单位",
    of=PartnerUnit,
    at=partner_on,
)
PARTNERS_AWAY = Stock(
    code="facilities.partners_away",
    label="搬出辖区仍共建单位数",
    unit=Unit.UNION,
    source="共建单位台账，期末共建中、已经搬出辖区的单位",
    of=PartnerUnit,
    at=lambda day: partner_on(day) & moved_away_by(day),
)
JOINT, JOINT_EVENTS = "partnership", "共驻共建活动"
MEDICINE_BUILDINGS = Told(
    code="facilities.medicine_buildings",
    label="计生药具免费发放全覆盖楼宇数",
    unit=Unit.BUILDING,
    source="填报：街道计划生育部门的统计",
)
ASSOCIATIONS = Stock(
    code="facilities.associations",
    label="职工协会数",
    unit=Unit.PIECE,
    source="职工协会台账，期末存续的协会",
    of=Association,
    at=standing,
)

INDICATORS = (
    _open("homes_and_bookrooms", "职工之家和职工书屋数", FacilityKind.HOME, FacilityKind.BOOKROOM),
    _open("homes", "职工之家数", FacilityKind.HOME),
    _open("bookrooms", "职工书屋数", FacilityKind.BOOKROOM),
    _open("library_opened", "图书室建立日期", FacilityKind.LIBRARY, unit=Unit.DAY, measure=Earliest("opened_on")),
    _open(
        "library_area",
        "图书室面积",
        FacilityKind.LIBRARY,
        unit=Unit.SQUARE_METRE,
        measure=Sum("area"),
        decimals=1,
    ),
    _open(
        "library_investment",
        "图书室投入资金",
        FacilityKind.LIBRARY,
        unit=Unit.YUAN,
        measure=Sum("investment"),
        decimals=2,
    ),
    _open("library_books", "图书室藏书量", FacilityKind.LIBRARY, unit=Unit.VOLUME, measure=Sum("books")),
    _open("service_centres", "职工服务中心（站）数", *CENTRES),
    _open("service_points", "职工服务点数", FacilityKind.SERVICE_POINT),
    _open("enterprise_points", "企业职工服务点数", FacilityKind.SERVICE_POINT, where=IN_ENTERPRISES),
    _open("community_points", "社区职工服务点数", FacilityKind.SERVICE_POINT, where=IN_COMMUNITIES),
    _open("aid_centres", "困难帮扶中心数", FacilityKind.AID_CENTRE),
    _open(
        "aid_centre_opened",
        "困难帮扶中心成立日期",
        FacilityKind.AID_CENTRE,
        unit=Unit.DAY,
        measure=Earliest("opened_on"),
    ),
    _platforms("aid_centre_platforms", "困难帮扶中心服务平台数", FacilityKind.AID_CENTRE),
    _open("aid_stations", "困难职工帮扶站（点）数", FacilityKind.AID_STATION, FacilityKind.AID_POINT),
    AID_STATION_OPENED,
    _open("job_stations", "就业帮扶工作站数", FacilityKind.JOB_STATION),
    _open("rights_stations", "职工权益维护站数", FacilityKind.RIGHTS_CENTRE, FacilityKind.RIGHTS_STATION),
    _open(
        "rights_centre_opened",
        "职工权益维护中心成立日期",
        FacilityKind.RIGHTS_CENTRE,
        unit=Unit.DAY,
        measure=Earliest("opened_on"),
    ),
    _open("community_rights_stations", "社区职工权益维护站数", FacilityKind.RIGHTS_STATION, where=IN_COMMUNITIES),
    _open("organising_stations", "工建工作站数", FacilityKind.ORGANISING_STATION),
    _platforms("four_in_one_platforms", "四位一体服务平台项数", FacilityKind.FOUR_IN_ONE),
    _open(
        "four_in_one_years",
        "四位一体服务平台运行年限",
        FacilityKind.FOUR_IN_ONE,
        unit=Unit.YEARS,
        measure=YearsSince("opened_on"),
    ),
    _open("discounts", "会员优惠服务单位数", FacilityKind.DISCOUNT, unit=Unit.UNION),
    _open("outdoor_stops", "户外劳动者驿站数", FacilityKind.OUTDOOR_STOP),
    _open("nursing_rooms", "爱心母婴室数", FacilityKind.NURSING_ROOM),
    _open("medicine_points", "计生服务站点数", FacilityKind.FAMILY_PLANNING),
    MEDICINE_BUILDINGS,
    OPENED,
    PARTNERS,
    PARTNERS_AWAY,
    activities("facilities.joint_events", "共建活动次数", Unit.TIME, TIMES, JOINT_EVENTS, JOINT),
    this_quarter("facilities.joint_events_quarter", "本季度共建活动次数", Unit.TIME, TIMES, JOINT_EVENTS, JOINT),
    ASSOCIATIONS,
)
