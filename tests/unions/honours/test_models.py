"""Honours (荣誉)."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from tests.factories.honours import HonourFactory
from unions.honours.models import Honour, Step
from unions.organisations.levels import Level

pytestmark = pytest.mark.django_db

YEAR = (date(2014, 1, 1), date(2014, 12, 31))


@pytest.mark.parametrize(
    ("day", "counted"), [(date(2013, 12, 31), 0), (date(2014, 1, 1), 1), (date(2014, 12, 31), 1), (date(2015, 1, 1), 0)]
)
def test_an_award_counts_in_its_period(day: date, counted: int) -> None:
    HonourFactory(awarded_on=day)

    assert Honour.objects.awarded_between(*YEAR).count() == counted


def test_a_step_counts_whatever_came_after_it() -> None:
    HonourFactory(applied_on=date(2014, 3, 1), awarded_on=date(2014, 11, 1))
    HonourFactory(applied=True)

    assert Honour.objects.stepped_between(Step.APPLIED, *YEAR).count() == 2
    assert Honour.objects.stepped_between(Step.STARTED, *YEAR).count() == 0


def test_who_took_any_step_in_the_period_was_striving() -> None:
    for steps in (
        {"started_on": date(2014, 2, 1)},
        {"applied_on": date(2014, 2, 1)},
        {"passed_on": date(2014, 2, 1)},
        {"started_on": date(2013, 2, 1), "passed_on": date(2014, 2, 1)},
        {"started_on": date(2013, 2, 1), "applied_on": date(2015, 2, 1)},
    ):
        HonourFactory(**{"awarded_on": None, **steps})

    assert Honour.objects.striving_between(*YEAR).count() == 4


@pytest.mark.parametrize(
    ("day", "held"), [(date(2014, 4, 27), 0), (date(2014, 4, 28), 1), (date(2017, 4, 27), 1), (date(2017, 4, 28), 0)]
)
def test_a_title_is_held_from_its_award_to_the_day_before_its_end(day: date, held: int) -> None:
    HonourFactory(awarded_on=date(2014, 4, 28), ended_on=date(2017, 4, 28))

    assert Honour.objects.held_on(day).count() == held


def test_a_title_without_end_is_held_for_ever_and_one_applied_for_is_not() -> None:
    award = HonourFactory()
    HonourFactory(applied=True)

    assert list(Honour.objects.held_on(date(2030, 1, 1))) == [award]


def test_honours_are_found_by_kind_and_level() -> None:
    home = HonourFactory(code="home.model", level=Level.CITY)
    HonourFactory(code="pioneer", level=Level.STREET)

    assert list(Honour.objects.of_kind("home")) == [home]
    assert list(Honour.objects.at_least(Level.DISTRICT)) == [home]


@pytest.mark.parametrize(
    ("dates", "step", "day"),
    [
        ({"started_on": date(2014, 1, 5)}, Step.STARTED, date(2014, 1, 5)),
        ({"started_on": date(2014, 1, 5), "applied_on": date(2014, 2, 5)}, Step.APPLIED, date(2014, 2, 5)),
        ({"passed_on": date(2014, 3, 5)}, Step.PASSED, date(2014, 3, 5)),
        ({"passed_on": date(2014, 3, 5), "awarded_on": date(2014, 3, 5)}, Step.AWARDED, date(2014, 3, 5)),
    ],
)
def test_the_furthest_step_is_kept(dates: dict[str, date], step: Step, day: date) -> None:
    honour = HonourFactory(**{"awarded_on": None, **dates})

    assert (honour.step, honour.moved_on) == (step, day)


def test_an_honour_without_a_step_is_refused() -> None:
    honour = HonourFactory.build(awarded_on=None)

    assert (honour.furthest_step, honour.latest_day) == ("", None)
    with pytest.raises(ValidationError, match="至少填一个"):
        honour.full_clean(exclude=["union", "kind"])


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"applied_on": date(2014, 4, 29)}, "应依次不早于前一步"),
        ({"ended_on": date(2014, 4, 27)}, "应依次不早于前一步"),
        ({"awarded_on": None, "applied_on": date(2014, 1, 1), "ended_on": date(2015, 1, 1)}, "还没有获评日期"),
    ],
)
def test_what_cannot_be_is_said_in_a_sentence(wrong: dict[str, Any], sentence: str) -> None:
    honour = HonourFactory.build(**wrong)

    with pytest.raises(ValidationError, match=sentence):
        honour.full_clean(exclude=["union", "kind"])


def test_one_recipient_gets_one_honour_once_a_year() -> None:
    first = HonourFactory()

    with pytest.raises(IntegrityError):
        HonourFactory(union=first.union, kind=first.kind, recipient=first.recipient)


@pytest.mark.parametrize(
    ("level", "title", "shown"),
    [
        (Level.CITY, "", "市级工人先锋号"),
        (Level.OWN, "", "工人先锋号"),
        (Level.DISTRICT, "百日安全竞赛先进班组", "区级百日安全竞赛先进班组"),
    ],
)
def test_an_honour_is_shown_with_its_level(level: Level, title: str, shown: str) -> None:
    honour = HonourFactory(level=level, title=title, recipient="装配三班")

    assert (honour.shown, str(honour)) == (shown, f"装配三班 {shown}")
