"""The schema of an opened database: made, checked, and upgraded by migrations."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from pipeline.store.errors import StoreError
from pipeline.store.migrations import REVISIONS, VERSION_TABLE

if TYPE_CHECKING:
    from alembic.config import Config

LATEST = REVISIONS[-1]

# The table by which stores of before the migrations are known.
_FORMER = "schema_info"
# Any number, the same for all who make or upgrade the schema.
_LOCK = 0x74696E


def revision(connection: sa.Connection) -> str | None:
    """The revision of a database's schema; None where it has none of ours."""
    if not sa.inspect(connection).has_table(VERSION_TABLE):
        return None
    number = connection.execute(
        sa.select(sa.column("version_num")).select_from(sa.table(VERSION_TABLE))
    ).scalar_one_or_none()
    return None if number is None else str(number)


def check(found: str, name: str) -> None:
    """Raise StoreError where a schema is older or newer than this program's; `name` is the database's."""
    if found == LATEST:
        return
    if found in REVISIONS:
        raise StoreError(
            f"{name} has an older schema ({found}; this program needs {LATEST}); "
            f"bring it up to date, after a backup, with: tintinh db upgrade --db {name}"
        )
    raise StoreError(
        f"{name} has a newer schema ({found}; this program knows up to {LATEST}); use the tintinh that made it, "
        "or a newer one"
    )


def make(connection: sa.Connection, name: str, *, create: bool) -> None:
    """Make the schema in an empty database, within the caller's transaction.

    Raises StoreError where there are other tables, or it is empty and shall not be filled (`create`).
    """
    hold(connection)
    if revision(connection) is not None:
        # Another program has made it while this one waited for the lock.
        return
    tables = sa.inspect(connection).get_table_names()
    if _FORMER in tables:
        raise StoreError(
            f"{name} was made by an early tintinh, before databases could be upgraded; "
            "run the articles into a new one: tintinh run PATH --db NEW"
        )
    if tables:
        raise StoreError(f"{name} is another program's database; give another one with --db")
    if not create:
        raise StoreError(f"{name} is empty; fill it with: tintinh run PATH --db {name}")
    upgrade(connection)


def hold(connection: sa.Connection) -> None:
    """Wait until nobody else makes or upgrades the schema; held until the transaction ends."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_LOCK)))


def upgrade(connection: sa.Connection, to: str = "head") -> None:
    """Run the migrations that a database lacks, within the caller's transaction."""
    from alembic import command  # noqa: PLC0415 - Alembic is needed once in a database's life

    command.upgrade(configuration(connection), to)


def configuration(connection: sa.Connection) -> Config:
    """Alembic's settings: the revisions of this package, on a connection."""
    from alembic.config import Config as Settings  # noqa: PLC0415 - see `upgrade`

    settings = Settings()
    settings.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings
