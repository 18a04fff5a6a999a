"""Basic facts (基本情况): the year, the area, employers and employees."""

from django.db.models import Q

from reports.catalogue.kinds import Stock, Year, in_year
from reports.catalogue.measures import Sum
from reports.catalogue.populations import enterprises, headcounts, known, operating_enterprises, organised
from reports.catalogue.units import Unit
from unions.enterprises.models import Enterprise, Headcount, above_scale, non_public
from unions.enterprises.places import Building, building_standing
from unions.profiles.models import Profile

YEAR = Year(code="basics.year", label="总结年度", source="所选期间的结束年份")
EMPLOYEES = Stock(
    code="basics.employees",
    label="职工人数",
    unit=Unit.PERSON,
    source="职工人数台账，在册单位期末最近一次登记的职工数合计",
    of=Headcount,
    at=lambda day: headcounts(day, known),
    measure=Sum("employees"),
)
WOMEN_EMPLOYEES = Stock(
    code="basics.women_employees",
    label="女职工人数",
    unit=Unit.PERSON,
    source="职工人数台账，在册单位期末最近一次登记的女职工数合计",
    of=Headcount,
    at=lambda day: headcounts(day, known),
    measure=Sum("women"),
)
MIGRANT_EMPLOYEES = Stock(
    code="basics.migrant_employees",
    label="农民工人数",
    unit=Unit.PERSON,
    source="职工人数台账，在册单位期末最近一次登记的农民工数合计",
    of=Headcount,
    at=lambda day: headcounts(day, known),
    measure=Sum("migrants"),
)
ORGANISED_EMPLOYEES = Stock(
    code="basics.organised_employees",
    label="已建会企业职工人数",
    unit=Unit.PERSON,
    source="职工人数台账，期末已建会企业最近一次登记的职工数合计",
    of=Headcount,
    at=lambda day: headcounts(day, organised),
    measure=Sum("employees"),
)
ENTERPRISES = Stock(
    code="basics.enterprises",
    label="在册企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册的企业和个体经济组织，不含机关、事业单位和社会组织",
    of=Enterprise,
    at=enterprises,
)
OPERATING_ENTERPRISES = Stock(
    code="basics.operating_enterprises",
    label="正常生产经营企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册且没有停产停业的企业",
    of=Enterprise,
    at=operating_enterprises,
)
NON_PUBLIC_ENTERPRISES = Stock(
    code="basics.non_public_enterprises",
    label="非公企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册的非公有制企业",
    of=Enterprise,
    at=enterprises,
    where=non_public(),
)
ABOVE_SCALE_ENTERPRISES = Stock(
    code="basics.above_scale_enterprises",
    label="规模以上企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册的规模以上企业",
    of=Enterprise,
    at=enterprises,
    where=above_scale(),
)
BUILDINGS = Stock(
    code="basics.buildings",
    label="商务楼宇数",
    unit=Unit.BUILDING,
    source="楼宇台账，期末在用的楼宇",
    of=Building,
    at=building_standing,
)
FINE_BUILDINGS = Stock(
    code="basics.fine_buildings",
    label="优质楼宇数",
    unit=Unit.BUILDING,
    source="楼宇台账，期末在用的优质楼宇",
    of=Building,
    at=building_standing,
    where=Q(grade=Building.Grade.FINE),
)


def _profile(name: str, label: str, unit: Unit, column: str, decimals: int = 0) -> Stock:
    """A column of the yearly profile, added up over the communities."""
    return Stock(
        code=f"basics.{name}",
        label=label,
        unit=unit,
        decimals=decimals,
        source=f"辖区概况台账，期末所在年度的「{label}」合计",
        of=Profile,
        at=in_year("year"),
        measure=Sum(column),
    )


INDICATORS = (
    YEAR,
    EMPLOYEES,
    WOMEN_EMPLOYEES,
    MIGRANT_EMPLOYEES,
    ORGANISED_EMPLOYEES,
    ENTERPRISES,
    OPERATING_ENTERPRISES,
    NON_PUBLIC_ENTERPRISES,
    ABOVE_SCALE_ENTERPRISES,
    BUILDINGS,
    FINE_BUILDINGS,
    _profile("area", "面积", Unit.SQUARE_KILOMETRE, "area", decimals=2),
    _profile("households", "总户数", Unit.HOUSEHOLD, "households"),
    _profile("residents", "总人口", Unit.PERSON, "residents"),
    _profile("resident_groups", "居民小组数", Unit.PIECE, "resident_groups"),
    _profile("poor_households", "低保户数", Unit.HOUSEHOLD, "poor_households"),
    _profile("disabled", "残疾人数", Unit.PERSON, "disabled"),
    _profile("unemployed", "失业人员数", Unit.PERSON, "unemployed"),
    _profile("compounds", "居民小区数", Unit.PIECE, "compounds"),
    _profile("units", "驻区单位数", Unit.PIECE, "units"),
)
