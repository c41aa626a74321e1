"""Opening a database: a file path or an SQLAlchemy URL, with errors that say what to do."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError

from pipeline.store.errors import StoreError
from pipeline.store.tables import SCHEMA_VERSION, metadata, schema_info

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long a writer waits for another one, in seconds.
_BUSY_SECONDS = 30

_BACKENDS = ("sqlite", "postgresql")
_BEGIN = "tintinh_begin"
_SQLITE_HEADER = b"SQLite format 3\0"


def database_url(target: str | Path) -> URL:
    """The URL of a database given as a file path or as an SQLAlchemy URL."""
    text = str(target)
    if "://" not in text:
        return URL.create("sqlite", database=text)
    try:
        url = make_url(text)
    except ArgumentError as error:
        raise StoreError(
            f"the database was given as {text!r}, which is neither a file path nor an SQLAlchemy URL; "
            "give for example tintinh.db or postgresql://user@host/name"
        ) from error
    if url.get_backend_name() not in _BACKENDS:
        raise StoreError(
            f"databases of the kind {url.get_backend_name()!r} are not supported; "
            "give a file path, sqlite:///… or postgresql://…"
        )
    return url


def shown(target: str | Path) -> str:
    """The database as messages name it: as given, but without a password."""
    text = str(target)
    return make_url(text).render_as_string(hide_password=True) if "://" in text else text


def is_in_memory(target: str | Path) -> bool:
    """Whether the database is gone as soon as it is closed."""
    url = database_url(target)
    return url.get_backend_name() == "sqlite" and url.database in {None, "", ":memory:"}


def begin_writing(connection: sa.Connection) -> sa.Connection:
    """`connection`, whose next transaction takes SQLite's write lock at its start.

    A transaction that reads first and writes later fails at once where another program wrote in
    between; one that begins as a writer waits its turn.
    """
    return connection.execution_options(**{_BEGIN: "IMMEDIATE"})


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection in a transaction that writes, see `begin_writing`; it is committed at the block's end."""
    with engine.connect() as connection, begin_writing(connection).begin():
        yield connection


def connect(target: str | Path, *, create: bool) -> sa.Engine:
    """An engine on the database, its tables made or checked.

    Raises StoreError where the file is no database, is missing or empty (unless `create`), may not
    be written, or has tables of another version.
    """
    url = database_url(target)
    is_file = url.get_backend_name() == "sqlite" and not is_in_memory(target)
    if is_file:
        _check_file(Path(str(url.database)), create=create)
    try:
        engine = sa.create_engine(url)
        if url.get_backend_name() == "sqlite":
            sa.event.listen(engine, "connect", _on_connect)
            sa.event.listen(engine, "begin", _on_begin)
        _prepare(engine, target, create=create or is_in_memory(target))
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"no driver for {url.drivername!r} is installed ({error}); "
            "install one, for example psycopg, and name it in the URL: postgresql+psycopg://…"
        ) from error
    except DatabaseError as error:
        hint = "; SQLite needs to read and write the file and its folder" if is_file else ""
        raise StoreError(f"the database {shown(target)} cannot be opened: {_why(error)}{hint}") from error
    return engine


def _why(error: DatabaseError) -> str:
    return str(error.orig).strip() or type(error.orig).__name__


def _on_connect(connection: Any, _record: object) -> None:
    """SQLite as this store needs it: readers beside one writer, and foreign keys that hold."""
    # The driver would begin transactions by itself, and too late: see `_on_begin`.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    cursor.execute("PRAGMA journal_mode = WAL")
    # With WAL, NORMAL loses no committed transaction when the process dies.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.close()


def _on_begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get(_BEGIN, 'DEFERRED')}")


def _check_file(path: Path, *, create: bool) -> None:
    """Say what is wrong with a database file before SQLite says less."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder; --db expects a file, for example {path / 'tintinh.db'}")
    if path.exists():
        try:
            with path.open("rb") as file:
                header = file.read(len(_SQLITE_HEADER))
        except OSError as error:
            raise StoreError(f"{path} cannot be read ({error.strerror}); check its permissions") from error
        if header and header != _SQLITE_HEADER:
            raise StoreError(
                f"{path} is not a database (it begins with {header[:8]!r}); "
                "give another file with --db, it will be left as it is"
            )
        if create and not os.access(path, os.W_OK):
            raise StoreError(f"no permission to write {path}; give another file with --db")
        return
    if not create:
        raise StoreError(f"there is no database at {path}; make one with: tintinh run PATH --db {path}")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist; make it, or give another file with --db")
    if not os.access(path.parent, os.W_OK):
        raise StoreError(f"no permission to write in {path.parent}; give another file with --db")


def _prepare(engine: sa.Engine, target: str | Path, *, create: bool) -> None:
    """Make the tables where there are none, and check that they are ours."""
    with engine.connect() as connection:
        is_ours = sa.inspect(connection).has_table(schema_info.name)
    if not is_ours:
        _make_tables(engine, target, create=create)
    with engine.connect() as connection:
        version = connection.execute(sa.select(schema_info.c.version)).scalar_one_or_none()
    if version != SCHEMA_VERSION:
        raise StoreError(
            f"{shown(target)} has tables of version {version}, this program writes version {SCHEMA_VERSION}; "
            "use the program's matching release, or run the articles into a new file"
        )


def _make_tables(engine: sa.Engine, target: str | Path, *, create: bool) -> None:
    with begin_writing(engine.connect()) as connection, connection.begin():
        if engine.dialect.name == "postgresql":
            # Two programs that make the tables at the same time: the second one waits, and finds them.
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(0x74696E)))
        tables = sa.inspect(connection).get_table_names()
        if schema_info.name in tables:
            return
        if tables:
            raise StoreError(f"{shown(target)} is another program's database; give another one with --db")
        if not create:
            raise StoreError(f"{shown(target)} is empty; fill it with: tintinh run PATH --db {shown(target)}")
        metadata.create_all(connection)
        connection.execute(schema_info.insert().values(version=SCHEMA_VERSION))
