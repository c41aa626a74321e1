"""robots.txt, as RFC 9309 has it: wildcards and longest match by Protego."""

from __future__ import annotations

from typing import TYPE_CHECKING

from protego import Protego

if TYPE_CHECKING:
    from pipeline.crawl.fetch import Fetched

PRODUCT = "tintinh"
"""The name that robots.txt addresses the crawl by."""

_LARGEST = 500 * 1024  # RFC 9309, section 2.5


class Robots:
    """What a host allows. Without rules (no robots.txt) all is allowed; unreachable, nothing is."""

    def __init__(self, rules: str | None, *, reachable: bool = True) -> None:
        self._rules = Protego.parse(rules) if rules is not None else None
        self._reachable = reachable

    @classmethod
    def of(cls, answer: Fetched | None) -> Robots:
        """The rules in a host's answer; None where there was no answer, or a server's error (section 2.3.1)."""
        if answer is None or answer.status >= 500 or answer.status == 429:
            return cls(None, reachable=False)
        if answer.status >= 400:
            return cls(None)
        return cls(answer.body[:_LARGEST].decode("utf-8", errors="replace").lstrip("\ufeff"))

    @property
    def is_reachable(self) -> bool:
        """Whether the rules are known."""
        return self._reachable

    def allows(self, url: str) -> bool:
        """Whether `url` may be fetched."""
        if not self._reachable:
            return False
        return self._rules is None or bool(self._rules.can_fetch(url, PRODUCT))

    @property
    def delay(self) -> float:
        """Seconds between requests that the host asks for; 0 where it does not."""
        if self._rules is None:
            return 0.0
        delay = self._rules.crawl_delay(PRODUCT) or 0.0
        rate = self._rules.request_rate(PRODUCT)
        return max(float(delay), rate.seconds / rate.requests if rate and rate.requests else 0.0)

    @property
    def sitemaps(self) -> list[str]:
        """The sitemaps that robots.txt names."""
        return list(self._rules.sitemaps) if self._rules is not None else []
