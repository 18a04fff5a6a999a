"""A printed paper as plain values (文稿): every output is made from these and from nothing else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from reports.documents.numerals import Outline, chinese_date
from reports.numbers import written
from unions.access.refusal import Refused

INDENT = "　　"
ACROSS = 8  # columns of figures that a table on an upright page can hold
UNPRINTABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML cannot hold


class Unprintable(Refused):
    """A paper that cannot be made as it should be, and is therefore not made at all."""


class Unfaithful(Unprintable):
    """An output does not say what the document says."""


class Kind(StrEnum):
    """Where the words of a run come from."""

    TEXT = "text"
    LIVE = "live"
    TOLD = "told"
    OVERRIDE = "override"


class Align(StrEnum):
    START = "start"
    CENTER = "center"
    END = "end"


class Plot(StrEnum):
    """The form of a chart."""

    BAR = "bar"
    LINE = "line"
    HBAR = "hbar"
    RING = "ring"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words of a paragraph; `figure` is the code of the figure that they print."""

    text: str
    figure: str = ""
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading without its number, which the document gives."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: tuple[Run, ...]

    @classmethod
    def of(cls, text: str) -> "Paragraph":
        return cls((Run(text),))

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; `width` in percent of the table, a multiple of 5."""

    label: str
    width: int
    align: Align = Align.CENTER


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its head is repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""
    unit: str = ""

    def __post_init__(self) -> None:
        widths = [column.width for column in self.columns]
        if sum(widths) != 100 or any(width % 5 for width in widths):
            raise ValueError(f"Column widths must be multiples of 5 and add up to 100: {widths}.")
        if any(len(row) != len(widths) for row in self.rows):
            raise ValueError(f"Every row of 「{self.caption}」 needs {len(widths)} cells.")

    @property
    def unit_line(self) -> str:
        return f"单位：{self.unit}" if self.unit else ""

    def lines(self) -> Iterator[str]:
        """Head and rows, cells set apart by tabs."""
        yield "\t".join(column.label for column in self.columns)
        yield from ("\t".join(row) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Series:
    name: str
    values: tuple[Decimal | int | None, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart with the figures that it draws; a ring has one series."""

    plot: Plot
    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    source: str = ""

    @property
    def source_line(self) -> str:
        return f"资料来源：{self.source}" if self.source else ""

    def table(self) -> Table:
        """The figures behind the picture: years run across, long names down."""
        names = tuple(series.name for series in self.series)
        values = tuple(tuple(map(_cell, series.values)) for series in self.series)
        if self.plot in (Plot.BAR, Plot.LINE) and len(self.categories) <= ACROSS:
            return _grid(names, self.categories, values, self.unit)
        return _grid(self.categories, names, tuple(zip(*values, strict=True)), self.unit)


Block = Heading | Paragraph | Table | Chart


@dataclass(frozen=True, slots=True)
class Signature:
    """署名 and 成文日期."""

    unit: str
    day: date

    @property
    def date(self) -> str:
        return chinese_date(self.day)


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex on pages of its own; `landscape` turns them."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Imprint:
    """What tells one version from another: state, version, check code, the day it was made, which correction it is."""

    state: str
    version: int
    code: str
    made_on: date
    correction: int = 0

    @property
    def line(self) -> str:
        corrected = f"第{self.correction}次更正" if self.correction else ""
        return f"{self.state} 第{self.version}版{corrected}　校验码 {self.code}　{chinese_date(self.made_on)}生成"


@dataclass(frozen=True, slots=True)
class Document:
    """Everything that stands on the paper, in order; `coverage` is for outputs that show the figures apart."""

    title: tuple[str, ...]
    blocks: tuple[Block, ...]
    signature: Signature
    imprint: Imprint
    annexes: tuple[Annex, ...] = ()
    headline: str = ""
    dateline: str = ""
    coverage: str = ""

    @property
    def name(self) -> str:
        """The title on one line."""
        return "".join(self.title)

    def labelled_annexes(self) -> Iterator[tuple[str, Annex]]:
        """The annexes with their labels: 附件 where there is one, else 附件1, 附件2."""
        for number, annex in enumerate(self.annexes, 1):
            yield (f"附件{number}" if len(self.annexes) > 1 else "附件"), annex

    def lines(self) -> Iterator[str]:
        """The paper read aloud, line by line; the cells of a row are set apart by tabs."""
        yield from (line for line in (*self.title, self.headline, self.dateline) if line)
        yield from _lines(self.blocks)
        yield from (f"{self.signature.unit}", f"{self.signature.date}")
        for label, annex in self.labelled_annexes():
            yield from (label, annex.title, *_lines(annex.blocks))
        yield self.imprint.line

    def text(self) -> str:
        """The paper as a text file."""
        return printable("\n".join(self.lines())) + "\n"

    def words(self) -> str:
        """The text without any white space: what every output of this document must say."""
        return squeezed(self.text())


def printable(text: str) -> str:
    """`text` without control characters, which no paper shows and no file format takes."""
    return UNPRINTABLE.sub("", text)


def prove(document_says: str, output_says: str, name: str) -> None:
    """Refuse an output that lost, gained or moved a word."""
    if squeezed(output_says) != document_says:
        raise Unfaithful(f"{name} 的文字与文稿不一致，没有生成。再生成一次；仍不行时，把这句话告诉系统管理员。")


def squeezed(text: str) -> str:
    """`text` without white space, which layouts are free to change."""
    return "".join(text.split())


def numbered(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """The blocks with the numbers of their headings; other blocks have none."""
    outline = Outline()
    for block in blocks:
        yield (outline.next(block.level) if isinstance(block, Heading) else ""), block


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for number, block in numbered(blocks):
        match block:
            case Heading():
                yield INDENT + number + block.text
            case Paragraph():
                yield INDENT + block.text
            case Table():
                yield from filter(None, [block.caption, block.unit_line])
                yield from block.lines()
            case Chart():
                yield from (block.title, *filter(None, [block.table().unit_line]))
                yield from block.table().lines()
                yield from filter(None, [block.source_line])


def _grid(rows: tuple[str, ...], columns: tuple[str, ...], values: tuple[tuple[str, ...], ...], unit: str) -> Table:
    share = min(80 // len(columns) // 5 * 5, 30)
    label = Column("项目", 100 - share * len(columns), Align.START)
    return Table(
        columns=(label, *(Column(name, share, Align.END) for name in columns)),
        rows=tuple((name, *cells) for name, cells in zip(rows, values, strict=True)),
        unit=unit,
    )


def _cell(value: Decimal | int | None) -> str:
    return "—" if value is None else written(value, separators=True)
