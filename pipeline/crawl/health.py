"""How the sources are: counts by day out of the runs' accounts, and alarms where a site has changed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from pipeline.clean.days import VIETNAM
from pipeline.store.crawl_tables import crawl_runs

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from pipeline.crawl.source import Source

_COUNTS = (
    "found", "fetched", "new", "changed", "removed", "no_article", "failed", "forbidden", "refused",
)  # fmt: skip
# A field that most articles had and few have now has emptied: the site's pages have changed.
_WAS_FILLED, _IS_EMPTY = 0.8, 0.4
# The same of a site whose articles cannot be read any more.
_WERE_NONE, _ARE_NONE = 0.2, 0.5
_MUCH_FAILS = 0.3
_ENOUGH = 5
_SILENT_SHARE = 0.2


@dataclass
class Day:
    """A source's day, in Viet Nam's time."""

    source: str
    day: date
    runs: int = 0
    interrupted: int = 0
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COUNTS, 0))
    reports: list[dict[str, Any]] = field(default_factory=list)

    @property
    def filled(self) -> Counter[str]:
        """How many articles were read, and how many of them had each field."""
        return _filled(self.reports)

    @property
    def troubles(self) -> list[str]:
        """The documents that failed in the last run."""
        documents = self.reports[-1].get("documents", {}) if self.reports else {}
        return [f"{url}: {problem}" for url, problem in documents.items()]

    def row(self) -> dict[str, Any]:
        """The day as a flat object."""
        shares = {f"{name} filled": _share(self.filled, name) for name in self.filled if name != "articles"}
        rounded = {name: None if share is None else round(share, 3) for name, share in shares.items()}
        return {
            "source": self.source,
            "day": self.day.isoformat(),
            "runs": self.runs,
            "interrupted": self.interrupted,
            **self.counts,
            **rounded,
        }


def days(engine: sa.Engine, since: date) -> list[Day]:
    """Each source's days from `since` on, in order."""
    start = datetime(since.year, since.month, since.day, tzinfo=VIETNAM).astimezone(UTC)
    question = (
        sa.select(crawl_runs)
        .where(crawl_runs.c.started_at >= start.isoformat(timespec="microseconds"))
        .order_by(crawl_runs.c.source, crawl_runs.c.started_at)
    )
    found: dict[tuple[str, date], Day] = {}
    with engine.begin() as connection:
        for run in connection.execute(question):
            when = datetime.fromisoformat(run.started_at).astimezone(VIETNAM).date()
            _count(found.setdefault((run.source, when), Day(run.source, when)), run)
    return list(found.values())


def _count(day: Day, run: Any) -> None:
    report = run.report or {}
    day.runs += 1
    day.interrupted += run.ended_at is None
    for name in _COUNTS:
        day.counts[name] += report.get(name, 0)
    day.reports.append(report)


def _filled(reports: Iterable[dict[str, Any]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for report in reports:
        # Not `+`, which forgets the fields that nobody fills.
        total.update(report.get("filled", {}))
    return total


def _share(filled: Mapping[str, int], name: str) -> float | None:
    """The share of articles that have a field; None where there were too few to tell."""
    read = filled.get("articles", 0)
    return filled.get(name, 0) / read if read >= _ENOUGH else None


def alarms(found: Sequence[Day], sources: Iterable[Source], today: date) -> list[str]:
    """What a person should look at, as readable lines: silence, emptied fields, failures, dead feeds."""
    by_source: dict[str, list[Day]] = defaultdict(list)
    for day in found:
        by_source[day.source].append(day)
    expected = {source.name: source.expected_per_day for source in sources}
    lines: list[str] = []
    for name, its_days in by_source.items():
        lines += [f"{name}: {line}" for line in _alarms(its_days, expected.get(name), today)]
    return lines


def _alarms(its_days: list[Day], expected: int | None, today: date) -> Iterable[str]:
    latest, before = its_days[-1], its_days[:-1]
    if (today - latest.day).days > 1:
        yield f"no crawl since {latest.day}"
    usual = expected or (sum(day.counts["new"] for day in before) / len(before) if before else 0)
    # The day under way is not over; judge by the last two days together.
    recent = sum(day.counts["new"] for day in its_days[-2:])
    if before and usual and recent < _SILENT_SHARE * usual:
        yield f"silent: {recent} new articles in the last two days, {usual:.0f} a day are usual"
    asked = latest.counts["fetched"] + latest.counts["failed"]
    if asked >= _ENOUGH and latest.counts["failed"] > _MUCH_FAILS * asked:
        yield f"{latest.counts['failed']} of {asked} pages failed on {latest.day}"
    yield from _changed(its_days)
    yield from latest.troubles


def _changed(its_days: list[Day]) -> Iterable[str]:
    """Signs that the site's pages have changed: the latest run that read enough against all before."""
    reports = [report for day in its_days for report in day.reports]
    *before, latest = [r for r in reports if r.get("filled", {}).get("articles", 0) >= _ENOUGH] or [{}]
    was, now = _filled(before), _filled([latest])
    for name in now:
        earlier, today = _share(was, name), _share(now, name)
        if earlier is not None and today is not None and earlier >= _WAS_FILLED and today < _IS_EMPTY:
            yield f"{name} is filled in {today:.0%} of the articles, was in {earlier:.0%}"
    *before, latest = [report for report in reports if _read(report) >= _ENOUGH] or [{}]
    none, read = latest.get("no_article", 0), _read(latest)
    usual = sum(report.get("no_article", 0) for report in before) / max(1, sum(map(_read, before)))
    if before and usual < _WERE_NONE and none > _ARE_NONE * read:
        yield f"{none} of {read} pages could not be read as articles, {usual:.0%} are usual"


def _read(report: Mapping[str, Any]) -> int:
    """How many pages of a run were read, not being as they had been."""
    return int(report.get("fetched", 0) - report.get("unchanged", 0))
