"""Batches in processes: order, back-pressure, and items that kill."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

from pipeline.parallel import Workers, cores

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

POISON = 13


def square(numbers: Sequence[int]) -> list[int]:
    if POISON in numbers:
        os.kill(os.getpid(), signal.SIGKILL)
    return [number * number for number in numbers]


def died(number: int) -> int:
    return -number


def fail(numbers: Sequence[int]) -> list[int]:
    raise ValueError(f"no squares for {numbers}")


def batches(count: int, size: int = 4) -> list[list[int]]:
    return [list(range(at, at + size)) for at in range(100, 100 + count * size, size)]


def flat(results: Iterator[list[int]]) -> list[int]:
    return [each for batch in results for each in batch]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order(jobs: int) -> None:
    given = batches(9)
    assert flat(Workers(square, jobs=jobs, death=died).map(given)) == [
        n * n for batch in given for n in batch
    ]


def test_nothing_is_read_far_ahead() -> None:
    taken: list[int] = []

    def source() -> Iterator[list[int]]:
        for batch in batches(50):
            taken.append(batch[0])
            yield batch

    results = Workers(square, jobs=2, death=died).map(source())
    next(results)
    assert len(taken) <= 5
    results.close()  # type: ignore[attr-defined]


def test_an_item_that_kills_its_process_is_found_and_the_others_are_done() -> None:
    given = [[1, 2, 3], [12, POISON, 14, 15], [4, 5], [6]]
    expected = [1, 4, 9, 144, -POISON, 196, 225, 16, 25, 36]
    assert flat(Workers(square, jobs=2, death=died).map(given)) == expected


def test_an_error_in_the_work_reaches_the_caller() -> None:
    with pytest.raises(ValueError, match="no squares"):
        flat(Workers(fail, jobs=2, death=died).map(batches(3)))


def test_there_is_at_least_one_process() -> None:
    with pytest.raises(ValueError, match="expected 1 or more"):
        Workers(square, jobs=0, death=died)
    assert cores() >= 1
