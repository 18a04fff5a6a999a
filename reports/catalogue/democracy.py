"""Democratic management (民主管理): congresses and disclosure, and how many enterprises have them."""

from django.db.models import Q

from reports.catalogue.kinds import Flow, Ratio, Stock
from reports.catalogue.measures import Count, Largest, Measure, Sum
from reports.catalogue.populations import (
    held_congress,
    organised,
    organised_non_public,
    under_regional_congress,
    with_any_congress,
    with_congress,
    with_disclosure,
)
from reports.catalogue.unions import ENTERPRISES_ABOVE_SCALE, ENTERPRISES_NON_PUBLIC, ENTERPRISES_ORGANISED
from reports.catalogue.units import Unit
from unions.democracy.models import (
    Congress,
    Disclosure,
    Resolution,
    held,
    of_employees,
    published,
)
from unions.enterprises.models import Enterprise, above_scale


def _held(name: str, label: str, rows: str, where: Q, unit: Unit = Unit.TIME, measure: Measure | None = None) -> Flow:
    """Congresses held within the period."""
    return Flow(
        code=f"democracy.{name}",
        label=label,
        unit=unit,
        source=f"职代会台账，期间内召开的{rows}",
        of=Congress,
        between=held,
        where=where,
        measure=measure or Count(),
    )


WITH_CONGRESS = Stock(
    code="democracy.with_congress",
    label="建立职代会制度的企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并建有本单位职代会的企业",
    of=Enterprise,
    at=lambda day: organised(day) & with_congress(day),
)
WITH_ANY_CONGRESS = Stock(
    code="democracy.with_any_congress",
    label="职代会覆盖的企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并有本单位职代会或区域性、行业性职代会的企业",
    of=Enterprise,
    at=lambda day: organised(day) & with_any_congress(day),
)
UNDER_REGIONAL = Stock(
    code="democracy.under_regional",
    label="区域性职代会覆盖的企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并由区域性、行业性职代会覆盖的企业",
    of=Enterprise,
    at=lambda day: organised(day) & under_regional_congress(day),
)
HELD_CONGRESS = Flow(
    code="democracy.held_congress",
    label="召开职代会的企业数",
    unit=Unit.UNION,
    source="职代会台账，期间内召开过本单位职代会的企业",
    of=Enterprise,
    between=held_congress,
)
WITH_DISCLOSURE = Stock(
    code="democracy.with_disclosure",
    label="实行厂务公开的企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并实行厂务公开的企业",
    of=Enterprise,
    at=lambda day: organised(day) & with_disclosure(day),
)
WITH_DISCLOSURE_NON_PUBLIC = Stock(
    code="democracy.with_disclosure_non_public",
    label="实行厂务公开的非公企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并实行厂务公开的非公企业",
    of=Enterprise,
    at=lambda day: organised_non_public(day) & with_disclosure(day),
)
WITH_DISCLOSURE_ABOVE_SCALE = Stock(
    code="democracy.with_disclosure_above_scale",
    label="实行厂务公开的规模以上企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并实行厂务公开的规模以上企业",
    of=Enterprise,
    at=lambda day: organised(day) & with_disclosure(day),
    where=above_scale(),
)
CONGRESS_RATE = Ratio(
    code="democracy.congress_rate",
    label="职代会建制率",
    decimals=1,
    source="建立职代会制度的企业数 ÷ 已建会企业数",
    part=WITH_CONGRESS,
    whole=ENTERPRISES_ORGANISED,
)
ANY_CONGRESS_RATE = Ratio(
    code="democracy.any_congress_rate",
    label="职代会覆盖率",
    decimals=1,
    source="职代会覆盖的企业数（含区域性、行业性职代会）÷ 已建会企业数",
    part=WITH_ANY_CONGRESS,
    whole=ENTERPRISES_ORGANISED,
)
REGIONAL_RATE = Ratio(
    code="democracy.regional_rate",
    label="区域性职代会企业覆盖率",
    decimals=1,
    source="区域性职代会覆盖的企业数 ÷ 已建会企业数",
    part=UNDER_REGIONAL,
    whole=ENTERPRISES_ORGANISED,
)
DISCLOSURE_RATE = Ratio(
    code="democracy.disclosure_rate",
    label="厂务公开建制率",
    decimals=1,
    source="实行厂务公开的企业数 ÷ 已建会企业数",
    part=WITH_DISCLOSURE,
    whole=ENTERPRISES_ORGANISED,
)
DISCLOSURE_RATE_NON_PUBLIC = Ratio(
    code="democracy.disclosure_rate_non_public",
    label="厂务公开建制率（非公企业）",
    decimals=1,
    source="实行厂务公开的非公企业数 ÷ 已建会非公企业数",
    part=WITH_DISCLOSURE_NON_PUBLIC,
    whole=ENTERPRISES_NON_PUBLIC,
)
DISCLOSURE_RATE_ABOVE_SCALE = Ratio(
    code="democracy.disclosure_rate_above_scale",
    label="厂务公开建制率（规模以上企业）",
    decimals=1,
    source="实行厂务公开的规模以上企业数 ÷ 已建会规模以上企业数",
    part=WITH_DISCLOSURE_ABOVE_SCALE,
    whole=ENTERPRISES_ABOVE_SCALE,
)
DISCLOSURES = Flow(
    code="democracy.disclosures",
    label="厂务公开次数",
    unit=Unit.TIME,
    source="厂务公开台账，公开日期在期间内的记录",
    of=Disclosure,
    between=published,
)
RESOLUTIONS = Flow(
    code="democracy.resolutions",
    label="职代会通过决议数",
    unit=Unit.PROJECT,
    source="职代会台账的决议明细，期间内召开的会议已通过的决议",
    of=Resolution,
    between=lambda start, end: Q(congress__held_on__range=(start, end)),
    where=Q(passed=True),
)
EMPLOYEES = of_employees()
ABOVE_SCALE = Q(scope=Congress.Scope.ENTERPRISE, enterprise__above_scale=True)
CONGRESSES_ABOVE_SCALE = _held(
    "congresses_above_scale", "规模以上企业召开职代会次数", "规模以上企业本单位的职代会", EMPLOYEES & ABOVE_SCALE
)
CONGRESSES_EACH_ABOVE_SCALE = Ratio(
    code="democracy.congresses_each_above_scale",
    label="规模以上企业平均召开职代会次数",
    unit=Unit.TIME,
    decimals=1,
    source="规模以上企业召开职代会次数 ÷ 已建会规模以上企业数",
    part=CONGRESSES_ABOVE_SCALE,
    whole=ENTERPRISES_ABOVE_SCALE,
)
REGIONAL = Q(scope__in=(Congress.Scope.REGION, Congress.Scope.SECTOR))
TERM, SESSION = Largest("number"), Largest("session")
MEMBERS = Q(kind__in=(Congress.Kind.MEMBER_DELEGATES, Congress.Kind.MEMBERS_ALL))

INDICATORS = (
    _held("congresses", "召开职代会次数", "职工代表大会和职工大会", EMPLOYEES),
    _held("regional_congresses", "召开区域性职代会次数", "区域性、行业性职代会", EMPLOYEES & REGIONAL),
    _held(
        "regional_term",
        "区域性职代会届次",
        "区域性、行业性职代会，取最大的届",
        EMPLOYEES & REGIONAL,
        Unit.EDITION,
        TERM,
    ),
    _held(
        "regional_session",
        "区域性职代会会次",
        "区域性、行业性职代会，取最大的次",
        EMPLOYEES & REGIONAL,
        Unit.TIME,
        SESSION,
    ),
    _held("member_congresses", "召开会员代表大会次数", "工会会员代表大会和会员大会", MEMBERS),
    _held("democratic_meetings", "召开民主管理大会次数", "民主管理大会", Q(kind=Congress.Kind.DEMOCRATIC)),
    _held("delegates", "职工代表人数", "职代会的应到代表合计", EMPLOYEES, Unit.PERSON, Sum("delegates")),
    _held("women_delegates", "女职工代表人数", "职代会的女代表合计", EMPLOYEES, Unit.PERSON, Sum("women_delegates")),
    RESOLUTIONS,
    CONGRESSES_ABOVE_SCALE,
    CONGRESSES_EACH_ABOVE_SCALE,
    HELD_CONGRESS,
    WITH_CONGRESS,
    CONGRESS_RATE,
    WITH_ANY_CONGRESS,
    ANY_CONGRESS_RATE,
    UNDER_REGIONAL,
    REGIONAL_RATE,
    WITH_DISCLOSURE,
    DISCLOSURE_RATE,
    WITH_DISCLOSURE_NON_PUBLIC,
    DISCLOSURE_RATE_NON_PUBLIC,
    WITH_DISCLOSURE_ABOVE_SCALE,
    DISCLOSURE_RATE_ABOVE_SCALE,
    DISCLOSURES,
)
