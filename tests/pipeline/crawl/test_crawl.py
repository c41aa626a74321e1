"""The crawl against a real local server, at its best and at its worst."""

from __future__ import annotations

import itertools
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.crawl.crawl import Options, crawl
from pipeline.crawl.source import Politeness, Source
from pipeline.store import Store, StoreError
from tests.pipeline.command import called
from tests.pipeline.crawl.site import Answer, Site, article, feed, gzipped, listing, serving, sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.crawl.report import Report

XML = {"Content-Type": "application/xml"}


def path(number: int) -> str:
    return f"/tin/hoat-dong-cua-huyen-{1000 + number}.html"


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        yield site


@pytest.fixture
def db(tmp_path: Path) -> str:
    return str(tmp_path / "tin.db")


def source(site: Site, **more: Any) -> Source:
    settings: dict[str, Any] = {
        "name": "bao-thu",
        "title": "Báo Thử",
        "province": "Ninh Thuận",
        "home": f"{site.base}/",
        "feeds": (f"{site.base}/rss/home.rss",),
        "politeness": Politeness(rate=0, concurrency=2, timeout=1.0),
    }
    return Source.model_validate(settings | more)


def crawled(site: Site, db: str, **more: Any) -> Report:
    return crawl(source(site, **more), db, Options(allow_private=True))


def articles(db: str) -> list[dict[str, Any]]:
    with Store(db) as store:
        return store.query("articles")


def publish(site: Site, numbers: range) -> list[str]:
    """Put articles on the site, and a feed that leads to them."""
    paths = [path(number) for number in numbers]
    for number, where in zip(numbers, paths, strict=True):
        site.text(where, article(number))
    site.text("/rss/home.rss", feed(site.base, paths), "application/rss+xml")
    return paths


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


def test_what_robots_forbids_is_never_asked_for(site: Site, db: str) -> None:
    publish(site, range(3))
    site.text("/robots.txt", "User-agent: *\nDisallow: /tin/*1001.html$\nAllow: /\n", "text/plain")
    report = crawled(site, db)
    assert path(1) not in site.paths()
    assert (report.forbidden, report.new) == (1, 2)


def test_a_redirect_into_what_robots_forbids_is_not_followed(site: Site, db: str) -> None:
    publish(site, range(1))
    site.text("/robots.txt", "User-agent: tintinh\nDisallow: /kin/\n", "text/plain")
    site.routes[path(0)] = Answer(status=302, headers={"Location": "/kin/bai.html"})
    site.text("/kin/bai.html", article(0))
    assert crawled(site, db).forbidden == 1
    assert "/kin/bai.html" not in site.paths()


@pytest.mark.parametrize("status", [500, 503])
def test_with_robots_out_of_reach_nothing_is_asked_for(
    site: Site, db: str, status: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.crawl.client.backoff", lambda _attempt: 0.01)
    publish(site, range(1))
    site.routes["/robots.txt"] = Answer(b"", status)
    report = crawled(site, db)
    assert set(site.paths()) == {"/robots.txt"}
    assert report.documents[f"{site.base}/rss/home.rss"] == "robots.txt forbids it"


def test_requests_keep_the_rate(site: Site, db: str) -> None:
    publish(site, range(12))
    crawled(site, db, politeness=Politeness(rate=20, concurrency=4))
    times = [when for when, _ in site.log]
    assert len(times) == 14
    # Any 5 starts in a row take four intervals at least, but for what a busy machine blurs.
    assert min(later - earlier for earlier, later in zip(times, times[5:], strict=False)) > 5 / 20 * 0.9


def test_crawl_delay_slows_it_further(site: Site, db: str) -> None:
    publish(site, range(2))
    site.text("/robots.txt", "User-agent: *\nCrawl-delay: 0.3\n", "text/plain")
    crawled(site, db, politeness=Politeness(rate=100, concurrency=4))
    times = [when for when, _ in site.log]
    assert min(later - earlier for earlier, later in itertools.pairwise(times[1:])) > 0.27


@pytest.mark.parametrize("form", ["seconds", "date"])
def test_retry_after_is_heeded(site: Site, db: str, form: str) -> None:
    publish(site, range(2))
    after = (
        "1" if form == "seconds" else format_datetime(datetime.now(UTC) + timedelta(seconds=3), usegmt=True)
    )

    def busy(_condition: str, earlier: int) -> Answer:
        return Answer(b"", 429, {"Retry-After": after}) if earlier == 0 else Answer(article(0).encode())

    site.routes[path(0)] = busy
    report = crawled(site, db, politeness=Politeness(rate=0, concurrency=1, timeout=1.0))
    assert (report.new, report.failed) == (2, 0)
    first = next(when for when, where in site.log if where == path(0))
    following = next(when for when, where in site.log if when > first)
    assert following - first > 0.9


def test_a_long_pause_is_left_to_a_later_run_and_remembered(site: Site, db: str) -> None:
    publish(site, range(4))
    site.routes[path(0)] = Answer(b"", 429, {"Retry-After": "3600"})
    report = crawled(site, db, politeness=Politeness(rate=0, concurrency=1, timeout=1.0))
    assert report.failed == 0
    asked = len(site.log)
    report = crawled(site, db)
    assert len(site.log) == asked
    assert "asks to be left alone until" in report.documents[f"{site.base}/"]


def test_errors_that_heal_are_waited_for(site: Site, db: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.crawl.crawl.backoff", lambda _attempt: 0.01)
    publish(site, range(1))
    site.routes[path(0)] = lambda _c, earlier: (
        Answer(b"", 500) if earlier < 3 else Answer(article(0).encode())
    )
    report = crawled(site, db)
    assert (report.new, report.failed) == (1, 0)


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


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_refusal_is_not_argued_with(site: Site, db: str, status: int) -> None:
    publish(site, range(2))
    site.routes[path(0)] = Answer(b"no", status)
    report = crawled(site, db)
    assert (report.refused, report.new) == (1, 1)
    crawled(site, db)
    assert site.paths().count(path(0)) == 1


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


def test_the_same_article_under_several_addresses_is_stored_once(site: Site, db: str) -> None:
    canonical = f"{site.base}{path(0)}"
    addresses = [path(0), f"{path(0)}?utm_source=rss", "/in/hoat-dong-cua-huyen-1000.html"]
    for where in addresses:
        site.text(where, article(0, canonical=canonical))
    site.text("/rss/home.rss", feed(site.base, addresses).replace("?utm", "?utm"), "application/rss+xml")
    crawled(site, db)
    assert [stored["url"] for stored in articles(db)] == [canonical]


def test_a_canonical_link_that_cannot_be_true_is_not_believed(site: Site, db: str) -> None:
    paths = publish(site, range(3))
    for number, lie in enumerate((f"{site.base}/", "https://example.invalid/khac.html", "/")):
        site.text(paths[number], article(number, canonical=lie))
    assert crawled(site, db).new == 3


def test_pages_that_are_no_articles_are_left_out(site: Site, db: str) -> None:
    publish(site, range(2))
    site.text(path(1), listing([path(n) for n in range(40)]))
    report = crawled(site, db)
    assert (report.new, report.no_article) == (1, 1)


def test_an_article_over_several_pages_is_joined(site: Site, db: str) -> None:
    publish(site, range(1))
    site.text(
        "/tin/phong-su-2000.html", article(7, head='<link rel="next" href="/tin/phong-su-2000-p2.html">')
    )
    second = article(7).replace("Tại buổi lễ", "Trang hai kể tiếp rằng tại buổi lễ")
    site.text("/tin/phong-su-2000-p2.html", second)
    site.text("/rss/home.rss", feed(site.base, ["/tin/phong-su-2000.html"]), "application/rss+xml")
    crawled(site, db)
    (stored,) = articles(db)
    assert "Trang hai kể tiếp" in stored["text"]
    assert stored["text"].count("Trong thời gian tới") == 1


def test_private_addresses_are_refused_unless_allowed(site: Site, db: str) -> None:
    publish(site, range(1))
    report = crawl(source(site), db, Options())
    assert site.log == []
    assert "private address" in next(iter(report.documents.values()))


def test_a_feed_cannot_lead_the_crawl_elsewhere(site: Site, db: str) -> None:
    publish(site, range(1))
    stranger = "http://127.0.0.1:9/tin/hoat-dong-cua-huyen-9999.html"
    site.text(
        "/rss/home.rss", feed("", [stranger, f"{site.base}{path(0)}", "file:///etc/passwd"]), "text/xml"
    )
    assert (crawled(site, db).new, len(articles(db))) == (1, 1)


def test_the_user_agent_says_who_asks(site: Site, db: str) -> None:
    publish(site, range(1))
    crawl(source(site), db, Options(allow_private=True, contact="https://example.invalid/crawl"))
    (agent,) = site.agents
    assert agent.startswith("tintinh/")
    assert agent.endswith("(+https://example.invalid/crawl)")


def test_a_slow_server_is_asked_for_several_pages_at_once(site: Site, db: str) -> None:
    publish(site, range(6))
    for number in range(6):
        site.routes[path(number)] = Answer(article(number).encode(), delay=0.2)
    assert crawled(site, db, politeness=Politeness(rate=0, concurrency=3)).new == 6
    assert site.busiest == 3


def test_the_same_article_on_two_sites_has_one_original(site: Site, db: str) -> None:
    publish(site, range(3))
    crawled(site, db)
    with serving(Site()) as other:
        copied = article(1).replace("Trong thời gian tới", "Thời gian tới")
        other.text("/chep-lai-tin-cua-bao-khac-77.html", copied.replace("2024-12-02", "2024-12-05"))
        other.text(
            "/rss/home.rss", feed(other.base, ["/chep-lai-tin-cua-bao-khac-77.html"]), "application/rss+xml"
        )
        assert crawled(other, db, name="bao-khac").duplicates == 1
    status = {stored["url"]: (stored["status"], stored["duplicate_of"]) for stored in articles(db)}
    original = f"{site.base}{path(1)}"
    assert status.pop(f"{other.base}/chep-lai-tin-cua-bao-khac-77.html") == ("duplicate_of", original)
    assert set(status.values()) == {("live", None)}


def test_the_earlier_one_is_the_original_also_when_it_comes_later(site: Site, db: str) -> None:
    publish(site, range(1))
    site.text(path(0), article(0).replace("2024-12-01", "2024-12-09"))
    crawled(site, db)
    publish(site, range(2))
    site.text(path(0), article(0).replace("2024-12-01", "2024-12-09"))
    site.text(path(1), article(0))
    crawled(site, db)
    status = {stored["url"]: stored["status"] for stored in articles(db)}
    assert status == {f"{site.base}{path(0)}": "duplicate_of", f"{site.base}{path(1)}": "live"}


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


def test_a_page_that_was_none_for_a_while_is_read_when_it_is_one(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    site.text(where, "<html><body><h1>Hệ thống đang bảo trì</h1><p>Xin quay lại sau.</p></body></html>")
    assert crawled(site, db).no_article == 1
    site.text(where, article(0))
    assert crawled(site, db).new == 1


def test_print_views_are_other_addresses_of_their_article(site: Site, db: str) -> None:
    canonical = f"{site.base}{path(0)}"
    printed = "/in/hoat-dong-cua-huyen-1000.html"
    site.text(path(0), article(0, canonical=canonical))
    site.text(printed, article(0, canonical=path(0)).replace("Tại buổi lễ, ", ""))
    site.text("/rss/home.rss", feed(site.base, [printed, path(0)]), "application/rss+xml")
    report = crawled(site, db)
    assert (report.new, report.changed, report.aliases) == (1, 0, 1)
    (stored,) = articles(db)
    assert (stored["url"], stored["version"]) == (canonical, 1)
    assert "Tại buổi lễ" in stored["text"]
    crawled(site, db)
    assert site.paths().count(printed) == 1


def test_an_article_is_taken_from_another_address_where_its_own_cannot_be_fetched(
    site: Site, db: str
) -> None:
    printed = "/in/hoat-dong-cua-huyen-1000.html"
    site.routes[path(0)] = Answer(b"", 403)
    site.text(printed, article(0, canonical=f"{site.base}{path(0)}"))
    site.text("/rss/home.rss", feed(site.base, [printed, path(0)]), "application/rss+xml")
    assert crawled(site, db).new == 1
    (stored,) = articles(db)
    assert stored["url"] == f"{site.base}{path(0)}"


def test_one_canonical_link_on_all_pages_is_a_templates_mistake(site: Site, db: str) -> None:
    paths = publish(site, range(4))
    for number, where in enumerate(paths):
        site.text(where, article(number, canonical=f"{site.base}/tin-tuc-su-kien-trong-tinh-1.html"))
    assert crawled(site, db).new == 4
    assert len({stored["title"] for stored in articles(db)}) == 4
    assert {stored["version"] for stored in articles(db)} == {1}


def test_links_off_the_site_are_not_asked_for(site: Site, db: str) -> None:
    paths = publish(site, range(1))
    with serving(Site()) as other:
        other.text(path(1), article(1))
        other.text("/sitemap.xml", sitemap(other.base, [path(1)]))
        site.text("/rss/home.rss", feed("", [f"{site.base}{paths[0]}", f"{other.base}{path(1)}"]), "text/xml")
        index = f"<sitemapindex><sitemap><loc>{other.base}/sitemap.xml</loc></sitemap></sitemapindex>"
        site.text("/sitemap.xml", index, "application/xml")
        report = crawled(site, db, sitemaps=(f"{site.base}/sitemap.xml",))
        assert other.log == []
    assert (report.found, report.new, report.documents) == (1, 1, {})


def test_a_stray_zero_byte_makes_no_page_binary(site: Site, db: str) -> None:
    (where,) = publish(site, range(1))
    site.routes[where] = Answer(article(0).replace("Sáng", "S\0áng", 1).encode())
    assert crawled(site, db).new == 1
    assert "\0" not in articles(db)[0]["text"]
