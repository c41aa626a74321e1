"""`tintinh crawl` and `tintinh sources`, against a real local site."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from tests.pipeline.crawl.site import Answer, Site, article, feed, listing, serving, sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from typer.testing import Result

PATHS = [f"/tin/hoat-dong-cua-huyen-{1000 + number}.html" for number in range(6)]


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        for number, path in enumerate(PATHS):
            site.text(path, article(number))
        site.text("/rss/home.rss", feed(site.base, PATHS[:3]), "application/rss+xml")
        site.text("/sitemap.xml", sitemap(site.base, PATHS[2:4]), "application/xml")
        site.text("/tin-tuc?trang=1", listing(PATHS[3:]))
        yield site


@pytest.fixture
def definition(site: Site, tmp_path: Path) -> Path:
    path = tmp_path / "bao-thu.toml"
    path.write_text(
        f'name = "bao-thu"\ntitle = "Báo Thử"\nprovince = "Ninh Thuận"\nhome = "{site.base}/"\n'
        f'feeds = ["{site.base}/rss/home.rss"]\nsitemaps = ["{site.base}/sitemap.xml"]\n'
        f'listings = ["{site.base}/tin-tuc?trang={{page}}"]\n[politeness]\nrate = 0\nconcurrency = 2\n',
        "utf-8",
    )
    return path


def tintinh(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def crawl(definition: Path, db: Path, *more: str) -> Result:
    return tintinh("crawl", "--source", definition, "--db", db, "--allow-private", *more)


def test_a_crawl_reports_and_can_be_asked(definition: Path, tmp_path: Path, site: Site) -> None:
    db = tmp_path / "tin.db"
    result = crawl(definition, db)
    assert result.exit_code == 0, result.output
    assert "bao-thu: 6 addresses found, 6 pages fetched: 6 articles new" in result.output
    assert list((tmp_path / "tin-warc").glob("bao-thu-*.warc.gz"))
    asked = tintinh("query", "articles", "--db", db, "--format", "json")
    stored = json.loads(asked.output)
    assert {row["url"] for row in stored} == {f"{site.base}{path}" for path in PATHS}
    wanted = {
        "url",
        "title",
        "lead",
        "published",
        "published_method",
        "author",
        "text",
        "source",
        "version",
        "status",
    }
    assert wanted <= set(stored[0])
    assert {(row["source"], row["status"], row["province"]) for row in stored} == {
        ("bao-thu", "live", "Ninh Thuận")
    }


def test_a_report_as_json_is_one_line(definition: Path, tmp_path: Path) -> None:
    (line,) = crawl(definition, tmp_path / "tin.db", "--json", "--no-archive").stdout.splitlines()
    report = json.loads(line)
    assert (report["source"], report["found"], report["new"], report["failed"]) == ("bao-thu", 6, 6, 0)
    assert not list(tmp_path.glob("*warc*"))


def test_a_limit_bounds_a_run_and_the_next_goes_on(definition: Path, tmp_path: Path) -> None:
    db = tmp_path / "tin.db"
    assert json.loads(crawl(definition, db, "--json", "--limit", "2").stdout)["new"] == 2
    assert json.loads(crawl(definition, db, "--json").stdout)["new"] == 4


def test_what_failed_is_told_and_the_exit_status_says_so(
    definition: Path, tmp_path: Path, site: Site
) -> None:
    site.routes[PATHS[0]] = Answer(b"\x89PNG\r\n\x1a\n" + b"0" * 500)
    site.routes["/sitemap.xml"] = Answer(b"", 404)
    result = crawl(definition, tmp_path / "tin.db")
    assert result.exit_code == 1
    assert "failed 1" in result.output
    assert f"{site.base}{PATHS[0]}: the body is binary" in " ".join(result.output.split())
    assert "/sitemap.xml: the server answered 404" in " ".join(result.output.split())


@pytest.mark.parametrize("reference", ["khong-co.toml", "bao-khong-co"])
def test_a_source_that_is_not_there_ends_the_command(tmp_path: Path, reference: str) -> None:
    result = tintinh("crawl", "--source", reference, "--db", tmp_path / "tin.db")
    assert result.exit_code == 2
    assert reference in result.output
    assert "Traceback" not in result.output


def test_a_database_that_is_none_ends_the_command(definition: Path, tmp_path: Path) -> None:
    (tmp_path / "tin.db").write_text("xin chào, đây không phải là cơ sở dữ liệu" * 50)
    result = crawl(definition, tmp_path / "tin.db")
    assert result.exit_code == 2
    assert "tintinh:" in result.output


def test_sources_are_listed_by_a_province_of_today_or_before() -> None:
    found = json.loads(tintinh("sources", "list", "--province", "ninh thuan", "--json").stdout)
    assert [source["name"] for source in found] == ["bao-ninh-thuan"]
    result = tintinh("sources", "list", "--province", "Khánh Hòa")
    assert "bao-khanh-hoa" in result.stdout
    assert "never" in result.stdout


def test_check_tells_what_works(definition: Path, site: Site) -> None:
    result = tintinh("sources", "check", definition, "--allow-private")
    assert result.exit_code == 0
    assert [line.split()[:2] for line in result.stdout.splitlines()[1:]] == [
        ["ok", "feed"], ["ok", "sitemap"], ["ok", "listing"], ["ok", "article"],
    ]  # fmt: skip
    site.routes["/rss/home.rss"] = Answer(b"", 403)
    result = tintinh("sources", "check", definition, "--allow-private")
    assert result.exit_code == 1
    assert "FAIL feed" in result.stdout
    assert "the server answered 403" in result.stdout


def test_add_writes_a_definition_that_crawls(site: Site, tmp_path: Path) -> None:
    site.text(
        "/", "<html><head><title>Báo Thử</title></head><body><a href='/rss/home.rss'>RSS</a></body></html>"
    )
    file = tmp_path / "moi.toml"
    result = tintinh("sources", "add", f"{site.base}/", "-o", file, "--allow-private")
    assert result.exit_code == 0, result.output
    assert json.loads(crawl(file, tmp_path / "tin.db", "--json").stdout)["new"] == 4


@pytest.mark.parametrize("url", ["khong phai dia chi", "ftp://example.invalid/"])
def test_add_wants_an_address(url: str) -> None:
    result = tintinh("sources", "add", url)
    assert result.exit_code == 2
    assert "is no address of a site" in result.output


def test_add_of_a_site_without_articles_says_what_to_do(site: Site) -> None:
    site.routes.clear()
    result = tintinh("sources", "add", f"{site.base}/", "--allow-private")
    assert result.exit_code == 2
    assert "write a definition with listings by hand" in result.output


def test_health_shows_the_day_and_what_is_wrong(definition: Path, tmp_path: Path, site: Site) -> None:
    db = tmp_path / "tin.db"
    crawl(definition, db)
    result = tintinh("sources", "health", "--db", db)
    assert result.exit_code == 0
    assert "bao-thu" in result.stdout
    site.routes["/rss/home.rss"] = Answer(b"", 404)
    crawl(definition, db)
    result = tintinh("sources", "health", "--db", db, "--json")
    assert result.exit_code == 1
    told = json.loads(result.stdout)
    (day,) = told["days"]
    assert (day["runs"], day["new"], day["lead filled"]) == (2, 6, 1.0)
    assert told["alarms"] == [f"bao-thu: {site.base}/rss/home.rss: the server answered 404"]


def test_health_of_a_database_that_is_not_there(tmp_path: Path) -> None:
    assert tintinh("sources", "health", "--db", tmp_path / "khong.db").exit_code == 2
