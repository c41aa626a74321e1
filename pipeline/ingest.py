"""From files to facts in the store: plain functions, which flows.py gives to Prefect batch by batch."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.assemble import versions
from pipeline.batches import batched
from pipeline.extract import extract_all
from pipeline.failure import Failure
from pipeline.read import STANDARD_INPUT, STANDARD_INPUT_ORIGIN, read_paths
from pipeline.store import Store, Written
from pipeline.urls import article_key
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.meter import Meter

Item = Article | Failure
Ahead = Mapping[Article, Extraction | Failure]

BATCH_SIZE = 100
"""Articles a batch: large enough that Prefect's cost a task vanishes, small enough to be lost without pain."""


@dataclass(frozen=True)
class Summary:
    """What became of a batch, or of a whole run."""

    articles: int = 0
    failed: int = 0
    written: Written = field(default_factory=Written)
    facts: dict[str, int] = field(default_factory=dict)

    def __add__(self, other: Summary) -> Summary:
        """The counts of two batches together."""
        return Summary(
            self.articles + other.articles,
            self.failed + other.failed,
            self.written + other.written,
            dict(Counter(self.facts) + Counter(other.facts)),
        )

    @property
    def fact_count(self) -> int:
        """Facts of all kinds that this run wrote."""
        return sum(self.facts.values())

    def rows(self) -> list[dict[str, str | int]]:
        """The summary as a table of two columns."""
        named = {"articles read": self.articles, **asdict(self.written), **self.facts, "failed": self.failed}
        return [{"what": name, "count": count} for name, count in named.items()]


def read_batches(
    paths: Sequence[str],
    defaults: Mapping[str, str] | None = None,
    size: int = BATCH_SIZE,
    meter: Meter | None = None,
) -> Iterator[list[Item]]:
    """What lies at `paths`, in batches; what cannot be read comes as a Failure in its place.

    `meter` is told how far the reading is.
    """
    return batched(read_paths(paths, defaults=defaults, meter=meter), size)


def process_batch(
    batch: Sequence[Item], db: str, ahead: Ahead | None = None, *, settled: Sequence[str] = ()
) -> Summary:
    """Extract and store a batch; articles that stand in the store as they are cost only a look.

    `ahead` holds what has been read of its articles already, see `pipeline.ahead`. `settled` are origins whose
    failures are forgotten unless they are met again here. Articles, facts and failures of the batch are written in one transaction, so that a run killed at
    any moment leaves whole batches. Raises StoreError where the database cannot be written.
    """
    given = [item for item in batch if isinstance(item, Article)]
    failures = [item for item in batch if isinstance(item, Failure)]
    with Store(db, create=True) as store:
        pending = store.pending(given, versions())
        known = dict(ahead or {})
        missing = [article for article in dict.fromkeys(pending) if article not in known]
        known |= zip(missing, extract_all(missing), strict=True)
        results = [(article, known[article]) for article in pending]
        done = [(article, result) for article, result in results if isinstance(result, Extraction)]
        failures += [result for _, result in results if isinstance(result, Failure)]
        failed = {failure.origin for failure in failures}
        read = {*settled, *(article_key(article) for article in given)}
        written = store.add(done, failures=failures, settled=sorted(read - failed))
    facts = Counter({kind: sum(len(getattr(result, kind)) for _, result in done) for kind in KINDS})
    return Summary(
        articles=len(given),
        failed=len(failures),
        written=written + Written(unchanged=len(given) - len(pending)),
        facts=dict(facts),
    )


def roots(paths: Sequence[str]) -> list[str]:
    """The paths of a run as failures name their origin."""
    return [STANDARD_INPUT_ORIGIN if path == STANDARD_INPUT else str(Path(path)) for path in paths]
