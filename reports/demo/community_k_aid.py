"""场部社区: who was helped, heard and placed; the centre's totals since it was founded come of these rows."""

from datetime import date, timedelta

from members.aid.donations import DonationDrive
from members.aid.models import Aid, AidKind, Occasion, Source
from members.cases.models import Case, CaseKind, Channel
from members.employment.models import FollowUp, JobSeeker, Placement, SeekerKind
from members.hardship.models import HardshipFile
from reports.demo.cases import closed, hear, mediate
from reports.demo.draw import share, workday
from reports.demo.hardship import aid, open_files, review_files, study, visit_homes
from reports.demo.jobs import advertise, settle
from reports.demo.place import Place
from reports.demo.records import records

GROUPS = tuple(f"第{number}居民组" for number in "一二三四五六七八九十") + tuple(
    f"第十{number}居民组" for number in "一二三四五"
)
COMMUNITIES = ("向阳社区", "矿山社区")
# Until the end of 2014: 150 households of 400 people in all groups and two more communities, 35 000元.
HOUSEHOLDS, PEOPLE, MONEY = 150, 400, 35_000
FILES = {2011: 14, 2012: 18, 2013: 10, 2014: 8}
IN_COMMUNITIES = 16
SPRING = {2013: "2013-01-29", 2014: "2014-01-21"}  # when files were visited at the Spring Festival
SPRING_MONEY = 150
STUDENTS, STUDY_MONEY = 4, 500  # what the donations for school were given to
STEP = 10  # amounts are round
HEARD = {
    2013: ((Channel.VISIT, 21), (Channel.LETTER, 12), (Channel.CALL, 17), (Channel.COUNSEL, 76)),
    2014: ((Channel.VISIT, 26), (Channel.LETTER, 16), (Channel.CALL, 22), (Channel.COUNSEL, 98)),
}
INJURY = (
    "一名在楼房工地打工的农民工来到接待站求助：操作振动棒时手指被绞断，虽经抢救接活，却无力承担治疗费用；"
    "社区工会干部几次到工地找项目经理讲法律、讲责任，经各部门一起协商，"
    "施工单位把住院费、误工费和营养费一并送到了他手里"
)
PLACED = {2013: 82, 2014: 106}
DRIVES = """
“金秋助学”捐款 | study | 2014-08-26 | 2000
  donors=96 beneficiary=困难职工子女 passed_on=2014-09-01
为患病职工捐款 | illness | 2014-06-24 | 1800
  donors=74 beneficiary=管大勇 is_personal=1 passed_on=2014-06-27 note=第四居民组居民，患癌症住院
向地震灾区捐款 | disaster | 2014-08-07 | 20000
  donors=612 donor_units=9 beneficiary=西南地震灾区 passed_on=2014-08-12 recipient=江州市红十字会
“金秋助学”捐款 | study | 2013-08-27 | 1600
  donors=82 beneficiary=困难职工子女 passed_on=2013-09-02
"""
SEEKERS = 48
SKILLS = ("编织", "烹饪", "家政", "养殖", "电工", "驾驶", "粉刷")
WISHES = ("就近务工", "家政服务", "食堂厨师", "个体养殖", "保洁保安", "外出务工")


def load(place: Place) -> None:
    for year, channels in HEARD.items():
        first_month = 4 if year == place.year else 1
        for channel, number in channels:
            hear(place, year, channel, number, first_month=first_month)
        mediate(place, year, 2)
        settle(place, year, SeekerKind.LAID_OFF, PLACED[year], way=Placement.Way.TRAINED)
        advertise(place, year, PLACED[year] + 20, 14, SeekerKind.LAID_OFF)
    _injury(place)
    for values in records("title purpose held_on amount", DRIVES):
        place.book.add(DonationDrive, union=place.union, **values)
    _seekers(place)
    _aid(place)


def _injury(place: Place) -> None:
    received = date(2014, 8, 10)
    place.book.add(
        Case,
        union=place.union,
        channel=Channel.VISIT,
        kind=CaseKind.INJURY,
        received_on=received,
        subject="施工中手指受伤，治疗费用无人承担",
        person="焦连生",
        is_migrant_worker=True,
        enterprise="石林建设",
        handler="陶春燕",
        is_featured=True,
        story=INJURY,
        recovered=8600,
        **closed(place, received, "施工单位支付住院费、误工费、营养费", at_once=False),
    )


def _seekers(place: Place) -> None:
    draw = place.draw
    for at in range(SEEKERS):
        year = place.year - at % 2
        registered = draw.day_of(year, 2, 10)
        born = draw.birthday(year)
        seeker = place.book.add(
            JobSeeker,
            union=place.union,
            registered_on=registered,
            name=draw.person(born=born.year),
            born_on=born,
            kind=SeekerKind.LAID_OFF,
            phone=draw.mobile(),
            address=draw.choice(GROUPS),
            skill=draw.choice(SKILLS),
            wish=draw.choice(WISHES),
            card_no=f"HS{year}{at + 1:03}",
            state=JobSeeker.State.PLACED if at % 3 else JobSeeker.State.REGISTERED,
        )
        place.book.add(
            FollowUp,
            seeker=seeker,
            done_on=workday(registered + timedelta(days=45)),
            state=seeker.state,
            note="电话回访，了解培训和就业意向",
            by="乔志远",
        )


def _aid(place: Place) -> None:
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        files += open_files(place, year, number, groups=GROUPS)
    review_files(place, files, place.year)
    visit_homes(place, place.year, files)
    warmed = [
        _warm(place, date.fromisoformat(day), file)
        for year, day in SPRING.items()
        for file in files
        if file.opened_on and file.opened_on.year < year
    ]
    left = MONEY - SPRING_MONEY * len(warmed) - STUDY_MONEY * STUDENTS
    amounts = [STEP * part for part in share(left // STEP, _weights(place, HOUSEHOLDS))]
    study(place, place.year, files[:STUDENTS], [STUDY_MONEY] * STUDENTS)
    for file in files:
        _give(place, amounts.pop(), _day_after(place, file), file=file)
    _without_file(place, HOUSEHOLDS - len(files), PEOPLE - sum(file.household_size for file in files), amounts)


def _weights(place: Place, number: int) -> list[int]:
    return [place.draw.randint(6, 16) for _ in range(number)]


def _warm(place: Place, on: date, file: HardshipFile) -> Aid:
    return aid(
        place,
        AidKind.WARMTH,
        on,
        SPRING_MONEY,
        file=file,
        occasion=Occasion.SPRING,
        goods="大米、食用油",
        goods_value=120,
    )


def _day_after(place: Place, file: HardshipFile) -> date:
    """A day of the year on which the file is open."""
    first = max(file.opened_on or date(place.year, 1, 1), date(place.year, 4, 16))
    return place.draw.day(first, date(place.year, 12, 19))


def _without_file(place: Place, households: int, people: int, amounts: list[int]) -> None:
    """Households that were helped once and have no file."""
    draw = place.draw
    sizes = [1 + more for more in share(people - households, [draw.randint(0, 5) for _ in range(households)])]
    for at, size in enumerate(sizes):
        born = draw.birthday(place.year)
        female = draw.chance(0.5)
        where = (
            {"community": COMMUNITIES[at % len(COMMUNITIES)]}
            if at < IN_COMMUNITIES
            else {"resident_group": GROUPS[at % len(GROUPS)]}
        )
        _give(
            place,
            amounts.pop(),
            draw.day(date(place.year, 4, 16), date(place.year, 12, 19)),
            person=draw.person(female, born.year),
            id_number=draw.id_number(born, female),
            household_size=size,
            **where,
        )


def _give(place: Place, amount: int, on: date, **more: object) -> None:
    kind, occasion = place.draw.choice(
        (
            (AidKind.LIVING, Occasion.USUAL),
            (AidKind.LIVING, Occasion.USUAL),
            (AidKind.MEDICAL, Occasion.ILLNESS),
            (AidKind.CONSOLATION, Occasion.MID_AUTUMN if on.month == 9 else Occasion.USUAL),
        )
    )
    source = place.draw.choice((Source.DUES, Source.DONATED, Source.DONATED))
    aid(place, kind, on, amount, occasion=occasion, source=source, **more)
