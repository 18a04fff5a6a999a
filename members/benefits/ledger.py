"""Ledgers of benefits (会员服务台账): mutual insurance, health checks, services to all members."""

from members.benefits.models import Benefit, Checkup, Insurance, InsuranceClaim
from unions.ledgers.declaration import Column, Ledger

INSURANCES = Ledger(
    model=Insurance,
    title="互助保障参保",
    slug="insurances",
    counter="条",
    group="会员与帮扶",
    icon="umbrella",
    dated="starts_on",
    lasting=True,
    key=("union", "product", "enterprise", "starts_on", "policy_no"),
    empty="还没有互助保障参保。每个单位每个保障种类一期登记一行。",
    sections={
        "参保": (
            Column("union", filter=True),
            Column("product", filter=True),
            Column("enterprise", search=True),
            Column("policy_no", listed=False, search=True),
            Column("starts_on", filter=True),
            Column("ends_on", filter=True),
            Column("people", total=True),
            Column("premium", total=True),
            Column("subsidy", total=True),
        )
    },
)
CLAIMS = Ledger(
    model=InsuranceClaim,
    title="互助保障给付",
    slug="insurance-claims",
    counter="条",
    group="会员与帮扶",
    icon="cash-coin",
    dated="paid_on",
    key=("union", "product", "member", "person", "paid_on"),
    empty="还没有互助保障给付。会员得到理赔后登记一行。",
    sections={
        "给付": (
            Column("union", filter=True),
            Column("paid_on", filter=True, aliases=("理赔日期",)),
            Column("product", filter=True),
            Column("claimant", label="受领人"),
            Column("member", listed=False, search=True),
            Column("person", listed=False, search=True),
            Column("times", total=True),
            Column("amount", total=True, aliases=("理赔金额（元）",)),
        )
    },
)
CHECKUPS = Ledger(
    model=Checkup,
    title="职工体检",
    slug="checkups",
    counter="次",
    group="会员与帮扶",
    icon="heart-pulse",
    dated="held_on",
    key=("union", "kind", "enterprise", "held_on"),
    empty="还没有职工体检。组织一次登记一行，写明参加人数。",
    sections={
        "体检": (
            Column("union", filter=True),
            Column("held_on", filter=True),
            Column("kind", filter=True),
            Column("place", search=True),
            Column("enterprise", search=True),
            Column("people", total=True),
            Column("cost", total=True),
        )
    },
)
BENEFITS = Ledger(
    model=Benefit,
    title="普惠服务",
    slug="benefits",
    counter="次",
    group="会员与帮扶",
    icon="stars",
    dated="held_on",
    key=("union", "title", "held_on"),
    empty="还没有普惠服务。疗休养、心理服务、婚恋交友等，办一次登记一行。",
    sections={
        "服务": (
            Column("union", filter=True),
            Column("title", search=True),
            Column("kind", filter=True),
            Column("held_on", filter=True),
            Column("partner", search=True),
            Column("times", total=True),
            Column("people", total=True),
            Column("cost", total=True),
        )
    },
)

LEDGERS = (INSURANCES, CLAIMS, CHECKUPS, BENEFITS)
