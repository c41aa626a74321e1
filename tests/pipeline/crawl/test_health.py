"""Days and alarms, out of the accounts of runs."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.clean.days import VIETNAM
from pipeline.crawl.health import alarms, days
from pipeline.crawl.ledger import Ledger
from pipeline.crawl.source import Source
from pipeline.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TODAY = date(2026, 7, 10)
SOURCE = Source(name="bao-thu", title="Báo Thử", home="https://x.invalid/", feeds=("https://x.invalid/rss",))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "tin.db", create=True) as store:
        yield store


def ran(store: Store, days_ago: int, *, hour: int = 9, ended: bool = True, **report: Any) -> None:
    """A run on a day, at an hour of Viet Nam, with its report."""
    ledger = Ledger(store.engine)
    day = TODAY - timedelta(days=days_ago)
    when = datetime(day.year, day.month, day.day, hour, tzinfo=VIETNAM).astimezone(UTC)
    run = ledger.begin("bao-thu", when.isoformat(timespec="microseconds"))
    ledger.keep(run, report, is_over=ended)


def told(store: Store, *sources: Source) -> list[str]:
    return alarms(days(store.engine, TODAY - timedelta(days=30)), sources or [SOURCE], TODAY)


def test_runs_are_added_up_by_day_in_vietnams_time(store: Store) -> None:
    # Half past midnight in Ha Noi is the evening before in UTC.
    ran(store, 1, hour=0, new=3, found=4, fetched=4)
    ran(store, 1, hour=23, new=2, found=2, fetched=3, failed=1)
    ran(store, 0, new=1)
    first, second = days(store.engine, TODAY - timedelta(days=1))
    assert (first.day, first.runs, second.day) == (TODAY - timedelta(days=1), 2, TODAY)
    assert {name: first.counts[name] for name in ("new", "found", "fetched", "failed")} == {
        "new": 5, "found": 6, "fetched": 7, "failed": 1,
    }  # fmt: skip


def test_days_before_are_left_out(store: Store) -> None:
    ran(store, 3, new=1)
    assert days(store.engine, TODAY - timedelta(days=2)) == []


def test_a_killed_run_counts_as_far_as_it_got(store: Store) -> None:
    ran(store, 0, ended=False, new=4)
    (day,) = days(store.engine, TODAY)
    assert (day.interrupted, day.counts["new"]) == (1, 4)


def test_shares_of_filled_fields_are_shown_where_there_are_enough_articles(store: Store) -> None:
    ran(store, 0, filled={"articles": 8, "lead": 2})
    ran(store, 1, filled={"articles": 3, "lead": 3})
    few, many = days(store.engine, TODAY - timedelta(days=1))
    assert few.row()["lead filled"] is None
    assert many.row()["lead filled"] == 0.25


def test_a_quiet_week_raises_no_alarm(store: Store) -> None:
    for ago in range(7):
        ran(store, ago, new=20, fetched=20, filled={"articles": 20, "title": 20, "lead": 19})
    assert told(store) == []


def test_silence_is_told_by_what_was_usual(store: Store) -> None:
    for ago in (5, 4, 3, 2):
        ran(store, ago, new=20)
    for ago in (1, 0):
        ran(store, ago, new=1)
    (alarm,) = told(store)
    assert alarm.startswith("bao-thu: silent: 2 new articles in the last two days")


def test_silence_is_told_by_what_is_expected(store: Store) -> None:
    ran(store, 1, new=1)
    ran(store, 0, new=2)
    assert told(store) == []
    (alarm,) = told(store, SOURCE.model_copy(update={"expected_per_day": 40}))
    assert "40 a day are usual" in alarm


def test_a_source_that_is_not_crawled_any_more_is_told(store: Store) -> None:
    ran(store, 4, new=20)
    assert told(store) == [f"bao-thu: no crawl since {TODAY - timedelta(days=4)}"]


def test_a_field_that_empties_is_told(store: Store) -> None:
    for ago in (3, 2, 1):
        ran(store, ago, new=10, filled={"articles": 10, "title": 10, "author": 9})
    ran(store, 0, new=10, filled={"articles": 10, "title": 10, "author": 1})
    assert told(store) == ["bao-thu: author is filled in 10% of the articles, was in 90%"]


def test_a_field_that_empties_within_a_day_is_told(store: Store) -> None:
    ran(store, 0, hour=8, new=10, filled={"articles": 10, "lead": 10})
    ran(store, 0, hour=9, new=6, filled={"articles": 6, "lead": 0})
    assert told(store) == ["bao-thu: lead is filled in 0% of the articles, was in 100%"]


def test_pages_that_cannot_be_read_any_more_are_told(store: Store) -> None:
    ran(store, 1, new=20, fetched=20, no_article=1)
    ran(store, 0, new=5, fetched=20, no_article=15)
    assert told(store) == ["bao-thu: 15 of 20 pages could not be read as articles, 5% are usual"]


def test_a_field_that_was_never_filled_is_not(store: Store) -> None:
    for ago in (2, 1, 0):
        ran(store, ago, new=10, filled={"articles": 10, "author": 0})
    assert told(store) == []


def test_many_failures_are_told(store: Store) -> None:
    ran(store, 0, new=4, fetched=6, failed=4)
    assert told(store) == [f"bao-thu: 4 of 10 pages failed on {TODAY}"]


def test_a_feed_that_fails_is_told_until_a_run_reads_it(store: Store) -> None:
    ran(store, 0, hour=8, new=5, documents={"https://x.invalid/rss": "the server answered 404"})
    assert told(store) == ["bao-thu: https://x.invalid/rss: the server answered 404"]
    ran(store, 0, hour=9, new=5)
    assert told(store) == []


def test_an_alarm_names_its_source(store: Store) -> None:
    ran(store, 4, new=20)
    Ledger(store.engine).begin(
        "bao-khac", datetime(2026, 7, 10, tzinfo=UTC).isoformat(timespec="microseconds")
    )
    assert [line.partition(":")[0] for line in told(store)] == ["bao-thu"]
