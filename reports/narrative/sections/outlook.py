"""存在问题、下一步打算."""

from collections.abc import Sequence

from reports.documents.numerals import chinese
from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text
from reports.narrative.phrases import bare
from reports.narrative.wording import goal

SHORTCOMINGS = "在肯定成绩的同时，也要清醒地看到工作中还存在一些不足"


def problems(facts: Facts) -> Text:
    found = facts.names.problems
    if not found:
        return ()
    return (f"{SHORTCOMINGS}，主要是{bare(found[0])}。" if len(found) == 1 else f"{SHORTCOMINGS}：{points(found)}。",)


def plans(facts: Facts) -> Text:
    """What the clerk means to do, and the targets set for the next period."""
    said = (_intentions(facts), _goals(facts))
    return tuple(filter(None, said))


def points(texts: Sequence[str]) -> str:
    """一是…；二是…."""
    return "；".join(f"{chinese(number)}是{bare(text)}" for number, text in enumerate(texts, 1))


def _intentions(facts: Facts) -> str:
    plans = facts.names.plans
    if not plans:
        return ""
    coming = facts.period.following().label
    return (
        f"{coming}，将重点{bare(plans[0])}。" if len(plans) == 1 else f"{coming}，将重点做好以下工作：{points(plans)}。"
    )


def _goals(facts: Facts) -> str:
    set_already = "，".join(goal(reading) for reading in facts.goals if reading.target)
    whose = "" if facts.names.plans else f"{facts.period.following().label}的"
    return set_already and f"{whose}主要目标是：{set_already}。"
