"""What all tests may ask for."""

from collections.abc import Iterator

import pytest

from tests.postgres import Server, running


@pytest.fixture(scope="session")
def postgresql_server() -> Iterator[Server]:
    yield from running()


@pytest.fixture
def postgresql(postgresql_server: Server) -> str:
    """The URL of an empty PostgreSQL database."""
    return postgresql_server.database()
