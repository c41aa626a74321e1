"""Progress for the person who waits: a line that changes on a terminal, else a line now and then."""

from __future__ import annotations

from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from pipeline.cli.console import note, notes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.progress import Progress

# Where nobody watches, a line now and then is enough.
_SECONDS_BETWEEN_LINES = 10.0
# A terminal's line that changes more often than this cannot be read.
_SECONDS_BETWEEN_CHANGES = 0.2


@contextmanager
def telling(opening: str, *, is_line_free: bool = True) -> Iterator[Callable[[Progress], None]]:
    """What to call with the progress made, as often as it pays; it is shown now and then.

    `opening` stands there until the first call. Without `is_line_free`, where answers go to the same
    terminal, no changing line is drawn into them.
    """
    console = notes()
    if console.is_terminal and is_line_free:
        with console.status(opening) as status:
            yield _now_and_then(lambda progress: status.update(str(progress)), _SECONDS_BETWEEN_CHANGES)
        return
    yield _now_and_then(lambda progress: note(str(progress)), _SECONDS_BETWEEN_LINES)


def _now_and_then(tell: Callable[[Progress], None], seconds: float) -> Callable[[Progress], None]:
    last = monotonic()

    def told(progress: Progress) -> None:
        nonlocal last
        if monotonic() - last >= seconds:
            last = monotonic()
            tell(progress)

    return told
