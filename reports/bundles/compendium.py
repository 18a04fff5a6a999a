"""汇编: the papers of all units as one bound PDF."""

from hashlib import sha256
from pathlib import Path

from django.utils import timezone

from reports.bundles.binding import Book
from reports.bundles.finishing import Finisher
from reports.bundles.front import Front, Line, folio_sheet, front_page
from reports.bundles.gathering import Gathered, Missing
from reports.bundles.ticking import Tick
from reports.documents.document import Unprintable
from reports.documents.numerals import chinese_date
from reports.documents.press import PrintingHouse


def make(gathered: Gathered, target: Path, folder: Path, tick: Tick) -> list[Missing]:
    """Write the book to `target`; what could not be printed is left out and told."""
    lines: list[Line] = []
    left: list[Missing] = []
    with PrintingHouse() as house, target.open("wb") as file:
        house.start()  # the front needs it in any case, unless the very same book was bound today
        book = Book(file, f"{gathered.union.name}{gathered.title}汇编", gathered.union.name, _identifier(gathered))
        book.take_folios(folio_sheet(house.set_in_type))
        for item, made in Finisher(house, folder).finished(gathered.items, tick.beat):
            if isinstance(made, Unprintable):
                left.append(Missing(item.name, str(made)))
            else:
                opening = book.add(made, item.name)
                lines.append(Line(len(lines), item.name, opening.number, item.note))
                made.unlink()
            tick.one()
        book.finish(front_page(_front(gathered, lines, left), house.set_in_type))
    return left


def _front(gathered: Gathered, lines: list[Line], left: list[Missing]) -> Front:
    missing = [*gathered.missing, *left]
    return Front(
        whose=gathered.union.name,
        title=f"{gathered.title}汇编",
        coverage=gathered.line,
        by=gathered.union.name,
        day=chinese_date(timezone.localdate()),
        lines=lines,
        told=[f"未收入：{'、'.join(one.told for one in missing)}。"] if missing else [],
    )


def _identifier(gathered: Gathered) -> bytes:
    """The same for the same papers on the same day."""
    codes = [item.filing.code for item in gathered.items]
    return sha256(repr((codes, timezone.localdate())).encode()).digest()[:16]
