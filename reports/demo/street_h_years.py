"""紫岗街道: what was held, won, built and given in 2022 and 2023."""

from datetime import date

from members.aid.donations import DonationDrive
from members.aid.models import AidKind, Occasion
from members.cases.models import Channel
from reports.demo.cases import hear, mediate
from reports.demo.events import build, file, hold, honour
from reports.demo.hardship import aid, comfort, open_files, review_files, study, visit_homes
from reports.demo.ideas import propose
from reports.demo.life import meetings, money, ordinary_year, urge
from reports.demo.place import Place
from reports.demo.records import records
from unions.enterprises.visits import Visit

HELD = """
建会集中行动部署会 | meeting.deployment | 2023-03-09
  people=38 leader_present=1 theme=普查到户、组建到位、覆盖到边 co_organisers=企业服务中心、安全监管站、劳动保障所
企业业主座谈会 | meeting.forum | 2023-03-23
  audience=employers people=31 firms=12 results=17家企业当场答应建会 place=紫岗工业园区会议室
工会干部业务培训班 | training.union | 2023-05-11
  audience=cadres people=44 women=19 theme=应知应会业务知识
“万人练兵、千人比武”职工技能大赛 | competition.skill | 2023-09-21
  level=street people=312 women=74 trade=数控加工 firms=16 is_featured=1
  highlight=“万人练兵、千人比武”从班组练起，层层选拔，三百多名职工走上街道技能大赛的赛台
“两争一树”活动 | campaign.two_contests | 2023-04-13
  people=260 firms=14 theme=争当知识型职工、争创学习型班组、树职工新形象 ended_on=2023-11-30
政策法规和安全知识手册发放 | publicity.handbook | 2023-06-15
  copies=10000 theme=政策法规、安全知识 occasion=safety_month
《工会法》进企业 | publicity.policy | 2023-07-20
  people=180 firms=9 theme=工会法、企业工会工作条例
庆“五一”职工运动会 | culture.sport | 2023-04-28
  occasion=labour people=210 firms=15
“五四”青年职工读书分享会 | culture.reading | 2023-05-04
  occasion=youth people=52
迎国庆职工歌咏比赛 | culture.show | 2023-09-27
  occasion=national people=190 firms=11
安全生产联合检查 | inspection.safety | 2023-06-20
  occasion=safety_month co_organisers=安全监管站 firms=21 findings=37 rectified=37
企业安全员培训班 | training.safety | 2023-06-13
  people=58 women=12 occasion=safety_month
工会干部业务培训班 | training.union | 2022-05-19
  audience=cadres people=36 women=15
叉车工技能比赛 | competition.skill | 2022-09-15
  level=street people=46 trade=叉车 firms=8
安全生产联合检查 | inspection.safety | 2022-06-16
  occasion=safety_month co_organisers=安全监管站 firms=12 findings=33 rectified=31
劳动保护知识宣传 | publicity.handbook | 2022-06-14
  copies=3000 theme=劳动保护
“金秋助学”捐赠仪式 | campaign.study_aid | 2023-08-24
  people=46
"""
HONOURS = """
home.model | city | enterprise | {0} | 2023
  started_on=2023-03-16 applied_on=2023-09-14 enterprise={0}
home.model | city | enterprise | {1} | 2023
  started_on=2023-03-16 applied_on=2023-09-14 enterprise={1}
pioneer | city | team | {0}装配一班 | 2023
  started_on=2023-03-16 applied_on=2023-03-30 awarded_on=2023-04-27 enterprise={0} awarding_body=江州市总工会
pioneer | city | team | {2}检验班 | 2023
  started_on=2023-03-16 applied_on=2023-10-19 enterprise={2}
harmony | city | enterprise | {1} | 2023
  started_on=2023-03-16 applied_on=2023-09-14 awarded_on=2023-12-14 enterprise={1}
harmony | city | enterprise | {3} | 2023
  started_on=2023-03-16 applied_on=2023-09-14 enterprise={3}
learning.team | district | team | {0}装配一班 | 2023
  started_on=2023-03-16 awarded_on=2023-12-07 enterprise={0} awarding_body=望江区总工会
worker | district | person | 景海波 | 2023
  awarded_on=2023-12-07 enterprise={2} awarding_body=望江区总工会
home.advanced | district | enterprise | {0} | 2022
  awarded_on=2022-12-08 enterprise={0} awarding_body=望江区总工会
"""
FACILITIES = """
discount | 紫岗百货 | 2018-05-17
  category=shopping offer=会员持卡九五折
discount | 方塘生鲜超市 | 2019-04-18
  category=shopping offer=每周三会员价
discount | 惠民药房 | 2019-09-19
  category=medical offer=非处方药九折，免费测血压
discount | 天印口腔门诊 | 2021-06-17
  category=medical offer=免费洁牙一次，治疗八五折
discount | 正衡律师事务所 | 2020-10-22
  category=legal offer=免费咨询，代理费八折
discount | 青龙体育馆 | 2022-03-17
  category=culture offer=工作日场地半价
home | 紫岗工业园区职工之家 | 2021-04-22
  host_kind=park area=260 investment=180000 equipment=阅览室、乒乓球室、心理驿站
service_station | 紫岗街道职工服务站 | 2019-05-16
  area=120 staff=3 keeper=柏浩然
  platforms=困难帮扶：受理申请、入户核实；法律援助：律师每周三值班；就业服务：招聘信息和技能培训报名
"""
PAPERS = """
plan | 2023年工会工作思路和目标 | 2023-11-09
  number=紫岗总工〔2023〕6号
regulation | 困难职工帮扶机制实施办法 | 2021-03-18
  number=紫岗总工〔2021〕4号 theme=帮扶 is_on_wall=1
regulation | 企业安全生产和劳动保护监督制度 | 2020-06-18
  number=紫岗总工〔2020〕7号 theme=劳动保护 is_on_wall=1
regulation | 规模以上企业职代会工作规范 | 2022-03-10
  number=紫岗总工〔2022〕3号 theme=民主管理
"""
DRIVES = """
“金秋助学”募捐 | study | 2023-08-24 | 32000
  donor_units=11 donors=260 beneficiary=困难职工子女 passed_on=2023-08-31
帮扶资金募集 | hardship | 2023-01-12 | 26000
  donor_units=14 beneficiary=困难职工家庭 passed_on=2023-01-16
"""
FILES = {2020: 3, 2021: 4, 2022: 4}
STUDY_AMOUNTS = (3000, 2000, 4000, 2500, 3000, 2000, 3500, 4000, 2500, 3000, 2000)


def load(place: Place) -> None:
    first = place.year - 1
    hold(place, HELD)
    large = [firm.short for firm in place.firms if firm.row.above_scale]
    honour(place, HONOURS.format(*large))
    build(place, FACILITIES)
    file(place, PAPERS)
    for year in (first, place.year):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
        propose(place, year, 14)
        hear(place, year, Channel.VISIT, 12)
        hear(place, year, Channel.COUNSEL, 18)
        mediate(place, year, 4)
        urge(place, year, 10 if year == first else 18)
    _survey(place)
    _help(place)


def _survey(place: Place) -> None:
    """The firms without a union were called on one by one in the spring."""
    for firm in place.firms:
        if not firm.union or (firm.since and firm.since.year == place.year):
            place.book.add(
                Visit,
                union=place.union,
                enterprise=firm.row,
                visited_on=place.draw.day(date(place.year, 2, 20), date(place.year, 3, 1)),
                purpose=Visit.Purpose.SURVEY,
                visitors="岳晓彤、柏浩然",
                result=Visit.Result.FOUNDED if firm.union else Visit.Result.FOLLOWED,
                content="核对职工人数和经营状况，讲解建会程序。",
            )


def _help(place: Place) -> None:
    """Every file is comforted at the Spring Festival, every child at school is helped in August."""
    for values in records("title purpose held_on amount", DRIVES):
        place.book.add(DonationDrive, union=place.union, **values)
    files = [row for year, number in FILES.items() for row in open_files(place, year, number)]
    review_files(place, files, place.year)
    for year in (place.year - 1, place.year):
        comfort(place, year, files, amount=1000)
        visit_homes(place, year, files)
        study(place, year, files if year == place.year else files[:5], STUDY_AMOUNTS)
    urgent = date(place.year, 5, 18)
    aid(place, AidKind.URGENT, urgent, 3000, file=files[0], occasion=Occasion.ILLNESS, title="住院治疗临时困难")
