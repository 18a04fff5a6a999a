"""The introduction (导语) and what guides a plan (指导思想)."""

from collections.abc import Sequence

from reports.narrative.facts import Facts, Kind, Level
from reports.narrative.paragraphs import Text
from reports.narrative.phrases import closed, together
from reports.narrative.themes import Theme
from reports.narrative.voice import is_of_problems, is_year, one_of, patrons, spell
from reports.narrative.wording import told

MOST_AIMS = 4
TASKS = "任务"
STANCE = {
    Level.DISTRICT: (
        "团结带领全区各级工会组织，立足区域发展和职工队伍实际，",
        "组织动员全区各级工会组织，主动融入发展大局，",
    ),
    Level.STREET: (
        "坚持服务大局、服务基层、服务职工，",
        "紧扣企业发展和职工期盼，",
        "围绕街道中心工作，立足职能、主动作为，",
    ),
    Level.TOWN: (
        "围绕全镇经济社会发展大局，充分发挥职工主力军作用，",
        "以促进企业发展、维护职工权益为主线，",
    ),
    Level.TOWNSHIP: (
        "围绕全乡经济社会发展大局，充分发挥职工主力军作用，",
        "以促进企业发展、维护职工权益为主线，",
    ),
    Level.COMMUNITY: (
        "从社区实际出发，把职工群众的冷暖放在心上，",
        "扎根社区、贴近职工，",
    ),
}
OUTCOME = {
    Level.DISTRICT: ("工会工作的覆盖面和影响力进一步扩大", "各项任务圆满完成"),
    Level.STREET: ("各项工作取得新进展", "较好地完成了各项任务", "工会组织的吸引力和凝聚力进一步增强"),
    Level.TOWN: ("较好地履行了工会职能", "各项工作有了新的起色"),
    Level.TOWNSHIP: ("较好地履行了工会职能", "各项工作有了新的起色"),
    Level.COMMUNITY: ("服务职工、服务居民的能力不断增强", "工会在职工和居民中的影响力不断扩大"),
}


def lead(facts: Facts, following: Sequence[Theme]) -> Text:
    """Who reports, led by whom, to what end; the aims are those of the sections that follow.

    Where none follows, nothing is said to have come of it.
    """
    if not following:
        return (f"{_when(facts)}，{facts.reporter.name}{_under(facts)}{_stance(facts)}开展各项工作。",)
    outcome = one_of(facts, "lead.outcome", *(said for said in OUTCOME[facts.level] if _is_due(facts, said)))
    body = f"{facts.reporter.name}{_under(facts)}{_stance(facts)}{_striving(following)}{outcome}。"
    return (f"{_when(facts)}，{body}现将{_what_follows(facts)}如下：",)


def guidance(facts: Facts, following: Sequence[Theme]) -> Text:
    """As the clerk wrote it, else who leads and what is to be striven for."""
    if facts.names.guidance:
        return ("".join(closed(remark.text) for remark in facts.names.guidance),)
    body = f"{facts.reporter.name}将{_under(facts)}{_stance(facts)}{_striving(following)}"
    return (f"{_when(facts)}，{body}把工会建设成为职工群众信赖的职工之家。",)


def _is_due(facts: Facts, outcome: str) -> bool:
    """Whether it may be said yet: the tasks of a year are done when the year is over."""
    return TASKS not in outcome or is_year(facts.period)


def _what_follows(facts: Facts) -> str:
    told = "汇报" if facts.kind is Kind.REPORT else "总结"
    if is_of_problems(facts):
        return f"工作中存在的问题和实践探索{told}"
    time = spell(facts.period)
    return f"{time}的工作{told}" if time else f"有关工作{told}"


def _under(facts: Facts) -> str:
    return f"在{together(patrons(facts))}的领导下，"


def _stance(facts: Facts) -> str:
    return one_of(facts, "lead.stance", *STANCE[facts.level])


def _striving(following: Sequence[Theme]) -> str:
    aims = tuple(dict.fromkeys(theme.value.aim for theme in following if theme.value.aim))[:MOST_AIMS]
    return f"着力{'、'.join(aims)}，" if aims else ""


def _when(facts: Facts) -> str:
    """The period, bound to the year of the report where there is one."""
    label = facts.period.label
    return f"{{basics.year|{label}}}" if told(facts.readings, "basics.year") else label
