"""What a crawl did, counted as it happened."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Report:
    """The counts of one run over one source.

    `found`: addresses new to the crawl. `fetched`: pages asked for and answered, of them `unchanged` by
    a conditional request or by content. `new`, `changed`, `removed`: articles. `duplicates`: of the new
    ones, those that another address or site had. `no_article`: pages of another kind; `aliases`: pages
    that say their article has another address, which is crawled itself. `forbidden` by robots.txt,
    `refused` by the server, `failed` after all attempts, `postponed` to a later run: addresses.
    `filled`: of the articles read, how many have each field. `documents`: feeds, sitemaps and listings
    that failed, `failures`: the first hundred pages that did, each with the reason.
    """

    source: str
    requests: int = 0
    received: int = 0
    found: int = 0
    fetched: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    removed: int = 0
    duplicates: int = 0
    no_article: int = 0
    aliases: int = 0
    forbidden: int = 0
    refused: int = 0
    failed: int = 0
    postponed: int = 0
    seconds: float = 0.0
    filled: dict[str, int] = field(default_factory=dict)
    documents: dict[str, str] = field(default_factory=dict)
    failures: dict[str, str] = field(default_factory=dict)

    def count_fields(self, fields: dict[str, bool]) -> None:
        """Count which fields of an article are filled."""
        for name, is_filled in fields.items():
            self.filled[name] = self.filled.get(name, 0) + is_filled

    def row(self) -> dict[str, Any]:
        """The report as one flat-ish object."""
        return asdict(self)
