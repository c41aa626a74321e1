"""Many rows at once, by the fast path of each database: hundreds a statement on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import json
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar, cast

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.dialects.postgresql import ARRAY

from pipeline.batches import batched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy.sql import ColumnElement

Value = TypeVar("Value")

# INSERT … ON CONFLICT is spelt alike on both databases, but SQLAlchemy has one for each.
_INSERT: dict[str, Callable[[sa.Table], Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
# A question with more parameters than this is asked in pieces; databases have a limit.
_PARAMETERS = 500
# PostgreSQL's text has no NUL.
_ESCAPES = (("\\", r"\\"), ("\t", r"\t"), ("\n", r"\n"), ("\r", r"\r"), ("\x00", "\ufffd"))
_BETWEEN_ROWS = "\n\r\x00"
_NULL = r"\N"
# A power of two; of the widest table they are a quarter of the values that SQLite takes in a statement.
_ROWS_A_PARCEL = 256


def insert(
    connection: sa.Connection, table: sa.Table, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    """Insert rows given as plain values in the order of `columns`; lists and objects as JSON text."""
    send(connection, table, columns, parcels(connection, rows))


Parcel = bytes | tuple[Any, ...]
"""Rows in the form in which a database takes them: lines of COPY, or all their values one after the other."""


def parcels(connection: sa.Connection, rows: Iterable[Sequence[Any]]) -> Iterator[Parcel]:
    """Rows for `send`, a few hundred at a time; nothing is asked of the database."""
    if connection.dialect.name == "postgresql":
        return _messages(rows)
    return _flattened(rows)


def send(
    connection: sa.Connection, table: sa.Table, columns: Sequence[str], prepared: Iterable[Parcel]
) -> None:
    """Insert the rows of `parcels`, which hold the values of `columns`."""
    left = iter(prepared)
    first = next(left, None)
    if first is None:
        return
    if connection.dialect.name == "postgresql":
        _copy(connection, table.name, columns, chain([first], left))
        return
    into = f"INSERT INTO {table.name} ({_names(columns)}) VALUES "  # noqa: S608 - our names
    row = f"({', '.join('?' * len(columns))})"
    for values in chain([first], left):
        connection.exec_driver_sql(into + ", ".join([row] * (len(values) // len(columns))), values)


def insert_new(
    connection: sa.Connection, table: sa.Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """The same, passing over rows that stand already; rows are taken in the order of their first column."""
    if not rows:
        return
    names = _names(columns)
    if connection.dialect.name == "postgresql":
        staged = f"staged_{table.name}"
        connection.exec_driver_sql(
            f"CREATE TEMPORARY TABLE IF NOT EXISTS {staged} ON COMMIT DELETE ROWS "  # noqa: S608 - our names
            f"AS SELECT {names} FROM {table.name} WITH NO DATA"
        )
        connection.exec_driver_sql(f"TRUNCATE {staged}")
        _copy(connection, staged, columns, _messages(rows))
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {staged} ORDER BY 1 ON CONFLICT DO NOTHING"  # noqa: S608 - our names
        )
        return
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' * len(columns))}) ON CONFLICT DO NOTHING",  # noqa: S608 - our names
        sorted(map(tuple, rows)),
    )


def update(connection: sa.Connection, table: sa.Table, column: str, values: Mapping[int, int]) -> None:
    """Set a column of whole numbers in the rows with these ids."""
    if not values:
        return
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            f"UPDATE {table.name} SET {column} = given.value "  # noqa: S608 - our names
            f"FROM unnest(%s::bigint[], %s::bigint[]) AS given (id, value) WHERE {table.name}.id = given.id",
            (list(values), list(values.values())),
        )
        return
    connection.exec_driver_sql(
        f"UPDATE {table.name} SET {column} = ? WHERE id = ?",  # noqa: S608 - our names
        [(value, row) for row, value in values.items()],
    )


def reserve(connection: sa.Connection, table: sa.Table, count: int) -> list[int]:
    """Numbers for `count` new rows of `table`, rising, that no other writer gets."""
    if connection.dialect.name == "postgresql":
        numbers = connection.exec_driver_sql(
            "SELECT nextval(pg_get_serial_sequence(%s, 'id')) FROM generate_series(1, %s)",
            (table.name, count),
        )
        return sorted(numbers.scalars())
    # One writer at a time: what is new follows the last.
    last = connection.execute(sa.select(sa.func.coalesce(sa.func.max(table.c.id), 0))).scalar_one()
    return list(range(last + 1, last + 1 + count))


def among(connection: sa.Connection, column: Any, values: Collection[Any]) -> ColumnElement[bool]:
    """Whether a column has one of these values, given as one parameter however many they are.

    With a parameter each, the drivers take longer over the statement than the databases over the question.
    """
    if connection.dialect.name == "postgresql":
        given = sa.bindparam(None, list(values), type_=ARRAY(column.type), unique=True)
        return cast("ColumnElement[bool]", column == sa.any_(given))
    listed = sa.func.json_each(json.dumps(list(values))).table_valued("value")
    return cast("ColumnElement[bool]", column.in_(sa.select(listed.c.value)))


def upsert(connection: sa.Connection, table: sa.Table) -> Any:
    """An INSERT into `table` that takes ON CONFLICT, in the words of the connection's database."""
    return _INSERT[connection.dialect.name](table)


def pieces(values: Iterable[Value]) -> Iterator[list[Value]]:
    """`values` in pieces that a question can hold as its parameters."""
    return batched(values, _PARAMETERS)


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _copy(connection: sa.Connection, table: str, columns: Sequence[str], lines: Iterator[Any]) -> None:
    cursor = connection.connection.cursor()
    try:
        # pg8000's own parameter, and what it takes is an iterable of what is sent.
        cursor.execute(  # type: ignore[call-arg]
            f"COPY {table} ({_names(columns)}) FROM STDIN", stream=lines
        )
    finally:
        cursor.close()


def _messages(rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Rows in PostgreSQL's text format of COPY, many in a message."""
    for some in batched(rows, _ROWS_A_PARCEL):
        yield "".join(map(_line, some)).encode()


def _flattened(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[Any, ...]]:
    """The values of rows one after the other, in pieces whose sizes are powers of two.

    One statement for many rows lets other threads run while SQLite works, row by row none could; of few sizes,
    because SQLite keeps the statements it has understood.
    """
    for some in batched(rows, _ROWS_A_PARCEL):
        start = 0
        while left := len(some) - start:
            count = 1 << (left.bit_length() - 1)
            yield tuple(chain.from_iterable(some[start : start + count]))
            start += count


def _line(row: Sequence[Any]) -> str:
    values = [_NULL if value is None else str(value) for value in row]
    line = "\t".join(values)
    # Hardly a row has anything to escape, and to look once is cheaper than value by value.
    if (
        line.count("\\") > row.count(None)
        or line.count("\t") >= len(row)
        or any(character in line for character in _BETWEEN_ROWS)
    ):
        line = "\t".join(_NULL if value is None else _escaped(str(value)) for value in row)
    return line + "\n"


def _escaped(text: str) -> str:
    for character, escape in _ESCAPES:
        # To look for a character takes a tenth of the time of replacing none.
        if character in text:
            text = text.replace(character, escape)
    return text
