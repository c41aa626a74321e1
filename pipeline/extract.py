"""Articles to extractions, one bad article never stopping the others."""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from extractors import assemble
from pipeline.failure import Failure
from pipeline.parallel import Workers, cores
from pipeline.records import read_lines
from pipeline.urls import article_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from schemas import Article, Extraction

_Line = tuple[int, bytes]

SMALL = 300
"""Articles for which starting processes, each with its own tables and models, does not pay."""

# Lines a process is given at a time: some tenths of a second of work.
_BATCH = 40


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
    return Failure(article_key(article), _DIED, article.model_dump_json(), "extract")


_DIED = (
    "the process that read this article died (out of memory, or a crash in compiled code); please report it"
)


def extract_lines(
    lines: Iterable[bytes], origin: str, jobs: int | None = None
) -> Iterator[tuple[int, bytes | Failure]]:
    """The facts of articles given as JSON lines, in order: the number of each line with its facts as JSON.

    `origin` names the input in failures. `jobs` processes work; without it this one alone begins, and
    all cores join in where the input turns out to be large. Blank lines are passed over.
    """
    numbered = ((number, line) for number, line in enumerate(lines, start=1) if line.strip())
    # One by one at first: who pipes articles in by hand waits for the answer to each.
    for item in islice(numbered, SMALL if jobs in (None, 1) else 0):
        yield from _extracted([item], origin=origin)
    following = next(numbered, None)
    if following is None:
        return
    jobs = jobs or cores()
    rest = chain([following], numbered)
    if jobs == 1:
        for batch in _batches(rest):
            yield from _extracted(batch, origin=origin)
        return
    workers = Workers(
        partial(_extracted, origin=origin),
        jobs=jobs,
        death=partial(_died, origin=origin),
        warm_up=assemble.warm_up,
    )
    for results in workers.map(_batches(rest)):
        yield from results


def _batches(lines: Iterable[_Line]) -> Iterator[list[_Line]]:
    iterator = iter(lines)
    while batch := list(islice(iterator, _BATCH)):
        yield batch


def _extracted(batch: Sequence[_Line], *, origin: str) -> list[tuple[int, bytes | Failure]]:
    """The facts of each line's article as JSON: bytes pass between processes in a tenth of the time of records."""
    given = [(number, next(read_lines([line], origin, first=number))) for number, line in batch]
    results = iter(extract_all([article for _, article in given if not isinstance(article, Failure)]))
    found = ((number, item if isinstance(item, Failure) else next(results)) for number, item in given)
    return [
        (number, item if isinstance(item, Failure) else item.model_dump_json().encode())
        for number, item in found
    ]


def _died(item: _Line, *, origin: str) -> tuple[int, bytes | Failure]:
    number, line = item
    return number, Failure(f"{origin}: line {number}", _DIED, line, "extract")
