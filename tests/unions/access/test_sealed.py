"""Sealed columns (加密列)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unions.access.sealed import Unreadable, blind, seal, unseal


@given(st.text(min_size=1))
def test_what_is_sealed_opens_again(text: str) -> None:
    assert unseal(seal(text, "members.id"), "members.id") == text


def test_the_same_text_is_sealed_differently_each_time() -> None:
    assert seal("11010519491231002X", "a.b") != seal("11010519491231002X", "a.b")


def test_a_value_moved_to_another_column_does_not_open() -> None:
    with pytest.raises(Unreadable, match=r"a\.c 的数据损坏"):
        unseal(seal("11010519491231002X", "a.b"), "a.c")


def test_the_blind_index_is_steady_and_empty_for_nothing() -> None:
    assert blind("11010519491231002X") == blind("11010519491231002X")
    assert len(blind("x")) == 64
    assert blind("") == ""
