"""澄江街道: who learnt a trade, found work, was helped and was heard, year by year."""

from datetime import date

from members.aid.models import AidKind, Occasion
from members.cases.models import Channel
from members.employment.models import SeekerKind
from members.hardship.models import HardshipFile
from reports.demo.cases import hear, mediate
from reports.demo.hardship import aid, close_files, comfort, open_files, review_files, study, treat, visit_homes
from reports.demo.jobs import advertise, certify, settle
from reports.demo.life import urge
from reports.demo.place import Place

CERTIFIED = """
郑国栋 | technician | 焊工 | 合力金属 | 2012-11-16
童建华 | technician | 钳工 | 宏远机械 | 2012-11-16
吕赟 | senior | 电子设备装接工 | 明辉照明 | 2012-07-20
甄喆宇 | middle | 维修电工 | 精工电气 | 2012-07-20
柏志勇 | technician | 维修电工 | 锦程汽配 | 2011-11-18
强海燕 | senior | 缝纫工 | 华盛服饰 | 2011-07-15
滕俊杰 | technician | 模具工 | 精诚模具 | 2013-11-15
冷晓东 | senior | 数控车工 | 宏远机械 | 2013-07-19
"""
POSITIONS = {2011: (16, 5), 2012: (20, 6), 2013: (24, 7), 2014: (22, 6)}
MIGRANTS_PLACED = {2011: 13, 2012: 18, 2013: 16, 2014: 19}
LAID_OFF_PLACED = {2011: 8, 2012: 10, 2013: 9, 2014: 7}
FILES = {2009: 6, 2010: 5, 2011: 6, 2012: 5, 2013: 4, 2014: 4}
LIFTED = {2011: 2, 2012: 3, 2013: 4, 2014: 5}
URGENT = {2011: (800, 600), 2012: (1000, 800, 1200, 600), 2013: (1000, 900), 2014: (1200, 800, 700)}
STUDENTS = {2011: 5, 2012: 7, 2013: 8, 2014: 7}
TREATED = 3000  # 元 of medical aid a year
HEARD = {
    2011: ((Channel.VISIT, 11), (Channel.CALL, 9), (Channel.COUNSEL, 24)),
    2012: ((Channel.VISIT, 14), (Channel.CALL, 12), (Channel.LETTER, 3), (Channel.COUNSEL, 31)),
    2013: ((Channel.VISIT, 12), (Channel.CALL, 15), (Channel.COUNSEL, 28)),
    2014: ((Channel.VISIT, 13), (Channel.CALL, 11), (Channel.COUNSEL, 33)),
}
DISPUTES = {2011: 5, 2012: 7, 2013: 6, 2014: 8}


def load(place: Place) -> None:
    certify(place, CERTIFIED)
    for year, (positions, notices) in POSITIONS.items():
        advertise(place, year, positions, notices)
        settle(place, year, SeekerKind.MIGRANT, MIGRANTS_PLACED[year])
        settle(place, year, SeekerKind.LAID_OFF, LAID_OFF_PLACED[year])
        urge(place, year, 5)
        mediate(place, year, DISPUTES[year])
        for channel, number in HEARD[year]:
            hear(place, year, channel, number)
    _help(place)


def _help(place: Place) -> None:
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        if year in LIFTED:
            close_files(place, files[: LIFTED[year]], year)
            files = files[LIFTED[year] :]
            _aid(place, year, files)
        files += open_files(place, year, number)
    review_files(place, files, 2014)


def _aid(place: Place, year: int, files: list[HardshipFile]) -> None:
    comfort(place, year, files)
    study(place, year, files, [1500, 2000, 2000, 3000, 2500, 1500, 2000, 1000][: STUDENTS[year]])
    visit_homes(place, year, files)
    treat(place, files[0], place.draw.day(date(year, 6, 3), date(year, 11, 20)), TREATED)
    for amount in URGENT[year]:
        file = place.draw.choice(files)
        day = place.draw.day(date(year, 3, 1), date(year, 12, 10))
        aid(place, AidKind.URGENT, day, amount, file=file, occasion=Occasion.ILLNESS, title="住院治疗临时困难")
