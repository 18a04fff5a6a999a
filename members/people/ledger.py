"""Ledgers of members (会员台账): the register in the order of the 采集表, changes, transfers, certificates."""

from collections.abc import Callable

from django.db.models import Case, When
from django.urls import reverse

from members.people.actions import gives, takes
from members.people.certificates import SkillCertificate
from members.people.changes import MembershipChange, Transfer, past_states
from members.people.codes import LEAVING
from members.people.models import Member
from unions.access.models import User
from unions.access.roles import Act
from unions.ledgers.declaration import Column, Deed, Ledger


def waiting_for(may: Callable[[User, Transfer], bool]) -> Callable[[User, Transfer], bool]:
    """Offered to those who may, until the transfer is answered."""
    return lambda user, transfer: not transfer.is_settled and may(user, transfer)


MEMBERS = Ledger(
    model=Member,
    title="会员名册",
    slug="members",
    counter="人",
    group="会员与帮扶",
    icon="people",
    dated="joined_on",
    lasting=True,
    key=("union", "id_number"),
    empty="还没有会员。可以直接导入《工会会员信息采集表》，也可以逐人新增。",
    deeds=(
        Deed(
            "办理会籍变化",
            lambda row: reverse("members-membership", args=[row.pk]),
            lambda user, row: user.may(Act.CHANGE, row.union),
        ),
        Deed(
            "申请转会",
            lambda row: f"{reverse('transfers-add')}?of={row.pk}",
            lambda user, row: user.may(Act.ADD, row.union) and row.change_kind not in LEAVING,
        ),
    ),
    outgrown=past_states,
    sections={
        "基本信息": (
            Column("name", search=True, aliases=("会员姓名",)),
            Column("sex", filter=True),
            Column("born_on", listed=False, aliases=("出生年月日", "出生年月")),
            Column("ethnicity", listed=False),
            Column("employment", listed=False, filter=True),
            Column("id_kind", listed=False, aliases=("证件类别", "证件类型")),
            Column("id_number", search=True, aliases=("身份证号", "身份证号码", "公民身份号码")),
            Column("education", listed=False, filter=True, aliases=("文化程度",)),
            Column("skill_level", listed=False, filter=True),
            Column("phone", aliases=("手机", "手机号", "手机号码", "联系电话")),
        ),
        "户籍": (
            Column("residence", listed=False, aliases=("户口类型",)),
            Column("residence_place", listed=False, aliases=("户口所在地",)),
        ),
        "会籍变化": (
            Column("change_kind", filter=True),
            Column("changed_on", filter=True),
            Column("change_cause", listed=False),
        ),
        "政治面貌和单位": (
            Column("political_status", listed=False, filter=True),
            Column("enterprise", search=True, aliases=("工作单位（全称）", "所在单位", "单位名称")),
            Column("native_place", listed=False),
            Column("is_migrant_worker", filter=True, aliases=("是否农民工", "农民工会员")),
        ),
        "会籍和档案": (
            Column("union", filter=True),
            Column("joined_on", listed=False, filter=True, aliases=("入会时间",)),
            Column("joined_as", listed=False, filter=True),
            Column("work_form", listed=False, filter=True),
            Column("occupation", listed=False, filter=True, aliases=("新就业形态群体",)),
            Column("job", listed=False, aliases=("工种", "岗位")),
            Column("file_no", listed=False, search=True, aliases=("档案号",)),
            Column("handbook_no", listed=False, search=True, aliases=("会员证号", "会员手册编号", "工会会员号")),
        ),
    },
)
MEMBERSHIP_CHANGES = Ledger(
    model=MembershipChange,
    title="以往会籍变化",
    slug="membership-changes",
    counter="次",
    group="会员与帮扶",
    icon="clock-history",
    dated="changed_on",
    key=("member", "kind", "changed_on"),
    part_of="member",
    empty="没有更早的会籍变化。最近一次变化写在会员本人的那一行。",
    sections={
        "会籍变化": (
            Column("member", search=True, aliases=("姓名",)),
            Column("kind", filter=True),
            Column("changed_on", filter=True),
            Column("cause"),
            Column("other_union"),
            Column("note", listed=False),
        )
    },
)
TRANSFERS = Ledger(
    model=Transfer,
    title="转会",
    slug="transfers",
    counter="次",
    group="会员与帮扶",
    icon="arrow-left-right",
    dated="asked_on",
    key=("member", "to_union", "asked_on"),
    order=(Case(When(state=Transfer.State.WAITING, then=0), default=1), "-asked_on"),
    part_of="member",
    empty="没有转会。会员换了工作单位，在这里新增一次，转往新单位的工会；对方打开这一行，接收或退回。",
    deeds=(
        Deed("接收", lambda row: reverse("transfers-receive", args=[row.pk]), waiting_for(takes), is_awaited=True),
        Deed("退回", lambda row: reverse("transfers-return", args=[row.pk]), waiting_for(takes)),
        Deed("撤回", lambda row: reverse("transfers-withdraw", args=[row.pk]), waiting_for(gives)),
        Deed(
            "看接收后的会员",
            lambda row: reverse("members-detail", args=[row.received_as_id]),
            lambda user, row: row.received_as_id is not None and user.may(Act.VIEW, row.to_union),
        ),
    ),
    sections={
        "转会": (
            Column("member", search=True, aliases=("姓名",)),
            Column("to_union", filter=True, aliases=("转入工会",)),
            Column("asked_on", filter=True),
            Column("cause", listed=False),
            Column("state", filter=True),
            Column("answered_on"),
            Column("remark", listed=False),
        )
    },
)
CERTIFICATES = Ledger(
    model=SkillCertificate,
    title="技能证书",
    slug="certificates",
    counter="条",
    group="会员与帮扶",
    icon="patch-check",
    dated="awarded_on",
    key=("union", "member", "person", "level", "trade", "awarded_on"),
    empty="还没有技能证书。工会培养的技师、技工，每人一行；没有名单的，一批一行并写人数。",
    sections={
        "持证人": (
            Column("union", filter=True),
            Column("member", search=True),
            Column("person", search=True),
            Column("people", total=True, aliases=("人数",)),
            Column("enterprise", listed=False, filter=True),
        ),
        "证书": (
            Column("level", filter=True, aliases=("等级", "技术等级")),
            Column("trade", filter=True, aliases=("工种", "职业")),
            Column("number", listed=False, search=True),
            Column("awarded_on", filter=True, aliases=("取证日期",)),
            Column("awarded_by", listed=False),
            Column("programme", listed=False, filter=True),
        ),
    },
)

LEDGERS = (MEMBERS, MEMBERSHIP_CHANGES, TRANSFERS, CERTIFICATES)
