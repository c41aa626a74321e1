"""Dead letters tried again: what was given is read and extracted once more."""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from pipeline.failure import Failure
from pipeline.ingest import BATCH_SIZE, Summary, process_batch, read_batches
from pipeline.progress import Progress, report
from pipeline.read import file_of, read_kept
from pipeline.store import Store
from schemas import Article

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pipeline.ingest import Item


@dataclass(frozen=True)
class Retried:
    """How many dead letters were tried, how many of them are settled, and what was stored."""

    tried: int
    settled: int
    stored: Summary


def retry(db: str, numbers: Iterable[int], defaults: Mapping[str, str] | None = None) -> Retried:
    """Try dead letters again, by their ids: what succeeds is stored and settled, what fails again keeps its letter
    with the new reason.

    A letter that holds what was given is read from there; one of a file that still lies where it lay, from the
    file. `defaults` fills what the input leaves out, as in a run. Each letter is one transaction, a file one a
    batch. Raises StoreError where the database cannot be used.
    """
    given, stored, began = set(numbers), Summary(), monotonic()
    for number in sorted(given):
        with Store(db) as store:
            letter = store.failure(number)
        if letter is None:
            # Settled by one before it, which was of the same file.
            continue
        if letter["raw"]:
            stored += process_batch(_items(letter, defaults or {}), db, settled=[letter["origin"]])
        else:
            stored += _file_again(letter["origin"], db, defaults or {})
        report(Progress(stored.articles, stored.fact_count, stored.failed, monotonic() - began))
    with Store(db) as store:
        left = given & {row["id"] for row in store.failures()}
    return Retried(len(given), len(given) - len(left), stored)


def _items(letter: Mapping[str, Any], defaults: Mapping[str, str]) -> list[Item]:
    """What a letter holds, read again."""
    if letter["kind"] == "read":
        return list(read_kept(letter["raw"], letter["origin"], defaults))
    try:
        return [Article.model_validate_json(letter["raw"])]
    except ValidationError as error:
        reason = (
            f"what was kept of the article cannot be read ({error.errors()[0]['msg']}); run its file again"
        )
        return [Failure(letter["origin"], reason, letter["raw"], "extract")]


def _file_again(origin: str, db: str, defaults: Mapping[str, str]) -> Summary:
    """The file that a letter names, read as a run would; what is not met again is settled."""
    file = file_of(origin)
    with Store(db) as store:
        started = store.now()
    total = Summary()
    for batch in read_batches([file], defaults, BATCH_SIZE):
        total += process_batch(batch, db)
    with Store(db) as store:
        store.settle_failures([file], before=started)
    return total
