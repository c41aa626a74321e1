"""Items in lists of some size, as they come."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Value = TypeVar("Value")


def batched(items: Iterable[Value], size: int) -> Iterator[list[Value]]:
    """`items` in lists of `size`, the last one shorter; nothing is read ahead."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
