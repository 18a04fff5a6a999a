from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.documents.charts import drawn, ticks
from reports.documents.document import Chart, Plot, Series
from tests.reports.documents.papers import chart

SVG = "{http://www.w3.org/2000/svg}"


def texts(picture: str) -> list[str]:
    return [text.text or "" for text in ElementTree.fromstring(picture).iter(f"{SVG}text")]


@pytest.mark.parametrize("plot", list(Plot))
def test_a_chart_names_itself_to_a_screen_reader(plot):
    picture = ElementTree.fromstring(drawn(chart(plot)))

    assert picture.get("role") == "img"
    assert picture.get("aria-label") == "会员人数变化（单位：人）"
    assert picture.findtext(f"{SVG}title") == "会员人数变化"
    assert "Noto Serif CJK SC" in picture.get("font-family")


@pytest.mark.parametrize("plot", list(Plot))
def test_a_chart_shows_its_values(plot):
    shown = " ".join(texts(drawn(chart(plot))))

    assert all(value in shown for value in ("1,200", "1,530", "2,210", "3,083.5"))


def test_a_missing_value_leaves_a_gap():
    picture = ElementTree.fromstring(drawn(chart(Plot.LINE)))
    joins = [path.get("d") for path in picture.iter(f"{SVG}path") if path.get("stroke-width") == "2.0"]

    assert [join.count("M") for join in joins] == [2]
    assert len(list(picture.iter(f"{SVG}circle"))) == 4


def test_a_single_value_is_a_dot_without_a_line():
    lone = Chart(Plot.LINE, "图", "人", ("甲", "乙"), (Series("会员", (3, None)),))

    assert 'stroke-width="2.0"' not in drawn(lone)


def test_several_series_have_a_legend():
    both = Chart(Plot.BAR, "图", "人", ("甲",), (Series("会员", (3,)), Series("女会员", (1,))))

    assert {"会员", "女会员"} <= set(texts(drawn(both)))


def test_a_ring_of_one_share_and_a_ring_of_nothing_are_drawn():
    one, none = (Chart(Plot.RING, "图", "元", ("甲",), (Series("额", (value,)),)) for value in (5, 0))

    assert "甲　5元（100%）" in texts(drawn(one))
    assert "甲　0元（0%）" in texts(drawn(none))


def test_a_bar_that_has_no_value_is_left_out():
    names = Chart(Plot.HBAR, "图", "元", ("甲", "乙"), (Series("额", (None, 2)),))

    assert len(list(ElementTree.fromstring(drawn(names)).iter(f"{SVG}rect"))) == 1


def test_a_long_name_is_cut_to_its_place():
    long = Chart(Plot.HBAR, "图", "家", ("青松社区工会联合会及下属各基层工会",), (Series("数", (1,)),))

    assert "青松社区工会联合会及下属…" in texts(drawn(long))


def test_names_are_text_and_never_markup():
    hostile = Chart(Plot.BAR, '<script>&"', "人", ("<b>",), (Series("<i>", (1,)),))

    assert "<b>" in texts(drawn(hostile))
    assert "<script>" not in drawn(hostile)


@given(st.decimals(0, 10**9, places=2))
def test_the_scale_reaches_the_highest_value_in_few_round_steps(highest):
    scale = ticks(highest)

    assert scale[0] == 0
    assert scale[-1] >= highest
    assert 2 <= len(scale) <= 6
    assert {step.normalize().as_tuple().digits for step in (scale[1],)} <= {(1,), (2,), (5,)}


def test_a_chart_of_nothing_has_a_scale():
    assert ticks(Decimal(0)) == [0, 1]
