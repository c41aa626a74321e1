"""What all tests may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.postgres import Server, running

# The first example loads gazetteer and models, and how long any takes is for benchmarks/ to tell.
# The same examples every time, so that a change is judged by what it changes; `make hunt` tries others.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("hunt", deadline=None, max_examples=2_000)
settings.load_profile("same")


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    yield from running()


@pytest.fixture
def postgresql(postgresql_server: Server) -> str:
    """The URL of an empty PostgreSQL database."""
    return postgresql_server.database()


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """What a Store opens, on each database in turn: what is asked of one is asked of both."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgresql"))
    return str(tmp_path / "facts.db")
