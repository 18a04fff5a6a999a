"""Binding papers into one book (装订): each file is copied object by object, so that one paper is in memory at a time.

A merger that holds the whole book needs a gigabyte for a thousand papers. What we bind was printed by our own press,
so nothing has to be mended on the way: objects get new numbers and the pages a folio of the book in their empty top
margin. All else of a paper stays as it was printed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, Any

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    PdfObject,
    RectangleObject,
    TextStringObject,
)

A4 = (595.275591, 841.889764)
MM = 72 / 25.4
TOP, LEFT, RIGHT = 22 * MM, 28 * MM, 26 * MM  # of the folio; the papers begin 37 mm below the edge
TO_PAPER = "paper:"  # links of the contents name the paper by its place
LEFT_OUT = ("/ObjStm", "/XRef", "/Catalog")
DIGITS = "0123456789"
FOLIO = ("汇编第", *DIGITS, "页")  # what the sheet of folios shows, one a page


@dataclass(frozen=True)
class Opening:
    """Where a paper begins: the object of its page, and the number of the page in the book."""

    page: int
    number: int


@dataclass
class _Copied:
    """A file whose objects are in the book: its pages in order, and their number."""

    kid: int
    pages: list[int]


@dataclass
class Book:
    """A book in the making: papers are added in their order, the front last, though it is read first."""

    file: IO[bytes]
    title: str
    author: str
    identifier: bytes
    openings: list[Opening] = field(default_factory=list)
    pages: int = 0  # of the papers, blank ones too
    _offsets: dict[int, int] = field(default_factory=dict)
    _numbers: int = 0
    _kids: list[tuple[int, int]] = field(default_factory=list)  # nodes of the tree of pages with their pages
    _items: list[tuple[int, DictionaryObject]] = field(default_factory=list)  # bookmarks
    _folios: list[tuple[int, float]] = field(default_factory=list)  # forms with their widths

    def __post_init__(self) -> None:
        self.file.write(b"%PDF-1.7\n%\xe4\xb8\xad\xe6\x96\x87\n")
        self._root, self._outline = self._new(), self._new()
        self._saved, self._restored = self._new(), self._new()
        self._write(self._saved, _stream(b"q"))
        self._write(self._restored, _stream(b"Q"))

    def take_folios(self, sheet: Path) -> None:
        """The pages of the sheet of folios as forms that any page can show."""
        with sheet.open("rb") as file:
            reader = PdfReader(file)
            bodies = {page.raw_get("/Contents").idnum: page for page in reader.pages}
            shift = self._shift(reader)
            for old, value in _objects(reader):
                if old in bodies:
                    value.update(_form(bodies[old], shift))
                    self._write(old + shift, value)
                elif value is not None and _type(value) not in ("/Page", "/Pages"):
                    self._write(old + shift, _renumbered(value, shift))
            self._folios = [(old + shift, float(page.mediabox.width)) for old, page in bodies.items()]

    def add(self, paper: Path, title: str) -> Opening:
        """A paper, beginning on a right-hand page, with its bookmarks under its title."""
        if self.pages % 2:
            self._add_blank()
        first = self.pages + 1
        item, number = DictionaryObject(), self._new()
        copied = self._copied(paper, bookmark=(number, item), first=first)
        self._items.append((number, item))
        item[NameObject("/Title")] = TextStringObject(title)
        item[NameObject("/Dest")] = _top_of(copied.pages[0])
        self.openings.append(Opening(copied.pages[0], first))
        self._kids.append((copied.kid, len(copied.pages)))
        self.pages += len(copied.pages)
        return self.openings[-1]

    def finish(self, front: Path) -> None:
        """The front with its links, an even number of pages, before all papers; then what holds the book together."""
        copied = self._copied(front)
        kids, count = [(copied.kid, len(copied.pages))], len(copied.pages)
        if count % 2:
            kids, count = [*kids, (self._blank(), 1)], count + 1
        contents = DictionaryObject({NameObject("/Title"): TextStringObject("目录")})
        contents[NameObject("/Dest")] = _top_of(copied.pages[min(2, len(copied.pages) - 1)])
        self._items.insert(0, (self._new(), contents))
        self._write_tree([*kids, *self._kids])
        self._write_outline()
        self._write_end(count)

    def _copied(self, path: Path, *, bookmark: tuple[int, DictionaryObject] | None = None, first: int = 0) -> _Copied:
        """All objects of a file; the root of its bookmarks becomes `bookmark`, pages from `first` on show a folio."""
        with path.open("rb") as file:
            reader = PdfReader(file)
            shift = self._shift(reader)
            catalog: Any = reader.trailer["/Root"]
            pages = [_number(page.indirect_reference) for page in reader.pages]
            tree = _number(catalog.raw_get("/Pages"))
            outline = _number(catalog.raw_get("/Outlines")) if "/Outlines" in catalog else 0
            shown = {page: first + place for place, page in enumerate(pages)} if first and self._folios else {}
            sources = {_number(_page(reader, page).raw_get("/Resources")) for page in shown}
            for old, value in _objects(reader):
                if old == outline and bookmark:
                    self._take_bookmarks(value, bookmark, shift)
                    continue
                if old == tree:
                    value[NameObject("/Parent")] = _ref(self._root - shift)
                if old in sources:
                    self._lend_folios(value, shift)
                self._link(value)
                copy = _renumbered(value, shift, {outline: bookmark[0]} if bookmark else {})
                if old in shown:
                    self._number_page(copy, shown[old])
                self._write(old + shift, copy)
            return _Copied(tree + shift, [page + shift for page in pages])

    def _shift(self, reader: PdfReader) -> int:
        """What the numbers of a file are raised by."""
        shift = self._numbers
        size: Any = reader.trailer["/Size"]
        self._numbers += int(size)
        return shift

    def _take_bookmarks(self, root: Any, bookmark: tuple[int, DictionaryObject], shift: int) -> None:
        """The bookmarks of a paper lie under the one of the paper itself, folded away."""
        if "/First" in root:
            for name in ("/First", "/Last"):
                bookmark[1][NameObject(name)] = _ref(_number(root.raw_get(name)) + shift)
            bookmark[1][NameObject("/Count")] = NumberObject(-abs(int(root["/Count"])))

    def _lend_folios(self, resources: Any, shift: int) -> None:
        """The forms of the folio under names of their own, beside what the page uses already."""
        forms = DictionaryObject(resources["/XObject"]) if "/XObject" in resources else DictionaryObject()
        for place, (number, _) in enumerate(self._folios):
            forms[NameObject(f"/Folio{place}")] = _ref(number - shift)
        resources[NameObject("/XObject")] = forms

    def _number_page(self, page: DictionaryObject, number: int) -> None:
        """The folio after all that the page shows, whatever that left the graphics in."""
        shown, folio = page.raw_get("/Contents"), self._new()
        self._write(folio, _stream(self._folio(number, page["/MediaBox"])))
        inner = list(shown) if isinstance(shown, ArrayObject) else [shown]
        page[NameObject("/Contents")] = ArrayObject([_ref(self._saved), *inner, _ref(self._restored), _ref(folio)])

    def _folio(self, number: int, box: Any) -> bytes:
        """Drawn at the outer edge; a landscape page is an upright one turned to the right."""
        width, height = float(box[2]), float(box[3])
        turn = ""
        if width > height:
            turn, width, height = f"0 -1 1 0 0 {height:.3f} cm ", height, width
        shown = [0, *(int(digit) + 1 for digit in str(number)), len(FOLIO) - 1]
        x = width - RIGHT - sum(self._folios[one][1] for one in shown) if number % 2 else LEFT
        drawn = []
        for one in shown:
            drawn.append(f"q 1 0 0 1 {x:.3f} {height - TOP:.3f} cm /Folio{one} Do Q")
            x += self._folios[one][1]
        return f"q {turn}{' '.join(drawn)} Q".encode()

    def _link(self, value: PdfObject | None) -> None:
        """A link of the contents leads to the paper that it names."""
        if isinstance(value, DictionaryObject) and value.get("/Subtype") == "/Link" and "/A" in value:
            target = str(value["/A"].get("/URI", ""))  # type: ignore[attr-defined]
            if target.startswith(TO_PAPER):
                del value["/A"]
                opening = self.openings[int(target.removeprefix(TO_PAPER))]
                value[NameObject("/Dest")] = _Absolute(opening.page)

    def _add_blank(self) -> None:
        self._kids.append((self._blank(), 1))
        self.pages += 1

    def _blank(self) -> int:
        number = self._new()
        blank = DictionaryObject({NameObject("/Type"): NameObject("/Page"), NameObject("/Parent"): _ref(self._root)})
        blank[NameObject("/MediaBox")] = RectangleObject((0, 0, *A4))
        blank[NameObject("/Resources")] = DictionaryObject()
        self._write(number, blank)
        return number

    def _write_tree(self, kids: Sequence[tuple[int, int]]) -> None:
        tree = DictionaryObject({NameObject("/Type"): NameObject("/Pages")})
        tree[NameObject("/Kids")] = ArrayObject(_ref(kid) for kid, _ in kids)
        tree[NameObject("/Count")] = NumberObject(sum(count for _, count in kids))
        self._write(self._root, tree)

    def _write_outline(self) -> None:
        numbers = [number for number, _ in self._items]
        for place, (number, item) in enumerate(self._items):
            item[NameObject("/Parent")] = _ref(self._outline)
            if place:
                item[NameObject("/Prev")] = _ref(numbers[place - 1])
            if place + 1 < len(numbers):
                item[NameObject("/Next")] = _ref(numbers[place + 1])
            self._write(number, item)
        root = DictionaryObject({NameObject("/Type"): NameObject("/Outlines")})
        root[NameObject("/First")], root[NameObject("/Last")] = _ref(numbers[0]), _ref(numbers[-1])
        root[NameObject("/Count")] = NumberObject(len(numbers))
        self._write(self._outline, root)

    def _write_end(self, front: int) -> None:
        """The catalogue, the properties, and where each object stands."""
        catalog, told = self._new(), self._new()
        self._write(catalog, _catalog(self._root, self._outline, front))
        properties = {"/Title": self.title, "/Author": self.author, "/Producer": "pypdf"}
        self._write(told, DictionaryObject({NameObject(k): TextStringObject(v) for k, v in properties.items()}))
        start = self.file.tell()
        self._write_places()
        trailer = DictionaryObject({NameObject("/Size"): NumberObject(self._numbers + 1)})
        trailer[NameObject("/Root")], trailer[NameObject("/Info")] = _ref(catalog), _ref(told)
        trailer[NameObject("/ID")] = ArrayObject([ByteStringObject(self.identifier)] * 2)
        self.file.write(b"trailer\n")
        trailer.write_to_stream(self.file)
        self.file.write(f"\nstartxref\n{start}\n%%EOF\n".encode())

    def _write_places(self) -> None:
        """The table of offsets; numbers that no object has are free."""
        free = [number for number in range(1, self._numbers + 1) if number not in self._offsets]
        after = dict(zip([0, *free], [*free, 0], strict=True))
        self.file.write(f"xref\n0 {self._numbers + 1}\n".encode())
        for number in range(self._numbers + 1):
            if number in after:
                line = f"{after[number]:010} {65535 if number == 0 else 0:05} f \n"
            else:
                line = f"{self._offsets[number]:010} 00000 n \n"
            self.file.write(line.encode())

    def _new(self) -> int:
        self._numbers += 1
        return self._numbers

    def _write(self, number: int, value: PdfObject | None) -> None:
        if value is not None:
            self._offsets[number] = self.file.tell()
            self.file.write(f"{number} 0 obj\n".encode())
            value.write_to_stream(self.file)
            self.file.write(b"\nendobj\n")


class _Absolute(ArrayObject):
    """A place in the book, whose number is not raised any more."""

    def __init__(self, page: int) -> None:
        super().__init__(_top_of(page))


def _objects(reader: PdfReader) -> Iterator[tuple[int, Any]]:
    """The objects that make up what the file shows."""
    numbers = {number for table in reader.xref.values() for number in table} | set(reader.xref_objStm)
    told = _number(reader.trailer.raw_get("/Info")) if "/Info" in reader.trailer else 0
    for number in sorted(numbers - {0, told}):
        value = reader.get_object(number)
        if value is not None and _type(value) not in LEFT_OUT:
            yield number, value


def _page(reader: PdfReader, number: int) -> Any:
    return reader.get_object(number)


def _renumbered(value: Any, shift: int, moved: dict[int, int] | None = None) -> Any:
    """The same value with the numbers of the book."""
    moved = moved or {}
    if isinstance(value, IndirectObject):
        return _ref(moved.get(value.idnum) or value.idnum + shift)
    if isinstance(value, _Absolute):
        return value
    if isinstance(value, DictionaryObject):
        for name, one in list(value.items()):
            value[name] = _renumbered(one, shift, moved)
    elif isinstance(value, ArrayObject):
        value[:] = [_renumbered(one, shift, moved) for one in list.__iter__(value)]
    return value


def _form(page: Any, shift: int) -> DictionaryObject:
    form = {"/Type": NameObject("/XObject"), "/Subtype": NameObject("/Form"), "/BBox": page["/MediaBox"]}
    form["/Resources"] = _ref(_number(page.raw_get("/Resources")) + shift)
    return DictionaryObject({NameObject(name): value for name, value in form.items()})


def _catalog(pages: int, outline: int, front: int) -> DictionaryObject:
    """The front is numbered i, ii, iii, as books are, and the papers from 1."""
    styles = [(0, "/r"), (front, "/D")]
    labels: list[PdfObject] = []
    for start, style in styles:
        labels += [NumberObject(start), DictionaryObject({NameObject("/S"): NameObject(style)})]
    shown = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    parts = {
        "/Type": NameObject("/Catalog"),
        "/Pages": _ref(pages),
        "/Outlines": _ref(outline),
        "/PageMode": NameObject("/UseOutlines"),
        "/PageLabels": DictionaryObject({NameObject("/Nums"): ArrayObject(labels)}),
        "/ViewerPreferences": shown,
        "/Lang": TextStringObject("zh-Hans"),
    }
    return DictionaryObject({NameObject(name): value for name, value in parts.items()})


def _top_of(page: int) -> ArrayObject:
    parts = [_ref(page), NameObject("/XYZ"), NullObject(), FloatObject(A4[1]), NullObject()]
    return ArrayObject(parts)


def _stream(content: bytes) -> DecodedStreamObject:
    stream = DecodedStreamObject()
    stream.set_data(content)
    return stream


def _ref(number: int) -> IndirectObject:
    return IndirectObject(number, 0, None)


def _number(reference: Any) -> int:
    return int(reference.idnum)


def _type(value: Any) -> str:
    return str(value.get("/Type", "")) if isinstance(value, DictionaryObject) else ""
