"""Importing 100,000 members against parsing, column checks and one COPY or executemany of the same rows (导入)."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from django.db import connection, transaction
from django.utils.dateparse import parse_date
from python_calamine import CalamineWorkbook

from members.people.ledger import MEMBERS
from members.people.models import Member
from tests.bench import crowd
from tests.bench.measure import Row, ratio
from tests.factories.access import person
from tests.factories.enterprises import EnterpriseFactory
from unions.access.sealed import blind, seal
from unions.ledgers.workbook.tables import sheet_title
from unions.ledgers.workbook.uploads import import_file
from unions.ledgers.workbook.writing import Book, Look, Style
from unions.organisations.derived import initials
from unions.organisations.models import Union
from unions.organisations.rules import id_check_digit

NUMBER = 100_000
HEADS = (
    *("姓名", "性别", "出生日期", "民族", "就业状况", "有效证件类别", "证件号码", "学历", "技术等级", "移动电话"),
    *("户籍类型", "户籍所在地", "会籍变化类型", "会籍变化日期", "政治面貌", "工作单位", "籍贯", "是否农民工会员"),
)
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴", "伟芳娜敏静秀丽强磊军洋勇艳杰娟涛明超霞平"


def rows() -> Iterator[Row]:
    union = Union.objects.get(code="BENCH")
    clerk = person("clerk", union)
    works = EnterpriseFactory(union=union, name="丰平机械厂")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "members.xlsx")
        with Book(str(path)) as book:
            book.sheet(sheet_title(MEMBERS), [Look(head, 12, Style.TEXT) for head in HEADS], map(_line, range(NUMBER)))

        def ours() -> None:
            plan, batch = import_file(path, union, clerk)
            assert batch, plan.faults[:3]

        compared = ratio(_taken_back(ours), _taken_back(lambda: _floor(path, union, works.pk)), runs=3)
        yield Row("导入10万会员 ÷ 只解析、逐列核对、成批写入同样的行", compared, 2)


def _taken_back(job: Callable[[], object]) -> Callable[[], None]:
    def run() -> None:
        with transaction.atomic():
            job()
            transaction.set_rollback(True)

    return run


def _line(n: int) -> list[str]:
    number = crowd.id_number(n + 500_000)
    name = SURNAMES[n % 10] + GIVEN[n // 10 % 20] + GIVEN[n // 200 % 20]
    sex, born = "男女"[n % 2 == 0], f"{number[6:10]}/{number[10:12]}/{number[12:14]}"
    person = [name, sex, born, "汉族", "在岗", "居民身份证", number, "本科", "无", f"138{n:08d}", "农业户口"]
    change = ["入会", f"2014/{n % 12 + 1:02d}/{n % 28 + 1:02d}", "群众", "丰平机械厂"]
    return [*person, "浙江省杭州市江干区", *change, "浙江杭州", "是否"[n % 2]]


def _floor(path: Path, union: Union, enterprise: int) -> None:
    """What no import does without: read the cells, look at each column, write the rows as the table wants them."""
    cells = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()[1:]
    field: Any = Member._meta.get_field("id_number")
    seen: set[str] = set()
    good = [_checked(line, seen, field.place, union.pk, enterprise) for line in cells]
    names = ", ".join(connection.ops.quote_name(name) for name in good[0])
    _write(Member._meta.db_table, names, [tuple(row.values()) for row in good])


def _checked(line: Sequence[Any], seen: set[str], place: str, union: int, enterprise: int) -> dict[str, Any]:
    name, sex, born, ethnicity, _, _, number, _, _, phone, _, home, _, changed, _, _, native, migrant = line
    assert 0 < len(name) <= 30
    assert sex in ("男", "女")
    assert migrant in ("是", "否")
    assert ethnicity == "汉族"
    assert id_check_digit(number[:17]) == number[17]
    assert number not in seen
    assert phone.isdigit()
    seen.add(number)
    born_on, changed_on = _day(born), _day(changed)
    assert born_on < changed_on
    told = {"name": name, "sex": "male" if sex == "男" else "female", "born_on": born_on.isoformat(), "phone": phone}
    dates = {"changed_on": changed_on.isoformat(), "joined_on": changed_on.isoformat()}
    person = {"id_number": seal(number, place), "id_number_index": blind(number), "initials": initials(name)}
    places = {"residence_place": home, "native_place": native, "union_id": union, "enterprise_id": enterprise}
    return {**DEFAULTS, **told, **dates, **person, **places, "is_migrant_worker": migrant == "是"}


def _day(written: str) -> date:
    day = parse_date(written.replace("/", "-"))
    assert day
    return day


DEFAULTS = {
    field.column: field.get_default() for field in Member._meta.concrete_fields if not (field.primary_key or field.null)
}


def _write(table: str, names: str, lines: Sequence[tuple[Any, ...]]) -> None:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            with cursor.copy(f"COPY {table} ({names}) FROM STDIN") as copy:
                for line in lines:
                    copy.write_row(line)
        else:
            marks = ", ".join(["%s"] * len(lines[0]))
            cursor.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", lines)
