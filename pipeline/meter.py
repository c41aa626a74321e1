"""How far the reading of files is."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator


class Meter:
    """Tells what share of `total` bytes has been read; None stands for a total that is not known."""

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._done = 0
        self._open: BinaryIO | None = None

    @contextmanager
    def reading(self, stream: BinaryIO) -> Iterator[None]:
        """Within the block, a file is being read; after it, it counts as read."""
        size = os.fstat(stream.fileno()).st_size
        self._open = stream
        try:
            yield
        finally:
            self._open = None
            self._done += size

    @property
    def share(self) -> float | None:
        """How much has been read, in 0..1."""
        if not self._total:
            return None
        return min((self._done + (self._open.tell() if self._open else 0)) / self._total, 1.0)
