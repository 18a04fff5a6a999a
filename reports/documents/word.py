"""Word's side of a house style (Word 版式): styles, numbering, grid and page numbers, with nothing of ours left out.

python-docx has no words for Chinese fonts, grids and numbering, so those are written as Word's own elements.
"""

from dataclasses import dataclass
from math import ceil
from typing import Any

from docx import Document as blank_document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENTATION
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.section import Section, _Footer
from docx.shared import Mm

from reports.documents.layout import PAPER_HEIGHT, PAPER_WIDTH, POINTS_PER_MM, Layout

Element = Any  # lxml has no types

BODY, TITLE, LINE, UNIT_LINE = "Body Text", "Title", "Subtitle", "单位"
CAPTION, SIGNED, ANNEX, CELL, HEAD, FOOT = "Caption", "署名", "附件", "表格文字", "表头", "Footer"
KEPT = {"Default Paragraph Font", "Normal Table", "No List", "Table Grid"}
FOREIGN = {"thumbnail", "customXml", "stylesWithEffects", "webSettings", "fontTable"}  # of the blank document
IMPRINT_HALF_POINTS = 18
COUNTING = "chineseCountingThousand"
MARKS = ((COUNTING, "%1、"), (COUNTING, "（%2）"), ("decimal", "%3."), ("decimal", "（%4）"))


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style; `level` is that of a heading."""

    name: str
    font: str
    size: float
    pitch: float
    align: str = "both"
    bold: bool = False
    indent: bool = False
    keep: bool = False
    new_page: bool = False
    snap: bool = True  # to the lines of the grid
    level: int = 0


def looks(layout: Layout) -> tuple[Look, ...]:
    """Every style of the paper; the first is the one that the others stand on."""
    size, pitch, table = layout.size, layout.pitch, (layout.table_size, layout.table_size * 1.6)
    body, hei = layout.body[0], layout.level_1[0]
    faces = (hei, layout.level_2[0], body, body)
    headings = (
        Look(f"Heading {level}", face, size, pitch, bold=level == 3, indent=True, keep=True, level=level)
        for level, face in enumerate(faces, 1)
    )
    return (
        Look("Normal", body, size, pitch),
        Look(BODY, body, size, pitch, indent=True),
        Look(TITLE, layout.title[0], layout.title_size, pitch, "center", snap=False),
        Look(LINE, layout.level_2[0], size, pitch, "center"),
        *headings,
        Look(CAPTION, hei, size, pitch, "center", keep=True),
        Look(SIGNED, body, size, pitch, "left", keep=True),
        Look(ANNEX, hei, size, pitch, "left", new_page=True),
        Look(UNIT_LINE, body, *table, "right", keep=True, snap=False),
        Look(CELL, body, *table, "left", snap=False),
        Look(HEAD, hei, *table, "center", snap=False),
        Look(FOOT, layout.folio[0], layout.folio_size, layout.folio_size, "left", snap=False),
    )


def blank(layout: Layout) -> WordDocument:
    """An empty document in a house style."""
    word = blank_document()
    for part in (word.part, word.part.package):
        for key in [key for key, rel in part.rels.items() if rel.reltype.rsplit("/", 1)[1] in FOREIGN]:
            del part.rels[key]
    _write_styles(word, layout)
    _write_numbering(word, layout)
    _write_settings(word)
    _write_fonts(word, layout)
    return word


def start_list(word: WordDocument) -> int:
    """A new count of headings, for an annex; gives the number of its list."""
    numbering = word.part.numbering_part.element
    number = len(numbering.findall(qn("w:num"))) + 1
    overrides = [element("lvlOverride", element("startOverride", val=1), ilvl=level) for level in range(len(MARKS))]
    numbering.append(element("num", element("abstractNumId", val=0), *overrides, numId=number))
    return number


def set_page(section: Section, layout: Layout, *, landscape: bool = False) -> None:
    """A4 with the grid of the house style; landscape is the same sheet turned to the right."""
    sides = (PAPER_WIDTH, PAPER_HEIGHT, layout.top, layout.right, layout.bottom, layout.left)
    if landscape:
        sides = (PAPER_HEIGHT, PAPER_WIDTH, layout.left, layout.top, layout.right, layout.bottom)
    names = ("page_width", "page_height", "top_margin", "right_margin", "bottom_margin", "left_margin")
    for name, side in zip(names, sides, strict=True):
        setattr(section, name, Mm(side))
    section.orientation = WD_ORIENTATION.LANDSCAPE if landscape else WD_ORIENTATION.PORTRAIT
    section.header_distance = Mm(15)
    section.footer_distance = Mm(15 if landscape else _folio_edge(layout))
    for grid in section._sectPr.findall(qn("w:docGrid")):
        section._sectPr.remove(grid)
    section._sectPr.append(element("docGrid", type="lines", linePitch=twips(layout.pitch)))


def set_footers(section: Section, layout: Layout, imprint: str, *, landscape: bool = False) -> None:
    """— 1 —, odd pages right, even pages left, one character in from the edge; the imprint on the other side."""
    for footer, even in ((section.footer, False), (section.even_page_footer, True)):
        footer.is_linked_to_previous = False
        foot = _foot(layout, imprint, even=even)
        paragraph = footer.paragraphs[0]
        paragraph.style = FOOT
        if landscape:
            footer._element.insert(0, _turned(layout, foot))
        else:
            _replace(footer, foot)


def twips(points: float) -> int:
    return round(points * 20)


def element(tag: str, *children: Element, **attributes: str | int) -> Element:
    """One element of Word's own XML."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    made.extend(children)
    return made


def text_run(text: str, *properties: Element) -> Element:
    """A run of text that keeps its spaces."""
    words = element("t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    return element("r", *([element("rPr", *properties)] if properties else []), words)


def paragraph(style_id: str, *contents: Element, properties: tuple[Element, ...] = ()) -> Element:
    return element("p", element("pPr", element("pStyle", val=style_id), *properties), *contents)


def text_width(layout: Layout, *, landscape: bool = False) -> int:
    """Width of the text area in twips."""
    return twips((layout.text_height if landscape else layout.text_width) * POINTS_PER_MM)


def _write_styles(word: WordDocument, layout: Layout) -> None:
    root, wanted = word.styles.element, looks(layout)
    names = KEPT | {look.name for look in wanted}
    for style in [style for style in word.styles if style.name not in names]:
        root.remove(style.element)
    for odd in root.findall(qn("w:latentStyles")):
        root.remove(odd)
    root.find(qn("w:docDefaults")).replace(root[0][0], element("rPrDefault", _letters(wanted[0])))
    root[0].replace(root[0][1], element("pPrDefault"))
    for look in wanted:
        _write_style(word, look)


def _write_style(word: WordDocument, look: Look) -> None:
    styles = word.styles
    known = look.name in {style.name for style in styles}
    style = styles[look.name] if known else styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH)
    if look.name != "Normal":
        style.base_style = styles["Normal"]
    if look.level or look.name == TITLE:
        style.next_paragraph_style = styles[BODY]
    for old in ("link", "pPr", "rPr", "rsid"):
        for found in style.element.findall(qn(f"w:{old}")):
            style.element.remove(found)
    style.element.append(_paragraphs(look))
    style.element.append(_letters(look))


def _paragraphs(look: Look) -> Element:
    """Paragraph properties, in the order that Word demands."""
    flags = [tag for tag, on in (("keepNext", look.keep), ("pageBreakBefore", look.new_page)) if on]
    list_of = element("numPr", element("ilvl", val=look.level - 1), element("numId", val=1))
    off = [element(tag, val=0) for tag in ("widowControl", "overflowPunct", "autoSpaceDE", "autoSpaceDN")]
    return element(
        "pPr",
        *map(element, flags),
        off[0],
        *([list_of] if look.level else []),
        *off[1:],
        *([] if look.snap else [element("snapToGrid", val=0)]),
        element("spacing", before=0, after=0, line=twips(look.pitch), lineRule="exact"),
        *([_indent(look.size)] if look.indent else []),
        element("jc", val=look.align),
        *([element("outlineLvl", val=look.level - 1)] if look.level else []),
    )


def _indent(size: float) -> Element:
    return element("ind", left=0, firstLineChars=200, firstLine=twips(2 * size))


def _letters(look: Look) -> Element:
    faces = dict.fromkeys(("ascii", "hAnsi", "eastAsia", "cs"), look.font)
    bold = [element("b"), element("bCs")] if look.bold else []
    # A grid of characters would draw them together too, but WPS, Word and LibreOffice each count it differently.
    spacing = element("spacing", val=twips(look.size) - half_points(look.size) * 10)
    sizes = [element(tag, val=half_points(look.size)) for tag in ("sz", "szCs")]
    language = element("lang", val="en-US", eastAsia="zh-CN")
    return element("rPr", element("rFonts", **faces), *bold, spacing, *sizes, language)


def half_points(size: float) -> int:
    """Word counts type in half points, so that 15.75 pt is written as 三号 (16 pt), drawn together."""
    return ceil(2 * size)


def _write_numbering(word: WordDocument, layout: Layout) -> None:
    numbering = word.part.numbering_part.element
    for old in list(numbering):
        numbering.remove(old)
    levels = [_level(index, form, mark, layout.size) for index, (form, mark) in enumerate(MARKS)]
    numbering.append(element("abstractNum", element("multiLevelType", val="multilevel"), *levels, abstractNumId=0))
    start_list(word)


def _level(index: int, form: str, mark: str, size: float) -> Element:
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=form),
        element("pStyle", val=f"Heading{index + 1}"),
        element("suff", val="nothing"),
        element("lvlText", val=mark),
        element("lvlJc", val="left"),
        element("pPr", _indent(size)),
        ilvl=index,
    )


def _write_settings(word: WordDocument) -> None:
    settings = word.settings.element
    for old in list(settings):
        settings.remove(old)
    mode = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    settings.extend(
        (
            element("defaultTabStop", val=420),
            element("evenAndOddHeaders"),
            element("characterSpacingControl", val="doNotCompress"),
            element("compat", element("useFELayout"), element("compatSetting", **mode)),
            element("themeFontLang", val="en-US", eastAsia="zh-CN"),
        )
    )


def _write_fonts(word: WordDocument, layout: Layout) -> None:
    """Which fonts may stand in for one that an office does not have."""
    stacks = {
        stack[0]: stack[1:] for stack in (layout.body, layout.title, layout.level_1, layout.level_2, layout.folio)
    }
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{",".join(others)}"/><w:charset w:val="86"/></w:font>'
        for name, others in stacks.items()
    )
    xml = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{fonts}</w:fonts>'
    name, package = PackURI("/word/fontTable.xml"), word.part.package
    word.part.relate_to(Part(name, CONTENT_TYPE.WML_FONT_TABLE, xml.encode(), package), RELATIONSHIP_TYPE.FONT_TABLE)


def _foot(layout: Layout, imprint: str, *, even: bool) -> Element:
    """The line at the foot of a page."""
    folio = twips(layout.folio_size)
    small = (element("color", val="555555"), element("sz", val=IMPRINT_HALF_POINTS))
    told, page_number = [text_run(imprint, *small)], _page_number()
    left, right = (page_number, told) if even else (told, page_number)
    tab = element("tabs", element("tab", val="right", pos=text_width(layout) - (0 if even else folio)))
    indent = (element("ind", left=folio),) if even else ()
    return paragraph(FOOT, *left, element("r", element("tab")), *right, properties=(tab, *indent))


def _page_number() -> list[Element]:
    marks = [element("r", element("fldChar", fldCharType=kind)) for kind in ("begin", "separate", "end")]
    order = element("instrText")
    order.text = " PAGE "
    return [text_run("— "), marks[0], element("r", order), marks[1], text_run("1"), marks[2], text_run(" —")]


def _turned(layout: Layout, foot: Element) -> Element:
    """The foot of an upright page, turned with the sheet: a cell at the left edge with text running down."""
    deep, edge = twips(layout.folio_size), twips(_folio_edge(layout) * POINTS_PER_MM)
    place: dict[str, str | int] = {
        "horzAnchor": "page",
        "vertAnchor": "page",
        "tblpX": edge,
        "tblpY": twips(layout.left * POINTS_PER_MM),
    }
    none = [element(side, w=0, type="dxa") for side in ("left", "right")]
    table = (
        element("tblpPr", **place),
        element("tblW", w=deep, type="dxa"),
        element("tblLayout", type="fixed"),
        element("tblCellMar", *none),
    )
    cell = element("tcPr", element("tcW", w=deep, type="dxa"), element("textDirection", val="tbRl"))
    row = element("trPr", element("trHeight", val=text_width(layout), hRule="exact"))
    return element(
        "tbl",
        element("tblPr", *table),
        element("tblGrid", element("gridCol", w=deep)),
        element("tr", row, element("tc", cell, foot)),
    )


def _replace(footer: _Footer, foot: Element) -> None:
    old = footer.paragraphs[0]._p
    old.getparent().replace(old, foot)


def _folio_edge(layout: Layout) -> float:
    """From the page number to the edge of the sheet, in mm."""
    return layout.bottom - layout.folio_drop - layout.folio_size / POINTS_PER_MM
