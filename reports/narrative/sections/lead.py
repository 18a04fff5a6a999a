"""The introduction (导语) and what guides a plan (指导思想)."""

from collections.abc import Sequence

from reports.narrative.facts import Facts, Kind, Level
from reports.narrative.paragraphs import Text
from reports.narrative.phrases import closed, together
from reports.narrative.themes import Theme
from reports.narrative.voice import is_year, patrons
from reports.narrative.wording import told

MOST_AIMS = 4
STANCE = {
    Level.DISTRICT: "团结带领全区各级工会组织，立足区域发展和职工队伍实际，",
    Level.STREET: "坚持服务大局、服务基层、服务职工，",
    Level.TOWN: "围绕全镇经济社会发展大局，充分发挥职工主力军作用，",
    Level.TOWNSHIP: "围绕全乡经济社会发展大局，充分发挥职工主力军作用，",
    Level.COMMUNITY: "从社区实际出发，把职工群众的冷暖放在心上，",
}
OUTCOME = {
    Level.DISTRICT: "工会工作的覆盖面和影响力进一步扩大",
    Level.STREET: "各项工作取得新进展",
    Level.TOWN: "较好地履行了工会职能",
    Level.TOWNSHIP: "较好地履行了工会职能",
    Level.COMMUNITY: "服务职工、服务居民的能力不断增强",
}


def lead(facts: Facts, following: Sequence[Theme]) -> Text:
    """Who reports, led by whom, to what end; the aims are those of the sections that follow."""
    body = f"{facts.reporter.name}{_under(facts)}{STANCE[facts.level]}{_striving(following)}{OUTCOME[facts.level]}。"
    told = "汇报" if facts.kind is Kind.REPORT else "总结"
    past = f"现将一年来的工作{told}如下：" if is_year(facts.period) else f"现将有关工作{told}如下："
    return (f"{_when(facts)}，{body}{past}",)


def guidance(facts: Facts, following: Sequence[Theme]) -> Text:
    """As the clerk wrote it, else who leads and what is to be striven for."""
    if facts.names.guidance:
        return ("".join(closed(remark.text) for remark in facts.names.guidance),)
    body = f"{facts.reporter.name}将{_under(facts)}{STANCE[facts.level]}{_striving(following)}"
    return (f"{_when(facts)}，{body}把工会建设成为职工群众信赖的职工之家。",)


def _under(facts: Facts) -> str:
    return f"在{together(patrons(facts))}的领导下，"


def _striving(following: Sequence[Theme]) -> str:
    aims = tuple(dict.fromkeys(theme.value.aim for theme in following if theme.value.aim))[:MOST_AIMS]
    return f"着力{'、'.join(aims)}，" if aims else ""


def _when(facts: Facts) -> str:
    """The period, bound to the year of the report where there is one."""
    label = facts.period.label
    return f"{{basics.year|{label}}}" if told(facts.readings, "basics.year") else label
