"""Figures to be put into a text (可插入的数字): those of the theme first, then all."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from reports.catalogue import THEMES
from reports.catalogue.kinds import Indicator
from reports.narrative.facts import Reading
from reports.narrative.themes import Theme
from reports.narrative.tokens import codes
from reports.narrative.wording import said

NEAR = "本节的数字"
OF_THEME: dict[Theme, tuple[str, ...]] = {
    Theme.PROFILE: ("basics", "unions", "members"),
    Theme.ORGANISATION: ("unions", "members", "standards"),
    Theme.DEMOCRACY: ("democracy",),
    Theme.CONTRACTS: ("contracts",),
    Theme.ACHIEVEMENT: ("work", "training"),
    Theme.PROTECTION: ("safety",),
    Theme.WOMEN: ("women",),
    Theme.AID: ("aid",),
    Theme.EMPLOYMENT: ("employment", "training"),
    Theme.RIGHTS: ("rights",),
    Theme.CULTURE: ("culture", "facilities"),
    Theme.CADRES: ("staff", "finance"),
    Theme.HONOURS: ("honours",),
}


@dataclass(frozen=True)
class Figure:
    """A figure as the list offers it."""

    code: str
    label: str
    words: str


@dataclass(frozen=True)
class Group:
    label: str
    figures: tuple[Figure, ...]


def panel(
    theme: Theme, text: str, catalogue: Collection[Indicator], readings: Mapping[str, Reading]
) -> tuple[Group, ...]:
    """Figures that have something to say: those the text mentions and of its theme, then by theme."""
    told = {one.code: words for one in catalogue if (words := said(readings[one.code]))}
    offered = [one for one in catalogue if one.code in told]
    near = {one.code for one in offered if one.theme in OF_THEME.get(theme, ()) or one.code in codes(text)}
    groups = {NEAR: [one for one in offered if one.code in near]} | {
        label: [one for one in offered if one.theme == name and one.code not in near] for name, label in THEMES.items()
    }
    figures = {
        label: tuple(Figure(one.code, one.label, told[one.code]) for one in ones) for label, ones in groups.items()
    }
    return tuple(Group(label, ones) for label, ones in figures.items() if ones)
