"""Turns of phrase (措辞)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.narrative.phrases import achieved, before_number, closed, compared, grown, listing, share, together

AMOUNTS = st.decimals(0, 10_000_000, places=2)


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (110, 100, "同比增长10.0%"),
        (90, 100, "同比下降10.0%"),
        (100, 100, "与上年同期持平"),
        (3, 0, "上年同期为0，增加3"),
        (0, 0, "与上年同期持平"),
        (0, 8, "同比下降100.0%"),
        (3, None, "上年同期无数据"),
        (None, 3, ""),
        (873, 776, "同比增长12.5%"),
        (10001, 10000, "与上年同期基本持平"),
    ],
)
def test_amounts_compare_in_percent(now, before, said):
    assert compared(now, before) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        (Decimal("80"), Decimal("77"), "提高3个百分点"),
        (Decimal("92.28"), Decimal("93.5"), "下降1.22个百分点"),
        (Decimal("80"), Decimal("80"), "与上年同期持平"),
        (Decimal("80"), Decimal("0"), "提高80个百分点"),
    ],
)
def test_rates_compare_in_percentage_points(now, before, said):
    assert compared(now, before, rate=True) == said


@pytest.mark.parametrize(
    ("now", "before", "unit", "decimals", "said"),
    [
        (13, 9, "家", 0, "同比增加4家"),
        (9, 13, "家", 0, "同比减少4家"),
        (873, 776, "人", 0, "同比增长12.5%"),
        (776, 873, "人", 0, "同比下降11.1%"),
        (13, 13, "家", 0, "与上年同期持平"),
        (10001, 10000, "人", 0, "与上年同期基本持平"),
        (13, 0, "家", 0, ""),
        (Decimal("83.5"), Decimal("80"), "%", 1, "同比提高3.5个百分点"),
        (Decimal("575.8"), Decimal("500"), "万元", 1, "同比增长15.2%"),
        (150, 50, "户", 0, "是上年同期的3倍"),
        (175, 50, "户", 0, "是上年同期的3.5倍"),
    ],
)
def test_papers_tell_small_numbers_apart_and_large_ones_in_percent(now, before, unit, decimals, said):
    assert grown(now, before, unit, decimals) == said


@pytest.mark.parametrize(
    ("actual", "target", "said"),
    [
        (58, 50, "超额完成50家的目标任务"),
        (50, 50, "完成50家的目标任务"),
        (46, 50, "完成50家目标任务的92%"),
        (46, 0, ""),
    ],
)
def test_targets(actual, target, said):
    assert achieved(actual, target, f"{target}家") == said


@pytest.mark.parametrize(("part", "whole", "said"), [(5, 13, "38.5%"), (13, 13, "100%"), (0, 0, "")])
def test_shares(part, whole, said):
    assert share(part, whole) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [
        ([], ""),
        (["丰盛纸箱厂"], "丰盛纸箱厂"),
        (["青峙社区", "蔚斗社区"], "青峙社区、蔚斗社区"),
        (["《工会法》", "《劳动法》", "女性健康"], "《工会法》《劳动法》、女性健康"),
        (["“八有”", "“六有”"], "“八有”“六有”"),
    ],
)
def test_names_are_listed_as_print_does(names, said):
    assert listing(names) == said


@pytest.mark.parametrize(
    ("names", "number", "said"),
    [
        ([], 3, ""),
        (["收银"], 1, ""),
        (["收银"], 3, "收银等"),
        (["收银", "焊接"], 2, "收银、焊接"),
        (["收银", "焊接"], 3, "收银、焊接等"),
        (["收银", "叉车", "焊接"], 3, "收银、叉车、焊接等"),
        (["收银", "叉车", "焊接"], 2, ""),
    ],
)
def test_names_before_their_number_say_whether_they_are_all(names, number, said):
    assert before_number(names, number) == said


@pytest.mark.parametrize(
    ("names", "said"), [((), ""), (("甲",), "甲"), (("甲", "乙"), "甲和乙"), (("甲", "乙", "丙"), "甲、乙和丙")]
)
def test_few_names_are_joined(names, said):
    assert together(names) == said


@pytest.mark.parametrize("text", ["人手不足", " 人手不足。", "人手不足；"])
def test_what_people_write_is_closed_once(text):
    assert closed(text) == "人手不足。"


@given(AMOUNTS, st.none() | AMOUNTS, st.booleans())
def test_no_comparison_has_a_minus_sign_or_an_empty_place(now, before, rate):
    said = compared(now, before, rate=rate)

    assert said
    assert not set(said) & set("-−None")


@given(AMOUNTS, AMOUNTS, st.sampled_from(["家", "人", "万元", "%"]))
def test_no_growth_in_a_paper_speaks_of_nothing(now, before, unit):
    said = grown(now, before, unit, 1)

    assert (said == "") == (before == 0)
    assert not set(said) & set("-−")
