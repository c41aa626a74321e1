"""What a dated sentence reports where no noun or verb of the tables names it ("Sáng 13/12, UBND huyện họp").

A day that opens a sentence, or stands behind what "đã", "bị" or "được" tells, is the day of a happening,
whatever its words; what someone said that day, and how things stood on it, is none.
"""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from extractors.events.candidates import Candidate
from extractors.events.cues import DEMAND, OPENING_DATE, PURPOSE
from extractors.events.phrases import at_word
from extractors.events.report_kinds import kind_told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.events.moments import Moment
    from extractors.events.settings import Setting, Settings
    from extractors.reading import Reading

UNNAMED_RULE = "other on a day named"
"""The rule of a report whose words do not tell its kind."""

_UNTOLD = frozenset({"title", "other", "table", "caption"})
# Between the day and what happened: "(tức mùng 3 Tết), tại xã X, sau khi nhận tin, …".
_ASIDES = re.compile(
    r"[\s,)\-–]*(?:\([^()\n]{0,60}\)[\s,]*)?(?:(?:tại|ở|trên|trong|sau|khi|do|nhân|theo|vì|qua|với|từ|cũng|dưới|"
    r"ngay)(?!\w)[^,;:\n]{2,120},\s*){0,3}"
)
# Statements, demands, states and figures report nothing done.
_NO_REPORT = at_word(
    r"cho biết|cho hay|xác nhận|khẳng định|nói|chia sẻ|nhấn mạnh|trao đổi|trả lời|thông tin|thông báo|"
    r"phát biểu|đề nghị|yêu cầu|kiến nghị|đề xuất|chỉ đạo|cho rằng|nhận định|là|đạt|còn|ước|chiếm|dao động|gồm|"
    r"có thể|có hiệu lực|(?<!bất )(?<!bình )(?<!ban )(?<!phi )(?<!lạ )thường(?! trực| vụ| kỳ)|(?<!phát )(?<!thực )(?<!xuất )hiện|thuộc|phấn đấu|dự báo|nhận được|khai(?! mạc| thác| giảng| trương| quật| hội| tiệc)|kể|(?<!chăm )lo|mong|bày tỏ|lý giải|phản ánh|"
    r"có(?! mặt| buổi| chuyến)|giảm|tăng(?! cường)|vẫn|khuyến cáo|công tác|(?<!đánh )(?<!đấu )giá|nhằm|để|phải|(?<!tiểu )cần|không"
)
_DONE = at_word(r"đã|vừa|bị|được|sẽ|bắt đầu|chính thức")
_NAMED_BEFORE = re.compile(r"(?:(?<!\w)(?:vào|trong|lúc|hồi|từ|khoảng|hôm|kể từ))? ?$")
# How far from the day the words that tell what happened begin, and how many of them must be there.
_REACH, _FEWEST = 60, 4
_LONGEST_CLAUSE = 90
# Within so many characters the words stand that say of what kind it is.
_TELLING = 140
_LONGEST_DAYS = 20
_CASE = re.compile(
    r"\W*(?:(?:trước đó|theo đó|được biết|cụ thể)[,\s]\s?)?(?P<case>(?:vụ việc|sự việc|vụ án|sự cố|vụ)(?: trên| này)?)"
    r" (?:được xác định )?(?:xảy ra|diễn ra)(?!\w)"
)
_CASES = frozenset({"accident", "crime", "disaster"})


class Reports:
    """Finds what dated sentences report that nothing else in them names."""

    def __init__(self, reading: Reading, settings: Settings) -> None:
        self._lower = reading.lower
        self._settings = settings

    def beside(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """One candidate for each dated clause of reporting that holds none of `candidates`."""
        taken = {
            (candidate.setting.index, candidate.setting.clause(candidate.at)[0]) for candidate in candidates
        }
        full = {index for index, _ in taken}
        for setting in self._settings.all:
            if setting.zone in _UNTOLD or setting.background or setting.address:
                continue
            if not setting.exact or setting.saying >= 0 or self._settings.in_speech(setting.start):
                continue
            if setting.index in full:
                yield from self._further(setting, taken)
                continue
            candidate = self._befell(setting) or self._opened(setting, setting.start) or self._told(setting)
            if candidate is not None:
                yield candidate

    def _further(self, setting: Setting, taken: set[tuple[int, int]]) -> Iterator[Candidate]:
        """What the clauses beside one that tells something tell on a day of their own: "…; trưa cùng ngày, …"."""
        for begin in setting.clauses[1:]:
            if (setting.index, begin) not in taken:
                candidate = self._opened(setting, begin)
                if candidate is not None:
                    yield candidate

    def _opened(self, setting: Setting, begin: int) -> Candidate | None:
        """What is told behind the day that opens the clause from `begin` on."""
        moment = next(iter(setting.behind(begin, setting.end)), None)
        if moment is None or not _dates(moment) or not OPENING_DATE.fullmatch(self._lower, begin, moment.at):
            return None
        _, end = setting.clause(moment.stop)
        asides = _ASIDES.match(self._lower, moment.stop, end)
        at = asides.end() if asides else moment.stop
        near = min(end, at + _REACH)
        head = self._settings.without_names(at, near)
        if len(self._lower[at:near].split()) < _FEWEST - 1 or _NO_REPORT.search(head) or DEMAND.search(head):
            return None
        return self._candidate(setting, at, end)

    def _befell(self, setting: Setting) -> Candidate | None:
        """The case that the title names, where the text tells when it was: "Vụ việc xảy ra khoảng 16 giờ ngày 19/1"."""
        case = _CASE.match(self._lower, setting.start, setting.end)
        kind = next((kind for kind in self._settings.titled.named if kind in _CASES), None)
        if case is None or kind is None or not _dates(setting.moments[0]):
            return None
        at, stop = case.span("case")
        return Candidate(at, stop, kind, "incident", setting, f"{kind} that the title names", firm=True)

    def _told(self, setting: Setting) -> Candidate | None:
        """What "đã", "bị" or "được" tells with its day behind it."""
        for moment in setting.moments:
            begin, end = setting.clause(moment.at)
            comma = self._lower.rfind(", ", begin, moment.at)
            at = max(begin, comma + 2 if comma >= 0 else begin)
            phrase = self._lower[at : moment.at]
            if not _dates(moment) or len(phrase.split()) < _FEWEST or len(phrase) > _LONGEST_CLAUSE:
                continue
            done = _DONE.search(phrase)
            if done and not _NO_REPORT.search(phrase) and not PURPOSE.search(self._lower, begin, moment.at):
                return self._candidate(setting, at, end)
        return None

    def _candidate(self, setting: Setting, at: int, end: int) -> Candidate | None:
        words = self._settings.without_names(at, min(end, at + _TELLING))
        kind, told = kind_told(words)
        done = _DONE.search(words)
        # The span reaches as far as what tells that, and what, happened.
        stop = at + max(told, done.end() if done else 0, len(words.split(" ", 1)[0]))
        rule = UNNAMED_RULE if kind == "other" else f"{kind} on a day named"
        return Candidate(at, stop, kind, "act", setting, rule, firm=True)


def _dates(moment: Moment) -> bool:
    """Whether a moment can be the day of something done, not a time over which is counted."""
    if not moment.exact or moment.bracketed:
        return False
    if moment.start is None or moment.end is None:
        # A day whose year the article leaves open.
        return True
    return (date.fromisoformat(moment.end) - date.fromisoformat(moment.start)).days <= _LONGEST_DAYS
