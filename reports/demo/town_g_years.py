"""槐坪镇: what was held, won and built, year by year."""

from reports.demo.events import build, file, hold, honour
from reports.demo.ideas import propose
from reports.demo.life import meetings, money, ordinary_year
from reports.demo.place import Place
from reports.demo.records import records
from unions.innovations.models import Innovation

HELD_2010 = """
下岗职工电焊技能培训班 | training.skill | 2010-03-22
  audience=laid_off attendances=92 is_free=1 ended_on=2010-04-02 co_organisers=镇劳动所
下岗职工缝纫技能培训班 | training.skill | 2010-06-07
  audience=laid_off attendances=76 is_free=1 ended_on=2010-06-18 co_organisers=镇劳动所
待业人员创业培训班 | training.startup | 2010-09-13
  audience=laid_off attendances=63 is_free=1 ended_on=2010-09-17 co_organisers=镇劳动所
镇企两级工会干部业务培训 | training.union | 2010-04-15
  audience=cadres attendances=24 theme=工会法、集体协商和会员管理
《劳动合同法》工会干部培训 | training.law | 2010-09-28
  audience=cadres attendances=16
企业安全生产知识宣讲 | training.safety | 2010-03-25
  attendances=180 is_free=1 co_organisers=镇安监办
粉尘防护和劳动保护培训 | training.safety | 2010-06-17
  attendances=166 is_free=1 occasion=safety_month co_organisers=镇安监办
机械操作安全培训 | training.safety | 2010-08-26
  attendances=152 is_free=1
冬季防火和用电安全培训 | training.safety | 2010-11-10
  attendances=148 is_free=1 occasion=fire co_organisers=镇消防队
“争优秀、创先进、树标兵”活动 | campaign.model | 2010-03-11
  ended_on=2010-12-10 people=820 firms=14
“比学赶帮超”劳动竞赛 | competition.labour | 2010-04-08
  ended_on=2010-11-26 people=960 women=330 firms=16 is_featured=1 theme=比质量、比节约、比安全
  highlight=16家企业的职工在“比学赶帮超”劳动竞赛中亮绝活，车间墙上的光荣榜一月一换，谁干得好大家都看得见
节能减排我当先活动 | campaign.saving | 2010-05-13
  ended_on=2010-11-25 people=640 firms=12 results=收集节水节电办法二十多条，九家企业当年用上
女职工双争活动 | campaign.women_double | 2010-03-08
  audience=women people=606 women=606 ended_on=2010-11-30 firms=20 is_featured=1 theme=争当女职工标兵、争创巾帼文明岗
  highlight=女职工双争活动从车间办到田头，六百多名女职工报名参加，能手带新手，姐妹们比着学、比着干
“安康杯”竞赛 | competition.ankang | 2010-04-22
  level=national edition=10 ended_on=2010-12-16 people=880 firms=11 theme=安全生产从班组做起
安全生产月检查 | inspection.safety | 2010-06-22
  occasion=safety_month co_organisers=镇安监办 firms=15 findings=34 rectified=32
《劳动法》《劳动合同法》集市宣传 | publicity.law | 2010-04-29
  people=420 copies=1500 place=槐坪镇集市
石英行业劳动保护和专项合同调研 | research | 2010-10-14
  people=9 firms=晶石建材、青岩建材 co_organisers=滨河区总工会 results=摸清粉尘岗位人数和体检情况，起草专项合同文本
职工之家建设试点推进会 | meeting.on_site | 2010-11-25
  people=42 place=霞飞汽配职工之家
职工乒乓球赛 | culture.sport | 2010-10-15
  people=58 firms=9
"""
HELD_2009 = """
下岗职工电焊技能培训班 | training.skill | 2009-03-23
  audience=laid_off attendances=84 is_free=1 co_organisers=镇劳动所
下岗职工家政培训班 | training.skill | 2009-09-14
  audience=laid_off attendances=108 is_free=1 co_organisers=镇劳动所
镇企两级工会干部业务培训 | training.union | 2009-04-16
  audience=cadres attendances=34
企业安全生产知识宣讲 | training.safety | 2009-03-26
  attendances=264 is_free=1
劳动保护培训 | training.safety | 2009-06-18
  attendances=248 is_free=1 occasion=safety_month
“比学赶帮超”劳动竞赛 | competition.labour | 2009-04-09
  people=810 firms=12 ended_on=2009-11-27
女职工双争活动 | campaign.women_double | 2009-03-06
  audience=women people=508 women=508 firms=15
“安康杯”竞赛 | competition.ankang | 2009-04-23
  level=national edition=9 people=740 firms=9
安全生产月检查 | inspection.safety | 2009-06-23
  occasion=safety_month firms=12 findings=39 rectified=34
《劳动合同法》集市宣传 | publicity.law | 2009-04-28
  people=360 copies=1200 place=槐坪镇集市
"""
HELD_LATER = """
镇企两级工会干部业务培训 | training.union | {year}-04-14
  audience=cadres attendances=38
企业安全生产知识宣讲 | training.safety | {year}-06-14
  attendances=460 is_free=1 occasion=safety_month
下岗职工技能培训班 | training.skill | {year}-09-13
  audience=laid_off attendances=192 is_free=1 co_organisers=镇劳动所
“比学赶帮超”劳动竞赛 | competition.labour | {year}-04-12
  people=900 firms=15 ended_on={year}-11-23
女职工双争活动 | campaign.women_double | {year}-03-07
  audience=women people=590 women=590 firms=18
“安康杯”竞赛 | competition.ankang | {year}-04-20
  level=national edition={edition} people=860 firms=12
安全生产月检查 | inspection.safety | {year}-06-21
  occasion=safety_month firms=16 findings=30 rectified=29
"""
FIRST_ANKANG = 2000  # the year before the first
HONOURS = """
pioneer | district | team | 青岩建材切割班 | 2010
  started_on=2010-03-11 applied_on=2010-11-18 enterprise=青岩建材
harmony | district | enterprise | 晶石建材 | 2010
  started_on=2010-03-18 applied_on=2010-10-21 enterprise=晶石建材
home.advanced | district | union | 槐荫纺织工会 | 2010
  started_on=2010-03-25 applied_on=2010-11-11 enterprise=槐荫纺织
learning.organisation | district | enterprise | 岭秀机械 | 2010
  started_on=2010-04-15 passed_on=2010-12-09 enterprise=岭秀机械
union.enterprise | district | union | 山禾食品工会 | 2010
  started_on=2010-04-22 applied_on=2010-11-18 enterprise=山禾食品
learning.site | street | enterprise | 麦穗食品 | 2010
  passed_on=2010-11-25 enterprise=麦穗食品
learning.site | street | group | 柏树村工会 | 2010
  passed_on=2010-11-25
labour.model | district | person | 房立新 | 2010
  awarded_on=2010-04-29 awarding_body=滨河区人民政府 deed=带领乡亲改良梨园，把嫁接技术教给三个村的果农
worker | street | person | 祁桂芳 | 2010
  awarded_on=2010-12-16 enterprise=槐荫纺织 title=女职工标兵
learning.site | street | enterprise | 犁铧机械 | 2009
  passed_on=2009-11-26 enterprise=犁铧机械
home.advanced | district | union | 青岩建材工会 | 2009
  started_on=2009-03-19 awarded_on=2009-12-17 enterprise=青岩建材 awarding_body=滨河区总工会
pioneer | district | team | 槐荫纺织整经班 | 2009
  started_on=2009-03-12 awarded_on=2009-12-17 enterprise=槐荫纺织 awarding_body=滨河区总工会
harmony | district | enterprise | 晶石建材 | 2011
  passed_on=2011-12-08 enterprise=晶石建材
pioneer | district | team | 山禾食品包装班 | 2012
  started_on=2012-03-15 awarded_on=2012-12-13 enterprise=山禾食品
home.advanced | district | union | 霞飞汽配工会 | 2014
  started_on=2014-03-13 awarded_on=2014-12-18 enterprise=霞飞汽配
"""
FACILITIES = """
home | 霞飞汽配职工之家 | 2010-11-11
  host_kind=enterprise enterprise=霞飞汽配 area=380 investment=62000 funding=镇总工会、企业行政
  equipment=镇总工会提供乒乓球桌2张、台球桌1张，企业配套篮球场1片、羽毛球场1片、电脑12台
home | 槐荫纺织职工之家 | 2008-05-22
  host_kind=enterprise enterprise=槐荫纺织 area=210 investment=38000 equipment=乒乓球桌1张、阅览桌椅12套
model_studio | 房立新劳模创新工作室 | 2010-07-15
  host_kind=other leader=房立新 area=60 union=柏树村工会 address=滨河区槐坪镇柏树村 offer=果树嫁接示范和技术咨询
aid_station | 槐坪镇困难职工帮扶站 | 2009-05-14
  host_kind=government staff=2 keeper=仲晓红 area=24
bookroom | 山禾食品职工书屋 | 2012-09-13
  host_kind=enterprise enterprise=山禾食品 area=45 books=1100 investment=16000
"""
PAPERS = """
regulation | 职工代表大会制度 | 2005-06-16
  theme=民主管理 is_on_wall=1
regulation | 厂务公开制度 | 2005-06-16
  theme=民主管理 is_on_wall=1
regulation | 平等协商和集体合同制度 | 2005-06-16
  theme=民主管理 is_on_wall=1
regulation | 困难企业和困难职工档案动态管理制度 | 2009-03-26
  theme=帮扶
regulation | 劳动保护监督检查委员会工作制度 | 2009-05-21
  theme=劳动保护 is_on_wall=1
plan | 2010年工会工作要点 | 2010-02-25
plan | “争优秀、创先进、树标兵”活动方案 | 2010-03-04
plan | 2009年工会工作要点 | 2009-02-26
upper | 关于进一步加强安全生产工作的意见 | 2010-03-04
  number=滨总工〔2010〕11号 issuer=滨河区总工会
register | 困难企业、困难职工台账 | 2009-04-02
activity | 2010年工会活动记录簿 | 2010-01-06
"""
PROJECTS = """
renewal | 石料切割废水沉淀回用 | 晶石建材 | 梅国强 | 2010-03-16 | 2010-09-16 | 68000
renewal | 整经机断头自停改造 | 槐荫纺织 | 祁桂芳 | 2010-02-25 | 2010-08-19 | 42000
renewal | 烘干炉余热回收 | 山禾食品 | 滕永胜 | 2009-03-12 | 2009-10-15 | 35000
"""
PROPOSALS = {2009: 21, 2010: 27, 2011: 24, 2012: 22, 2013: 23, 2014: 25}


def load(place: Place) -> None:
    hold(place, HELD_2009)
    hold(place, HELD_2010)
    for year in range(2011, 2015):
        hold(place, HELD_LATER.format(year=year, edition=year - FIRST_ANKANG))
    honour(place, HONOURS)
    build(place, FACILITIES)
    place.book.enterprise("霞飞汽配").pilot = "home"
    file(place, PAPERS)
    for values in records("kind title enterprise author proposed_on completed_on benefit", PROJECTS):
        place.book.add(Innovation, union=place.union, adopted_on=values["proposed_on"], **values)
    for year, number in PROPOSALS.items():
        propose(place, year, number)
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)
