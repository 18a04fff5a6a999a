"""Sentences of own indicators as phrases (自设句式入库): said in the theme to which the indicator belongs."""

from collections.abc import Iterable

from reports.catalogue.kinds import Indicator
from reports.narrative.phrasebook import Phrase
from reports.narrative.themes import Theme

# Where papers speak of what the catalogue keeps apart.
THEMES: dict[str, Theme] = {
    "basics": Theme.PROFILE,
    "unions": Theme.ORGANISATION,
    "members": Theme.ORGANISATION,
    "standards": Theme.ORGANISATION,
    "democracy": Theme.DEMOCRACY,
    "contracts": Theme.CONTRACTS,
    "work": Theme.ACHIEVEMENT,
    "safety": Theme.PROTECTION,
    "women": Theme.WOMEN,
    "aid": Theme.AID,
    "training": Theme.EMPLOYMENT,
    "employment": Theme.EMPLOYMENT,
    "rights": Theme.RIGHTS,
    "culture": Theme.CULTURE,
    "facilities": Theme.CULTURE,
    "staff": Theme.CADRES,
    "finance": Theme.CADRES,
    "honours": Theme.HONOURS,
}
PARAGRAPH = "own"


def phrases_in(catalogue: Iterable[Indicator]) -> tuple[Phrase, ...]:
    """What a paper says of the indicators of this catalogue that bring a sentence of their own."""
    return tuple(
        Phrase(
            key=indicator.code,
            theme=THEMES.get(indicator.theme, Theme.FEATURES),
            text=indicator.sentence,
            paragraph=PARAGRAPH,
        )
        for indicator in catalogue
        if indicator.sentence
    )
