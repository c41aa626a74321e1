"""The identity of an article: its canonical URL, or its content where it has none."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

if TYPE_CHECKING:
    from schemas import Article

# Parameters that say where a reader came from, not what is read.
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|zalo\w*|mc_\w+|ref|source|from|share", re.IGNORECASE)
_DEFAULT_PORTS = {"http": 80, "https": 443}


def canonical_url(url: str) -> str:
    """`url` in one form: scheme and host in lower case, no default port, no fragment, no tracking
    parameters, the others sorted, no slash at the end. What is no http URL comes back stripped and
    otherwise as it is.
    """
    stripped = url.strip()
    try:
        parts = urlsplit(stripped)
        port = parts.port
    except ValueError:
        return stripped
    if parts.scheme.lower() not in _DEFAULT_PORTS or not parts.hostname:
        return stripped
    host = parts.hostname if port in (None, *_DEFAULT_PORTS.values()) else f"{parts.hostname}:{port}"
    query = [
        pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])
    ]
    return urlunsplit((parts.scheme.lower(), host, parts.path.rstrip("/"), urlencode(sorted(query)), ""))


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
    return "sha256:" + hashlib.sha256(f"{article.title}\n{article.text}".encode()).hexdigest()
