"""Many rows at once, by the fast path of each database: executemany on SQLite, COPY on PostgreSQL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import sqlalchemy as sa

_SPECIAL = re.compile(r"[\\\t\n\r\x00]")
# PostgreSQL's text has no NUL.
_ESCAPES = {"\\": r"\\", "\t": r"\t", "\n": r"\n", "\r": r"\r", "\x00": "\ufffd"}


def insert(
    connection: sa.Connection, table: sa.Table, columns: Sequence[str], rows: Sequence[Sequence[Any]]
) -> None:
    """Insert rows given as plain values in the order of `columns`; lists and objects as JSON text."""
    if not rows:
        return
    if connection.dialect.name == "postgresql":
        _copy(connection, table.name, columns, rows)
        return
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({_names(columns)}) VALUES ({', '.join('?' * len(columns))})",  # noqa: S608 - our names
        [tuple(row) for row in rows],
    )


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
        _copy(connection, staged, columns, rows)
        connection.exec_driver_sql(
            f"INSERT INTO {table.name} ({names}) SELECT {names} FROM {staged} ORDER BY 1 ON CONFLICT DO NOTHING"  # noqa: S608 - our names
        )
        return
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({names}) VALUES ({', '.join('?' * len(columns))}) ON CONFLICT DO NOTHING",  # noqa: S608 - our names
        sorted(map(tuple, rows)),
    )


def _names(columns: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in columns)


def _copy(
    connection: sa.Connection, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> None:
    cursor = connection.connection.cursor()
    try:
        # pg8000's own parameter, and what it takes is an iterable of what is sent.
        cursor.execute(f"COPY {table} ({_names(columns)}) FROM STDIN", stream=_lines(rows))  # type: ignore[call-arg]
    finally:
        cursor.close()


def _lines(rows: Iterable[Sequence[Any]]) -> Iterator[bytes]:
    """Rows in PostgreSQL's text format of COPY."""
    for row in rows:
        yield ("\t".join(map(_field, row)) + "\n").encode()


def _field(value: Any) -> str:
    if value is None:
        return r"\N"
    if isinstance(value, bool):
        return "t" if value else "f"
    text = str(value)
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], text) if _SPECIAL.search(text) else text
