"""Where organisations are named, each with its kind and the unit it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.language.words import segment
from extractors.organizations.bodies import Bodies
from extractors.organizations.kinds import kind_of
from extractors.organizations.mention import OrganizationMention
from extractors.organizations.names import (
    BRANCH,
    BROKEN,
    CAPITAL_HEADS,
    COMMANDER_BEFORE,
    COMMON_BODY,
    LEVEL,
    LEVELS,
    NATIONAL,
    NOT_AN_OFFICE_BEFORE,
    NOT_NEWSPAPERS,
    PARENT_LEVELS,
    POST_BEFORE,
    SMALL_HEADS,
    SMALL_OFFICES,
    Head,
    automaton,
)
from extractors.organizations.units import Units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading

_LEVELS_OF_UNITS = ("province", "district", "commune")


def find_mentions(reading: Reading) -> list[OrganizationMention]:
    """All mentions of organisations, outermost first where they nest, in order."""
    reader = _Reader(reading)
    found: list[OrganizationMention] = []
    for mention in reader.mentions():
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


class _Reader:
    def __init__(self, reading: Reading) -> None:
        self.text, self.lowered = reading.text, reading.lower
        self.units = Units.of(reading)
        self.bodies = Bodies(self.text, self.lowered, self.units)

    def mentions(self) -> Iterator[OrganizationMention]:
        """What is read at each head, in order; at one head the longest reading."""
        past = 0
        for last, (length, same) in automaton().iter_long(self.lowered):
            start, end = last - length + 1, last + 1
            if start < past or not self._is_whole(start, end):
                continue
            if not same:
                past = end
                continue
            read = [each for head in same if (each := self._read(start, end, head)) is not None]
            if read:
                best = max(read, key=lambda mention: mention.end)
                past = best.end
                yield best

    def _is_whole(self, start: int, end: int) -> bool:
        before = self.lowered[start - 1] if start else " "
        return not (before.isalnum() or before in "&/-") and not self.lowered[end : end + 1].isalnum()

    def _read(self, start: int, end: int, head: Head) -> OrganizationMention | None:
        """The name that begins with a head, or None where none does."""
        if head.kind == "media" and self.lowered.endswith(NOT_NEWSPAPERS, 0, start):
            return None
        capital = self.text[start].isupper() or self._is_small_office(start, end, head)
        small = head.shape == "proper" and head.name.lower().startswith(SMALL_HEADS)
        if not (capital or small or head.shape == "alone"):
            return None
        if self._is_common(start, head, capital=capital):
            return None
        body = self.bodies.read(end, head, capital=capital)
        core_end, rule = body if body is not None else (end, "running name")
        if body is not None and head.shape != "alone":
            core_end = self._whole_word(start, core_end)
        stop, place, grown = self._unit_within(start, end) or self._grown(core_end)
        if body is None and not (head.shape == "running" and grown and capital):
            return None
        if not (capital or small or (head.shape == "alone" and grown and place is not None)):
            return None
        name = self.text[start:stop]
        unit = self.units.inside(start, stop)
        low = name.lower()
        national = place is None and (
            head.level == "nation" or (unit is None and NATIONAL.search(low) is not None)
        )
        level = head.level if head.level in _LEVELS_OF_UNITS else None
        if level is None:
            # "Ban Tổ chức Tỉnh ủy": the level of the organisation it is part of.
            level = next((kind for kind, words in PARENT_LEVELS.items() if low.endswith(words)), None)
        if place is None and not national:
            place = unit[1] if unit is not None else self.units.nearest((level,), start) if level else None
            place = place or self.units.ending(name)
        bare = head.level == "unit" and not grown and not self.lowered.endswith(COMMANDER_BEFORE, 0, start)
        shared = self._shared(stop) if bare else None
        if shared is not None:
            unit, place, bare = shared, shared[1], False
        return OrganizationMention(
            start, stop, name, kind_of(head, self.lowered[end:core_end].strip()), self.text[start:core_end],
            None if national else place, rule, bare=bare, told=unit is not None,
            unit=unit[2] if unit is not None else level or self._level(core_end, stop),
        )  # fmt: skip

    def _is_common(self, start: int, head: Head, *, capital: bool) -> bool:
        """Whether a head is a common noun where it stands: "đoàn xã Tơ Tung giành giải", "các Đoàn xã"."""
        common = head.name.lower().startswith(CAPITAL_HEADS)
        return common and (not capital or self.lowered.endswith("các ", 0, start))

    def _shared(self, end: int) -> tuple[int, str, str] | None:
        """The unit that a body shares with the people: "Đảng bộ | và nhân dân xã Phú Linh"."""
        common = COMMON_BODY.match(self.lowered, end)
        return self.units.ends.get(common.end()) if common is not None else None

    def _is_small_office(self, start: int, end: int, head: Head) -> bool:
        """Whether a head in small letters is an office all the same: "Trưởng | phòng Nội vụ", "bộ Công an"."""
        if head.shape != "field" or not self.text[end + 1 : end + 2].isupper():
            return False
        if self.lowered.endswith(POST_BEFORE, 0, start):
            return True
        return self.lowered[start:end] in SMALL_OFFICES and not self.lowered.endswith(
            NOT_AN_OFFICE_BEFORE, 0, start
        )

    def _unit_within(self, start: int, end: int) -> tuple[int, str, bool] | None:
        """The end of a name whose head ends in the type word of its unit, and that unit: "Đoàn | xã Ia Blang"."""
        unit = self.units.ends.get(self.text.rfind(" ", start, end) + 1)
        return (unit[0], unit[1], True) if unit is not None and unit[0] > end else None

    def _whole_word(self, start: int, end: int) -> int:
        """The end of the word that a name would break off in: "Viện Nghiên cứu Chiến | tranh"."""
        follows = BROKEN.match(self.text, end)
        last = self.text.rfind(" ", start, end) + 1
        if follows is None or end - last == 1 or not self.text[last].isupper():
            return end
        words = segment(self.text, start, follows.end())
        return follows.end() if words and words[-1][0] == last else end

    def _level(self, start: int, stop: int) -> str | None:
        """The kind of unit that a level told alone stands for: "UBND | tỉnh"."""
        if self.text.startswith(" (", start):
            start = self.text.find(")", start, stop) + 1 or start
        level = LEVEL.match(self.lowered, start, stop)
        return next(iter(LEVELS[level["level"]]), None) if level is not None else None

    def _grown(self, end: int) -> tuple[int, str | None, bool]:
        """(end, unit, whether anything was taken in) with the level, the unit and the parent organisation behind a name."""
        place: str | None = None
        grown = False
        for _ in range(4):
            step = self._grow(end)
            if step is None:
                break
            end, place, grown = step[0], step[1] or place, True
        return end, place, grown

    def _grow(self, end: int) -> tuple[int, str | None] | None:
        """One step further: a unit, a level alone, another organisation ("… Công an tỉnh")."""
        if not self.text.startswith(" ", end):
            return None
        if self.text.startswith(BRANCH, end):
            return self._grow(end + len(BRANCH))
        unit = self.units.ends.get(end + 1)
        if unit is not None:
            return unit[0], unit[1]
        nested = self._nested(end + 1)
        if nested is not None:
            return nested
        short = self.text.find(")", end + 2, end + 12) if self.text.startswith("(", end + 1) else -1
        if short > 0 and self.text[end + 2 : short].isupper() and self._grow(short + 1) is not None:
            # "Liên đoàn Lao động (LĐLĐ) tỉnh": the short form is inside the name.
            return short + 1, None
        level = LEVEL.match(self.lowered, end)
        if level is None:
            return None
        word = level["level"]
        kinds = LEVELS[word]
        written = self.text[level.start("level")]
        if (
            kinds
            and written.isupper()
            and not self.text[level.start("level") : level.end()].isupper()
            and not word.startswith("tp")
        ):
            return None
        return level.end(), self.units.nearest(kinds, end) if kinds else None

    def _nested(self, at: int) -> tuple[int, str | None] | None:
        """The end of a head that is a name by itself right at `at`, the parent of an office, and its unit."""
        if not self.text[at : at + 1].isupper():
            return None
        for last, (length, same) in automaton().iter_long(self.lowered, at, min(len(self.lowered), at + 60)):
            if last - length + 1 != at or not self._is_whole(at, last + 1):
                return None
            alone = next((head for head in same if head.shape == "alone"), None)
            if alone is None:
                return None
            own = alone.level in _LEVELS_OF_UNITS
            return last + 1, self.units.nearest((alone.level,), at) if own else None
        return None
