"""Where organisations are named, each with its kind and the unit it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.language.words import segment
from extractors.organizations.around import (
    BYLINE,
    CAPITAL_HEADS,
    CITY_COMMITTEES,
    COMMANDER_BEFORE,
    COMMON_BODY,
    CREDIT,
    EACH_LEVEL,
    HALLS,
    INSPECTED_BEFORE,
    MANY_BEFORE,
    MANY_BEHIND,
    NEWSPAPERS,
    NOT_AN_OFFICE_BEFORE,
    NOT_NEWSPAPERS,
    OF_NEWSPAPERS,
    PARENT_LEVELS,
    POST_BEFORE,
    REPORTED_TO,
    SMALL_HEADS,
    SMALL_OFFICES,
    TO_NEWSPAPERS,
)
from extractors.organizations.bodies import Bodies
from extractors.organizations.elided import with_elided
from extractors.organizations.growth import Growth
from extractors.organizations.kinds import kind_of
from extractors.organizations.mention import OrganizationMention
from extractors.organizations.names import BROKEN, NATIONAL, PARENTS, Head, automaton
from extractors.organizations.units import Units

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading

_OF_PARENTS = tuple(PARENTS)
_LEVELS_OF_UNITS = frozenset({"province", "district", "commune"})
_LEVELS = _LEVELS_OF_UNITS | {"nation"}


def find_mentions(reading: Reading) -> list[OrganizationMention]:
    """All mentions of organisations, outermost first where they nest, in order."""
    reader = _Reader(reading)
    found: list[OrganizationMention] = []
    for mention in reader.mentions():
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return list(with_elided(found, reader.text, reader.lowered, reader.units, reader.growth.grown))


class _Reader:
    def __init__(self, reading: Reading) -> None:
        self.text, self.lowered = reading.text, reading.lower
        self.units = Units.of(reading)
        self.bodies = Bodies(self.text, self.lowered, self.units)
        self.growth = Growth(self.text, self.lowered, self.units)

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
            best = self._best(start, end, same) or self._inner(start, end)
            if best is not None:
                past = best.end
                yield best

    def _best(self, start: int, end: int, same: tuple[Head, ...]) -> OrganizationMention | None:
        """The longest reading of the heads of one spelling."""
        read = [each for head in same if (each := self._read(start, end, head)) is not None]
        return max(read, key=lambda mention: mention.end) if read else None

    def _inner(self, start: int, end: int) -> OrganizationMention | None:
        """What is named by the end of a head that is none: "Phó Bí thư thường trực | Tỉnh ủy"."""
        at = self.lowered.find(" ", start, end) + 1
        while at:
            spelling = self.lowered[at:end]
            if spelling in automaton():
                return self._best(at, end, automaton().get(spelling)[1])
            at = self.lowered.find(" ", at, end) + 1
        return None

    def _is_whole(self, start: int, end: int) -> bool:
        before = self.lowered[start - 1] if start else " "
        if before.isalnum() and self.text.endswith("(Theo", 0, start):
            # "(TheoAFP)": the space is lost where the page set another type.
            before = " "
        return not (before.isalnum() or before in "&/-") and not self.lowered[end : end + 1].isalnum()

    def _read(self, start: int, end: int, head: Head) -> OrganizationMention | None:
        """The name that begins with a head, or None where none does."""
        capital = self._is_capital(start, end, head)
        small = head.shape == "proper" and head.name.lower().startswith(SMALL_HEADS)
        if not (capital or small or head.shape == "alone"):
            return None
        if self._is_none(start, end, head, capital=capital):
            return None
        body = self.bodies.read(end, head, capital=capital)
        core_end, rule = body if body is not None else (end, "running name")
        if body is not None and head.shape != "alone":
            core_end = self._whole_word(start, core_end)
        stop, place, grown = self.growth.of_head(start, end, core_end, head)
        if body is None and not (head.shape == "running" and grown and capital):
            return None
        if rule == "quoted name" and not grown:
            # "Quỹ “Vì người nghèo” tỉnh", but the fund of that name is everybody's.
            return None
        if not (capital or small or (head.shape == "alone" and grown and place is not None)):
            return None
        name = self.text[start:stop]
        unit = self.units.inside(start, stop)
        if unit is None and head.level != "nation" and self._is_of_many(start, stop, head):
            return None
        low = name.lower()
        national = place is None and (
            head.level == "nation" or (unit is None and NATIONAL.search(low) is not None)
        )
        kind = kind_of(head, self.lowered[end:core_end].strip())
        level = self._own_level(head, kind, low)
        if place is None and not national:
            place = unit[1] if unit is not None else self._nearest(level, start, low) if level else None
            place = place or self.units.ending(name)
        bare = head.level == "unit" and not grown and not self.lowered.endswith(COMMANDER_BEFORE, 0, start)
        shared = self._shared(stop) if bare else None
        if shared is not None:
            unit, place, bare = shared, shared[1], False
        return OrganizationMention(
            start, stop, name, kind, self.text[start:core_end],
            None if national else place, rule, bare=bare, told=unit is not None,
            unit=unit[2] if unit is not None else level or self.growth.level(core_end, stop),
        )  # fmt: skip

    def _nearest(self, level: str, start: int, name: str) -> str | None:
        """The unit of a level that an organisation of this name belongs to; a "Tỉnh ủy" is no city's."""
        return self.units.nearest((level,), start, of_city="tỉnh" not in name)

    def _own_level(self, head: Head, kind: str, name: str) -> str | None:
        """The kind of unit that an organisation stands at by its name, in lower case."""
        level = head.level if head.level in _LEVELS_OF_UNITS else None
        # "Ban Tổ chức Tỉnh ủy": the level of the organisation it is part of.
        level = level or next((each for each, words in PARENT_LEVELS.items() if name.endswith(words)), None)
        if level == "district" and (
            (kind == "police" and head.shape == "field")
            or (self.units.of_city and name.endswith(CITY_COMMITTEES))
        ):
            # The police's sections are the province's; a city under central rule is one.
            return "province"
        return level

    def _is_of_many(self, start: int, stop: int, head: Head) -> bool:
        """Whether what is told by a level at most is told of several: "các Huyện đoàn", "UBND cấp xã"."""
        # "các ban HĐND tỉnh"
        of_parent = head.shape == "field" and self.lowered.startswith(_OF_PARENTS, start + len(head.name) + 1)
        return (
            ((head.shape == "alone" or of_parent) and self.lowered.endswith(MANY_BEFORE, 0, start))
            or MANY_BEHIND.match(self.lowered, stop) is not None
            or (head.shape == "alone" and self.lowered.endswith(EACH_LEVEL, start, stop))
        )

    def _is_none(self, start: int, end: int, head: Head, *, capital: bool) -> bool:
        """Whether what stands before a head tells that it names no organisation."""
        if head.kind == "media" and not self._is_medium(start, end, head):
            return True
        if head.name.lower() in HALLS and self.lowered.endswith("tại ", 0, start):
            # "tại Trung tâm Văn hóa tỉnh": where something is held.
            return True
        return self._is_common(start, head, capital=capital)

    def _is_medium(self, start: int, end: int, head: Head) -> bool:
        """Whether a newspaper or agency is named, and neither another word nor whose picture it is."""
        if start == 1 and self.text[0] == BYLINE:
            return False
        if head.name == "Báo" and self.text[start].islower() and REPORTED_TO.match(self.lowered, end):
            return False
        if self.lowered.endswith(NOT_NEWSPAPERS, 0, start) or CREDIT.search(
            self.lowered, max(0, start - 10), start
        ):
            return False
        if head.level == "nation" and head.name.isupper() and not self.text.startswith(head.name, start):
            # "Ap" is no agency.
            return False
        if head.name not in NEWSPAPERS:
            return True
        return self.text.startswith(head.name, start) and (
            self.lowered.endswith(TO_NEWSPAPERS, 0, start)
            or OF_NEWSPAPERS.match(self.lowered, end) is not None
        )

    def _is_common(self, start: int, head: Head, *, capital: bool) -> bool:
        """Whether a head is a common noun where it stands: "đoàn xã Tơ Tung giành giải", "các Đoàn xã"."""
        name = head.name.lower()
        if name == "thanh tra" and not capital:
            # "thanh tra tỉnh Quảng Ngãi kết luận", but "tiến hành thanh tra huyện".
            return self.lowered.endswith(INSPECTED_BEFORE, 0, start)
        common = name.startswith(CAPITAL_HEADS)
        return common and (not capital or self.lowered.endswith("các ", 0, start))

    def _shared(self, end: int) -> tuple[int, str, str] | None:
        """The unit that a body shares with the people: "Đảng bộ | và nhân dân xã Phú Linh"."""
        common = COMMON_BODY.match(self.lowered, end)
        return self.units.ends.get(common.end()) if common is not None else None

    def _is_capital(self, start: int, end: int, head: Head) -> bool:
        """Whether a head is written as a name's: "Ban Bí thư", "ban Bí thư", "Trưởng phòng Nội vụ"."""
        if self.text[start].isupper():
            return True
        if head.shape == "alone" and head.level in _LEVELS:
            # "Phó Bí thư thường trực | Tỉnh ủy"
            return not self.text[start:end].islower() and not self.lowered.startswith("thường trực", start)
        return self._is_small_office(start, end, head)

    def _is_small_office(self, start: int, end: int, head: Head) -> bool:
        """Whether a head in small letters is an office all the same: "Trưởng | phòng Nội vụ", "bộ Công an"."""
        if head.shape not in ("field", "running"):
            return False
        behind_a_post = self.lowered.endswith(POST_BEFORE, 0, start)
        if behind_a_post and head.shape == "field":
            return True
        if not self.text[end + 1 : end + 2].isupper():
            return False
        if behind_a_post:
            return True
        if head.shape == "running":
            return False
        return self.lowered[start:end] in SMALL_OFFICES and not self.lowered.endswith(
            NOT_AN_OFFICE_BEFORE, 0, start
        )

    def _whole_word(self, start: int, end: int) -> int:
        """The end of the word that a name would break off in: "Viện Nghiên cứu Chiến | tranh"."""
        follows = BROKEN.match(self.text, end)
        last = self.text.rfind(" ", start, end) + 1
        if follows is None or end - last == 1 or not self.text[last].isupper():
            return end
        words = segment(self.text, start, follows.end())
        return follows.end() if words and words[-1][0] == last else end
