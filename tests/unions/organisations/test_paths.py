"""Places in the tree (树路径)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unions.organisations.paths import after, number, step

NUMBERS = st.integers(1, 36**4 - 2)


@given(NUMBERS)
def test_a_step_tells_its_number(sibling: int) -> None:
    assert number(step(sibling)) == sibling


@given(NUMBERS, NUMBERS, NUMBERS)
def test_everything_below_a_path_lies_in_its_range_and_nothing_else(parent: int, other: int, child: int) -> None:
    path, place = step(parent), step(other) + step(child)

    assert (path <= place < after(path)) == place.startswith(path)


@pytest.mark.parametrize("sibling", [0, -1, 36**4])
def test_there_is_no_place_for_a_sibling_out_of_range(sibling: int) -> None:
    with pytest.raises(ValueError, match="no place"):
        step(sibling)
