"""What newer extractors say differently: counted over all articles, with examples and their sentences."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Any

from pydantic_core import to_json

from pipeline.compare import Difference, differences
from pipeline.review.honour import honour
from pipeline.sentence import Sentences
from pipeline.store import candidates, reviews
from schemas import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.review.word import Review
    from pipeline.store import Store
    from pipeline.store.candidates import Records
    from schemas import Article, Extraction

Row = dict[str, Any]

_PAGE = 200
# Not random, so that the same candidates are always told by the same examples.
_SEED = 7


@dataclass(frozen=True)
class Pair:
    """An article with the records that stand of it, and those of newer extractors."""

    key: str
    article: Article
    was: Records
    now: Records


def held(store: Store) -> Iterator[Pair]:
    """Every article that has a candidate, page by page: however many there are, few are in memory.

    `now` is as it will stand when it is accepted: with what people said of the article.
    """
    after = 0
    while True:
        with store.transaction() as connection:
            page = candidates.page(connection, after=after, size=_PAGE)
            versions = [one.version_id for one in page]
            standing = candidates.standing_records(connection, versions)
            words = reviews.kept(connection, versions)
        if not page:
            return
        for one in page:
            heeded = words.get(one.version_id)
            now = as_it_will_stand(one.extraction, heeded) if heeded else one.facts
            yield Pair(one.key, one.article, standing[one.version_id], now)
        after = page[-1].version_id


def as_it_will_stand(extraction: Extraction, words: Sequence[Review]) -> Records:
    """The records of an extraction with what people said of its text, as plain objects: a person's word stands
    whoever extracts, and is no difference.
    """
    honoured, _ = honour(extraction, words)
    return {kind: json.loads(to_json(getattr(honoured, kind))) for kind in KINDS}


@dataclass
class Diff:
    """What has been compared so far. `counts` holds, by kind: was, now, same, added, lost, changed.

    `examples` are up to `limit` differences for each kind and change, drawn evenly from all that were met.
    """

    limit: int
    articles: int = 0
    counts: dict[str, Counter[str]] = field(default_factory=dict)
    examples: dict[tuple[str, str], list[Row]] = field(default_factory=dict)
    _random: Random = field(default_factory=lambda: Random(_SEED))  # noqa: S311 - no secret

    def rows(self) -> list[Row]:
        """The counts as a table, a row a kind."""
        columns = ("was", "now", "same", "added", "lost", "changed")
        return [
            {"kind": kind, **{name: count[name] for name in columns}} for kind, count in self.counts.items()
        ]

    def add(self, pair: Pair, kind: str) -> None:
        """Count what is different about the facts of a kind in one more article."""
        found = differences(kind, pair.was, pair.now)
        count = self.counts.setdefault(kind, Counter())
        count["was"] += len(pair.was[kind])
        count["now"] += len(pair.now[kind])
        count["same"] += len(pair.now[kind]) - sum(one.change != "lost" for one in found)
        for one in found:
            count[one.change] += 1
            self._keep(pair, one, count[one.change])

    def _keep(self, pair: Pair, one: Difference, met: int) -> None:
        """Take a difference for an example, or not: each of those `met` has the same chance."""
        kept = self.examples.setdefault((one.kind, one.change), [])
        if len(kept) < self.limit:
            kept.append(_row(pair, one))
        elif self.limit and (place := self._random.randrange(met)) < self.limit:
            kept[place] = _row(pair, one)


def compare(pairs: Iterable[Pair], kinds: Sequence[str] = tuple(KINDS), limit: int = 5) -> Diff:
    """What is different about the facts of `kinds`, with `limit` examples for each kind and change."""
    diff = Diff(limit)
    for pair in pairs:
        diff.articles += 1
        for kind in kinds:
            diff.add(pair, kind)
    return diff


def rows(pairs: Iterable[Pair], kinds: Sequence[str] = tuple(KINDS)) -> Iterator[Row]:
    """Every difference as a row, one after another, in the order of the articles."""
    for pair in pairs:
        for kind in kinds:
            for one in differences(kind, pair.was, pair.now):
                yield _row(pair, one)


COLUMNS = (
    "kind", "change", "fields", "text", "at", "was", "now", "sentence", "article", "url", "title", "published",
)  # fmt: skip
"""The names of what a row of `rows` and an example hold, in order."""


def _row(pair: Pair, difference: Difference) -> Row:
    record = difference.now or difference.was or {}
    return {
        "kind": difference.kind,
        "change": difference.change,
        "fields": list(difference.fields),
        "text": record["text"],
        "at": record["at"],
        "was": difference.was,
        "now": difference.now,
        "sentence": Sentences(pair.article.text).around(record["at"], len(record["text"])),
        "article": pair.key,
        "url": pair.article.url,
        "title": pair.article.title,
        "published": pair.article.published.isoformat() if pair.article.published else None,
    }
