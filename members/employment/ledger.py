"""Ledgers of employment (就业台账): vacancies, job seekers with their tracking cards, placements."""

from members.employment.models import FollowUp, JobSeeker, Placement, Vacancy
from unions.ledgers.declaration import Column, Ledger

VACANCIES = Ledger(
    model=Vacancy,
    title="招聘信息",
    slug="vacancies",
    counter="行",
    group="会员与帮扶",
    icon="megaphone",
    dated="published_on",
    key=("union", "published_on", "enterprise", "employer", "job"),
    empty="还没有招聘信息。公布一条登记一行；成批公布的，一批一行并写条数和岗位数。",
    sections={
        "招聘信息": (
            Column("union", filter=True),
            Column("published_on", filter=True, aliases=("发布日期",)),
            Column("enterprise", search=True),
            Column("employer", search=True),
            Column("job", search=True, aliases=("岗位", "工种")),
            Column("items", total=True),
            Column("positions", total=True, aliases=("招聘人数（人）", "岗位数")),
            Column("kind", filter=True),
            Column("wage", listed=False),
            Column("medium", listed=False),
            Column("valid_until", listed=False, filter=True),
        )
    },
)
SEEKERS = Ledger(
    model=JobSeeker,
    title="求职登记",
    slug="job-seekers",
    counter="条",
    group="会员与帮扶",
    icon="person-vcard",
    dated="registered_on",
    key=("union", "registered_on", "kind", "name"),
    empty="还没有求职登记。下岗失业人员、农民工等来登记求职，每人一行，可建跟踪卡。",
    sections={
        "求职人": (
            Column("union", filter=True),
            Column("registered_on", filter=True),
            Column("name", search=True),
            Column("sex"),
            Column("born_on", listed=False),
            Column("kind", filter=True, aliases=("类别",)),
            Column("education", listed=False),
            Column("phone"),
            Column("address", listed=False),
        ),
        "求职": (
            Column("skill", listed=False),
            Column("wish", listed=False),
            Column("times", total=True),
            Column("card_no", search=True),
            Column("state", filter=True),
        ),
    },
)
FOLLOW_UPS = Ledger(
    model=FollowUp,
    title="跟踪记录",
    slug="follow-ups",
    counter="次",
    group="会员与帮扶",
    icon="telephone",
    dated="done_on",
    key=("seeker", "done_on"),
    part_of="seeker",
    empty="还没有跟踪记录。走访或打电话了解求职人近况，一次登记一行。",
    sections={
        "跟踪记录": (
            Column("seeker", search=True, aliases=("姓名",)),
            Column("done_on", filter=True),
            Column("state", filter=True),
            Column("note"),
            Column("by"),
        )
    },
)
PLACEMENTS = Ledger(
    model=Placement,
    title="安置就业",
    slug="placements",
    counter="条",
    group="会员与帮扶",
    icon="briefcase",
    dated="placed_on",
    key=("union", "placed_on", "kind", "seeker", "person", "enterprise", "employer", "job"),
    empty="还没有安置就业。介绍或安置一人登记一行；成批劳务输出的，一批一行并写人数。",
    sections={
        "就业": (
            Column("union", filter=True),
            Column("placed_on", filter=True),
            Column("kind", filter=True, aliases=("类别",)),
            Column("placed", label="就业人员"),
            Column("seeker", listed=False, search=True),
            Column("person", listed=False, search=True),
            Column("people", total=True, aliases=("人数（人）",)),
            Column("enterprise", search=True),
            Column("employer", listed=False, search=True),
            Column("job", listed=False),
        ),
        "途径": (
            Column("way", filter=True),
            Column("is_after_training", listed=False, filter=True),
            Column("is_export", filter=True),
            Column("destination", aliases=("输出地", "去向")),
        ),
    },
)

LEDGERS = (VACANCIES, SEEKERS, FOLLOW_UPS, PLACEMENTS)
