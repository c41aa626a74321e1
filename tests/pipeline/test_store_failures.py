"""What goes wrong with a database: told clearly, nothing half-written, and all well when it is tried again."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pg8000.dbapi
import pytest

from pipeline.store import Store, StoreBusyError, StoreError, Written
from schemas import Article, Extraction
from tests.pipeline.command import ROOT, environment
from tests.pipeline.made import MEETING, meeting
from tests.postgres import Server


def some(first: int, number: int) -> list[tuple[Article, Extraction]]:
    """So many articles, numbered from `first` on."""
    urls = [f"https://bao.example.invalid/{n}" for n in range(first, first + number)]
    articles = [MEETING.model_copy(update={"id": None, "url": url}) for url in urls]
    return [(article, meeting(article)) for article in articles]


def test_a_full_disk_keeps_nothing_of_a_batch_and_says_what_to_do(tmp_path: Path) -> None:
    with Store(tmp_path / "facts.db", create=True) as store:
        store.add(some(0, 5))
        with store.engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 5}")
        with pytest.raises(
            StoreError, match=r"full; nothing of this batch was kept; make room, and run it ag"
        ):
            store.add(some(5, 200))
        assert store.counts()["articles"] == 5
        with store.engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 100000")
        assert store.add(some(5, 200)) == Written(new=200)


def test_a_lost_connection_is_told_and_made_anew(postgresql: str, postgresql_server: Server) -> None:
    with Store(postgresql, create=True) as store:
        store.add(some(0, 1))
        for ask in (store.counts, lambda: store.add(some(1, 1)), lambda: store.sql("SELECT 1 AS one")):
            end_connections(postgresql_server, postgresql)
            with pytest.raises(StoreBusyError, match=r"could not be used.*running it again is safe"):
                ask()
            ask()
        assert store.counts()["articles"] == 2


def end_connections(server: Server, url: str) -> None:
    """End all connections to a database, as a server that is started anew does."""
    name = url.split("?", maxsplit=1)[0].rsplit("/", 1)[1]
    connection = pg8000.dbapi.connect(user="postgres", unix_sock=str(server.socket / ".s.PGSQL.5432"))
    connection.cursor().execute(
        "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s", (name,)
    )
    connection.close()


def test_a_database_of_before_the_migrations_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "old.db"
    with sqlite3.connect(file) as old:
        old.execute("CREATE TABLE schema_info (version INTEGER)")
    with pytest.raises(StoreError, match=r"made by an early tintinh.*run the articles into a new one"):
        Store(file, create=True)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_writers_lose_nothing_and_readers_go_on(
    database: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    """A few seconds of what benchmarks/store_kill.py does for minutes."""
    target = tmp_path / "facts.db" if database == "sqlite" else request.getfixturevalue("postgresql")
    done = subprocess.run(
        [sys.executable, ROOT / "benchmarks/store_kill.py", "--seconds", "5", "--on", str(target)],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "nothing lost, nothing twice, no error" in done.stdout
