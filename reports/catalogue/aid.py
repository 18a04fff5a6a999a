"""Aid (帮扶救助): files of hardship, what was given and to how many, funds and donations."""

from django.db.models import Case, Exists, F, OuterRef, Q, When

from members.aid.donations import DonationDrive, Purpose, held_between, of_purpose
from members.aid.models import (
    Aid,
    AidKind,
    community_key,
    festive,
    given_between,
    given_by,
    group_key,
    of_kind,
    person_key,
    single,
    student_key,
)
from members.aid.visits import HomeVisit, visited_between
from members.benefits.models import Benefit, Insurance, InsuranceClaim, insured_on, paid_between
from members.benefits.models import held_between as served_between
from reports.catalogue.basics import ENTERPRISES
from reports.catalogue.kinds import Cumulative, Flow, Indicator, Ratio, Stock, in_last_quarter
from reports.catalogue.measures import Apart, Distinct, Measure, Sum
from reports.catalogue.populations import employees_at_least, enterprises, with_mutual_fund
from reports.catalogue.units import Unit
from unions.enterprises.models import Enterprise
from unions.finance.models import MutualFund, fund_standing

AMOUNT = Sum("amount", per=10_000)
HOUSEHOLDS = Apart(person_key(), "households", single())
STUDENTS = Apart(student_key(), "people", single())
TO_HOMES = ~of_kind(AidKind.STUDY, AidKind.COOLNESS)  # 助学 counts students, 送清凉 counts workers on the site
PEOPLE_AT_HOME = Case(When(file__isnull=False, then=F("file__household_size")), default=F("household_size"))
LARGE = 100


def _given(
    name: str, label: str, rows: str, unit: Unit, measure: Measure, where: Q | None = None, decimals: int = 0
) -> Flow:
    return Flow(
        code=f"aid.{name}",
        label=label,
        unit=unit,
        decimals=decimals,
        source=f"帮扶记录台账，发放日期在期间内的{rows}",
        of=Aid,
        between=given_between,
        where=where or Q(),
        measure=measure,
    )


def _amount(name: str, label: str, rows: str, where: Q | None = None) -> Flow:
    return _given(name, label, f"{rows}，发放金额合计，不含慰问品", Unit.MYRIAD, AMOUNT, where, decimals=2)


def _so_far(
    name: str, label: str, rows: str, unit: Unit, measure: Measure, where: Q | None = None, decimals: int = 0
) -> Cumulative:
    return Cumulative(
        code=f"aid.{name}",
        label=label,
        unit=unit,
        decimals=decimals,
        source=f"帮扶记录台账，截至期末的{rows}",
        of=Aid,
        by=given_by,
        where=where or Q(),
        measure=measure,
    )


def first_of_its_file() -> Q:
    """The first aid of each file, and every aid without one: so a household's people count once."""
    same = Aid.objects.filter(file=OuterRef("file"))
    earlier = Q(given_on__lt=OuterRef("given_on")) | Q(given_on=OuterRef("given_on"), pk__lt=OuterRef("pk"))
    return Q(file=None) | ~Q(Exists(same.filter(earlier)))


def _raised(name: str, label: str, where: Q) -> Flow:
    return Flow(
        code=f"aid.{name}",
        label=label,
        unit=Unit.YUAN,
        decimals=2,
        source="募捐台账，募捐日期在期间内的募捐金额合计，不含物品",
        of=DonationDrive,
        between=held_between,
        where=where,
        measure=Sum("amount"),
    )


GIVEN = _amount("amount", "帮扶救助金额", "帮扶")
FUNDS = Stock(
    code="aid.funds",
    label="建立帮困基金企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册并建有帮困基金的企业",
    of=Enterprise,
    at=lambda day: enterprises(day) & with_mutual_fund(day),
)
LARGE_ENTERPRISES = Stock(
    code="aid.enterprises_over_hundred",
    label="百人以上企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册、最近一次登记职工100人以上的企业",
    of=Enterprise,
    at=lambda day: enterprises(day) & employees_at_least(LARGE, day),
)
FUNDS_OVER_HUNDRED = Stock(
    code="aid.funds_over_hundred",
    label="建立帮困基金的百人以上企业数",
    unit=Unit.UNION,
    source="用人单位台账，期末在册、最近一次登记职工100人以上并建有帮困基金的企业",
    of=Enterprise,
    at=lambda day: enterprises(day) & employees_at_least(LARGE, day) & with_mutual_fund(day),
)
FUND_RATE = Ratio(
    code="aid.fund_rate",
    label="企业帮困基金组建率",
    decimals=1,
    source="建立帮困基金企业数 ÷ 在册企业数",
    part=FUNDS,
    whole=ENTERPRISES,
)
FUND_RATE_OVER_HUNDRED = Ratio(
    code="aid.fund_rate_over_hundred",
    label="百人以上企业帮困基金覆盖率",
    decimals=1,
    source="建立帮困基金的百人以上企业数 ÷ 百人以上企业数",
    part=FUNDS_OVER_HUNDRED,
    whole=LARGE_ENTERPRISES,
)
FUND_BALANCE = Stock(
    code="aid.fund_balance",
    label="企业帮困基金总额",
    unit=Unit.MYRIAD,
    decimals=2,
    source="企业帮困基金台账，期末存续的基金总额合计",
    of=MutualFund,
    at=fund_standing,
    measure=Sum("balance", per=10_000),
)
HOMES_VISITED = Flow(
    code="aid.homes_visited",
    label="入户走访户数",
    unit=Unit.HOUSEHOLD,
    source="入户走访台账，走访日期在期间内的走访户数合计",
    of=HomeVisit,
    between=visited_between,
    measure=Sum("households"),
)
INSURED = Stock(
    code="aid.insured",
    label="参加互助保障人数",
    unit=Unit.PERSON,
    source="互助保障参保台账，期末在保障期内的参保人数合计",
    of=Insurance,
    at=insured_on,
    measure=Sum("people"),
)
CLAIMED = Flow(
    code="aid.insurance_paid",
    label="互助保障给付金额",
    unit=Unit.MYRIAD,
    decimals=2,
    source="互助保障给付台账，给付日期在期间内的金额合计",
    of=InsuranceClaim,
    between=paid_between,
    measure=Sum("amount", per=10_000),
)
SERVED = Flow(
    code="aid.served",
    label="普惠服务人次",
    unit=Unit.ATTENDANCE,
    source="普惠服务台账，服务日期在期间内的服务人次合计",
    of=Benefit,
    between=served_between,
    measure=Sum("people"),
)


INDICATORS: tuple[Indicator, ...] = (
    GIVEN,
    _amount("amount_urgent", "临时困难救助金额", "临时困难救助", of_kind(AidKind.URGENT)),
    _amount("amount_living", "生活救助金额", "生活救助", of_kind(AidKind.LIVING)),
    _amount("amount_medical", "医疗救助金额", "医疗救助", of_kind(AidKind.MEDICAL)),
    _amount("amount_study", "助学救助金额", "助学救助", of_kind(AidKind.STUDY)),
    _amount("amount_warmth", "送温暖金额", "送温暖", of_kind(AidKind.WARMTH)),
    _amount("amount_consolation", "走访慰问金额", "走访慰问", of_kind(AidKind.CONSOLATION)),
    _amount("amount_emergency", "应急救助金额", "应急救助", of_kind(AidKind.EMERGENCY)),
    _given(
        "goods",
        "慰问品折款",
        "帮扶，慰问品折款合计",
        Unit.MYRIAD,
        Sum("goods_value", per=10_000),
        decimals=2,
    ),
    _given(
        "households",
        "慰问帮扶困难家庭户数",
        "帮扶，不含助学和送清凉，一户只计一次",
        Unit.HOUSEHOLD,
        HOUSEHOLDS,
        TO_HOMES,
    ),
    Flow(
        code="aid.households_quarter",
        label="本季度慰问帮扶困难家庭户数",
        unit=Unit.HOUSEHOLD,
        source="帮扶记录台账，发放日期在期末所在季度的帮扶，不含助学和送清凉，一户只计一次",
        of=Aid,
        between=in_last_quarter(given_between),
        where=TO_HOMES,
        measure=HOUSEHOLDS,
    ),
    _given("times", "帮扶人次", "帮扶，人次合计", Unit.ATTENDANCE, Sum("times")),
    _given("festive_households", "节日慰问户数", "节日慰问，一户只计一次", Unit.HOUSEHOLD, HOUSEHOLDS, festive()),
    _given("students", "资助学生数", "助学救助，一名学生只计一次", Unit.PERSON, STUDENTS, of_kind(AidKind.STUDY)),
    _given("cooled", "送清凉慰问职工数", "送清凉，人数合计", Unit.PERSON, Sum("people"), of_kind(AidKind.COOLNESS)),
    _so_far("amount_so_far", "累计投入帮扶资金", "帮扶，发放金额合计，不含慰问品", Unit.MYRIAD, AMOUNT, decimals=2),
    _so_far(
        "households_so_far",
        "累计救助困难家庭户数",
        "帮扶，不含助学和送清凉，一户只计一次",
        Unit.HOUSEHOLD,
        HOUSEHOLDS,
        TO_HOMES,
    ),
    _so_far(
        "people_so_far",
        "累计救助人口数",
        "帮扶，受益人口合计，有档案的家庭只计一次",
        Unit.PERSON,
        Sum(PEOPLE_AT_HOME),
        first_of_its_file(),
    ),
    _so_far("groups_so_far", "累计救助覆盖居民组数", "帮扶所在的居民组", Unit.PIECE, Distinct(group_key())),
    _so_far("communities_so_far", "累计救助覆盖社区数", "帮扶所在的社区", Unit.PIECE, Distinct(community_key())),
    FUNDS,
    FUND_RATE,
    LARGE_ENTERPRISES,
    FUNDS_OVER_HUNDRED,
    FUND_RATE_OVER_HUNDRED,
    FUND_BALANCE,
    _raised("donations", "募捐金额", Q()),
    _raised("donations_study", "金秋助学募捐金额", of_purpose(Purpose.STUDY)),
    _raised("donations_illness", "大病个案募捐金额", of_purpose(Purpose.ILLNESS)),
    _raised("donations_disaster", "赈灾募捐金额", of_purpose(Purpose.DISASTER)),
    HOMES_VISITED,
    INSURED,
    CLAIMED,
    SERVED,
)
