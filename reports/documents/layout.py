"""House styles of the printed page (版式): GB/T 9704 by default, a preset per district where it differs."""

from dataclasses import dataclass

from reports.documents import fonts

PAPER_WIDTH, PAPER_HEIGHT = 210.0, 297.0
POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Layout:
    """One house style on A4; margins in mm, type and pitch in pt, stacks of font names."""

    top: float = 37
    right: float = 26
    bottom: float = 35
    left: float = 28
    size: float = 15.75  # 三号: 28 characters fill 441 of 442.2 pt, at 16 pt they would need 448
    pitch: float = 28.9  # 22 lines need 635.8 of 637.8 pt, at 29 pt only 21 fit
    title_size: float = 22
    table_size: float = 12
    folio_size: float = 14
    folio_drop: float = 7  # mm from the text area down to the page number
    body: tuple[str, ...] = fonts.BODY
    title: tuple[str, ...] = fonts.TITLE
    level_1: tuple[str, ...] = fonts.HEI
    level_2: tuple[str, ...] = fonts.KAI
    folio: tuple[str, ...] = fonts.SONG

    @property
    def text_width(self) -> float:
        """Width of the text area (版心) in mm."""
        return PAPER_WIDTH - self.left - self.right

    @property
    def text_height(self) -> float:
        return PAPER_HEIGHT - self.top - self.bottom

    @property
    def characters(self) -> int:
        """Characters a line."""
        return int(self.text_width * POINTS_PER_MM / self.size)

    @property
    def lines(self) -> int:
        """Lines a page; the last needs no room below it."""
        return int((self.text_height * POINTS_PER_MM - self.size) / self.pitch) + 1

    def properties(self) -> dict[str, str]:
        """The custom properties that print.css asks for."""
        leading = (self.pitch - self.size) / 2 / POINTS_PER_MM
        return {
            "page-top": f"{self.top - leading:.3f}mm",  # the characters, not their leading, touch the text area
            "page-bottom": f"{self.bottom - leading:.3f}mm",
            "page-folio-drop": f"{self.folio_drop - leading:.3f}mm",
            "top": f"{self.top}mm",
            "right": f"{self.right}mm",
            "bottom": f"{self.bottom}mm",
            "left": f"{self.left}mm",
            "size": f"{self.size}pt",
            "pitch": f"{self.pitch}pt",
            "title-size": f"{self.title_size}pt",
            "table-size": f"{self.table_size}pt",
            "folio-size": f"{self.folio_size}pt",
            "folio-drop": f"{self.folio_drop}mm",
            "body": _stack(self.body),
            "title": _stack(self.title),
            "level-1": _stack(self.level_1),
            "level-2": _stack(self.level_2),
            "folio": _stack(self.folio),
        }


def _stack(names: tuple[str, ...]) -> str:
    return ", ".join(f'"{name}"' for name in names)


OFFICIAL = Layout()
