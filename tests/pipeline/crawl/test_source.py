"""Definitions: what they may say, and how errors are told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.crawl.source import Source, SourceError, find_source, read_source

LEAST = """
name = "bao-thu"
title = "Báo Thử"
home = "https://example.invalid/"
feeds = ["https://example.invalid/rss"]
"""
WHOLE = """
name = "bao-thu"
title = "Báo Thử"
province = "Khánh Hòa"
home = "https://example.invalid/"
feeds = ["https://example.invalid/rss"]
sitemaps = ["https://example.invalid/sitemap.xml"]
listings = ["https://example.invalid/tin?trang={page}"]
article = '/tin/.+-\\d+\\.html$'
window_days = 30
refetch_days = 2
refetch_hours = 6
expected_per_day = 20

[politeness]
rate = 0.5
concurrency = 1
timeout = 20

[overrides]
title = "//h2[@class='tieu-de']"
drop = ["//div[@class='goc-duoi']"]

[verified]
on = 2026-07-01
how = "tintinh sources check"

[[history]]
until = 2025-06-30
province = "Ninh Thuận"
title = "Báo Thử cũ"
home = "https://cu.example.invalid/"
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "bao-thu.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_least_that_a_definition_needs(tmp_path: Path) -> None:
    source = read_source(written(tmp_path, LEAST))
    assert (source.name, source.province, source.window_days) == ("bao-thu", None, None)
    assert (source.politeness.rate, source.politeness.concurrency) == (1.0, 2)


def test_all_that_a_definition_may_say(tmp_path: Path) -> None:
    source = read_source(written(tmp_path, WHOLE))
    assert source.politeness.timeout == 20
    assert source.overrides.drop == ("//div[@class='goc-duoi']",)
    assert source.verified is not None
    assert source.verified.on == date(2026, 7, 1)


@pytest.mark.parametrize(
    ("day", "province"),
    [("2025-06-30", "Ninh Thuận"), ("2025-07-01", "Khánh Hòa"), (None, "Khánh Hòa")],
)
def test_a_source_belongs_to_the_province_of_the_day(tmp_path: Path, day: str | None, province: str) -> None:
    source = read_source(written(tmp_path, WHOLE))
    assert source.province_on(date.fromisoformat(day) if day else None) == province


WRONG = {
    "no title": (LEAST.replace('title = "Báo Thử"', ""), "title is missing"),
    "a name with spaces": (LEAST.replace("bao-thu", "Báo Thử"), "name was 'Báo Thử': string should match"),
    "an unknown key": (LEAST + 'feed = "x"\n', "feed is no key"),
    "an unknown key deeper": (LEAST + "[politeness]\nspeed = 1\n", "politeness.speed is no key"),
    "a home without a scheme": (
        LEAST.replace('home = "https://example.invalid/"', 'home = "example.invalid"'),
        "home was 'example.invalid': expected an address that begins with http:// or https://",
    ),
    "a feed that is a path": (
        LEAST.replace('["https://example.invalid/rss"]', '["/rss"]'),
        "feeds.0 was '/rss': expected an address",
    ),
    "a listing without a page": (
        LEAST + 'listings = ["https://example.invalid/tin"]\n',
        "listings.0 was 'https://example.invalid/tin': expected {page}",
    ),
    "an article that is no pattern": (LEAST + "article = '('\n", "article was '(': expected a regular expression"),
    "nowhere to look": (LEAST.replace("feeds", "#"), "expected at least one address under feeds, sitemaps or listings"),
    "a rate below zero": (LEAST + "[politeness]\nrate = -1\n", "politeness.rate was '-1': input should be greater"),
    "an override that is no XPath": (
        LEAST + '[overrides]\ntitle = "//["\n',
        "overrides.title was '//[': expected an XPath expression",
    ),
    "no TOML": ("name = ", "is not TOML"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_an_error_names_the_key_and_what_was_expected(tmp_path: Path, name: str) -> None:
    text, message = WRONG[name]
    with pytest.raises(SourceError) as error:
        read_source(written(tmp_path, text))
    assert message in str(error.value)
    assert "bao-thu.toml" in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        find_source(str(tmp_path / "khong-co.toml"))


def test_a_name_that_nobody_has() -> None:
    with pytest.raises(SourceError, match="tintinh sources list"):
        find_source("bao-khong-co")


def test_the_documented_definition_is_one_and_has_every_key(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "crawling.md").read_text("utf-8")
    text = page.split("```toml\n", 1)[1].split("```", 1)[0]
    assert read_source(written(tmp_path, text)).model_fields_set == set(Source.model_fields)
