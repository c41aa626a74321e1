"""What the finders hand to the linker: where the text may name a place, and of what kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Candidate(NamedTuple):
    """A possible place at `text[start:end]`.

    `kind` is a record's kind, "city" where name and day decide between province and district, or "town"
    where they do between district and commune. `name` is as written, without the type word; a numbered unit's without
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
    """The stretches of a text already spoken for; asking and keeping take time by the stretch, not by the text."""

    def __init__(self, length: int, spans: Iterable[tuple[int, int]] = ()) -> None:
        self._covered = bytearray(length + 1)
        # Whether a character goes on a stretch that the one before it belongs to.
        self._goes_on = bytearray(length + 1)
        for start, end in spans:
            self._cover(start, end)

    def _cover(self, start: int, end: int) -> None:
        self._covered[start:end] = b"\1" * (end - start)
        self._goes_on[start + 1 : end] = b"\1" * (end - start - 1)

    def free(self, start: int, end: int, *, holding: bool = False) -> bool:
        """Whether a stretch overlaps none kept before.

        With `holding`, one that lies within it, but does not begin it, does not count.
        """
        if holding:
            return not (self._covered[start] or self._goes_on[end])
        return self._covered.find(1, start, end) < 0

    def keep(self, candidates: Iterable[Candidate], *, holding: bool = False) -> list[Candidate]:
        """The candidates that overlap nothing kept before, kept from now on.

        With `holding`, one may hold stretches kept before ("trụ sở UBND xã Bản Máy" holds a commune) but
        not lie in one.
        """
        kept: list[Candidate] = []
        for candidate in candidates:
            if self.free(candidate.start, candidate.end, holding=holding):
                self._cover(candidate.start, candidate.end)
                kept.append(candidate)
        return kept
