"""Trades (行业) that the firms of the demo are in, and the words their names are made of."""

from dataclasses import dataclass
from typing import Final

from reports.demo.records import words
from unions.enterprises.codes import EconomicType, Industry, Nature


@dataclass(frozen=True, slots=True)
class Trade:
    short: str  # as in 锦程汽配
    full: str  # as in 锦程汽车零部件有限公司
    industry: Industry
    women: float  # share of the employees
    migrants: float
    jobs: tuple[str, ...]


def _trade(line: str) -> Trade:
    short, full, industry, women, migrants, jobs = line.split()
    return Trade(short, full, Industry(industry), int(women) / 100, int(migrants) / 100, tuple(jobs.split("、")))


TRADES: Final = {
    trade.short: trade
    for trade in map(
        _trade,
        """
汽配 汽车零部件 C 28 52 冲压工、装配工、质检员、叉车工
机械 机械制造 C 18 48 车工、铣工、钳工、焊工
纺织 纺织 C 66 58 挡车工、整经工、验布工、机修工
服饰 服饰 C 74 60 缝纫工、裁剪工、整烫工、检验员
包装 包装材料 C 42 50 印刷工、模切工、糊盒工、打包工
电子 电子 C 58 55 贴片工、测试员、装配工、技术员
塑业 塑料制品 C 35 54 注塑工、配料工、模具工
食品 食品 C 55 46 配料工、包装工、检验员、冷库工
印务 印务 C 40 38 印刷工、装订工、制版工
金属 金属制品 C 20 55 冲床工、抛光工、电镀工
化工 化工 C 16 30 操作工、化验员、维修工
家具 家具 C 25 57 木工、油漆工、包装工
建材 建材 C 18 50 成型工、装卸工、检验员
电气 电气设备 C 32 40 绕线工、装配工、调试员
橡塑 橡塑制品 C 30 52 硫化工、炼胶工、修边工
照明 照明电器 C 50 48 装配工、焊锡工、检验员
仪表 仪器仪表 C 46 26 装调工、校验员、技术员
医械 医疗器械 C 56 28 装配工、灭菌工、检验员
模具 模具 C 12 46 模具钳工、线切割工、编程员
建设 建设工程 E 8 72 架子工、瓦工、钢筋工、施工员
装饰 装饰工程 E 15 66 木工、油漆工、水电工
物流 物流 G 18 42 驾驶员、装卸工、调度员、仓管员
货运 货物运输 G 10 45 驾驶员、押运员、调度员
仓储 仓储服务 G 22 40 仓管员、叉车工、理货员
商贸 商贸 F 52 25 营业员、采购员、业务员
超市 超市连锁 F 68 35 收银员、理货员、防损员
药房 医药连锁 F 72 18 营业员、药师、收银员
汽贸 汽车销售服务 F 34 22 销售顾问、维修工、客服
餐饮 餐饮管理 H 58 55 服务员、厨师、传菜员
酒店 酒店管理 H 62 48 前台、客房服务员、厨师
软件 软件 I 34 8 程序员、测试员、实施顾问
网络 网络科技 I 40 12 运营、客服、程序员
物业 物业服务 K 36 44 保安员、保洁员、水电工
置业 置业顾问 K 48 20 置业顾问、文员、测绘员
广告 广告传媒 L 46 15 设计、安装工、策划
人力 人力资源服务 L 55 10 招聘专员、驻厂员、会计
检测 检测技术服务 M 38 10 检测员、采样员、报告员
设计 工程设计 M 36 5 设计师、绘图员、造价员
环境 环境工程 N 22 40 运行工、保洁员、巡检员
家政 家政服务 O 80 52 家政服务员、月嫂、派单员
汽修 汽车维修 O 10 44 机修工、钣金工、喷漆工
培训 教育培训 P 64 4 教师、教务、前台
康养 养老服务 Q 70 35 护理员、护士、厨师
文化 文化传播 R 48 12 编导、剪辑师、讲解员
茶业 茶业 A 60 38 采茶工、炒茶工、包装工
水产 水产 A 34 46 养殖工、分拣工、冷链工
""".strip().splitlines(),
    )
}
STEMS: Final = words("""
    锦程 宏远 恒泰 瑞丰 鼎新 华盛 天成 博远 信达 金科 永兴 宝利 泰和 嘉禾 盛世 卓越 德润 海纳 三和 明辉 凯盛 祥云
    中南 佳美 合力 万通 正源 汇丰源 立信达 兴隆达 安泰 康源 同创 众合 新元 百川 东升 远航 启明 晨光源 润泽 益民
    长青藤 福满 顺达 捷运 飞翔 星海 银河湾 蓝图 绿源 青禾 白鹭 红叶谷 紫荆 金桥 银杏 玉兰 丹枫 翠柏 碧波 沧浪 听涛
    云帆 扬帆 起航 领航 天马 神州行 九鼎 八方 六合 五洲 四海 双喜 一品 千禧 万象 亿达 兆丰 巨力 强盛 精诚 精工
    匠心 天工 巧匠 智造 慧谷 创想 未央 曙光岭 朝阳坡 旭日 晨曦园 星辰 皓月 明月 春晖 夏荷 秋实 冬青 瑞雪 甘霖 雨润
    风华 雷霆 电光 腾飞 龙翔 凤鸣 麒麟 鹏程 鸿运 鹤鸣 燕归 雁南 骏马 奔腾 金牛坡 玉衡 天玑 摇光 开阳 瑶光 璇玑
    南斗 北辰 东篱 西岭 中正 方圆 正大 广厦 百年 世纪 时代 先锋 前沿 尖峰 高峰 秀峰 奇峰 云峰 石林 松涛 竹韵 梅岭
    兰亭 菊苑 荷塘
""")
LIMITED, SHARES = "有限公司", "股份有限公司"
NATURES: Final = {  # share of firms, nature, economic type
    "private": (74, Nature.PRIVATE, EconomicType.PRIVATE),
    "foreign": (7, Nature.FOREIGN, EconomicType.FOREIGN),
    "islands": (5, Nature.HONG_KONG_MACAO_TAIWAN, EconomicType.HONG_KONG_MACAO_TAIWAN),
    "limited": (9, Nature.OTHER_LIMITED, EconomicType.PRIVATE),
    "state": (3, Nature.STATE_SOLE, EconomicType.STATE),
    "collective": (2, Nature.COLLECTIVE, EconomicType.COLLECTIVE),
}
