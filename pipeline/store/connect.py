"""Opening a database: a file path or an SQLAlchemy URL, with errors that say what to do."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from pipeline.store.errors import StoreError
from pipeline.store.tables import SCHEMA_VERSION, metadata, schema_info

# How long a writer waits for another one, in seconds.
_BUSY_SECONDS = 30


def database_url(target: str | Path) -> URL:
    """The URL of a database given as a file path or as an SQLAlchemy URL."""
    text = str(target)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        return make_url(text)
    except ArgumentError as error:
        raise StoreError(
            f"the database was given as {text!r}, which is neither a file path nor an SQLAlchemy URL; "
            "give for example tintinh.db or postgresql://user@host/name"
        ) from error


def _pragmas(connection: Any, _record: object) -> None:
    """SQLite as this store needs it: readers beside one writer, and foreign keys that hold."""
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    # With WAL, NORMAL loses no committed transaction when the process dies.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _check_file(path: Path, *, create: bool) -> None:
    """Say what is wrong with a database file before SQLite says less."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder; --db expects a file, for example {path / 'tintinh.db'}")
    if path.exists():
        if not os.access(path, os.R_OK):
            raise StoreError(f"{path} cannot be read; check its permissions")
        header = path.open("rb").read(16)
        if header and header != b"SQLite format 3\0":
            raise StoreError(
                f"{path} is not a database (it begins with {header[:8]!r}); "
                "give another file with --db, it will be left as it is"
            )
        return
    if not create:
        raise StoreError(f"there is no database at {path}; make one with: tintinh run PATH --db {path}")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist; make it, or give another file with --db")
    if not os.access(path.parent, os.W_OK):
        raise StoreError(f"no permission to write in {path.parent}; give another file with --db")


def connect(target: str | Path, *, create: bool) -> sa.Engine:
    """An engine on the database, its tables made or checked.

    Raises StoreError where the file is no database, is missing (unless `create`), may not be
    written, or has tables of another version.
    """
    url = database_url(target)
    in_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    if in_file:
        _check_file(Path(str(url.database)), create=create)
    try:
        engine = sa.create_engine(url)
        if url.get_backend_name() == "sqlite":
            sa.event.listen(engine, "connect", _pragmas)
        _prepare(engine, target)
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(f"no driver for {url.drivername!r} is installed ({error})") from error
    except DatabaseError as error:
        raise StoreError(f"the database {target} cannot be opened: {error.orig}") from error
    return engine


def _prepare(engine: sa.Engine, target: str | Path) -> None:
    with engine.begin() as connection:
        if not sa.inspect(connection).has_table(schema_info.name):
            if sa.inspect(connection).get_table_names():
                raise StoreError(f"{target} is another program's database; give another file with --db")
            metadata.create_all(connection)
            connection.execute(schema_info.insert().values(version=SCHEMA_VERSION))
        version = connection.execute(sa.select(schema_info.c.version)).scalar_one()
    if version != SCHEMA_VERSION:
        raise StoreError(
            f"{target} has tables of version {version}, this program writes version {SCHEMA_VERSION}; "
            "use the program's matching release, or run the articles into a new file"
        )
