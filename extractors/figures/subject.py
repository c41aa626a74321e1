"""What stands before a figure: the words of its clause that say something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.figures.phrases import DISCOURSE, VERBS
from extractors.figures.sentence import is_active
from extractors.figures.spans import overlapping, within
from extractors.figures.words import NO_WORDS, Words, closed, measures, opened

if TYPE_CHECKING:
    from extractors.figures.quantities import Quantity
    from extractors.figures.sentence import Sentence

_MONTHS_BEGIN = frozenset("0123456789scbm")
_SOME_MONTHS = re.compile(
    r"(?:\d+|sáu|chín|ba|mười)[ \u00a0](?:tháng|năm|quý|tuần|ngày)"
    r"(?:[ \u00a0](?:(?:đầu|cuối)[ \u00a0]năm|gần nhất|gần đây|qua|trở lại đây|liên tiếp|liền))?"
)
_THAN = re.compile(r"so[ \u00a0](?:với|cùng)")
_OF = frozenset({"của", "tại", "ở", "trên", "từ", "do"})
_CHANGING = frozenset({"giảm", "tăng", "nâng", "đưa", "kéo", "hạ"})
_LONG_SUBJECT = 8
_LONGEST_SUBJECT = 18
_LONGEST_LISTED = 4
_ASPECTS = frozenset({"đã", "sẽ", "đang", "vừa", "phải", "cần", "còn", "cũng"})
_BEING = "là"
_EACH = "mỗi"
_QUOTES = frozenset('"”')
_OPENING_QUOTES = '"“'
_SAYING = frozenset(
    {"cho biết", "như sau", "cho thấy", "cho hay", "chia sẻ", "khẳng định", "sau đây", "nhấn mạnh", "cụ thể"}
)


def subject_before(sentence: Sentence, quantity: Quantity, raw: Words, after: int, start: int) -> Words:
    """The words before a figure that say something.

    `raw` are all words of its clause, which begins at `start`; the figure before it ends at `after`.
    """
    lower = sentence.lower
    words = raw
    if quantity.start < quantity.number.start:
        # The modifier may hold a verb: "ước thiệt hại 12 tỷ đồng".
        words = raw + sentence.words(quantity.start, quantity.number.start)
    subject = _trimmed(sentence, words)
    if not raw.said:
        if lower[start - 1 : start] == "(":
            subject = _before_bracket(sentence, start - 1, after)
        elif lower[start - 1 : start] == ":":
            subject = _before_colon(sentence, start - 1, after)
    elif (
        start > after
        and lower[start - 1] == ","
        and subject.spans[:1] == raw.spans[:1]
        and raw.said[0] != _EACH
    ):
        subject = _listed_before(sentence, start, after, active=raw.said[0] in VERBS) + subject
    if not subject.said and start > after and lower[start - 1] in _QUOTES:
        subject = _with_quoted(sentence, quantity, start - 1, after)
    return _short(_behind_being(subject))


def _trimmed(sentence: Sentence, words: Words) -> Words:
    """The words behind the last date, or before it if nothing follows, without openers and closers."""
    if not words.said:
        return words
    inner = kept = NO_WORDS
    for piece in reversed(_undated(sentence, words)):
        without_openers = opened(piece)
        without_closers = closed(without_openers)
        if not without_closers.said:
            continue
        inner, kept = without_openers, without_closers
        # "doanh thu năm 2025 của công ty": what follows the date may only say more of what precedes it.
        if piece.said[0] not in _OF or measures(piece[1:]):
            break
    if inner.first() in _CHANGING and measures(inner[1:]):
        kept = closed(inner[1:])
    return opened(kept)


def _undated(sentence: Sentence, words: Words) -> list[Words]:
    """The pieces that dates and numbers of months part the words into, up to "so với"."""
    lower, dates = sentence.lower, sentence.dates
    dated = bool(dates) and overlapping(dates, *words.span) is not None
    pieces: list[Words] = []
    begin = skip = 0
    for index, (at, _) in enumerate(words.spans):
        if at < skip:
            begin = index + 1
        elif not dated and lower[at] not in _MONTHS_BEGIN:
            continue
        elif end := _date_end(sentence, at, dated=dated):
            pieces.append(words[begin:index])
            begin, skip = index + 1, end
        elif _THAN.match(lower, at):
            return [*pieces, words[begin:index]]
    return [*pieces, words[begin:]] if pieces else [words]


def _date_end(sentence: Sentence, at: int, *, dated: bool) -> int:
    """Where the date or the number of months at `at` ends; 0 where none is."""
    if dated and (date := overlapping(sentence.dates, at, at + 1)):
        return date[1]
    if sentence.lower[at] in _MONTHS_BEGIN and (months := _SOME_MONTHS.match(sentence.lower, at)):
        return months.end()
    return 0


def _short(subject: Words) -> Words:
    """The subject, or the end of one that is too long to name a measure."""
    if len(subject) <= _LONG_SUBJECT:
        return subject
    cut = max((i + 1 for i, word in enumerate(subject.said) if word in _ASPECTS), default=0)
    return opened(subject[cut if cut < len(subject) else 0 :][-_LONGEST_SUBJECT:])


def _before_bracket(sentence: Sentence, bracket: int, after: int) -> Words:
    """The last words before a bracket that holds a figure alone: "công ty A (385 tỷ), công ty B (277 tỷ)"."""
    begin = sentence.delimited(after, bracket)
    return (
        _trimmed(sentence, sentence.words(begin, bracket))[-_LONGEST_LISTED:] if begin > after else NO_WORDS
    )


def _with_quoted(sentence: Sentence, quantity: Quantity, quote: int, after: int) -> Words:
    """The words before a figure with those quoted among them: "số đất được cấp “sổ đỏ” còn 28 ha"."""
    opening = max(sentence.lower.rfind(mark, after, quote) for mark in _OPENING_QUOTES)
    if opening < 0:
        return NO_WORDS
    begin = sentence.delimited(after, opening)
    return _trimmed(sentence, sentence.words(begin, quantity.start))


def _before_colon(sentence: Sentence, colon: int, after: int) -> Words:
    """What a line or a list names before a colon: "Diện tích gieo trồng: 5.200 ha"."""
    end = colon
    if sentence.lower[end - 1 : end] == ")":
        # "Tổng sản phẩm (GRDP): 8,5%".
        end = max(sentence.start, sentence.lower.rfind("(", after, end))
    begin = sentence.delimited(after, end)
    if begin == after > sentence.start:
        return NO_WORDS
    named = _trimmed(sentence, sentence.words(begin, end))
    return named if len(named) <= _LONG_SUBJECT and named.last(2) not in _SAYING else NO_WORDS


def _behind_being(subject: Words) -> Words:
    """ "nghiêm trọng nhất là đoạn tràn dài 120 m": what stands behind "là"."""
    if _BEING not in subject.said:
        return subject
    cut = len(subject) - subject.said[::-1].index(_BEING)
    return subject[cut:] if cut < len(subject) - 1 else subject


def _listed_before(sentence: Sentence, start: int, after: int, *, active: bool) -> Words:
    """The nouns before the comma at `start`, where they are listed with what follows it."""
    listed: list[Words] = []
    for begin in sentence.stretches(after, start - 1):
        if sentence.lower[start - 1] != ",":
            break
        piece = sentence.words(begin, start - 1)
        if not piece or begin == after > sentence.start or piece.said[0] in DISCOURSE:
            break
        told = opened(piece)
        if active and len(told) > _LONGEST_LISTED and (verb := sentence.verb(told)):
            # "Bệnh viện Hoa Sen khám bệnh, cấp thuốc cho 250 người".
            listed.append(sentence.words(*verb))
            break
        if not 0 < len(told) <= _LONGEST_LISTED or (not active and is_active(told.said)):
            break
        if within(sentence.dates, begin, start):
            break
        listed.append(told)
        start = begin
    listed.reverse()
    return Words(
        [word for words in listed for word in words.said], [span for words in listed for span in words.spans]
    )
