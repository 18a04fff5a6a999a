"""What stands around a number (上下文)."""

import pytest

from reports.proofreading.mentions import Sort
from reports.proofreading.scan import scan
from reports.proofreading.surroundings import around, clause_of, heading_above, sentence_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("维修工8人、焊工6人。", [("维修工", ""), ("焊工", "")]),
        ("分成3个区域9个片区。", [("分成", "区域"), ("区域", "片区")]),
        ("居民320户、900人。", [("居民", ""), ("居民", "")]),
        ("建有帮扶站（点）2个、工作站6个。", [("建有帮扶站（点）", ""), ("工作站", "")]),
        ("会员1,280人,其中女会员640人。", [("会员", ""), ("其中女会员", "")]),
    ],
)
def test_words_between_two_numbers_are_shared_out(text: str, words: list[tuple[str, str]]) -> None:
    figures = [one for one in scan(text) if one.sort is Sort.FIGURE]

    found = [around(text, one, figures) for one in figures]

    assert [(one.before, one.after) for one in found] == words


def test_clauses_sentences_and_headings_are_found() -> None:
    text = "二、民主管理\n（一）职代会建设\n前句。今年，召开3次会议，后半。"
    at = text.index("3次")

    assert text[slice(*clause_of(text, at, at + 2))] == "召开3次会议"
    assert text[slice(*sentence_of(text, at, at + 2))] == "今年，召开3次会议，后半。"
    assert heading_above(text, at) == "职代会建设"
    assert heading_above("没有标题\n的文字", 6) == ""
