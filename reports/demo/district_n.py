"""滨河区 2014 (SEED-N): what the district's own summary tells, on top of all its streets; it is built last."""

from typing import Final

from members.cases.disputes import Dispute, DisputeKind, DisputeResult
from members.cases.models import Channel
from reports.demo import district_n_courses, district_n_indicators
from reports.demo.cases import hear, mediate
from reports.demo.checks import inspect
from reports.demo.district_n_balance import YEAR, Balance
from reports.demo.district_n_firms import LAST, found_sites
from reports.demo.district_n_honours import Commending
from reports.demo.district_n_sites import REGIONS
from reports.demo.district_n_years import FACILITIES, FEATURED, FUNDING, OWN_YEARS, PAPERS, contend, furnish
from reports.demo.events import build as put_up
from reports.demo.events import file, hold
from reports.demo.life import meetings, money
from reports.demo.officers import committee, elect, officer
from reports.demo.place import Place
from reports.demo.told import aim, correct, say, tell
from reports.workflow.models import Point
from unions.elections.models import Committee, Officer
from unions.enterprises.models import Enterprise
from unions.enterprises.places import Area, Liaison

LIAISON_LOAD: Final = (30, 40)  # enterprises each
LIAISONS = 51
LIAISON_SINCE = "2014-02-20"
CADRES: Final = (  # of the district's own union: role, name, sex, since, full time
    ("chair", "严立新", "male", "2008-03-20", True),
    ("vice_chair", "林向阳", "male", "2010-06-24", True),
    ("vice_chair", "申志远", "male", "2012-03-22", True),
    ("audit_head", "管晓明", "male", "2008-03-20", False),
    ("women_head", "盛玉兰", "female", "2013-03-21", True),
    ("staff", "阮静", "female", "2011-07-04", True),
    ("mediator", "詹国栋", "male", "2011-04-14", False),
    ("mediator", "牟春燕", "female", "2012-05-17", False),
    ("mediator", "隋志勇", "male", "2014-03-13", False),
    ("mediator", "简文静", "female", "2014-03-13", False),
    ("mediator", "柯明哲", "male", "2014-04-17", False),
)
SCHEMES: Final = {"一清": 8, "双亮": 8, "六有": 6, "五健全": 6, "五上墙": 6}  # each so many unions are passed over
HEARD: Final = {
    2013: ((Channel.VISIT, 38), (Channel.CALL, 52), (Channel.COUNSEL, 84)),
    2014: ((Channel.VISIT, 43), (Channel.CALL, 61), (Channel.COUNSEL, 97)),
}
DISPUTES: Final = {2013: 26, 2014: 31}
STORY = (
    "2014年9月，一家仓储企业搬迁，37名职工为补偿标准集体来访。接待区先请大家坐下喝水、把话说完，调解员与仲裁员当天一起算清每个人的"
    "工龄和补偿，三天内企业按约付清，没有一人走到诉讼。"
)
RATE, RATE_REASON = "92.28", "按上级通报口径，分母采用统计部门季末正常生产经营企业数，与本级台账年末数略有出入。"
PROBLEMS = (
    "部分小微企业流动快，联合工会的覆盖名单更新不够及时。",
    "园区之间活力不均衡，少数基层工会的活动还停留在规定动作上。",
)
PLANS = (
    "继续跟踪尚未建会的重点企业，推动新投产企业当年投产、当年建会。",
    "把流动课堂送到夜班和班组，让一线职工在家门口点单听课。",
    "建好片区联络员队伍，每人联系30至40个企业，问题在片区解决。",
)


def build(district: Place) -> None:
    """Adds what the streets, which are written already, leave to the district; its clerk has been admitted."""
    balance = Balance(district.union)
    areas = _areas(district)
    places = found_sites(district, balance)
    district.firms.extend(firm for place in places for firm in place.firms)
    _people(district)
    _ordinary(district)
    for text in (OWN_YEARS, FEATURED):
        hold(district, text)
    put_up(district, FACILITIES.format(funding=FUNDING))
    file(district, PAPERS)
    furnish(district, balance)
    contend(district, balance)
    commending = Commending(district)
    commending.last_year()
    commending.this_year(balance)
    district_n_courses.run(district, places, balance)
    for scheme, step in SCHEMES.items():
        for year in (2013, 2014):
            unions = [union for place in places for union in place.grassroots if union.established_on.year < year]
            inspect(district, scheme, unions[::step], year)
    _say(district)
    district_n_indicators.count(district)
    district.book.write()
    _assign(district, areas)
    balance.settle()


def _areas(district: Place) -> list[Area]:
    """Regions, and in them patches with their liaison officers; gives the patches of the last region."""
    book, patches = district.book, list[Area]()
    for name, extent, below in REGIONS:
        region = book.add(Area, union=district.union, name=f"{name}区域", extent=extent)
        patches = [book.add(Area, union=district.union, name=f"{patch}片区", parent=region) for patch in below.split()]
        for patch in patches:
            book.name(patch, patch.name)
    every = book.named_like(Area, "")
    for at in range(LIAISONS):
        person = {"name": district.draw.person(), "position": "片区联络员", "phone": district.draw.mobile()}
        book.add(Liaison, area=every[at % len(every)], since=LIAISON_SINCE, **person)
    return patches


def _assign(district: Place, patches: list[Area]) -> None:
    """Enterprises of the other streets belong to the patches of the town."""
    rest = Enterprise.objects.within(district.union).filter(area=None)
    unions = sorted(set(rest.values_list("union", flat=True)))
    for at, union in enumerate(unions):
        rest.filter(union=union).update(area=patches[at % len(patches)])


def _people(district: Place) -> None:
    elect(district, [district.union], LAST)
    for kind, members in ((Committee.Kind.AUDIT, 5), (Committee.Kind.WOMEN, 7), (Committee.Kind.MEDIATION, 9)):
        committee(district, district.union, kind, members)
    for role, name, sex, since, full_time in CADRES:
        more = {"name": name, "sex": sex, "since": since, "full_time": full_time, "education": "bachelor"}
        officer(district, district.union, Officer.Role(role), **more)


def _ordinary(district: Place) -> None:
    for year, heard in HEARD.items():
        meetings(district, year)
        money(district, year)
        mediate(district, year, DISPUTES[year])
        for channel, number in heard:
            hear(district, year, channel, number)
    district.book.add(
        Dispute,
        union=district.union,
        accepted_on="2014-09-11",
        subject="企业搬迁补偿标准集体争议",
        kind=DisputeKind.DISMISSAL,
        severity="major",
        person="37名职工",
        people=37,
        claimed=864000,
        recovered=812000,
        mediator="詹国栋",
        committee="滨河区劳动争议调解委员会",
        result=DisputeResult.SETTLED,
        closed_on="2014-09-16",
        is_featured=True,
        story=STORY,
    )


def _say(district: Place) -> None:
    book, union, year = district.book, district.union, YEAR.end.year
    least, most = LIAISON_LOAD
    tell(book, union, year, "staff.liaison_load", str(least), "“分层管理、下沉服务”工作方案", value_max=most)
    correct(book, union, year, "unions.rate", RATE, RATE_REASON)
    aim(book, union, year, {"unions.enterprises_founded_above_scale": 260}, union)
    say(book, union, year, Point.Kind.PROBLEM, PROBLEMS)
    say(book, union, year, Point.Kind.PLAN, PLANS)
