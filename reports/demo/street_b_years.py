"""云汀街道: what was held, won and built, year by year."""

from reports.demo import street_b_people
from reports.demo.events import build, file, hold, honour
from reports.demo.ideas import propose
from reports.demo.life import meetings, money, ordinary_year
from reports.demo.place import Place
from reports.demo.records import records
from unions.facilities.choices import FacilityKind, HostKind
from unions.facilities.models import Facility
from unions.innovations.models import Innovation

HELD_2013 = """
庆“五一”暨规范化建设表彰大会 | meeting.commending | 2013-04-26
  occasion=labour people=260 leader_present=1 is_featured=1 place=云汀街道文化礼堂
  highlight=把2012年度的示范、先进、达标企业工会请上“五一”庆祝大会的领奖台，当场兑现补助奖励，创建工会从此有了看得见的榜样
  results=表彰示范企业工会3家、先进企业工会8家、达标企业工会10家
基层工会规范化建设现场会 | meeting.on_site | 2013-11-07
  people=68 firms=26 place=磐石橡塑职工之家
“为企业献策、为岗位增效、为家园添绿”劳动竞赛 | competition.labour | 2013-03-28
  ended_on=2013-11-29 people=2860 women=1020 firms=58 theme=节能降耗达标、自主创新提升、产业结构优化 is_featured=1
  highlight=劳动竞赛把节能降耗、自主创新、产业结构优化三道题交给班组，58家企业的职工边干边比，废料少了，点子多了
危化企业员工应急技能处置大赛 | competition.skill | 2013-06-26
  level=street people=72 women=11 firms=9 trade=化工应急处置 co_organisers=街道安监所、云汀消防中队 is_featured=1
  highlight=危化企业员工应急技能处置大赛直接摆在厂区，堵漏、洗消、救护一环扣一环，九家企业的应急队员真练真比
纺织企业消防技能演练 | competition.skill | 2013-11-08
  level=street people=96 women=58 firms=8 trade=消防 co_organisers=街道安监所、云汀消防中队 occasion=fire
“五型班组”创建活动 | campaign.learning | 2013-03-14
  ended_on=2013-12-13 people=780 firms=31 theme=学习型、安全型、清洁型、节约型、和谐型
车工技能提升班 | training.skill | 2013-03-19
  is_free=1 people=118 women=16 place=云汀街道成人文化技术学校 ended_on=2013-03-28
电工上岗复训班 | training.skill | 2013-04-16
  is_free=1 people=126 women=9 place=云汀街道成人文化技术学校 ended_on=2013-04-25
企业安全员培训班 | training.safety | 2013-06-05
  is_free=1 people=164 women=42 place=云汀街道成人文化技术学校 occasion=safety_month
办公自动化培训班 | training.skill | 2013-07-09
  is_free=1 people=92 women=61 place=澜亭社区职工技能培训基地
服装缝纫技能班 | training.skill | 2013-09-10
  is_free=1 people=108 women=97 place=澜亭社区职工技能培训基地
危险化学品操作规程培训 | training.safety | 2013-05-15
  is_free=1 people=146 women=21 mode=to_the_door firms=瀚洋化工 place=瀚洋化工二号会议室
班组长管理能力培训 | training.skill | 2013-08-21
  is_free=1 people=138 women=88 mode=to_the_door firms=棉云纺织 place=棉云纺织培训室
橡胶硫化工艺培训 | training.skill | 2013-10-16
  is_free=1 people=108 women=30 mode=to_the_door firms=磐石橡塑 place=磐石橡塑职工之家
工会主席业务培训 | training.union | 2013-05-23
  audience=cadres people=76 women=31 place=云汀街道文化礼堂
安全生产月集中检查 | inspection.safety | 2013-06-18
  occasion=safety_month co_organisers=街道安监所 firms=42 findings=96 rectified=94
冬季消防安全检查 | inspection.safety | 2013-12-04
  co_organisers=街道安监所、云汀消防中队 firms=36 findings=71 rectified=68
“安康杯”竞赛 | competition.ankang | 2013-04-18
  level=national edition=13 ended_on=2013-12-20 people=2140 firms=24 theme=强化安全基础，推动安全发展
未建工会企业摸底调研 | research | 2013-02-21
  people=16 theme=逐家核实未建会企业的职工人数、经营状况和建会意愿 results=列出未建会企业名单，分片区落实走访责任人
职工篮球联赛 | culture.sport | 2013-10-11
  people=168 firms=14 ended_on=2013-10-25
青年职工联谊会 | culture.matchmaking | 2013-08-13
  people=84 women=41 co_organisers=街道团工委
"""
HELD_BEFORE = """
庆“五一”大会 | meeting.commending | 2012-04-27
  occasion=labour people=230 leader_present=1 place=云汀街道文化礼堂
基层工会规范化建设调研 | research | 2012-02-23
  people=14 firms=22 results=形成考核管理办法草案
基层工会规范化建设现场会 | meeting.on_site | 2012-11-15
  people=59 firms=21 place=瀚洋化工职工之家
“节能减排我先行”劳动竞赛 | competition.labour | 2012-04-12
  ended_on=2012-11-30 people=2310 women=840 firms=49
叉车工技能比赛 | competition.skill | 2012-09-19
  level=street people=48 women=3 firms=11 trade=叉车
车工技能提升班 | training.skill | 2012-03-20
  is_free=1 people=104 women=14 place=云汀街道成人文化技术学校
电工上岗复训班 | training.skill | 2012-05-15
  is_free=1 people=118 women=8 place=云汀街道成人文化技术学校
企业安全员培训班 | training.safety | 2012-06-12
  is_free=1 people=152 women=39 place=云汀街道成人文化技术学校 occasion=safety_month
服装缝纫技能班 | training.skill | 2012-09-11
  is_free=1 people=96 women=90 place=云汀街道成人文化技术学校
危险化学品操作规程培训 | training.safety | 2012-05-24
  is_free=1 people=131 women=18 mode=to_the_door firms=澎湃化工
纺织挡车工技能培训 | training.skill | 2012-10-18
  is_free=1 people=126 women=112 mode=to_the_door firms=听潮纺织
工会主席业务培训 | training.union | 2012-05-17
  audience=cadres people=68
安全生产月集中检查 | inspection.safety | 2012-06-19
  occasion=safety_month co_organisers=街道安监所 firms=38 findings=104 rectified=99
“安康杯”竞赛 | competition.ankang | 2012-04-19
  level=national edition=12 ended_on=2012-12-20 people=1960 firms=21
职工乒乓球赛 | culture.sport | 2012-10-17
  people=92 firms=16
"""
HELD_AFTER = """
庆“五一”暨规范化建设表彰大会 | meeting.commending | 2014-04-29
  occasion=labour people=285 leader_present=1 place=云汀街道文化礼堂
“为企业献策、为岗位增效、为家园添绿”劳动竞赛 | competition.labour | 2014-03-27
  ended_on=2014-11-28 people=3020 women=1100 firms=62
焊工技能比赛 | competition.drill | 2014-09-17
  level=street people=54 women=2 firms=13 trade=焊接
危化企业员工应急技能处置大赛 | competition.drill | 2014-06-25
  level=street people=78 women=12 firms=10 trade=化工应急处置 co_organisers=街道安监所
车工技能提升班 | training.skill | 2014-03-18
  is_free=1 people=112 women=15 place=云汀街道成人文化技术学校
叉车工取证班 | training.skill | 2014-05-13
  is_free=1 people=84 women=5 place=云汀街道成人文化技术学校
企业安全员培训班 | training.safety | 2014-06-11
  is_free=1 people=171 women=48 occasion=safety_month
电子商务培训班 | training.skill | 2014-09-16
  is_free=1 people=98 women=63 place=澜亭社区职工技能培训基地
班组急救知识培训 | training.safety | 2014-10-15
  is_free=1 people=122 women=40 mode=to_the_door firms=炬光电气
安全生产月集中检查 | inspection.safety | 2014-06-17
  occasion=safety_month co_organisers=街道安监所 firms=45 findings=88 rectified=87
“安康杯”竞赛 | competition.ankang | 2014-04-17
  level=national edition=14 ended_on=2014-12-19 people=2260 firms=27
职工篮球联赛 | culture.sport | 2014-10-10
  people=172 firms=15
"""
HONOURS = """
learning.enterprise | city | enterprise | 磐石橡塑 | 2013
  applied_on=2013-09-12 enterprise=磐石橡塑
learning.enterprise | city | enterprise | 炬光电气 | 2013
  applied_on=2013-09-12 enterprise=炬光电气
learning.enterprise | city | enterprise | 棉云纺织 | 2012
  applied_on=2012-09-13 awarded_on=2012-12-18 enterprise=棉云纺织
learning.five | street | team | 铁舟机械金工二班 | 2013
  started_on=2013-03-14 passed_on=2013-12-12 enterprise=铁舟机械
learning.five | street | team | 听潮纺织细纱甲班 | 2013
  started_on=2013-03-14 passed_on=2013-12-12 enterprise=听潮纺织
learning.five | street | team | 瀚洋化工聚合一班 | 2013
  started_on=2013-03-14 applied_on=2013-11-14 enterprise=瀚洋化工
skill.master | city | person | 江勇 | 2013
  awarded_on=2013-11-21 enterprise=铁舟机械 title=江州市技能大师 awarding_body=江州市总工会
  deed=带出二十多名青年技工，改进刀具装夹方法，把大件镗孔的返工率降到百分之一以下
skill.expert | district | person | 沈海波 | 2012
  awarded_on=2012-10-18 enterprise=锐锋模具 title=滨河区模具技术能手
station | city | union | 云汀街道职工服务中心 | 2013
  started_on=2013-03-07 applied_on=2013-10-17 title=先进职工服务站
pioneer | district | team | 炬光电气总装线 | 2013
  applied_on=2013-03-21 awarded_on=2013-04-25 enterprise=炬光电气 awarding_body=滨河区总工会
pioneer | district | team | 听潮纺织细纱甲班 | 2012
  applied_on=2012-03-22 awarded_on=2012-04-26 enterprise=听潮纺织 awarding_body=滨河区总工会
home.advanced | district | union | 磐石橡塑工会 | 2013
  applied_on=2013-09-26 awarded_on=2013-12-19 enterprise=磐石橡塑 awarding_body=滨河区总工会
home.advanced | district | union | 瀚洋化工工会 | 2012
  applied_on=2012-09-20 awarded_on=2012-12-20 enterprise=瀚洋化工 awarding_body=滨河区总工会
harmony | district | enterprise | 稻香食品 | 2013
  started_on=2013-03-21 applied_on=2013-09-19 passed_on=2013-12-05 enterprise=稻香食品
harmony | district | enterprise | 清嘉服饰 | 2013
  started_on=2013-03-21 applied_on=2013-09-19 enterprise=清嘉服饰
learning.enterprise | city | enterprise | 磐石橡塑 | 2014
  awarded_on=2014-06-19 enterprise=磐石橡塑
pioneer | district | team | 金锚物流调度班 | 2014
  applied_on=2014-03-20 awarded_on=2014-04-24 enterprise=金锚物流 awarding_body=滨河区总工会
"""
FACILITIES = """
service_centre | 云汀街道职工服务中心 | 2009-05-21
  area=320 staff=5 keeper=裴喆 address=滨河区云汀街道澜亭路6号 accepted_on=2009-11-12
  platforms=困难帮扶：受理申请、入户核实、发放救助；互助保障：办理参保和给付；法律援助：律师每周二值班；
    就业服务：招聘信息、技能培训报名和劳动保障事务
training_base | 云汀街道成人文化技术学校职工技能培训基地 | 2009-09-10
  host_kind=school area=860 staff=7 equipment=车床6台、电工实训台20套、多媒体教室2间
training_base | 澜亭社区职工技能培训基地 | 2013-03-21
  host_kind=community area=240 staff=2 union=澜亭社区总工会 equipment=电脑36台、缝纫机24台
home | 磐石橡塑职工之家 | 2011-04-28
  host_kind=enterprise enterprise=磐石橡塑 area=420 investment=168000 equipment=健身房、乒乓球室、阅览室
home | 瀚洋化工职工之家 | 2010-10-21
  host_kind=enterprise enterprise=瀚洋化工 area=560 investment=240000 equipment=篮球场、台球室、影音室
bookroom | 棉云纺织职工书屋 | 2012-05-10
  host_kind=enterprise enterprise=棉云纺织 area=96 books=3200 investment=58000
bookroom | 苇岸社区职工书屋 | 2013-09-18
  host_kind=community union=苇岸社区总工会 area=70 books=2100 investment=36000
"""
PAPERS = """
regulation | 基层工会规范化建设考核管理办法（试行） | 2012-03-22
  number=云街总工〔2012〕6号 theme=规范化建设 is_on_wall=1
regulation | 企业职工帮困基金管理办法 | 2008-04-17
  number=云街总工〔2008〕5号 theme=帮扶 is_on_wall=1
regulation | 困难职工档案动态管理制度 | 2009-06-11
  number=云街总工〔2009〕9号 theme=帮扶
regulation | 职工服务中心“一站式”服务制度 | 2009-07-16
  theme=服务 is_on_wall=1
regulation | 区域职工代表大会实施办法 | 2013-03-07
  number=云街总工〔2013〕4号 theme=民主管理
regulation | 社区总工会工作职责 | 2013-03-28
  number=云街总工〔2013〕6号 theme=组织 is_on_wall=1
plan | 2013年工会工作要点 | 2013-02-18
  number=云街总工〔2013〕2号
plan | “五型班组”创建实施方案 | 2013-03-11
  number=云街总工〔2013〕5号
plan | 2012年工会工作要点 | 2012-02-20
  number=云街总工〔2012〕2号
upper | 关于推进社区总工会建设的意见 | 2012-12-20
  number=滨总工〔2012〕48号 issuer=滨河区总工会
meeting | 2013年工会会议记录簿 | 2013-01-07
activity | 2013年工会活动记录簿 | 2013-01-07
register | 困难职工帮扶台账（2013） | 2013-01-07
"""
PROJECTS = """
renewal | 镗床刀具快速装夹改造 | 铁舟机械 | 江勇 | 2013-02-18 | 2013-08-29 | 286000
product | 耐油密封圈新配方开发应用 | 磐石橡塑 | 史文斌 | 2013-03-05 | 2013-11-14 | 420000
breakthrough | 聚合釜余热回收攻关 | 瀚洋化工 | 童晓东 | 2013-01-22 | 2013-10-24 | 515000
renewal | 细纱机断头自动报警装置 | 听潮纺织 | 管雪梅 | 2012-03-13 | 2012-09-20 | 132000
product | 轻量化冲压支架开发 | 铠盾汽配 | 柯鹏 | 2014-02-25 | 2014-10-16 | 205000
"""
PROPOSALS = {2012: 34, 2013: 38, 2014: 36}
POINTS = {2010: 14, 2011: 12, 2012: 12, 2013: 12}  # service points in firms opened by year: fifty at the end of 2013
COMMUNITY_POINTS = (2010, 2010, 2011, 2011, 2012, 2012, 2013, 2013)


def load(place: Place) -> None:
    for lines in (HELD_BEFORE, HELD_2013, HELD_AFTER):
        hold(place, lines)
    honour(place, HONOURS)
    build(place, FACILITIES)
    _points(place)
    file(place, PAPERS)
    _innovations(place)
    street_b_people.load(place)
    for year in range(2011, 2015):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)


def _points(place: Place) -> None:
    """Service points of the fifty earliest organised firms, and one in each community."""
    firms = iter(place.organised(2009))
    for year, number in POINTS.items():
        for _ in range(number):
            firm = next(firms)
            _point(place, f"{firm.short}职工服务点", HostKind.ENTERPRISE, year, enterprise=firm.row)
    for community, year in zip(place.communities, COMMUNITY_POINTS, strict=True):
        _point(place, f"{community}社区职工服务点", HostKind.COMMUNITY, year)


def _point(place: Place, name: str, host: HostKind, year: int, **more: object) -> None:
    place.book.add(
        Facility,
        union=place.union,
        kind=FacilityKind.SERVICE_POINT,
        name=name,
        host_kind=host,
        opened_on=place.draw.day_of(year),
        **more,
    )


def _innovations(place: Place) -> None:
    for values in records("kind title enterprise author proposed_on completed_on benefit", PROJECTS):
        place.book.add(Innovation, union=place.union, adopted_on=values["proposed_on"], **values)
    for year, number in PROPOSALS.items():
        propose(place, year, number)
