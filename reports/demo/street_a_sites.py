"""澄江街道: its office buildings, partner units, discount shops, transfers that wait, and one accident."""

from members.people.changes import Transfer
from reports.demo.events import build
from reports.demo.place import Place
from reports.demo.records import records
from unions.activities.models import Accident
from unions.enterprises.places import Building
from unions.facilities.partners import Association, PartnerUnit

BUILDINGS = """
晴川里商务楼 | fine | open | 2010-09-16 | 晴川社区
  served_by=晴川里楼宇联合工会 address=滨河区澄江街道晴川路66号
蓝旗创业楼 | ordinary | open | 2008-05-08 | 蓝旗社区
  served_by=蓝旗创业楼联合工会 address=滨河区澄江街道创业路9号
水杉科技大厦 | fine | open | 2011-11-03 | 水杉社区
  address=滨河区澄江街道科技路128号
红砖文创园一号楼 | ordinary | paused | 2006-04-06 | 红砖社区
  served_by=红砖文创园联合工会 status_since=2014-10-09 address=滨河区澄江街道工业路3号
"""
TENANTS = {
    "晴川里商务楼": "玉衡装饰 开阳货运 卓越人力",
    "蓝旗创业楼": "创想广告 启明软件 立信达检测",
    "水杉科技大厦": "海纳软件 慧谷网络 蓝图设计 星辰软件",
    "红砖文创园一号楼": "竹韵文化 兰亭广告",
}
PARTNERS = """
澄江派出所 | government | 2009-03-12
江州商学院继续教育学院 | school | 2010-09-09
澄江社区卫生服务中心 | institution | 2009-06-18
滨河区消防中队 | government | 2011-11-09
江州农商行澄江支行 | enterprise | 2012-03-01
  moved_away_on=2014-06-30
"""
DISCOUNTS = """
discount | 东升超市晴川店 | 2011-05-12
  host_kind=enterprise enterprise=东升超市 category=shopping offer=持会员证购物九五折
discount | 益民药房柳荫店 | 2012-03-15
  host_kind=enterprise enterprise=益民药房 category=medical offer=非处方药九折，免费测血压
discount | 飞翔汽贸维修站 | 2013-04-18
  host_kind=enterprise enterprise=飞翔汽贸 category=life offer=工时费八折
outdoor_stop | 晴川路户外劳动者驿站 | 2014-07-10
  host_kind=community offer=饮水、热饭、应急药品、手机充电
nursing_room | 瑞丰纺织爱心母婴室 | 2013-03-07
  host_kind=enterprise enterprise=瑞丰纺织 equipment=哺乳椅、冰箱、消毒柜
"""
ASSOCIATIONS = """
澄江街道职工羽毛球协会 | 羽毛球 | 2011-04-21
  leader=钱堃 people=46
澄江街道职工书画协会 | 书法、国画 | 2012-09-13
  leader=方丽华 people=28
"""
TRANSFERS = (  # firm of the member, union he goes to, day
    ("锦程汽配", "精工电气工会", "2014-12-15"),
    ("鼎新电子", "智造电子工会", "2014-12-22"),
)


def load(place: Place) -> None:
    for values in records("name grade status opened_on community", BUILDINGS):
        building = place.book.add(Building, union=place.union, **values)
        for short in TENANTS[building.name].split():
            place.book.enterprise(short).building = building
    for values in records("name kind joined_on", PARTNERS):
        place.book.add(PartnerUnit, union=place.union, **values)
    for values in records("name field established_on", ASSOCIATIONS):
        place.book.add(Association, union=place.union, **values)
    build(place, DISCOUNTS)
    _accident(place)
    _transfers(place)


def _accident(place: Place) -> None:
    place.book.add(
        Accident,
        union=place.union,
        happened_on="2013-08-21",
        enterprise="永兴建设",
        injured=1,
        loss=18600,
        summary="脚手架拆除时一名架子工被坠落的扣件砸伤脚背，送医治疗后痊愈",
        closed_on="2013-10-18",
    )


def _transfers(place: Place) -> None:
    """Members who have changed their job; the union they go to has not answered yet."""
    rolls = {firm.short: firm.roll for firm in place.firms}
    for short, union, day in TRANSFERS:
        place.book.add(Transfer, member=rolls[short][0], to_union=union, asked_on=day)
