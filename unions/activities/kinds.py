"""Standard kinds of activity (活动类别): codes are stable, figures rely on them."""

from typing import Any

from unions.ledgers import kinds

STANDARD: kinds.Standard = {
    "training": (
        "培训",
        {
            "skill": "技能培训",
            "safety": "安全生产培训",
            "law": "法律培训",
            "law_school": "法制学校",
            "startup": "创业培训",
            "union": "工会业务培训",
            "culture": "文化教育",
            "health": "健康与心理讲座",
            "lecture": "其他讲座",
        },
    ),
    "competition": (
        "竞赛",
        {
            "labour": "劳动竞赛",
            "skill": "技能比赛",
            "drill": "岗位练兵",
            "safety": "安全生产知识竞赛",
            "knowledge": "其他知识竞赛",
            "ankang": "安康杯竞赛",
            "idea": "金点子征集",
        },
    ),
    "inspection": (
        "检查",
        {
            "safety": "安全生产检查",
            "self": "企业自查",
            "fire": "消防自管",
            "wages": "欠薪排查",
            "labour": "劳动监察",
            "law": "劳动法律监督检查",
        },
    ),
    "culture": (
        "文体活动",
        {
            "sport": "体育比赛",
            "show": "文艺演出",
            "festival": "节日联欢",
            "reading": "读书活动",
            "contest": "评比展示",
            "matchmaking": "联谊交友",
        },
    ),
    "publicity": (
        "宣传",
        {
            "material": "宣传资料",
            "handbook": "宣传手册",
            "medicine": "计生药具",
            "broadcast": "广播",
            "banner": "横幅标语",
            "board": "板报墙报",
            "law": "法制宣传",
            "policy": "政策宣传",
            "warning": "警示教育",
            "media": "媒体报道",
        },
    ),
    "info": ("信息报送", {}),
    "meeting": (
        "会议",
        {
            "regular": "例会",
            "joint": "联席会议",
            "mobilising": "动员会",
            "deployment": "总结部署会",
            "commending": "表彰会",
            "on_site": "现场会",
            "forum": "座谈会",
        },
    ),
    "research": ("调研", {}),
    "visit": ("走访慰问", {"enterprise": "走访企业", "worker": "走访职工", "service": "上门服务"}),
    "partnership": ("共驻共建", {}),
    "volunteering": ("志愿服务", {"community": "公益项目", "giving": "奉献日"}),
    "campaign": (
        "专题活动",
        {
            "mutual_care": "双爱双评",
            "women_double": "女职工双争",
            "two_contests": "两争一树",
            "good_team": "工会好班子",
            "model": "比贡献争做模范",
            "learning": "创建学习型组织",
            "home": "建设职工之家",
            "women": "女职工建功立业",
            "quality": "女职工素质提升",
            "culture_in": "文化进企业",
            "law_in": "法律进企业",
            "study_aid": "爱心助学活动",
            "saving": "节能减排",
        },
    ),
}


def install(apps: Any) -> None:
    kinds.install(apps.get_model("unions", "ActivityKind"), STANDARD)


def uninstall(apps: Any) -> None:
    kinds.uninstall(apps.get_model("unions", "ActivityKind"), STANDARD)
