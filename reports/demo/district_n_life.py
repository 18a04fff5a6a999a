"""滨河区 2014: what goes on every year in the parks and the street of the district's own document (日常工作)."""

from typing import Final

from members.employment.models import SeekerKind
from members.hardship.models import HardshipFile
from reports.demo.events import hold
from reports.demo.hardship import comfort, open_files, review_files, study, visit_homes
from reports.demo.ideas import propose
from reports.demo.jobs import advertise, settle
from reports.demo.life import meetings, money, ordinary_year, urge
from reports.demo.place import Place

EVERY_YEAR = """
“当好主力军”劳动竞赛 | competition.labour | {year}-04-15
  ended_on={year}-11-20 people={many} firms=12 theme=比质量、比节约、比安全
第{edition}届“安康杯”竞赛 | competition.ankang | {year}-04-22
  level=national edition={number} ended_on={year}-12-19 people={many} firms=14
农民工叉车和焊接技能培训 | training.skill | {year}-05-21
  audience=migrants people={some} is_free=1 theme=叉车、焊接
《女职工劳动保护特别规定》讲座 | training.law | {year}-03-06
  audience=women people={some} women={some} occasion=women theme=女职工劳动保护特别规定
职工岗位练兵月 | competition.drill | {year}-09-04
  people={many} firms=9 theme=叉车、收银、装配
“双爱双评”活动 | campaign.mutual_care | {year}-04-09
  ended_on={year}-11-27 people={many} firms=16
"""
ANKANG: Final = {2013: ("十三", 13), 2014: ("十四", 14)}
FILES: Final = {2011: 3, 2012: 4, 2013: 4, 2014: 5}
AMOUNTS = (2000, 1500, 3000, 2000, 2500)


def live(place: Place) -> None:
    """Two years of a site, and its files of hardship."""
    for year, (edition, number) in ANKANG.items():
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
        urge(place, year, 6)
        draw = place.draw
        numbers = {"many": draw.randint(260, 620), "some": draw.randint(42, 96)}
        hold(place, EVERY_YEAR.format(year=year, edition=edition, number=number, **numbers))
        propose(place, year, draw.randint(18, 30))
        advertise(place, year, draw.randint(60, 140), draw.randint(14, 24))
        settle(place, year, SeekerKind.MIGRANT, draw.randint(10, 24))
        settle(place, year, SeekerKind.LAID_OFF, draw.randint(5, 12))
    _help(place)


def _help(place: Place) -> None:
    files: list[HardshipFile] = []
    for year, number in FILES.items():
        if year in ANKANG:
            comfort(place, year, files)
            study(place, year, files, AMOUNTS)
            visit_homes(place, year, files)
        files += open_files(place, year, number)
    review_files(place, files, max(FILES))
