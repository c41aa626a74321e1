"""The stretches of a sentence around its figures: what stands before each and what behind."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.phrases import (
    AFTER_STOPS,
    CLOSERS,
    DISCOURSE,
    JOINING,
    KEPT,
    LINKS,
    MEASURED_HEADS,
    OPENERS,
    PREDICATES,
    VERBS,
    WHOLE_WORDS,
)
from extractors.figures.spans import Span, overlapping, within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.phrases import Phrases
    from extractors.figures.quantities import Quantity

_DELIMITER = re.compile(r"[;:,()\n“”\"•]|\.[ \u00a0]")
_DELIMITER_BEHIND = re.compile(r"[;:,()/\n“”\"•]|\.[ \u00a0]")
_ASIDE = re.compile(r"\([^()\n]*\)")
_QUOTED = re.compile(r"[ \u00a0][\"“][^\"”\n]{1,60}[\"”]")
_ABOUT = re.compile(
    r"[ \u00a0]về[ \u00a0](?P<topic>(?:số|lượng|giá trị|diện tích|sản lượng|doanh thu|kim ngạch|tổng)[^,;.:()\d]{1,50}?)(?=[ \u00a0]?(?:[,;.:()]|so[ \u00a0]với|và|$))"
)
_WORD = re.compile(r"\S+")
_MONTHS_BEGIN = frozenset("0123456789scbm")
_LONGEST_VERB = 4
_LONGEST_EDGE = 3
_SOME_MONTHS = re.compile(
    r"(?:\d+|sáu|chín|ba|mười)[ \u00a0](?:tháng|năm|quý|tuần|ngày)"
    r"(?:[ \u00a0](?:(?:đầu|cuối)[ \u00a0]năm|gần nhất|gần đây|qua|trở lại đây|liên tiếp|liền))?"
)
_THAN = re.compile(r"so[ \u00a0](?:với|cùng)")
_SENTENCE_END = ".!?…/"
_LIST_MARK = re.compile(r"[ \u00a0]*(?:,|và|,[ \u00a0]*và)?[ \u00a0]*")
_UNBROKEN = VERBS | MEASURED_HEADS
_WHOLE = VERBS | KEPT
_OF = frozenset({"của", "tại", "ở", "trên", "từ", "do"})
_CHANGING = frozenset({"giảm", "tăng", "nâng", "đưa", "kéo", "hạ"})
_NOT_KEPT = frozenset({"nhiệt độ cao", "mức độ cao", "tốc độ cao", "mật độ cao"})
_NOT_VERBS = frozenset({"doanh", "tổng", "nguồn", "liên", "tự", "số", "mức", "khoản"})
_NEWLY = " mới"
_LONG_SUBJECT = 8
_LONGEST_SUBJECT = 18
_ASPECTS = frozenset({"đã", "sẽ", "đang", "vừa", "phải", "cần", "còn", "cũng"})
_LONGEST_BEHIND = 13
_CUT_BEHIND = 9
_ANEW = frozenset({"đã", "sẽ"})
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
        lower = self.lower
        if len(words) == 1:
            return lower[words[0][0] : words[0][1]]
        return " ".join([lower[a:b] for a, b in words])

    def clause(self, quantity: Quantity, after: int) -> int:
        """Where the stretch before a figure begins: behind the last delimiter, brackets left aside."""
        start = after
        if self.lower.find("(", after, quantity.start) < 0:
            for delimiter in _DELIMITER.finditer(self.lower, after, quantity.start):
                start = delimiter.end()
            return start
        asides = [match.span() for match in _ASIDE.finditer(self.lower, after, quantity.start)]
        for delimiter in _DELIMITER.finditer(self.lower, after, quantity.start):
            at = delimiter.start()
            if not any(a <= at < b for a, b in asides):
                start = delimiter.end()
        return start

    def around(self, quantity: Quantity, after: int, start: int, stop: int) -> Around:
        """What stands around a figure whose clause begins at `start`.

        `after` is where the figure before it ends, `stop` where the next begins.
        """
        raw = self.words(start, quantity.start)
        # The modifier may hold a verb: "ước thiệt hại 12 tỷ đồng".
        subject = self._trimmed(raw + self.words(quantity.start, quantity.number.start))
        if not raw and self.lower[start - 1 : start] == "(":
            subject = self._before_bracket(start - 1, after)
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
        return overlapping(self.places, start, end)

    def about(self, quantity: Quantity) -> Span | None:
        """ "tăng 9,4% về số doanh nghiệp": what stands behind "về"."""
        match = _ABOUT.match(self.lower, quantity.end, self.end)
        return match.span("topic") if match else None

    def verb(self, words: Sequence[Span]) -> Span | None:
        """The verb that ends a stretch."""
        if not words or self.lower[slice(*words[-1])] not in VERBS.lasts:
            return None
        for count in range(min(_LONGEST_VERB, len(words)), 0, -1):
            if self.say(words[-count:]) in VERBS and not (
                count == 1 and self.say(words[-2:-1]) in _NOT_VERBS
            ):
                end = words[-1][1]
                # "kết nạp mới 1.200 đoàn viên": the adverb belongs to the verb.
                return words[-count][0], end + len(_NEWLY) if self.lower.startswith(_NEWLY, end) else end
        return None

    def strip(self, words: list[Span], table: Phrases, *, left: bool = False) -> list[Span]:
        """The words without those of `table` at one end."""
        while words:
            edge = self.lower[slice(*words[0 if left else -1])]
            if edge not in (table.firsts if left else table.lasts):
                break
            pair = self.say(words[:2] if left else words[-2:])
            if pair in (_UNBROKEN if left else _WHOLE) and self.say(words[-3:]) not in _NOT_KEPT:
                break
            for count in range(min(_LONGEST_EDGE, len(words)), 0, -1):
                if self.say(words[:count] if left else words[-count:]) in table:
                    words = words[count:] if left else words[:-count]
                    break
            else:
                break
        return words

    def _trimmed(self, words: list[Span]) -> list[Span]:
        words = self._undated(words)
        words = self.strip(words, OPENERS, left=True)
        if self.say(words[:1]) in _CHANGING and self.measures(words[1:]):
            words = words[1:]
        words = self.strip(words, CLOSERS)
        return self.strip(words, OPENERS, left=True)

    def _undated(self, words: list[Span]) -> list[Span]:
        """The words without dates: what stands behind the last one, or before the first if nothing does."""
        pieces: list[list[Span]] = [[]]
        skip = -1
        for word in words:
            at = word[0]
            if at < skip:
                continue
            if end := self._dated(at):
                skip = end
                pieces.append([])
            elif self.lower[at] == "s" and _THAN.match(self.lower, at):
                break
            else:
                pieces[-1].append(word)
        told = [piece for piece in pieces if self.strip(self.strip(piece, OPENERS, left=True), CLOSERS)]
        # "doanh thu năm 2025 của công ty": what follows the date may only say more of what precedes it.
        while len(told) > 1 and self.say(told[-1][:1]) in _OF and not self.measures(told[-1][1:]):
            told.pop()
        return told[-1] if told else []

    def _short(self, subject: list[Span]) -> list[Span]:
        """The subject, or the end of one that is too long to name a measure."""
        if len(subject) <= _LONG_SUBJECT:
            return subject
        cut = max((i + 1 for i, (a, b) in enumerate(subject) if self.lower[a:b] in _ASPECTS), default=0)
        return self.strip(subject[cut if cut < len(subject) else 0 :][-_LONGEST_SUBJECT:], OPENERS, left=True)

    def _before_bracket(self, bracket: int, after: int) -> list[Span]:
        """The last words before a bracket that holds a figure alone: "công ty A (385 tỷ), công ty B (277 tỷ)"."""
        begin = after
        for delimiter in _DELIMITER.finditer(self.lower, after, bracket):
            begin = delimiter.end()
        return self._trimmed(self.words(begin, bracket))[-_LONGEST_LISTED:] if begin > after else []

    def _behind_being(self, subject: list[Span]) -> list[Span]:
        """ "nghiêm trọng nhất là đoạn tràn dài 120 m": what stands behind "là"."""
        cut = max((i + 1 for i, (a, b) in enumerate(subject) if self.lower[a:b] == "là"), default=0)
        return subject[cut:] if cut < len(subject) - 1 else subject

    def measures(self, words: list[Span]) -> bool:
        """Whether words begin with what names a measure."""
        return not MEASURED_HEADS.isdisjoint((self.say(words[:1]), self.say(words[:2])))

    def _dated(self, at: int) -> int:
        """Where the date or the number of months at `at` ends; 0 where none is."""
        if self.dates and (dated := overlapping(self.dates, at, at + 1)):
            return dated[1]
        if self.lower[at] in _MONTHS_BEGIN and (months := _SOME_MONTHS.match(self.lower, at)):
            return months.end()
        return 0

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
            if within(self.dates, begin, start):
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
        delimiter = _DELIMITER_BEHIND.search(self.lower, start, stop)
        end = delimiter.start() if delimiter else stop
        words = self.words(start, end)
        place = overlapping(self.places, words[0][0], words[0][0] + 1) if words else None
        if place is not None:
            words = self._behind_places(place[1], stop)
        if words and words[-1][1] >= self.end:
            a = words[-1][0]
            b = a + len(self.lower[a : self.end].rstrip(_SENTENCE_END))
            words[-1:] = [(a, b)] if b > a else []
        words = self.strip(self._whole_phrase(words), JOINING)
        if words and delimiter is None and stop < self.end:
            words = self.strip(words, LINKS)
            if (
                words
                and self.verb(words) == (words[0][0], words[-1][1])
                and self.say(words) not in PREDICATES
            ):
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

    def _whole_phrase(self, words: list[Span]) -> list[Span]:
        """The phrase at the head of words, without what a second "đã", "sẽ" begins and, if long, what "được" does."""
        phrase = self.noun_phrase(words[: _LONGEST_BEHIND + 1])
        said = [i for i, (a, b) in enumerate(phrase) if i and self.lower[a:b] in PREDICATES]
        for index in said[1:]:
            if self.lower[slice(*phrase[index])] in _ANEW and index - said[0] > 1:
                return phrase[:index]
        if len(phrase) <= _LONGEST_BEHIND:
            return phrase
        return phrase[: next((i for i in reversed(said) if i > 1), _CUT_BEHIND)]

    def _behind_places(self, at: int, stop: int) -> list[Span]:
        """The words behind the places that are named with a figure: "3 xã A, B và C đạt chuẩn"."""
        while True:
            mark = _LIST_MARK.match(self.lower, at)
            following = within(self.places, mark.end(), mark.end() + 1) if mark else ()
            if not following:
                break
            at = following[0][1]
        delimiter = _DELIMITER_BEHIND.search(self.lower, at, stop)
        words = self.words(at, delimiter.start() if delimiter else stop)
        return words if words and self.lower[slice(*words[0])] in PREDICATES else []

    def noun_phrase(self, words: list[Span]) -> list[Span]:
        """The words up to one that opens another phrase, a date, a place, or a second noun too long to be one."""
        for index, (a, b) in enumerate(words):
            pair = self.say(words[index : index + 2]) if index + 1 < len(words) else ""
            whole = pair in WHOLE_WORDS or (index and self.say(words[index - 1 : index + 1]) in WHOLE_WORDS)
            if (self.lower[a:b] in AFTER_STOPS and not whole) or pair in AFTER_STOPS:
                return words[:index]
            if overlapping(self.dates, a, a + 1):
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
