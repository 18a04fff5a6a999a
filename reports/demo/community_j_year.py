"""船坞社区 2014: what was held, opened and kept, as records (活动、阵地、档案)."""

LAW_SCHOOL = tuple(
    (f"2014-{month:02}-{day:02}", law)
    for month, (day, law) in enumerate(
        (
            (15, "《劳动法》"),
            (19, "《工会法》"),
            (19, "《妇女权益保障法》"),
            (16, "《劳动合同法》"),
            (21, "《安全生产法》"),
            (18, "《禁毒法》"),
            (16, "《社会保险法》"),
            (20, "《义务教育法》"),
            (17, "《劳动争议调解仲裁法》"),
            (22, "《消费者权益保护法》"),
            (19, "《工伤保险条例》"),
            (17, "《信访条例》"),
        ),
        start=1,
    )
)
PARTNERS = """
江州江联造船厂 | enterprise | 2008-05-15
  contact=车正华
江畔1958文化创意产业园 | enterprise | 2012-09-20
  contact=兰文博
"""
HELD = """
船厂外来务工人员元宵联欢 | culture.festival | 2014-02-14
  occasion=lantern audience=migrants people=140 women=22 co_organisers=江州江联造船厂 place=造船厂职工食堂 is_featured=1
  highlight=元宵节当天，社区文艺队把节目和热腾腾的元宵送到造船厂，与没有回乡的外来务工人员一起过节
妇女节法制宣传和法律咨询 | publicity.law | 2014-03-08
  occasion=women audience=migrants copies=180 people=86 women=60
维权日法制宣传和法律咨询 | publicity.law | 2014-03-15
  occasion=consumers audience=migrants copies=210 people=120
劳动节法制宣传和法律咨询 | publicity.law | 2014-05-01
  occasion=labour audience=migrants copies=260 people=145
禁毒日法制宣传和法律咨询 | publicity.law | 2014-06-26
  occasion=drugs audience=migrants copies=240 people=110
“禁毒”宣传 | publicity.material | 2014-06-19
  copies=300 people=95 theme=禁毒
“崇尚科学、反对邪教”警示教育 | publicity.warning | 2014-09-18
  copies=280 people=90 theme=反邪教
困难企业扶持政策宣讲 | publicity.policy | 2014-04-24
  copies=60 people=32 audience=employers theme=扶持政策
《劳动合同法》上门发放 | publicity.law | 2014-07-10
  copies=120 theme=劳动合同法 audience=employers
“建功立业、同舟共济”劳动竞赛 | competition.labour | 2014-05-15
  people=168 women=12 firms=江联机械、江畔文化、画廊文化 co_organisers=江州江联造船厂 ended_on=2014-09-30
文化进企业 | campaign.culture_in | 2014-08-21
  people=110 firms=江联机械 audience=migrants
法律进企业 | campaign.law_in | 2014-11-13
  people=96 firms=江联机械、江畔文化 audience=migrants
外来务工人员消夏电影晚会 | culture.show | 2014-07-24
  people=230 women=48 audience=migrants
迎国庆职工趣味运动会 | culture.sport | 2014-09-28
  people=124 women=40 occasion=national
计生部门进企业送服务 | visit.service | 2014-10-23
  people=60 firms=江联机械 audience=migrants
红色志愿服务日 | volunteering.community | 2014-03-05
  people=35 attendances=35
船厂外来务工人员中秋联欢 | culture.festival | 2013-09-18
  occasion=mid_autumn audience=migrants people=120 women=18
劳动节法制宣传和法律咨询 | publicity.law | 2013-05-01
  occasion=labour audience=migrants copies=220 people=120
“一月一法”法制学校：《劳动合同法》 | training.law_school | 2013-10-16
  audience=migrants people=38
"""
FACILITIES = """
aid_station | 新港街道困难职工帮扶站 | 2014-09-02
  staff=3 area=30 keeper=屈雅琴 host_kind=community offer=困难救助、法律援助、政策咨询、就业服务；全市首批
aid_point | 江联造船厂困难职工帮扶点 | 2014-09-02
  staff=1 host_kind=enterprise enterprise=江联机械 offer=受理申请、政策咨询、心理疏导
migrant_base | 船坞社区外来务工服务基地 | 2014-05-20
  area=120 host_kind=community keeper=鲍建军 offer=“三色”服务
  platforms=红色志愿服务：志愿者结对帮扶；黄色救援服务：突发困难及时救援；绿色通道服务：证照、入学、就医代办
"""
PAPERS = """
regulation | 每月走访企业制度 | 2014-02-20
  is_on_wall=1 theme=走访
regulation | 困难职工帮扶制度 | 2012-03-15
  is_on_wall=1 theme=帮扶
register | 外来务工人员服务台账 | 2014-05-20
"""
PROFILES = """
2012 | 0.41 | 4412 | 11190 | 2
2013 | 0.41 | 4430 | 11268 | 2
2014 | 0.41 | 4459 | 11345 | 2
"""
PROBLEMS = (
    "工会的工作作风和方法还不够扎实，深入班组、面对面听取意见不够",
    "工会小组的作用发挥不充分，工会的各项职能履行得还不够全面",
)
PLANS = (
    "加强工会自身建设，健全工会小组，把每月走访企业的制度坚持下去",
    "整合社会力量，创新帮扶方式，完善帮扶困难职工的长效机制",
    "把外来务工人员服务工作做到经常，让社区成为他们的家",
)
