"""Figures inside a text (文中指标)."""

from datetime import date

import pytest

from reports.documents.document import Kind, Run
from reports.narrative.tokens import MISSING, Piece, State, codes, pieces, plain, runs, seen
from tests.reports.narrative.papers import facts, reading

TEXT = "新建工会{unions.founded}，发展会员{members.joined}。"


def readings(*given):
    return facts(*given).readings


@pytest.mark.parametrize(
    ("figure", "aspect", "said"),
    [
        (reading("a.b", 873, "人"), "", "873人"),
        (reading("a.b", 95.5, "%"), "", "95.5%"),
        (reading("a.b", 575.8, "万元"), "", "575.8万元"),
        (reading("a.b", 0.95, "万元"), "", "9500元"),
        (reading("a.b", 1000, "人", comparator="近"), "", "近1000人"),
        (reading("a.b", 90, "%", comparator="以上"), "", "90%以上"),
        (reading("a.b", 12, "届"), "", "第十二届"),
        (reading("a.b", 1, "次"), ":ordinal", "第一次"),
        (reading("a.b", 120, "次"), ":ordinal", "第120次"),
        (reading("a.b", 0, "次"), ":ordinal", MISSING),
        (reading("a.b", 30, "个", value_max=40), "", "30—40个"),
        (reading("a.b", 2014, "年度"), "", "2014年度"),
        (reading("a.b", date(2014, 8, 10), "日期"), "", "2014年8月10日"),
        (reading("a.b", date(2014, 4, 1), "日期"), ":month", "2014年4月"),
        (reading("a.b", date(2014, 7, 1), "日期"), ":inmonth", "7月"),
        (reading("a.b", date(2014, 3, 8), "日期"), ":onday", "3月8日"),
        (reading("a.b", date(2014, 6, 30), "日期"), ":half", "上半年"),
        (reading("a.b", date(2014, 7, 1), "日期"), ":half", "下半年"),
        (reading("a.b", 4, "个"), ":month", MISSING),
        (reading("a.b", 2, "年"), ":nearly", "近两年"),
        (reading("a.b", 3, "年"), ":nearly", "近三年"),
        (reading("a.b", date(2014, 4, 1), "日期"), ":nearly", MISSING),
        (reading("a.b", 0.95, "万元"), ":myriad", "0.95万元"),
        (reading("a.b", 9500, "元"), ":myriad", "0.95万元"),
        (reading("a.b", 9500, "元", comparator="余"), ":myriad", MISSING),
        (reading("a.b", 80, "%", comparator="达"), "", "80%"),
        (reading("a.b", 8, "项"), "|八条", "八条"),
        (reading("a.b", 8, "项"), ":named|“八有”", "“八有”"),
        (reading("a.b", 2, "项"), ":named|双亮", "双亮"),
        (reading("a.b", 7, "项"), ":named|八有", MISSING),
        (reading("a.b", 7, "项"), ":named|上墙", MISSING),
        (reading("a.b", 100, "%"), ":all|全部", "全部"),
        (reading("a.b", 99, "%"), ":all|全部", MISSING),
        (reading("a.b", 100, "%", comparator="近"), ":all|全部", MISSING),
        (reading("a.b", 13, last_year=9), ":grown", "同比增加4家"),
        (reading("a.b", 13), ":grown", MISSING),
        (reading("a.b", date(2014, 4, 1), "日期", last_year=9), ":grown", MISSING),
        (reading("a.b", 58, target=50), ":achieved", "超额完成50家的目标任务"),
        (reading("a.b", 58), ":achieved", MISSING),
        (reading("a.b", 58, target=50), ":met", "超过预定目标"),
        (reading("a.b", 50, target=50), ":met", "实现预定目标"),
        (reading("a.b", 49, target=50), ":met", MISSING),
        (reading("a.b", 49), ":met", MISSING),
        (reading("a.b", 58, target=50, comparator="余"), ":achieved", MISSING),
        (reading("a.b", None, target=20), ":target", "20家"),
        (reading("a.b", None, "期", target=1, target_max=2), ":target", "1—2期"),
        (reading("a.b", None, "%", target=90, target_max=95), ":target", "90%—95%"),
        (reading("a.b", None, "%", target=90, target_comparator="以上"), ":target", "90%以上"),
        (reading("a.b", 3), ":target", MISSING),
        (reading("a.b", 3, "起", target=0), ":target", MISSING),
        (reading("a.b", 3, "起", target=0), ":target_none|零", "零"),
        (reading("a.b", 3, "起", target=1), ":target_none|零", MISSING),
        (reading("a.b", None, "%", target=100), ":target_all|每个", "每个"),
        (reading("a.b", None, "%", target=99), ":target_all|每个", MISSING),
        (reading("a.b", 0), "", MISSING),
        (reading("a.b", None), "", MISSING),
        (reading("a.c", 5), "", MISSING),
    ],
)
def test_a_token_says_what_the_figure_bears(figure, aspect, said):
    assert plain("{a.b" + aspect + "}", readings(figure)) == said


def test_an_unknown_aspect_is_a_fault():
    with pytest.raises(ValueError, match="'shrunk'"):
        plain("{a.b:shrunk}", readings(reading("a.b", 1)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("发展会员{a.b}，", "发展会员达80人，"),
        ("发展会员{a.b}", "发展会员达80人"),
        ("发展会员达{a.b}，", "发展会员达80人，"),
        ("会员有{a.b}。", "会员有80人。"),
        ("{a.b}入会", "80人入会"),
        ("吸收{a.b}入会", "吸收80人入会"),
    ],
)
def test_what_is_told_as_reached_says_so_once(text, said):
    assert plain(text, readings(reading("a.b", 80, "人", comparator="达"))) == said


def test_a_number_typed_by_hand_tells_its_source_to_the_editor_and_is_printed_as_told():
    text = "设协管员{35人|社区劳动保障站台账}。"

    assert pieces(text, {})[1] == Piece(
        "35人", "{35人|社区劳动保障站台账}", state=State.BY_HAND, source="社区劳动保障站台账"
    )
    assert runs(text, {}) == (Run("设协管员"), Run("35人", "", Kind.TOLD), Run("。"))
    assert codes(text) == ()


def test_braces_that_are_no_token_stay_text():
    assert plain("{甲}{a}{a.b.c}", readings()) == "{甲}{a}{a.b.c}"


def test_codes_are_those_mentioned_each_once():
    assert codes("{a.b}、{a.c:grown}、{a.b|八}") == ("a.b", "a.c")


def test_editor_sees_live_changed_and_missing_figures():
    before = seen(TEXT, readings(reading("unions.founded", 12), reading("members.joined", 873, "人")))

    cut = pieces(TEXT + "{a.b}", readings(reading("unions.founded", 13), reading("members.joined", 873, "人")), before)

    assert cut == (
        Piece("新建工会"),
        Piece("13家", "{unions.founded}", "unions.founded", State.CHANGED),
        Piece("，发展会员"),
        Piece("873人", "{members.joined}", "members.joined", State.LIVE),
        Piece("。"),
        Piece(MISSING, "{a.b}", "a.b", State.MISSING),
    )


def test_printed_figures_keep_their_codes_and_where_they_come_from():
    given = readings(
        reading("unions.founded", 13), reading("members.joined", 873, "人", told=True), reading("a.b", 2, reason="漏登")
    )

    assert runs(TEXT + "{a.b}", given) == (
        Run("新建工会"),
        Run("13家", "unions.founded", Kind.LIVE),
        Run("，发展会员"),
        Run("873人", "members.joined", Kind.TOLD),
        Run("。"),
        Run("2家", "a.b", Kind.OVERRIDE),
    )
