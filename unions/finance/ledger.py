"""Ledgers of money (经费台账): dues, allocations, spending, mutual-aid funds."""

from unions.finance.models import Allocation, Dues, Expenditure, MutualFund
from unions.ledgers.declaration import Column, Ledger

DUES = Ledger(
    model=Dues,
    title="会费与拨缴",
    slug="dues",
    counter="笔",
    group="阵地与经费",
    icon="wallet2",
    dated="ended_on",
    key=("union", "kind", "started_on", "ended_on"),
    empty="还没有会费记录。每个工会每个所属期填一行，可以按年，也可以按季。",
    sections={
        "会费与拨缴": (
            Column("union", filter=True, aliases=("工会", "缴费工会")),
            Column("kind", filter=True, aliases=("类型",)),
            Column("started_on", aliases=("起始日期",)),
            Column("ended_on", filter=True, aliases=("截止日期",)),
            Column("payers", total=True, aliases=("会员人数", "应缴人数")),
            Column("due", total=True, aliases=("应缴", "应收")),
            Column("paid", total=True, aliases=("已缴", "实收", "实缴")),
            Column("arrears", label="欠缴（元）"),
            Column("note", listed=False),
        )
    },
)

ALLOCATIONS = Ledger(
    model=Allocation,
    title="经费拨付",
    slug="allocations",
    counter="笔",
    group="阵地与经费",
    icon="arrow-left-right",
    dated="allocated_on",
    key=("union", "direction", "allocated_on", "counterpart", "purpose", "amount", "voucher"),
    empty="还没有拨付记录。上级拨来的、拨给下级的，逐笔新增或从账上导出后导入。",
    sections={
        "拨付": (
            Column("allocated_on", filter=True, aliases=("日期",)),
            Column("direction", filter=True, aliases=("收支",)),
            Column("counterpart", search=True, aliases=("单位", "对方")),
            Column("purpose", filter=True),
            Column("amount", total=True, aliases=("金额",)),
            Column("union", filter=True, aliases=("工会",)),
            Column("voucher", search=True, aliases=("凭证编号",)),
            Column("note", listed=False, search=True, aliases=("备注", "摘要")),
        )
    },
)

EXPENDITURES = Ledger(
    model=Expenditure,
    title="经费支出",
    slug="expenditures",
    counter="笔",
    group="阵地与经费",
    icon="receipt",
    dated="spent_on",
    key=("union", "spent_on", "category", "purpose", "amount", "voucher"),
    empty="还没有支出记录。可以从账上导出后导入，也可以逐笔新增。",
    sections={
        "支出": (
            Column("purpose", search=True, aliases=("摘要", "事由")),
            Column("spent_on", filter=True, aliases=("日期",)),
            Column("category", filter=True, aliases=("科目", "类别")),
            Column("amount", total=True, aliases=("金额",)),
            Column("union", filter=True, aliases=("工会",)),
            Column("voucher", search=True, aliases=("凭证编号",)),
        )
    },
)

MUTUAL_FUNDS = Ledger(
    model=MutualFund,
    title="企业帮困基金",
    slug="mutual-funds",
    counter="家",
    group="阵地与经费",
    icon="piggy-bank",
    dated="established_on",
    lasting=True,
    key=("enterprise", "established_on"),
    empty="还没有帮困基金。企业建立了内部帮困基金就逐家登记，组建率据此计算。",
    sections={
        "基金": (
            Column("enterprise", search=True, filter=True, aliases=("企业名称", "单位名称")),
            Column("union", filter=True, aliases=("工会",)),
            Column("established_on", filter=True, aliases=("成立日期",)),
            Column("closed_on", listed=False, filter=True),
            Column("balance", total=True, aliases=("基金总额", "余额", "金额")),
            Column("balance_on", aliases=("截至日期",)),
            Column("note", listed=False),
        )
    },
)

LEDGERS = (DUES, ALLOCATIONS, EXPENDITURES, MUTUAL_FUNDS)
