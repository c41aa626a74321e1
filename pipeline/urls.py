"""The identity of an article: its canonical URL, or its content where it has none."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

if TYPE_CHECKING:
    from schemas import Article

# Parameters that say where a reader came from, not what is read.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|zalo\w*|mc_\w+|ref|source|from|share", re.IGNORECASE)
# 80 bits: short enough to be typed, and a million articles collide once in a trillion stores.
_DIGEST_LENGTH = 20
_PATH_SAFE = "/:@!$&'()*+,;=~"
# As most addresses come: nothing in them has two spellings, so that there is nothing to take apart.
_CANONICAL = re.compile(r"https?://[a-z0-9.-]+(?:/[\w.~-]+)*", re.ASCII)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical_url(url: str) -> str:
    """`url` in one form: scheme and host in lower case, no default port, no fragment, no tracking
    parameters, the others sorted, no slash at the end, everything beyond ASCII percent-encoded (RFC 3986,
    section 6.2.2). What is no http URL comes back stripped and otherwise as it is.
    """
    if _CANONICAL.fullmatch(url):
        return url
    try:
        return _canonical(url.strip())
    except ValueError:  # no port, no IPv6 address, a lone surrogate
        return url.strip()


def _canonical(url: str) -> str:
    parts = urlsplit(url)
    name = (parts.hostname or "").strip()
    if parts.scheme.lower() not in _DEFAULT_PORTS or not name:
        return url
    # An IPv6 address loses its brackets in `hostname`.
    host = f"[{name}]" if ":" in name else name
    if parts.port not in (None, *_DEFAULT_PORTS.values()):
        host = f"{host}:{parts.port}"
    pairs = parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
    query = sorted(pair for pair in pairs if not _TRACKING.fullmatch(pair[0]))
    # Percent signs for what needs them, and for nothing else.
    path = quote(unquote(parts.path, errors="surrogateescape"), safe=_PATH_SAFE, errors="surrogateescape")
    return urlunsplit(
        (parts.scheme.lower(), host, path.rstrip("/"), urlencode(query, errors="surrogateescape"), "")
    )


def url_key(url: str) -> str:
    """What an address is compared by: its canonical form, http and https being one."""
    canonical = canonical_url(url)
    return f"https://{canonical.removeprefix('http://')}" if canonical.startswith("http://") else canonical


def article_key(article: Article) -> str:
    """What an article is known by: its canonical URL, else its id, else a hash of title and text."""
    if article.url:
        return url_key(article.url)
    if article.id:
        return f"id:{article.id}"
    digest = hashlib.sha256(f"{article.title}\n{article.text}".encode()).hexdigest()
    return f"sha256:{digest[:_DIGEST_LENGTH]}"
