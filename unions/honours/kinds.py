"""Standard kinds of honour (荣誉类别): codes are stable, figures rely on them."""

from typing import Any

from unions.ledgers import kinds

STANDARD: kinds.Standard = {
    "pioneer": ("工人先锋号", {}),
    "home": ("职工之家称号", {"model": "模范职工之家", "advanced": "先进职工之家", "group": "模范职工小家"}),
    "labour": (
        "劳模与五一荣誉",
        {
            "model": "劳动模范",
            "team": "劳模集体",
            "may_medal": "五一劳动奖章",
            "may_certificate": "五一劳动奖状",
            "women_post": "五一巾帼标兵岗",
        },
    ),
    "harmony": ("和谐劳动关系企业", {}),
    "union": (
        "工会创建称号",
        {
            "street": "示范乡镇（街道）工会",
            "community": "示范村（社区）工会",
            "enterprise": "示范企业工会",
            "standard": "规范化建设达标工会",
            "work": "工会工作先进单位",
            "cadre": "优秀工会干部",
        },
    ),
    "learning": (
        "学习型创建称号",
        {
            "enterprise": "学习型示范企业",
            "organisation": "学习型组织",
            "site": "学习示范点",
            "team": "学习型班组",
            "five": "五型班组",
        },
    ),
    "skill": ("技能荣誉", {"expert": "技术能手", "master": "技能大师", "talent": "高技能人才"}),
    "safety": ("安全生产荣誉", {"ankang": "安康杯竞赛先进"}),
    "station": ("先进服务站", {}),
    "worker": ("优秀员工", {}),
    "family": ("五好家庭", {}),
    "advanced": ("先进集体和个人", {"team": "先进集体", "person": "先进个人"}),
}


def install(apps: Any) -> None:
    kinds.install(apps.get_model("unions", "HonourKind"), STANDARD)


def uninstall(apps: Any) -> None:
    kinds.uninstall(apps.get_model("unions", "HonourKind"), STANDARD)
