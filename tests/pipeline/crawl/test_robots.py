"""robots.txt: what a host allows, and what its silence means."""

from __future__ import annotations

import pytest

from pipeline.crawl.fetch import Fetched
from pipeline.crawl.robots import Robots

SITE = "https://example.invalid"


def robots(text: str, status: int = 200) -> Robots:
    return Robots.of(Fetched(f"{SITE}/robots.txt", status, body=text.encode()))


RULES = [
    # (rules, path, allowed)
    ("User-agent: *\nDisallow: /", "/tin/1.html", False),
    ("User-agent: *\nDisallow:", "/tin/1.html", True),
    ("User-agent: *\nDisallow: /in/", "/in/1.html", False),
    ("User-agent: *\nDisallow: /in/", "/tin/1.html", True),
    ("User-agent: *\nDisallow: /*?in=", "/tin/1.html?in=1", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
    ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf.html", True),
    # The longest match wins, and of two as long the one that allows.
    ("User-agent: *\nDisallow: /tin/\nAllow: /tin/moi/", "/tin/moi/1.html", True),
    ("User-agent: *\nAllow: /tin\nDisallow: /tin", "/tin", True),
    # Our own group stands for all; the name is matched whatever its case.
    ("User-agent: *\nDisallow: /\n\nUser-agent: tintinh\nDisallow: /in/", "/tin/1.html", True),
    ("User-agent: TinTinh\nDisallow: /", "/tin/1.html", False),
    ("User-agent: other\nDisallow: /", "/tin/1.html", True),
    # Several agents over one group; comments; blank lines within; Windows line ends.
    ("User-agent: other\nUser-agent: *\nDisallow: /in/", "/in/1", False),
    ("User-agent: * # all\r\nDisallow: /in/ # prints\r\n", "/in/1", False),
    ("\ufeffUser-agent: *\nDisallow: /in/", "/in/1", False),
    # Percent signs and letters beyond ASCII are one.
    ("User-agent: *\nDisallow: /tin-tức/", "/tin-t%E1%BB%A9c/1", False),
    ("User-agent: *\nDisallow: /tin-t%E1%BB%A9c/", "/tin-tức/1", False),
]


@pytest.mark.parametrize(("text", "path", "allowed"), RULES)
def test_rules(text: str, path: str, allowed: bool) -> None:
    assert robots(text).allows(f"{SITE}{path}") is allowed


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (410, True), (403, True), (500, False), (503, False), (429, False)]
)
def test_without_rules_all_is_allowed_and_out_of_reach_nothing(status: int, allowed: bool) -> None:
    assert robots("", status).allows(f"{SITE}/tin/1.html") is allowed


def test_no_answer_allows_nothing() -> None:
    assert not Robots.of(None).allows(f"{SITE}/tin/1.html")


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("User-agent: *\nCrawl-delay: 2.5", 2.5),
        ("User-agent: *\nRequest-rate: 1/10", 10.0),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: other\nCrawl-delay: 9", 0.0),
        ("", 0.0),
    ],
)
def test_the_delay_that_a_host_asks_for(text: str, seconds: float) -> None:
    assert robots(text).delay == seconds


def test_sitemaps_are_named_outside_groups() -> None:
    text = f"Sitemap: {SITE}/a.xml\nUser-agent: other\nDisallow: /\nsitemap: {SITE}/b.xml.gz\n"
    assert robots(text).sitemaps == [f"{SITE}/a.xml", f"{SITE}/b.xml.gz"]


def test_a_page_in_its_place_forbids_nothing() -> None:
    assert robots("<!doctype html><html><body>Trang chủ</body></html>").allows(f"{SITE}/tin/1.html")
