"""Earlier wordings (历史文字)."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.writing.actions import Living, Place, finish, write, write_from_ledgers
from reports.writing.models import Passage
from reports.writing.versions import Change, compared, versions
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.writing import PassageFactory
from unions.access.roles import Role

pytestmark = pytest.mark.django_db
LIVING = Living({}, "台账写的。")


@pytest.fixture
def place() -> Place:
    return Place(UnionFactory(street=True), Period.year(2014), Kind.SUMMARY, Theme.ORGANISATION)


def later(minutes: int) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(minutes=minutes), tick=False)


def test_nothing_is_earlier_than_the_first_word() -> None:
    assert versions(None) == []


def test_every_wording_is_kept_down_to_what_the_ledgers_wrote(place: Place) -> None:
    li, wang = person(Role.CLERK, place.union, name="李敏"), person(Role.CLERK, place.union, name="王芳")
    write(place, "甲。", by=li, version=0, living=LIVING)
    write(place, "乙。", by=wang, version=1, living=LIVING)
    finish(place, by=wang, version=2, done=True, living=LIVING)
    write_from_ledgers(place, by=li, version=3, living=Living({}, "台账新写的。"))

    found = versions(Passage.objects.get())

    assert [(one.act, one.who, one.text, one.is_own) for one in found] == [
        ("恢复按台账生成", "李敏", "台账新写的。", False),
        ("写总结", "王芳", "乙。", True),
        ("写总结", "李敏", "甲。", True),
        ("按台账生成", "", "台账写的。", False),
    ]


def test_what_saved_itself_in_one_sitting_is_one_version(place: Place) -> None:
    li = person(Role.CLERK, place.union)
    write(place, "甲。", by=li, version=0, living=LIVING)
    with later(2):
        write(place, "甲乙。", by=li, version=1, living=LIVING)
    with later(30):
        write(place, "甲乙丙。", by=li, version=2, living=LIVING)

    assert [one.text for one in versions(Passage.objects.get())] == ["甲乙丙。", "甲乙。", "台账写的。"]


def test_a_text_that_came_without_an_act_is_the_first_version(place: Place) -> None:
    passage = PassageFactory(union=place.union, text="最早的。")
    assert [one.text for one in versions(passage)] == ["最早的。"]

    write(place, "改过的。", by=person(Role.CLERK, place.union), version=1, living=LIVING)

    assert [one.text for one in versions(passage)] == ["改过的。", "最早的。"]


def test_words_are_compared_figures_as_one_word() -> None:
    lines = compared("新建工会{unions.founded}。\n旧话。", "新建工会{unions.present}。\n新话。")

    changes = [[(piece.text, piece.change) for piece in line if piece.change is not Change.SAME] for line in lines]
    assert changes == [
        [("{unions.founded}", Change.REMOVED), ("{unions.present}", Change.ADDED)],
        [("旧", Change.REMOVED), ("新", Change.ADDED)],
    ]


def test_a_paragraph_that_went_is_marked_to_its_end() -> None:
    lines = compared("甲。\n乙。", "甲。")

    assert [[(piece.text, str(piece.change)) for piece in line] for line in lines] == [
        [("甲。", "same")],
        [("乙。", "removed")],
    ]
