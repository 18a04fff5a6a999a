"""滨河区 2014: the parks and the street below the district that no other document tells of (园区、街道)."""

from dataclasses import dataclass
from typing import Final

from unions.organisations.models import UnionKind


@dataclass(frozen=True)
class Site:
    """`weight` is its part of the firms; `named` are firms that the summary speaks of, with an own union."""

    number: int
    name: str
    town: str
    kind: UnionKind
    founded: str
    chair: str
    contact: str
    address: str
    weight: int
    patches: str
    communities: str
    zones: str
    named: tuple[tuple[str, int, str, str], ...]  # firm, employees, nature, union founded


SITES: Final = (
    Site(
        1,
        "东港产业园总工会",
        "东港产业园",
        UnionKind.PARK,
        "2006-04-18",
        "岳庆丰",
        "成海燕",
        "滨河区东港产业园港前路1号",
        34,
        "港前 港中 港后",
        "港前 港湾",
        "码头作业区 保税仓储区 港前路沿线 海运大厦 一期标准厂房 二期标准厂房 船舶配套区 冷链基地 港湾商业街 "
        "集装箱堆场 海工配套园 粮油加工区",
        (
            ("北麓食品", 148, "state", "2008-04-24"),
            ("麦浪食品", 126, "foreign", "2009-06-18"),
            ("磐石电气", 92, "private", "2010-05-20"),
            ("恒筑建材", 84, "limited", "2010-09-16"),
            ("长麟机械", 165, "state", "2007-05-17"),
            ("澜汐仪表", 78, "private", "2011-03-24"),
        ),
    ),
    Site(
        2,
        "临空产业园总工会",
        "临空产业园",
        UnionKind.PARK,
        "2008-09-25",
        "薄向阳",
        "隋丽娟",
        "滨河区临空产业园航空大道8号",
        27,
        "临空东 临空西",
        "翔安 云港",
        "航空配套区 电子信息园 创新大厦 科技孵化器 临空一号厂房 临空二号厂房 跨境商品城 航空食品区 留学人员创业园 "
        "软件大厦 检测认证园 临空商务区",
        (
            ("青云网络", 88, "private", "2011-04-21"),
            ("凌霄机械", 132, "limited", "2009-10-22"),
            ("和光电子", 156, "foreign", "2009-03-26"),
            ("云杉仪表", 74, "private", "2010-10-21"),
            ("天弧电气", 96, "private", "2011-09-22"),
        ),
    ),
    Site(
        3,
        "云溪物流园总工会",
        "云溪物流园",
        UnionKind.PARK,
        "2009-11-19",
        "尤建军",
        "蒲晓莉",
        "滨河区云溪物流园通达路12号",
        18,
        "云溪",
        "云溪",
        "公路港 快递分拨区 零担专线区 汽配仓储区 电商仓储园 司机之家 货运信息大厅 冷库区",
        (("顺衡物流", 118, "private", "2010-06-24"),),
    ),
    Site(
        4,
        "滨江街道总工会",
        "滨江街道",
        UnionKind.STREET,
        "2004-08-12",
        "盛秋菊",
        "邝文静",
        "滨河区滨江街道望江路36号",
        21,
        "望江 城中 城南",
        "望江 鼓楼 梧桐 南塘",
        "望江路商圈 鼓楼步行街 梧桐里商铺 南塘建材市场 汽车城 餐饮一条街 滨江金融街 南塘小微企业园 望江楼宇 文创园",
        (
            ("海岳置业", 86, "state", "2006-03-23"),
            ("安雅医械", 112, "limited", "2007-11-15"),
            ("九泰建设", 138, "state", "2005-09-15"),
            ("汇墨印务", 72, "private", "2010-04-22"),
        ),
    ),
)
REGIONS: Final = (  # region, extent, its patches
    ("东港", "东港产业园和港区企业", "港前 港中 港后"),
    ("临空", "临空产业园和云溪物流园", "临空东 临空西 云溪"),
    ("城区", "各街道、镇和社区", "望江 城中 城南"),
)
