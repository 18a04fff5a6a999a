"""How a value reads on screen (显示)."""

import pytest

from tests.factories.standards import AssessmentFactory
from unions.ledgers.display import NOTHING, begun, recorded, shown
from unions.standards.ledger import ASSESSMENTS
from unions.standards.models import Assessment

YEAR = Assessment._meta.get_field("year")


@pytest.mark.parametrize(("year", "reads"), [(2014, "2014"), (None, NOTHING)])
def test_a_year_has_no_thousands(year, reads):
    assert shown(ASSESSMENTS, ASSESSMENTS.column("year"), AssessmentFactory.build(year=year, union=None)) == reads


def test_a_recorded_year_has_no_thousands():
    assert recorded(YEAR, "2014", {}) == "2014"


@pytest.mark.parametrize(("text", "told"), [("", ""), ("核对名册", "核对名册"), ("核对名册，逐人", "核对名册……")])
def test_a_long_text_is_told_by_how_it_begins(text: str, told: str) -> None:
    assert begun(text, 4) == told
