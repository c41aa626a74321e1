"""The stretches of a sentence around its figures: what stands before each and what behind."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.phrases import (
    AFTER_STOPS,
    CLOSERS,
    DISCOURSE,
    KEPT,
    LINKS,
    OPENERS,
    PREDICATES,
    VERBS,
    WHOLE_WORDS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.quantities import Quantity

Span = tuple[int, int]

_DELIMITER = re.compile(r"[;:,()\n“”\"•]|\.[ \u00a0]")
_ASIDE = re.compile(r"\([^()\n]*\)")
_QUOTED = re.compile(r"[ \u00a0][\"“][^\"”\n]{1,60}[\"”]")
_ABOUT = re.compile(
    r"[ \u00a0]về[ \u00a0](?P<topic>(?:số|lượng|giá trị|diện tích|sản lượng|doanh thu|kim ngạch|tổng)[^,;.:()\d]{1,50}?)(?=[ \u00a0]?(?:[,;.:()]|so[ \u00a0]với|và|$))"
)
_WORD = re.compile(r"\S+")
_SOME_MONTHS = re.compile(
    r"(?:\d+|sáu|chín|ba|mười)[ \u00a0](?:tháng|năm|quý|tuần|ngày)"
    r"(?:[ \u00a0](?:(?:đầu|cuối)[ \u00a0]năm|gần nhất|gần đây|qua|trở lại đây|liên tiếp|liền))?"
)
_THAN = re.compile(r"so[ \u00a0](?:với|cùng)")
_SENTENCE_END = ".!?…/"
_LIST_MARK = re.compile(r"[ \u00a0]*(?:,|và|,[ \u00a0]*và)?[ \u00a0]*")
_NEWLY = " mới"
_LONG_SUBJECT = 8
_LONGEST_SUBJECT = 18
_ASPECTS = frozenset({"đã", "sẽ", "đang", "vừa", "phải", "cần", "còn", "cũng"})
_LONGEST_BEHIND = 9
_LONGEST_LISTED = 4
_LONGEST_SECOND = 3


class Around(NamedTuple):
    """What stands around a figure, as words (start, end) of the text.

    `subject` are the words before it that say something, `link` the word right before it, `attached`
    whether nothing but words parts it from the figure before. `behind` are the words that belong to what
    it counts or measures, `predicate` those of them that say what happened to it.
    """

    subject: list[Span]
    link: str
    attached: bool
    behind: list[Span]
    predicate: list[Span]


class Sentence:
    """A sentence of an article in lower case, `start` to `end`, with its dates and places."""

    def __init__(
        self, lower: str, bounds: Span, dates: Sequence[Span] = (), places: Sequence[Span] = ()
    ) -> None:
        self.lower = lower
        self.start, self.end = bounds
        self.dates = dates
        self.places = places

    def words(self, start: int, end: int) -> list[Span]:
        """The words between two offsets."""
        return [match.span() for match in _WORD.finditer(self.lower, start, end)]

    def say(self, words: Sequence[Span]) -> str:
        """Words as text."""
        return " ".join([self.lower[a:b] for a, b in words])

    def clause(self, quantity: Quantity, after: int) -> int:
        """Where the stretch before a figure begins: behind the last delimiter, brackets left aside."""
        start = after
        asides = [match.span() for match in _ASIDE.finditer(self.lower, after, quantity.start)]
        for delimiter in _DELIMITER.finditer(self.lower, after, quantity.start):
            at = delimiter.start()
            if not any(a <= at < b for a, b in asides):
                start = delimiter.end()
        return start

    def around(self, quantity: Quantity, after: int, stop: int) -> Around:
        """What stands around a figure between the end of the one before and the start of the next."""
        start = self.clause(quantity, after)
        raw = self.words(start, quantity.start)
        # The modifier may hold a verb: "ước thiệt hại 12 tỷ đồng".
        subject = self._trimmed(raw + self.words(quantity.start, quantity.number.start))
        if subject and raw and subject[0] == raw[0]:
            subject = self._listed_before(start, after, active=self.say(raw[:1]) in VERBS) + subject
        subject = self._behind_being(subject)
        behind, predicate = self._behind(quantity, stop)
        return Around(
            self._short(subject),
            self.say(raw[-1:]),
            start == after and after > self.start,
            behind,
            predicate,
        )

    def place_in(self, start: int, end: int) -> Span | None:
        """The first place that lies (partly) in a stretch."""
        return next((place for place in self.places if place[0] < end and start < place[1]), None)

    def about(self, quantity: Quantity) -> Span | None:
        """ "tăng 9,4% về số doanh nghiệp": what stands behind "về"."""
        match = _ABOUT.match(self.lower, quantity.end, self.end)
        return match.span("topic") if match else None

    def verb(self, words: Sequence[Span]) -> Span | None:
        """The verb that ends a stretch."""
        for count in (4, 3, 2, 1):
            if len(words) >= count and self.say(words[-count:]) in VERBS:
                end = words[-1][1]
                # "kết nạp mới 1.200 đoàn viên": the adverb belongs to the verb.
                return words[-count][0], end + len(_NEWLY) if self.lower.startswith(_NEWLY, end) else end
        return None

    def strip(self, words: list[Span], table: frozenset[str], *, left: bool = False) -> list[Span]:
        """The words without those of `table` at one end."""
        while words:
            if (left and self.say(words[:2]) in VERBS) or (not left and self.say(words[-2:]) in KEPT):
                return words
            for count in (3, 2, 1):
                if len(words) >= count and self.say(words[:count] if left else words[-count:]) in table:
                    words = words[count:] if left else words[:-count]
                    break
            else:
                return words
        return words

    def _trimmed(self, words: list[Span]) -> list[Span]:
        words = self._undated(words)
        words = self.strip(words, OPENERS, left=True)
        words = self.strip(words, CLOSERS)
        return self.strip(words, OPENERS, left=True)

    def _undated(self, words: list[Span]) -> list[Span]:
        """The words without dates: what stands behind the last one, or before the first if nothing does."""
        pieces: list[list[Span]] = [[]]
        skip = -1
        for a, b in words:
            if a < skip:
                continue
            end = next((d[1] for d in self.dates if d[0] <= a < d[1]), 0)
            if not end and (months := _SOME_MONTHS.match(self.lower, a)):
                end = months.end()
            if end:
                skip = end
                pieces.append([])
            elif _THAN.match(self.lower, a):
                break
            else:
                pieces[-1].append((a, b))
        for piece in reversed(pieces):
            told = self.strip(self.strip(piece, OPENERS, left=True), CLOSERS)
            if told:
                return piece
        return []

    def _short(self, subject: list[Span]) -> list[Span]:
        """The subject, or the end of one that is too long to name a measure."""
        if len(subject) <= _LONG_SUBJECT:
            return subject
        cut = max((i + 1 for i, (a, b) in enumerate(subject) if self.lower[a:b] in _ASPECTS), default=0)
        return self.strip(subject[cut if cut < len(subject) else 0 :][-_LONGEST_SUBJECT:], OPENERS, left=True)

    def _behind_being(self, subject: list[Span]) -> list[Span]:
        """ "nghiêm trọng nhất là đoạn tràn dài 120 m": what stands behind "là"."""
        cut = max((i + 1 for i, (a, b) in enumerate(subject) if self.lower[a:b] == "là"), default=0)
        return subject[cut:] if cut < len(subject) - 1 else subject

    def _listed_before(self, start: int, after: int, *, active: bool) -> list[Span]:
        """The nouns before the comma at `start`, where they are listed with what follows it."""
        words: list[Span] = []
        while start > after and self.lower[start - 1] == ",":
            begin = after
            for delimiter in _DELIMITER.finditer(self.lower, after, start - 1):
                begin = delimiter.end()
            piece = self.words(begin, start - 1)
            if not piece or begin == after > self.start:
                break
            first, told = self.lower[slice(*piece[0])], self.strip(piece, OPENERS, left=True)
            if (
                first in DISCOURSE
                or not 0 < len(told) <= _LONGEST_LISTED
                or (self._active(told) and not active)
            ):
                break
            if any(begin <= d[0] < start for d in self.dates):
                break
            words = told + words
            start = begin
        return words

    def _active(self, words: list[Span]) -> bool:
        """Whether words hold a verb, and so are no listed noun."""
        said = [self.lower[a:b] for a, b in words]
        pairs = [" ".join(pair) for pair in pairwise(said)]
        return any(word in VERBS or word in PREDICATES for word in (*said, *pairs))

    def _behind(self, quantity: Quantity, stop: int) -> tuple[list[Span], list[Span]]:
        start = quantity.unit_end
        if name := _QUOTED.match(self.lower, start, stop):
            return self.words(*name.span()), []
        delimiter = _DELIMITER.search(self.lower, start, stop)
        end = delimiter.start() if delimiter else stop
        words = self.words(start, end)
        place = next((p for p in self.places if words and p[0] <= words[0][0] < p[1]), None)
        if place is not None:
            words = self._behind_places(place[1], stop)
        if words and words[-1][1] >= self.end:
            a = words[-1][0]
            b = a + len(self.lower[a : self.end].rstrip(_SENTENCE_END))
            words[-1:] = [(a, b)] if b > a else []
        words = self._noun_phrase(words[:_LONGEST_BEHIND])
        if words and delimiter is None and stop < self.end:
            words = self.strip(words, LINKS)
            if self.verb(words) == (words[0][0], words[-1][1]) if words else False:
                # "15 xuồng máy sơ tán 865 hộ": the verb belongs to the next figure.
                words = []
        index = next(
            (
                i
                for i, (a, b) in enumerate(words)
                if self.lower[a:b] in PREDICATES or self.say(words[i : i + 2]) in PREDICATES
            ),
            None,
        )
        return words, [] if index is None else words[index:]

    def _behind_places(self, at: int, stop: int) -> list[Span]:
        """The words behind the places that are named with a figure: "3 xã A, B và C đạt chuẩn"."""
        while True:
            mark = _LIST_MARK.match(self.lower, at)
            following = next((p for p in self.places if mark and p[0] == mark.end()), None)
            if following is None or not mark:
                break
            at = following[1]
        delimiter = _DELIMITER.search(self.lower, at, stop)
        words = self.words(at, delimiter.start() if delimiter else stop)
        return words if words and self.lower[slice(*words[0])] in PREDICATES else []

    def _noun_phrase(self, words: list[Span]) -> list[Span]:
        """The words up to one that opens another phrase, a date, a place, or a second noun too long to be one."""
        for index, (a, b) in enumerate(words):
            pair = self.say(words[index : index + 2]) if index + 1 < len(words) else ""
            whole = pair in WHOLE_WORDS or (index and self.say(words[index - 1 : index + 1]) in WHOLE_WORDS)
            if (self.lower[a:b] in AFTER_STOPS and not whole) or pair in AFTER_STOPS:
                return words[:index]
            if any(d[0] <= a < d[1] for d in self.dates):
                return words[:index]
            if self.lower[a:b] in ("và", "hoặc", "hay"):
                if index == 0:
                    return []
                rest = words[index + 1 :]
                if len(rest) > _LONGEST_SECOND or self._active(rest[:2]):
                    second = next((i for i, w in enumerate(rest) if self.lower[slice(*w)] in PREDICATES), 0)
                    if not 0 < second <= _LONGEST_SECOND:
                        return words[:index]
        return words
