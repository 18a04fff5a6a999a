"""压缩包: a PDF of each unit, with a Word file where that is asked for, and a note that says what is in it."""

import re
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from django.utils import timezone

from reports.bundles.finishing import Finisher
from reports.bundles.gathering import Gathered, Item, Missing
from reports.bundles.ticking import Tick
from reports.documents.document import Unprintable
from reports.documents.numerals import chinese_date
from reports.documents.outputs import FORBIDDEN, word
from reports.documents.press import PrintingHouse

NOTE = "说明.txt"
LONGEST = 80  # characters of a name: Windows takes 255 with all folders


def make(gathered: Gathered, target: Path, folder: Path, tick: Tick, *, with_word: bool = False) -> list[Missing]:
    """Write the archive to `target`, file after file; what could not be printed is left out and told."""
    left: list[Missing] = []
    told: list[str] = []
    with PrintingHouse() as house, ZipFile(target, "w", ZIP_STORED) as archive:
        for item, made in Finisher(house, folder).finished(gathered.items, tick.beat):
            name = _name(tick.done + 1, item, gathered.title)
            if isinstance(made, Unprintable):
                left.append(Missing(item.name, str(made)))
            else:
                archive.write(made, f"{name}.pdf")
                told.append(f"{name}　校验码 {item.filing.code}")
                made.unlink()
            if with_word:
                archive.writestr(f"{name}.docx", word(item.document()))
            tick.one()
        archive.writestr(NOTE, _note(gathered, told, left), ZIP_DEFLATED)
    return left


def _name(number: int, item: Item, title: str) -> str:
    """Numbered, so that files lie in the order of the tree."""
    name = re.sub(r"\s", "", f"{item.name}{title}")
    note = f"（{item.note}）" if item.note else ""
    return f"{number:02} {FORBIDDEN.sub('', name)[:LONGEST]}{note}"


def _note(gathered: Gathered, told: list[str], left: list[Missing]) -> bytes:
    """Lines as Windows ends them, with the mark by which its editor knows UTF-8."""
    missing = [one.told for one in (*gathered.missing, *left)]
    lines = [
        f"{gathered.union.name}{gathered.title}",
        gathered.line,
        "",
        *told,
        *(["", "未收入：", *missing] if missing else []),
        "",
        f"{chinese_date(timezone.localdate())}生成。凭校验码可以查对每份文稿是不是现行的。",
    ]
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")
