"""How themes are stored and stand in addresses (章节代码): organisation."""

from reports.narrative.themes import Theme


def code(theme: Theme) -> str:
    return theme.name.lower()


def theme_of(stored: str) -> Theme:
    """The theme of a code; KeyError where there is none."""
    return Theme[stored.upper()]
