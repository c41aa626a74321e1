"""Articles to extractions, one bad article never stopping the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors import assemble
from pipeline.failure import DIED, Failure
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas import Article, Extraction


def extract(article: Article) -> Extraction | Failure:
    """The article's facts, or the failure that is recorded in their place."""
    # An installation that cannot load the extractors is no fault of the article's: that is raised.
    assemble.components()
    try:
        return assemble.extract(article)
    except Exception as error:  # noqa: BLE001 - one bad article never stops a batch
        reason = f"the extractors failed on this article ({type(error).__name__}: {error}); please report it"
        return Failure(
            origin=article_key(article), reason=reason, raw=article.model_dump_json(), kind="extract"
        )


def extract_all(articles: Sequence[Article]) -> list[Extraction | Failure]:
    """The facts of each article, or the failure in their place, in order: the work of a process."""
    assemble.components()
    try:
        return list(assemble.extract_all(articles))
    except Exception:  # noqa: BLE001 - which article is bad, and why, each by itself tells
        return [extract(article) for article in articles]


def died(article: Article) -> Failure:
    """The failure of an article that killed the process that read it."""
    return Failure(article_key(article), DIED, article.model_dump_json(), "extract")
