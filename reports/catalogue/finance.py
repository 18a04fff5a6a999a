"""Money (经费): dues, contributions, allocations, spending."""

from django.db.models import Model, Q

from reports.catalogue.kinds import Between, Flow, Ratio, on
from reports.catalogue.measures import Sum
from reports.catalogue.units import Unit
from unions.finance.models import Allocation, Dues, Expenditure, due_within

Direction = Allocation.Direction
MEMBER = Q(kind=Dues.Kind.MEMBER)
EMPLOYER = Q(kind=Dues.Kind.EMPLOYER)


def _money(name: str, label: str, source: str, of: type[Model], between: Between, column: str, where: Q) -> Flow:
    """A column of money added up, in 万元."""
    return Flow(
        code=f"finance.{name}",
        label=label,
        unit=Unit.MYRIAD,
        decimals=2,
        source=source,
        of=of,
        between=between,
        where=where,
        measure=Sum(column, per=10_000),
    )


DUE = _money(
    "dues", "应缴会费", "会费与拨缴台账，所属期在期间内截止的会员会费应缴合计", Dues, due_within, "due", MEMBER
)
PAID = _money(
    "dues_paid", "已缴会费", "会费与拨缴台账，所属期在期间内截止的会员会费已缴合计", Dues, due_within, "paid", MEMBER
)
DUES_RATE = Ratio(
    code="finance.dues_rate",
    label="会费收缴率",
    decimals=1,
    source="已缴会费 ÷ 应缴会费",
    part=PAID,
    whole=DUE,
)
CONTRIBUTIONS = _money(
    "contributions",
    "应拨缴工会经费",
    "会费与拨缴台账，所属期在期间内截止的经费应缴合计",
    Dues,
    due_within,
    "due",
    EMPLOYER,
)
CONTRIBUTIONS_PAID = _money(
    "contributions_paid",
    "已拨缴工会经费",
    "会费与拨缴台账，所属期在期间内截止的经费已缴合计",
    Dues,
    due_within,
    "paid",
    EMPLOYER,
)
CONTRIBUTIONS_RATE = Ratio(
    code="finance.contributions_rate",
    label="工会经费收缴率",
    decimals=1,
    source="已拨缴工会经费 ÷ 应拨缴工会经费",
    part=CONTRIBUTIONS_PAID,
    whole=CONTRIBUTIONS,
)
RECEIVED = _money(
    "received",
    "收到上级拨款",
    "经费拨付台账，拨款日期在期间内收到的金额合计",
    Allocation,
    on("allocated_on"),
    "amount",
    Q(direction=Direction.RECEIVED),
)
GRANTED = _money(
    "granted",
    "拨给下级经费",
    "经费拨付台账，拨款日期在期间内拨出的金额合计",
    Allocation,
    on("allocated_on"),
    "amount",
    Q(direction=Direction.GRANTED),
)
SPENT = _money(
    "spent", "经费支出", "经费支出台账，支出日期在期间内的金额合计", Expenditure, on("spent_on"), "amount", Q()
)
SPENT_ON_ACTIVITIES = _money(
    "spent_activities",
    "职工活动支出",
    "经费支出台账，支出日期在期间内的职工活动支出合计",
    Expenditure,
    on("spent_on"),
    "amount",
    Q(category=Expenditure.Category.ACTIVITIES),
)

INDICATORS = (
    DUE,
    PAID,
    DUES_RATE,
    CONTRIBUTIONS,
    CONTRIBUTIONS_PAID,
    CONTRIBUTIONS_RATE,
    RECEIVED,
    GRANTED,
    SPENT,
    SPENT_ON_ACTIVITIES,
)
