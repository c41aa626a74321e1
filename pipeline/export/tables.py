"""The tables of an export, beside those of the facts: their columns in Arrow, and what they are in the store."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
import sqlalchemy as sa

from pipeline.export.arrow import ARTICLES, FACTS, STATE, json_field
from pipeline.store.columns import Day
from pipeline.store.tables import complete_reviews, dead_letters, reviews, said_by_extractors

OF_VERSIONS = {table.name: table for table in (reviews, complete_reviews, said_by_extractors)}
"""Tables that say something of an article's versions."""

# What counts for one database alone.
_KEYS = {"id", "version_id"}

_TYPES: list[tuple[type[sa.types.TypeEngine[Any]], Any]] = [
    (sa.Boolean, pa.bool_()),
    (sa.Integer, pa.int64()),
    (sa.Float, pa.float64()),
    (sa.LargeBinary, pa.binary()),
    (sa.Text, pa.string()),
]


def columns_of(table: sa.Table) -> list[str]:
    """The columns of a table that mean the same in every database."""
    return [column.name for column in table.c if column.name not in _KEYS]


def _field(column: sa.Column[Any]) -> Any:
    if isinstance(column.type, sa.JSON):
        return json_field(column.name)
    if isinstance(column.type, Day):
        return pa.field(column.name, pa.date32())
    return pa.field(column.name, next(arrow for of, arrow in _TYPES if isinstance(column.type, of)))


def _fields(table: sa.Table) -> list[Any]:
    return [_field(table.c[name]) for name in columns_of(table)]


_FORMER = pa.schema([("article", pa.string()), *STATE, json_field("facts")])
_SAYS_OF = [("article", pa.string()), ("article_version", pa.string())]

SCHEMAS: dict[str, Any] = {
    "articles": ARTICLES,
    # States that another has followed, each with the facts that it had.
    "former_versions": _FORMER,
    **FACTS,
    **{name: pa.schema([*_SAYS_OF, *_fields(table)]) for name, table in OF_VERSIONS.items()},
    "dead_letters": pa.schema(_fields(dead_letters)),
}
"""The columns of each table of an export, in the order in which the tables are written."""
