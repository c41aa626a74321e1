"""Questions in SQL, which can read and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy.exc import DatabaseError, InterfaceError

from pipeline.store.connect import why
from pipeline.store.errors import FilterError

if TYPE_CHECKING:
    import sqlalchemy as sa


def read(engine: sa.Engine, statement: str) -> list[dict[str, Any]]:
    """The rows that one SQL statement gives. Raises FilterError where the database does not take it."""
    with engine.connect() as connection:
        try:
            return (
                _sqlite(connection, statement)
                if engine.dialect.name == "sqlite"
                else _postgresql(connection, statement)
            )
        except (DatabaseError, InterfaceError) as error:
            if error.connection_invalidated:
                raise
            raise FilterError(
                f"the database did not take the question: {why(error)}; give one statement that reads"
            ) from error
        finally:
            # What was set for this question goes with the connection.
            connection.invalidate()


def _sqlite(connection: sa.Connection, statement: str) -> list[dict[str, Any]]:
    connection.exec_driver_sql("PRAGMA query_only = ON")
    result = connection.exec_driver_sql(statement)
    return [dict(row) for row in result.mappings()] if result.returns_rows else []


def _postgresql(connection: sa.Connection, statement: str) -> list[dict[str, Any]]:
    from pg8000.exceptions import DatabaseError as Refusal  # noqa: PLC0415 - only PostgreSQL needs it

    connection.exec_driver_sql("SET TRANSACTION READ ONLY")
    # Through a portal: PostgreSQL takes one statement in it, so that none can end the transaction first.
    driver: Any = connection.connection.driver_connection
    try:
        context = driver.execute_unnamed(statement)
    except Refusal as error:
        raise FilterError(
            f"the database did not take the question: {why(error)}; give one statement that reads"
        ) from error
    names = [column["name"] for column in context.columns or ()]
    return [dict(zip(names, row, strict=True)) for row in context.rows or ()]
