"""Ledgers of elections (选举换届台账): terms, committees, officers."""

from unions.elections.models import Committee, Officer, Term
from unions.ledgers.declaration import Column, Ledger

TERMS = Ledger(
    model=Term,
    title="选举换届",
    slug="terms",
    counter="次",
    group="组织",
    icon="calendar-check",
    dated="elected_on",
    lasting=True,
    key=("union", "kind", "elected_on"),
    empty="还没有选举记录。登记最近一次选举的日期和任期，届满前6个月会提醒。",
    sections={
        "选举": (
            Column("union", search=True, filter=True, aliases=("工会名称",)),
            Column("number", aliases=("第几届",)),
            Column("kind", filter=True),
            Column("elected_on", filter=True, aliases=("换届日期", "本届委员会选举日期")),
            Column("years", filter=True, aliases=("任期（年）",)),
            Column("due_on", label="届满日"),
            Column("postponed_until", listed=False, filter=True),
        ),
        "大会": (
            Column("voters", listed=False, aliases=("应到会（人）", "应到会人数")),
            Column("present", listed=False, aliases=("实到会（人）", "实到会人数")),
            Column("ballots", listed=False),
            Column("returned", listed=False),
            Column("valid", listed=False),
            Column("seats"),
            Column("elected_persons", listed=False, search=True),
        ),
        "请示批复": (
            Column("request_number", listed=False),
            Column("requested_on", listed=False),
            Column("approval_number", search=True),
            Column("approved_on", listed=False, filter=True),
        ),
    },
)
COMMITTEES = Ledger(
    model=Committee,
    title="专门委员会",
    slug="committees",
    counter="个",
    group="组织",
    icon="diagram-3",
    dated="established_on",
    lasting=True,
    key=("union", "kind", "established_on"),
    empty="还没有专门委员会。经审、女职工组织与工会同时建立，建会后在这里各登记一行。",
    sections={
        "委员会": (
            Column("union", search=True, filter=True, aliases=("工会名称",)),
            Column("kind", filter=True),
            Column("name", listed=False, search=True),
            Column("established_on", filter=True),
            Column("dissolved_on", listed=False, filter=True),
            Column("approval_number", listed=False),
        ),
        "组成": (
            Column("chair", search=True, aliases=("主任",)),
            Column("members", total=True, aliases=("委员人数", "人数")),
            Column("departments", listed=False),
        ),
    },
)
OFFICERS = Ledger(
    model=Officer,
    title="工会干部",
    slug="officers",
    counter="人",
    group="组织",
    icon="person-badge",
    dated="since",
    lasting=True,
    key=("union", "name", "role", "since"),
    empty="还没有工会干部。登记主席、委员和检查员；换人时给原来的一行填免职日期，再新增一行。",
    sections={
        "任职": (
            Column("name", search=True),
            Column("union", search=True, filter=True, aliases=("工会名称",)),
            Column("role", filter=True, aliases=("职务", "现任工会职务")),
            Column("term_number", listed=False),
            Column("full_time", filter=True, aliases=("专/兼职", "是否专职")),
            Column("since", filter=True, aliases=("任职时间", "本届任起始时间")),
            Column("until", filter=True, aliases=("免职时间",)),
            Column("left_because", listed=False),
            Column("other_posts", listed=False, aliases=("其他职务",)),
            Column("allowance", listed=False),
        ),
        "个人情况": (
            Column("sex", listed=False, filter=True),
            Column("born_on", listed=False, aliases=("出生年月",)),
            Column("education", filter=True, aliases=("文化程度",)),
            Column("political_status", filter=True),
            Column("party_joined_on", listed=False, filter=True),
            Column("phone", aliases=("手机", "电话")),
        ),
        "检查员证": (
            Column("certificate_number", listed=False, search=True),
            Column("certified_on", listed=False),
            Column("certificate_until", listed=False, filter=True),
        ),
    },
)

LEDGERS = (TERMS, COMMITTEES, OFFICERS)
