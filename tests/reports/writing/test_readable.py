"""Patterns as people read them (句式读法)."""

from dataclasses import fields

import pytest

from reports.catalogue import CATALOGUE
from reports.narrative.library import PHRASEBOOK
from reports.narrative.names import Names
from reports.narrative.patterns import HOLE
from reports.writing.faults import NAMES as KNOWN_NAMES
from reports.writing.readable import ASPECTS, NAMES, VOICE, readable

LABELS = {one.code: one.label for one in CATALOGUE}


def read(pattern: str) -> str:
    return "".join(word.text for word in readable(pattern, LABELS))


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        (
            "{^}新建工会{unions.founded}[，{unions.founded:grown}]",
            "今年新建工会新建工会组织数〔可略：，新建工会组织数·同比〕",
        ),
        ("({unions.rate:all|全部}//达{unions.rate})", "〔工会组建率写作“全部”｜或：达工会组建率〕"),
        ("{*founded等}{unions.founded}", "名单：新建工会新建工会组织数"),
        ("{ours}<甲、乙>", "本地〔列举：甲、乙〕"),
        ("{nothing here}", "{nothing here}"),
        ("{no.figure}", "no.figure"),
    ],
)
def test_a_pattern_reads_in_names_and_words(pattern: str, words: str) -> None:
    assert read(pattern) == words


def test_everything_that_the_library_says_has_a_name() -> None:
    holes = [hole for phrase in PHRASEBOOK.phrases for hole in HOLE.finditer("".join((phrase.text, *phrase.variants)))]

    assert {hole["slot"] for hole in holes if hole["slot"]} <= VOICE.keys()
    assert {hole["names"] for hole in holes if hole["names"]} <= NAMES.keys()
    assert {hole["aspect"] for hole in holes if hole["aspect"] and not hole["words"]} <= ASPECTS.keys()
    assert set(KNOWN_NAMES) <= {field.name for field in fields(Names)}
