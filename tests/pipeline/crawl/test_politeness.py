"""What a crawl asks for, how fast, and when it waits or stays away."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from pipeline.crawl.crawl import Options, crawl
from pipeline.crawl.source import Politeness
from tests.pipeline.crawl.newspaper import articles, crawled, path, publish, source
from tests.pipeline.crawl.site import Answer, Site, article, feed, serving, sitemap


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


@pytest.mark.parametrize("status", [401, 403, 451])
def test_a_refusal_is_not_argued_with(site: Site, db: str, status: int) -> None:
    publish(site, range(2))
    site.routes[path(0)] = Answer(b"no", status)
    report = crawled(site, db)
    assert (report.refused, report.new) == (1, 1)
    crawled(site, db)
    assert site.paths().count(path(0)) == 1


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
