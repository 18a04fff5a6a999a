"""Women workers (女职工): their committees, contracts, activities and health."""

from decimal import Decimal

from django.db.models import Q

from members.benefits.models import Checkup, for_women
from members.benefits.models import held_between as checked_between
from reports.catalogue.basics import WOMEN_EMPLOYEES
from reports.catalogue.events import PEOPLE, TIMES, activities, held_on
from reports.catalogue.kinds import Fixed, Flow, Ratio, Stock
from reports.catalogue.measures import Distinct, Sum
from reports.catalogue.populations import (
    grassroots,
    headcounts,
    organised,
    under_contract,
    with_committee,
    women_at_least,
)
from reports.catalogue.unions import GRASSROOTS
from reports.catalogue.units import Unit
from unions.activities.choices import Audience, Occasion
from unions.activities.models import WOMEN as FOR_WOMEN
from unions.contracts.models import CollectiveContract, signed
from unions.elections.models import Committee
from unions.enterprises.models import Enterprise, Headcount
from unions.organisations.models import Union

CONTRACT = CollectiveContract.Kind.WOMEN
THRESHOLD = 10

WITH_COMMITTEE = Stock(
    code="women.with_committee",
    label="建立女职工组织的基层工会数",
    unit=Unit.UNION,
    source="专门委员会台账，期末设有女职工委员会的基层工会",
    of=Union,
    at=lambda day: grassroots(day) & with_committee(Committee.Kind.WOMEN, day),
)
COMMITTEE_RATE = Ratio(
    code="women.committee_rate",
    label="女职工组织建立率",
    decimals=1,
    source="建立女职工组织的基层工会数 ÷ 基层工会数",
    part=WITH_COMMITTEE,
    whole=GRASSROOTS,
)
CONTRACTS_SIGNED = Flow(
    code="women.contracts_signed",
    label="新签女职工专项集体合同企业数",
    unit=Unit.UNION,
    source="集体合同台账，期间内签订女职工专项集体合同的企业，一家只计一次",
    of=CollectiveContract,
    between=signed,
    where=Q(kind=CONTRACT),
    measure=Distinct("enterprise"),
)
EMPLOYING = Stock(
    code="women.enterprises",
    label="有女职工的已建会企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会、最近一次登记有女职工的企业",
    of=Enterprise,
    at=lambda day: organised(day) & women_at_least(1, day),
)
EMPLOYING_TEN = Stock(
    code="women.enterprises_over_threshold",
    label="女职工十人以上的已建会企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末已建会、最近一次登记女职工达到专项合同适用门槛的企业",
    of=Enterprise,
    at=lambda day: organised(day) & women_at_least(THRESHOLD, day),
)
UNDER_CONTRACT = Stock(
    code="women.enterprises_contract",
    label="签订女职工专项集体合同的企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末有女职工并由有效女职工专项集体合同覆盖的已建会企业",
    of=Enterprise,
    at=lambda day: under_contract(day, CONTRACT) & women_at_least(1, day),
)
UNDER_CONTRACT_TEN = Stock(
    code="women.enterprises_contract_over_threshold",
    label="签订女职工专项集体合同的女职工十人以上企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末女职工达到适用门槛并由有效女职工专项集体合同覆盖的已建会企业",
    of=Enterprise,
    at=lambda day: under_contract(day, CONTRACT) & women_at_least(THRESHOLD, day),
)
COVERED = Stock(
    code="women.covered",
    label="女职工专项集体合同覆盖女职工数",
    unit=Unit.PERSON,
    source="职工人数台账，期末由有效女职工专项集体合同覆盖的企业最近一次登记的女职工数合计",
    of=Headcount,
    at=lambda day: headcounts(day, under_contract, CONTRACT),
    measure=Sum("women"),
)
CONTRACT_THRESHOLD = Fixed(
    code="women.contract_threshold",
    label="女职工专项合同适用门槛",
    unit=Unit.PERSON,
    source="口径规定：女职工达到这个人数的企业应签订女职工专项集体合同",
    value=Decimal(THRESHOLD),
)
CONTRACT_RATE = Ratio(
    code="women.contract_rate",
    label="女职工专项集体合同签订率",
    decimals=1,
    source="签订女职工专项集体合同的企业数 ÷ 有女职工的已建会企业数",
    part=UNDER_CONTRACT,
    whole=EMPLOYING,
)
CONTRACT_RATE_TEN = Ratio(
    code="women.contract_rate_over_threshold",
    label="女职工专项集体合同签订率（女职工十人以上企业）",
    decimals=1,
    source="签订女职工专项集体合同的女职工十人以上企业数 ÷ 女职工十人以上的已建会企业数",
    part=UNDER_CONTRACT_TEN,
    whole=EMPLOYING_TEN,
)
PARTICIPANTS = activities(
    "women.participants", "参加女职工双争活动人数", Unit.PERSON, PEOPLE, "女职工双争活动", "campaign.women_double"
)
PARTICIPATION = Ratio(
    code="women.participation_rate",
    label="女职工双争活动参与率",
    decimals=1,
    source="参加女职工双争活动人数 ÷ 女职工人数",
    part=PARTICIPANTS,
    whole=WOMEN_EMPLOYEES,
)
CHECKED = Flow(
    code="women.checked",
    label="女职工体检人数",
    unit=Unit.PERSON,
    source="职工体检台账，期间内女职工体检人数合计",
    of=Checkup,
    between=checked_between,
    where=for_women(),
    measure=Sum("people"),
)
REPORTED = Q(audience=Audience.WOMEN)

INDICATORS = (
    WITH_COMMITTEE,
    COMMITTEE_RATE,
    EMPLOYING,
    EMPLOYING_TEN,
    CONTRACTS_SIGNED,
    UNDER_CONTRACT,
    UNDER_CONTRACT_TEN,
    COVERED,
    CONTRACT_THRESHOLD,
    CONTRACT_RATE,
    CONTRACT_RATE_TEN,
    activities(
        "women.training_sessions", "女职工培训期数", Unit.COURSE_RUN, TIMES, "女职工培训", "training", where=FOR_WOMEN
    ),
    held_on("women.day_on", "三八节活动日期", "三八节文体活动", "culture", where=Q(occasion=Occasion.WOMEN)),
    activities("women.trained", "女职工培训人数", Unit.PERSON, PEOPLE, "女职工培训", "training", where=FOR_WOMEN),
    activities(
        "women.info_reports", "女职工工作信息篇数", Unit.ARTICLE, TIMES, "女职工信息报送", "info", where=REPORTED
    ),
    PARTICIPANTS,
    PARTICIPATION,
    CHECKED,
)
