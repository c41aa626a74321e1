"""Who holds an event: the subject of its verb, or whoever is named after "do" or "được"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.cues import SUBJECT, SUBJECT_STOP
from extractors.events.phrases import at_word, without_trailing

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.reading import Reading

_BY = at_word(r"do|được|bởi", r" (?=\S)")
# The verb group between a subject and what is held or done.
_VERB_GROUP = frozenset(
    (
        "ban hành|buổi|bế mạc|bổ nhiệm|cho biết|chuẩn bị|chính thức|chủ trì|các quyết định|còn|có|"
        "có buổi|công bố|công bố, trao|cùng|cũng|dự|dự kiến|hoàn thành|hoãn|hủy|khai mạc|ký|long trọng|"
        "luân chuyển|lùi|lại|một|mở|nhất trí|phát hiện|quyết định|ra|sẽ|tham dự|tham gia|thi hành lệnh|"
        "thành công|thống nhất|thực hiện|tiến hành|tiếp tục|trang trọng|trao|triển khai|trọng thể|"
        "trực tiếp|tưng bừng|tổ chức|tới|và|về|vừa|xong|đang|đi|điều động|đã|đến|đồng loạt"
    ).split("|")
)
_PLACED = at_word(r"tại|ở|trụ sở|hội trường|đến|thuộc", r"(?: trụ sở| hội trường| sân)? $")
_WENT_TO = at_word(r"đến|tới|lên", r" $")
_LEADING = ("trưởng đoàn", "dẫn đầu", "làm đại diện")
_LED_BY = re.compile(rf"\s(?:do|gồm)\s[^;\n]{{3,90}}?(?:làm )?(?:{'|'.join(_LEADING)})\s*,?\s*$")
_ADVERBIAL = re.compile(
    r"(?:tại|ở|vào|trong|nhân|ngày|sáng|chiều|tối|trưa|đêm|lúc|khoảng|sau|trước|theo|cùng|từ|với|"
    r"thực hiện|để|nhằm|dịp|cũng|tiếp|ngay|được biết|kết|ghi nhận|đúng|thừa|hưởng ứng|do|qua|trên|đến|"
    r"bên|ngoài|rạng|mới đây|vừa qua|đồng thời|dự kiến|phát|hôm|thay)(?!\w)"
)
_HANDED = re.compile(r"(?:hội nghị|đại hội|kỳ họp|phiên họp|buổi lễ|lễ|chương trình|cuộc họp|kết quả)(?!\w)")
_BREAKS = (",", ") - ", ") – ", "- ", "– ", ";")
_LONGEST = 16
_UNIT_LIMIT = 40
# Who opens a report is named within so many characters.
_NAMED = 120
# How far from a verb who acts may be named, in characters.
_REACH = 400
_UNIT_TAIL = re.compile(
    r"[,(]\s?(?:(?:huyện|tỉnh|thị xã|thành phố|tp\.?|quận|xã|phường|thị trấn)\s)?[^\W\d_]+(?:\s[^\W\d_]+){0,3}\s?\)?\s*$"
)


_NOBODY = frozenset(
    "các ban hội tổ bộ phòng sở đội tổng nhóm ngành khối viện cục ông bà báo đài thầy".split()
)


_UNIT_WORDS = frozenset(
    {"tỉnh", "huyện", "quận", "thành phố", "thị xã", "xã", "phường", "thị trấn", "đặc khu"}
)
_UNIT_ENDINGS = tuple(_UNIT_WORDS)


# The units that act by their bare names.
_ACTING = frozenset({"country", "province", "district", "commune"})


class Holder(NamedTuple):
    """Who holds an event, as written, and where; `start` to `end` in the text."""

    start: int
    end: int


class Holders:
    """Finds the holder of an event from the organisations, people and units named before its verb."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._lower = reading.lower
        self._units = {
            (m.at, m.at + len(m.text)) for place in reading.facts["places"] for m in place.mentions
        }
        self._unit_starts = {
            m.at + len(m.text): m.at
            for place in reading.facts["places"]
            if place.kind in _ACTING
            for m in place.mentions
        }
        spans = [(m.start, m.end) for m in reading.organization_mentions]
        spans += [(min(m.start, m.name_start), m.name_start + len(m.name)) for m in reading.person_mentions]
        self._spans = sorted(spans)
        self._ends = sorted(spans, key=lambda span: span[1])
        self._end_offsets = [end for _, end in self._ends]
        # Who is found is asked for when an act is weighed, and again when it has become an event.
        self._found: dict[int, Holder | None] = {}

    def of(self, candidate: Candidate) -> Holder | None:
        """Who holds the event: its subject, else whoever stands behind "do" or "được"."""
        _, end = candidate.setting.clause(candidate.at)
        end = min(end, candidate.at + _REACH)
        return self.before(candidate) or self._opening_with(candidate, end) or self.behind(candidate.at, end)

    def before(self, candidate: Candidate) -> Holder | None:
        """The subject in front of the event's words."""
        if candidate.at not in self._found:
            self._found[candidate.at] = self._before(candidate)
        return self._found[candidate.at]

    def _opening_with(self, candidate: Candidate, end: int) -> Holder | None:
        """The subject with which an act's own words begin: "UBND tỉnh | tổ chức xin lỗi …"."""
        if candidate.form != "act" or not SUBJECT.match(self._lower, candidate.at, end):
            return None
        stop = SUBJECT_STOP.search(self._lower, candidate.at, min(end, candidate.at + _NAMED))
        return self._trim(candidate.at, stop.start()) if stop else None

    def _before(self, candidate: Candidate) -> Holder | None:
        begin, _ = candidate.setting.clause(candidate.at)
        near = candidate.at - _REACH
        holder = self._subject(max(begin, near), candidate.at)
        if holder is None and begin > candidate.setting.start:
            return self._subject(max(candidate.setting.start, begin - _REACH), begin)
        return holder

    def behind(self, start: int, end: int) -> Holder | None:
        """Who is named as the one by whom it is held ("do UBND tỉnh tổ chức")."""
        for by in _BY.finditer(self._lower, start, end):
            stop = SUBJECT_STOP.search(self._lower, by.end(), min(end, by.end() + _NAMED))
            if stop and SUBJECT.match(self._lower, by.end()):
                return self._trim(by.end(), stop.start())
        return None

    def _subject(self, start: int, end: int) -> Holder | None:
        stop = without_trailing(self._lower, start, end, _VERB_GROUP)
        stop = self._before_leader(start, stop)
        allied = self._lower.find(" phối hợp ", start, end)
        if allied >= 0:
            stop = without_trailing(self._lower, start, min(stop, allied), _VERB_GROUP)
        named = self._named_upto(start, stop)
        if named is None:
            inner = self._without_units(start, stop)
            named = self._named_upto(start, inner)
            stop = inner if self._lower[inner : inner + 1] != "," else stop
        if named is not None and (went := _WENT_TO.search(self._lower, start, named.start)):
            # "Bà A đã đến Công an xã trình báo": who went there acts.
            return self._subject(start, went.start())
        return named or self._segment(start, stop) or self._bare_unit(start, stop)

    def _bare_unit(self, start: int, stop: int) -> Holder | None:
        """A unit by its bare name that opens its clause and acts: "Đồng Nai vừa lập thêm 5 chốt"."""
        end = start + len(self._lower[start:stop].rstrip(" ,"))
        begin = self._unit_starts.get(end)
        if begin is None or begin < start:
            return None
        return Holder(begin, end) if self._lower[start:begin].strip(' -–+*•“"')[-1:] in ("", ",") else None

    def _before_leader(self, start: int, stop: int) -> int:
        """Where a name ends before who leads it: "đoàn công tác | do ông A làm trưởng đoàn"."""
        if not self._lower[start:stop].rstrip(" ,\n").endswith(_LEADING):
            return stop
        led = _LED_BY.search(self._lower, start, stop)
        return led.start() if led else stop

    def _without_units(self, start: int, stop: int) -> int:
        """Where a name ends before the units it lies in: "UBND xã Đồng Ý, huyện Bắc Sơn, tỉnh Lạng Sơn"."""
        for _ in range(3):
            tail = _UNIT_TAIL.search(self._lower, max(start, stop - _UNIT_LIMIT), stop)
            if tail is None or not self._ends_unit(tail):
                break
            stop = tail.start()
        return stop

    def _ends_unit(self, tail: re.Match[str]) -> bool:
        """Whether what stands behind the comma or bracket is a unit and nothing else."""
        start = tail.end() - len(tail.group().lstrip(",( "))
        return (start, tail.start() + len(tail.group().rstrip(" )"))) in self._units

    def _named_upto(self, start: int, stop: int) -> Holder | None:
        """An organisation or person that ends right where the verb group begins, with the post before it."""
        place = bisect_right(self._end_offsets, stop)
        if not place:
            return None
        first, last = self._ends[place - 1]
        if first < start or self._lower[last:stop].strip(" ,)"):
            return None
        # "Đảng ủy, HĐND, UBND xã": a list of which each member stands right before the next.
        while True:
            previous = bisect_left(self._end_offsets, first - 3)
            if previous >= len(self._ends) or not (
                start <= self._ends[previous][0] and self._ends[previous][1] <= first
            ):
                break
            if _PLACED.search(self._lower, max(start, self._ends[previous][0] - 25), self._ends[previous][0]):
                # "Tại trụ sở UBND xã, Đồn Biên phòng tổ chức …": that is the place.
                break
            between = self._lower[self._ends[previous][1] : first]
            if between.strip() not in (",", "và", "-", "–") or self._ends[previous][0] >= first:
                break
            first = self._ends[previous][0]
        opening = self._opening(start, first)
        return Holder(opening, last)

    def _opening(self, start: int, first: int) -> int:
        """Where the noun phrase around a name begins: behind the last comma, where that is near."""
        comma = max(self._lower.rfind(",", start, first), self._lower.rfind(";", start, first), start - 1) + 1
        before = self._lower[comma:first]
        lead = len(before) - len(before.lstrip())
        opening = comma + lead
        match = SUBJECT.match(self._lower, opening)
        if match and len(before.split()) <= 8 and not SUBJECT_STOP.search(self._lower, opening, first):
            return opening
        return first

    def _segment(self, start: int, stop: int) -> Holder | None:
        """The last stretch between commas, where it reads like a subject."""
        comma = self._break_before(start, stop)
        # "Khối thi đua các huyện, thành phố": a list of kinds of units is no break.
        while comma > start and self._lower[comma:stop].strip() in _UNIT_WORDS:
            earlier = self._break_before(start, comma - 1)
            if not self._lower[earlier : comma - 1].endswith(_UNIT_ENDINGS):
                break
            comma = earlier
        return self._trim(comma, stop)

    def _break_before(self, start: int, stop: int) -> int:
        begin = start
        for mark in _BREAKS:
            found = self._lower.rfind(mark, start, stop)
            if found >= 0:
                begin = max(begin, found + len(mark))
        return begin

    def _trim(self, start: int, stop: int) -> Holder | None:
        stop = self._before_leader(start, stop)
        phrase = self._lower[start:stop].rstrip(" ,")
        stop = start + len(phrase)
        phrase = phrase.lstrip(" -–+*•,")
        start = stop - len(phrase)
        if not phrase or len(phrase.split()) > _LONGEST:
            return None
        if _ADVERBIAL.match(self._lower, start) or _HANDED.match(self._lower, start):
            return None
        match = SUBJECT.match(self._lower, start)
        if not match or SUBJECT_STOP.search(self._lower, match.end(), stop):
            return None
        if phrase in _NOBODY or phrase.count("(") != phrase.count(")"):
            return None
        return Holder(start, stop)
