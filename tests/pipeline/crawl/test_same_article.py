"""One article under several addresses, on several pages and on several sites."""

from __future__ import annotations

import pytest

from tests.pipeline.crawl.newspaper import articles, crawled, path, publish
from tests.pipeline.crawl.site import Answer, Site, article, feed, serving


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


@pytest.mark.parametrize("delay", [0.0, 0.3], ids=["told at once", "told when the other was read"])
def test_an_article_is_taken_from_another_address_where_its_own_cannot_be_fetched(
    site: Site, db: str, delay: float
) -> None:
    printed = "/in/hoat-dong-cua-huyen-1000.html"
    site.routes[path(0)] = Answer(b"", 403, delay=delay)
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
