"""梧桐社区 2014: what was held and kept, as records, and what other offices told (活动、阵地、档案、填报数)."""

BUILDINGS = """
汇景广场 | fine | open | 2005-10-18
  address=梧桐西街66号
华亭国际 | fine | open | 2009-05-20
  address=梧桐西街102号
安澜中心 | fine | open | 2011-09-08
  address=安澜路9号
云帆商务楼 | ordinary | open | 2003-06-12
  address=云帆巷3号
嘉和大厦 | ordinary | paused | 1998-09-10
  address=梧桐西街20号 status_since=2013-03-01
"""
PARTNERS = """
江州市国土测绘事务所 | institution | 2006-03-16
  contact=孟宪东 moved_away_on=2011-08-31
江州市房产交易中心 | institution | 2006-03-16
  contact=于晓莉 moved_away_on=2012-05-31
江州市矿业服务中心 | institution | 2007-04-12
  contact=常国栋 moved_away_on=2012-11-30
江州市福利彩票发行中心 | institution | 2008-05-22
  contact=龚慧 moved_away_on=2013-06-30
江州市第九小学 | school | 2005-11-10
  contact=齐岚
栖云街道卫生服务中心 | institution | 2006-10-19
  contact=覃学军
江州银行栖云支行 | enterprise | 2010-06-24
  contact=祝宇航
"""
HELD = """
“创业大讲堂”走进梧桐社区 | training.startup | 2014-02-10
  audience=residents people=46 women=21 co_organisers=江州晚报社 theme=下岗失业人员、大中专毕业生创业辅导 is_free=1
网店客服再就业培训班 | training.skill | 2014-03-18
  audience=laid_off people=14 women=9 theme=网店客服 is_free=1 ended_on=2014-03-21
家政服务再就业培训班 | training.skill | 2014-06-17
  audience=laid_off people=15 women=14 theme=家政服务 is_free=1 ended_on=2014-06-24
收银理货再就业培训班 | training.skill | 2014-09-23
  audience=laid_off people=11 women=8 theme=收银理货 is_free=1 ended_on=2014-09-26
失业女职工“三八”节座谈联欢 | culture.festival | 2014-03-08
  occasion=women audience=laid_off_women people=52 women=52
社区家庭教育讲座 | training.culture | 2014-05-21
  audience=residents people=84 attendances=84 co_organisers=江州市第九小学 is_free=1
党员群众读书会 | training.culture | 2014-10-22
  audience=residents people=54 attendances=108 sessions=2 co_organisers=江州市第九小学 is_free=1
职工书画班 | training.culture | 2014-11-19
  audience=residents people=32 attendances=96 sessions=3 co_organisers=江州银行栖云支行 is_free=1
冬季健康知识讲座 | training.culture | 2014-12-10
  audience=residents people=111 attendances=111 co_organisers=栖云街道卫生服务中心 is_free=1
共建单位春季植树 | partnership | 2014-03-12
  people=38 co_organisers=江州市第九小学、江州银行栖云支行
“同仁会”便民服务日 | partnership | 2014-07-03
  people=160 co_organisers=栖云街道卫生服务中心、江州银行栖云支行
“同仁会”重阳敬老联欢 | partnership | 2014-10-02
  people=92 co_organisers=江州市第九小学、江州市房产交易中心
共建单位捐书进社区 | partnership | 2014-11-06
  people=45 co_organisers=江州市国土测绘事务所、江州市矿业服务中心 results=捐赠图书620册
共建单位走访困难家庭 | partnership | 2014-12-18
  people=26 co_organisers=江州市福利彩票发行中心、江州银行栖云支行
“博爱·福彩”爱心助学活动 | campaign.study_aid | 2014-08-28
  people=10 co_organisers=江州市福利彩票发行中心 audience=children is_featured=1
  highlight=福利彩票发行中心搬出辖区后共建不断线，与社区工会共同开展“博爱·福彩”爱心助学活动，为困难职工子女送上助学金
免费发放计生药具（汇景广场） | publicity.medicine | 2014-04-15
  building=汇景广场 copies=86 audience=workers
免费发放计生药具（华亭国际） | publicity.medicine | 2014-08-19
  building=华亭国际 copies=74 audience=workers
免费发放计生药具（社区服务站） | publicity.medicine | 2014-11-18
  copies=54 audience=residents
汇景广场企业安全自查 | inspection.self | 2014-04-10
  building=汇景广场 enterprises=128 findings=17 rectified=17
华亭国际企业安全自查 | inspection.self | 2014-05-15
  building=华亭国际 enterprises=96 findings=12 rectified=12
安澜中心企业安全自查 | inspection.self | 2014-06-12
  building=安澜中心 enterprises=104 findings=9 rectified=9 occasion=safety_month
云帆商务楼企业安全自查 | inspection.self | 2014-09-11
  building=云帆商务楼 enterprises=57 findings=11 rectified=11
沿街商铺安全自查 | inspection.self | 2014-10-23
  enterprises=88 findings=21 rectified=20
梧桐西街临街小店消防自管 | inspection.fire | 2014-11-09
  enterprises=36 occasion=fire results=每家配齐灭火器，指定一名消防自管员
上半年用人单位劳动监察 | inspection.labour | 2014-05-28
  firms=丹枫酒店、福满餐饮、众合物业、玉兰家政、永兴商贸 results=补签劳动合同7份
下半年用人单位劳动监察 | inspection.labour | 2014-10-29
  firms=金科培训、四海货运、蓝图网络、立信达人力、合力置业 results=补缴社会保险3人
楼宇企业政策宣讲 | publicity.policy | 2014-05-08
  copies=240 people=75
“12·4”法制宣传日 | publicity.law | 2014-12-04
  occasion=constitution copies=320 people=110
元宵灯谜会 | culture.festival | 2014-02-14
  occasion=lantern people=96 women=51
楼宇职工羽毛球赛 | culture.sport | 2014-05-24
  people=48 women=17 occasion=labour
迎国庆职工歌会 | culture.show | 2014-09-26
  people=120 women=68 occasion=national
共驻共建联席会议 | meeting.joint | 2014-03-06
  people=16 theme=通报全年活动计划，由驻区单位选择参加
华亭国际党工团同步建设推进会 | meeting.joint | 2014-09-11
  people=14 building=华亭国际 theme=党组织、工会、共青团同步进驻华亭国际
楼宇企业志愿者清洁家园 | volunteering.community | 2014-03-05
  people=42 attendances=42
家政服务再就业培训班 | training.skill | 2013-06-18
  audience=laid_off people=18 women=17 theme=家政服务 is_free=1
电脑操作再就业培训班 | training.skill | 2013-09-10
  audience=laid_off people=16 women=9 theme=电脑操作 is_free=1
“三八”节女职工踏青 | culture.festival | 2013-03-08
  occasion=women audience=women people=44 women=44
楼宇职工乒乓球赛 | culture.sport | 2013-05-18
  people=40 women=15 occasion=labour
沿街商铺安全自查 | inspection.self | 2013-10-17
  enterprises=402 findings=48 rectified=44
免费发放计生药具（社区服务站） | publicity.medicine | 2013-11-12
  copies=165 audience=residents
“12·4”法制宣传日 | publicity.law | 2013-12-04
  occasion=constitution copies=280 people=95
"""
FACILITIES = """
service_station | 梧桐社区职工服务站 | 2008-11-20
  staff=3 area=45 keeper=阮丽娟 host_kind=community offer=困难帮扶、政策咨询、求职登记
job_station | 梧桐社区就业帮扶工作站 | 2011-03-17
  staff=2 area=20 keeper=凌思远 host_kind=community offer=求职登记、跟踪卡、培训报名、岗位推荐
family_planning | 社区计生服务站 | 2009-04-16
  area=18 host_kind=community offer=药具发放、知识宣传
family_planning | 汇景广场计生服务点 | 2014-04-15
  area=6 host_kind=building offer=药具免费发放、知识宣传 address=汇景广场一楼
office | 华亭国际楼宇工会办公室 | 2015-01-15
  area=60 host_kind=building address=华亭国际五楼 offer=会议场地、政策咨询、联系企业；2014年底装修基本完成
"""
PAPERS = """
regulation | 共驻共建联席会议制度 | 2010-04-15
  is_on_wall=1 theme=共建
regulation | 走访驻区单位制度 | 2010-04-15
  is_on_wall=1 theme=走访
regulation | 困难职工帮扶制度 | 2011-05-12
  is_on_wall=1 theme=帮扶
plan | 楼宇社区建设实施方案 | 2014-03-20
  theme=楼宇工会
register | 失业人员跟踪卡台账 | 2013-01-10
register | 共建单位联系人名册 | 2012-02-16
"""
PROFILES = """
2012 | 0.32 | 18120 | 134 | 179 | 1560 | 1080
2013 | 0.32 | 18405 | 129 | 182 | 1490 | 1150
2014 | 0.32 | 18639 | 123 | 184 | 1410 | 1200
"""
TOLD = {  # figures of other offices, and those that are only known roughly
    "basics.area": ("0.32", "约", "街道区划图"),
    "basics.enterprises": ("1200", "多", "社区企业普查"),
    "employment.notices": ("300", "余", "社区劳动保障站公布登记"),
    "culture.medicine_copies": ("210", "余", "社区计生服务站发放登记"),
    "aid.donations_study": ("10000", "近", "募捐登记册"),
    "facilities.medicine_buildings": ("1", "", "街道计生办验收通报"),
    "rights.newly_insured_units": ("10", "", "社区劳动保障站参保统计"),
    "rights.pension_growth": ("80", "", "社区劳动保障站参保统计"),
    "rights.written_reviews": ("316", "", "社区劳动保障站书面审查登记"),
}
PROBLEMS = (
    "嘉和大厦装修改造期间楼内企业大多搬离，楼宇工会一时难以开展活动",
    "楼宇企业更替快，小企业职工流动性大，会员信息更新不够及时",
)
PLANS = (
    "待嘉和大厦改造完成、重新开业后，尽快恢复和建好这幢大楼的楼宇工会",
    "启用华亭国际楼宇工会办公室，安排专人为企业提供会议场地、政策咨询等服务，做到有场地、有人员、有服务、有联系",
    "拓展共驻共建内容，把活动计划早一点告诉共建单位，让大家有选择地参与",
)
