"""Single requests: what an answer says, and where the limits are."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING

import pytest

from pipeline.crawl.fetch import LARGEST_BODY, Fetched, Fetcher, FetchError, inflate_file
from tests.pipeline.crawl.site import Answer, Site, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

TEXT = b"<html><body>" + "Tin tức trong tỉnh. ".encode() * 50


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as site:
        yield site


def fetched(url: str, headers: dict[str, str] | None = None, *, allow_private: bool = True) -> Fetched:
    async def work() -> Fetched:
        fetcher = Fetcher("tintinh/test", allow_private=allow_private, timeout=2.0, connections=1)
        try:
            return await fetcher.get(url, headers)
        finally:
            await fetcher.close()

    return asyncio.run(work())


def reason(url: str, *, allow_private: bool = True) -> str:
    with pytest.raises(FetchError) as error:
        fetched(url, allow_private=allow_private)
    return error.value.reason


BODIES = {
    "gzip": ("gzip", gzip.compress(TEXT)),
    "gzip by its old name": ("x-gzip", gzip.compress(TEXT)),
    "deflate": ("deflate", zlib.compress(TEXT)),
    "deflate without its frame": ("deflate", zlib.compress(TEXT)[2:-4]),
    "said to be gzip": ("gzip", TEXT),
    "identity": ("identity", TEXT),
    "a charset in the wrong place": ("utf-8", TEXT),
    # One behind the other (RFC 1952, 2.2).
    "two members of gzip": ("gzip", gzip.compress(TEXT[:100]) + gzip.compress(TEXT[100:])),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_is_decompressed_whatever_is_said_of_it(site: Site, name: str) -> None:
    encoding, body = BODIES[name]
    site.routes["/a"] = Answer(body, headers={"Content-Encoding": encoding})
    assert fetched(f"{site.base}/a").body == TEXT


def test_a_sitemap_of_several_members_is_whole() -> None:
    assert inflate_file(gzip.compress(b"<a>") + gzip.compress(b"</a>")) == b"<a></a>"


def test_what_is_too_large_when_decompressed_is_told() -> None:
    with pytest.raises(FetchError, match="decompressed"):
        inflate_file(gzip.compress(b"0" * (LARGEST_BODY + 1)))


def test_a_torn_file_is_told() -> None:
    with pytest.raises(FetchError, match="broken"):
        inflate_file(b"\x1f\x8b\x08\x00" + b"\xff" * 50)


@pytest.mark.parametrize(
    "url", ["http://", "http://[::1", "http://a b/", "http://exa mple.invalid/", "http://x.invalid/" + "a" * 2001]
)  # fmt: skip
def test_what_is_no_address_is_told(url: str) -> None:
    assert reason(url) in ("bad address", "connection")


def test_nobody_there(site: Site) -> None:
    assert reason("http://127.0.0.1:9/") == "connection"


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "0", "2130706433"]
)  # fmt: skip
def test_private_addresses_in_every_spelling(host: str) -> None:
    assert reason(f"http://{host}:9/", allow_private=False) == "private address"


def test_plain_http_where_tls_was_expected(site: Site) -> None:
    site.text("/a", "x")
    assert reason(site.base.replace("http:", "https:") + "/a") == "tls"


def test_conditions_are_sent(site: Site) -> None:
    site.routes["/a"] = lambda condition, _n: Answer(status=304 if condition == '"x"' else 200)
    assert fetched(f"{site.base}/a", {"If-None-Match": '"x"'}).status == 304


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 7 ", 7),
        ("-5", None),
        ("soon", None),
        ("", None),
        ("in a minute", 60),
        ("Sat, 01 Jan 2000 00:00:00 GMT", 0),
        ("Fri, 31 Feb 2026 25:00:00 GMT", None),
        ("9" * 400, 7 * 86400),
        ("Fri, 31 Dec 9999 23:59:59 GMT", 7 * 86400),
    ],
)
def test_retry_after_in_all_its_forms(header: str, seconds: float | None) -> None:
    in_a_minute = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    given = header.replace("in a minute", in_a_minute)
    found = Fetched("http://x.invalid/", 503, {"retry-after": given}).retry_after
    assert found == seconds if seconds is None else found == pytest.approx(seconds, abs=5)


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/b?c=1", "https://x.invalid/b?c=1"),
        ("b", "https://x.invalid/tin/b"),
        ("//y.invalid/b", "https://y.invalid/b"),
        ("https://x.invalid/tin-tức", "https://x.invalid/tin-t%E1%BB%A9c"),
        ("", None),
    ],
)
def test_where_a_redirect_leads(location: str, target: str | None) -> None:
    assert Fetched("https://x.invalid/tin/a", 302, {"location": location}).location == target
