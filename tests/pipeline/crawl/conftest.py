"""What the tests of the crawl may ask for."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pipeline.crawl.site import Site, serving


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        yield site


@pytest.fixture
def db(tmp_path: Path) -> str:
    return str(tmp_path / "tin.db")
