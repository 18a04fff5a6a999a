"""槐坪镇: who was helped, taught and placed in work, year by year."""

from datetime import date, timedelta

from members.aid.models import AidKind, Occasion, Source
from members.cases.models import Channel
from members.employment.models import Placement, SeekerKind
from members.hardship.codes import EmployerState, State, Subject
from members.hardship.models import HardshipFile
from reports.demo.cases import hear, mediate
from reports.demo.hardship import aid, close_files, open_files, review_files, study, visit_homes
from reports.demo.jobs import certify, elsewhere, settle
from reports.demo.place import Place

FILES = {2006: 7, 2007: 6, 2008: 6, 2009: 6, 2010: 4, 2011: 4, 2012: 3, 2013: 3, 2014: 3}
LIFTED = {2009: 2, 2010: 3, 2011: 4, 2012: 4, 2013: 3, 2014: 3}
HOUSEHOLDS = {2009: 31, 2010: 36, 2011: 34, 2012: 33, 2013: 32, 2014: 30}  # with a file, and poor ones without
STUDENTS = {2009: 15, 2010: 18, 2011: 17, 2012: 16, 2013: 15, 2014: 14}
INTRODUCED = {2009: 58, 2010: 72, 2011: 66, 2012: 61, 2013: 54, 2014: 50}
EXPORTED = {2009: 104, 2010: 122, 2011: 118, 2012: 96, 2013: 88, 2014: 80}
HEARD = {2009: 14, 2010: 17, 2011: 15, 2012: 16, 2013: 13, 2014: 15}
PARTNERS = "镇民政办、镇慈善协会"
SOUTH = ("苏南", "苏南", "江州市开发区")
FAR = ("苏南", "东陵市", "云岭市", "南泽县工业园")
IN_DIFFICULTY = (("泉沟建材", "2009-04-16"), ("竹篱家具", "2010-03-11"))  # firms with a file of their own
CERTIFIED = """
梅国强 | senior | 石材加工工 | 晶石建材 | 2010-06-24
祁桂芳 | middle | 挡车工 | 槐荫纺织 | 2010-06-24
涂志强 | middle | 焊工 | 岭秀机械 | 2009-06-25
"""


def load(place: Place) -> None:
    certify(place, CERTIFIED)
    for year in INTRODUCED:
        _place(place, year)
        hear(place, year, Channel.VISIT, HEARD[year] // 2)
        hear(place, year, Channel.COUNSEL, HEARD[year])
        mediate(place, year, 3)
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        if year in LIFTED:
            close_files(place, files[: LIFTED[year]], year)
            files = files[LIFTED[year] :]
            _help(place, year, files)
        files += open_files(place, year, number)
    review_files(place, files, max(FILES))
    for short, day in IN_DIFFICULTY:
        _file_of_firm(place, short, date.fromisoformat(day))


def _place(place: Place, year: int) -> None:
    """Some found work in the south, others in the town; more went away together as labour export."""
    way = Placement.Way.INTRODUCED
    here = INTRODUCED[year] * 2 // 5
    settle(place, year, SeekerKind.LAID_OFF, here, way=way, is_after_training=True)
    for at in range(INTRODUCED[year] - here):
        settle(place, year, SeekerKind.LAID_OFF, 1, way=way, is_after_training=False, **elsewhere(SOUTH, at))
    for at in range(EXPORTED[year]):
        away = elsewhere(FAR, at)
        settle(place, year, SeekerKind.RESIDENT, 1, way=way, is_after_training=False, is_export=True, **away)


def _help(place: Place, year: int, files: list[HardshipFile]) -> None:
    """Every open file before the spring festival, poor households without one at 中秋; students in August."""
    day = place.draw.day(date(year, 1, 11), date(year, 1, 22))
    given: dict[str, object] = {"partners": PARTNERS, "goods": "大米、食用油、棉被", "goods_value": 180}
    for file in files:
        aid(place, AidKind.WARMTH, day, 400, file=file, occasion=Occasion.SPRING, **given)
    day = place.draw.day(date(year, 9, 1), date(year, 9, 10))
    for person in _poor(place, HOUSEHOLDS[year] - len(files)):
        aid(
            place, AidKind.CONSOLATION, day, 300, person=person, household_size=place.draw.randint(2, 5),
            occasion=Occasion.MID_AUTUMN, community=f"{place.draw.choice(place.communities)}村",
            source=Source.DONATED, **given,
        )  # fmt: skip
    study(place, year, files, [place.draw.choice((600, 800, 1000, 1500, 2000)) for _ in range(STUDENTS[year])])
    visit_homes(place, year, files)


def _poor(place: Place, number: int) -> list[str]:
    """Heads of households, no two of one name."""
    names: dict[str, None] = {}
    while len(names) < number:
        names[place.draw.person(born=1958)] = None
    return list(names)


def _file_of_firm(place: Place, short: str, on: date) -> None:
    row = place.book.enterprise(short)
    place.book.add(
        HardshipFile,
        union=place.union,
        file_no=f"{place.union.code}-Q{on.year}",
        subject=Subject.ENTERPRISE,
        name=row.name,
        enterprise=row,
        industry=row.industry,
        employer_state=EmployerState.LOSS,
        community=row.community,
        cause_note="订单减少，停开一条生产线，部分职工轮休。",
        state=State.OPEN,
        applied_on=on - timedelta(days=20),
        opened_on=on,
        reviewed_on=date(2014, 11, 6),
        filed_by=place.union.contact,
        checked_by=place.union.chair,
    )
