"""Several people write the same paper at the same moment: nobody's words are lost unseen, nobody waits for ever."""

from time import sleep

import pytest
from django.db import transaction

from reports.filing.models import Filing
from reports.filing.reading import in_force
from reports.narrative.facts import Kind
from reports.narrative.outline import Entry as Chapter
from reports.narrative.themes import Theme
from reports.workflow.actions import move, report_of
from reports.workflow.states import Act
from reports.writing import actions, outlines
from reports.writing.actions import Living, Place, Rewritten, write
from reports.writing.choosing import choose, move_up, remove
from reports.writing.chosen import ChosenPassage
from reports.writing.models import Passage
from reports.writing.outlines import arrange
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.factories.reports import YEAR, approved, report_for, small_street
from tests.racing import PAUSE, Deed, at_once, while_paused
from unions.access.models import User
from unions.organisations.models import Union, UnionKind
from unions.trail.models import Entry
from unions.trail.record import note, verify

PEOPLE = 6

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def street() -> Union:
    return UnionFactory(kind=UnionKind.STREET, parent=UnionFactory(kind=UnionKind.DISTRICT))


@pytest.mark.parametrize("version", [0, 1])
def test_of_several_who_write_one_passage_one_is_kept(street: Union, version: int) -> None:
    place = Place(street, YEAR, Kind.SUMMARY, Theme.ORGANISATION)
    clerks = [person("clerk", street) for _ in range(PEOPLE)]
    for _ in range(version):
        write(place, "原来的文字。", by=clerks[0], version=0, living=Living({}))

    def writing(number: int) -> Deed:
        user = User.objects.get(pk=clerks[number].pk)
        return lambda: write(place, f"第{number}个人的文字。", by=user, version=version, living=Living({}))

    told = at_once([writing(number) for number in range(PEOPLE)])

    kept = Passage.objects.get()
    assert (told.count(""), kept.version) == (1, version + 1)
    assert kept.text == f"第{told.index('')}个人的文字。"
    assert {one.partition("：")[0] for one in told if one} == {Rewritten.__name__}
    assert Entry.objects.filter(ledger="reports.passage").count() == version + 1
    assert verify() is None


def test_writers_of_different_passages_are_all_kept(street: Union) -> None:
    themes = list(Theme)[1 : PEOPLE + 1]
    clerks = [person("clerk", street) for _ in themes]

    def writing(theme: Theme, user: User) -> Deed:
        place = Place(street, YEAR, Kind.SUMMARY, theme)
        return lambda: write(place, "自己的文字。", by=user, version=0, living=Living({}))

    told = at_once([writing(theme, user) for theme, user in zip(themes, clerks, strict=True)])

    assert told == [""] * PEOPLE
    assert Passage.objects.count() == PEOPLE
    assert Entry.objects.filter(act="开始填报").count() == 1
    assert verify() is None


def test_the_first_words_and_an_urging_do_not_wait_for_each_other(
    street: Union, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = report_of(street, YEAR, Kind.SUMMARY)
    place = Place(street, YEAR, Kind.SUMMARY, Theme.ORGANISATION)
    clerk, reviewer = person("clerk", street), person("reviewer", street.parent)

    told = while_paused(
        monkeypatch,
        actions,
        "record",
        lambda: write(place, "自己的文字。", by=clerk, version=0, living=Living({})),
        lambda: move(report, Act.URGE, by=reviewer),
        after=True,
    )

    assert told[0] == ""
    assert Passage.objects.get().text == "自己的文字。"


def test_an_outline_does_not_stop_what_else_is_noted_of_the_union(
    street: Union, monkeypatch: pytest.MonkeyPatch
) -> None:
    clerk = person("clerk", street)
    outline = (Chapter(Theme.ORGANISATION, "组织"), Chapter(Theme.LEAD))

    told = while_paused(
        monkeypatch,
        outlines,
        "note",
        lambda: arrange(street, Kind.SUMMARY, outline, by=clerk, stood=0),
        lambda: note("登录", clerk.name, by=clerk, union=street),
    )

    assert told == ["", ""]
    assert set(Entry.objects.values_list("act", flat=True)) == {"调整提纲", "登录"}


def test_of_two_outlines_at_once_one_is_kept(street: Union) -> None:
    clerk = person("clerk", street)
    outlines_of = [(Chapter(theme), Chapter(Theme.LEAD)) for theme in list(Theme)[1 : PEOPLE + 1]]

    told = at_once(
        [lambda one=one: arrange(street, Kind.SUMMARY, one, by=clerk, stood=0) for one in outlines_of]  # type: ignore[misc]
    )

    assert told.count("") == 1


class Taking:
    """A district that takes paragraphs of the approved paper of a street."""

    def __init__(self) -> None:
        self.street = small_street()
        filing = in_force(approved(report_for(self.street)))
        assert filing is not None
        assert self.street.parent is not None
        self.filing: Filing = filing
        self.district: Union = self.street.parent
        self.writer = person("reviewer", self.district)
        section = next(
            one for one in filing.paper["sections"] if one["paragraphs"] and one["themes"][0] != Theme.LEAD.name
        )
        self.section = filing.paper["sections"].index(section)
        section["paragraphs"] = [f"第{number}段。" for number in range(PEOPLE)]

    def take(self, paragraph: int) -> ChosenPassage:
        place = {"section": self.section, "paragraph": paragraph, "by": self.writer}
        return choose(self.district, YEAR, Kind.SUMMARY, filing=self.filing, owner=self.street, **place)  # type: ignore[arg-type]

    def positions(self) -> list[int]:
        return sorted(ChosenPassage.objects.values_list("position", flat=True))


def test_the_same_paragraph_is_taken_once() -> None:
    taking = Taking()

    told = at_once([lambda: taking.take(0)] * PEOPLE)

    assert (told.count(""), ChosenPassage.objects.count()) == (1, 1)
    assert {one for one in told if one} == {"Refused：这一段已经选用。"}


def test_paragraphs_that_are_taken_at_once_stand_one_after_the_other() -> None:
    taking = Taking()

    told = at_once([lambda number=number: taking.take(number) for number in range(PEOPLE)])  # type: ignore[misc]

    assert told == [""] * PEOPLE
    assert taking.positions() == list(range(1, PEOPLE + 1))


def test_after_moving_and_removing_at_once_no_two_stand_at_one_place() -> None:
    taking = Taking()
    for number in range(PEOPLE):
        taking.take(number)
    chosen = list(ChosenPassage.objects.order_by("position"))

    deeds: list[Deed] = [
        lambda one=one: move_up(one, by=taking.writer, version=one.version)  # type: ignore[misc]
        for one in chosen[1:]
    ]
    told = at_once([*deeds, lambda: remove(chosen[0], by=taking.writer, version=chosen[0].version)])

    left = taking.positions()
    assert any(one == "" for one in told)
    assert len(set(left)) == len(left)
    assert verify() is None


def test_a_neighbour_is_removed_while_one_is_moved(monkeypatch: pytest.MonkeyPatch) -> None:
    taking = Taking()
    first, second = taking.take(0), taking.take(1)

    def moving() -> None:
        with transaction.atomic():
            ChosenPassage.objects.select_for_update().get(pk=first.pk)
            sleep(PAUSE)
            move_up(second, by=taking.writer, version=second.version)

    def removing() -> None:
        sleep(PAUSE / 2)
        remove(first, by=taking.writer, version=first.version)

    told = at_once([moving, removing])

    assert told[0] == ""
    assert ChosenPassage.objects.filter(pk=second.pk, position=1).exists()
