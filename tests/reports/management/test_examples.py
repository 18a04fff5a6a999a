from pathlib import Path

import pytest

from reports.management.commands.examples import EXAMPLES, example

FOLDER = Path(__file__).parents[3] / "docs" / "examples"


@pytest.mark.django_db
@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_reads_as_the_paper_of_the_demo_does(code: str, demo_district: None) -> None:
    """`manage.py examples` writes them anew after a change of the demo or of a sentence."""
    assert (FOLDER / f"{code}.txt").read_text("utf-8") == example(code)


def test_there_is_no_other_example() -> None:
    assert {file.stem for file in FOLDER.glob("*.txt")} == set(EXAMPLES)
