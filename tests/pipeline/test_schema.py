"""The schema: made by migrations, the same as the tables that the program knows, checked when a store is opened."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from pipeline.store import Store, StoreError, crawl_tables
from pipeline.store.connect import begin_writing, connect, database_url, upgrade
from pipeline.store.migrations import REVISIONS
from pipeline.store.schema import configuration
from pipeline.store.schema import upgrade as migrate
from tests.pipeline.command import called
from tests.pipeline.made import MEETING, meeting


def of_the_tables(_thing: Any, name: str | None, kind: str, *_rest: Any) -> bool:
    """What full-text search has of its own on each database stands in the migrations alone."""
    return "words" not in (name or "")


def test_migrations_make_the_tables_that_the_program_knows(target: str) -> None:
    with Store(target, create=True) as store, store.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": of_the_tables, "compare_type": True}
        )
        assert compare_metadata(context, crawl_tables.crawl_urls.metadata) == []


def test_all_revisions_are_listed(target: str) -> None:
    with Store(target, create=True) as store, store.engine.connect() as connection:
        script = ScriptDirectory.from_config(configuration(connection))
        assert [each.revision for each in script.walk_revisions()][::-1] == list(REVISIONS)


def old(target: str, revision: str) -> None:
    """A database as an older program made it."""
    engine = sa.create_engine(database_url(target))
    with engine.begin() as connection:
        migrate(connection, revision)
    engine.dispose()


def test_an_older_schema_asks_for_an_upgrade_and_gets_one(target: str, tmp_path: Path) -> None:
    old(target, "0001")
    with pytest.raises(StoreError, match=r"has an older schema.*tintinh db upgrade --db"):
        Store(target)
    done = called("db", "upgrade", "--db", target, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, f"from schema 0001 to {REVISIONS[-1]}\n")
    assert upgrade(target) == (REVISIONS[-1], REVISIONS[-1])
    with Store(target) as store:
        store.add([(MEETING, meeting())])
        assert store.article("a-1") == (MEETING, meeting())


def test_a_newer_schema_is_not_touched(target: str) -> None:
    engine = connect(target, create=True)
    with begin_writing(engine.connect()) as connection, connection.begin():
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    for opened in (Store, upgrade):
        with pytest.raises(StoreError, match=r"has a newer schema \(9999.*use the tintinh that made it"):
            opened(target)


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be reached now"):
        Store(f"postgresql://postgres@/news?host={tmp_path}")
