"""JSON lines to JSON lines: an article a line in, its facts a line out, in this process or in many.

What hands out the lines loads neither extractors nor models of records: the processes that read do.
"""

from __future__ import annotations

from functools import partial
from itertools import chain, islice
from typing import TYPE_CHECKING

from pipeline.batches import batched
from pipeline.failure import DIED, Failure
from pipeline.parallel import SMALL, Workers, cores

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_Line = tuple[int, bytes]

# Lines a process is given at a time: what the extractors read together, so that none waits long for the last.
_BATCH = 16


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
        for batch in batched(rest, _BATCH):
            yield from _extracted(batch, origin=origin)
        return
    workers = Workers(
        partial(_extracted, origin=origin),
        jobs=jobs,
        death=partial(_died, origin=origin),
        preload="pipeline.warm",
    )
    for results in workers.map(batched(rest, _BATCH)):
        yield from results


def _extracted(batch: Sequence[_Line], *, origin: str) -> list[tuple[int, bytes | Failure]]:
    """The facts of each line's article as JSON: bytes pass between processes in a tenth of the time of records."""
    # See the module's description.
    from pipeline.extract import extract_all  # noqa: PLC0415
    from pipeline.records import read_lines  # noqa: PLC0415

    given = [(number, next(read_lines([line], origin, first=number))) for number, line in batch]
    results = iter(extract_all([article for _, article in given if not isinstance(article, Failure)]))
    found = ((number, item if isinstance(item, Failure) else next(results)) for number, item in given)
    return [
        (number, item if isinstance(item, Failure) else item.model_dump_json().encode())
        for number, item in found
    ]


def _died(item: _Line, *, origin: str) -> tuple[int, bytes | Failure]:
    number, line = item
    return number, Failure(f"{origin}: line {number}", DIED, line, "extract")
