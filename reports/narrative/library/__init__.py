"""The sentences of papers as data (句式库), one module a theme; a sentence is a pattern of patterns.py."""

from reports.narrative.library import (
    achievement,
    aid,
    cadres,
    contracts,
    culture,
    democracy,
    employment,
    features,
    honours,
    organisation,
    profile,
    protection,
    rights,
    women,
)
from reports.narrative.phrasebook import Phrasebook

PHRASEBOOK = Phrasebook(
    (
        *profile.PHRASES,
        *organisation.PHRASES,
        *democracy.PHRASES,
        *contracts.PHRASES,
        *achievement.PHRASES,
        *protection.PHRASES,
        *women.PHRASES,
        *aid.PHRASES,
        *employment.PHRASES,
        *rights.PHRASES,
        *culture.PHRASES,
        *cadres.PHRASES,
        *honours.PHRASES,
        *features.PHRASES,
    )
)
