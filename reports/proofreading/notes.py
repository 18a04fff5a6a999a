"""Notes (校对意见): what is to be said of a number in a text."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How a number stands."""

    BOUND = "文中指标"
    BY_HAND = "手工数"
    MATCH = "与台账相符"
    LOOSE = "没有出处"
    DIFFERS = "与台账不符"
    CONTRARY = "增减说反"


@dataclass(frozen=True, slots=True)
class Note:
    """A place in the source text; `advice` says what to do, and `token` is what may stand there instead."""

    start: int
    end: int
    words: str
    mark: Mark
    advice: str = ""
    code: str = ""
    token: str = ""
