"""Typed figures: what each says of itself, and what they refuse."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from reports.figures.models import Override, Target, ToldFigure
from reports.periods import Period
from tests.factories.access import person
from tests.factories.organisations import UnionFactory

pytestmark = pytest.mark.django_db
YEAR = Period.year(2014)


def told(**fields: object) -> ToldFigure:
    union = UnionFactory(street=True, short_name="望江街道")
    said = {"start": YEAR.start, "end": YEAR.end, "code": "staff.liaison_load", "source": "分工方案"}
    return ToldFigure(union=union, by=person("clerk", union), **{"value": Decimal(30), **said, **fields})


def test_a_told_figure_names_union_period_and_code() -> None:
    figure = told()

    assert (str(figure), figure.period) == ("望江街道2014年每名联络员联系企业数", YEAR)


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"value_max": Decimal(20)}, "数值上限应大于数值；只有一个数时不填上限。"),
        ({"end": YEAR.previous().end}, "期间止早于期间起，核对其中一项。"),
    ],
)
def test_a_told_figure_in_disorder_is_refused(fields: dict[str, object], fault: str) -> None:
    with pytest.raises(ValidationError) as refused:
        told(**fields).full_clean()

    assert refused.value.messages == [fault]


def test_a_target_in_disorder_is_refused() -> None:
    union = UnionFactory(street=True)
    target = Target(union=union, set_by=union, start=YEAR.start, end=YEAR.end, code="training.sessions", value=2)
    target.value_max = Decimal(1)

    with pytest.raises(ValidationError) as refused:
        target.full_clean()

    assert refused.value.messages == ["数值上限应大于数值；只有一个数时不填上限。"]


@pytest.mark.parametrize("reason", ["无", "……………", "对对对对对对"])
def test_an_override_has_to_say_why(reason: str) -> None:
    union = UnionFactory(street=True)
    by = person("clerk", union)
    typed = Override(union=union, by=by, start=YEAR.start, end=YEAR.end, code="training.sessions", value=2)
    typed.reason = reason

    with pytest.raises(ValidationError) as refused:
        typed.full_clean()

    assert refused.value.message_dict == {
        "reason": ["写清为什么与台账不同，以什么为准，至少5个字，标点和重复的字不算。"]
    }
    typed.reason = "以区里通报的培训期数为准"
    typed.full_clean()


def test_a_period_is_told_once() -> None:
    first = told()
    first.save()
    first.pk = None

    with pytest.raises(ValidationError) as refused:
        first.full_clean()

    assert refused.value.messages == ["这个指标在这一期间已经填过，改原来那一行即可。"]
