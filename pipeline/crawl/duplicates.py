"""The same article on another address or site: near-duplicates by MinHash, one original a cluster.

Two texts are the same article where they share four fifths of their runs of five syllables (Jaccard),
letters folded. Candidates come from a table of bands (locality-sensitive hashing), so that a new article
is compared with few others however many are stored.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

import numpy as np
import sqlalchemy as sa

from pipeline.folding import fold
from pipeline.store.connect import writing
from pipeline.store.crawl_tables import article_bands, article_sketches, crawl_urls
from pipeline.store.tables import article_versions, articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from schemas import Article

SAME = 0.8
"""Estimated similarity from which articles of two sources are one."""

SAME_ON_ONE_SITE = 0.95
"""The same within one source, whose daily bulletins differ in little but their figures."""

_PERMUTATIONS = 128
# 32 bands of 4: texts at a similarity of 0.8 share one all but always, at 0.3 in one case of four.
_BANDS, _ROWS = 32, 4
_RUN = 5
# What is shorter says too little to be told from another notice of its kind.
_FEWEST_RUNS = 30


def sketch(text: str) -> np.ndarray | None:
    """The MinHash signature of a text, or None for one too short to compare."""
    # datasketch brings scipy along; only crawls need it.
    from datasketch import MinHash  # noqa: PLC0415

    words = fold(text).split()
    runs = {" ".join(words[at : at + _RUN]).encode() for at in range(len(words) - _RUN + 1)}
    if len(runs) < _FEWEST_RUNS:
        return None
    minhash = MinHash(num_perm=_PERMUTATIONS)
    minhash.update_batch(runs)
    values: np.ndarray = minhash.hashvalues.astype(np.uint32)
    return values


def _bands(signature: np.ndarray) -> list[int]:
    """A signed 64-bit number for each band, as databases have them."""
    rows = [signature[band * _ROWS : (band + 1) * _ROWS].tobytes() for band in range(_BANDS)]
    digests = (blake2b(row, digest_size=8, salt=bytes([band])).digest() for band, row in enumerate(rows))
    return [int.from_bytes(digest, "little", signed=True) for digest in digests]


class Duplicates:
    """Finds and marks near-duplicates among the stored articles."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine

    def mark(self, stored: Iterable[tuple[str, Article]]) -> int:
        """Compare articles, given with their keys, with all others; how many are duplicates."""
        found = 0
        with writing(self._engine) as connection:
            for key, article in stored:
                id_ = connection.execute(
                    sa.select(articles.c.id).where(articles.c.key == key)
                ).scalar_one_or_none()
                signature = sketch(article.text)
                if id_ is not None and signature is not None:
                    found += self._mark_one(connection, id_, signature)
        return found

    def _mark_one(self, connection: sa.Connection, id_: int, signature: np.ndarray) -> bool:
        bands = _bands(signature)
        for table in (article_bands, article_sketches):
            connection.execute(table.delete().where(table.c.article_id == id_))
        same = self._same(connection, id_, signature, bands)
        connection.execute(article_sketches.insert().values(article_id=id_, signature=signature.tobytes()))
        connection.execute(article_bands.insert(), [{"band": band, "article_id": id_} for band in set(bands)])
        connection.execute(articles.update().where(articles.c.id == id_).values(duplicate_of=None))
        if not same:
            return False
        cluster = self._cluster(connection, [id_, *same])
        original = cluster[0]
        others = [other for other in cluster if other != original]
        connection.execute(articles.update().where(articles.c.id == original).values(duplicate_of=None))
        connection.execute(articles.update().where(articles.c.id.in_(others)).values(duplicate_of=original))
        return True

    @staticmethod
    def _same(connection: sa.Connection, id_: int, signature: np.ndarray, bands: Sequence[int]) -> list[int]:
        """The articles that are the same as this one."""
        sketches = article_sketches.c
        candidates = (
            sa.select(article_bands.c.article_id)
            .where(article_bands.c.band.in_(bands), article_bands.c.article_id != id_)
            .distinct()
        )
        here = sa.select(articles.c.source).where(articles.c.id == id_).scalar_subquery()
        rows = connection.execute(
            sa.select(sketches.article_id, sketches.signature, articles.c.source == here)
            .join(articles, articles.c.id == sketches.article_id)
            .where(sketches.article_id.in_(candidates))
        )
        return [
            other
            for other, raw, on_one_site in rows
            if np.mean(np.frombuffer(raw, dtype=np.uint32) == signature)
            >= (SAME_ON_ONE_SITE if on_one_site else SAME)
        ]

    @staticmethod
    def _cluster(connection: sa.Connection, ids: Sequence[int]) -> list[int]:
        """All articles that hang together with these, the original first: the earliest published, then found."""
        version = article_versions.c
        # Batches are written in the order of their keys; what was found first tells on one site.
        found = (
            sa.select(sa.func.min(crawl_urls.c.id))
            .where(crawl_urls.c.key == articles.c.key)
            .correlate(articles)
            .scalar_subquery()
        )
        roots = sa.select(sa.func.coalesce(articles.c.duplicate_of, articles.c.id)).where(
            articles.c.id.in_(ids)
        )
        question = (
            sa.select(articles.c.id)
            .join(article_versions, version.id == articles.c.current_version)
            .where(articles.c.id.in_(ids) | articles.c.id.in_(roots) | articles.c.duplicate_of.in_(roots))
            .order_by(version.published.is_(None), version.published, found.is_(None), found, articles.c.id)
        )
        return list(connection.execute(question).scalars())
