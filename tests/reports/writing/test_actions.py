"""Writing a paper (写总结)."""

import pytest

from reports.narrative.facts import Kind
from reports.narrative.themes import Theme
from reports.periods import Period
from reports.writing.actions import (
    Living,
    Place,
    Rewritten,
    by_hand,
    finish,
    keep,
    read_over,
    replaced,
    say_otherwise,
    tidy,
    write,
    write_from_ledgers,
)
from reports.writing.models import Passage
from tests.factories.access import person
from tests.factories.organisations import UnionFactory
from unions.access.models import User
from unions.access.refusal import Refused
from unions.access.roles import Role
from unions.trail.models import Entry

pytestmark = pytest.mark.django_db
THEN = Living({"{unions.founded}": "12家"}, "今年新建工会{unions.founded}。")
NOW = Living({"{unions.founded}": "13家"}, "今年新建工会{unions.founded}，覆盖企业{unions.founded_coverage}。")
OWN = "全年新建工会{unions.founded}。"


@pytest.fixture
def place() -> Place:
    return Place(UnionFactory(street=True), Period.year(2014), Kind.SUMMARY, Theme.ORGANISATION)


@pytest.fixture
def clerk(place: Place) -> User:
    return person(Role.CLERK, place.union, name="李敏")


def test_an_own_text_remembers_what_it_was_written_from(place: Place, clerk: User) -> None:
    kept = write(place, OWN, by=clerk, version=0, living=THEN)

    assert (kept.text, kept.seen, kept.based_on, kept.version) == (OWN, dict(THEN.words), THEN.generated, 1)
    assert str(kept) == "2014年工作总结“组织建设”"
    assert [entry.act for entry in Entry.objects.order_by("pk")] == ["开始填报", "写总结"]


def test_figures_that_changed_stay_marked_while_the_clerk_types_on(place: Place, clerk: User) -> None:
    write(place, OWN, by=clerk, version=0, living=THEN)
    more = Living({"{unions.founded}": "13家", "{members.joined}": "20人"})

    kept = write(place, OWN + "发展会员{members.joined}。", by=clerk, version=1, living=more)

    assert kept.seen == {"{unions.founded}": "12家", "{members.joined}": "20人"}
    assert kept.based_on == THEN.generated


def test_reading_over_takes_the_marks_away_and_leaves_the_text(place: Place, clerk: User) -> None:
    write(place, OWN, by=clerk, version=0, living=THEN)

    kept = read_over(place, by=clerk, version=1, living=NOW)

    assert (kept.text, kept.seen) == (OWN, dict(NOW.words))


def test_keeping_the_own_text_says_that_the_new_one_was_read(place: Place, clerk: User) -> None:
    write(place, OWN, by=clerk, version=0, living=THEN)

    kept = keep(place, by=clerk, version=1, living=NOW)

    assert (kept.text, kept.based_on) == (OWN, NOW.generated)


def test_what_the_ledgers_write_again_leaves_the_own_text_on_the_trail(place: Place, clerk: User) -> None:
    write(place, OWN, by=clerk, version=0, living=THEN)

    kept = write_from_ledgers(place, by=clerk, version=1, living=NOW)

    assert (kept.text, kept.seen, kept.version) == ("", {}, 2)
    assert Entry.objects.get(act="恢复按台账生成").before["text"] == OWN


def test_two_people_cannot_overwrite_each_other(place: Place, clerk: User) -> None:
    write(place, OWN, by=clerk, version=0, living=THEN)

    with pytest.raises(Rewritten, match=r"李敏 \d\d:\d\d改过这一节") as late:
        write(place, "另一份文字。", by=person(Role.CLERK, place.union), version=0, living=THEN)

    assert late.value.stored.text == OWN
    assert Passage.objects.get().text == OWN


def test_the_same_text_sent_twice_is_kept_once(place: Place, clerk: User) -> None:
    write(place, OWN, by=clerk, version=0, living=THEN)

    again = write(place, OWN, by=clerk, version=0, living=THEN)

    assert again.version == 1
    assert Entry.objects.filter(act="写总结").count() == 1


def test_an_empty_text_is_not_kept(place: Place, clerk: User) -> None:
    with pytest.raises(Refused, match="这一节是空的"):
        write(place, " \n　", by=clerk, version=0, living=THEN)

    assert not Passage.objects.exists()


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR, Role.AUDITOR])
def test_who_may_not_write_is_refused(place: Place, role: str) -> None:
    with pytest.raises(Refused, match="权限"):
        write(place, OWN, by=person(role, place.union), version=0, living=THEN)

    assert not Passage.objects.exists()


def test_a_neighbour_is_refused(place: Place) -> None:
    with pytest.raises(Refused, match="权限"):
        finish(place, by=person(Role.CLERK, UnionFactory(street=True)), version=0, done=True, living=THEN)


def test_finishing_says_that_the_figures_were_read(place: Place, clerk: User) -> None:
    done = finish(place, by=clerk, version=0, done=True, living=THEN)
    assert (done.done, done.text, done.seen) == (True, "", dict(THEN.words))

    reopened = finish(place, by=clerk, version=1, done=False, living=Living({}))
    assert (reopened.done, reopened.seen) == (False, dict(THEN.words))


def test_each_turn_is_another_way_of_saying_it(place: Place, clerk: User) -> None:
    say_otherwise(place, by=clerk, version=0)

    assert say_otherwise(place, by=clerk, version=1).turn == 2


@pytest.mark.parametrize(
    ("text", "kept"),
    [("　　甲。\r\n\r\n　　乙。", "甲。\n乙。"), ("  甲。\r乙。\n", "甲。\n乙。"), ("\u00a0甲", "甲")],
)
def test_lines_are_paragraphs_without_indent(text: str, kept: str) -> None:
    assert tidy(text) == kept


@pytest.mark.parametrize(("start", "text"), [(0, "{x.y}，12家"), (4, "12家，{x.y}"), (99, "12家，{x.y}")])
def test_the_nearest_words_are_replaced(start: int, text: str) -> None:
    assert replaced("12家，12家", start, "12家", "{x.y}") == text


@pytest.mark.parametrize("words", ["15家", ""])
def test_words_that_are_gone_are_not_replaced(words: str) -> None:
    with pytest.raises(Refused, match="已不在这一节里"):
        replaced("12家，12家", 0, words, "{x.y}")


def test_a_number_by_hand_names_its_source() -> None:
    assert by_hand("35人", " 社区劳动保障站台账 ") == "{35人|社区劳动保障站台账}"


@pytest.mark.parametrize("source", ["", "甲", "甲}乙", "甲|乙", "长" * 61])
def test_a_source_that_says_nothing_is_refused(source: str) -> None:
    with pytest.raises(Refused, match="手工数要写明来源"):
        by_hand("35人", source)
