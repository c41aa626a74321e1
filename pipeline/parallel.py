"""Many cores: batches of work in processes, results in order, one bad item never stopping the others."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from importlib import import_module
from threading import Thread
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

# Batches under way for each process: enough that none waits, few enough that memory stays bounded.
_AHEAD = 2

SMALL = 300
"""Articles for which starting processes does not pay."""


def cores() -> int:
    """The processor cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Workers(Generic[Item, Result]):
    """A pool of processes that apply `work` to batches of items.

    `work` gives one result an item, in order; it and the items must be picklable. `preload` names a module
    with all that the work needs: the processes are forked from one that has imported it. Should a process
    die (killed, out of memory, a crash in compiled code), the pool is made anew and the batches it had are
    done again; an item that kills its process when it is alone gets `death(item)` for a result.
    """

    def __init__(
        self,
        work: Callable[[Sequence[Item]], list[Result]],
        *,
        jobs: int,
        death: Callable[[Item], Result],
        preload: str | None = None,
    ) -> None:
        if jobs < 1:
            raise ValueError(f"jobs was {jobs}; expected 1 or more")
        self._work = work
        self._jobs = jobs
        self._death = death
        self._preload = preload

    def map(self, batches: Iterable[Sequence[Item]]) -> Iterator[list[Result]]:
        """The results of each batch, in order; no more batches are taken than are needed to keep busy."""
        waiting: deque[tuple[Sequence[Item], Future[list[Result]]]] = deque()
        pool = self._pool(self._jobs)
        source = iter(batches)
        try:
            while True:
                while len(waiting) < self._jobs * _AHEAD and (batch := next(source, None)) is not None:
                    waiting.append((batch, self._submit(pool, batch)))
                if not waiting:
                    return
                batch, future = waiting[0]
                try:
                    results = future.result()
                except BrokenProcessPool:
                    # Whose fault it was is not known: the first is done with care, the others once more.
                    pool.shutdown(wait=False, cancel_futures=True)
                    results = self._with_care(batch)
                    pool = self._pool(self._jobs)
                    rest = [each for each, _ in list(waiting)[1:]]
                    waiting = deque([waiting[0], *((each, self._submit(pool, each)) for each in rest)])
                waiting.popleft()
                yield results
        finally:
            pool.shutdown(wait=False, cancel_futures=True)

    def _pool(self, jobs: int) -> ProcessPoolExecutor:
        # Not fork: threads of the caller (Prefect, a progress display) may hold locks at that moment.
        context = multiprocessing.get_context("forkserver")
        if self._preload is not None:
            context.set_forkserver_preload([self._preload])
        return ProcessPoolExecutor(jobs, mp_context=context, initializer=partial(_begin, self._preload))

    def _submit(self, pool: ProcessPoolExecutor, batch: Sequence[Item]) -> Future[list[Result]]:
        future: Future[list[Result]] = Future()
        if not batch:
            # It keeps its place in the order, and no process is started for it.
            future.set_result([])
            return future
        try:
            return pool.submit(self._work, batch)
        except BrokenProcessPool as error:
            future.set_exception(error)
            return future

    def _with_care(self, batch: Sequence[Item]) -> list[Result]:
        """A batch by halves, down to the items that kill their process."""
        with self._pool(1) as pool:
            try:
                return pool.submit(self._work, batch).result()
            except BrokenProcessPool:
                if len(batch) == 1:
                    return [self._death(batch[0])]
        half = len(batch) // 2
        return self._with_care(batch[:half]) + self._with_care(batch[half:])


def _begin(preload: str | None) -> None:
    """What a process does before its first batch."""
    # Ctrl-C reaches all processes of a terminal; the one that started this one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()
    if preload is not None:
        # Already there, unless the server that forks was started for other work.
        import_module(preload)


def _end_with_parent() -> None:
    """A pool's process would wait for work for ever after the one that started it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
