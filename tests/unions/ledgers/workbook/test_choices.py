"""Code lists (选项): labels however typed, the nearest proposed."""

import pytest

from unions.ledgers.workbook.cells import Unfit
from unions.ledgers.workbook.choices import Choices

EMPLOYMENT = Choices([("at_post", "在岗"), ("off_post", "待（下）岗"), ("110", "退养（内退）"), ("sick", "病休")])


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("在岗", "at_post"), (" 在 岗 ", "at_post"), ("待(下)岗", "off_post"), ("退养", "110"), ("退养(内退)", "110"),
        ("at_post", "at_post"), (110.0, "110"), ("", None), (None, None),
    ],
)  # fmt: skip
def test_option_is_found(typed, stored):
    assert EMPLOYMENT.find(typed) == stored


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("在岗位", "“在岗位”不在可选项中，最接近的是“在岗”。"),
        ("岗", "“岗”不在可选项中，可填：在岗、待（下）岗。"),
        ("xyz", "“xyz”不在可选项中，可填：在岗、待（下）岗、退养（内退）、病休。"),
    ],
)
def test_unknown_option_is_told_with_a_proposal(typed, told):
    with pytest.raises(Unfit) as unfit:
        EMPLOYMENT.find(typed)

    assert str(unfit.value) == told


def test_long_lists_are_not_read_out():
    numbers = Choices([(number, f"选项{number}") for number in range(10)])

    with pytest.raises(Unfit, match=r"可填：选项0、.*、选项7等，见下拉选项。$"):
        numbers.find("没有")


def test_label_that_two_options_share_without_notes_is_not_guessed():
    levels = Choices([("1", "职业资格（一级）"), ("2", "职业资格（二级）")])

    with pytest.raises(Unfit):
        levels.find("职业资格")
