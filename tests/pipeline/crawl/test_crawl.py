"""The crawl against a real local server: from feeds, sitemaps and listings into the store, run after run."""

from __future__ import annotations

import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.crawl.crawl import Options, crawl
from pipeline.store import Store
from tests.pipeline.command import called
from tests.pipeline.crawl.newspaper import XML, articles, crawled, path, publish, source
from tests.pipeline.crawl.site import Answer, Site, article, feed, gzipped, listing, sitemap

if TYPE_CHECKING:
    import pytest


def test_articles_are_stored_with_what_the_page_says(site: Site, db: str) -> None:
    publish(site, range(1))
    report = crawled(site, db)
    assert (report.found, report.fetched, report.new, report.failed) == (1, 1, 1, 0)
    (stored,) = articles(db)
    assert stored["url"] == f"{site.base}{path(0)}"
    assert (
        stored["title"]
        == "Huyện Ninh Hải tặng Giấy khen cho 3 cá nhân có thành tích trong phong trào thi đua (kỳ 0)"
    )
    assert (stored["published"], stored["author"]) == ("2024-12-01", "Trần Văn Mẫu")
    assert stored["lead"].startswith("Sáng 1/12, UBND huyện Ninh Hải tặng Giấy khen")
    assert (stored["source"], stored["version"], stored["status"]) == ("bao-thu", 1, "live")
    assert "Giấy phép" not in stored["text"]


def test_feeds_sitemaps_and_listings_lead_to_the_same_articles_once(site: Site, db: str) -> None:
    paths = publish(site, range(12))
    site.text("/rss/home.rss", feed(site.base, paths[:4]), "application/rss+xml")
    site.routes["/sitemap.xml"] = Answer(
        f"<sitemapindex><sitemap><loc>{site.base}/s1.xml.gz</loc></sitemap></sitemapindex>".encode(),
        headers=XML,
    )
    site.routes["/s1.xml.gz"] = Answer(
        gzipped(sitemap(site.base, paths[3:7])), headers={"Content-Type": "application/gzip"}
    )
    for number in (1, 2):
        site.text(f"/tin-tuc?trang={number}", listing(paths[number * 4 : number * 4 + 4]))
    report = crawled(
        site, db, sitemaps=(f"{site.base}/sitemap.xml",), listings=(f"{site.base}/tin-tuc?trang={{page}}",)
    )
    assert (report.found, report.new) == (12, 12)
    assert not report.documents
    assert {where: n for where, n in Counter(site.paths()).items() if n > 1} == {}


def test_a_second_run_asks_conditionally_and_changes_nothing(site: Site, db: str) -> None:
    paths = publish(site, range(2))

    def tagged(condition: str, _earlier: int) -> Answer:
        return (
            Answer(status=304) if condition == '"1"' else Answer(article(0).encode(), headers={"ETag": '"1"'})
        )

    site.routes[paths[0]] = tagged
    crawled(site, db)
    before = articles(db)
    report = crawled(site, db)
    assert (report.found, report.new, report.changed, report.unchanged) == (0, 0, 0, 2)
    assert articles(db) == before


def test_a_changed_article_becomes_a_new_version(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    crawled(site, db)
    site.text(where, article(0, more="Bản cập nhật: có thêm 5 cá nhân được khen thưởng trong dịp này."))
    assert crawled(site, db).changed == 1
    (stored,) = articles(db)
    assert (stored["version"], stored["status"]) == (2, "changed")
    assert "Bản cập nhật" in stored["text"]
    with Store(db) as store:
        before, after = store.texts(stored["url"])
    assert "Bản cập nhật" not in before
    assert after == stored["text"]
    shown = called("show", stored["url"], "--changes", "--db", db, cwd=Path(db).parent)
    assert [line[:1] for line in shown.stdout.splitlines() if "bền vững" in line] == ["-", "+"]


def test_a_removed_article_is_marked_kept_and_may_come_back(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    crawled(site, db)
    page = site.routes[where]
    site.routes[where] = Answer(b"gone", 410)
    assert crawled(site, db).removed == 1
    assert [stored["status"] for stored in articles(db)] == ["removed"]
    site.routes[where] = page
    crawled(site, db)
    assert [stored["status"] for stored in articles(db)] == ["live"]


def test_outside_the_refetch_window_nothing_is_asked_again(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    crawled(site, db, refetch_days=0)
    crawled(site, db, refetch_days=0)
    assert site.paths().count(where) == 1


def test_a_run_goes_on_with_what_an_earlier_one_left_before_the_feeds_are_read(site: Site, db: str) -> None:
    paths = publish(site, range(4))
    crawl(source(site), db, Options(allow_private=True, limit=1))
    asked_first = []

    def late_feed(_: str, earlier: int) -> Answer:
        deadline = time.monotonic() + 10
        while not (asked := set(paths) <= set(site.paths())) and time.monotonic() < deadline:
            time.sleep(0.01)
        asked_first.append(asked)
        return Answer(feed(site.base, paths).encode())

    site.routes["/rss/home.rss"] = late_feed
    assert crawled(site, db).new == 3
    assert asked_first == [True]


def test_a_listing_that_shows_its_last_page_under_any_number_ends(site: Site, db: str) -> None:
    paths = publish(site, range(9))
    pages = [paths[:3], paths[3:6], paths[6:]]
    for number in range(1, 40):
        shown = [*pages[min(number, 3) - 1], f"/su-kien/quang-ba-thang-nay-{number}123.html"]
        site.text(f"/tin-tuc?trang={number}", listing(shown))
    crawled(site, db, feeds=(), listings=(f"{site.base}/tin-tuc?trang={{page}}",))
    assert len(articles(db)) == 9
    assert len([where for where in site.paths() if where.startswith("/tin-tuc")]) <= 6


def test_a_listing_behind_the_window_is_not_walked_further(site: Site, db: str) -> None:
    for number in range(1, 9):
        site.text(
            f"/tin-tuc?trang={number}", listing([f"/2019/0{number}/1{n}/tin-so-{n}.html" for n in range(5)])
        )
    crawled(site, db, feeds=(), listings=(f"{site.base}/tin-tuc?trang={{page}}",), window_days=30)
    assert site.paths() == ["/robots.txt", "/tin-tuc?trang=1"]


def test_of_an_archive_only_the_window_is_fetched(site: Site, db: str) -> None:
    """By the day that the sitemap, its name or the address tells."""
    today = datetime.now(UTC)
    old = ["/2019/05/07/tin-cu-trong-huyen.html", "/tin/201905/tin-cu-o-xa.html"]
    new = [f"/{today:%Y/%m/%d}/tin-moi-trong-huyen.html", f"/tin/{today:%Y%m}/tin-moi-o-xa.html", path(1)]
    index = "".join(
        f"<sitemap><loc>{site.base}/sm/{name}.xml</loc></sitemap>"
        for name in ("tin-2019-05", f"tin-{today:%Y-%m}", "tin-2019")
    )
    site.text("/sitemap.xml", f"<sitemapindex>{index}</sitemapindex>", "application/xml")
    site.text("/sm/tin-2019.xml", sitemap(site.base, [*old, path(9)]).replace(
        f"{path(9)}</loc>", f"{path(9)}</loc><lastmod>2019-05-07</lastmod>"
    ))  # fmt: skip
    site.text(f"/sm/tin-{today:%Y-%m}.xml", sitemap(site.base, new))
    for number, where in enumerate([*old, *new, path(9)]):
        site.text(where, article(number))
    crawled(site, db, feeds=(), sitemaps=(f"{site.base}/sitemap.xml",), window_days=30)
    assert {row["url"] for row in articles(db)} == {f"{site.base}{where}" for where in new}
    assert "/sm/tin-2019-05.xml" not in site.paths()


def test_stamps_that_change_by_themselves_lead_to_ever_fewer_requests(
    site: Site, db: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (where,) = publish(site, range(1))
    begin = datetime.now(UTC)
    asked = []
    for hours in range(0, 24 * 20, 6):
        now = begin + timedelta(hours=hours)
        monkeypatch.setattr("pipeline.clock.now", lambda now=now: now)
        lying = sitemap(site.base, [where]).replace("</loc>", f"</loc><lastmod>{now.isoformat()}</lastmod>")
        site.text("/sitemap.xml", lying, "application/xml")
        before = site.paths().count(where)
        crawled(site, db, feeds=(), sitemaps=(f"{site.base}/sitemap.xml",))
        if site.paths().count(where) > before:
            asked.append(hours)
    assert asked[:3] == [0, 6, 12]
    assert len(asked) < 9
    # A change is seen all the same, when it has rested.
    site.text(where, article(0, more="Bản cập nhật: có thêm 5 cá nhân được khen thưởng trong dịp này."))
    later = begin + timedelta(days=60)
    monkeypatch.setattr("pipeline.clock.now", lambda: later)
    site.text(
        "/sitemap.xml", sitemap(site.base, [where]).replace("</loc>", "</loc><lastmod>2027-09-01</lastmod>")
    )
    assert crawled(site, db, feeds=(), sitemaps=(f"{site.base}/sitemap.xml",)).changed == 1
