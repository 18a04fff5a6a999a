"""Laws of scanning (找数字): what we write we find; nothing overlaps; any text will do."""

import time
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reports.catalogue.units import Unit
from reports.documents.numerals import chinese
from reports.numbers import COMPARATORS, UNSAID, spoken
from reports.proofreading.mentions import Sort
from reports.proofreading.scan import scan
from reports.proofreading.units import same

COUNTED = [unit for unit in Unit if unit not in (Unit.DAY, Unit.YEAR, Unit.YEARS, Unit.EDITION)]
MONEY = (Unit.YUAN, Unit.MYRIAD)
ALPHABET = (
    "0123456789０５.．,，。、；：—-~至到%％‰〇零一二两兩三四五八九十百千万萬亿"
    "第届年月日号个人家次元近约余多几以上下半有是（）()①“”{}|x*成分之等增 \n新建工会会员"
)


def number_in(text):
    """The one figure of a text."""
    (found,) = [mention for mention in scan(text) if mention.sort is Sort.FIGURE]
    return found


@given(
    st.decimals(0, 10**8, places=2, allow_nan=False),
    st.sampled_from(COUNTED),
    st.sampled_from(sorted({*COMPARATORS} - {*UNSAID})),
)
def test_what_is_spoken_is_found_with_its_value(value, unit, comparator):
    decimals = 2 if unit in (*MONEY, Unit.PERCENT, Unit.SQUARE_KILOMETRE) else 0
    said = spoken(value, str(unit), decimals, comparator)

    found = number_in(f"全年共计培训{said}，效果良好。")

    shown = Decimal("".join(sign for sign in said if sign in "0123456789."))
    assert found.text == said
    assert found.value == shown * (10_000 if "万" in said else 1)
    assert found.unit == ("元" if unit in MONEY else same(str(unit)))
    assert found.comparator == comparator


@given(st.integers(2, 99), st.sampled_from(["家", "人", "人次", "户", "个", "次", "期", "项", "条", "万元"]))
def test_chinese_numerals_are_found_with_their_value(number, unit):
    found = number_in(f"组织开展{chinese(number)}{unit}，")

    assert found.value == number * (10_000 if unit == "万元" else 1)


@given(st.integers(1, 99))
def test_chinese_numerals_of_headings_are_numbering(number):
    assert [mention.sort for mention in scan(f"{chinese(number)}、组织建设")] == [Sort.NUMBERING]


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from("—-~至到"), st.sampled_from("家个次"))
def test_ranges_keep_both_ends(low, more, sign, unit):
    found = number_in(f"每年{low}{sign}{low + more}{unit}。")

    assert (found.value, found.value_max) == (low, low + more)


@given(st.text(ALPHABET, max_size=200) | st.text(max_size=100))
def test_any_text_can_be_scanned(text):
    mentions = scan(text)

    assert all(text[mention.start : mention.end] == mention.text != "" for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))


@given(st.text(ALPHABET.replace("{", "").replace("}", ""), max_size=100))
def test_every_digit_outside_braces_belongs_to_a_mention(text):
    assume("²" not in text)
    covered = {place for mention in scan(text) for place in range(mention.start, mention.end)}

    assert [place for place, sign in enumerate(text) if sign.isdecimal() and place not in covered] == []


@given(st.text(ALPHABET, max_size=60).filter(lambda words: "{" not in words and "}" not in words and "\n" not in words))
def test_what_stands_in_braces_is_never_scanned(words):
    assert scan(f"新建{{{words}}}，") == ()


@pytest.mark.parametrize(
    "stretch",
    ["1", "一", "十", "第", "近", "(一", "“一有", "1、", "1.\n", "x", "1,234", "3.8", "1-", "1亿", "约占", "达"],
)
def test_scanning_is_linear(stretch):
    def seconds(length):
        start = time.process_time()
        scan(stretch * (length // len(stretch)))
        return time.process_time() - start

    quick = min(seconds(3_000) for _ in range(3))
    assert min(seconds(30_000) for _ in range(2)) < 40 * max(quick, 0.002)
