"""Judgement (判断): what a number or a claim of a change says against the figures."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from reports.narrative.facts import Reading
from reports.narrative.wording import speak
from reports.proofreading.agreement import agrees, equals, exactly
from reports.proofreading.directions import Claim, holds, in_words, way_of
from reports.proofreading.mentions import Mention
from reports.proofreading.naming import Guess
from reports.proofreading.notes import Mark, Note

Readings = Mapping[str, Reading]
AIMS = re.compile(r"目标|任务|力争|争取|计划|下达|明年|下一年|下年")
WISHES = re.compile(r"力争|争取|计划|明年|下一年|下年|目标是")
BEFORE = re.compile(r"(?:上年|去年|往年)[^。；，]*$")
LIKELY = 0.2  # from which score on a figure that agrees is offered
SMALL, SMALL_LIKELY = 3, 0.33  # small numbers agree by chance
LOOSE = "这个数字没有出处：换成文中指标，或者写成手工数并注明来源。"
LACKING = "这里缺一个数：插入指标，或者改写这句话。"
NO_YEAR_BEFORE = "没有上年同期的数，增减无从核对：补上上年的数，或者写成手工数并注明来源。"


@dataclass(frozen=True, slots=True)
class Place:
    """A number or token of a text, with what the words around it may name."""

    mention: Mention
    sentence: str = ""  # up to and with the number
    guesses: tuple[Guess, ...] = ()
    named: Callable[[], str] = str  # asks which figure the words of its clause name beyond doubt
    token: str = ""  # the figure of a token


def on_number(place: Place, subject: Reading | None, readings: Readings, goals: Readings) -> Note:
    """A number that somebody typed; `subject` is the figure that its sentence told last."""
    mention = place.mention
    if mention.value is None:
        return _note(mention, Mark.LOOSE, LACKING)
    least = SMALL_LIKELY if mention.value <= SMALL else LIKELY
    likely = [readings[guess.code] for guess in place.guesses if guess.score >= least]
    for reading in likely:
        if agrees(mention, reading):
            return _match(mention, reading)
    meant = readings.get(place.named())
    if meant and agrees(mention, meant):
        return _match(mention, meant)
    return (
        _aimed(place, [*likely, *_spoken_of(place, subject)], goals)
        or _year_before(place, likely)
        or _differs(place, meant)
        or _note(mention, Mark.LOOSE, LOOSE)
    )


def _spoken_of(place: Place, subject: Reading | None) -> list[Reading]:
    """超额完成12家的目标任务 speaks of the figure before."""
    return [subject] if subject and AIMS.search(place.sentence) else []


def on_claim(text: str, claim: Claim, reading: Reading | None) -> list[Note]:
    """A claim of a change; nothing where nobody can tell of what and no number is named."""
    way = way_of(reading) if reading else None
    if reading is None or way is None:
        advice = LOOSE if reading is None else f"「{reading.label}」{NO_YEAR_BEFORE}"
        return [_note(claim.amount, Mark.LOOSE, advice)] if claim.amount else []
    words = text[claim.start : claim.end]
    if claim.way not in (None, way):
        advice = f"{_both(reading)}，是{way.words}，不是{claim.way.words if claim.way else ''}。"
        return [Note(claim.start, claim.end, words, Mark.CONTRARY, advice, reading.code)]
    if claim.amount is None:
        return []
    right = in_words(reading)
    if holds(claim, reading):
        token = f"{{{reading.code}:grown}}" if right else ""
        advice = f"与「{reading.label}」的增减相符，可以换成文中指标，以后随台账更新。"
        return [Note(claim.start, claim.end, words, Mark.MATCH, advice, reading.code, token)]
    advice = f"{_both(reading)}，应为{right}。" if right else f"{_both(reading)}，核对这个数字。"
    return [Note(claim.start, claim.end, words, Mark.DIFFERS, advice, reading.code)]


def _match(mention: Mention, reading: Reading) -> Note:
    advice = f"与「{reading.label}」相符，可以换成文中指标，以后随台账更新。"
    return _note(mention, Mark.MATCH, advice, reading.code, f"{{{reading.code}}}")


def _aimed(place: Place, likely: Sequence[Reading], goals: Readings) -> Note | None:
    """A target of this period, or, where the sentence speaks of aims, of the next."""
    for reading in likely:
        if _is_target(place.mention, reading):
            advice = f"与「{reading.label}」的本期目标相符，可以换成文中指标，以后随目标数更新。"
            return _note(place.mention, Mark.MATCH, advice, reading.code, f"{{{reading.code}:target}}")
        goal = goals.get(reading.code)
        if goal and AIMS.search(place.sentence) and _is_target(place.mention, goal):
            return _note(place.mention, Mark.MATCH, f"与「{reading.label}」的下期目标相符。", reading.code)
    return None


def _is_target(mention: Mention, reading: Reading) -> bool:
    target = exactly(reading.target, reading.unit)
    if target is None:
        return False
    if mention.value_max is not None:
        return (mention.value, mention.value_max) == (target, exactly(reading.target_max, reading.unit))
    return equals(mention, target)


def _year_before(place: Place, likely: Sequence[Reading]) -> Note | None:
    if not BEFORE.search(place.sentence):
        return None
    for reading in likely:
        before = exactly(reading.last_year, reading.unit)
        if before is not None and equals(place.mention, before):
            return _note(place.mention, Mark.MATCH, f"与「{reading.label}」的上年数相符。", reading.code)
    return None


def _differs(place: Place, reading: Reading | None) -> Note | None:
    """The words name a figure beyond doubt, and it has another value."""
    if reading is None or AIMS.search(place.sentence) or BEFORE.search(place.sentence):
        return None
    if exactly(reading.value, reading.unit) is None:
        return None
    advice = f"「{reading.label}」是{_told(reading, reading.value)}，与这里不符：核对后改数字，或者换成文中指标。"
    return _note(place.mention, Mark.DIFFERS, advice, reading.code, f"{{{reading.code}}}")


def _both(reading: Reading) -> str:
    return f"「{reading.label}」本期{_told(reading, reading.value)}、上年同期{_told(reading, reading.last_year)}"


def _told(reading: Reading, value: object) -> str:
    return speak(reading, value) if isinstance(value, Decimal) else ""


def _note(mention: Mention, mark: Mark, advice: str, code: str = "", token: str = "") -> Note:
    return Note(mention.start, mention.end, mention.text, mark, advice, code, token)
