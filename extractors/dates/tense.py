"""Whether a clause announces or reports: by that a day without a year lies ahead or behind."""

from __future__ import annotations

import re
from typing import Literal

from extractors.dates.vocabulary import any_of

Direction = Literal["past", "future"]


class _Phrases:
    """Phrases looked for as whole words; only a stretch that has one at all is searched for where it stands."""

    def __init__(self, *phrases: str) -> None:
        self._phrases = phrases
        self._pattern = re.compile(rf"(?<!\w)(?:{any_of(phrases)})(?!\w)")

    def within(self, text: str, start: int, end: int) -> bool:
        """Whether one of them begins and ends in `text[start:end]`."""
        stretch = text[start:end]
        return any(phrase in stretch for phrase in self._phrases) and bool(
            self._pattern.search(text, start, end)
        )


_FUTURE = _Phrases(
    "sẽ",
    "dự kiến",
    "sắp",
    "tới đây",
    "theo kế hoạch",
    "có kế hoạch",
    "trong kế hoạch",
    "từ nay",
    "chậm nhất",
    "trước ngày",
    "phấn đấu",
    "thời gian tới",
    "chuẩn bị",
    "yêu cầu",
    "hạn cuối",
    "đăng ký",
    "hoàn thành trước",
)
"""Words of an announced event: a day without a year then lies ahead."""

_PAST = _Phrases("đã", "vừa", "từng", "trước đó")
"""Words of a report of what is over."""

# "Sáng thứ Hai, lớp học sẽ bắt đầu", but not "Ngày 12/3, xã cho biết sẽ …".
_WILL = re.compile(r"[^.;:!?\n]{0,30}?(?<!\w)sẽ(?!\w)")
_SAID = _Phrases(
    "cho biết", "nói", "thông báo", "khẳng định", "cho hay", "công bố", "chia sẻ", "đề nghị", "yêu cầu"
)
_BACK_IN = re.compile(r"(?<!\w)(?:hồi|kể từ)\s(?:đầu\s|giữa\s|cuối\s)?\Z")
_UP_TO = re.compile(r"(?<!\w)(?:đến|tới|trước|hết|hạn)\s\Z")
_SENTENCE_END = re.compile(r"[.;!?\n](?!\d)")
# How far the words that tell the tense stand before and behind a date, in characters.
_CLAUSE, _BEHIND = 120, 60


def tense(text: str, start: int, end: int) -> Direction | None:
    """Whether the clause around a span announces or reports, by the words near it; None where they do not say."""
    opening = max(start - _CLAUSE, 0)
    opening = max(opening, *(text.rfind(mark, opening, start) + 1 for mark in ".\n;!?"))
    closing = _SENTENCE_END.search(text, end, end + _BEHIND)
    stop = closing.start() if closing else min(len(text), end + _BEHIND)
    if _FUTURE.within(text, opening, start) or text[end : end + 12].lstrip(" ,)").startswith(
        ("tới", "sẽ", "dự kiến")
    ):
        return "future"
    will = _WILL.match(text, end, stop)
    if will and not _SAID.within(text, end, will.end()):
        return "future"
    if _BACK_IN.search(text, max(0, start - 12), start):
        return "past"
    # "đã đề nghị hoãn đến ngày 1/2": what is over is not the day.
    if not _UP_TO.search(text, max(0, start - 12), start) and (
        _PAST.within(text, opening, start) or _PAST.within(text, end, stop)
    ):
        return "past"
    return None
