"""文昌路街道: the network that watches over rights, work found for the laid off, and what communities held."""

from datetime import date

from members.cases.disputes import Dispute, DisputeKind, DisputeResult
from members.cases.models import Channel
from members.employment.models import JobSeeker, Placement, SeekerKind
from reports.demo.cases import hear
from reports.demo.draw import share, workday
from reports.demo.events import hold
from reports.demo.place import Place
from unions.facilities.models import Facility
from unions.organisations.models import Union

HEARD = ((Channel.VISIT, 30), (Channel.CALL, 14), (Channel.COUNSEL, 42))  # since the centre was set up
REGISTERED = {2013: 590, 2014: 670}
PLACED = {2013: 372, 2014: 423}
QUARTERS = ((3, 14), (5, 23), (8, 15), (11, 21))
WAYS = (Placement.Way.TRAINED, Placement.Way.INTRODUCED, Placement.Way.FAIR, Placement.Way.PUBLIC_POST)
JOBS = ("保洁保安", "家政服务", "营业员、收银员", "餐饮服务员", "社区公益岗位", "装配工、包装工")
HELD = """
拖欠工资排查 | inspection.wages | 2014-10-16
  firms=10 results=查看工资表和工资专户，未发现新的拖欠
岁末农民工工资支付排查 | inspection.wages | 2014-12-11
  firms=12 results=督促1家装修企业当月补发工资
社区工会联席会议 | meeting.joint | 2014-03-19
  audience=cadres people=24 theme=辖区单位工会活动资源共享
社区工会联席会议 | meeting.joint | 2014-09-17
  audience=cadres people=26 theme=职工权益维护网络分工
社区工会联席会议 | meeting.joint | 2013-09-12
  audience=cadres people=22 theme=分片建会和企业走访
家政服务培训班 | training.skill | 2013-03-19
  audience=laid_off people=48 women=45 attendances=48 theme=家政服务 is_free=1 ended_on=2013-03-29
中式烹饪培训班 | training.skill | 2013-06-18
  audience=laid_off people=52 women=30 attendances=52 theme=中式烹饪 is_free=1 ended_on=2013-06-28
再就业带头人培训班 | training.startup | 2013-10-15
  audience=laid_off people=60 women=28 attendances=60 theme=创业政策 is_free=1
超市收银培训班 | training.skill | 2014-03-18
  audience=laid_off people=44 women=40 attendances=44 theme=超市收银 is_free=1 ended_on=2014-03-28
养老护理培训班 | training.skill | 2014-05-13
  audience=laid_off people=46 women=43 attendances=46 theme=养老护理 is_free=1 ended_on=2014-05-23
电工焊工培训班 | training.skill | 2014-08-19
  audience=laid_off people=50 attendances=50 theme=电工焊工 is_free=1 ended_on=2014-08-29
再就业带头人培训班 | training.startup | 2014-10-21
  audience=laid_off people=50 women=24 attendances=50 theme=创业政策 is_free=1
社区工会干部业务培训 | training.union | 2014-04-17
  audience=cadres people=38 women=17 attendances=38 theme=法律政策、集体协商 is_free=1
《工会法》《劳动合同法》培训班 | training.law | 2014-11-13
  audience=migrants people=64 women=18 theme=《工会法》、《劳动合同法》 is_free=1
“比贡献、争做模范”活动 | campaign.model | 2013-10-17
  people=860 women=390 firms=16 ended_on=2014-04-18
“比贡献、争做模范”活动 | campaign.model | 2014-05-22
  people=910 women=420 firms=18 ended_on=2014-12-19
“走出家门、奉献社区”奉献日 | volunteering.giving | 2013-05-11
  union=书院社区工会 people=96 women=58 attendances=96 audience=residents
“走出家门、奉献社区”奉献日 | volunteering.giving | 2013-06-08
  union=柳荫社区工会 people=82 women=49 attendances=82 audience=residents
认领社区公益项目 | volunteering.community | 2013-08-10
  union=书院社区工会 people=44 women=26 attendances=132 theme=政策宣传、治安巡逻 audience=residents
认领社区公益项目 | volunteering.community | 2013-08-17
  union=柳荫社区工会 people=38 women=20 attendances=114 theme=环境整治、治安巡逻 audience=residents
社区职工运动会 | culture.sport | 2013-10-12
  union=书院社区工会 people=180 women=76 attendances=180
社区职工运动会 | culture.sport | 2013-10-19
  union=柳荫社区工会 people=164 women=70 attendances=164
社区职工运动会 | culture.sport | 2014-10-18
  people=320 women=138 attendances=320
“奉献日”志愿服务 | volunteering.giving | 2014-06-14
  people=210 women=124 attendances=210 audience=residents is_featured=1
  highlight=“走出家门、奉献社区”的奉献日越办越红火，会员认领的治安巡逻、环境整治等公益项目成了社区里的常设岗位
安全生产检查 | inspection.safety | 2014-06-12
  occasion=safety_month findings=17 rectified=16 firms=9
"""


def load(place: Place, communities: list[Union]) -> None:
    hold(place, HELD)
    for union in communities:
        name = union.shown.removesuffix("社区工会")
        place.book.add(
            Facility,
            union=union,
            kind="rights_station",
            name=f"{name}社区职工权益维护站",
            host_kind="community",
            opened_on=place.draw.day(date(2014, 9, 15), date(2014, 9, 26)),
            staff=2,
            keeper=union.chair,
        )
    for channel, number in HEARD:
        hear(place, place.year, channel, number, first_month=10)
    _dispute(place)
    for year, number in REGISTERED.items():
        _register(place, communities, year, number)
    for year, number in PLACED.items():
        _settle(place, communities, year, number)


def _dispute(place: Place) -> None:
    place.book.add(
        Dispute,
        union=place.union,
        accepted_on="2014-11-05",
        subject="与云梯装饰的拖欠工资",
        kind=DisputeKind.WAGES,
        enterprise="云梯装饰",
        person=place.draw.person(),
        is_migrant_worker=True,
        claimed=18600,
        mediator="罗晓燕",
        committee="文昌路街道劳动争议调解委员会",
        result=DisputeResult.SETTLED,
        closed_on="2014-11-19",
        recovered=18600,
    )


def _register(place: Place, communities: list[Union], year: int, number: int) -> None:
    """Registrations of the laid off, a batch a community and quarter."""
    batches = [(union, quarter) for quarter in QUARTERS for union in communities]
    for (union, (month, day)), times in zip(batches, _parts(place, number, len(batches)), strict=True):
        place.book.add(
            JobSeeker,
            union=union,
            registered_on=workday(date(year, month, day)),
            kind=SeekerKind.LAID_OFF,
            times=times,
            wish=place.draw.choice(JOBS),
        )


def _settle(place: Place, communities: list[Union], year: int, number: int) -> None:
    """Laid-off people placed in work, a batch a community and quarter."""
    batches = [(union, quarter) for quarter in QUARTERS for union in communities]
    for (union, (month, day)), people in zip(batches, _parts(place, number, len(batches)), strict=True):
        place.book.add(
            Placement,
            union=union,
            placed_on=workday(date(year, month, day + 5)),
            kind=SeekerKind.LAID_OFF,
            people=people,
            employer="辖区企业和服务网点",
            job=place.draw.choice(JOBS),
            way=(way := place.draw.choice(WAYS)),
            is_after_training=way == Placement.Way.TRAINED,
        )


def _parts(place: Place, number: int, parts: int) -> list[int]:
    return share(number, [place.draw.randint(7, 12) for _ in range(parts)])
