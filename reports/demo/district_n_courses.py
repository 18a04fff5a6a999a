"""滨河区 2014: the menu of the mobile classroom and the unions that ordered from it (流动课堂)."""

from datetime import date, timedelta
from typing import Final

from reports.demo.district_n_balance import Balance
from reports.demo.district_n_firms import unions_founded_by
from reports.demo.draw import workday
from reports.demo.place import Place
from unions.facilities.courses import Course, CourseOrder
from unions.organisations.models import Union

MENU: Final = {  # category: provider, topics
    "商务礼仪": (
        "江州旅游职业学院",
        "接待礼仪 会议礼仪 电话礼仪 宴请礼仪 着装与仪态 涉外礼仪 邮件与公文礼仪 窗口服务礼仪 拜访与洽谈礼仪 "
        "乘车与引导礼仪 客户投诉应对 服务用语 前台服务 展会接待 签约仪式 商务谈判 同事相处之道 汇报与表达 "
        "倾听的技巧 节庆往来礼仪",
    ),
    "形象气质": (
        "滨河区文化馆",
        "形体训练 瑜伽 太极拳 职业妆容 色彩搭配 声音训练 朗诵 摄影 书法 茶艺 插花 合唱 民族舞 交谊舞 古筝入门 "
        "国画 手工编织 演讲与口才 主持 健康减重",
    ),
    "企业管理": (
        "江州大学管理学院",
        "班组长管理 精益生产 现场5S 质量管理小组 成本控制 时间管理 团队建设 目标管理 绩效面谈 项目管理 库存管理 "
        "设备点检 流程优化 师带徒方法 问题分析与解决 办公软件 数据图表 招聘与用工 财务基础 创新思维",
    ),
    "法律": (
        "滨河区法律援助中心",
        "劳动合同法 工会法 社会保险法 工伤保险条例 安全生产法 职业病防治 女职工劳动保护 婚姻家庭 继承 消费者权益 "
        "道路交通 民间借贷 房屋租赁 劳动争议仲裁 工资集体协商 休息休假 劳务派遣 个人信息与防诈骗 物业与邻里 "
        "未成年人保护",
    ),
    "心理": (
        "江州师范学院心理系",
        "压力管理 情绪调节 亲子沟通 婚恋心理 人际沟通 睡眠与放松 职业倦怠 新员工适应 积极心理 冲突化解 青春期教育 "
        "冥想减压 正念呼吸 沙盘体验 家庭关系 退休适应 危机干预 注意力训练 自我认知 团体辅导",
    ),
}
FORMS = ["基础班", "提高班", "案例班", "班组长班", "新员工班"]
FIRST_DAY, LAST_DAY = date(2013, 3, 4), date(2014, 9, 30)
MOST_ORDERS, LAST_YEAR_UNIONS = 3, 34
ORDERED_ONCE_FROM = date(2014, 6, 30)
FEEDBACK = (
    "例子就在车间里，听得懂、用得上",
    "老师留下电话，课后还能请教",
    "希望再讲一次，让夜班职工也能听到",
    "互动环节大家很喜欢",
    "",
    "",
)


def run(district: Place, places: list[Place], balance: Balance) -> None:
    """The menu, and orders of this year and the one before."""
    courses = _menu(district, balance.lacking("training.courses_offered"))
    early = [course for course in courses if course.listed_on <= date(2013, 4, 30)]
    old = unions_founded_by(places, date(2012, 12, 31))
    for union in district.draw.sample(old, min(LAST_YEAR_UNIONS, len(old))):
        _order(district, union, early, 2013)
    ordering = balance.lacking("training.unions_ordering")
    for union in district.draw.sample(unions_founded_by(places, ORDERED_ONCE_FROM), ordering):
        _order(district, union, courses, 2014)


def _menu(district: Place, number: int) -> list[Course]:
    """Basic courses of every category first, further ones as the menu grew."""
    lines = [
        (f"{topic}（{form}）", category, provider)
        for form in FORMS
        for topics in zip(*(_topics(category) for category in MENU), strict=True)
        for topic, category, provider in topics
    ]
    days = (LAST_DAY - FIRST_DAY).days
    return [
        district.book.add(
            Course,
            union=district.union,
            name=name,
            category=category,
            provider=provider,
            hours=district.draw.choice((2, 2, 3, 4, 6)),
            listed_on=workday(FIRST_DAY + timedelta(days=at * days // number)),
        )
        for at, (name, category, provider) in enumerate(lines[:number])
    ]


def _topics(category: str) -> list[tuple[str, str, str]]:
    provider, topics = MENU[category]
    return [(topic, category, provider) for topic in topics.split()]


def _order(district: Place, union: Union, courses: list[Course], year: int) -> None:
    draw = district.draw
    for course in draw.sample(courses, draw.randint(1, MOST_ORDERS)):
        first = max(course.listed_on, union.established_on, date(year, 3, 1))
        requested = draw.day(first, max(first, date(year, 11, 10)))
        held = workday(requested + timedelta(days=draw.randint(9, 26)))
        district.book.add(
            CourseOrder,
            union=union,
            course=course,
            requested_on=requested,
            held_on=held,
            people=draw.randint(18, 64),
            rating=draw.choices(("pleased", "fair"), (92, 8))[0],
            feedback=draw.choice(FEEDBACK),
        )
