"""Writing many rows at once (批量写入): COPY on PostgreSQL, executemany on SQLite, keys known beforehand."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from django.db import connections, models, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

CHUNK = 2000
# Their stored form depends on the value alone, so equal values are prepared once. A sealed column is not among them.
PLAIN = (models.DateField, models.DecimalField)
PREPARING = ("get_prep_value", "get_db_prep_value", "get_db_prep_save")
# Stored as they are, once they have the type that their column has.
AS_IS: dict[type[Any], type[Any]] = {
    models.BooleanField: bool,
    models.CharField: str,
    models.TextField: str,
    **dict.fromkeys(
        (
            models.AutoField,
            models.BigAutoField,
            models.BigIntegerField,
            models.ForeignKey,
            models.IntegerField,
            models.PositiveBigIntegerField,
            models.PositiveIntegerField,
            models.PositiveSmallIntegerField,
            models.SmallIntegerField,
        ),
        int,
    ),
}
Tick = Callable[[int], None]


@cache
def stored_type(kind: Any) -> type[Any] | None:
    """The type whose values a kind of column stores as they are; None where it changes them, as sealing does."""
    for stock, stored in AS_IS.items():
        if issubclass(kind, stock) and all(getattr(kind, name) is getattr(stock, name) for name in PREPARING):
            return stored
    return None


def insert(rows: Sequence[models.Model], tick: Tick | None = None) -> None:
    """Insert rows of one model and give them their keys; `tick` hears how many are written so far."""
    if not rows:
        return
    model = type(rows[0])
    connection = connections[router.db_for_write(model)]
    with transaction.atomic(using=connection.alias):
        number(rows)
        write = _copy if connection.vendor == "postgresql" else _execute_many
        write(rows, connection, tick or (lambda written: None))
    for row in rows:
        row._state.adding, row._state.db = False, connection.alias


def update(rows: Sequence[Any], names: Sequence[str], tick: Tick | None = None) -> int:
    """Write the named fields of stored rows that still carry the version they were read with, and count it up.

    Gives how many rows were written; fewer than given means that others were faster.
    """
    if not rows:
        return 0
    model: Any = type(rows[0])
    connection = connections[router.db_for_write(model)]
    fields = [model._meta.get_field(name) for name in names]
    quote = connection.ops.quote_name
    changes = [f"{quote(field.column)} = %s" for field in fields]
    statement = (
        f"UPDATE {quote(model._meta.db_table)} SET {', '.join(changes)}, version = version + 1 "
        f"WHERE {quote(model._meta.pk.column)} = %s AND version = %s"
    )
    written = 0
    with connection.cursor() as cursor:
        for chunk in _chunks(rows):
            values = [*(_prepared(field, chunk, connection) for field in fields), [row.pk for row in chunk]]
            versions = [row.version for row in chunk]
            cursor.executemany(statement, list(zip(*values, versions, strict=True)))
            written += cursor.rowcount
            if tick:
                tick(written)
    return written


def number(rows: Sequence[models.Model]) -> None:
    """Give rows that have none their keys; call it in the transaction that inserts them."""
    unnumbered = [row for row in rows if row.pk is None]
    if not unnumbered:
        return
    model = type(rows[0])
    keys = _next_keys(model, len(unnumbered), connections[router.db_for_write(model)])
    for row, key in zip(unnumbered, keys, strict=True):
        row.pk = key


def _next_keys(model: Any, count: int, connection: BaseDatabaseWrapper) -> Sequence[int]:
    """Keys that nobody else gets: from the sequence, or on SQLite after the last one, the file being ours alone."""
    table, column = model._meta.db_table, model._meta.pk.column
    quote = connection.ops.quote_name
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s)",
                [quote(table), column, count],
            )
            return [key for (key,) in cursor.fetchall()]
        cursor.execute(
            f"SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = %s), 0),"
            f" coalesce((SELECT max({quote(column)}) FROM {quote(table)}), 0))",
            [table],
        )
        last = cursor.fetchone()[0]
    return range(last + 1, last + 1 + count)


def _copy(rows: Sequence[models.Model], connection: BaseDatabaseWrapper, tick: Tick) -> None:
    statement = f"COPY {_target(rows[0], connection)} FROM STDIN"
    written = 0
    # What the server finds wrong comes at the end of the copy, past Django's own translation of errors.
    with connection.wrap_database_errors, connection.cursor() as cursor, cursor.copy(statement) as copy:
        for lines in _lines(rows, connection):
            for line in lines:
                copy.write_row(line)
            written += len(lines)
            tick(written)


def _execute_many(rows: Sequence[models.Model], connection: BaseDatabaseWrapper, tick: Tick) -> None:
    marks = ", ".join(["%s"] * len(_fields(type(rows[0]))))
    written = 0
    with connection.cursor() as cursor:
        for lines in _lines(rows, connection):
            cursor.executemany(f"INSERT INTO {_target(rows[0], connection)} VALUES ({marks})", lines)
            written += len(lines)
            tick(written)


def _target(row: models.Model, connection: BaseDatabaseWrapper) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(field.column) for field in _fields(type(row)))
    return f"{quote(row._meta.db_table)} ({columns})"


def _fields(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.local_concrete_fields if not field.generated]


def _lines(rows: Sequence[models.Model], connection: BaseDatabaseWrapper) -> Iterator[list[tuple[Any, ...]]]:
    """The rows as the database stores them, a chunk at a time."""
    fields = _fields(type(rows[0]))
    for chunk in _chunks(rows):
        yield list(zip(*(_prepared(field, chunk, connection) for field in fields), strict=True))


def _chunks(rows: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (rows[start : start + CHUNK] for start in range(0, len(rows), CHUNK))


def _prepared(field: Any, rows: Sequence[models.Model], connection: BaseDatabaseWrapper) -> list[Any]:
    """One column of the chunk through the field's own conversion."""
    if type(field).pre_save is models.Field.pre_save:
        values = list(map(attrgetter(field.attname), rows))
    else:
        values = [field.pre_save(row, True) for row in rows]
    kind: Any = type(field)
    if {*map(type, values)} <= {stored_type(kind), type(None)}:
        return values
    if kind in PLAIN:
        stored = {value: field.get_db_prep_save(value, connection) for value in set(values)}
        return [stored[value] for value in values]
    return [field.get_db_prep_save(value, connection) for value in values]
