"""Where organisations are named, each with its kind and the unit it belongs to."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.language.words import segment
from extractors.organizations.names import (
    BROKEN,
    CAPITAL_WORD,
    EVENT_BODY,
    FAMILY_NAMES,
    FIELD_BODY,
    JOINT,
    KEPT_WORDS,
    LEVEL,
    LEVELS,
    NAMES_END,
    NATIONAL,
    NOT_NEWSPAPERS,
    OPEN_FIELDS,
    PARENT_LEVELS,
    PROPER_WORD,
    RUNNING_BODY,
    SMALL_HEADS,
    SMALL_WORDS,
    Head,
    automaton,
)

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

    from extractors.reading import Reading
    from schemas import Place

# No name has more words than this.
_MOST_WORDS = 14
_FORMER_UNITS = ("tỉnh", "huyện", "thị xã", "thành phố", "xã", "phường", "thị trấn", "quận")
_LEVELS_OF_UNITS = ("province", "district", "commune")
_UNITS = ("province", "district", "commune", "hamlet", "other")


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """An organisation named at `text[start:end]`; `core` is the name without its level and unit.

    `told` says that its own name tells its unit ("UBND huyện Ninh Hải"), `unit` is that unit's kind or the
    level told alone ("UBND tỉnh"); `bare`, that neither tells whose it is: "UBND", "Công an".
    """

    start: int
    end: int
    name: str
    kind: str
    core: str
    place: str | None
    rule: str
    bare: bool = False
    told: bool = False
    unit: str | None = None


@dataclass
class Units:
    """The units named in an article, by position, and those it is about."""

    ends: dict[int, tuple[int, str, str]] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    by_kind: dict[str, list[tuple[int, str]]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, reading: Reading) -> Units:
        """The units that the article's places give."""
        found = cls()
        for place in reading.facts["places"]:
            found._add(place)
        for named in found.by_kind.values():
            named.sort()
        found.starts = sorted(found.ends)
        if reading.article.province:
            found.by_kind.setdefault("province", []).insert(0, (-1, reading.article.province))
        return found

    def _add(self, place: Place) -> None:
        if place.kind not in _UNITS or (
            place.kind == "other" and not place.text.lower().startswith(_FORMER_UNITS)
        ):
            return
        self.names.add(place.name)
        for mention in place.mentions:
            self.ends[mention.at] = (mention.at + len(mention.text), place.name, place.kind)
            self.by_kind.setdefault(place.kind, []).append((mention.at, place.name))

    def nearest(self, kinds: Iterable[str], at: int) -> str | None:
        """The unit of one of these kinds that an organisation at `at` belongs to: the last named, else the first."""
        for kind in kinds:
            named = self.by_kind.get(kind, [])
            if not named:
                continue
            if kind == "province":
                return named[0][1]
            before = bisect_right(named, (at, "\uffff")) - 1
            return named[max(0, before)][1]
        return None

    def ending(self, name: str) -> str | None:
        """The unit of the article whose name a proper name ends in: "Trường Tiểu học Đằng Hải"."""
        words = name.split(" ")
        tails = (" ".join(words[-count:]) for count in (3, 2) if len(words) > count)
        return next((tail for tail in tails if tail in self.names), None)

    def inside(self, start: int, end: int) -> tuple[int, str, str] | None:
        """The first unit that begins in a stretch."""
        index = bisect_left(self.starts, start)
        if index < len(self.starts) and self.starts[index] < end:
            return self.ends[self.starts[index]]
        return None


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

    def mentions(self) -> Iterator[OrganizationMention]:
        """What is read at each head, in order; at one head the longest reading."""
        past = 0
        for last, (length, same) in automaton().iter_long(self.lowered):
            start, end = last - length + 1, last + 1
            if start < past or not self._is_whole(start, end):
                continue
            if any(head.shape == "none" for head in same):
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
        capital = self.text[start].isupper()
        body = self._body(end, head, capital=capital)
        core_end, rule = body if body is not None else (end, "running name")
        if body is not None and head.shape != "alone":
            core_end = self._whole_word(start, core_end)
        stop, place, grown = self._grown(core_end)
        if body is None and not (head.shape == "running" and grown and capital):
            return None
        small = head.shape == "proper" and head.name.lower().startswith(SMALL_HEADS)
        if not (capital or small or (head.shape == "alone" and grown and place is not None)):
            return None
        name = self.text[start:stop]
        unit = self.units.inside(start, stop)
        whole = NATIONAL.search(name.lower()) is not None
        national = head.level == "nation" or (whole and place is None and unit is None)
        level = head.level if head.level in _LEVELS_OF_UNITS else None
        if level is None:
            # "Ban Tổ chức Tỉnh ủy": the level of the organisation it is part of.
            level = next((kind for end_word, kind in PARENT_LEVELS if name.lower().endswith(end_word)), None)
        if place is None and not national:
            place = unit[1] if unit is not None else self.units.nearest((level,), start) if level else None
            place = place or self.units.ending(name)
        return OrganizationMention(
            start, stop, name, _kind(head, self.lowered[end:core_end].strip()), self.text[start:core_end],
            None if national else place, rule, bare=head.level == "unit" and not grown,
            told=unit is not None, unit=unit[2] if unit is not None else level or self._level(core_end, stop),
        )  # fmt: skip

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

    def _body(self, end: int, head: Head, *, capital: bool) -> tuple[int, str] | None:
        """Where what must follow a head ends, and the rule that read it."""
        if head.shape == "alone":
            return end, "head alone"
        if head.shape == "field":
            return self._field(end) if capital else None
        return (
            self._running(end)
            if head.shape == "running"
            else self._proper(end, company=head.kind == "company")
        )

    def _field(self, end: int) -> tuple[int, str] | None:
        body = FIELD_BODY.match(self.lowered, end)
        if body is None or not (self.text[end + 1].isupper() or body.end() - end > 8):
            return None
        at = body.end()
        more = RUNNING_BODY.match(self.lowered, at) if self.lowered.endswith(OPEN_FIELDS, end, at) else None
        return (self._first_capital(at, more.end()) if more else at), "head with field"

    def _running(self, end: int) -> tuple[int, str] | None:
        event = EVENT_BODY.match(self.lowered, end)
        if event is not None:
            return self._event(event.end()), "organising committee"
        fields = FIELD_BODY.match(self.lowered, end)
        body = RUNNING_BODY.match(self.lowered, end)
        stop = self._first_capital(end, body.end()) if body is not None else end
        stop = max(stop, fields.end() if fields is not None else end)
        return (stop, "running name") if stop > end else None

    def _event(self, end: int) -> int:
        """Where the name of an event ends: "Đại hội | Thể dục thể thao (TDTT)", before its unit."""
        body = RUNNING_BODY.match(self.lowered, end)
        at = body.end() if body is not None else end
        short = self.text.find(")", at, at + 14) if self.text.startswith(" (", at) else -1
        at = short + 1 if short > 0 else at
        return at if at + 1 in self.units.ends or LEVEL.match(self.lowered, at) else end

    def _first_capital(self, start: int, stop: int) -> int:
        """Where a running name ends: before the second word with a capital, unless it is an acronym."""
        at = start
        for index, word in enumerate(self.text[start:stop].split(" ")[1:]):
            bare = word.strip(",")
            if index and bare[:1].isupper() and not bare.isupper():
                break
            at += 1 + len(word)
        return start + len(self.text[start:at].rstrip(" ,-&/"))

    def _proper(self, end: int, *, company: bool) -> tuple[int, str] | None:
        """A proper name: words of trade, capitals and numbers, with what joins them."""
        at, told, words, capitals = end, False, 0, 0
        firm = end
        while words < _MOST_WORDS:
            unit = self.units.ends.get(at + 1)
            if unit is not None and self.text.startswith(" ", at) and (told or at == end):
                return unit[0], "proper name"
            word = PROPER_WORD.match(self.lowered, at)
            upper = CAPITAL_WORD.match(self.text, at)
            if word is not None and (upper is None or word.end() >= upper.end()):
                at = word.end()
                small = self.text[word.start() + 1].islower() and told
                told = told or self.text[word.start() + 1].isupper()
                words += 1
                if not small or self.lowered.startswith(KEPT_WORDS, word.start() + 1):
                    firm = self._firm(at, firm)
                continue
            if upper is not None:
                capitals += 1
                if capitals > 2 and self._is_person(upper):
                    # "Trường THCS Lê Lợi | Nguyễn Thị Thử": the name of someone begins.
                    break
                at = upper.end()
                told = told or self.text[upper.start() + 1].isalpha() or not company or self._is_number(upper)
            else:
                small_words = SMALL_WORDS.match(self.text, at) if capitals <= 1 else None
                if small_words is not None:
                    # "HTX Mì gạo Hùng Lô": the first words may be in small letters.
                    at = small_words.end()
                    words += 1
                    continue
                joint = JOINT.match(self.text, at)
                if joint is None or not self._goes_on(joint.end(), comma=joint.group() == ","):
                    break
                at = joint.end()
                continue
            words += 1
            firm = self._firm(at, firm)
        return (firm, "proper name") if told and firm > end else None

    def _firm(self, at: int, before: int) -> int:
        """Where a name may end at the latest word: not on one that joins."""
        return before if self.lowered.endswith((" và", " số", " vì"), 0, at) else at

    def _is_number(self, word: re.Match[str]) -> bool:
        """Whether a number is a firm's name, as nothing is counted by it: "Công ty cổ phần 14"."""
        return NAMES_END.match(self.text, word.end()) is not None and self.lowered.endswith(
            ("cổ phần", "xây dựng", "số"), 0, word.start()
        )

    def _is_person(self, word: re.Match[str]) -> bool:
        following = CAPITAL_WORD.match(self.text, word.end())
        if following is None:
            return False
        return word.group().strip() in FAMILY_NAMES or following.group().strip() in ("Thị", "Văn")

    def _goes_on(self, at: int, *, comma: bool) -> bool:
        """Whether a name goes on behind what may join: with a word of trade, behind a comma with two."""
        word = PROPER_WORD.match(self.lowered, at)
        if word is None:
            return not comma and self.text[at - 1] in "-–&" and CAPITAL_WORD.match(self.text, at) is not None
        return not comma or JOINT.match(self.text, word.end()) is not None

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


def _kind(head: Head, body: str) -> str:
    """The kind, where the field of work tells more than the head."""
    if head.shape == "running" and head.name.lower() == "ban tổ chức":
        return "other" if EVENT_BODY.match(f" {body}") else "party"
    word = head.name.lower()
    if word == "bộ":
        return {"công an": "police", "quốc phòng": "army"}.get(body, head.kind)
    if word == "ban" and body.startswith(
        ("tổ chức", "tuyên giáo", "dân vận", "nội chính", "kiểm tra", "kinh tế trung", "tuyên")
    ):
        return "party"
    if word in ("phòng", "đội", "cục") and body.startswith(
        (
            "cảnh sát",
            "csgt",
            "pccc",
            "quản lý hành chính",
            "pc0",
            "pa0",
            "an ninh",
            "pv0",
            "kỹ thuật nghiệp vụ",
            "tham mưu",
        )
    ):
        return "police"
    if body.startswith("thời sự"):
        return "media"
    if word in ("trung tâm", "chi cục", "viện") and body.startswith(
        ("y tế", "kiểm soát bệnh", "vệ sinh dịch")
    ):
        return "health"
    return head.kind
