"""特色亮点: featured activities of the unions below."""

from reports.narrative.phrasebook import Phrase
from reports.narrative.themes import Theme

PHRASES = (
    Phrase(
        "features.below",
        Theme.FEATURES,
        "基层工会活动丰富多彩、各具特色，{*featured:12}等受到职工欢迎",
    ),
)
