"""Themes of a paper (章节), in the order in which they stand, and the words of their headings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum


@dataclass(frozen=True, slots=True)
class Wording:
    """`heading` stands alone or beside another theme's; `extension` completes it; `aim` is for the introduction."""

    name: str
    heading: str
    extension: str = ""
    aim: str = ""


class Theme(Enum):
    LEAD = Wording("导语", "")
    GUIDANCE = Wording("指导思想", "指导思想")
    FOCUS = Wording("工作重点", "工作重点")
    PROFILE = Wording("基本情况", "基本情况")
    ORGANISATION = Wording("组织建设", "夯实组织基础", "扩大工会覆盖", "建组织")
    DEMOCRACY = Wording("民主管理", "推进民主管理", "保障职工权利", "促和谐")
    CONTRACTS = Wording("集体合同与集体协商", "深化集体协商", "促进劳动关系和谐", "促和谐")
    ACHIEVEMENT = Wording("建功立业", "组织建功立业", "提升职工素质", "强素质")
    PROTECTION = Wording("劳动保护", "加强劳动保护", "守护职工安全")
    WOMEN = Wording("女职工", "服务女职工发展", "维护女职工权益")
    AID = Wording("帮扶救助", "做实帮扶救助", "传递组织温暖", "解难题")
    EMPLOYMENT = Wording("就业与培训", "助力就业创业", "拓宽增收渠道", "助就业")
    RIGHTS = Wording("维权", "依法维护权益", "化解劳动纠纷", "维权益")
    CULTURE = Wording("宣传教育与文体", "活跃职工文化", "凝聚职工力量", "聚人心")
    CADRES = Wording("干部队伍与经费", "加强自身建设", "提高履职能力")
    HONOURS = Wording("荣誉", "培树先进典型", "激励创先争优")
    FEATURES = Wording("特色亮点", "打造工作亮点", "激发基层活力")
    TARGETS = Wording("其他目标", "其他目标")
    SPECIALS = Wording("特色工作", "特色工作")
    PROBLEMS = Wording("存在问题", "存在的问题")
    PLANS = Wording("下一步打算", "下一步打算")


@dataclass(frozen=True, slots=True)
class Chapter:
    """Themes that may share a heading of the first level; it has its own where each of them has one below it.

    `given` is a heading that stands in any case; `names` are those chosen for single themes. `bare` has none.
    """

    themes: tuple[Theme, ...]
    heading: str = ""
    given: str = ""
    names: Mapping[Theme, str] = field(default_factory=dict)
    bare: bool = False


CHAPTERS = (
    Chapter((Theme.LEAD,), bare=True),
    Chapter((Theme.PROFILE,)),
    Chapter((Theme.ORGANISATION,)),
    Chapter((Theme.DEMOCRACY, Theme.CONTRACTS), "构建和谐稳定的劳动关系"),
    Chapter((Theme.ACHIEVEMENT, Theme.PROTECTION, Theme.WOMEN), "服务发展大局，提升职工队伍素质"),
    Chapter((Theme.AID, Theme.EMPLOYMENT, Theme.RIGHTS), "竭诚服务职工，维护职工合法权益"),
    Chapter((Theme.CULTURE, Theme.CADRES), "凝聚职工力量，提高履职能力"),
    Chapter((Theme.HONOURS, Theme.FEATURES), "弘扬劳模精神，激发基层活力"),
    Chapter((Theme.PROBLEMS,)),
    Chapter((Theme.PLANS,)),
)
WORK = tuple(theme for chapter in CHAPTERS[2:-2] for theme in chapter.themes)
OPENING = Chapter((Theme.PROFILE, Theme.LEAD), bare=True)  # a report introduces the area first, without a heading
OF_REPORT = (OPENING, *CHAPTERS[2:])
OF_PROBLEMS = (
    OPENING,
    Chapter((Theme.PROBLEMS,)),
    Chapter(WORK, given="实践与探索"),
    Chapter((Theme.PLANS,)),
)


def _of_plan(work: str) -> tuple[Chapter, ...]:
    """The chapters of a plan; `work` is what stands above the themes."""
    return (
        Chapter((Theme.GUIDANCE,)),
        Chapter((Theme.FOCUS,)),
        Chapter((*WORK, Theme.TARGETS), given=work),
        Chapter((Theme.SPECIALS,)),
    )


OF_PLAN = _of_plan("具体目标")
OF_INTENTIONS = _of_plan("主要工作")  # a plan for which no targets are set
