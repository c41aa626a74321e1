"""Opening a database: a file path or an SQLAlchemy URL, with errors that say what to do."""

from __future__ import annotations

import logging
import os
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, InterfaceError, NoSuchModuleError

from pipeline.store import schema
from pipeline.store.errors import StoreBusyError, StoreError
from pipeline.store.migrations import REVISIONS

if TYPE_CHECKING:
    from collections.abc import Iterator

# How long a writer waits for another one, in seconds.
_BUSY_SECONDS = 30

_BACKENDS = ("sqlite", "postgresql")
_BEGIN = "tintinh_begin"


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
    if url.drivername == "postgresql":
        url = url.set(drivername="postgresql+pg8000")
    return _with_socket(url)


def _with_socket(url: URL) -> URL:
    """A PostgreSQL URL whose host is a folder, as libpq takes it (`?host=/run/postgresql`), in pg8000's words."""
    folder = url.query.get("host")
    if url.get_driver_name() != "pg8000" or not isinstance(folder, str):
        return url
    url = url.difference_update_query(["host", "port"])
    if not folder.startswith("/"):
        return url.set(host=folder)
    port = url.port or 5432
    return url.set(port=None).update_query_dict({"unix_sock": f"{folder}/.s.PGSQL.{port}"})


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
    """An engine on the database, its schema made or checked.

    Raises StoreError where the file is no database, is missing or empty (unless `create`), may not
    be written, or has an older or newer schema.
    """
    with _opening(target, create=create) as engine:
        with engine.connect() as connection:
            found = schema.revision(connection)
        if found is None:
            with begin_writing(engine.connect()) as connection, connection.begin():
                schema.make(connection, shown(target), create=create or is_in_memory(target))
        else:
            schema.check(found, shown(target))
    return engine


def upgrade(target: str | Path) -> tuple[str, str]:
    """Bring a database's schema up to date: the revisions before and after.

    All of it stands, or nothing. Raises StoreError where it is none of ours, or newer than this program.
    """
    with _opening(target, create=False) as engine:
        with begin_writing(engine.connect()) as connection, connection.begin():
            schema.hold(connection)
            before = schema.revision(connection)
            if before is None:
                schema.make(connection, shown(target), create=False)
            elif before not in REVISIONS:
                schema.check(before, shown(target))
            schema.upgrade(connection)
        engine.dispose()
    return str(before), schema.LATEST


@contextmanager
def _opening(target: str | Path, *, create: bool) -> Iterator[sa.Engine]:
    """An engine, closed again where the block fails; what goes wrong as StoreError."""
    url = database_url(target)
    is_file = url.get_backend_name() == "sqlite" and not is_in_memory(target)
    if is_file:
        _check_file(Path(str(url.database)), create=create)
    engine = None
    try:
        # That a lost connection cannot be closed either is no news.
        logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
        engine = sa.create_engine(url)
        if url.get_backend_name() == "sqlite":
            sa.event.listen(engine, "connect", _on_connect)
            sa.event.listen(engine, "begin", _on_begin)
        yield engine
    except (NoSuchModuleError, ModuleNotFoundError) as error:
        raise StoreError(
            f"no driver for {url.drivername!r} is installed ({error}); "
            "give postgresql://…, for which tintinh brings one"
        ) from error
    except (DatabaseError, InterfaceError, OSError) as error:
        reason = why(error)
        if is_file and _says_no_database(error):
            raise StoreError(_no_database(Path(str(url.database)))) from error
        if is_passing(error):
            raise StoreBusyError(f"the database {shown(target)} cannot be reached now: {reason}") from error
        hint = "; SQLite needs to read and write the file and its folder" if is_file else ""
        raise StoreError(f"the database {shown(target)} cannot be opened: {reason}{hint}") from error
    except BaseException:
        if engine is not None:
            engine.dispose()
        raise


# What SQLite and PostgreSQL say of troubles that pass. 40…: deadlocks; 53300, 57P…: too many, shutting down.
_PASSING = (
    "locked",
    "busy",
    "deadlock",
    "connection",
    "starting up",
    "shutting down",
    "communication error",
    "network error",
)
_PASSING_CODES = ("40P01", "40001", "53300", "55P03", "57P01", "57P02", "57P03", "08")


def why(error: Exception) -> str:
    """What a database said, in a line."""
    cause = getattr(error, "orig", None) or error
    told = cause.args[0] if cause.args else ""
    if isinstance(told, dict):
        # pg8000 gives PostgreSQL's fields: M is the message.
        return str(told.get("M", told))
    return str(cause).strip() or type(cause).__name__


def is_passing(error: Exception) -> bool:
    """Whether trying again may help: a lock, a lost connection, a server that starts or stops."""
    if getattr(error, "connection_invalidated", False):
        return True
    cause = getattr(error, "orig", None) or error
    told = cause.args[0] if cause.args else ""
    if isinstance(told, dict):
        return str(told.get("C", "")).startswith(_PASSING_CODES)
    if isinstance(cause, (ConnectionError, TimeoutError)):
        return True
    return any(word in str(cause).lower() for word in _PASSING)


def is_full(error: Exception) -> bool:
    """Whether there was no room to write."""
    cause = getattr(error, "orig", None) or error
    told = cause.args[0] if cause.args else ""
    if isinstance(told, dict):
        return str(told.get("C", "")) == "53100"
    return "disk is full" in str(cause) or "disk I/O error" in str(cause)


def _on_connect(connection: Any, _record: object) -> None:
    """SQLite as this store needs it: readers beside one writer, and foreign keys that hold."""
    # The driver would begin transactions by itself, and too late: see `_on_begin`.
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout = {_BUSY_SECONDS * 1000}")
    # Of a new file. A text and its words fill two such pages, and a batch changes fewer of the indexes' pages.
    cursor.execute("PRAGMA page_size = 8192")
    cursor.execute("PRAGMA journal_mode = WAL")
    # With WAL, NORMAL loses no committed transaction when the process dies.
    cursor.execute("PRAGMA synchronous = NORMAL")
    cursor.execute("PRAGMA foreign_keys = ON")
    # The indexes' pages that a batch goes to and fro between, in KiB; two megabytes are the default.
    cursor.execute("PRAGMA cache_size = -65536")
    # Pages of the log before they go into the file, 256 MB. A large batch changes tens of megabytes, mostly the same
    # pages of indexes as the one before: with the default of 1,000 each batch would write them twice.
    cursor.execute("PRAGMA wal_autocheckpoint = 32768")
    cursor.close()


def _on_begin(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"BEGIN {connection.get_execution_options().get(_BEGIN, 'DEFERRED')}")


def _says_no_database(error: Exception) -> bool:
    return getattr(getattr(error, "orig", None), "sqlite_errorcode", None) == sqlite3.SQLITE_NOTADB


def _no_database(path: Path) -> str:
    with path.open("rb") as file:
        header = file.read(8)
    return (
        f"{path} is not a database (it begins with {header!r}); "
        "give another file with --db, it will be left as it is"
    )


def _check_file(path: Path, *, create: bool) -> None:
    """Say what is wrong with a database file before SQLite says less."""
    if path.is_dir():
        raise StoreError(f"{path} is a folder; --db expects a file, for example {path / 'tintinh.db'}")
    if path.exists():
        # Not opened here: a file that is closed takes the locks of all its process's connections with it.
        if not os.access(path, os.R_OK):
            raise StoreError(f"{path} cannot be read (no permission); check its permissions")
        if create and not os.access(path, os.W_OK):
            raise StoreError(f"no permission to write {path}; give another file with --db")
        return
    if not create:
        raise StoreError(f"there is no database at {path}; make one with: tintinh run PATH --db {path}")
    if not path.parent.is_dir():
        raise StoreError(f"the folder {path.parent} does not exist; make it, or give another file with --db")
    if not os.access(path.parent, os.W_OK):
        raise StoreError(f"no permission to write in {path.parent}; give another file with --db")
