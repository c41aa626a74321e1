"""One crawl of a source at a time: two would ask its site twice as often as was promised."""

from __future__ import annotations

import hashlib
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator

# A process that was killed may take a moment to be gone.
_PATIENCE = 5.0


class RunningError(OSError):
    """The source is being crawled into the same database by another process of this machine."""


@contextmanager
def only_one(source: str, db: str) -> Iterator[None]:
    """Hold the source for this process while the block runs; the system lets go of it however that ends.

    Raises RunningError where another process holds it.
    """
    whole = db if "://" in db else str(Path(db).absolute())
    if fcntl is None:
        yield
        return
    digest = hashlib.sha256(f"{source}\n{whole}".encode()).hexdigest()[:16]
    with (user_cache_path("tintinh", ensure_exists=True) / f"crawl-{digest}.lock").open("ab") as file:
        deadline = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > deadline:
                    raise RunningError(
                        f"{source} is being crawled into {db} by another process; wait for it to end"
                    ) from None
                time.sleep(0.1)
        yield
