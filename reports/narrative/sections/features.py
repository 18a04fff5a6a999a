"""特色亮点: what the ledgers tell in sentences of their own, then what the library says."""

from reports.narrative.facts import Facts
from reports.narrative.paragraphs import Text, flowing
from reports.narrative.phrasebook import Phrasebook
from reports.narrative.phrases import closed
from reports.narrative.themes import Theme


def features(facts: Facts, phrasebook: Phrasebook) -> Text:
    return flowing(
        facts, (*map(closed, facts.names.highlights + facts.names.stories), *phrasebook.text(Theme.FEATURES, facts))
    )
