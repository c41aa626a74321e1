"""What the finders hand to the linker: where the text may name a place, and of what kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible place at `text[start:end]`.

    `kind` is a record's kind, "city" where name and day decide between province and district, or "unit"
    for a bare name that may be any. `name` is as written, without the type word; a numbered unit's without
    zero. `type` is the type word or head in lower case, None for a bare name. `listed` says that it came as
    an item of a list that an earlier candidate opened, `former` that the text calls it a former one, and
    `known` that some unit of this kind has, or had, the name.
    """

    start: int
    end: int
    kind: str
    name: str
    type: str | None = None
    listed: bool = False
    former: bool = False
    known: bool = True


class Taken:
    """The stretches of a text already spoken for."""

    def __init__(self, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._spans: list[tuple[int, int]] = list(spans)

    def free(self, start: int, end: int, *, holding: bool = False) -> bool:
        """Whether a stretch overlaps none kept before; with `holding`, one that lies within it, but
        does not begin it, does not count.
        """
        for begin, stop in self._spans:
            if begin < end and start < stop and not (holding and start < begin and stop <= end):
                return False
        return True

    def keep(self, candidates: Iterable[Candidate], *, holding: bool = False) -> list[Candidate]:
        """The candidates that overlap nothing kept before, kept from now on.

        With `holding`, one may hold stretches kept before ("trụ sở UBND xã Bản Máy" holds a commune) but
        not lie in one.
        """
        kept: list[Candidate] = []
        for candidate in candidates:
            if self.free(candidate.start, candidate.end, holding=holding):
                self._spans.append((candidate.start, candidate.end))
                kept.append(candidate)
        return kept
