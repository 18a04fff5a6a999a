"""The fixed markup of our workbooks (表格标记): styles, relations, and text made safe for it."""

import re
from xml.sax.saxutils import escape

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")

CONTENT_TYPES = (
    f'{PROLOGUE}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
    f'<Override PartName="/xl/styles.xml" ContentType="{TYPES}.styles+xml"/>'
    "{sheets}</Types>"
)
OVERRIDE = f'<Override PartName="/xl/worksheets/sheet{{number}}.xml" ContentType="{TYPES}.worksheet+xml"/>'
RELATIONS = f'{PROLOGUE}<Relationships xmlns="{PACKAGE}/relationships">{{relations}}</Relationships>'
RELATION = f'<Relationship Id="rId{{number}}" Type="{OFFICE}/{{kind}}" Target="{{target}}"/>'
PACKAGE_RELATIONS = RELATIONS.format(
    relations=RELATION.format(number=1, kind="officeDocument", target="xl/workbook.xml")
)
WORKBOOK = f'{PROLOGUE}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{{sheets}}</sheets></workbook>'
SHEET = '<sheet name="{title}" sheetId="{number}" r:id="rId{number}" state="{state}"/>'
WORKSHEET_START = (
    f'{PROLOGUE}<worksheet xmlns="{MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
    '<sheetViews><sheetView workbookViewId="0" tabSelected="{selected}">{pane}</sheetView></sheetViews>'
    '<sheetFormatPr defaultRowHeight="18"/><cols>{columns}</cols><sheetData>'
)
WORKSHEET_END = (
    "</sheetData>{filtered}{validations}"
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
)

FACE = '<name val="宋体"/><charset val="134"/>'
FONTS = (
    f'<font><sz val="11"/>{FACE}</font>',
    f'<font><b/><sz val="11"/>{FACE}</font>',
    f'<font><b/><sz val="11"/><color rgb="FFA61C1C"/>{FACE}</font>',
    f'<font><b/><sz val="16"/>{FACE}</font>',
)
FILLS = (
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/></patternFill></fill>',
    '<fill><patternFill patternType="solid"><fgColor rgb="FFFDE8E7"/></patternFill></fill>',
)
LINE = '<{side} style="thin"><color rgb="FFB8C2CC"/></{side}>'
BORDERS = (
    "<border><left/><right/><top/><bottom/><diagonal/></border>",
    f"<border>{''.join(LINE.format(side=side) for side in ('left', 'right', 'top', 'bottom'))}<diagonal/></border>",
)
WRAPPED = '<alignment vertical="top" wrapText="1"/>'
CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>'


def _format(number: int = 0, font: int = 0, fill: int = 0, border: int = 0, alignment: str = "") -> str:
    used = f'numFmtId="{number}" fontId="{font}" fillId="{fill}" borderId="{border}" xfId="0" applyNumberFormat="1"'
    return f'<xf {used} applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">{alignment}</xf>'


# In the order of writing.Style.
FORMATS = (
    _format(),
    _format(49, font=1, fill=2, border=1, alignment=CENTRED),
    _format(49, font=2, fill=2, border=1, alignment=CENTRED),
    _format(49),
    _format(164),
    _format(3),
    _format(4),
    _format(49, fill=3, border=1),
    _format(49, alignment=WRAPPED),
    _format(49, font=3, alignment=WRAPPED),
)


def _counted(tag: str, items: tuple[str, ...]) -> str:
    return f'<{tag} count="{len(items)}">{"".join(items)}</{tag}>'


STYLES = (
    f'{PROLOGUE}<styleSheet xmlns="{MAIN}">'
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>'
    f"{_counted('fonts', FONTS)}{_counted('fills', FILLS)}{_counted('borders', BORDERS)}"
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    f"{_counted('cellXfs', FORMATS)}"
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


def quoted(text: str) -> str:
    """Text for markup: nothing that XML forbids, nothing that a reader would unescape into something else."""
    if UNWRITABLE.search(text):
        text = UNWRITABLE.sub("", text)
    if "_x" in text:
        text = LOOKS_ESCAPED.sub("_x005F_", text)
    return escape(text, {'"': "&quot;"})
