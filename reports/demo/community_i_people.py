"""梧桐社区 2013 and 2014: who looked for work, who was helped, who was heard (就业、帮扶、接待)."""

from datetime import date, timedelta

from members.aid.donations import DonationDrive
from members.aid.models import AidKind, Occasion, Source, Stage
from members.aid.visits import HomeVisit, Target
from members.cases.models import Channel
from members.employment.models import FollowUp, JobSeeker, Placement, SeekerKind, Vacancy
from members.hardship.models import HardshipFile
from reports.demo.cases import hear, mediate
from reports.demo.draw import workday
from reports.demo.hardship import aid, comfort, open_files, review_files, study, visit_homes
from reports.demo.jobs import advertise, settle
from reports.demo.place import Place
from reports.demo.records import records, words

FILES = {2012: 1, 2013: 2, 2014: 1}
STUDENTS = {2013: 8, 2014: 10}
STUDY_MONEY = 900  # given to each from the donations
NEIGHBOURS = {2013: 5, 2014: 8}  # households without a file that partner units helped in the last quarter
DRIVES = """
楼宇企业爱心助学募捐 | study | 2014-07-17 | 9860
  donors=214 donor_units=37 beneficiary=困难职工子女 passed_on=2014-08-28
楼宇企业爱心助学募捐 | study | 2013-07-18 | 7450
  donors=166 donor_units=29 beneficiary=困难职工子女 passed_on=2013-08-27
"""
PLACED = {2013: 4, 2014: 3}
NOTICES = {2013: (34, 22), 2014: (46, 26)}  # of firms of the community; copied from the labour network each month
MONTHS = range(2, 12)
SEEKERS = 38
SKILLS = words("收银 烹饪 保洁 电脑 驾驶 缝纫 水电 导购")
WISHES = words("就近务工 家政服务 物业保洁 超市理货 网店客服 保安")
HEARD = {
    2013: ((Channel.VISIT, 7), (Channel.CALL, 12), (Channel.COUNSEL, 19)),
    2014: ((Channel.VISIT, 9), (Channel.CALL, 14), (Channel.COUNSEL, 22)),
}
ROUNDS = ("2014-03-26", "2014-06-25", "2014-09-24", "2014-12-10")  # visits to the unemployed, street by street
PARTNERS = "江州市福利彩票发行中心、江州银行栖云支行"


def load(place: Place) -> None:
    for year, channels in HEARD.items():
        for channel, number in channels:
            hear(place, year, channel, number)
        mediate(place, year, 1)
        settle(place, year, SeekerKind.LAID_OFF, PLACED[year], way=Placement.Way.TRAINED)
        _advertise(place, year)
    for values in records("title purpose held_on amount", DRIVES):
        place.book.add(DonationDrive, union=place.union, **values)
    _seekers(place)
    _call_on_the_unemployed(place)
    _aid(place)


def _advertise(place: Place, year: int) -> None:
    """Notices of firms one by one, those copied from the labour network by the month."""
    own, copied = NOTICES[year]
    advertise(place, year, own * 3, own)
    for month in MONTHS:
        place.book.add(
            Vacancy,
            union=place.union,
            published_on=workday(date(year, month, 20)),
            employer="劳动保障网招聘企业",
            job="服务、文员、技工等",
            items=copied,
            positions=copied * 2,
            kind=SeekerKind.LAID_OFF,
            medium="社区公告栏、楼宇电子屏",
        )


def _seekers(place: Place) -> None:
    draw = place.draw
    for at in range(SEEKERS):
        year = place.year - at % 2
        registered, born = draw.day_of(year, 2, 10), draw.birthday(year)
        state = JobSeeker.State.REGISTERED if at % 4 else JobSeeker.State.TRAINING
        seeker = place.book.add(
            JobSeeker,
            union=place.union,
            registered_on=registered,
            name=draw.person(born=born.year),
            born_on=born,
            kind=SeekerKind.LAID_OFF,
            phone=draw.mobile(),
            address=place.address(),
            skill=draw.choice(SKILLS),
            wish=draw.choice(WISHES),
            card_no=f"WT{year}{at + 1:03}",
            state=state,
        )
        done_on = workday(registered + timedelta(days=40))
        note = "网格员上门告知招聘信息，了解求职情况"
        place.book.add(FollowUp, seeker=seeker, done_on=done_on, state=state, note=note, by="网格员")


def _call_on_the_unemployed(place: Place) -> None:
    for at, day in enumerate(ROUNDS):
        place.book.add(
            HomeVisit,
            union=place.union,
            visited_on=day,
            target=Target.UNEMPLOYED,
            households=26 + at * 3,
            people=26 + at * 3,
            visitors="社区网格员",
            situation="逐户了解失业人员的就业意向和家庭情况。",
            outcome="送去当月招聘信息，更新跟踪卡",
        )


def _aid(place: Place) -> None:
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        files += open_files(place, year, number)
    review_files(place, files, place.year)
    visit_homes(place, place.year, files)
    for year in FILES:
        comfort(place, year, files, amount=400)
    for year in STUDENTS:
        _give(place, year, [file for file in files if file.opened_on and file.opened_on.year < year])
    for file in files:
        aid(place, AidKind.LIVING, date(place.year, 12, 18), 500, file=file, partners=PARTNERS, occasion=Occasion.USUAL)


def _give(place: Place, year: int, files: list[HardshipFile]) -> None:
    """To school in August, to neighbours in the last quarter."""
    study(place, year, files, [STUDY_MONEY] * len(files))
    for _ in range(STUDENTS[year] - len(files)):
        _send_to_school(place, date(year, 8, 28))
    for at in range(NEIGHBOURS[year]):
        _help_a_neighbour(place, date(year, 10 + at % 3, 16))


def _send_to_school(place: Place, on: date) -> None:
    """A pupil whose parents have no file."""
    draw = place.draw
    born, female = draw.birthday(place.year - 10), draw.chance(0.4)
    parent = draw.person(female, born.year)
    aid(
        place,
        AidKind.STUDY,
        on,
        STUDY_MONEY,
        person=parent,
        id_number=draw.id_number(born, female),
        student=parent[0] + draw.person(None, 1999)[1:],
        stage=draw.choice((Stage.JUNIOR, Stage.HIGH, Stage.VOCATIONAL)),
        community="梧桐社区",
        occasion=Occasion.SCHOOL,
        source=Source.DONATED,
        partners="江州市福利彩票发行中心",
    )


def _help_a_neighbour(place: Place, on: date) -> None:
    draw = place.draw
    born, female = draw.birthday(place.year), draw.chance(0.5)
    aid(
        place,
        AidKind.CONSOLATION,
        workday(on),
        300,
        person=draw.person(female, born.year),
        id_number=draw.id_number(born, female),
        household_size=draw.randint(1, 4),
        community="梧桐社区",
        occasion=Occasion.USUAL,
        goods="大米、食用油",
        goods_value=130,
        partners=PARTNERS,
        source=Source.DONATED,
    )
