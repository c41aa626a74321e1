"""Whether a name is a person's, and what tells so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.people.beside import OF_A_UNIT
from extractors.people.names import (
    ACTS,
    AGED,
    BORN,
    CREDIT,
    HEADS,
    LISTED,
    MIDDLE,
    OF_OTHERS,
    SEIZED,
    given_names,
    surnames,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from extractors.people.beside import Beside, Titles

_LONGEST_ABROAD = 3
# How far back the words that decide about a name stand.
_BEFORE = 24
_TITLES = frozenset({"honorific", "rank", "degree", "calling", "part", "relation"})
# Behind these a single syllable is a name: "anh Thí".
_FAMILIAR = frozenset({"ông", "bà", "anh", "chị", "em", "cô", "thầy", "cụ", "bác", "chú", "cháu", "bé"})


class Telling:
    """Tells persons from other names; `covered` says whether an offset lies in an organisation or a place."""

    def __init__(
        self,
        text: str,
        lowered: str,
        titles: Titles,
        place_names: set[str | None],
        covered: Callable[[int], int | None],
    ) -> None:
        self.text, self.lowered, self.titles = text, lowered, titles
        self.place_names, self._covered = place_names, covered

    def rule(self, start: int, name: str, before: list[Beside], last_end: int) -> str | None:
        """Why the candidate at an offset is a person, or None where it is not; `last_end` is where the one before ends."""
        syllables = name.split(" ")
        if before:
            titled = self._titled(name, syllables, before)
            if titled is not None:
                return titled or None
        known = surnames().get(syllables[0])
        if known is not None:
            return (
                self._untitled(start, name, syllables, last_end, common=known) if len(syllables) > 1 else None
            )
        if AGED.match(self.text, start + len(name)) and not self._covered(start):
            return "name by its surroundings"
        if len(syllables) > 1 and self._is_paired(start, name, last_end):
            return "name in a list"
        return "name from abroad" if self._is_from_abroad(start, syllables) else None

    def _titled(self, name: str, syllables: list[str], before: list[Beside]) -> str | None:
        """The rule by which the titles before a name tell a person, "" where they tell that it is none."""
        title = before[-1]
        if title.kinds & _TITLES and title.organization is None:
            familiar = title.title.lower() in _FAMILIAR and not self._of_many(before)
            if syllables[0] in HEADS and not surnames().get(syllables[0]):
                return ""
            if name in self.place_names and not title.kinds & {"honorific", "rank", "degree"}:
                # "vận động viên Hải Dương": where they come from.
                return ""
            if len(syllables) > 1 or (familiar and len(name) > 1 and name != "Hồ"):
                return "titled name"
        of_person = syllables[0] in surnames() or name.isascii() or OF_A_UNIT in title.kinds
        return "post before the name" if "post" in title.kinds and of_person and len(syllables) > 1 else None

    def _is_from_abroad(self, start: int, syllables: list[str]) -> bool:
        """Whether a name begins with a given name of another language and goes on in its letters: "Daniel Mau"."""
        before = self.lowered[max(0, start - _BEFORE) : start]
        end = start + len(" ".join(syllables))
        return (
            syllables[0] in given_names()
            and 1 < len(syllables) <= _LONGEST_ABROAD
            and all(len(each) > 1 and not each.isupper() for each in syllables)
            and not OF_OTHERS.search(before)
            and not CREDIT.search(before)
            and not self._is_quoted(start, end)
            and not self._covered(start)
        )

    def _of_many(self, before: list[Beside]) -> bool:
        """Whether the word of respect is half of one for many: "anh em Hãng phim"."""
        last = before[-1]
        return last.title == "em" and self.lowered.endswith(("anh ", "chị ", "trẻ ", "các "), 0, last.start)

    def _untitled(
        self, start: int, name: str, syllables: list[str], last_end: int, *, common: bool
    ) -> str | None:
        """A name without a word of respect: by its own shape, what follows it, or the list it stands in."""
        before = self.lowered[max(0, start - _BEFORE) : start]
        end = start + len(name)
        if OF_OTHERS.search(before) or CREDIT.search(before) or self._is_quoted(start, end):
            return None
        if len(syllables) > 1 and SEIZED.search(before) and not self._covered(start):
            return "name by its surroundings"
        listed = last_end > 0 and start - last_end <= 6 and LISTED.search(before) is not None
        if listed:
            return "name in a list"
        if len(syllables) > 2 and (common or MIDDLE & set(syllables[1:-1])):
            return "full name"
        told = BORN.match(self.text, end) or ACTS.match(self.lowered, end) or self.titles.behind(end)
        return "name by its surroundings" if told else None

    def _is_paired(self, start: int, name: str, last_end: int) -> bool:
        """ "tác giả Lê Mẫu - Cẩm Thử": a name without a surname that the one before is joined to."""
        joined = start - last_end == 3 and self.text[last_end:start] in (" - ", " – ")
        stops = self.text[start + len(name) : start + len(name) + 1]
        return last_end > 0 and joined and stops in ".,;)" and not self._covered(start)

    def _is_quoted(self, start: int, end: int) -> bool:
        return (
            self.text[start - 1 : start] in '"“‘«'
            and start > 0
            and self.text[end : end + 1] in '"”’»'
            and end < len(self.text)
        )
