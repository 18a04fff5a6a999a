"""The phrase library (句式库): which sentences a paper may hold, and the words chosen for one paper."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from reports.narrative.facts import Facts, Kind, Level
from reports.narrative.paragraphs import Text, flowing
from reports.narrative.patterns import sentence
from reports.narrative.themes import Theme
from reports.narrative.voice import one_of
from reports.narrative.wording import told

EVERY_LEVEL = frozenset(Level)
COMMUNITY = frozenset({Level.COMMUNITY})
DISTRICT = frozenset({Level.DISTRICT})
REPORTS = (Kind.REPORT,)
BELOW_DISTRICT = EVERY_LEVEL - DISTRICT
ABOVE_COMMUNITY = EVERY_LEVEL - COMMUNITY
RURAL = frozenset({Level.TOWN, Level.TOWNSHIP})
BETWEEN = ABOVE_COMMUNITY - DISTRICT
AHEAD = (Kind.PLAN,)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence of a theme as a pattern (patterns.py); `key` is stored and never changes.

    Phrases of the same theme and `paragraph` make one paragraph; without one a phrase makes its own.
    """

    key: str
    theme: Theme
    text: str
    variants: tuple[str, ...] = ()  # the same facts in other words
    levels: frozenset[Level] = EVERY_LEVEL
    kinds: tuple[Kind, ...] = (Kind.SUMMARY, Kind.REPORT)
    paragraph: str = ""
    needs: str = ""  # the code of a figure without which it is not said
    unless: tuple[str, ...] = ()  # keys of earlier phrases: said only where all of them have nothing to say

    def suits(self, facts: Facts) -> bool:
        fits = facts.level in self.levels and facts.kind in self.kinds
        return fits and (not self.needs or told(facts.readings, self.needs))

    def chosen(self, facts: Facts) -> str:
        """The words for this paper: others for another union or period, the same whenever it is written again."""
        return one_of(facts, self.key, self.text, *self.variants)


@dataclass(frozen=True, slots=True)
class Phrasebook:
    """The phrases in force for a paper, in the order in which they are said."""

    phrases: tuple[Phrase, ...]

    def of(self, theme: Theme) -> tuple[Phrase, ...]:
        return tuple(phrase for phrase in self.phrases if phrase.theme is theme)

    def text(self, theme: Theme, facts: Facts) -> Text:
        """What is said of a theme, its figures as tokens."""
        paragraphs: dict[str, str] = {}
        said: set[str] = set()
        for phrase in self.of(theme):
            if not phrase.suits(facts) or said.intersection(phrase.unless):
                continue
            if words := sentence(facts, phrase.chosen(facts)):
                said.add(phrase.key)
                place = phrase.paragraph or phrase.key
                paragraphs[place] = paragraphs.get(place, "") + words
        return flowing(facts, paragraphs.values())

    def reworded(self, words: Mapping[str, str]) -> "Phrasebook":
        """With other words for the phrases of these keys."""
        changed = (
            replace(phrase, text=words[phrase.key], variants=()) if phrase.key in words else phrase
            for phrase in self.phrases
        )
        return Phrasebook(tuple(changed))

    def without(self, keys: Collection[str]) -> "Phrasebook":
        return Phrasebook(tuple(phrase for phrase in self.phrases if phrase.key not in keys))

    def with_added(self, phrases: Iterable[Phrase]) -> "Phrasebook":
        """With more phrases; each is said at the end of its paragraph, or of its theme where it has a new one."""
        return Phrasebook((*self.phrases, *phrases))
