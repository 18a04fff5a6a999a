"""Innovations (创新成果)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from tests.factories.innovations import InnovationFactory
from unions.innovations.models import Innovation

pytestmark = pytest.mark.django_db

Kind = Innovation.Kind
YEAR = (date(2014, 1, 1), date(2014, 12, 31))


@pytest.mark.parametrize("step", ["proposed", "adopted", "completed"])
@pytest.mark.parametrize(
    ("day", "counted"), [(date(2013, 12, 31), 0), (date(2014, 1, 1), 1), (date(2014, 12, 31), 1), (date(2015, 1, 1), 0)]
)
def test_each_step_counts_in_its_own_period(step: str, day: date, counted: int) -> None:
    InnovationFactory(**{"proposed_on": date(2012, 6, 1), f"{step}_on": day})

    found = getattr(Innovation.objects.all(), f"{step}_between")(*YEAR)

    assert found.count() == counted


def test_a_proposal_not_yet_adopted_is_proposed_only() -> None:
    InnovationFactory()

    assert Innovation.objects.proposed_between(*YEAR).count() == 1
    assert Innovation.objects.adopted_between(*YEAR).count() == 0
    assert Innovation.objects.completed_between(*YEAR).count() == 0


def test_items_of_single_rows_and_batches_add_up_by_kind() -> None:
    InnovationFactory(items=30)
    InnovationFactory(adopted=True)
    InnovationFactory(kind=Kind.BREAKTHROUGH)
    InnovationFactory(kind=Kind.PRODUCT)

    assert Innovation.objects.of_kind(Kind.PROPOSAL).number() == 31
    assert Innovation.objects.of_kind(Kind.BREAKTHROUGH, Kind.PRODUCT).number() == 2
    assert Innovation.objects.none().number() == 0


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"adopted_on": date(2014, 3, 2)}, "日期应依次不早于前一步"),
        ({"benefit": -1}, "不能是负数"),
        ({"reward": -1}, "不能是负数"),
        ({"items": 0}, "数量至少是1"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    innovation = InnovationFactory.build(**wrong)

    with pytest.raises(ValidationError, match=sentence):
        innovation.full_clean(exclude=["union"])


def test_an_innovation_is_called_by_its_title() -> None:
    assert str(InnovationFactory.build(title="废水回用")) == "废水回用"
