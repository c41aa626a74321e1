"""One request, with limits on everything a hostile or broken server can do."""

from __future__ import annotations

import asyncio
import ssl
import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Literal

import httpx

from pipeline.crawl.guard import GuardedTransport, PrivateAddressError

if TYPE_CHECKING:
    from collections.abc import Mapping

LARGEST_BODY = 8 * 1024 * 1024
"""Bytes of a body, as sent and as decompressed. News pages have 1 MB at most, sitemaps some more."""

_LONGEST_URL = 2000
# Who asks to be left alone for a year has mistyped; a week later one may ask again.
_LONGEST_WAIT = 7 * 86_400.0
# Nothing that begins like this is text, whatever the server says of it.
_BINARY = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"PK\x03\x04", b"\x00\x00\x00", b"\x7fELF", b"ID3",
    b"OggS", b"\xd0\xcf\x11\xe0", b"Rar!", b"7z\xbc\xaf",
)  # fmt: skip
_MEDIA = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/msword")
_GZIP = b"\x1f\x8b"

Reason = Literal[
    "timeout", "connection", "tls", "private address", "too large", "not text", "redirect", "bad address", "broken body"
]  # fmt: skip
PERMANENT: frozenset[Reason] = frozenset(
    {"private address", "too large", "not text", "redirect", "bad address"}
)
"""Reasons that another attempt a moment later would meet again."""


class FetchError(Exception):
    """There is no usable answer; `reason` says of what kind the trouble is."""

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True)
class Fetched:
    """An answer: `body` is decompressed, `headers` have their names in lower case."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def location(self) -> str | None:
        """Where a redirect leads, as an absolute URL."""
        target = self.headers.get("location")
        if not 300 <= self.status < 400 or not target:
            return None
        try:
            return str(httpx.URL(self.url).join(target))
        except httpx.InvalidURL:
            return None

    @property
    def retry_after(self) -> float | None:
        """Seconds the server asks to wait, given as a number or as a day and time (RFC 9110, 10.2.3)."""
        value = self.headers.get("retry-after", "").strip()
        if value.isdecimal():
            return min(float(value[:12]), _LONGEST_WAIT)
        try:
            when = parsedate_to_datetime(value)
        except ValueError:
            return None
        aware = when if when.tzinfo else when.replace(tzinfo=UTC)
        return min(max(0.0, (aware - datetime.now(UTC)).total_seconds()), _LONGEST_WAIT)


class Fetcher:
    """Sends single requests to hosts; redirects are the caller's decision, each hop is asked for anew."""

    def __init__(self, user_agent: str, *, allow_private: bool, timeout: float, connections: int) -> None:
        limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
        self._timeout = timeout
        self._client = httpx.AsyncClient(
            transport=GuardedTransport(allow_private=allow_private, limits=limits),
            headers={
                "User-Agent": user_agent,
                "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
                "Accept-Language": "vi, en;q=0.3",
                "Accept-Encoding": "gzip, deflate",
            },
            timeout=httpx.Timeout(timeout, connect=min(timeout, 15.0)),
            follow_redirects=False,
            trust_env=False,
        )

    async def close(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def get(self, url: str, conditions: Mapping[str, str] | None = None) -> Fetched:
        """One GET of `url`, with the headers of a conditional request. Raises FetchError."""
        if len(url) > _LONGEST_URL:
            raise FetchError("bad address", f"the address has {len(url)} characters; {_LONGEST_URL} at most")
        try:
            # The client's timeout is between two bytes; a server that drips them is stopped by this one.
            async with asyncio.timeout(self._timeout):
                return await self._get(url, conditions or {})
        except TimeoutError as error:
            raise FetchError("timeout", f"no whole answer within {self._timeout:g} s") from error
        except httpx.TimeoutException as error:
            raise FetchError("timeout", f"no answer within {self._timeout:g} s") from error
        except PrivateAddressError as error:
            raise FetchError("private address", str(error)) from error
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, UnicodeError) as error:
            raise FetchError("bad address", f"the address cannot be used ({error})") from error
        except httpx.TransportError as error:
            reason: Reason = "tls" if _is_tls(error) else "connection"
            raise FetchError(reason, f"{type(error).__name__}: {error}") from error

    async def _get(self, url: str, conditions: Mapping[str, str]) -> Fetched:
        async with self._client.stream("GET", url, headers=dict(conditions)) as response:
            headers = {name.lower(): value for name, value in response.headers.items()}
            body = b""
            # Errors and redirects are judged by their status; nothing is read of them that is not needed.
            if response.status_code == httpx.codes.OK:
                body = await _body(response, headers)
            return Fetched(url, response.status_code, headers, body)


def _is_tls(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


async def _body(response: httpx.Response, headers: Mapping[str, str]) -> bytes:
    """The body, decompressed within the limit."""
    inflater = _Inflater(headers.get("content-encoding", ""))
    is_media = headers.get("content-type", "").strip().lower().startswith(_MEDIA)
    parts: list[bytes] = []
    received = size = 0
    async for chunk in response.aiter_raw():
        received += len(chunk)
        if received > LARGEST_BODY:
            raise FetchError("too large", f"the body has more than {LARGEST_BODY:,} bytes")
        piece = inflater.feed(chunk, LARGEST_BODY - size)
        if not parts and piece:
            _check_text(piece, is_media=is_media, declared=headers.get("content-type", ""))
        parts.append(piece)
        size += len(piece)
    return b"".join(parts)


def _check_text(first: bytes, *, is_media: bool, declared: str) -> None:
    """Servers lie about content types both ways; the first bytes decide, then the declaration."""
    if first.startswith(_BINARY) and not first.startswith(b"\x00\x00\xfe\xff"):
        raise FetchError("not text", f"the body is binary, though declared {declared!r}")
    looks_like_markup = b"<" in first[:512]
    if is_media and not looks_like_markup:
        raise FetchError("not text", f"the body is declared {declared!r}")


class _Inflater:
    """Decompresses step by step and stops before a small body becomes a large one."""

    def __init__(self, encoding: str) -> None:
        self._is_compressed = encoding.strip().lower() in ("gzip", "x-gzip", "deflate")
        self._inflate: zlib._Decompress | None = None
        self._is_first = True

    def feed(self, chunk: bytes, room: int) -> bytes:
        if self._is_first and chunk:
            self._is_first = False
            if self._is_compressed:
                # A body that only claims to be compressed is taken as it is.
                self._inflate = _decompressor(chunk)
        if self._inflate is None:
            return chunk
        pieces: list[bytes] = []
        while chunk:
            try:
                piece = self._inflate.decompress(chunk, room + 1)
            except zlib.error as error:
                raise FetchError("broken body", f"the compressed body is broken ({error})") from error
            if len(piece) > room or self._inflate.unconsumed_tail:
                raise FetchError(
                    "too large", f"the body has more than {LARGEST_BODY:,} bytes when decompressed"
                )
            pieces.append(piece)
            room -= len(piece)
            chunk = self._next_member() if self._inflate.eof else b""
        return b"".join(pieces)

    def _next_member(self) -> bytes:
        """What lies behind the end of a gzip member where it is another one (RFC 1952, 2.2), else nothing."""
        rest = self._inflate.unused_data if self._inflate is not None else b""
        if not rest.startswith(_GZIP):
            return b""
        self._inflate = _decompressor(rest)
        return rest


def _decompressor(first: bytes) -> zlib._Decompress | None:
    if first.startswith(_GZIP):
        return zlib.decompressobj(zlib.MAX_WBITS | 16)
    for bits in (zlib.MAX_WBITS | 32, -zlib.MAX_WBITS):
        try:
            zlib.decompressobj(bits).decompress(first, 64)
        except zlib.error:
            continue
        return zlib.decompressobj(bits)
    return None


def inflate_file(data: bytes) -> bytes:
    """The content of a .gz file such as a sitemap's, within the limit; other data as it is. Raises FetchError."""
    if not data.startswith(_GZIP):
        return data
    return _Inflater("gzip").feed(data, LARGEST_BODY)
