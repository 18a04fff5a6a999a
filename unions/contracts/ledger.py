"""Ledgers of collective contracts (集体合同台账)."""

from unions.contracts.models import CollectiveContract, ContractCoverage
from unions.ledgers.declaration import Column, Ledger

CONTRACTS = Ledger(
    model=CollectiveContract,
    title="集体合同",
    slug="contracts",
    counter="份",
    group="民主与合同",
    icon="file-earmark-text",
    dated="signed_on",
    lasting=True,
    key=("union", "number"),
    empty="还没有集体合同。可以导入去年的Excel，也可以逐份新增。",
    sections={
        "合同": (
            Column("number", search=True, aliases=("编号",)),
            Column("union", filter=True),
            Column("kind", filter=True, aliases=("合同类型", "合同类别")),
            Column("scope", filter=True, aliases=("范围",)),
            Column("enterprise", search=True, filter=True, aliases=("企业名称", "单位名称")),
            Column("employees", total=True, aliases=("涉及职工人数", "覆盖职工人数")),
            Column("women", listed=False, total=True, aliases=("覆盖女职工（人）",)),
            Column("is_pilot", listed=False, filter=True),
        ),
        "协商与通过": (
            Column("offered_on", listed=False),
            Column("adopted_on", listed=False, filter=True, aliases=("职代会审议日期",)),
            Column("adopted_due", listed=False),
            Column("adopted_present", listed=False),
            Column("adopted_votes", listed=False),
        ),
        "签订与备案": (
            Column("signed_on", filter=True, aliases=("签订时间",)),
            Column("employer_signatory", listed=False),
            Column("union_signatory", listed=False),
            Column("filed_on", listed=False, filter=True, aliases=("报送日期", "备案日期")),
            Column("filing_number", listed=False, aliases=("备案号",)),
            Column("approved_on", listed=False),
            Column("effective_on", label="生效日期"),
            Column("published_on", listed=False),
        ),
        "履行": (
            Column("expires_on", filter=True, aliases=("有效期至", "截止日期")),
            Column("ended_on", listed=False, filter=True),
            Column("inspected_on", listed=False),
            Column("performance", listed=False, filter=True),
        ),
        "工资": (
            Column("average_wage", listed=False, aliases=("上年平均工资（元）",)),
            Column("wage_rise", listed=False, aliases=("工资调整比例",)),
        ),
    },
)
CONTRACT_COVERAGES = Ledger(
    model=ContractCoverage,
    title="集体合同覆盖单位",
    slug="contract-coverages",
    counter="家",
    group="民主与合同",
    icon="link-45deg",
    key=("contract", "enterprise"),
    part_of="contract",
    empty="还没有覆盖单位。区域性、行业性合同覆盖的单位逐家登记，签订率从这里算。",
    sections={
        "覆盖单位": (
            Column("contract", aliases=("合同编号",)),
            Column("enterprise", search=True, aliases=("企业名称", "单位名称")),
            Column("employees", total=True, aliases=("职工人数",)),
            Column("women", total=True, aliases=("女职工人数",)),
            Column("confirmed_on"),
            Column("until"),
        )
    },
)

LEDGERS = (CONTRACTS, CONTRACT_COVERAGES)
