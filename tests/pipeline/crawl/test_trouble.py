"""Pages, feeds and databases that are broken: what is wrong is told, and the rest goes on."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from pipeline.store import Store, StoreError
from tests.pipeline.crawl.newspaper import articles, crawled, path, publish
from tests.pipeline.crawl.site import Answer, Site, article, feed, gzipped, listing, sitemap

TROUBLE = {
    "redirects in a circle": (Answer(status=302, headers={"Location": path(0)}), "circle"),
    "a redirect off the site": (Answer(status=301, headers={"Location": "http://example.invalid/"}), "off the site"),
    "a redirect to nowhere": (Answer(status=302), "leads nowhere"),
    "an error that stays": (Answer(b"", 500), "answered 500"),
    "a stall": (Answer(b"x", delay=2.0), "within 1 s"),
    "a drip": (Answer(b"x" * 1000, drip=0.01), "within 1 s"),
    "a picture": (Answer(b"\x89PNG\r\n\x1a\n" + b"0" * 500, headers={"Content-Type": "text/html"}), "binary"),
    "a document declared": (Answer(b"0" * 500, headers={"Content-Type": "application/pdf"}), "application/pdf"),
    "a huge page": (Answer(b"<p>" + b"a" * 9_000_000), "more than"),
    "a gzip bomb": (Answer(gzipped("<p>" + "a" * 60_000_000), headers={"Content-Encoding": "gzip"}), "decompressed"),
    "a torn gzip": (Answer(b"\x1f\x8b\x08\x00" + b"\xff" * 200, headers={"Content-Encoding": "gzip"}), "broken"),
}  # fmt: skip


@pytest.mark.parametrize("name", TROUBLE)
def test_trouble_with_one_page_is_told_and_the_others_go_on(
    site: Site, db: str, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.crawl.crawl.backoff", lambda _attempt: 0.01)
    answer, reason = TROUBLE[name]
    publish(site, range(3))
    site.routes[path(0)] = answer
    report = crawled(site, db)
    assert (report.new, report.failed) == (2, 1)
    assert reason in report.failures[f"{site.base}{path(0)}"]


def test_pages_under_wrong_content_types_and_charsets_are_read(site: Site, db: str) -> None:
    publish(site, range(3))
    site.routes[path(0)] = Answer(article(0).encode(), headers={"Content-Type": "text/plain"})
    site.routes[path(1)] = Answer(article(1).encode(), headers={"Content-Type": "application/octet-stream"})
    site.routes[path(2)] = Answer(
        article(2).encode(), headers={"Content-Type": "text/html; charset=iso-8859-1"}
    )
    assert crawled(site, db).new == 3
    assert all("UBND huyện Ninh Hải" in stored["text"] for stored in articles(db))


FEEDS = {
    "space before the declaration": lambda text: "\n \n" + text,
    "a byte order mark": lambda text: "\ufeff" + text,
    "a bare ampersand": lambda text: text.replace("<title>Tin", "<title>Tin A & B"),
    "an entity of HTML": lambda text: text.replace("<title>Tin", "<title>Tin&nbsp;"),
    "a control character": lambda text: text.replace("<title>Tin", "<title>Tin\x0b"),
    "no end": lambda text: text[: text.rindex("</item>")],
    "unclosed markup in a title": lambda text: text.replace("<title>Tin", "<title><b>Tin", 2),
    "a date that is none": lambda text: text.replace("Fri, 13 Dec 2024 08:00:00 +0700", "hôm qua"),
    "spaces around the links": lambda text: text.replace("<link>", "<link>\n  ").replace(
        "</link>", "\n</link>"
    ),
    "the wrong encoding declared": lambda text: text.replace('encoding="utf-8"', 'encoding="utf-16"'),
}


@pytest.mark.parametrize("name", FEEDS)
def test_broken_feeds_are_read_all_the_same(site: Site, db: str, name: str) -> None:
    publish(site, range(3))
    site.text("/rss/home.rss", FEEDS[name](feed(site.base, [path(n) for n in range(3)])), "text/xml")
    assert crawled(site, db).new == 3


def test_a_feed_that_is_a_page_is_told_and_the_sitemap_goes_on(site: Site, db: str) -> None:
    paths = publish(site, range(2))
    site.text("/rss/home.rss", "<!doctype html><html><body>Trang không tồn tại</body></html>")
    site.text("/sitemap.xml", sitemap(site.base, paths), "application/xml")
    report = crawled(site, db, sitemaps=(f"{site.base}/sitemap.xml",))
    assert report.new == 2
    assert list(report.documents) == [f"{site.base}/rss/home.rss"]


def test_pages_that_are_no_articles_are_left_out(site: Site, db: str) -> None:
    publish(site, range(2))
    site.text(path(1), listing([path(n) for n in range(40)]))
    report = crawled(site, db)
    assert (report.new, report.no_article) == (1, 1)


def test_a_database_that_fails_ends_the_crawl_and_nothing_is_lost(
    site: Site, db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(site, range(200))
    add = Store.add
    batches = itertools.count()

    def full(self: Store, batch: Any, **more: Any) -> Any:
        if next(batches) == 1:
            raise StoreError("the disk is full")
        return add(self, batch, **more)

    monkeypatch.setattr(Store, "add", full)
    with pytest.raises(StoreError, match="full"):
        crawled(site, db)
    assert len(site.log) < 200
    crawled(site, db)
    assert len(articles(db)) == 200


def test_a_page_that_was_none_for_a_while_is_read_when_it_is_one(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    site.text(where, "<html><body><h1>Hệ thống đang bảo trì</h1><p>Xin quay lại sau.</p></body></html>")
    assert crawled(site, db).no_article == 1
    site.text(where, article(0))
    assert crawled(site, db).new == 1


def test_a_stray_zero_byte_makes_no_page_binary(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    site.routes[where] = Answer(article(0).replace("Sáng", "S\0áng", 1).encode())
    assert crawled(site, db).new == 1
    assert "\0" not in articles(db)[0]["text"]
