"""Where organisations are named, each with its kind and the unit it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.organizations.patterns import (
    ALONE,
    ARMED,
    FIELDED,
    HEADS_ALONE,
    HEADS_WITH_FIELD,
    LEVEL,
    NATIONAL,
    PROPER,
    PROPER_HEADS,
    RUNNING,
    SHOUTED,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from extractors.reading import Reading
    from schemas import Place

_LEVEL_KIND = {
    "tỉnh": ("province",), "cấp tỉnh": ("province",), "thành phố": ("district", "province"), "tp": ("district", "province"),
    "huyện": ("district",), "cấp huyện": ("district",), "thị xã": ("district",), "quận": ("district",),
    "xã": ("commune",), "phường": ("commune",), "thị trấn": ("commune",), "đặc khu": ("commune",),
}  # fmt: skip
_HEAD_KIND = {
    "tỉnh ủy": "province", "tỉnh uỷ": "province", "tỉnh đoàn": "province", "sở": "province", "huyện ủy": "district",
    "huyện uỷ": "district", "thành ủy": "district", "thị ủy": "district", "quận ủy": "district", "huyện đoàn": "district",
    "thành đoàn": "district", "phòng": "district",
}  # fmt: skip
_HEADS = {name.lower(): kind for name, kind in HEADS_ALONE.items()}


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organisation named at `text[start:end]`; `core` is the name without its level and unit."""

    start: int
    end: int
    name: str
    kind: str
    core: str
    place: str | None
    rule: str


@dataclass
class Surroundings:
    """What the names of organisations are completed from: the units named, and those the article is about."""

    by_start: dict[int, tuple[int, str]] = field(default_factory=dict)
    home: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    @classmethod
    def of(cls, reading: Reading) -> Surroundings:
        """The surroundings that the article's places give."""
        found = cls()
        for place in reading.facts["places"]:
            found._add(place)
        if reading.article.province:
            found.home.setdefault("province", []).insert(0, (0, reading.article.province))
        return found

    def _add(self, place: Place) -> None:
        if place.kind not in ("province", "district", "commune", "hamlet", "other"):
            return
        for mention in place.mentions:
            self.by_start[mention.at] = (mention.at + len(mention.text), place.name)
            self.home.setdefault(place.kind, []).append((mention.at, place.name))

    def unit(self, kinds: Iterable[str], at: int) -> str | None:
        """The unit of one of these kinds that an organisation at `at` belongs to: the last one named, else the first."""
        for kind in kinds:
            named = self.home.get(kind, [])
            before = [name for start, name in named if start <= at]
            if kind == "province" and named:
                return named[0][1]
            if before:
                return before[-1]
            if named:
                return named[0][1]
        return None


def find_mentions(reading: Reading) -> list[OrganizationMention]:
    """All mentions of organisations outside the page's leftovers' head, outermost first, in order."""
    around = Surroundings.of(reading)
    text = reading.text
    names = [
        *((m, _trim(m), m["head"], "government", "running name") for m in RUNNING.finditer(text)),
        *(
            (m, m.end(), m["head"], _field_kind(m["head"], m["body"]), "head with field")
            for m in FIELDED.finditer(text)
        ),
        *(
            (m, m.end(), m["head"], _shouted_kind(m["head"]), "head in capitals")
            for m in SHOUTED.finditer(text)
        ),
        *(
            (m, m.end(), m.group(), _HEADS[m.group().lower()], "head alone")
            for m in ALONE.finditer(text)
            if text[m.start()].isupper()
        ),
        *((m, m.end(), m["head"], PROPER_HEADS[m["head"]], "proper name") for m in PROPER.finditer(text)),
        *(
            (m, m.end(), m.group(), "army" if m.group()[0] == "Q" else "police", "armed forces")
            for m in ARMED.finditer(text)
        ),
    ]
    return _outermost(
        [
            _mention(text, (m.start(), end), head, kind, around, rule=rule)
            for m, end, head, kind, rule in names
        ]
    )


def _shouted_kind(head: str) -> str:
    return HEADS_WITH_FIELD.get(head.capitalize(), "mass")


def _field_kind(head: str, body: str) -> str:
    kind = HEADS_WITH_FIELD[head]
    if head == "Bộ" and body.startswith("Công an"):
        return "police"
    if head == "Bộ" and body.startswith("Quốc phòng"):
        return "army"
    if head == "Ban" and body.startswith(("Tổ chức", "Tuyên giáo", "Dân vận", "Nội chính", "Kiểm tra")):
        return "party"
    if head == "Phòng" and body.startswith(("Cảnh sát", "CSGT", "PCCC", "Quản lý hành chính")):
        return "police"
    if head == "Phòng" and body.startswith("Thời sự"):
        return "media"
    return kind


def _trim(match: re.Match[str]) -> int:
    """The end of a running name: not in the middle of a list, not on a connecting word."""
    return match.start() + len(match.group().rstrip(" ,-"))


def _mention(
    text: str, span: tuple[int, int], head: str, kind: str, around: Surroundings, *, rule: str
) -> OrganizationMention:
    """The mention with its level and unit taken in: "UBND huyện Trấn Yên", "Sở Y tế Nghệ An"."""
    start, end = span
    core = text[start:end]
    place: str | None = None
    for _ in range(3):
        grown, name = _grow(text, end, around)
        if grown == end:
            break
        end, place = grown, name or place
    name = text[start:end]
    if place is None and "Việt Nam" not in name and head not in NATIONAL and head not in ("Bộ", "Tổng cục"):
        kind_of_unit = _HEAD_KIND.get(head.lower())
        place = around.unit((kind_of_unit,), start) if kind_of_unit else None
        inside = [unit for at, (_, unit) in around.by_start.items() if start < at < end]
        place = place or (inside[0] if inside else None)
    return OrganizationMention(start, end, name, kind, core, place, rule)


def _grow(text: str, end: int, around: Surroundings) -> tuple[int, str | None]:
    """One step further into the name: a unit, a level alone, another organisation ("… Công an tỉnh")."""
    if end + 1 in around.by_start and text[end : end + 1] == " ":
        return around.by_start[end + 1]
    nested = ALONE.match(text, end + 1) if text[end : end + 1] == " " else None
    if nested and text[end + 1].isupper():
        return nested.end(), None
    level = LEVEL.match(text, end)
    if level is None or text[end + 1] == "(":
        return end, None
    word = level["level"].lower().rstrip(".")
    kinds = _LEVEL_KIND.get(word)
    if (
        level["level"][0].isupper()
        and word not in ("việt nam", "trung ương", "tp")
        and not level["level"].isupper()
    ):
        return end, None
    return level.end(), around.unit(kinds, end) if kinds else None


def _outermost(mentions: list[OrganizationMention]) -> list[OrganizationMention]:
    """The mentions that lie in no other one, in the order of the text."""
    kept: list[OrganizationMention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept
