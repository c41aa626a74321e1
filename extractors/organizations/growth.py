"""What a name takes in behind its own words: a level, a unit, the organisation that it is part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.organizations.names import BRANCH, FIELD_BODY, LEVEL, REGION_NUMBER, Head, automaton

if TYPE_CHECKING:
    from extractors.organizations.units import Units
    from extractors.places.gazetteer import Kind

_KINDS: tuple[Kind, ...] = ("province", "district", "commune")
# The units that an organisation of a level may belong to, where not all.
_KINDS_AT: dict[str, tuple[Kind, ...]] = {
    "nation": (),
    "province": ("province",),
    "district": ("district", "commune"),
    "commune": ("commune",),
}
# Offices with a field of their own that others are part of: "Văn phòng | Bộ Y tế", "Đảng bộ | Sở Xây dựng".
_PARENTS = frozenset({"bộ", "sở", "cục", "tổng cục", "ban"})
_DASH = (" - ", " – ")
_INVESTIGATORS = ("điều tra", "csđt", "anđt")


class Growth:
    """Reads on behind a name; `units` are those of the article."""

    def __init__(self, text: str, lowered: str, units: Units) -> None:
        self.text, self.lowered, self.units = text, lowered, units

    def of_head(self, start: int, end: int, core_end: int, head: Head) -> tuple[int, str | None, bool]:
        """`grown` for a name of this head at `text[start:end]` whose own words end at `core_end`."""
        within = self._unit_within(start, end)
        if within is not None:
            return within
        kinds = _KINDS_AT.get(head.level, _KINDS) if head.shape != "proper" else ()
        return self.grown(core_end, kinds)

    def _unit_within(self, start: int, end: int) -> tuple[int, str, bool] | None:
        """The end of a name whose head ends in the type word of its unit, and that unit: "Đoàn | xã Ia Blang"."""
        unit = self.units.ends.get(self.text.rfind(" ", start, end) + 1)
        return (unit[0], unit[1], True) if unit is not None and unit[0] > end else None

    def level(self, start: int, stop: int) -> str | None:
        """The kind of unit that a level told alone stands for: "UBND | tỉnh"."""
        if self.text.startswith(" (", start):
            start = self.text.find(")", start, stop) + 1 or start
        level = LEVEL.match(self.lowered, start, stop)
        return next(iter(self.units.kinds_of(level["level"])), None) if level is not None else None

    def grown(self, end: int, kinds: tuple[Kind, ...] = _KINDS) -> tuple[int, str | None, bool]:
        """(end, unit, whether anything was taken in) with the level, the unit and the parent organisation behind a name.

        `kinds` are those of the units that it may belong to.
        """
        place: str | None = None
        grown = False
        for _ in range(4):
            step = self._grow(end, kinds)
            if step is None:
                break
            end, place, grown = step[0], step[1] or place, True
        return end, place, grown

    def _grow(self, end: int, kinds: tuple[Kind, ...]) -> tuple[int, str | None] | None:
        """One step further: a unit, a level alone, another organisation ("… Công an tỉnh")."""
        if not self.text.startswith(" ", end):
            return None
        if self.lowered.startswith(BRANCH, end):
            return self._grow(end + len(BRANCH), kinds)
        unit = self.units.ends.get(end + 1)
        if unit is not None:
            return unit[0], unit[1]
        dash = self.text.startswith(_DASH, end) and self.lowered.endswith(_INVESTIGATORS, 0, end)
        # "Cơ quan CSĐT - Bộ Công an"
        nested = self._nested(end + (3 if dash else 1))
        if nested is not None:
            return nested
        short = self.text.find(")", end + 2, end + 12) if self.text.startswith("(", end + 1) else -1
        if short > 0 and self.text[end + 2 : short].isupper() and self._grow(short + 1, kinds) is not None:
            # "Liên đoàn Lao động (LĐLĐ) tỉnh": the short form is inside the name.
            return short + 1, None
        level = LEVEL.match(self.lowered, end)
        if level is None:
            unit = self.units.by_name(self.text, end + 1, kinds)
            return (unit[0], unit[1]) if unit is not None else None
        word = level["level"]
        levels = self.units.kinds_of(word)
        written = self.text[level.start("level")]
        if (
            levels
            and written.isupper()
            and not self.text[level.start("level") : level.end()].isupper()
            and not word.startswith("tp")
        ):
            return None
        if word == "khu vực" and (number := REGION_NUMBER.match(self.text, level.end())):
            return number.end(), None
        place = self.units.nearest(levels, end, of_city=not word.endswith("tỉnh")) if levels else None
        return level.end(), place

    def _nested(self, at: int) -> tuple[int, str | None] | None:
        """The end of a head that is a name by itself right at `at`, the parent of an office, and its unit."""
        if not self.text[at : at + 1].isupper():
            return None
        for last, (length, same) in automaton().iter_long(self.lowered, at, min(len(self.lowered), at + 60)):
            if last - length + 1 != at or self.lowered[last + 1 : last + 2].isalnum():
                return None
            office = next((head for head in same if head.shape == "field"), None)
            if office is not None and office.name.lower() in _PARENTS:
                field = FIELD_BODY.match(self.lowered, last + 1)
                return (field.end(), self._own_unit(office, at)) if field is not None else None
            alone = next((head for head in same if head.shape == "alone" and head.kind != "media"), None)
            return (last + 1, self._own_unit(alone, at)) if alone is not None else None
        return None

    def _own_unit(self, head: Head, at: int) -> str | None:
        """The unit that a head by itself tells: that of its level."""
        return self.units.nearest((head.level,), at) if head.level in _KINDS else None
