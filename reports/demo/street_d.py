"""文昌街道 (SEED-D, 2023): the smallest street, eighty members in five unions."""

from datetime import date

from reports.demo import told
from reports.demo.bargaining import Kind, disclose, own_congress, own_contract
from reports.demo.book import Book
from reports.demo.events import build, file, hold, honour
from reports.demo.life import meetings, money, ordinary_year
from reports.demo.place import Place
from reports.demo.streets import enrol, firm, found, names, staff
from reports.workflow.models import Point
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2023, date(2023, 12, 31)
STEMS = "魁星 泮池 棂星 奎文 明伦 尊经 敬一"
TRADES = "文化 培训 餐饮 物业 商贸"
COMMUNITY, SINCE = "学宫", "2019-05-16"
FOUNDED = ("2018-06-14", "2019-09-19", "2020-10-22", "2021-05-20", "2023-04-20")
JOINED = {2018: 18, 2019: 16, 2020: 14, 2021: 15, 2022: 4, 2023: 13}  # eighty in all
CADRES = (
    ("chair", "葛一鸣", "male", "2021-04-15", False, "bachelor"),
    ("women_head", "舒文静", "female", "2021-04-15", False, "bachelor"),
)
HELD = """
职工思想动态座谈会 | meeting.forum | 2023-03-23
  people=24 theme=收入、工时、子女入学和对工会的期望 results=收集意见11条，逐条答复
职工思想动态走访 | visit.worker | 2023-08-17
  people=38 theme=到班组和工余场所与职工谈心
工会业务培训班 | training.union | 2023-05-18
  audience=cadres people=14
安全生产检查 | inspection.safety | 2023-06-15
  occasion=safety_month firms=5 findings=9 rectified=9
茶艺展示 | culture.contest | 2023-10-19
  people=21 women=15
"""
PAPERS = """
regulation | 职工思想动态定期分析制度 | 2022-03-17
  number=文昌总工〔2022〕2号 theme=宣传教育 is_on_wall=1
plan | 2023年工会工作要点 | 2023-02-16
  number=文昌总工〔2023〕1号
"""
HONOURS = """
home.advanced | district | union | 文昌街道 | 2023
  applied_on=2023-09-14 awarded_on=2023-12-14 awarding_body=望江区总工会
"""
FACILITIES = """
home | 文昌街道职工之家 | 2020-09-24
  area=90 investment=46000 equipment=阅览桌、健身器材、心理咨询室
outdoor_stop | 学宫路户外劳动者驿站 | 2022-07-21
  area=24 equipment=饮水机、微波炉、充电柜
"""
PROBLEMS = ("会员人数少，单家企业难以组织像样的活动",)
PLANS = ("把零散的门店职工吸收入会，壮大会员队伍", "坚持每季度分析一次职工思想动态，意见件件有答复")


def load(book: Book, district: Union) -> Place:
    place = found(
        book, district, "文昌街道", "2018-04-19", code="SEED-D", number=64, year=YEAR, communities=COMMUNITY,
        chair="葛一鸣", contact="舒文静",
    )  # fmt: skip
    name = f"{COMMUNITY}社区工会联合会"
    above = place.child(UnionKind.COMMUNITY_FEDERATION, name, f"{place.town}{name}", SINCE)
    fresh = names(place, STEMS, TRADES)
    for day in map(date.fromisoformat, FOUNDED):
        row = firm(place, next(fresh), place.draw.randint(19, 24), day, COMMUNITY)
        place.single(row, day, parent=above)
    for short in fresh:
        firm(place, short, place.draw.randint(4, 8), LAST, COMMUNITY)
    enrol(place, JOINED, YEAR)
    staff(place, [above], CADRES, LAST)
    for row in place.organised(YEAR - 1):
        for year in (YEAR - 1, YEAR):
            own_contract(place, row, Kind.WAGE, place.draw.day_of(year, 4))
        own_congress(place, row, place.draw.day_of(YEAR - 1), range(YEAR - 1, YEAR + 1))
        disclose(place, row, place.draw.day_of(YEAR - 1), range(YEAR - 1, YEAR + 1))
    hold(place, HELD)
    file(place, PAPERS)
    honour(place, HONOURS)
    build(place, FACILITIES)
    for year in (YEAR - 1, YEAR):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
    return place


def tell(place: Place) -> None:
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)
