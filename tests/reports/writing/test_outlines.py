"""The outline (提纲)."""

from dataclasses import replace

import pytest

from reports.narrative.facts import Kind
from reports.narrative.outline import Entry, Outline, themes_of
from reports.narrative.themes import CHAPTERS, WORK, Theme
from reports.periods import Period
from reports.writing.book import material_of
from reports.writing.models import OutlineEntry
from reports.writing.outlines import arrange, complete, drop, moved, stamp
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from tests.reports.narrative.papers import facts
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.organisations.models import Union
from unions.trail.models import Entry as Trace

pytestmark = pytest.mark.django_db
OWN = (Entry(Theme.AID, "真情帮扶"), Entry(Theme.ORGANISATION, joined=True), Entry(Theme.WOMEN, left_out=True))


@pytest.fixture
def street() -> Union:
    return UnionFactory(street=True, parent=UnionFactory(name="云溪区总工会"))


@pytest.fixture
def clerk(street: Union) -> User:
    return person(Role.CLERK, street)


def outline_of(union: Union, kind: Kind) -> Outline:
    return material_of(union, Period.year(2014), kind, ()).outline


def stood(union: Union) -> int:
    return stamp(list(OutlineEntry.objects.filter(union=union)))


def test_an_outline_is_kept_as_a_whole_and_leaves_a_trace(street: Union, clerk: User) -> None:
    arrange(street, Kind.SUMMARY, OWN, by=clerk, stood=0)

    assert outline_of(street, Kind.SUMMARY) == OWN
    assert outline_of(street, Kind.REPORT) == ()
    trace = Trace.objects.get(act="调整提纲")
    assert [line["heading"] for line in trace.after["outline"]] == ["真情帮扶", "", ""]


def test_below_an_outline_everybody_uses_it_until_he_has_his_own(street: Union, clerk: User) -> None:
    community = UnionFactory(community=True, parent=street)
    assert street.parent is not None
    arrange(street.parent, Kind.SUMMARY, (Entry(Theme.RIGHTS),), by=person("clerk", street.parent), stood=0)
    assert outline_of(community, Kind.SUMMARY) == (Entry(Theme.RIGHTS),)

    arrange(street, Kind.SUMMARY, OWN, by=clerk, stood=0)

    assert outline_of(community, Kind.SUMMARY) == OWN
    assert outline_of(street.parent, Kind.SUMMARY) == (Entry(Theme.RIGHTS),)


def test_an_outline_that_somebody_changed_meanwhile_is_not_lost(street: Union, clerk: User) -> None:
    arrange(street, Kind.SUMMARY, OWN, by=clerk, stood=0)

    with pytest.raises(Refused, match="别人刚改过这份提纲"):
        arrange(street, Kind.SUMMARY, (), by=clerk, stood=0)

    assert outline_of(street, Kind.SUMMARY) == OWN


def test_going_back_to_the_usual_outline(street: Union, clerk: User) -> None:
    arrange(street, Kind.SUMMARY, OWN, by=clerk, stood=0)

    drop(street, Kind.SUMMARY, by=clerk, stood=stood(street))

    assert outline_of(street, Kind.SUMMARY) == ()
    assert Trace.objects.filter(act="恢复默认提纲").count() == 1


def test_a_reader_arranges_nothing(street: Union) -> None:
    with pytest.raises(Refused, match="权限"):
        arrange(street, Kind.SUMMARY, OWN, by=person(Role.READER, street), stood=0)


def test_themes_that_an_outline_does_not_name_stand_at_its_end() -> None:
    whole = complete(OWN, facts())

    assert whole[:3] == OWN
    assert {entry.theme for entry in whole} == set(themes_of(CHAPTERS)) - {Theme.LEAD}


def test_without_an_outline_the_usual_one_of_the_kind_stands() -> None:
    plan = replace(facts(), kind=Kind.PLAN)

    assert complete((), plan)[:3] == (Entry(Theme.GUIDANCE, ""), Entry(Theme.FOCUS), Entry(WORK[0], "主要工作"))
    assert Theme.PROBLEMS not in [entry.theme for entry in complete((Entry(Theme.PROBLEMS),), plan)]


@pytest.mark.parametrize(
    ("theme", "step", "themes"),
    [
        (Theme.ORGANISATION, -1, [Theme.ORGANISATION, Theme.AID, Theme.WOMEN]),
        (Theme.ORGANISATION, 1, [Theme.AID, Theme.WOMEN, Theme.ORGANISATION]),
        (Theme.AID, -1, [Theme.AID, Theme.ORGANISATION, Theme.WOMEN]),
        (Theme.WOMEN, 1, [Theme.AID, Theme.ORGANISATION, Theme.WOMEN]),
    ],
)
def test_a_theme_moves_by_one_place(theme: Theme, step: int, themes: list[Theme]) -> None:
    assert [entry.theme for entry in moved(OWN, theme, step)] == themes
