"""Raw pages: kept by the crawl, read back by `tintinh run`."""

from __future__ import annotations

import gzip
from io import BytesIO
from typing import TYPE_CHECKING

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from pipeline.crawl.crawl import Options, crawl
from pipeline.crawl.source import Politeness, Source
from pipeline.failure import Failure
from pipeline.read import read_paths
from pipeline.store import Store
from schemas import Article
from tests.pipeline.crawl.site import Site, article, feed, serving

if TYPE_CHECKING:
    from pathlib import Path


def written(path: Path, pages: list[tuple[str, str, bytes]]) -> Path:
    """A WARC file as others write them: (address, content type, gzipped body)."""
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for url, kind, body in pages:
            headers = StatusAndHeaders(
                "200 OK", [("Content-Type", kind), ("Content-Encoding", "gzip")], protocol="HTTP/1.1"
            )
            record = writer.create_warc_record(
                url, "response", payload=BytesIO(gzip.compress(body)), http_headers=headers
            )
            writer.write_record(record)
    return path


def test_what_the_crawl_kept_gives_the_same_articles(tmp_path: Path) -> None:
    with serving(Site()) as site:
        paths = [f"/tin/bai-viet-so-{1000 + n}.html" for n in range(3)]
        for number, where in enumerate(paths):
            site.text(where, article(number))
        site.text("/rss", feed(site.base, paths), "text/xml")
        source = Source(
            name="bao-thu",
            title="Báo Thử",
            home=f"{site.base}/",
            feeds=(f"{site.base}/rss",),
            politeness=Politeness(rate=0),
        )
        crawl(source, str(tmp_path / "tin.db"), Options(allow_private=True, archive=tmp_path / "warc"))
    with Store(tmp_path / "tin.db") as store:
        stored = {row["url"]: row["text"] for row in store.query("articles")}
    read = list(read_paths([tmp_path / "warc"]))
    assert {item.url: item.text for item in read if isinstance(item, Article)} == stored
    assert len(stored) == 3


def test_of_an_archive_of_the_web_only_vietnamese_articles_are_read(tmp_path: Path) -> None:
    english = "<html><body><h1>News</h1>" + "<p>The council met on Friday to talk about roads.</p>" * 20
    archive = written(
        tmp_path / "CC-NEWS.warc.gz",
        [
            ("https://example.invalid/en.html", "text/html", english.encode()),
            ("https://example.invalid/logo.png", "image/png", b"\x89PNG" + b"0" * 99),
            ("https://example.invalid/vi.html", "text/html; charset=utf-8", article(1).encode()),
        ],
    )
    (item,) = read_paths([archive])
    assert isinstance(item, Article)
    assert (item.url, str(item.published)) == ("https://example.invalid/vi.html", "2024-12-02")


def test_an_archive_that_breaks_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    pages = [(f"https://example.invalid/{n}", "text/html", article(n).encode()) for n in range(3)]
    archive = written(tmp_path / "a.warc.gz", pages)
    data = archive.read_bytes()
    archive.write_bytes(data[: len(data) - 200])
    items = list(read_paths([archive]))
    assert len([item for item in items if isinstance(item, Article)]) == 2


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_text("xin chào")
    (item,) = read_paths([tmp_path / "a.warc"])
    assert isinstance(item, Failure)
    assert "archive" in item.reason
