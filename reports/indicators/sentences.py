"""Sentences about own indicators (自设句式): {数}, {同比} and {目标} stand for what is said of the figure."""

import re
from collections.abc import Mapping

from reports.narrative.patterns import parse

HOLES: Mapping[str, str] = {"数": "", "同比": ":grown", "目标": ":achieved"}
HOLE = re.compile(r"\{([^{}]*)\}")
TAILS = ("总人次", "人次数", "总数", "次数", "人数", "户数", "家数", "个数", "场数", "期数", "份数", "数")


def pattern(sentence: str, code: str) -> str:
    """The sentence as a pattern of the narrative."""
    return HOLE.sub(lambda hole: f"{{{code}{HOLES[hole[1]]}}}", sentence)


def fault_of(sentence: str) -> str:
    """What is wrong with a sentence, empty where it can be told."""
    holes = [hole[1] for hole in HOLE.finditer(sentence)]
    if unknown := [hole for hole in holes if hole not in HOLES]:
        return f"句子里的“{{{unknown[0]}}}”认不出，只能写{{数}}、{{同比}}、{{目标}}。"
    if sentence and "数" not in holes:
        return "句子里还没有{数}，写在数字要出现的地方。"
    try:
        parse(sentence)
    except ValueError:
        return "句子里的括号没有成对，检查[ ]、( )、< >。"
    return ""


def proposed(label: str) -> str:
    """A plain sentence from the name of an indicator: 夜校培训人次 → 夜校培训{数}[，{同比}]."""
    stem = next((label.removesuffix(tail) for tail in TAILS if label.endswith(tail) and label != tail), label)
    return f"{stem}{{数}}[，{{同比}}]"
