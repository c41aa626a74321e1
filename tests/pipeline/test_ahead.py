"""Many processes read, one writes: what stands in the end is what one process alone would have written."""

import multiprocessing
import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pytest

from pipeline import ahead as under_test
from pipeline.ahead import extracted_ahead
from pipeline.batches import batched
from pipeline.extract import extract_all
from pipeline.failure import Failure
from pipeline.ingest import Item, Summary, process_batch, read_batches
from pipeline.store import Store, Written
from schemas import Article, Extraction
from tests.pipeline.made import as_line, reports, write_reports
from tests.pipeline.test_ingest import stored


def run(batches: Iterable[list[Item]], db: Path, jobs: int | None) -> Summary:
    Store(db, create=True).close()
    total = Summary()
    for batch, ahead in extracted_ahead(batches, str(db), jobs):
        total += process_batch(batch, str(db), ahead)
    return total


def killed_by_one(articles: Sequence[Article]) -> list[Extraction | Failure]:
    if any(article.id == "bao-cao-4" for article in articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return extract_all(articles)


def test_many_processes_store_what_one_does_whatever_the_input(tmp_path: Path) -> None:
    file = write_reports(tmp_path / "reports.jsonl", 90)
    before, *_ = reports(1)
    after = {**before, "text": before["text"] + "\nHội nghị kết thúc sau đó."}
    lines = ["broken\n", as_line(**before), as_line(**after)]
    file.write_text(file.read_text("utf-8") + "".join(lines), "utf-8")

    def batches() -> Iterator[list[Item]]:
        return read_batches([str(file)], size=30)

    alone = run(batches(), tmp_path / "alone.db", 1)
    assert (alone.failed, alone.written) == (1, Written(new=90, changed=1, unchanged=1))
    assert run(batches(), tmp_path / "many.db", 2) == alone
    assert stored(tmp_path / "many.db") == stored(tmp_path / "alone.db")
    # Two states of an article in batches that are read at the same time: each takes the place of the one before.
    states: list[list[Item]] = [[Article.model_validate(state)] for state in (before, after)]
    assert run(states, tmp_path / "many.db", 2).written == Written(changed=2)
    assert stored(tmp_path / "many.db") == stored(tmp_path / "alone.db")


def test_an_article_that_kills_its_process_is_kept_as_a_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(under_test, "extract_all", killed_by_one)
    given: list[Item] = [Article.model_validate(report) for report in reports(12)]
    done = run(batched(given, 4), tmp_path / "facts.db", 2)
    assert (done.articles, done.failed, done.written) == (12, 1, Written(new=11))
    with Store(tmp_path / "facts.db") as store:
        (failure,) = store.failures()
    assert (failure["origin"], failure["kind"]) == ("https://bao.example.invalid/bao-cao/4", "extract")
    assert "died" in failure["reason"]


def test_all_cores_join_in_where_the_input_is_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "SMALL", 8)
    monkeypatch.setattr(under_test, "cores", lambda: 2)
    Store(tmp_path / "facts.db", create=True).close()
    given: list[Item] = [Article.model_validate(report) for report in reports(20)]
    read = [len(ahead) for _, ahead in extracted_ahead(batched(given, 5), str(tmp_path / "facts.db"))]
    assert read == [0, 0, 5, 5]


def test_nothing_is_read_far_ahead_and_what_stands_starts_no_process(tmp_path: Path) -> None:
    db = tmp_path / "facts.db"
    given: list[Item] = [Article.model_validate(report) for report in reports(60)]
    taken: list[int] = []

    def source() -> Iterator[list[Item]]:
        for batch in batched(given, 2):
            taken.append(len(batch))
            yield batch

    run(source(), db, 1)
    taken.clear()
    results = extracted_ahead(source(), str(db), 2)
    assert next(results) == (given[:2], {})
    assert len(taken) <= 5
    assert multiprocessing.active_children() == []
