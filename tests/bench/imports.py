"""Importing 100,000 members against parse, column checks and COPY or executemany alone (导入)."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from django.db import connection, transaction
from python_calamine import CalamineWorkbook

from members.people.ledger import MEMBERS
from tests.bench import crowd
from tests.bench.measure import Row, ratio
from tests.factories.access import person
from unions.ledgers.workbook.template import write_template
from unions.ledgers.workbook.uploads import import_file
from unions.organisations.models import Union
from unions.organisations.rules import id_check_digit

NUMBER = 100_000
COLUMNS = 16


def rows() -> Iterator[Row]:
    union = Union.objects.get(code="BENCH")
    clerk = person("clerk", union)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "members.xlsx")
        _write(path, union)

        def ours() -> None:
            with transaction.atomic():
                plan, batch = import_file(path, union, clerk)
                assert batch, plan.faults[:3]
                transaction.set_rollback(True)

        yield Row("导入10万会员 ÷ 只解析、逐列核对、成批写入", ratio(ours, lambda: _floor(path), runs=3), 2)


def _write(path: Path, union: Union) -> None:
    """The template, filled by hand."""
    import openpyxl  # noqa: PLC0415 - only here, and slow to import

    write_template(str(path), (MEMBERS,))
    book = openpyxl.load_workbook(path)
    sheet = book[MEMBERS.title]
    labels = [str(cell.value).rstrip("*") for cell in sheet[1]]
    for n in range(NUMBER):
        told = {"姓名": f"会员{n}", "性别": "女" if n % 2 == 0 else "男", "证件号码": crowd.id_number(n + 500_000)}
        sheet.append([told.get(label) for label in labels])
    book.save(path)


def _floor(path: Path) -> None:
    """What no import can do without: read the cells, look at each column, write the rows."""
    cells = CalamineWorkbook.from_path(str(path)).get_sheet_by_name(MEMBERS.title).to_python()[1:]
    good = [tuple(line[:COLUMNS]) for line in cells if _fits(line)]
    names = ", ".join(f"c{n}" for n in range(COLUMNS))
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE floor ({', '.join(f'c{n} text' for n in range(COLUMNS))})")
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY floor ({names}) FROM STDIN") as copy:
                for line in good:
                    copy.write_row(line)
        else:
            marks = ", ".join(["%s"] * COLUMNS)
            cursor.executemany(f"INSERT INTO floor ({names}) VALUES ({marks})", good)
        cursor.execute("DROP TABLE floor")


def _fits(line: list[object]) -> bool:
    number = next((cell for cell in line if isinstance(cell, str) and len(cell) == 18), "")
    born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    return id_check_digit(number[:17]) == number[17] and born < date.max and all(cell is not None for cell in line)


