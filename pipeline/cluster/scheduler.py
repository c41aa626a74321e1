"""A Dask scheduler, given a bounded number of tasks at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, Self, TypeVar

from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from types import TracebackType

# Tasks for each thread of the workers: enough that none waits, few enough that little is lost with a client.
_AHEAD = 2
# How often a task whose database was busy is tried again. A task whose worker died is by the scheduler itself.
_RETRIES = 2
_CONNECT_SECONDS = 20


_DIED = (
    "every worker that took it died (out of memory, or a crash in compiled code); run it again with smaller "
    "partitions to find the article"
)


class ClusterError(PipelineError):
    """The scheduler cannot be used; the message says why and what to do."""


class Task(Protocol):
    """What is given to a worker: something with a number and a name."""

    @property
    def number(self) -> int:
        """Which one of all it is."""

    @property
    def name(self) -> str:
        """What a person knows it by."""


TaskT = TypeVar("TaskT", bound=Task)
Result = TypeVar("Result")


class Cluster:
    """A connection to the scheduler at `address`, such as tcp://10.0.0.1:8786.

    Raises ClusterError where Dask is not installed or nobody answers there.
    """

    def __init__(self, address: str) -> None:
        try:
            import distributed  # noqa: PLC0415 - an extra, which few need
        except ModuleNotFoundError as error:
            raise ClusterError(
                "Dask is not installed; install it with: pip install 'tintinh[dask]'"
            ) from error
        try:
            self._dask: Any = distributed
            self._client = self._dask.Client(address, timeout=_CONNECT_SECONDS)
        except (OSError, ValueError, TimeoutError) as error:
            raise ClusterError(
                f"no Dask scheduler answers at {address} ({error}); start one with: dask scheduler"
            ) from error
        self._address = address

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def map(
        self, function: Callable[..., Result], tasks: Iterable[TaskT], *arguments: Any
    ) -> Iterator[tuple[TaskT, Result | str]]:
        """`function(task, *arguments)` of every task, as they are done: a task with its result, or the reason why it
        was given up: that all workers that took it died, though it was tried again alone in the end.

        No more tasks are taken than keep the workers busy. What the function raises is raised, and the rest
        is not begun. Raises ClusterError where the scheduler is lost.
        """
        doubted: list[TaskT] = []
        for task, result in self._spread(function, tasks, arguments):
            if result is _DIED:
                doubted.append(task)
            else:
                yield task, result
        # Dask blames a worker's death on every task that waited there; alone, each shows whether it was the one.
        for task in doubted:
            yield from self._spread(function, [task], arguments)

    def _spread(
        self, function: Callable[..., Result], tasks: Iterable[TaskT], arguments: tuple[Any, ...]
    ) -> Iterator[tuple[TaskT, Result | str]]:
        """The same, without a second try."""
        source, under_way = iter(tasks), dict[str, TaskT]()
        completed = self._dask.as_completed()

        def submit() -> None:
            while len(under_way) < self._wanted() and (task := next(source, None)) is not None:
                future = self._client.submit(function, task, *arguments, pure=False, retries=_RETRIES)
                under_way[future.key] = task
                completed.add(future)

        submit()
        for future in completed:
            task = under_way.pop(future.key)
            error = future.exception()
            if error is None:
                yield task, future.result()
            elif isinstance(error, self._dask.scheduler.KilledWorker):
                yield task, _DIED
            elif isinstance(error, self._dask.client.FutureCancelledError):
                raise ClusterError(
                    f"the scheduler at {self._address} is lost ({error}); run it again to go on"
                ) from error
            else:
                raise error
            future.release()
            submit()

    def _wanted(self) -> int:
        """Tasks that keep the workers busy, who may come and go."""
        threads: dict[str, int] = self._client.nthreads()
        return _AHEAD * max(1, sum(threads.values()))
