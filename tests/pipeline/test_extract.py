"""JSON lines to JSON lines, in this process and in others."""

import os
import signal
from collections.abc import Sequence
from typing import cast

import pytest

from pipeline import lines as under_test
from pipeline.extract import extract, extract_all
from pipeline.failure import Failure
from pipeline.progress import Progress
from schemas import Article
from tests.pipeline.made import as_line

TEXT = "Chiều 13/12/2024, UBND huyện Ninh Hải tổ chức hội nghị tổng kết."
KILLER = 4


def articles(count: int) -> list[bytes]:
    return [as_line(id=number, text=TEXT).encode() for number in range(count)]


def killed_by_one(batch: Sequence[tuple[int, bytes]], *, origin: str) -> list[tuple[int, bytes | Failure]]:
    if any(number == KILLER for number, _ in batch):
        os.kill(os.getpid(), signal.SIGKILL)
    return [(number, origin.encode()) for number, _ in batch]


def test_processes_give_what_one_gives() -> None:
    given = [*articles(50), b"\n", b"[]", *articles(50)]
    alone = list(under_test.extract_lines(given, "here", jobs=1))
    assert list(under_test.extract_lines(given, "here", jobs=2)) == alone
    assert [number for number, _ in alone] == [n for n in range(1, 103) if n != 51]
    (failure,) = [result for _, result in alone if isinstance(result, Failure)]
    assert failure.origin == "here: line 52"


def test_a_large_input_is_given_to_all_cores_and_keeps_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(under_test, "SMALL", 3)
    monkeypatch.setattr(under_test, "cores", lambda: 2)
    given = articles(60)
    expected = list(under_test.extract_lines(given, "here", jobs=1))
    assert list(under_test.extract_lines(given, "here")) == expected


def test_an_article_that_kills_its_process_is_a_failure_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(under_test, "_extracted", killed_by_one)
    results = list(under_test.extract_lines(articles(6), "here", jobs=2))
    assert [number for number, result in results if result == b"here"] == [1, 2, 3, 5, 6]
    (failure,) = [result for _, result in results if isinstance(result, Failure)]
    assert (failure.origin, failure.kind) == ("here: line 4", "extract")
    assert "died" in failure.reason


def test_an_article_that_the_extractors_fail_on_is_a_failure_and_the_others_are_read() -> None:
    good = Article(text=TEXT)
    # No reader gives such an article; a fault of an extractor's is met in the same way.
    bad = Article.model_construct(id="7", text=cast("str", None))
    before, failure, behind = extract_all([good, bad, good])
    assert before == behind == extract(good)
    assert isinstance(failure, Failure)
    assert "the extractors failed on this article" in failure.reason


def test_progress_tells_the_rate_and_what_is_left() -> None:
    assert str(Progress(3_000, None, 2, 60.0, 0.25)) == (
        "3,000 articles, 2 failed, 50 articles a second, 3:00 min left"
    )
    assert str(Progress(10, 40, 0, 2.0)) == "10 articles, 40 facts, 0 failed, 5 articles a second"
