"""Articles to extractions, one bad article never stopping the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors import assemble
from pipeline.failure import Failure
from pipeline.read import read_lines
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from schemas import Article, Extraction


def extract(article: Article) -> Extraction | Failure:
    """The article's facts, or the failure that is recorded in their place."""
    # An installation that cannot load the extractors is no fault of the article's: that is raised.
    assemble.pipeline()
    try:
        return assemble.extract(article)
    except Exception as error:  # noqa: BLE001 - one bad article never stops a batch
        reason = f"the extractors failed on this article ({type(error).__name__}: {error}); please report it"
        return Failure(
            origin=article_key(article), reason=reason, raw=article.model_dump_json(), kind="extract"
        )


def extract_lines(lines: Iterable[bytes], origin: str) -> Iterator[Extraction | Failure]:
    """The facts of articles given as JSON lines, in order; `origin` names the input in failures."""
    for item in read_lines(lines, origin):
        yield item if isinstance(item, Failure) else extract(item)
