"""The phrase library (句式库): what it says, and what can be changed in it."""

import pytest

from reports.catalogue import BY_CODE
from reports.narrative.facts import Kind, Level
from reports.narrative.library import PHRASEBOOK
from reports.narrative.patterns import HOLE, parse
from reports.narrative.phrasebook import COMMUNITY, Phrase, Phrasebook
from reports.narrative.themes import Theme
from reports.narrative.tokens import codes
from tests.reports.narrative.papers import facts, reading

FOUNDED = reading("unions.founded", 13)
JOINED = reading("members.joined", 873, "人")
GROWTH = Phrase("a.growth", Theme.ORGANISATION, "建会{unions.founded}", paragraph="one")
MEMBERS = Phrase("a.members", Theme.ORGANISATION, "入会{members.joined}", paragraph="two")
BOOK = Phrasebook((GROWTH, MEMBERS))


def told(book: Phrasebook, *readings, **more) -> tuple[str, ...]:
    return book.text(Theme.ORGANISATION, facts(*readings, **more))


def test_keys_are_unique_and_name_their_theme():
    keys = [phrase.key for phrase in PHRASEBOOK.phrases]

    assert sorted(set(keys)) == sorted(keys)
    assert [phrase.key for phrase in PHRASEBOOK.phrases if not phrase.key.startswith(phrase.theme.name.lower())] == []


@pytest.mark.parametrize("phrase", PHRASEBOOK.phrases, ids=lambda phrase: phrase.key)
def test_every_wording_is_a_pattern_of_the_same_known_figures(phrase):
    stated = {frozenset(figures(words)) for words in (phrase.text, *phrase.variants)}

    assert len(stated) == 1
    assert set().union(*stated) - set(BY_CODE) == set()
    assert all(parse(words) for words in (phrase.text, *phrase.variants))


def figures(words: str) -> set[str]:
    holes = list(HOLE.finditer(words))
    return {code for hole in holes for code in (hole["code"], hole["this"], hole["other"]) if code}


def test_what_follows_another_phrase_follows_it_in_the_book():
    keys = [phrase.key for phrase in PHRASEBOOK.phrases]

    assert [one for one in PHRASEBOOK.phrases if not set(one.unless) <= set(keys[: keys.index(one.key)])] == []


def test_a_phrase_is_said_where_it_fits():
    of_community = Phrase("a.b", Theme.ORGANISATION, "建会{unions.founded}", levels=COMMUNITY)
    of_plan = Phrase("a.c", Theme.ORGANISATION, "建会{unions.founded}", kinds=(Kind.PLAN,))
    needing = Phrase("a.d", Theme.ORGANISATION, "建会{unions.founded}", needs="members.joined")

    assert told(Phrasebook((of_community, of_plan, needing)), FOUNDED) == ()
    assert told(Phrasebook((of_community,)), FOUNDED, level=Level.COMMUNITY) == ("建会{unions.founded}。",)
    assert told(Phrasebook((needing,)), FOUNDED, JOINED) == ("建会{unions.founded}。",)


def test_a_phrase_may_stand_in_for_another():
    instead = Phrase("a.instead", Theme.ORGANISATION, "入会{members.joined}", unless=("a.growth",))

    assert told(Phrasebook((GROWTH, instead)), FOUNDED, JOINED) == ("建会{unions.founded}。",)
    assert told(Phrasebook((GROWTH, instead)), JOINED) == ("入会{members.joined}。",)


def test_one_of_the_variants_is_chosen_and_stays():
    phrase = Phrase("a.b", Theme.LEAD, "甲", variants=("乙", "丙"))
    chosen = {phrase.chosen(facts(period=str(year))) for year in range(2000, 2030)}

    assert chosen == {"甲", "乙", "丙"}
    assert phrase.chosen(facts()) == phrase.chosen(facts())


def test_phrases_are_reworded_left_out_and_added():
    added = Phrase("own.1", Theme.ORGANISATION, "又建{unions.founded}", paragraph="one")

    assert told(BOOK.reworded({"a.growth": "新建{unions.founded}"}), FOUNDED) == ("新建{unions.founded}。",)
    assert told(BOOK.without({"a.growth"}), FOUNDED, JOINED) == ("入会{members.joined}。",)
    assert told(BOOK.with_added((added,)), FOUNDED) == ("建会{unions.founded}。又建{unions.founded}。",)


def test_every_figure_of_a_pattern_is_a_token():
    assert codes(GROWTH.text) == ("unions.founded",)
