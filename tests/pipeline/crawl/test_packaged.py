"""The definitions that come with the program."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from extractors.places.gazetteer import gazetteer
from pipeline.crawl.source import PACKAGED, Source, find_source, packaged_sources, read_source

if TYPE_CHECKING:
    from pathlib import Path

FILES = sorted(PACKAGED.glob("*.toml"))
TODAY = "2026-07-01"


def is_province(name: str | None, day: str) -> bool:
    unit = gazetteer().province(name, day)
    return unit is not None and unit.name == name


def test_there_are_enough_for_every_province() -> None:
    sources = packaged_sources()
    assert len(sources) >= 45
    assert len({source.province for source in sources}) == 34


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_definition_is_whole(path: Path) -> None:
    source = read_source(path)
    assert source.name == path.stem
    assert find_source(source.name) == source
    assert is_province(source.province, TODAY)
    assert source.politeness.rate <= 1
    assert source.verified is not None, "say when and how the definition was last seen to work"
    hosts = {urlsplit(url).hostname for url in (source.home, *source.feeds, *source.sitemaps)}
    assert len(hosts) == 1


@pytest.mark.parametrize(
    "source", [source for source in packaged_sources() if source.history], ids=lambda source: source.name
)
def test_its_province_was_one_then(source: Source) -> None:
    for former in source.history:
        assert is_province(former.province, former.until.isoformat())
        assert source.province_on(former.until) == former.province
        assert source.province_on(former.until + timedelta(days=1)) != former.province


def test_no_site_is_crawled_twice() -> None:
    hosts = Counter(
        (urlsplit(source.home).hostname or "").removeprefix("www.") for source in packaged_sources()
    )
    assert not [host for host, count in hosts.items() if count > 1]
