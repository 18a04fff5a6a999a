"""Sentence patterns (句式)."""

import pytest

from reports.narrative.paragraphs import paragraphs
from reports.narrative.patterns import sentence
from reports.narrative.tokens import plain
from tests.reports.narrative.papers import facts, reading

FOUNDED = reading("unions.founded", 13)
JOINED = reading("members.joined", 873, "人")
NONE_LEFT = reading("unions.dissolved", 0)
ALL = reading("democracy.congress_rate", 100, "%")
MOST = reading("democracy.congress_rate", 80, "%")


@pytest.mark.parametrize(
    ("pattern", "readings", "told"),
    [
        (
            "新建工会{unions.founded}，发展会员{members.joined}",
            (FOUNDED, JOINED),
            "新建工会{unions.founded}，发展会员{members.joined}。",
        ),
        ("新建工会{unions.founded}，发展会员{members.joined}", (JOINED,), "发展会员{members.joined}。"),
        ("新建工会{unions.founded}，注销{unions.dissolved}", (FOUNDED, NONE_LEFT), "新建工会{unions.founded}。"),
        ("抓好建会，新建工会{unions.founded}", (FOUNDED,), "抓好建会，新建工会{unions.founded}。"),
        ("抓好建会，新建工会{unions.founded}", (JOINED,), ""),
        (
            "抓好建会，新建工会{unions.founded}；抓好入会，发展会员{members.joined}",
            (JOINED,),
            "抓好入会，发展会员{members.joined}。",
        ),
        ("新建工会{unions.founded}[，会员{members.joined}]", (FOUNDED,), "新建工会{unions.founded}。"),
        ("新建工会{unions.founded}[，会员{members.joined}]", (JOINED,), ""),
        (
            "制度({democracy.congress_rate:all|全部}建立//建制率{democracy.congress_rate})",
            (ALL,),
            "制度{democracy.congress_rate:all|全部}建立。",
        ),
        (
            "制度({democracy.congress_rate:all|全部}建立//建制率{democracy.congress_rate})",
            (MOST,),
            "制度建制率{democracy.congress_rate}。",
        ),
        ("制度({democracy.congress_rate:all|全部}建立//建制率{democracy.congress_rate})", (JOINED,), ""),
        ("{self}新建工会{unions.founded}", (FOUNDED,), "街道总工会新建工会{unions.founded}。"),
        (
            "共<新建{unions.founded}、注销{unions.dissolved}、入会{members.joined}>",
            (FOUNDED, NONE_LEFT, JOINED),
            "共新建{unions.founded}、入会{members.joined}。",
        ),
        (
            "对照<“{unions.founded}”、“{members.joined}”>",
            (FOUNDED, JOINED),
            "对照“{unions.founded}”“{members.joined}”。",
        ),
        ("共<注销{unions.dissolved}>，入会{members.joined}", (JOINED,), "入会{members.joined}。"),
        ("[新建工会{unions.founded}[，撤销{unions.dissolved}]]", (FOUNDED, NONE_LEFT), "新建工会{unions.founded}。"),
    ],
)
def test_a_pattern_leaves_out_what_cannot_be_told(pattern, readings, told):
    assert sentence(facts(*readings), pattern) == told


@pytest.mark.parametrize(
    ("founded", "told"),
    [((), ""), (("甲",), "新建甲。"), (("甲", "乙", "丙"), "新建甲、乙、丙。"), (("甲", "乙", "丙", "丁"), "")],
)
def test_names_are_written_out_while_they_are_few(founded, told):
    assert sentence(facts(founded=founded), "新建{*founded:3}") == told


def test_names_stand_before_their_number():
    three = facts(reading("unions.founded", 3), founded=("甲", "乙"))

    assert sentence(three, "新建{*founded等}{unions.founded}工会") == "新建甲、乙等{unions.founded}工会。"


def test_a_figure_is_not_said_twice():
    twice, apart = (
        facts(reading("aid.households", 12, "户"), reading("aid.festive_households", festive, "户"))
        for festive in (12, 5)
    )
    pattern = "慰问{aid.households}[，节日慰问{aid.festive_households!aid.households}]"

    assert sentence(twice, pattern) == "慰问{aid.households}。"
    assert sentence(apart, pattern) == "慰问{aid.households}，节日慰问{aid.festive_households}。"


def test_words_may_stand_for_a_figure_that_is_large_enough():
    settled = [facts(reading("rights.disputes_settled", number, "起")) for number in (1, 2)]
    pattern = "({rights.disputes_settled+2|全部}调解成功//调解成功{rights.disputes_settled})"

    assert [sentence(given, pattern) for given in settled] == [
        "调解成功{rights.disputes_settled}。",
        "{rights.disputes_settled|全部}调解成功。",
    ]


@pytest.mark.parametrize(
    ("amounts", "told"),
    [
        ((2.41, 0.36), "共2.41万元，临时0.36万元。"),
        ((0.9, 0.36), "共9000元，临时3600元。"),
        ((2.41, 0.12345), "共2.41万元，临时1234.5元。"),
    ],
)
def test_money_of_one_sentence_is_in_one_unit(amounts, told):
    given = facts(reading("aid.amount", amounts[0], "万元"), reading("aid.amount_urgent", amounts[1], "万元"))

    assert plain(sentence(given, "共{aid.amount}，临时{aid.amount_urgent}"), given.readings) == told


def test_short_groups_run_on_in_one_paragraph():
    groups = (("新建{unions.founded}", "注销{unions.dissolved}"), ("发展{members.joined}",))

    assert paragraphs(facts(FOUNDED, JOINED), *groups) == ("新建{unions.founded}。发展{members.joined}。",)


def test_a_bracket_left_open_is_a_fault_of_the_pattern():
    with pytest.raises(ValueError, match="not closed"):
        sentence(facts(FOUNDED), "新建[工会{unions.founded}")


def test_names_before_a_number_need_the_number():
    with pytest.raises(ValueError, match="no number"):
        sentence(facts(founded=("甲", "乙")), "新建{*founded等}工会")
