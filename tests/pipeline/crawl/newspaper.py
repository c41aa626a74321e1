"""A newspaper of articles to crawl, its definition, and what a crawl of it left in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.crawl.crawl import Options, crawl
from pipeline.crawl.source import Politeness, Source
from pipeline.store import Store
from tests.pipeline.crawl.site import Site, article, feed

if TYPE_CHECKING:
    from pipeline.crawl.report import Report

XML = {"Content-Type": "application/xml"}


def path(number: int) -> str:
    return f"/tin/hoat-dong-cua-huyen-{1000 + number}.html"


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
