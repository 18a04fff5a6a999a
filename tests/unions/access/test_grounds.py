"""What counts as a reason: words, whatever stands around them."""

import pytest

from unions.access.grounds import must_say_something, says_something
from unions.access.refusal import Refused


@pytest.mark.parametrize(
    "text", ["", "无", "没有", "……", "无。无。无。无。无。", "啊啊啊啊啊啊", "11111", "情况 属实", "-----"]
)
def test_these_tell_nobody_anything(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize("text", ["三家企业注销", "3家企业注销，合同终止。", "漏报了一人", "见附件第12页"])
def test_these_are_words(text: str) -> None:
    assert says_something(text)


def test_a_refusal_says_what_to_write() -> None:
    with pytest.raises(Refused, match="没有保存：写得太短，看不出意思。写清原因，至少5个字，标点和重复的字不算。"):
        must_say_something("无", "没有保存", "写清原因")
    with pytest.raises(Refused, match="没有保存：写清原因，至少5个字"):
        must_say_something(" ", "没有保存", "写清原因")
