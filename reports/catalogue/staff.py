"""Officers (干部队伍): who serves, how they are schooled, and the areas they look after."""

from django.db.models import Q

from reports.catalogue.kinds import Flow, Ratio, Stock, Told
from reports.catalogue.populations import organised
from reports.catalogue.units import Unit
from unions.elections.models import Officer, college_educated, full_time, joined_party, serving
from unions.enterprises.models import Enterprise
from unions.enterprises.places import Area, Liaison, patch, region
from unions.enterprises.places import serving as assigned

Role = Officer.Role
# Persons in honorary or technical posts are counted by themselves, not among the officers.
NOT_OFFICERS = (
    Role.INSTRUCTOR,
    Role.LIAISON,
    Role.INSPECTOR,
    Role.MEDIATOR,
    Role.LAW_SUPERVISOR,
    Role.DIRECTOR,
    Role.SUPERVISOR,
)
OFFICER = ~Q(role__in=NOT_OFFICERS)


def _serving(name: str, label: str, rows: str, where: Q) -> Stock:
    """Posts held on the last day."""
    return Stock(
        code=f"staff.{name}",
        label=label,
        unit=Unit.PERSON,
        source=f"工会干部台账，期末在任的{rows}",
        of=Officer,
        at=serving,
        where=where,
    )


OFFICERS = _serving("officers", "工会干部人数", "主席、副主席、委员和工作人员", OFFICER)
FULL_TIME = _serving("full_time", "专职工会干部人数", "专职工会干部", OFFICER & full_time())
COLLEGE = _serving("college", "大专以上学历工会干部人数", "大专以上学历的工会干部", OFFICER & college_educated())
JOINED_PARTY = Flow(
    code="staff.joined_party",
    label="工会干部发展党员数",
    unit=Unit.PERSON,
    source="工会干部台账，入党日期在期间内的干部",
    of=Officer,
    between=joined_party,
)
FULL_TIME_RATE = Ratio(
    code="staff.full_time_rate",
    label="专职工会干部比例",
    decimals=1,
    source="专职工会干部人数 ÷ 工会干部人数",
    part=FULL_TIME,
    whole=OFFICERS,
)
COLLEGE_RATE = Ratio(
    code="staff.college_rate",
    label="大专以上学历工会干部比例",
    decimals=1,
    source="大专以上学历工会干部人数 ÷ 工会干部人数",
    part=COLLEGE,
    whole=OFFICERS,
)
REGIONS = Stock(
    code="staff.regions",
    label="区域数",
    unit=Unit.PIECE,
    source="片区台账，上一级的区域",
    of=Area,
    at=lambda day: region(),
)
PATCHES = Stock(
    code="staff.patches",
    label="片区数",
    unit=Unit.PIECE,
    source="片区台账，区域下的片区",
    of=Area,
    at=lambda day: patch(),
)
LIAISONS = Stock(
    code="staff.liaisons",
    label="片区联络员人数",
    unit=Unit.PERSON,
    source="片区台账的联络员明细，期末在任的联络员",
    of=Liaison,
    at=assigned,
)
ENTERPRISES_IN_AREAS = Stock(
    code="staff.enterprises_in_areas",
    label="划入片区的已建会企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并划入片区的企业",
    of=Enterprise,
    at=organised,
    where=Q(area__isnull=False),
)
ENTERPRISES_PER_LIAISON = Ratio(
    code="staff.enterprises_per_liaison",
    label="联络员平均联系企业数",
    unit=Unit.UNION,
    decimals=1,
    source="划入片区的已建会企业数 ÷ 片区联络员人数",
    part=ENTERPRISES_IN_AREAS,
    whole=LIAISONS,
)
LIAISON_LOAD = Told(
    code="staff.liaison_load",
    label="每名联络员联系企业数",
    unit=Unit.PIECE,
    source="填报：联络员分工方案所定的数量，可填上下限",
    adds_up=False,
)

INDICATORS = (
    OFFICERS,
    _serving("chairs", "工会主席人数", "工会主席", Q(role=Role.CHAIR)),
    FULL_TIME,
    FULL_TIME_RATE,
    COLLEGE,
    COLLEGE_RATE,
    JOINED_PARTY,
    _serving("instructors", "工建指导员人数", "工建指导员", Q(role=Role.INSTRUCTOR)),
    REGIONS,
    PATCHES,
    LIAISONS,
    ENTERPRISES_IN_AREAS,
    ENTERPRISES_PER_LIAISON,
    LIAISON_LOAD,
)
