"""Who holds an event: the subject of its verb, or whoever is named after "do" or "được"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from extractors.events.patterns import SUBJECT, SUBJECT_STOP

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.reading import Reading

_BY = re.compile(r"(?<!\w)(?:do|được|bởi) (?=\S)")
_TRAILING = re.compile(
    r"[\s,]*(?:(?<!\w)(?:đã|cũng|sẽ|vừa|đang|tổ chức|tiến hành|long trọng|trang trọng|trọng thể|dự kiến|trực tiếp|đến|tới|chính thức|đồng loạt|tiếp tục|lại|còn|mở|thống nhất|nhất trí|có buổi|có|ra|quyết định|và|đi|về|tham gia|chủ trì|dự|tham dự|buổi|hoàn thành|tưng bừng|thành công|cho biết|triển khai|phát hiện,?|chuẩn bị|xong|cùng|ký|công bố|thi hành lệnh|thực hiện|một)(?!\w)[\s,]*)+$"
)
_ADVERBIAL = re.compile(
    r"(?:tại|ở|vào|trong|nhân|ngày|sáng|chiều|tối|trưa|đêm|lúc|khoảng|sau|trước|theo|cùng|từ|với|thực hiện|để|nhằm|dịp|cũng|tiếp|ngay|được biết|kết|ghi nhận|đúng|thừa|hưởng ứng|do|qua|trên|đến|bên|ngoài|rạng|mới đây|vừa qua|đồng thời|dự kiến|phát|hôm|thay)(?!\w)"
)
_HANDED = re.compile(r"(?:hội nghị|đại hội|kỳ họp|phiên họp|buổi lễ|lễ|chương trình|cuộc họp|kết quả)(?!\w)")
_BREAKS = (",", ") - ", ") – ", "- ", "– ", ";")
_LONGEST = 16
_UNIT_LIMIT = 40
_UNIT_TAIL = re.compile(
    r"[,(]\s?(?:(?:huyện|tỉnh|thị xã|thành phố|tp\.?|quận)\s)?(?:[^\W\d_]+\s?){1,4}\)?\s*$"
)


class Holder(NamedTuple):
    """Who holds an event, as written, and where; `start` to `end` in the text."""

    start: int
    end: int


class Holders:
    """Finds the holder of an event from the organisations, people and units named before its verb."""

    def __init__(self, reading: Reading) -> None:
        self._text = reading.text
        self._lower = reading.lower
        self._units = {m.at + len(m.text) for p in reading.facts["places"] for m in p.mentions}
        spans = [(m.start, m.end) for m in reading.organization_mentions]
        spans += [(min(m.start, m.name_start), m.name_start + len(m.name)) for m in reading.person_mentions]
        self._spans = sorted(spans)
        self._ends = sorted(spans, key=lambda span: span[1])
        self._end_offsets = [end for _, end in self._ends]

    def before(self, candidate: Candidate) -> Holder | None:
        """The subject in front of the event's words."""
        begin, _ = candidate.setting.clause(candidate.at)
        holder = self._subject(begin, candidate.at)
        if holder is None and begin > candidate.setting.start:
            return self._subject(candidate.setting.start, begin)
        return holder

    def behind(self, start: int, end: int) -> Holder | None:
        """Who is named as the one by whom it is held ("do UBND tỉnh tổ chức")."""
        for by in _BY.finditer(self._lower, start, end):
            stop = SUBJECT_STOP.search(self._lower, by.end(), min(end, by.end() + 120))
            if stop and SUBJECT.match(self._lower, by.end()):
                return self._trim(by.end(), stop.start())
        return None

    def _subject(self, start: int, end: int) -> Holder | None:
        segment = self._lower[start:end]
        trailing = _TRAILING.search(segment)
        stop = start + (trailing.start() if trailing else len(segment))
        allied = segment.find(" phối hợp ")
        if 0 <= allied:
            stop = min(stop, start + allied)
            trailing = _TRAILING.search(self._lower, start, stop)
            stop = trailing.start() if trailing else stop
        named = self._named_upto(start, stop)
        if named is None:
            inner = self._without_units(start, stop)
            named = self._named_upto(start, inner) if inner < stop else None
        return named or self._segment(start, stop)

    def _without_units(self, start: int, stop: int) -> int:
        """Where a name ends before the units it lies in: "UBND xã Đồng Ý, huyện Bắc Sơn, tỉnh Lạng Sơn"."""
        for _ in range(3):
            tail = _UNIT_TAIL.search(self._lower, max(start, stop - _UNIT_LIMIT), stop)
            if tail is None or not self._ends_unit(tail):
                break
            stop = tail.start()
        return stop

    def _ends_unit(self, tail: re.Match[str]) -> bool:
        return tail.start() + len(tail.group().rstrip(" )")) in self._units

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
        comma = max(self._lower.rfind(mark, start, stop) + len(mark) for mark in _BREAKS)
        comma = max(comma, start)
        return self._trim(comma, stop)

    def _trim(self, start: int, stop: int) -> Holder | None:
        segment = self._lower[start:stop]
        start += len(segment) - len(segment.lstrip(" -–+*•,"))
        stop = start + len(self._lower[start:stop].rstrip(" ,"))
        if stop <= start or len(self._lower[start:stop].split()) > _LONGEST:
            return None
        if _ADVERBIAL.match(self._lower, start) or _HANDED.match(self._lower, start):
            return None
        if not SUBJECT.match(self._lower, start):
            return None
        return Holder(start, stop)
