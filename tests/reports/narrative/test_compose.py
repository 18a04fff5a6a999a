"""The whole paper (成文): laws that hold for any figures, and what each level says."""

import re
from datetime import date
from decimal import Decimal
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from reports.catalogue import CATALOGUE
from reports.catalogue.kinds import Indicator
from reports.catalogue.readings import Reading
from reports.catalogue.units import Unit
from reports.narrative.compose import Section, compose
from reports.narrative.facts import Facts, Kind, Level, Reporter
from reports.narrative.names import Names, Remark
from reports.narrative.tokens import State, pieces, plain
from reports.narrative.voice import closing, last_month
from reports.periods import Period

NOTHING = re.compile(r"(?<![\d.])0(?:\.0+)?(?![\d.])")
AMISS = re.compile(r"None|[-−{}\[\]<>()*]|暂缺|[，。；、：]{2}|[，、；]$|[,;:!?]|^[，。；、]")
WHOLE = re.compile(r"(?<![近约长降\d.])100%(?!以上)")
SEEDS = st.integers(0, 10**9)
SAID = ("guidance", "focus", "specials", "problems", "plans")
FIELDS = tuple(name for name in Names.__dataclass_fields__ if name not in SAID)
PERIODS = ("2014", "2014H1", "2014Q3", "2014S")
WORDS = "金木水火土日月星辰风云雨雪山川江河湖海松竹梅兰菊荷桃李杏梨枫柳榆槐桑麻谷麦豆稻"


def value_of(unit: Unit, chance: Random) -> Decimal | date | None:
    """Any value of a unit, often a small or none."""
    if chance.random() < 0.1:
        return None
    if unit is Unit.DAY:
        return date(2014, chance.randint(1, 12), chance.randint(1, 28))
    if unit is Unit.PERCENT:
        return Decimal(chance.choice([0, 49, 100, 100, chance.randint(0, 10_000) / Decimal(100)]))
    if unit in (Unit.YUAN, Unit.MYRIAD):
        return Decimal(chance.choice([0, chance.randint(1, 300), chance.randint(1, 90_000_000)])) / 100
    most = {Unit.EDITION: 30, Unit.YEARS: 6, Unit.YEAR: 2014}.get(unit, chance.choice([3, 60, 90_000]))
    return Decimal(chance.randint(2014 if unit is Unit.YEAR else 0, most))


def figure_of(indicator: Indicator, chance: Random) -> Reading:
    return Reading(
        code=indicator.code,
        label=indicator.label,
        unit=indicator.unit,
        decimals=indicator.decimals,
        kind=indicator.kind,
        value=value_of(indicator.unit, chance),
        last_year=value_of(indicator.unit, chance),
        target=(target := chance.choice([None, Decimal(0), Decimal(100), Decimal(chance.randint(1, 900))])),
        target_max=target + 1 if target and chance.random() < 0.2 else None,
        comparator=chance.choice(["", "", "", "近", "余", "多", "以上", "达"]),
    )


def facts_of(seed: int) -> Facts:
    """Any part of the figures and names of a union of any level; no name begins like another."""
    chance = Random(seed)
    readings = [figure_of(one, chance) for one in CATALOGUE if chance.random() < chance.choice([0.05, 0.5, 0.95])]
    words = iter(chance.sample(WORDS, len(WORDS)) * 6)
    lists = {name: tuple(next(words) + "某" for _ in range(chance.choice([0, 1, 3]))) for name in FIELDS}
    said = {name: tuple(remark(next(words), chance) for _ in range(chance.choice([0, 1, 4]))) for name in SAID}
    names = Names(**lists, **said)  # type: ignore[arg-type]
    reporter = Reporter(
        f"{chance.choice(WORDS)}峙总工会", chance.choice(list(Level)), chance.choice(["", "北仑区总工会"])
    )
    period, kind = Period.parse(chance.choice(PERIODS)), chance.choice(list(Kind))
    return Facts.of(reporter, period, readings, names, readings[:2], kind)


def remark(word: str, chance: Random) -> Remark:
    return Remark(f"{word}某工作", chance.choice(["", "", f"抓好{word}某", "抓好某某"]))


@given(SEEDS)
def test_no_text_says_nothing_or_is_put_together_wrongly(seed):
    given_facts = facts_of(seed)

    for text in texts(given_facts):
        assert AMISS.findall(text) == []
        assert NOTHING.findall(text) == []
        assert text.endswith(("。", "："))
        assert WHOLE.findall(text.partition("目标是")[0]) == [] or given_facts.kind is Kind.PLAN


@given(SEEDS)
def test_every_number_is_a_figure(seed):
    given_facts = facts_of(seed)

    period = given_facts.period
    labels = (last_month(period), period.label, period.following().label, closing(period))
    cut = [piece for text in sources(given_facts) for piece in pieces(text, given_facts.readings)]
    said = "".join(piece.text for piece in cut if piece.state is State.TEXT)
    for label in labels:
        said = said.replace(label, "")

    assert {piece.state for piece in cut} <= {State.TEXT, State.LIVE}
    assert re.findall(r"\d+", said.partition("主要目标是")[0]) == []


@given(SEEDS)
def test_no_two_sentences_of_a_section_open_alike(seed):
    given_facts = facts_of(seed)

    for section in compose(given_facts):
        text = plain("".join(section.paragraphs), given_facts.readings)
        openings = [sentence[:2] for sentence in re.split("(?<=。)", text) if sentence and not sentence[0].isdigit()]

        assert sorted(set(openings)) == sorted(openings)


@given(SEEDS)
def test_the_same_facts_give_the_same_paper(seed):
    given_facts = facts_of(seed)

    assert compose(given_facts) == compose(given_facts)


@given(SEEDS)
def test_headings_of_the_second_level_come_in_twos(seed):
    given_facts = facts_of(seed)

    levels = "".join(str(section.level) for section in compose(given_facts))

    assert re.fullmatch("(1|12(2|33)+)*", levels)
    assert all(section.paragraphs or following.level == 2 for section, following in by_twos(compose(given_facts)))


def sources(given_facts: Facts) -> list[str]:
    return [text for section in compose(given_facts) for text in section.paragraphs]


def texts(given_facts: Facts) -> list[str]:
    return [plain(text, given_facts.readings) for text in sources(given_facts)]


def by_twos(sections: tuple[Section, ...]) -> list[tuple[Section, Section]]:
    return list(zip(sections, (*sections[1:], sections[0]), strict=True))
