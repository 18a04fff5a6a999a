"""The empty workbook (导入模板): a sheet of instructions, one sheet for each ledger, drop-downs and help."""

from collections.abc import Iterator, Sequence
from typing import IO, Any

from django.db import models

from unions.ledgers.declaration import Ledger
from unions.ledgers.workbook.columns import SheetColumn, sheet_columns
from unions.ledgers.workbook.faults import width
from unions.ledgers.workbook.tables import GUIDE_SHEET, LIST_SHEET, sheet_title
from unions.ledgers.workbook.writing import LETTERS, Book, Look, Style

NARROWEST, WIDEST = 10, 40
GUIDE = (
    "一张工作表对应一本台账，工作表的名称和首行列名不要改；列的先后可以换，用不到的列可以删。",
    "红色带*的列必填。从第2行起逐行填写，中间不合并单元格，不写合计行。",
    "有下拉箭头的列从列表中选；日期写成2024-01-05、2024/1/5、2024.1.5、20240105或2024年1月5日都可以。",
    "工会、单位等写全称或代码，应与台账中的一致；同一个文件里先登记的单位，后面的表可以直接引用。",
    "「所属工会」空着的，算作导入时所选的工会。",
    "身份证号等号码列已设为文本格式，从别处粘贴时选“只粘贴值”。",
    "导入前会列出全部问题（表、行、列、改法），有一处问题就什么也不写入；导入后7天内可以整批撤回。",
)


def write_template(file: "str | IO[bytes]", ledgers: Sequence[Ledger]) -> None:
    """The workbook that people fill in."""
    lists = Lists(ledgers)
    with Book(file) as book:
        book.prose(GUIDE_SHEET, 100, guide("台账导入模板", ledgers))
        for ledger in ledgers:
            book.sheet(sheet_title(ledger), looks(ledger, lists), ())
        lists.write(book)


def guide(title: str, ledgers: Sequence[Ledger]) -> Iterator[tuple[str, Style]]:
    yield title, Style.TITLE
    for number, line in enumerate(GUIDE, start=1):
        yield f"{number}. {line}", Style.PROSE
    yield f"本文件有{len(ledgers)}本台账：{'、'.join(sheet_title(ledger) for ledger in ledgers)}。", Style.PROSE


def looks(ledger: Ledger, lists: "Lists") -> list[Look]:
    """How the columns of a ledger's sheet look."""
    return [
        Look(
            label=column.label,
            width=column_width(column),
            style=style(column),
            required=column.required,
            options=lists.place(column),
            prompt=str(column.field.help_text),
        )
        for column in sheet_columns(ledger)
    ]


def style(column: SheetColumn) -> Style:
    match column.field:
        case models.DateField():
            return Style.DAY
        case models.DecimalField():
            return Style.AMOUNT
        case models.IntegerField() if not column.field.choices:
            return Style.GENERAL if "年" in column.label else Style.WHOLE
    return Style.TEXT


def column_width(column: SheetColumn) -> float:
    """Wide enough for the label and for what usually stands below it."""
    content = {Style.DAY: 12, Style.WHOLE: 10, Style.AMOUNT: 14, Style.GENERAL: 10, Style.TEXT: 0}[style(column)]
    if style(column) == Style.TEXT:
        content = max((width(label) for label in options(column)), default=0)
        content = content or min((column.field.max_length or 60) * 2 // 3, WIDEST)
        content = 22 if column.is_sealed else content
    content = 28 if column.is_reference else content
    return min(max(NARROWEST, width(column.label) + 3, content + 2), WIDEST)


def options(column: SheetColumn) -> list[str]:
    if isinstance(column.field, models.BooleanField):
        return ["是", "否"]
    return list(column.labels.values()) if column.field.choices else []


class Lists:
    """The drop-downs of a workbook: equal lists stand once, on a hidden sheet."""

    def __init__(self, ledgers: Sequence[Ledger]) -> None:
        columns = [column for ledger in ledgers for column in sheet_columns(ledger)]
        self.lists = list(dict.fromkeys(tuple(found) for column in columns if (found := options(column))))

    def place(self, column: SheetColumn) -> str:
        """Where the column's options stand, as a formula."""
        wanted = tuple(options(column))
        if not wanted:
            return ""
        letter = LETTERS[self.lists.index(wanted)]
        return f"{LIST_SHEET}!${letter}$2:${letter}${len(wanted) + 1}"

    def write(self, book: Book) -> None:
        if not self.lists:
            return
        looks = [Look(f"列表{number}", 20, Style.TEXT) for number in range(1, len(self.lists) + 1)]
        book.sheet(LIST_SHEET, looks, self._rows(), hidden=True)

    def _rows(self) -> Iterator[list[Any]]:
        for at in range(max(map(len, self.lists))):
            yield [one[at] if at < len(one) else None for one in self.lists]
