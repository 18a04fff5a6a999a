"""澄江街道: what was held, won and built, year by year."""

from collections.abc import Sequence

from reports.demo import street_a_people
from reports.demo.events import build, file, hold, honour
from reports.demo.ideas import propose
from reports.demo.life import meetings, money, ordinary_year
from reports.demo.place import Place
from reports.demo.records import records, words
from unions.innovations.models import Innovation

HELD_2012 = """
滨河区第七届职工技能比赛 | competition.skill | 2012-09-06
  level=district edition=7 people=34 women=15 firms=9 ended_on=2012-09-14
  theme=钳工、焊工、收银、餐饮服务四个工种 results=收银项目获第二名，焊工项目获第三名
澄江街道职工收银技能赛 | competition.skill | 2012-06-28
  trade=收银 people=46 women=41 firms=4 co_organisers=街道商会
澄江街道职工焊接技能赛 | competition.skill | 2012-07-26
  trade=焊接 people=38 women=2 firms=6 co_organisers=街道就业和社会保障服务所
收银、理货岗位练兵 | competition.drill | 2012-07-18
  people=62 women=48 firms=3
“创先争优促发展”劳动竞赛 | competition.labour | 2012-04-12
  ended_on=2012-11-30 people=640 women=255 firms=14 theme=比质量、比节约、比安全 is_featured=1
  highlight=14家企业把劳动竞赛办到班组，每月在车间公布质量、节约、安全三张榜，职工走到榜前就知道自己差在哪里
第十二届“安康杯”竞赛 | competition.ankang | 2012-04-20
  level=national edition=12 ended_on=2012-12-20 people=1180 women=402 firms=10 theme=安全责任落实到班组
企业消防和用电安全培训 | training.safety | 2012-06-13
  people=96 women=31 occasion=safety_month co_organisers=街道安监站 is_free=1 place=街道社区教育中心
  theme=灭火器使用、电气火灾预防、有限空间作业
安全生产月集中检查 | inspection.safety | 2012-06-20
  occasion=safety_month co_organisers=街道安监站、派出所消防民警 firms=26 findings=58 rectified=58
岁末安全和职业卫生集中检查 | inspection.safety | 2012-12-05
  co_organisers=街道安监站 firms=21 findings=37 rectified=35
农民工焊接和电工技能培训 | training.skill | 2012-05-08
  audience=migrants people=65 women=4 ended_on=2012-05-25 is_free=1 co_organisers=街道就业和社会保障服务所
  theme=焊接和电工
农民工家政和保洁技能培训 | training.skill | 2012-10-16
  audience=migrants people=55 women=51 ended_on=2012-10-26 is_free=1 theme=家政保洁
下岗失业人员收银和办公软件培训 | training.skill | 2012-08-14
  audience=laid_off theme=收银和办公软件 people=15 women=9 ended_on=2012-08-24 is_free=1
《劳动法》讲座 | training.law | 2012-03-06
  audience=women people=72 women=72 occasion=women theme=《劳动法》
《工会法》讲座 | training.law | 2012-03-13
  audience=women people=58 women=58 theme=《工会法》
《妇女权益保障法》讲座 | training.law | 2012-03-20
  audience=women people=64 women=64 theme=《妇女权益保障法》
女性健康专题讲座 | training.health | 2012-05-17
  audience=women people=118 women=118 co_organisers=街道社区卫生服务中心 is_featured=1 theme=女性健康
  highlight=请社区医院的大夫进厂讲女性健康，讲完当场测血压、答疑问，118名女职工得到一张自己的健康小卡片
女职工烹饪技能班 | training.skill | 2012-06-05
  audience=women people=36 women=36 is_free=1 theme=烹饪
女职工家政服务技能班 | training.skill | 2012-07-10
  audience=women people=28 women=28 is_free=1 theme=家政
女职工电脑应用技能班 | training.skill | 2012-11-06
  audience=women people=32 women=32 is_free=1 theme=电脑应用
女职工技能竞赛和岗位比武情况 | info | 2012-08-02
  audience=women results=区总工会《工运信息》采用
女职工标兵岗和就业示范点建设情况 | info | 2012-11-22
  audience=women
党建带工建联席会议（上半年） | meeting.joint | 2012-03-28
  people=18 co_organisers=街道党工委、经济发展科、劳动保障所 results=确定当年十三家建会名单和分工
党建带工建联席会议（下半年） | meeting.joint | 2012-09-27
  people=19 co_organisers=街道党工委、经济发展科、劳动保障所 results=协调解决三家企业的会址和活动经费
“双爱双评”活动 | campaign.mutual_care | 2012-04-05
  ended_on=2012-11-29 people=1260 firms=22 theme=企业爱员工、员工爱企业
  results=评出爱员工的企业负责人6名、爱企业的优秀员工30名
“创建学习型组织，争做知识型、技能型职工”活动 | campaign.learning | 2012-03-15
  ended_on=2012-12-14 people=930 firms=18
建设职工之家活动 | campaign.home | 2012-03-22
  people=410 firms=12
女职工建功立业工程 | campaign.women | 2012-03-08
  people=380 women=380 firms=15 occasion=women
女职工素质提升工程 | campaign.quality | 2012-03-09
  people=346 women=346 firms=13
园区企业用工和收入情况调研 | research | 2012-08-28
  firms=16
巧手编织迎三八 | culture.contest | 2012-03-07
  people=86 women=86 occasion=women
“五一”职工趣味运动会 | culture.sport | 2012-04-27
  people=268 women=112 occasion=labour firms=20 leader_present=1 is_featured=1
  highlight=“五一”趣味运动会把拔河、穿针、叉车绕桩都变成比赛项目，20家企业的职工同场竞技
职工篮球联赛 | culture.sport | 2012-10-12
  people=132 firms=11 ended_on=2012-10-26
工会干部业务培训班 | training.union | 2012-03-22
  audience=cadres people=52 attendances=104 sessions=2 theme=《企业工会工作条例》和规范化建设
"""
HELD_2011 = """
滨河区第六届职工技能比赛 | competition.skill | 2011-09-08
  level=district edition=6 people=27 firms=7
澄江街道职工餐饮服务技能赛 | competition.skill | 2011-07-21
  trade=餐饮服务 people=40 women=28 firms=4 co_organisers=街道商会
第十一届“安康杯”竞赛 | competition.ankang | 2011-04-21
  level=national edition=11 people=860 firms=8
企业消防培训 | training.safety | 2011-06-15
  people=74 occasion=safety_month is_free=1
安全生产月集中检查 | inspection.safety | 2011-06-22
  firms=19 findings=46 rectified=43
农民工焊接技能培训 | training.skill | 2011-05-10
  audience=migrants people=96 women=7 is_free=1
下岗失业人员收银培训 | training.skill | 2011-08-16
  audience=laid_off people=12 women=8 is_free=1
《劳动法》讲座 | training.law | 2011-03-15
  audience=women people=56 women=56 theme=《劳动法》
《工会法》讲座 | training.law | 2011-03-22
  audience=women people=48 women=48 theme=《工会法》
《妇女权益保障法》讲座 | training.law | 2011-03-08
  audience=women people=61 women=61 occasion=women
女性健康专题讲座 | training.health | 2011-05-19
  audience=women people=94 women=94
女职工烹饪技能班 | training.skill | 2011-06-09
  audience=women people=30 women=30 is_free=1
女职工工作信息 | info | 2011-10-20
  audience=women
党建带工建联席会议 | meeting.joint | 2011-03-31
  people=16 co_organisers=街道党工委、劳动保障所
“双爱双评”活动 | campaign.mutual_care | 2011-04-07
  people=980 firms=17
“五一”职工趣味运动会 | culture.sport | 2011-04-28
  people=215 women=88 occasion=labour firms=16
“当好主力军”劳动竞赛 | competition.labour | 2011-04-14
  people=520 firms=11 ended_on=2011-11-25
"""
HELD_LATER = """
滨河区第八届职工技能比赛 | competition.skill | 2013-09-05
  level=district edition=8 people=36 firms=9
第十三届“安康杯”竞赛 | competition.ankang | 2013-04-18
  level=national edition=13 people=1240 firms=12
企业消防和用电安全培训 | training.safety | 2013-06-18
  people=104 occasion=safety_month is_free=1
安全生产月集中检查 | inspection.safety | 2013-06-25
  firms=27 findings=52 rectified=50
农民工电工技能培训 | training.skill | 2013-05-14
  audience=migrants people=108 is_free=1
“当好主力军”劳动竞赛 | competition.labour | 2013-04-11
  people=590 firms=13 ended_on=2013-11-22
第十四届“安康杯”竞赛 | competition.ankang | 2014-04-17
  level=national edition=14 people=1310 firms=13
企业消防安全培训 | training.safety | 2014-06-17
  people=88 occasion=safety_month is_free=1
安全生产月集中检查 | inspection.safety | 2014-06-24
  firms=29 findings=44 rectified=44
农民工电工和叉车技能培训 | training.skill | 2014-05-13
  audience=migrants people=116 is_free=1
“当好主力军”劳动竞赛 | competition.labour | 2014-04-10
  people=610 firms=15 ended_on=2014-11-21
职工羽毛球赛 | culture.sport | 2014-10-17
  people=96 firms=12
"""
HONOURS = """
union.standard | district | union | 晴川社区工会联合会 | 2012
  started_on=2012-03-15 applied_on=2012-10-18 passed_on=2012-12-13
union.standard | district | union | 双桥社区工会联合会 | 2012
  started_on=2012-03-15 applied_on=2012-10-18 passed_on=2012-12-13
union.standard | district | union | 蓝旗社区工会联合会 | 2011
  started_on=2011-03-17 applied_on=2011-10-20 passed_on=2011-12-15
union.enterprise | district | union | 瑞丰纺织工会 | 2012
  started_on=2011-11-10 applied_on=2012-10-25 enterprise=瑞丰纺织
union.enterprise | district | union | 鼎新电子工会 | 2012
  started_on=2011-11-10 applied_on=2012-10-25 enterprise=鼎新电子
union.enterprise | district | union | 锦程汽配工会 | 2011
  applied_on=2011-10-27 enterprise=锦程汽配
union.street | city | union | 澄江街道总工会 | 2012
  started_on=2012-02-16
union.community | city | union | 水杉社区工会联合会 | 2012
  started_on=2012-02-16
pioneer | district | team | 锦程汽配装配二班 | 2012
  started_on=2012-02-23 applied_on=2012-03-22 awarded_on=2012-04-26 enterprise=锦程汽配
  awarding_body=滨河区总工会
pioneer | district | team | 东升超市收银一组 | 2012
  started_on=2012-02-23 applied_on=2012-03-22 enterprise=东升超市
pioneer | district | team | 瑞丰纺织织布甲班 | 2011
  applied_on=2011-03-24 awarded_on=2011-04-28 enterprise=瑞丰纺织 awarding_body=滨河区总工会
home.advanced | district | union | 鼎新电子工会 | 2012
  applied_on=2012-09-13 awarded_on=2012-12-20 awarding_body=滨河区总工会 enterprise=鼎新电子
learning.organisation | street | enterprise | 海纳软件 | 2012
  started_on=2012-03-15 passed_on=2012-12-14 enterprise=海纳软件
skill.expert | district | person | 柴秋霞 | 2011
  title=滨河区餐饮服务技术能手 awarded_on=2011-10-13 enterprise=千禧餐饮
skill.expert | district | person | 牟志强 | 2011
  title=滨河区钳工技术能手 awarded_on=2011-10-13 enterprise=宏远机械
skill.expert | district | person | 郑国栋 | 2012
  title=滨河区焊工技术能手 awarded_on=2012-10-11 enterprise=合力金属
skill.expert | district | person | 庞晓莉 | 2012
  title=滨河区收银技术能手 awarded_on=2012-10-11 enterprise=福满超市
advanced.person | street | person | 吕赟 | 2012
  title=爱企业的优秀员工 awarded_on=2012-12-06 enterprise=明辉照明
pioneer | district | team | 智造电子贴片三组 | 2013
  applied_on=2013-03-21 awarded_on=2013-04-25 enterprise=智造电子 awarding_body=滨河区总工会
home.advanced | street | union | 三和食品工会 | 2014
  awarded_on=2014-12-18 enterprise=三和食品
"""
HARMONY_2012 = words("""
    锦程汽配 瑞丰纺织 鼎新电子 东升超市 三和食品 海纳软件 华盛服饰 明辉照明 千禧餐饮 康源医械
""")
HARMONY_PASSED = 4
HARMONY_2011 = words("宏远机械 泰和印务 博远仪表 益民药房 德润物业 凯盛塑业 永兴建设")
HARMONY_PASSED_2011 = 3
FACILITIES = """
aid_window | 澄江街道工会帮扶接待窗口 | 2009-03-26
  area=36 staff=3 keeper=钱堃 address=滨河区澄江街道晴川路18号
  platforms=困难申报：受理困难职工建档申请；子女入学：协助外来务工人员办理子女入学；法律援助：每周三律师值班
job_station | 晴川社区工会就业帮扶工作站 | 2012-03-20
  host_kind=community staff=2 union=晴川社区工会联合会
job_station | 柳荫社区工会就业帮扶工作站 | 2012-03-20
  host_kind=community staff=2 union=柳荫社区工会联合会
job_station | 双桥社区工会就业帮扶工作站 | 2012-03-27
  host_kind=community staff=2 union=双桥社区工会联合会
job_station | 蓝旗社区工会就业帮扶工作站 | 2012-03-27
  host_kind=community staff=2 union=蓝旗社区工会联合会
job_station | 水杉社区工会就业帮扶工作站 | 2012-04-10
  host_kind=community staff=2 union=水杉社区工会联合会
job_station | 红砖社区工会就业帮扶工作站 | 2012-04-10
  host_kind=community staff=1 union=红砖社区工会联合会
home | 鼎新电子职工之家 | 2012-05-10
  host_kind=enterprise enterprise=鼎新电子 area=260 investment=86000 funding=企业行政、基层工会
  equipment=乒乓球桌2张、台球桌1张、阅览桌椅20套
bookroom | 瑞丰纺织职工书屋 | 2012-10-18
  host_kind=enterprise enterprise=瑞丰纺织 area=64 books=1850 investment=32000
"""
PAPERS = """
upper | 关于进一步加强基层工会规范化建设的意见 | 2010-09-15
  number=滨委〔2010〕84号 issuer=中共江州市滨河区委
upper | 企业工会工作条例 | 2006-12-11
  issuer=中华全国总工会
regulation | 澄江街道总工会委员会工作制度 | 2009-04-16
  is_on_wall=1 theme=组织
regulation | 党建带工建联席会议制度 | 2009-05-21
  is_on_wall=1 theme=会议
regulation | 困难职工帮扶接待制度 | 2009-06-18
  is_on_wall=1 theme=帮扶
regulation | 工会干部学习培训制度 | 2010-03-18
  is_on_wall=1 theme=培训
regulation | 区域性职工代表大会实施细则 | 2011-03-31
  theme=民主管理
plan | 技师培养五年行动计划 | 2010-05-13
  theme=技能
plan | 女职工建功立业和素质提升工程2012年计划 | 2012-02-28
  theme=女职工
activity | 2012年工会活动记录簿 | 2012-01-09
meeting | 2012年工会会议记录簿 | 2012-01-09
"""
PROJECTS = """
breakthrough | 薄壁件焊接变形控制攻关 | 合力金属 | 郑国栋 | 2012-02-20 | 2012-09-25 | 182000
product | 低功耗贴片光源模组开发应用 | 明辉照明 | 吕赟 | 2012-03-12 | 2012-11-16 | 260000
renewal | 织机断纬自停装置改造 | 瑞丰纺织 | 葛志勇 | 2012-04-09 | 2012-08-30 | 95000
product | 可降解餐盒模具开发 | 凯盛塑业 | 霍晨曦 | 2011-03-14 | 2011-10-27 | 120000
"""
PROPOSALS = {2011: 22, 2012: 30, 2013: 33, 2014: 36}
FIRST = 2011


def load(place: Place) -> None:
    for lines in (HELD_2011, HELD_2012, HELD_LATER):
        hold(place, lines)
    honour(place, HONOURS)
    for year, firms, passed in ((2011, HARMONY_2011, HARMONY_PASSED_2011), (2012, HARMONY_2012, HARMONY_PASSED)):
        _harmony(place, year, firms, passed)
    build(place, FACILITIES)
    file(place, PAPERS)
    _innovations(place)
    street_a_people.load(place)
    for year in range(FIRST, 2015):
        ordinary_year(place, year)
        meetings(place, year)
        money(place, year)


def _harmony(place: Place, year: int, firms: Sequence[str], passed: int) -> None:
    """Firms that strive for harmonious labour relations, the first of which pass."""
    for at, short in enumerate(firms):
        steps = {"started_on": f"{year}-03-22", "applied_on": f"{year}-09-20"}
        if at < passed:
            steps["passed_on"] = f"{year}-12-07"
        honour(place, f"harmony | district | enterprise | {short} | {year}", enterprise=short, **steps)


def _innovations(place: Place) -> None:
    for values in records("kind title enterprise author proposed_on completed_on benefit", PROJECTS):
        place.book.add(Innovation, union=place.union, adopted_on=values["proposed_on"], **values)
    for year, number in PROPOSALS.items():
        propose(place, year, number)
