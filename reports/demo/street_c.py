"""临湖街道 (SEED-C, 2008): a small street at the foot of a hill, with eight unions and what they do in a year."""

from datetime import date

from reports.demo import told
from reports.demo.bargaining import Kind, disclose, own_contract
from reports.demo.book import Book
from reports.demo.events import build, file, hold
from reports.demo.life import meetings, money, ordinary_year
from reports.demo.place import Place
from reports.demo.streets import enrol, firm, found, names, staff
from reports.workflow.models import Point
from unions.organisations.models import Union, UnionKind

YEAR, LAST = 2008, date(2008, 12, 31)
STEMS = "磁湖 青石 团城 柳岸 东坡 月亮 雷山 石灰 港口"
TRADES = "机械 建材 服饰 食品 物流 餐饮"
COMMUNITIES = {"桥东": "2006-03-16", "湖滨": "2006-04-20"}
FOUNDED = ("2004-06-17", "2005-05-19", "2006-06-15", "2006-09-14", "2007-05-17", "2008-04-17", "2008-06-19")
JOINED = {2004: 20, 2005: 14, 2006: 26, 2007: 14, 2008: 52}
CADRES = (
    ("chair", "费志刚", "male", "2006-05-18", True, "college"),
    ("women_head", "关月娥", "female", "2006-05-18", False, "secondary"),
)
HELD = """
职工业务素质培训班 | training.culture | 2008-04-24
  people=46 women=18 theme=岗位业务、服务礼仪 place=临湖街道会议室
职工职业道德教育培训 | training.lecture | 2008-09-18
  people=62 women=25 theme=爱岗敬业、诚实守信 place=临湖街道会议室 is_featured=1
  highlight=岗位业务和职业道德成为职工培训的两门主课，讲台上站的是企业里的老师傅，讲的是车间里的真事
《工会法》和实施办法宣传月 | publicity.law | 2008-03-20
  copies=600 people=180
职工象棋赛 | culture.sport | 2008-10-24
  people=28 firms=5
安全生产检查 | inspection.safety | 2008-06-19
  firms=6 findings=14 rectified=14 occasion=safety_month
"""
PAPERS = """
regulation | 社区工会工作制度 | 2006-05-25
  number=临湖总工〔2006〕3号 is_on_wall=1
plan | 2008年职工教育培训计划 | 2008-02-21
  number=临湖总工〔2008〕2号
"""
FACILITIES = """
home | 临湖街道职工之家 | 2007-10-18
  area=60 investment=18000 equipment=棋牌桌、乒乓球台
"""
PROBLEMS = ("企业规模小、分布散，组织职工集中培训不容易",)
PLANS = ("把业务素质和职业道德培训送到社区和企业，方便职工就近参加", "继续推进沿街小企业建会，把分散的职工组织起来")


def load(book: Book, district: Union) -> Place:
    place = found(
        book, district, "临湖街道", "2003-09-18", code="SEED-C", number=63, year=YEAR,
        communities=" ".join(COMMUNITIES), chair="费志刚", contact="关月娥",
    )  # fmt: skip
    below = [
        place.child(UnionKind.COMMUNITY, f"{community}社区工会", f"{place.town}{community}社区工会委员会", since)
        for community, since in COMMUNITIES.items()
    ]
    fresh = names(place, STEMS, TRADES)
    for at, day in enumerate(map(date.fromisoformat, FOUNDED)):
        row = firm(place, next(fresh), place.draw.randint(20, 34), day, place.communities[at % 2])
        place.single(row, day, parent=below[at % 2])
    for short in fresh:
        firm(place, short, place.draw.randint(6, 12), LAST, place.communities[0])
    enrol(place, JOINED, YEAR)
    staff(place, below, CADRES, LAST)
    for row in place.organised(YEAR - 1):
        for year in (YEAR - 1, YEAR):
            own_contract(place, row, Kind.WAGE, place.draw.day_of(year, 4))
        disclose(place, row, place.draw.day_of(YEAR - 1), range(YEAR - 1, YEAR + 1))
    hold(place, HELD)
    file(place, PAPERS)
    build(place, FACILITIES)
    for year in (YEAR - 1, YEAR):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
    return place


def tell(place: Place) -> None:
    told.say(place.book, place.union, YEAR, Point.Kind.PROBLEM, PROBLEMS)
    told.say(place.book, place.union, YEAR, Point.Kind.PLAN, PLANS)
