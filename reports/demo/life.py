"""What every place does every year (每年都有的工作): meetings, festivals, publicity, visits, benefits and money."""

from collections.abc import Sequence
from datetime import date, timedelta

from members.benefits.models import Benefit, Checkup, Insurance, InsuranceClaim, Product
from reports.demo.draw import workday
from reports.demo.events import hold
from reports.demo.place import Firm, Place
from unions.activities.models import Activity
from unions.enterprises.visits import Visit
from unions.finance.models import Allocation, Dues, Expenditure

QUARTERS = ("第一", "第二", "第三", "第四")
QUARTER_DAYS = ((3, 20), (6, 21), (9, 19), (12, 19))
EVENTS = """
工会法宣传周 | publicity.law | {year}-05-08
  copies={copies} people={crowd} place={town}文化广场
安全生产咨询日宣传 | publicity.material | {year}-06-16
  occasion=safety_month copies={copies} people={crowd}
“12·4”法制宣传日 | publicity.law | {year}-12-04
  occasion=constitution copies={copies} people={crowd}
迎新春写春联送祝福 | culture.festival | {year}-01-20
  occasion=spring people={small} attendances={small}
“三八”女职工趣味活动 | culture.festival | {year}-03-07
  occasion=women audience=women people={small} women={small} attendances={small}
庆“五一”职工文艺汇演 | culture.show | {year}-04-29
  occasion=labour people={crowd} attendances={crowd} leader_present=1
读一本好书活动 | culture.reading | {year}-07-10
  people={small} attendances={crowd}
迎国庆职工歌会 | culture.show | {year}-09-28
  occasion=national people={crowd} attendances={crowd}
高温岗位送清凉 | visit.worker | {year}-07-24
  people={crowd} firms={firms}
学雷锋志愿服务 | volunteering.community | {year}-03-05
  people={small} attendances={small}
重阳节看望老工人 | volunteering.giving | {year}-10-12
  occasion=elders people={few} attendances={small}
"""
SPENDING = (
    ("activities", "五一职工文艺汇演", 4, 24),
    ("activities", "三八女职工活动", 3, 8),
    ("activities", "职工运动会", 10, 18),
    ("activities", "职工技能比赛", 9, 15),
    ("organising", "工会干部培训", 5, 9),
    ("organising", "宣传栏和资料印制", 6, 6),
    ("service", "困难职工慰问", 1, 20),
    ("service", "夏季送清凉", 7, 14),
    ("rights", "法律顾问和维权宣传", 12, 8),
    ("business", "基层工会补助", 11, 26),
    ("administration", "办公和差旅", 12, 7),
)
BENEFITS = (
    ("legal", "律师进企业免费咨询", 5, 1),
    ("birthday", "会员生日慰问", 12, 0),
    ("culture", "职工电影专场", 10, 1),
)


def ordinary_year(place: Place, year: int) -> None:
    """Events, benefits and visits whose size goes with the number of firms."""
    firms = place.organised(year)
    size = max(len(firms), 4)
    text = EVENTS.format(
        year=year,
        town=place.town,
        copies=place.draw.randint(size * 15, size * 17),
        crowd=place.draw.randint(size * 6, size * 7),
        small=place.draw.randint(size * 2 + 22, size * 2 + 30),
        few=place.draw.randint(12, 16),
        firms=min(len(firms), place.draw.randint(5, 8)),
    )
    hold(place, text)
    _benefits(place, year, firms)
    call_on(place, year, min(len(firms), place.draw.randint(11, 14)), Visit.Purpose.REGULAR)


def _benefits(place: Place, year: int, firms: Sequence[Firm]) -> None:
    draw, employees = place.draw, sum(firm.employees_in(year) for firm in firms)
    for kind, title, month, times in BENEFITS:
        people = max(employees // draw.randint(8, 10), 12)
        place.book.add(
            Benefit,
            union=place.union,
            kind=kind,
            title=title,
            held_on=workday(date(year, month, 18)),
            times=max(times, 1),
            people=people,
            cost=people * draw.randint(5, 30),
        )
    women = max(sum(firm.women_in(year) for firm in firms) // 4, 6)
    place.book.add(
        Checkup, union=place.union, kind=Checkup.Kind.WOMEN, held_on=workday(date(year, 9, 20)),
        place="江州市妇幼保健院", people=women, cost=women * 90,
    )  # fmt: skip
    _insure(place, year, max(employees // 3, 15))


def _insure(place: Place, year: int, people: int) -> None:
    start = date(year, 4, 1)
    premium = people * 60
    place.book.add(
        Insurance, union=place.union, product=Product.HOSPITAL, policy_no=f"HZ{year}{place.draw.number:02}",
        starts_on=start, ends_on=date(year + 1, 3, 31), people=people, premium=premium, subsidy=premium // 2,
    )  # fmt: skip
    for _ in range(max(people // 150, 1)):
        place.book.add(
            InsuranceClaim, union=place.union, product=Product.HOSPITAL, person=place.draw.person(),
            paid_on=place.draw.day_of(year, 5, 12), amount=place.draw.randint(6, 48) * 100,
        )  # fmt: skip


def meetings(place: Place, year: int) -> None:
    """The quarterly meeting of chairs and the May Day meeting."""
    for quarter, (month, day) in zip(QUARTERS, QUARTER_DAYS, strict=True):
        place.book.add(
            Activity, union=place.union, title=f"工会主席{quarter}季度例会", kind="meeting.regular",
            started_on=workday(date(year, month, day)), audience="cadres", people=place.draw.randint(12, 46),
        )  # fmt: skip


def call_on(place: Place, year: int, number: int, purpose: Visit.Purpose, **more: object) -> None:
    """Visits to firms, one each."""
    firms = place.organised(year) if purpose == Visit.Purpose.REGULAR else [f for f in place.firms if not f.union]
    for firm in place.draw.sample(firms, min(number, len(firms))):
        day = place.draw.day_of(year)
        values: dict[str, object] = {
            "visited_on": day,
            "visitors": place.union.contact,
            "result": Visit.Result.VISITED,
            "content": "了解生产经营、用工和工会活动情况。",
        }
        place.book.add(Visit, union=place.union, enterprise=firm.row, purpose=purpose, **{**values, **more})


def urge(place: Place, year: int, number: int) -> None:
    """Visits to firms without a union; some get a notice to found one, others are kept in view."""
    firms = [firm for firm in place.firms if not firm.union or (firm.since and firm.since.year > year)]
    for at, firm in enumerate(place.draw.sample(firms, min(number, len(firms)))):
        day = place.draw.day_of(year)
        notice = max(workday(day + timedelta(days=9)), day)
        noticed = {
            "result": Visit.Result.NOTICED,
            "notice_issued_on": notice,
            "notice_number": f"建会〔{year}〕{at + 1}号",
        }
        place.book.add(
            Visit, union=place.union, enterprise=firm.row, purpose=Visit.Purpose.FOUNDING, visited_on=day,
            visitors=place.union.contact, content="讲解建会程序和经费返还办法，负责人答应与股东商量。",
            **(noticed if at % 3 == 0 else {"result": Visit.Result.FOLLOWED}),
        )  # fmt: skip


def money(place: Place, year: int) -> None:
    """Dues of every union, what the district returned, and what was spent on it."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    employees = 0
    for firm in place.organised(year):
        employees += firm.employees_in(year)
    for kind, each in ((Dues.Kind.MEMBER, 36), (Dues.Kind.EMPLOYER, 420)):
        due = employees * each
        place.book.add(
            Dues, union=place.union, kind=kind, started_on=first, ended_on=last, due=due,
            paid=due * place.draw.randint(91, 99) // 100, payers=employees if kind == Dues.Kind.MEMBER else None,
        )  # fmt: skip
    returned = employees * 110
    for month, part in ((5, 45), (11, 55)):
        place.book.add(
            Allocation, union=place.union, allocated_on=workday(date(year, month, 20)),
            direction=Allocation.Direction.RECEIVED, counterpart=f"{place.region}总工会",
            purpose=Allocation.Purpose.RETURN, amount=returned * part // 100,
        )  # fmt: skip
    for category, purpose, month, weight in SPENDING:
        place.book.add(
            Expenditure, union=place.union, spent_on=workday(date(year, month, 26)), category=category,
            purpose=purpose, amount=returned * weight // 160 // 10 * 10,
        )  # fmt: skip
