"""Faults of a sentence pattern (句式检查)."""

import pytest

from reports.catalogue import CATALOGUE
from reports.narrative.library import PHRASEBOOK
from reports.narrative.voice import voice
from reports.writing.faults import Known, faults
from tests.reports.narrative.papers import facts

KNOWN = Known({one.code: one.label for one in CATALOGUE}, tuple(voice(facts())))


@pytest.mark.parametrize("phrase", PHRASEBOOK.phrases, ids=lambda phrase: phrase.key)
def test_the_library_has_none(phrase) -> None:
    assert [faults(text, KNOWN) for text in (phrase.text, *phrase.variants)] == [()] * (1 + len(phrase.variants))


@pytest.mark.parametrize(
    ("pattern", "start", "words", "advice"),
    [
        ("新建工会{unions.foundd}", 5, "{unions.foundd}", "没有“unions.foundd”这个指标。是不是{unions.founded}"),
        ("新建工会{新建工会组织数}", 5, "{新建工会组织数}", "花括号里要写指标代码"),
        ("新建工会{unions.founded:bigger}", 5, "{unions.founded:bigger}", "没有“:bigger”这种说法，可用：:month"),
        ("新建{unions.founded}[，同比", 19, "[", "括号没有收尾，在后面补上“]”。"),
        ("新建{unions.founded}]", 19, "]", "前面没有与它成对的括号"),
        ("新建[{unions.founded})", 20, ")", "前面没有与它成对的括号"),
        ("新建{unions.founded", 3, "{", "括号没有收尾，在后面补上“}”。"),
        ("{slef}新建{unions.founded}", 1, "{slef}", "没有这个称呼，可用：{self}"),
        ("{*foundd}等新建{unions.founded}", 1, "{*foundd}", "没有“foundd”这份名单。是不是“{*founded}”？"),
        ("{*founded等}新建{unions.founded}", 1, "{*founded等}", "“等”后面要紧跟它的数"),
        ("新建{unions.founded},换届{unions.renewed}", 19, ",", "标点用全角的“，”。"),
        ("新建{unions.founded}。", 19, "。", "句号由系统加"),
        ("，新建{unions.founded}", 1, "，", "标点多了一个"),
        ("新建{unions.founded}；工作认真", 20, "工作认真", "这一段没有指标也没有名单"),
    ],
)
def test_a_fault_says_what_where_and_how_to_mend_it(pattern: str, start: int, words: str, advice: str) -> None:
    first = next(fault for fault in faults(pattern, KNOWN) if fault.start == start)

    assert first.words == words
    assert first.advice.startswith(advice)


def test_every_fault_is_told_at_once() -> None:
    found = faults("(新建{unions.foundd}，{slef}换届{unions.renewed", KNOWN)

    assert [fault.words for fault in found] == ["(", "{unions.foundd}", "{slef}", "{"]
