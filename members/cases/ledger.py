"""Ledgers of cases (维权台账): letters and visits, labour disputes."""

from members.cases.disputes import Dispute
from members.cases.models import Case
from unions.ledgers.declaration import Column, Ledger

CASES = Ledger(
    model=Case,
    title="来信来访",
    slug="cases",
    counter="条",
    group="会员与帮扶",
    icon="chat-left-text",
    dated="received_on",
    key=("union", "received_on", "channel", "subject", "person"),
    empty="还没有来信来访。来访、来信、来电、咨询，接待一次登记一行；当天的咨询可以合记一行并写人次。",
    sections={
        "来件": (
            Column("union", filter=True),
            Column("received_on", filter=True, aliases=("接待日期", "日期")),
            Column("channel", filter=True, aliases=("方式",)),
            Column("kind", filter=True, aliases=("类别",)),
            Column("subject", search=True, aliases=("反映事项", "主要内容")),
            Column("person", search=True, aliases=("姓名", "来访人", "来信人")),
            Column("phone", listed=False),
            Column("is_migrant_worker", listed=False, filter=True),
            Column("enterprise", listed=False, search=True),
            Column("people", total=True, aliases=("人数（人）", "人次（人次）")),
            Column("items", total=True),
        ),
        "办理": (
            Column("handler", listed=False, aliases=("接待人", "经办人")),
            Column("referred_to", listed=False),
            Column("referred_on", listed=False),
            Column("state", filter=True),
            Column("result", listed=False, aliases=("处理结果",)),
            Column("closed_on", filter=True),
            Column("revisited_on", listed=False),
            Column("recovered", listed=False, total=True),
        ),
        "典型事例": (
            Column("may_name", listed=False),
            Column("is_featured", listed=False, filter=True),
            Column("story", listed=False),
        ),
    },
)
DISPUTES = Ledger(
    model=Dispute,
    title="劳动争议调解",
    slug="disputes",
    counter="条",
    group="会员与帮扶",
    icon="shield-check",
    dated="accepted_on",
    key=("union", "accepted_on", "subject", "person"),
    empty="还没有劳动争议。受理一起登记一行，结案时补处理结果和结案日期。",
    sections={
        "争议": (
            Column("union", filter=True),
            Column("accepted_on", filter=True),
            Column("subject", search=True, aliases=("事由",)),
            Column("kind", filter=True),
            Column("severity", listed=False, filter=True),
            Column("enterprise", search=True, aliases=("被申请人", "涉及单位")),
            Column("person", search=True),
            Column("items", total=True),
            Column("people", total=True),
            Column("is_migrant_worker", listed=False, filter=True),
            Column("claimed", listed=False, total=True),
        ),
        "调解": (
            Column("mediator", listed=False),
            Column("committee", listed=False),
            Column("result", filter=True, aliases=("调解结果",)),
            Column("referred_to", listed=False),
            Column("closed_on", filter=True),
            Column("recovered", total=True),
        ),
        "典型事例": (
            Column("is_featured", listed=False, filter=True),
            Column("story", listed=False),
        ),
    },
)

LEDGERS = (CASES, DISPUTES)
