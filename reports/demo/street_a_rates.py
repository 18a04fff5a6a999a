"""澄江街道: which firms have a congress, disclosure and contracts; the rates of its report come of these lists."""

from collections.abc import Iterable
from datetime import date, timedelta

from reports.demo.bargaining import (
    Kind,
    disclose,
    own_congress,
    own_contract,
    regional_congress,
    shared_contract,
)
from reports.demo.draw import workday
from reports.demo.place import Firm, Place
from reports.demo.records import words

YEARS = range(2011, 2015)
OLD, NEW = date(2011, 12, 31), date(2012, 12, 31)
# 48 of the 60 organised firms stand under a regional congress (80%); seven of the others have one of their own.
NOT_REGIONAL = words("""
    瑞丰纺织 银河湾酒店 宏远机械 永兴建设 锦程汽配 鼎新电子 智造电子 龙翔货运 慧谷网络 腾飞汽修 骏马货运 兰亭广告
""")
OWN_CONGRESS = (
    ("瑞丰纺织", "2006-03-16"),
    ("银河湾酒店", "2007-03-22"),
    ("宏远机械", "2005-03-10"),
    ("永兴建设", "2008-02-28"),
    ("锦程汽配", "2006-12-14"),
    ("鼎新电子", "2009-03-19"),
    ("智造电子", "2012-12-13"),
    ("东升超市", "2010-03-18"),
    ("三和食品", "2011-03-24"),
    ("泰和印务", "2009-02-26"),
    ("海纳软件", "2012-03-22"),
)
OWN_CONGRESS_FROM = 46  # employees: firms that have one besides the regional one
# 48 of 60 disclose (80%).
NO_DISCLOSURE = words("""
    红叶谷茶业 玉兰文化 碧波汽修 兆丰模具 创想广告 竹韵文化 兰亭广告 玉衡装饰 开阳货运 腾飞汽修 骏马货运 慧谷网络
""")
LATE_DISCLOSURE = 6  # firms with an older union that began in 2012
# 35 of the 50 private ones have a wage agreement (70%).
NO_WAGE = words("""
    竹韵文化 兰亭广告 玉衡装饰 开阳货运 腾飞汽修 骏马货运 龙翔货运 慧谷网络 新元包装 飞翔汽贸 碧波汽修 紫荆家政
    青禾餐饮 云峰装饰 蓝图设计
""")
NO_WAGE_BEFORE = words("红叶谷茶业 玉兰文化 创想广告 捷运物流 兆丰模具 启明软件 立信达检测")
OWN_WAGE_FROM = 80  # employees
# 36 of the 45 private ones with a congress of whatever kind have a general contract (80%).
NO_GENERAL = words("""
    紫荆家政 青禾餐饮 碧波汽修 竹韵文化 玉衡装饰 开阳货运 新元包装 飞翔汽贸 匠心家具 龙翔货运 慧谷网络 腾飞汽修
    骏马货运 兰亭广告
""")
NO_GENERAL_BEFORE = words("凯盛塑业 云峰装饰 蓝图设计 鸿运物业 春晖康养 嘉禾家具")
OWN_GENERAL_FROM = 100
# 42 of the 56 that employ women have a contract for them (75%), ten of them signed this year.
NO_WOMEN_CONTRACT = words("""
    永兴建设 信达物流 精诚模具 云峰装饰 百川环境 巨力金属 捷运物流 碧波汽修 兆丰模具 创想广告 龙翔货运 兰亭广告
    竹韵文化 绿源环境 玉衡装饰 开阳货运 腾飞汽修 骏马货运
""")
WOMEN_SIGNED = (
    ("扬帆培训", "2012-03-07"),
    ("卓越人力", "2012-03-08"),
    ("锦绣茶业", "2012-05-10"),
    ("福满超市", "2012-06-21"),
    ("智造电子", "2012-07-12"),
    ("精工电气", "2012-08-16"),
    ("匠心家具", "2012-09-13"),
    ("飞翔汽贸", "2012-10-25"),
    ("新元包装", "2012-11-08"),
    ("慧谷网络", "2012-12-18"),
)
CONGRESSES = {  # community → the day its regional congress met, by year
    "晴川": ("2011-04-14", "2012-11-20", "2013-11-19", "2014-11-20"),
    "柳荫": ("2011-04-21", "2012-11-22", "2013-11-21", "2014-11-25"),
    "双桥": ("2011-05-12", "2012-11-27", "2013-11-26", "2014-11-27"),
    "蓝旗": ("2011-05-19", "2012-11-29", "2013-11-28", "2014-12-02"),
    "水杉": ("2011-12-08", "2012-12-04", "2013-12-03", "2014-12-04"),
    "红砖": ("2012-03-15", "2012-12-06", "2013-12-05", "2014-12-09"),
}
WAGE_DAYS = {2011: "2011-12-20", 2012: "2012-12-11", 2013: "2013-12-10", 2014: "2014-12-11"}


def load(place: Place) -> None:
    _congresses(place)
    _disclosures(place)
    for year in YEARS:
        _wages(place, year)
    _generals(place)
    _women(place)


def _without(firms: Iterable[Firm], names: Iterable[str]) -> list[Firm]:
    out = set(names)
    return [firm for firm in firms if firm.short not in out]


def _congresses(place: Place) -> None:
    by_name = {firm.short: firm for firm in place.firms}
    for short, since in OWN_CONGRESS:
        own_congress(place, by_name[short], date.fromisoformat(since), YEARS)
    for firm in _without(place.organised(YEARS[-1]), (*NOT_REGIONAL, *(short for short, _ in OWN_CONGRESS))):
        if firm.employees >= OWN_CONGRESS_FROM:
            own_congress(place, firm, _soon_after(firm), YEARS)
    for community, days in CONGRESSES.items():
        for session, day in enumerate(days, start=1):
            held = date.fromisoformat(day)
            firms = [
                firm
                for firm in _without(place.firms, NOT_REGIONAL)
                if firm.row.community == f"{community}社区" and firm.organised_by(held)
            ]
            union = place.book.union(f"{community}社区工会联合会")
            name = f"{community}社区第一届{'一二三四'[session - 1]}次区域职工代表大会"
            regional_congress(place, union, name, firms, held, number=1, session=session)


def _disclosures(place: Place) -> None:
    old = _without(place.organised(OLD.year), NO_DISCLOSURE)
    early, late = old[:-LATE_DISCLOSURE], old[-LATE_DISCLOSURE:]
    for firm in early:
        disclose(place, firm, _soon_after(firm), YEARS)
    for firm in late:
        disclose(place, firm, place.draw.day_of(NEW.year, 2, 10), YEARS)
    for firm in _without(place.organised(YEARS[-1]), NO_DISCLOSURE):
        if firm.since and firm.since > OLD:
            disclose(place, firm, _soon_after(firm), YEARS)


def _soon_after(firm: Firm) -> date:
    """Some weeks after the union was founded, still in the same year."""
    since = firm.since or OLD
    return min(workday(since + timedelta(days=38)), date(since.year, 12, 27))


def _wages(place: Place, year: int) -> None:
    day = date.fromisoformat(WAGE_DAYS[year])
    out = NO_WAGE + (NO_WAGE_BEFORE if year <= OLD.year else ())
    firms = [firm for firm in _without(place.organised(year), out) if firm.organised_by(day)]
    for firm in firms:
        if firm.employees >= OWN_WAGE_FROM:
            own_contract(place, firm, Kind.WAGE, workday(day - timedelta(days=place.draw.randint(0, 9))))
    small = [firm for firm in firms if firm.employees < OWN_WAGE_FROM]
    shared_contract(place, place.union, Kind.WAGE, small, day)


def _generals(place: Place) -> None:
    old = _without(place.organised(OLD.year), (*NO_GENERAL, *NO_GENERAL_BEFORE))
    new = [firm for firm in _without(place.organised(NEW.year), NO_GENERAL) if firm not in old]
    later = [firm for firm in place.organised(YEARS[-1]) if firm.since and firm.since > NEW]
    for firm in old:
        if firm.employees >= OWN_GENERAL_FROM:
            own_contract(place, firm, Kind.GENERAL, place.draw.day(date(2011, 5, 4), date(2011, 10, 28)))
            own_contract(place, firm, Kind.GENERAL, place.draw.day(date(2014, 5, 5), date(2014, 10, 28)))
    small = [firm for firm in old if firm.employees < OWN_GENERAL_FROM]
    for firms, day in ((small, "2011-12-22"), (new, "2012-12-20"), (small, "2014-12-18"), (later, "2014-12-23")):
        shared_contract(place, place.union, Kind.GENERAL, firms, day)


def _women(place: Place) -> None:
    by_name = {firm.short: firm for firm in place.firms}
    for short, day in WOMEN_SIGNED:
        own_contract(place, by_name[short], Kind.WOMEN, day)
    out = (*NO_WOMEN_CONTRACT, *(short for short, _ in WOMEN_SIGNED))
    firms = _without(place.organised(NEW.year), out)
    old = [firm for firm in firms if firm.organised_by(OLD)]
    shared_contract(place, place.union, Kind.WOMEN, old, "2011-12-27")
    shared_contract(place, place.union, Kind.WOMEN, old, "2014-12-16")
