"""Column types that mean the same on both databases."""

from __future__ import annotations

from datetime import date
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB


class Day(sa.types.TypeDecorator[str]):
    """A calendar day: ISO text in SQLite, DATE in PostgreSQL, and an ISO string in Python."""

    impl = sa.Text
    cache_ok = True

    def load_dialect_impl(self, dialect: sa.Dialect) -> sa.types.TypeEngine[Any]:
        """The database's own type."""
        return dialect.type_descriptor(sa.Date() if dialect.name == "postgresql" else sa.Text())

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> Any:
        """An ISO day as the driver wants it."""
        if value is None or dialect.name != "postgresql":
            return value
        return date.fromisoformat(value)

    def process_result_value(self, value: str | date | None, dialect: sa.Dialect) -> str | None:
        """The day as an ISO string."""
        return value if value is None or isinstance(value, str) else value.isoformat()


def json_type() -> sa.types.TypeEngine[Any]:
    """A list or an object: JSON text in SQLite, JSONB in PostgreSQL."""
    return sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def wide_key() -> sa.types.TypeEngine[int]:
    """A 64-bit key; SQLite's own row number where it is a table's primary key."""
    return sa.BigInteger().with_variant(sa.Integer(), "sqlite")
