"""柳河乡: what was held, agreed and filed, year by year."""

from reports.demo.events import build, file, hold
from reports.demo.life import meetings
from reports.demo.place import Place
from reports.demo.records import records
from unions.innovations.models import Innovation
from unions.standards.models import Assessment

HELD_2009 = """
乡工会工作总结部署会 | meeting.deployment | 2009-02-12
  audience=cadres people=38 leader_present=1 results=总结上年工作，下达建会、入会和劳务输出任务
应建会企业负责人动员会 | meeting.mobilising | 2009-03-05
  audience=employers people=21 leader_present=1 theme=讲清工会法规定和建会程序 co_organisers=乡党委、乡政府
建设职工之家动员会 | meeting.mobilising | 2009-04-09
  audience=cadres people=42 leader_present=1 theme=职工满意、投资经营者满意
乡政府与乡工会联席会议 | meeting.joint | 2009-05-14
  people=14 leader_present=1 co_organisers=乡政府 results=商定活动场地和欠薪处置办法
全乡安全生产知识竞赛 | competition.safety | 2009-07-16
  people=126 firms=6 co_organisers=乡安监站 results=汇川机械队获第一名
“我为单位发展献一计”金点子活动 | competition.idea | 2009-05-20
  people=74 firms=汇川机械 ended_on=2009-06-19 results=采纳建议9条，改进了领料和工序交接办法
庆“五一”青春杯职工篮球赛 | culture.sport | 2009-04-28
  occasion=labour people=96 firms=6 leader_present=1
庆“五一”职工乒乓球赛 | culture.sport | 2009-04-29
  occasion=labour people=34 leader_present=1
迎国庆教师风采文艺演出 | culture.show | 2009-09-29
  occasion=national people=180 place=柳河中学礼堂 leader_present=1
《劳动法》和集体合同知识培训 | training.law | 2009-04-22
  audience=workers people=82 firms=新元建材 theme=《劳动法》、集体协商程序、集体合同文本
工会干部业务培训 | training.union | 2009-03-26
  audience=cadres attendances=31 theme=会员管理、台账登记
下岗职工缝纫技能培训班 | training.skill | 2009-08-17
  audience=laid_off attendances=45 is_free=1
乡广播站工会知识专题广播 | publicity.broadcast | 2009-03-02
  sessions=6
建会宣传横幅标语 | publicity.banner | 2009-03-10
  sessions=8
工会知识板报墙报 | publicity.board | 2009-03-16
  sessions=7
赠送《工会法》《劳动法》《工会章程》资料 | publicity.material | 2009-03-19
  copies=640 theme=《工会法》、《劳动法》、《工会章程》
“学技能、比贡献”劳动竞赛 | competition.labour | 2009-05-07
  people=260 firms=6 ended_on=2009-11-20
企业建家自查 | inspection.self | 2009-11-12
  sessions=7 firms=7 theme=对照建家标准自查
"""
HELD_2008 = """
乡工会工作总结部署会 | meeting.deployment | 2008-02-21
  audience=cadres people=33 leader_present=1
全乡安全生产知识竞赛 | competition.safety | 2008-06-19
  people=98 firms=5
庆“五一”职工篮球赛 | culture.sport | 2008-04-29
  occasion=labour people=80
工会干部业务培训 | training.union | 2008-03-27
  audience=cadres attendances=26
"""
PAPERS = """
regulation | 组织制度 | 2008-03-10
  theme=组织 is_on_wall=1
regulation | 目标责任制度 | 2008-03-10
  theme=考核 is_on_wall=1
regulation | 会议制度 | 2008-03-10
  theme=会议 is_on_wall=1
regulation | 培训制度 | 2008-03-10
  theme=培训 is_on_wall=1
regulation | 上墙公示制度 | 2008-03-10
  theme=公开 is_on_wall=1
regulation | 档案台账制度 | 2008-03-10
  theme=档案 is_on_wall=1
plan | 2009年工会工作计划（年初布置、年中检查、年末考核） | 2009-02-12
plan | 企业建会工作小组组成和分工 | 2009-03-06
organisation | 工会班子概况、四项社会职能 | 2009-03-12
  is_on_wall=1
membership | 会员手册发放登记 | 2009-04-02
register | 维权、活动、会费收缴使用和帮扶台账 | 2009-02-16
"""
SITES = """
office | 乡工会办公室公开栏 | 2009-03-12
  host_kind=government equipment=公开栏1块、意见箱2个
home | 汇川机械职工之家 | 2009-08-20
  host_kind=enterprise enterprise=汇川机械 area=90 equipment=图书角、棋牌桌
"""
IDEAS = """
领料单改为班组合并填写 | 汇川机械 | 2009-05-26 | 2009-06-12
工序交接处设样件对照板 | 汇川机械 | 2009-05-27 | 2009-06-15
砖坯码放改为隔排通风 | 新元建材 | 2009-06-03 | 2009-07-10
冷库门加装塑料门帘 | 河湾食品 | 2009-06-09 | 2009-07-02
裁片余料按尺寸分柜 | 柳丝服饰 | 2009-06-11 | 2009-07-16
"""


def load(place: Place) -> None:
    hold(place, HELD_2008)
    hold(place, HELD_2009)
    meetings(place, 2008)
    meetings(place, 2009)
    file(place, PAPERS)
    build(place, SITES)
    for values in records("title enterprise proposed_on adopted_on", IDEAS):
        kind = Innovation.Kind.PROPOSAL
        place.book.add(Innovation, union=place.union, kind=kind, author=place.draw.person(), **values)
    for at, union in enumerate(place.grassroots[:6]):
        place.book.add(
            Assessment,
            union=union,
            kind=Assessment.Kind.HOME,
            year=2009,
            grade=Assessment.Grade.QUALIFIED if at else Assessment.Grade.ADVANCED,
            assessed_on="2009-12-10",
        )
