"""Collective contracts (集体合同与集体协商): contracts that run, and the rates that reports state of them."""

from django.db.models import Q

from reports.catalogue.basics import ORGANISED_EMPLOYEES
from reports.catalogue.kinds import Flow, Ratio, Stock
from reports.catalogue.measures import Distinct, Sum
from reports.catalogue.populations import (
    grassroots,
    headcounts,
    non_public_with_congress,
    organised_non_public,
    under_contract,
    unions_with_contract,
    with_contract,
)
from reports.catalogue.unions import ENTERPRISES_NON_PUBLIC, ENTERPRISES_ORGANISED, GRASSROOTS
from reports.catalogue.units import Unit
from unions.contracts.models import CollectiveContract, due_soon, running, signed
from unions.enterprises.models import Enterprise, Headcount
from unions.organisations.models import Union

Kind = CollectiveContract.Kind
Scope = CollectiveContract.Scope
EVERY_KIND = tuple(Kind)


def _running(name: str, label: str, where: Q) -> Stock:
    """Contracts that run on the last day."""
    return Stock(
        code=f"contracts.{name}",
        label=label,
        unit=Unit.COPY,
        source=f"集体合同台账，期末有效的{label.removesuffix('数')}",
        of=CollectiveContract,
        at=running,
        where=where,
    )


def _signed(name: str, label: str, where: Q) -> Flow:
    """Contracts signed within the period."""
    return Flow(
        code=f"contracts.{name}",
        label=label,
        unit=Unit.COPY,
        source=f"集体合同台账，签订日期在期间内的{label.removeprefix('新签').removesuffix('数')}",
        of=CollectiveContract,
        between=signed,
        where=where,
    )


def _covered(name: str, label: str, *kinds: Kind) -> Stock:
    """Organised enterprises under a contract of one of these kinds."""
    return Stock(
        code=f"contracts.{name}",
        label=label,
        unit=Unit.UNION,
        source="用人单位台账，期末已建会，且由本企业、区域性或行业性合同覆盖的企业，一家只计一次",
        of=Enterprise,
        at=lambda day: under_contract(day, *kinds),
    )


def _employees(name: str, label: str, *kinds: Kind) -> Stock:
    """Employees of those enterprises."""
    return Stock(
        code=f"contracts.{name}",
        label=label,
        unit=Unit.PERSON,
        source="职工人数台账，期末有效合同所覆盖的已建会企业最近一次登记的职工数合计，一家只计一次",
        of=Headcount,
        at=lambda day: headcounts(day, under_contract, *kinds),
        measure=Sum("employees"),
    )


ENTERPRISES_SIGNED = Flow(
    code="contracts.enterprises_signed",
    label="新签集体合同企业数",
    unit=Unit.UNION,
    source="集体合同台账，期间内签订企业集体合同（含专项合同）的企业，一家只计一次",
    of=CollectiveContract,
    between=signed,
    measure=Distinct("enterprise"),
)
COVERED = _covered("enterprises_covered", "集体合同覆盖企业数", *EVERY_KIND)
COVERED_BY_GENERAL = _covered("enterprises_general", "签订综合集体合同的企业数", Kind.GENERAL)
COVERED_BY_WAGE = _covered("enterprises_wage", "签订工资集体协议的企业数", Kind.WAGE)
EMPLOYEES_COVERED = _employees("employees_covered", "集体合同覆盖职工数", *EVERY_KIND)
EMPLOYEES_WAGE = _employees("employees_wage", "工资集体协议覆盖职工数", Kind.WAGE)
WAGE_NON_PUBLIC = Stock(
    code="contracts.enterprises_wage_non_public",
    label="签订工资集体协议的非公企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并由有效工资集体协议覆盖的非公企业",
    of=Enterprise,
    at=lambda day: organised_non_public(day) & with_contract(day, Kind.WAGE),
)
NON_PUBLIC_WITH_CONGRESS = Stock(
    code="contracts.non_public_with_congress",
    label="已建立职代会的非公企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会并有本单位或区域性职代会的非公企业",
    of=Enterprise,
    at=non_public_with_congress,
)
GENERAL_NON_PUBLIC_WITH_CONGRESS = Stock(
    code="contracts.enterprises_general_with_congress",
    label="签订集体合同的已建职代会非公企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会、有职代会并由有效综合集体合同覆盖的非公企业",
    of=Enterprise,
    at=lambda day: non_public_with_congress(day) & with_contract(day, Kind.GENERAL),
)
UNIONS_WITH_WAGE = Stock(
    code="contracts.unions_wage",
    label="签订工资集体协议的基层工会数",
    unit=Unit.UNION,
    source="工会组织台账，期末所覆盖的企业中有工资集体协议的基层工会",
    of=Union,
    at=lambda day: grassroots(day) & unions_with_contract(day, Kind.WAGE),
)
RATE = Ratio(
    code="contracts.rate",
    label="集体合同签订率",
    decimals=1,
    source="签订综合集体合同的企业数 ÷ 已建会企业数",
    part=COVERED_BY_GENERAL,
    whole=ENTERPRISES_ORGANISED,
)
RATE_WITH_CONGRESS = Ratio(
    code="contracts.rate_with_congress",
    label="集体合同签订率（已建职代会非公企业）",
    decimals=1,
    source="签订集体合同的已建职代会非公企业数 ÷ 已建立职代会的非公企业数",
    part=GENERAL_NON_PUBLIC_WITH_CONGRESS,
    whole=NON_PUBLIC_WITH_CONGRESS,
)
WAGE_RATE = Ratio(
    code="contracts.wage_rate",
    label="工资集体协议签订率（非公企业）",
    decimals=1,
    source="签订工资集体协议的非公企业数 ÷ 已建会非公企业数",
    part=WAGE_NON_PUBLIC,
    whole=ENTERPRISES_NON_PUBLIC,
)
WAGE_RATE_OF_ALL = Ratio(
    code="contracts.wage_rate_of_all",
    label="工资集体协议签订率（已建会企业）",
    decimals=1,
    source="签订工资集体协议的企业数 ÷ 已建会企业数",
    part=COVERED_BY_WAGE,
    whole=ENTERPRISES_ORGANISED,
)
WAGE_RATE_OF_UNIONS = Ratio(
    code="contracts.wage_rate_of_unions",
    label="工资集体协议签订率（基层工会）",
    decimals=1,
    source="签订工资集体协议的基层工会数 ÷ 基层工会数",
    part=UNIONS_WITH_WAGE,
    whole=GRASSROOTS,
)
COVERAGE = Ratio(
    code="contracts.coverage",
    label="集体合同职工覆盖率",
    decimals=1,
    source="集体合同覆盖职工数 ÷ 已建会企业职工人数",
    part=EMPLOYEES_COVERED,
    whole=ORGANISED_EMPLOYEES,
)
DUE_SOON = Stock(
    code="contracts.due_soon",
    label="三个月内到期合同数",
    unit=Unit.COPY,
    source="集体合同台账，期末有效、三个月内到期的合同",
    of=CollectiveContract,
    at=due_soon,
)

INDICATORS = (
    _running("running", "集体合同数", Q()),
    _running("running_general", "综合集体合同数", Q(kind=Kind.GENERAL)),
    _running("running_wage", "工资专项集体合同数", Q(kind=Kind.WAGE)),
    _running("running_women", "女职工专项集体合同数", Q(kind=Kind.WOMEN)),
    _running("running_safety", "劳动安全卫生专项集体合同数", Q(kind=Kind.SAFETY)),
    _running("running_regional", "区域性集体合同数", Q(scope=Scope.REGION)),
    _running("running_sector", "行业性集体合同数", Q(scope=Scope.SECTOR)),
    _signed("signed", "新签集体合同数", Q()),
    _signed("signed_general", "新签综合集体合同数", Q(kind=Kind.GENERAL)),
    _signed("signed_wage", "新签工资专项集体合同数", Q(kind=Kind.WAGE)),
    ENTERPRISES_SIGNED,
    DUE_SOON,
    COVERED,
    COVERED_BY_GENERAL,
    COVERED_BY_WAGE,
    WAGE_NON_PUBLIC,
    NON_PUBLIC_WITH_CONGRESS,
    GENERAL_NON_PUBLIC_WITH_CONGRESS,
    UNIONS_WITH_WAGE,
    EMPLOYEES_COVERED,
    EMPLOYEES_WAGE,
    RATE,
    RATE_WITH_CONGRESS,
    WAGE_RATE,
    WAGE_RATE_OF_ALL,
    WAGE_RATE_OF_UNIONS,
    COVERAGE,
)
