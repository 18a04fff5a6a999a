"""云汀街道: its communities, and its firms by the unions that cover them."""

from collections.abc import Sequence

from reports.demo.draw import Draw
from reports.demo.place import Place
from reports.demo.records import words
from unions.organisations.models import Union

FEDERATIONS = (  # community, founded
    ("澜亭", "2004-05-20"),
    ("苇岸", "2004-06-17"),
    ("盐埠", "2005-04-21"),
    ("后塘", "2005-05-19"),
    ("三桥", "2006-04-27"),
    ("龙湫", "2006-05-25"),
    ("汐园", "2007-06-21"),
    ("蕙兰", "2009-09-10"),
)
UPGRADED = {"澜亭": "2013-03-21", "苇岸": "2013-04-11"}  # into general unions, at their congresses
STEMS = words("""
    海岚 潮生 望舒 渔歌 帆影 鸥翔 碧澜 沧源 灯屿 拓海 银鲳 玉珠 南湾 北渚 东礁 镇涛 平澜 定波 安澜 观海 珊瑚 砺石
    铜铃 木樨 桂屿 橘洲 枫汀 苇舟 芦白 蒲英 莲塘 菱湖 荻港 樟里 柏舟 桐荫 槐安 棠溪 杉海 桑榆 麦浪 茶陌 卤源 渠成
    川流 涧松 溪石 泉涌 泽润 沐阳 洪畴 浩邦 淳厚 源峰 澄源 瀛川 焕新 煜明 熠辉 熔岩 铸诚 锦屏 铭嘉 钰成 铎声 砥柱
    硕果 碧峰 矽砂 岩松 峻岭 岗松 崇文 嵘建 岱青 雁浦 鹭洲 鲸涛 鳌头 蛟腾 贝阙 螺湾 渡口 船歌 橹声 篷影 缆桩 桅灯
    舵手 锚泊 港城 埠头 栈桥 驳岸 堤柳 闸口 圩田 滩涂 盐花 渔火 网坊 蓑衣 斗笠
""")
TRADES = words("""
    机械 机械 机械 金属 金属 塑业 塑业 橡塑 橡塑 化工 纺织 纺织 模具 模具 汽配 电气 电气 建材 包装 服饰 物流 物流
    货运 仓储 食品 家具 照明 环境 检测 装饰 印务 商贸
""")
# Founded, community, firm, employees, women, nature: the firms with a hundred employees or more.
LARGE = (
    ("2002-09-19", "盐埠", "瀚洋化工", 286, 48, "foreign"),
    ("2002-11-21", "后塘", "棉云纺织", 418, 286, "limited"),
    ("2003-04-17", "澜亭", "铁舟机械", 342, 58, "limited"),
    ("2003-09-25", "盐埠", "澎湃化工", 164, 29, "private"),
    ("2004-03-18", "苇岸", "磐石橡塑", 208, 66, "private"),
    ("2004-06-24", "三桥", "锻虹金属", 152, 30, "private"),
    ("2004-10-21", "澜亭", "炬光电气", 236, 78, "foreign"),
    ("2005-03-24", "后塘", "听潮纺织", 194, 131, "private"),
    ("2005-09-15", "龙湫", "金锚物流", 128, 22, "collective"),
    ("2006-04-20", "苇岸", "锐锋模具", 116, 14, "private"),
    ("2006-10-19", "汐园", "清嘉服饰", 174, 132, "islands"),
    ("2007-05-17", "蕙兰", "稻香食品", 138, 79, "private"),
    ("2008-06-19", "盐埠", "湛蓝化工", 109, 18, "private"),
    ("2009-04-23", "龙湫", "铠盾汽配", 146, 41, "private"),
    ("2010-05-20", "三桥", "钧石建材", 104, 19, "state"),
    ("2010-10-21", "后塘", "润禾包装", 121, 52, "private"),
)
SMALL = {2003: 3, 2004: 6, 2005: 6, 2006: 5, 2007: 6, 2008: 6, 2009: 4, 2010: 3, 2011: 1, 2012: 1}  # own unions by year
# Joint unions: founded, community, name, trades of the firms, how many.
JOINTS = (
    ("2003-11-20", "后塘", "后塘工业小区联合工会", "机械 塑业 包装 家具", 9),
    ("2005-11-17", "盐埠", "盐埠化工园联合工会", "化工 橡塑 环境 检测", 9),
    ("2006-03-16", "三桥", "三桥五金一条街联合工会", "金属 机械 建材", 9),
    ("2006-11-23", "澜亭", "澜亭小微企业联合工会", "电气 模具 塑业 印务", 9),
    ("2007-03-22", "苇岸", "苇岸模具城联合工会", "模具 金属 机械", 9),
    ("2007-09-20", "龙湫", "龙湫货运站联合工会", "货运 物流 汽修", 9),
    ("2008-04-17", "汐园", "汐园商贸街联合工会", "商贸 餐饮 超市 药房", 9),
    ("2008-10-23", "蕙兰", "蕙兰沿街商户联合工会", "物业 家政 餐饮 汽修", 8),
    ("2009-06-18", "后塘", "后塘轻纺联合工会", "纺织 服饰 包装", 9),
    ("2009-11-19", "盐埠", "盐埠码头仓储联合工会", "仓储 物流 货运", 9),
    ("2010-04-22", "三桥", "三桥机电联合工会", "机械 电气 照明 仪表", 9),
    ("2010-09-16", "澜亭", "澜亭商业街联合工会", "商贸 超市 装饰 广告", 9),
    ("2011-05-19", "苇岸", "苇岸创业园联合工会", "软件 网络 检测 设计", 9),
    ("2012-04-19", "龙湫", "龙湫物流园联合工会", "物流 仓储 货运", 8),
    ("2013-04-25", "澜亭", "澜亭模塑园联合工会", "模具 塑业 橡塑", 9),
    ("2013-06-20", "苇岸", "苇岸新材料产业园联合工会", "建材 化工 塑业 环境", 8),
    ("2013-09-12", "盐埠", "盐埠港区服务业联合工会", "餐饮 商贸 汽修 人力", 8),
)
NOT_YET, NOT_YET_FUNDED = 14, 4  # without a union in 2013; the first of them have a mutual fund all the same
LATER = (("2014-05-22", "后塘", "后塘汽配城联合工会", 4), ("2014-09-18", "汐园", "汐园里楼宇联合工会", 2))
STANDING_STILL = ("2012-11-15", "2013-06-03")
# Founded, community, firm, employees, the day in 2013: two closed, the last moved out of the street.
LEAVING = (
    ("2006-08-24", "三桥", "漫江家具", 44, "2013-03-28"),
    ("2009-03-19", "汐园", "烁金照明", 31, "2013-08-22"),
    ("2005-07-21", "龙湫", "屹立物流", 88, "2013-10-17"),
)


class Names:
    """Short names that no other firm has: a stem in turn, and a trade."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw
        self._next = 0
        self._used: set[str] = set()

    def next(self, trades: str = "") -> str:
        choices: Sequence[str] = trades.split() or TRADES
        while True:
            short = STEMS[self._next % len(STEMS)] + self._draw.choice(choices)
            self._next += 1
            if short not in self._used:
                self._used.add(short)
                return short


def form(community: str) -> str:
    """What the union of a community is now."""
    return "总工会" if community in UPGRADED else "工会联合会"


def federation(place: Place, community: str) -> Union:
    return place.book.union(f"{community}社区{form(community)}")
