"""Looking at a site without storing anything: does a definition work, and what would one be."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.crawl.source import Politeness, Source, read_source
from pipeline.crawl.survey import Finding, Survey, as_toml
from tests.pipeline.crawl.site import Answer, Site, article, feed, gzipped, listing, serving, sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PATHS = [f"/tin/hoat-dong-cua-huyen-{1000 + number}.html" for number in range(4)]
HOME = """<!doctype html><html><head><meta charset="utf-8"><title>Trang chủ</title>
<meta property="og:site_name" content="Báo “Thử”">{head}</head><body><a href="/lien-he">Liên hệ</a>{body}</body></html>"""


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        for number, path in enumerate(PATHS):
            site.text(path, article(number))
        yield site


def survey(site: Site, **more: Any) -> Survey:
    settings: dict[str, Any] = {
        "name": "bao-thu",
        "title": "Báo Thử",
        "home": f"{site.base}/",
        "politeness": Politeness(rate=0, timeout=1.0),
        "sitemaps": (f"{site.base}/sitemap.xml",),
    }
    return Survey(Source.model_validate(settings | more), user_agent="tintinh/test", allow_private=True)


def told(findings: list[Finding]) -> dict[str, tuple[bool, str]]:
    return {finding.what: (finding.works, finding.detail) for finding in findings}


def test_a_definition_that_works_is_told_with_an_article(site: Site) -> None:
    site.text("/rss", feed(site.base, PATHS), "text/xml")
    site.text("/sitemap.xml", sitemap(site.base, PATHS[:3]), "application/xml")
    site.text("/tin?trang=1", listing(PATHS[:2]))
    findings = survey(
        site, feeds=(f"{site.base}/rss",), listings=(f"{site.base}/tin?trang={{page}}",)
    ).check()
    assert told(findings) == {
        "feed": (True, "4 addresses"),
        "sitemap": (True, "3 addresses"),
        "listing": (True, "2 addresses"),
        "article": (True, told(findings)["article"][1]),
    }
    assert "2024-12-01" in told(findings)["article"][1]
    assert "tặng Giấy khen cho 3 cá nhân" in told(findings)["article"][1]
    # One article tells enough.
    assert len([path for path in site.paths() if path in PATHS]) == 1


TROUBLE = {
    "gone": (Answer(b"", 404), "the server answered 404"),
    "a page": (Answer(b"<!doctype html><html><body>Trang chu</body></html>"), "is no sitemap"),
    "empty": (Answer(b""), "is no sitemap"),
    "a circle": (Answer(status=301, headers={"Location": "/sitemap.xml"}), "circle"),
    "a bomb": (Answer(gzipped("<urlset>" + " " * 60_000_000)), "decompressed"),
}


@pytest.mark.parametrize("name", TROUBLE)
def test_what_does_not_work_is_told_with_the_reason(site: Site, name: str) -> None:
    answer, reason = TROUBLE[name]
    site.routes["/sitemap.xml"] = answer
    works, detail = told(survey(site).check())["sitemap"]
    assert not works
    assert reason in detail


def test_what_robots_forbids_is_told_and_not_asked_for(site: Site) -> None:
    site.text("/robots.txt", "User-agent: *\nDisallow: /sitemap.xml", "text/plain")
    assert told(survey(site).check()) == {"sitemap": (False, "robots.txt forbids it")}
    assert "/sitemap.xml" not in site.paths()


def test_an_article_that_cannot_be_read_is_told(site: Site) -> None:
    site.text(PATHS[0], "<html><body><p>Trang đang được bảo trì</p></body></html>")
    site.text("/sitemap.xml", sitemap(site.base, PATHS[:1]), "application/xml")
    works, detail = told(survey(site).check())["article"]
    assert not works
    assert detail


def test_an_article_without_a_day_is_told(site: Site) -> None:
    site.text(PATHS[0], article(0).replace('"datePublished"', '"x"'))
    site.text("/sitemap.xml", sitemap(site.base, PATHS[:1]), "application/xml")
    works, detail = told(survey(site).check())["article"]
    assert not works
    assert "without published" in detail


def test_a_sitemap_index_leads_on_to_an_article(site: Site) -> None:
    index = f"<sitemapindex><sitemap><loc>{site.base}/s1.xml.gz</loc></sitemap></sitemapindex>"
    site.text("/sitemap.xml", index, "application/xml")
    site.routes["/s1.xml.gz"] = Answer(gzipped(sitemap(site.base, PATHS)))
    assert told(survey(site).check())["article"][0]


def test_nobody_there_is_told() -> None:
    with serving(Site()) as site:
        pass
    (finding,) = survey(site).check()
    assert not finding.works


def test_a_definition_is_proposed_from_what_the_home_page_names(site: Site, tmp_path: Path) -> None:
    links = '<link rel="alternate" type="application/rss+xml" href="/rss/tin-moi.rss">'
    site.text("/", HOME.format(head=links, body='<a href="/rss-dead">RSS</a>'))
    site.text("/rss/tin-moi.rss", feed(site.base, PATHS), "application/rss+xml")
    site.text(
        "/robots.txt",
        f"Sitemap: {site.base}/sm/index.xml\nSitemap: http://example.invalid/x.xml",
        "text/plain",
    )
    site.text("/sm/index.xml", sitemap(site.base, PATHS), "application/xml")
    proposed = survey(site).propose()
    assert proposed is not None
    assert proposed.title == "Báo “Thử”"
    assert proposed.feeds == (f"{site.base}/rss/tin-moi.rss",)
    assert proposed.sitemaps == (f"{site.base}/sm/index.xml",)
    file = tmp_path / "x.toml"
    file.write_text(as_toml(proposed), "utf-8")
    again = read_source(file)
    assert (again.title, again.feeds, again.sitemaps) == (proposed.title, proposed.feeds, proposed.sitemaps)


@pytest.mark.parametrize("path", ["/rss", "/rss/home.rss", "/feed"])
def test_feeds_that_many_systems_have_are_tried(site: Site, path: str) -> None:
    site.text("/", HOME.format(head="", body=""))
    site.text(path, feed(site.base, PATHS), "application/rss+xml")
    proposed = survey(site).propose()
    assert proposed is not None
    assert f"{site.base}{path}" in proposed.feeds


def test_nothing_is_proposed_where_nothing_leads_to_articles(site: Site) -> None:
    site.text("/", HOME.format(head="", body=""))
    assert survey(site).propose() is None


def test_a_definition_is_written_so_that_it_reads_back(tmp_path: Path) -> None:
    source = Source(
        name="bao-thu",
        title='Báo "Thử" \\ số 1\tmới',
        home="https://x.invalid/",
        feeds=("https://x.invalid/a?b=1",),
    )
    assert tomllib.loads(as_toml(source))["title"] == source.title
