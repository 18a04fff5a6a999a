"""A text read against the figures (数字校对)."""

import time
from datetime import date

import pytest

from reports.catalogue import find
from reports.proofreading.notes import Mark, Note
from reports.proofreading.proofread import proofread
from tests.reports.narrative.papers import facts, reading


def told(code, value, **more):
    """A reading with the label and unit of its indicator."""
    indicator = find(code)
    return reading(code, value, str(indicator.unit), label=indicator.label, **more)


FIGURES = facts(
    told("unions.founded", 13, last_year=9, target=12),
    told("members.joined", 873, last_year=920),
    told("members.present", 4821, last_year=4821),
    told("members.rate", 91, last_year=88),
    told("aid.amount", 57.3, last_year=19.1),
    told("work.proposals", 1830),
    told("work.technicians", None),
    told("democracy.congresses", 0, last_year=0),
    told("staff.liaison_load", 30, value_max=40),
    told("facilities.library_opened", date(2014, 5, 1)),
).readings
NEXT = (told("unions.founded", None, target=20),)


def marks(text, **more):
    """What is said of each number."""
    return [(note.words, note.mark, note.code) for note in proofread(text, FIGURES, **more)]


def test_tokens_and_numbers_by_hand_are_settled():
    text = "新建工会{unions.founded}，帮助{35人|社区劳动保障站台账}。"

    assert proofread(text, FIGURES) == (
        Note(4, 20, "{unions.founded}", Mark.BOUND, code="unions.founded"),
        Note(23, 38, "35人", Mark.BY_HAND),
    )


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("新建工会组织13家。", "13家", "unions.founded"),
        ("新建工会组织十三家。", "十三家", "unions.founded"),
        ("发展会员近900人。", "近900人", "members.joined"),
        ("发展会员800余人。", "800余人", "members.joined"),
        ("发展会员约870人。", "约870人", "members.joined"),
        ("提出合理化建议1800多条。", "1800多条", "work.proposals"),
        ("职工入会率达90%以上。", "90%以上", "members.rate"),
        ("发放帮扶救助金57.3万元。", "57.3万元", "aid.amount"),
        ("发放帮扶救助金573000元。", "573000元", "aid.amount"),
        ("每名联络员联系30—40个企业。", "30—40个", "staff.liaison_load"),
    ],
)
def test_a_typed_number_that_equals_a_figure_is_offered_its_token(text, words, code):
    (note,) = proofread(text, FIGURES)

    assert (note.words, note.mark, note.code, note.token) == (words, Mark.MATCH, code, f"{{{code}}}")


def test_another_value_beside_the_words_of_a_figure_is_a_fault():
    (note,) = proofread("全年发展会员837人。", FIGURES)

    assert (note.words, note.mark, note.code) == ("837人", Mark.DIFFERS, "members.joined")
    assert note.advice == "「发展会员数」是873人，与这里不符：核对后改数字，或者换成文中指标。"


@pytest.mark.parametrize(
    "text", ["近千人排起长队。", "摘得5个奖杯。", "解决困难职工xx人。", "发展会员1500余人参加跑步，"]
)
def test_a_number_without_a_source_is_loose(text):
    assert [mark for _, mark, _ in marks(text)] in ([Mark.LOOSE], [Mark.DIFFERS])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("发展会员{members.joined}，同比增长5.1%。", "同比增长5.1%"),
        ("发展会员873人，比上年增加了47人。", "比上年增加了47人"),
        ("职工入会率{members.rate}，下降3个百分点。", "下降3个百分点"),
        ("发展会员{members.joined}，与上年持平。", "与上年持平"),
        ("会员人数{members.present}，较上年稳步提高。", "较上年稳步提高"),
        ("新建工会组织{unions.founded}，同比有所减少。", "同比有所减少"),
    ],
)
def test_a_direction_against_the_sign_is_contrary(text, words):
    assert marks(text)[-1][:2] == (words, Mark.CONTRARY)


def test_a_contrary_direction_is_told_with_both_years():
    assert proofread("发展会员873人，同比增长5.1%。", FIGURES)[-1].advice == (
        "「发展会员数」本期873人、上年同期920人，是下降，不是增长。"
    )


@pytest.mark.parametrize(
    ("text", "words", "code"),
    [
        ("发展会员{members.joined}，同比下降5.1%。", "同比下降5.1%", "members.joined"),
        ("新建工会组织{unions.founded}，同比增加4家。", "同比增加4家", "unions.founded"),
        ("新建工会组织13家，比去年增长近45%。", "比去年增长近45%", "unions.founded"),
        ("职工入会率{members.rate}，提高3个百分点。", "提高3个百分点", "members.rate"),
        ("发放帮扶救助金{aid.amount}，是上年的3倍。", "是上年的3倍", "aid.amount"),
        ("发放帮扶救助金{aid.amount}，增长2倍。", "增长2倍", "aid.amount"),
    ],
)
def test_a_change_that_is_right_is_offered_its_token(text, words, code):
    note = proofread(text, FIGURES)[-1]

    assert (note.words, note.mark, note.token) == (words, Mark.MATCH, f"{{{code}:grown}}")


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("发展会员{members.joined}，下降15%。", "「发展会员数」本期873人、上年同期920人，应为同比下降5.1%。"),
        ("职代会{democracy.congresses}，下降15%。", "「召开职代会次数」本期0次、上年同期0次，是持平，不是下降。"),
        (
            "发放帮扶救助金{aid.amount}，是上年的5倍。",
            "「帮扶救助金额」本期57.3万元、上年同期19.1万元，应为是上年同期的3倍。",
        ),
    ],
)
def test_a_change_that_is_wrong_is_told_rightly(text, advice):
    assert proofread(text, FIGURES)[-1].advice == advice


def test_a_change_without_last_year_is_loose():
    assert proofread("提出合理化建议{work.proposals}，增长8%。", FIGURES)[-1].advice == (
        "「合理化建议数」没有上年同期的数，增减无从核对：补上上年的数，或者写成手工数并注明来源。"
    )


@pytest.mark.parametrize("text", ["不断提高服务水平，增加就业渠道。", "新建工会组织{unions.founded}，增强了凝聚力。"])
def test_words_of_growth_without_a_comparison_claim_nothing(text):
    assert {mark for _, mark, _ in marks(text)} <= {Mark.BOUND}


def test_words_before_a_claim_name_its_figure():
    assert marks("新建工会组织{unions.founded}，会员人数与上年持平。")[1:] == []
    assert marks("新建工会组织{unions.founded}，发展会员同比增长。")[-1][1:] == (Mark.CONTRARY, "members.joined")


@pytest.mark.parametrize(
    "text",
    [
        "新建工会组织{unions.founded}，比上年增加到13家。",
        "新建工会组织{unions.founded}，增加到13家。",
        "新建工会组织{unions.founded}，增加岗位。",
        "新建工会组织{unions.founded}，是上年的模样。",
    ],
)
def test_a_claim_that_is_right_or_none_is_left_alone(text):
    assert {mark for _, mark, _ in marks(text)} <= {Mark.BOUND, Mark.MATCH}


def test_what_is_wished_for_is_no_claim():
    assert marks("力争发展会员同比增长5%。") == [("5%", Mark.LOOSE, "")]


def test_a_change_from_nothing_has_no_rate():
    figures = facts(told("unions.founded", 3, last_year=0)).readings

    assert [note.advice for note in proofread("新建工会组织{unions.founded}，增长30%。", figures)] == [
        "",
        "「新建工会组织数」本期3家、上年同期0家，核对这个数字。",
    ]


def test_a_target_may_be_a_range():
    figures = facts(told("democracy.congresses", 0, target=1, target_max=2)).readings

    assert [note.mark for note in proofread("召开职代会一至两次。", figures)] == [Mark.MATCH]
    assert [note.mark for note in proofread("召开职代会两至三次。", figures)] == [Mark.DIFFERS]


def test_a_change_of_what_nobody_knows_is_loose():
    assert marks("满意度同比增长12%。") == [("12%", Mark.LOOSE, "")]


def test_targets_and_last_year_are_known():
    assert proofread("新建工会组织12家。", FIGURES)[0].token == "{unions.founded:target}"
    assert marks("新建工会组织{unions.founded}，完成12家的任务。")[-1] == ("12家", Mark.MATCH, "unions.founded")
    assert marks("超额完成新建工会组织12家的目标任务。") == [("12家", Mark.MATCH, "unions.founded")]
    assert marks("力争新建工会组织20家。", goals=NEXT) == [("20家", Mark.MATCH, "unions.founded")]
    assert marks("去年新建工会组织9家。") == [("9家", Mark.MATCH, "unions.founded")]
    assert marks("力争新建工会组织30家。", goals=NEXT) == [("30家", Mark.LOOSE, "")]


def test_what_a_row_says_has_its_source_there():
    row = "技能大赛上38名维修工同台竞技。"

    assert marks(f"今年{row}", rows=(row,)) == []
    assert marks("技能大赛上39名维修工同台竞技。", rows=(row,)) == [("39名", Mark.LOOSE, "")]


def test_dates_ordinals_and_numbering_are_left_alone():
    assert marks("一、2014年5月，第十二届职代会。（二）近两年来") == []


def test_notes_stand_in_the_source_text():
    text = "新建工会{unions.founded}，发展会员900多人，有职工{12人|走访}。"

    assert [text[note.start : note.end] for note in proofread(text, FIGURES)] == [
        "{unions.founded}",
        "900多人",
        "{12人|走访}",
    ]


def test_an_empty_text_has_no_notes():
    assert proofread("", {}) == ()
    assert [note.mark for note in proofread("新建工会组织13家。", {})] == [Mark.LOOSE]


def test_a_whole_paper_is_read_at_once():
    sentence = "今年新建工会组织13家，同比增加4家，发展会员{members.joined}；慰问困难职工家庭36户，发放慰问金5.2万元。"
    paper = sentence * 90  # 5,000 characters
    proofread(sentence, FIGURES)

    start = time.process_time()
    notes = proofread(paper, FIGURES)

    assert len(notes) == 90 * len(proofread(sentence, FIGURES))
    assert time.process_time() - start < 0.5


def test_last_year_is_known_only_by_its_own_number():
    assert [mark for _, mark, _ in marks("去年新建工会组织8家。")] == [Mark.LOOSE]
    assert [mark for _, mark, _ in marks("去年提出合理化建议8条。")] == [Mark.LOOSE]
    assert [mark for _, mark, _ in marks("培养技师4名。")] == [Mark.LOOSE]
