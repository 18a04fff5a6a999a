"""How texts and proposals stand on the page (页面上的正文)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.earlier.showing import MOST_AROUND, Piece, marked, paragraphs


def test_numbers_stand_apart_in_their_paragraphs() -> None:
    assert paragraphs("甲3家\n乙9人。", [(1, 3, 1), (5, 7, 2)]) == [
        [Piece("甲"), Piece("3家", 1)],
        [Piece("乙"), Piece("9人", 2), Piece("。")],
    ]


def test_of_two_marks_at_one_place_the_first_stands() -> None:
    assert paragraphs("技师、技工各2名", [(6, 8, 1), (6, 8, 2)]) == [[Piece("技师、技工各"), Piece("2名", 1)]]


@given(st.text("甲乙\n3", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(1, 5)), max_size=5))
def test_no_sign_is_lost(text: str, spans: list[tuple[int, int]]) -> None:
    marks = [(start, min(start + length, len(text)), number) for number, (start, length) in enumerate(spans, start=1)]
    fitting = [mark for mark in marks if mark[0] < mark[1]]

    shown = "\n".join("".join(piece.text for piece in paragraph) for paragraph in paragraphs(text, fitting))

    assert shown == text


@pytest.mark.parametrize("length", [3, 200])
def test_a_long_sentence_is_cut_around_its_number(length: int) -> None:
    text = "上一句。" + "甲" * length + "3家" + "乙" * length + "。下一句。"
    start = text.index("3家")

    shown = marked(text, start, start + 2)

    assert shown.number == "3家"
    assert max(len(shown.before), len(shown.after)) <= MOST_AROUND + 1
    assert ("上一句" in shown.before, "下一句" in shown.after) == (False, False)
