"""What follows the head of an organisation's name: a field of work, a running name, a proper name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.organizations.names import (
    CAPITAL_WORD,
    EVENT_BODY,
    FAMILY_NAMES,
    FIELD_BODY,
    INTERNATIONAL_BODY,
    JOINT,
    KEPT_WORDS,
    LEVEL,
    NAMES_END,
    NUMBER_AT_END,
    OPEN_FIELDS,
    PROPER_WORD,
    QUOTED_BODY,
    RUNNING_BODY,
    SITE,
    SITE_WORDS,
    SMALL_WORDS,
)

if TYPE_CHECKING:
    import re

    from extractors.organizations.names import Head
    from extractors.organizations.units import Units

# A field in small letters tells an office only where it has more than one short word.
_SHORT_FIELD = 8
# "Đoàn thể thao tỉnh", but "đoàn thanh tra" is no youth union.
_TEAM = " thể "
_WORLDWIDE = frozenset({"Hiệp hội", "Liên đoàn", "Ủy ban", "Uỷ ban", "Hội đồng"})
_QUOTED = frozenset({"Quỹ", "Câu lạc bộ", "CLB", "Đội", "Trung tâm", "Chi hội", "Tổ"})
# With these another office begins behind "và".
_OFFICES = frozenset(
    "Ban Tổng Sở Công Cục Ủy Uỷ Hội Chi Phòng Văn Bộ Đoàn Liên Tỉnh Huyện Đảng Các Viện Vụ Trung Tập".split()
)
_JOINS = frozenset({"và", "-", "–", "&"})
# No name has more words than this.
_MOST_WORDS = 14


class Bodies:
    """Reads what must follow a head, by the head's shape; see `names`."""

    def __init__(self, text: str, lowered: str, units: Units) -> None:
        self.text, self.lowered, self.units = text, lowered, units

    def read(self, end: int, head: Head, *, capital: bool) -> tuple[int, str] | None:
        """Where what must follow a head ends, and the rule that read it."""
        if head.shape == "alone":
            return end, "head alone"
        if head.name in _QUOTED and (quoted := QUOTED_BODY.match(self.text, end)):
            return quoted.end(), "quoted name"
        if head.shape == "field":
            return (self._field(end, head) or self._international(end, head)) if capital else None
        if head.shape == "running":
            return self._running(end, of_event=head.name == "Ban Tổ chức")
        return self._proper(end, company=head.kind == "company")

    def _international(self, end: int, head: Head) -> tuple[int, str] | None:
        """A body of many nations or the whole of one: "Hiệp hội | carom thế giới"."""
        if head.name not in _WORLDWIDE:
            return None
        body = INTERNATIONAL_BODY.match(self.lowered, end)
        return (body.end(), "head with field") if body is not None else None

    def _field(self, end: int, head: Head) -> tuple[int, str] | None:
        body = FIELD_BODY.match(self.lowered, end)
        if body is None:
            return None
        small = body.end() - end > _SHORT_FIELD and (
            head.name != "Đoàn" or self.lowered.startswith(_TEAM, end)
        )
        if not (self.text[end + 1].isupper() or small):
            return None
        at = body.end()
        more = RUNNING_BODY.match(self.lowered, at) if self.lowered.endswith(OPEN_FIELDS, end, at) else None
        return (self._first_capital(at, more.end()) if more else at), "head with field"

    def _running(self, end: int, *, of_event: bool) -> tuple[int, str] | None:
        event = EVENT_BODY.match(self.lowered, end)
        if event is not None:
            return self._event(event.end()), "organising committee"
        fields = FIELD_BODY.match(self.lowered, end)
        # "Ban Tổ chức | tiếp nhận …": what it is of does not follow, but what it does.
        body = RUNNING_BODY.match(self.lowered, end) if not of_event else None
        stop = self._first_capital(end, body.end()) if body is not None else end
        stop = max(stop, fields.end() if fields is not None else end)
        stop = self._site(stop) if stop > end and not of_event else stop
        return (stop, "running name") if stop > end else None

    def _site(self, end: int) -> int:
        """The end of the proper name behind the words that run on: "Ban Quản lý khu kinh tế | Nghi Sơn"."""
        site = SITE.match(self.text, end)
        if site is None or end + 1 in self.units.ends or not self.lowered.endswith(SITE_WORDS, 0, end):
            return end
        return end if site.group().split(" ")[1] in FAMILY_NAMES else site.end()

    def _event(self, end: int) -> int:
        """Where the name of an event ends: "Đại hội | Thể dục thể thao (TDTT)", before its unit."""
        body = RUNNING_BODY.match(self.lowered, end)
        at = body.end() if body is not None else end
        short = self.text.find(")", at, at + 14) if self.text.startswith(" (", at) else -1
        at = short + 1 if short > 0 else at
        return at if at + 1 in self.units.ends or LEVEL.match(self.lowered, at) else end

    def _first_capital(self, start: int, stop: int) -> int:
        """Where a running name ends: before the second word with a capital, unless it is an acronym."""
        at, joins = start, False
        for index, word in enumerate(self.text[start:stop].split(" ")[1:]):
            bare = word.strip(",")
            # "Phòng chống lụt bão và | Tìm kiếm cứu nạn"
            capital = bare[:1].isupper() and not bare.isupper()
            if index and capital and (not joins or bare in _OFFICES):
                break
            joins = bare in _JOINS
            at += 1 + len(word)
        return start + len(self.text[start:at].removesuffix(" và").rstrip(" ,-&/"))

    def _proper(self, end: int, *, company: bool) -> tuple[int, str] | None:
        """A proper name: words of trade, capitals and numbers, with what joins them."""
        at, told, words, capitals = end, False, 0, 0
        firm = end
        while words < _MOST_WORDS:
            unit = self.units.ends.get(at + 1)
            if unit is not None and self.text.startswith(" ", at) and (told or at == end):
                number = NUMBER_AT_END.match(self.text, unit[0])
                return (number.end() if number is not None else unit[0]), "proper name"
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
