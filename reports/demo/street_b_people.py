"""云汀街道: who was helped, heard, taught a trade and placed in work, year by year."""

from datetime import date

from members.aid.models import AidKind, Occasion
from members.cases.models import Channel
from members.employment.models import SeekerKind
from members.hardship.models import HardshipFile
from reports.demo.cases import hear, mediate
from reports.demo.hardship import aid, close_files, comfort, open_files, review_files, study, visit_homes
from reports.demo.jobs import advertise, certify, settle
from reports.demo.place import Place

FILES = {2008: 6, 2009: 7, 2010: 6, 2011: 5, 2012: 7, 2013: 5, 2014: 6}
LIFTED = {2011: 3, 2012: 4, 2013: 4, 2014: 5}
URGENT = {  # 元
    2011: (600, 800, 1000, 800),
    2012: (800, 1200, 1000, 1500, 1000, 800),
    2013: (1500, 2000, 1000, 1200, 1800, 2000),  # 9500
    2014: (1000, 1500, 2000, 1200, 1500),
}
STUDENTS = {2011: 6, 2012: 7, 2013: 8, 2014: 8}
STUDY_AMOUNTS = (2000, 1500, 3000, 2000, 2500, 1500, 2000, 3000)
PLACED = {2011: 21, 2012: 26, 2013: 29, 2014: 24}
HEARD = {2011: 38, 2012: 44, 2013: 47, 2014: 41}
DISPUTES = {2011: 8, 2012: 10, 2013: 9, 2014: 7}
CERTIFIED = """
江勇 | senior_technician | 镗工 | 铁舟机械 | 2013-10-18
史文斌 | technician | 橡胶硫化工 | 磐石橡塑 | 2013-10-18
凌志刚 | senior | 维修电工 | 炬光电气 | 2013-06-21
毕晓燕 | senior | 缝纫工 | 清嘉服饰 | 2013-06-21
沈海波 | technician | 模具工 | 锐锋模具 | 2012-10-19
管雪梅 | middle | 挡车工 | 听潮纺织 | 2012-06-15
"""


def load(place: Place) -> None:
    certify(place, CERTIFIED)
    for year, number in PLACED.items():
        advertise(place, year, number * 2, number // 2)
        settle(place, year, SeekerKind.MIGRANT, number)
        hear(place, year, Channel.VISIT, HEARD[year] // 2)
        hear(place, year, Channel.COUNSEL, HEARD[year])
        mediate(place, year, DISPUTES[year])
    _help(place)


def _help(place: Place) -> None:
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        if year in LIFTED:
            close_files(place, files[: LIFTED[year]], year)
            files = files[LIFTED[year] :]
            _aid(place, year, files)
        files += open_files(place, year, number)
    review_files(place, files, max(FILES))


def _aid(place: Place, year: int, files: list[HardshipFile]) -> None:
    comfort(place, year, files, amount=600)
    study(place, year, files, STUDY_AMOUNTS[: STUDENTS[year]])
    visit_homes(place, year, files)
    for file, amount in zip(files, URGENT[year], strict=False):
        day = place.draw.day(date(year, 3, 1), date(year, 12, 6))
        aid(place, AidKind.URGENT, day, amount, file=file, occasion=Occasion.ILLNESS, title="住院治疗临时困难")
