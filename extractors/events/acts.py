"""Candidates from verbs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import Candidate, Gatherings
from extractors.events.conferrals import is_prize_to_come
from extractors.events.cues import DEMAND, OPENING_DATE, PLANNED, SUBJECT
from extractors.events.objects import (
    COORDINATED_BEFORE,
    INCIDENTAL_BEFORE,
    NOT_ACTED_BEFORE,
    PROPOSED_BEFORE,
    SHARE_BEFORE,
    TOTAL_BEHIND,
)
from extractors.events.phrases import at_word
from extractors.events.settings import demanded_at
from extractors.events.verbs import ACTS, Act
from extractors.events.when import dated_long

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extractors.events.scan import Hit
    from extractors.events.settings import Setting, Settings
    from extractors.events.who import Holders
    from extractors.reading import Reading

_NEAR = 45
_FAR = 200
_PHRASE = 70
_TOLD = at_word(r"đã|vừa|cũng|được|bị|vừa qua|phải|đang", r"(?: \w+){0,2} $")
_DONE = at_word(r"đã|vừa")
_PERFECTIVE = at_word(
    r"đã|vừa", r"(?: \w+){0,2} $", (r"đã|vừa", r" (?:đến|lên|tới|về|ra|vào|gặp) [^,.;\n]{2,50} $")
)
# By whom it was done, where what it was done to is told first: "được UBND tỉnh | phê duyệt".
_BY_AGENT = re.compile(
    rf"(?<!\w)(?<!khi )(?<!nếu )(?<!để )(?<!chưa )(?<!cần )(?<!phải )được (?={SUBJECT.pattern})[^,.;\n]{{3,60}} $"
)
# What tells by itself that a decision about somebody is done.
_DONE_VERB = ("đã ", "được ", "bị ")
# Behind what an account of a time counts up.
_COUNTS = re.compile(r"(?: \w+)? \d")
_ELECTIONS = frozenset(
    {"bầu", "bầu bổ sung", "nhất trí bầu", "tín nhiệm bầu", "bầu ra", "tái đắc cử", "đắc cử", "trúng cử"}
)
# Whom a meeting elects, or to what.
_ELECTED = re.compile(r" (?:bổ sung )?(?:ông|bà|đồng chí|đ/c|các chức danh|chức danh|chức vụ)(?!\w)")
# What a verb of the tables may begin with that leaves its meaning as it is.
_VOICES = frozenset({"được", "bị", "đã", "đang"})
_VOICED = {
    phrase: verb
    for phrase in ACTS
    for voice, _, verb in [phrase.partition(" ")]
    if voice in _VOICES and verb in ACTS
}
# A second act joined to a gathering's name is an event of its own where it is of one of these types.
_JOINED = frozenset({"award", "launch", "signing", "construction", "personnel", "ceremony"})
_JOINS = frozenset({"meeting", "ceremony", "construction", "festival"})
# What is handed over in the sentences behind "Tại buổi lễ, …".
_CARRIED = frozenset({"support", "award", "personnel", "signing"})
# What may be done in the course of a speech.
# Told of behind a dated sentence of its paragraph they are done, where someone does them.
_REPORTED = frozenset({"construction", "visit", "signing", "launch", "meeting", "ceremony"})
# What befalls needs nobody who does it.
_BEFALLING = frozenset({"accident", "disaster"})
# What a year may date: "khởi công từ cuối năm 2012", "được xếp hạng di tích năm 1995".
_YEARLY = frozenset({"construction", "award", "policy"})
_FORCED = ("sơ tán", "di dời", "tiêu h", "nhập viện", "đưa", "được đưa", "tạm dừng")
_SPOKEN = frozenset({"launch", "support"})
# Acts that are spoken of as often as they are done: both who and that it was done must be said.
_FAINT = frozenset(
    {"visit", "policy", "training", "launch", "ceremony", "construction", "signing", "meeting", "festival"}
)


class ActFinder:
    """Finds what an article's verbs report as done."""

    def __init__(self, reading: Reading, settings: Settings, holders: Holders) -> None:
        self._reading = reading
        self._lower = reading.lower
        self._settings = settings
        self._holders = holders

    def find(self, hits: Iterable[Hit], gatherings: Gatherings) -> Iterator[Candidate]:
        """The acts in order of the text; those in a gathering's name only where they are joined to it.

        `hits` are the verbs of the text.
        """
        for hit in hits:
            setting = self._settings.readable(hit.at)
            if setting is None or self._settings.in_speech(hit.at) or self._is_named(hit.at):
                continue
            row = self._row(hit, setting)
            if row is None:
                continue
            outer = gatherings.around(hit.at)
            candidate = (
                self._act(hit, row, setting) if outer is None else self._joined(hit, row, setting, outer)
            )
            if candidate is not None:
                yield candidate

    def _is_named(self, at: int) -> bool:
        """Whether the verb stands in a name: "UB Kiểm tra Tỉnh ủy"."""
        text = self._reading.text
        if not text[at].isupper() or at < 2 or text[at - 1] != " ":
            return False
        before = text[max(0, at - 12) : at - 1].rsplit(" ", 1)[-1]
        return before[:1].isupper() and before.isalpha() and not text[at : at + 2].isupper()

    def _row(self, hit: Hit, setting: Setting) -> Act | None:
        """The first row of the verb whose conditions hold here."""
        row = self._fitting(hit.phrase, hit.at, hit.stop, setting)
        if row is None and (verb := _VOICED.get(hit.phrase)):
            # "Được điều động" stands in a row that does not fit, but "điều động" in one that does.
            row = self._fitting(verb, hit.stop - len(verb), hit.stop, setting)
        return row

    def _fitting(self, verb: str, at: int, stop: int, setting: Setting) -> Act | None:
        """The first row of `verb`, which stands from `at` to `stop`, whose conditions hold."""
        lower = self._lower
        opening = max(setting.start, at - _NEAR)
        for act in ACTS[verb]:
            if act.after is not None and not act.after.match(lower, stop, setting.end):
                continue
            if act.behind_not is not None and act.behind_not.match(lower, stop, setting.end):
                continue
            if act.before is not None and not act.before.search(lower, opening, at):
                continue
            if act.before_not is not None and act.before_not.search(lower, opening, at):
                continue
            return act
        return None

    def _joined(self, hit: Hit, row: Act, setting: Setting, head: Candidate) -> Candidate | None:
        """A second act in a gathering's name: "lễ kỷ niệm … và tôn vinh …"."""
        verb = hit.phrase
        if (
            head.type == "meeting"
            and row.type == "personnel"
            and _ELECTED.match(self._lower, hit.stop, setting.end)
            and not demanded_at(self._lower, setting, hit.at)
        ):
            # "Kỳ họp thứ 5 bầu ông A giữ chức …": what it decided is no part of its name.
            return Candidate(
                hit.at, hit.stop, row.type, "act", setting, "personnel at a meeting", firm=True, joined=head
            )
        other = row.type != head.type or verb.startswith("kỷ niệm")
        if head.type not in _JOINS or row.type not in _JOINED or not other or verb.startswith("đón"):
            return None
        if not COORDINATED_BEFORE.search(self._lower, head.at, hit.at):
            return None
        return Candidate(
            hit.at,
            hit.stop,
            row.type,
            "act",
            setting,
            f"{row.type} joined to a gathering",
            firm=True,
            demanded=head.demanded,
            joined=head,
        )

    def _act(self, hit: Hit, row: Act, setting: Setting) -> Candidate | None:
        lower, at, stop = self._lower, hit.at, hit.stop
        begin, end = setting.clause(at)
        exact = setting.exact or any(not m.long for m in setting.behind(begin, end))
        counted = row.type == "disaster" and any(m.long and not m.yearly for m in setting.behind(begin, at))
        accounted = setting.background and not (exact or counted)
        if accounted and (not setting.accounted or _COUNTS.match(lower, stop)):
            return None
        if not exact and not setting.anaphoric and any(m.yearly for m in setting.behind(begin, at)):
            # "Năm 2022, Công an tỉnh đã khởi tố …": of another time.
            return None
        behind = any(not m.long for m in setting.behind(stop, end))
        # "Tỉnh phải sơ tán 4.814 hộ": it was done, by force.
        forced = lower.endswith("phải ", begin, at) and hit.phrase.startswith(_FORCED)
        # "Chiều cùng ngày, đoàn tiếp tục khảo sát": done, where a day opens the sentence.
        forced = forced or (
            _opens_with_day(setting)
            and lower.endswith("tiếp tục ", begin, at)
            and not DEMAND.search(lower, begin, at)
        )
        demanded = not forced and demanded_at(lower, setting, at)
        if demanded and not behind:
            return None
        if not demanded and self._is_aside(at, begin, row, setting, dated=behind):
            return None
        if self._is_of_no_giving(at, (begin, stop, end), row, setting, dated=behind):
            return None
        carried = setting.carried and row.type in _CARRIED
        tied = exact or carried or setting.anaphoric or setting.address or setting.zone in ("lead", "title")
        # An accident of which the title tells, a bridge "khởi công từ cuối năm 2012".
        tied = tied or (row.type in _BEFALLING and self._settings.titled.include(row.type))
        tied = tied or (row.type in _YEARLY and dated_long(lower, setting, at, stop, end))
        # "Ông A tái đắc cử Chủ tịch", where the title tells of elections.
        elected = hit.phrase in _ELECTIONS and lower.startswith(" ", stop)
        tied = tied or (elected and self._settings.titled.include(row.type))
        # "Dự kiến quý I/2022 sẽ khởi công": a quarter before what is planned.
        ahead = [m for m in setting.behind(begin, at) if not m.yearly]
        tied = tied or (row.type == "construction" and bool(ahead) and bool(PLANNED.search(lower, begin, at)))
        candidate = Candidate(at, stop, row.type, "act", setting, f"{row.type} by its verb", tied, demanded)
        if accounted or (
            row.weak
            and not (
                exact
                or setting.anaphoric
                or (tied and (self._settings.titled.include(row.type) or row.type in _YEARLY))
            )
        ):
            # "UBND xã cũng đã tặng Giấy khen": who confers, and that it is done, is said.
            return candidate if self._is_done_by_someone(candidate) else None
        return candidate if tied or self._is_told(candidate, faint=row.type in _FAINT) else None

    def _is_aside(self, at: int, begin: int, row: Act, setting: Setting, *, dated: bool) -> bool:
        """Whether the verb at `at` is spoken of, or only tells the time or the reason of something else."""
        lower = self._lower
        if NOT_ACTED_BEFORE.search(lower, max(setting.start, at - _NEAR), at):
            return True
        if not dated and INCIDENTAL_BEFORE.search(lower, max(begin, at - _FAR), at):
            return True
        # "… cho biết, trong quý I tỉnh sẽ khởi công 3 cầu": what is made known has a time of its own.
        known = setting.statement >= 0 and bool(setting.behind(setting.statement, at))
        return setting.address and row.type not in _SPOKEN and not known

    def _is_of_no_giving(
        self, at: int, clause: tuple[int, int, int], row: Act, setting: Setting, *, dated: bool
    ) -> bool:
        """Whether an award is yet to be given or only asked for, a sum part of what was given, a number a total.

        `clause` is where the clause begins, the verb ends and the clause ends.
        """
        begin, stop, end = clause
        near = max(begin, at - _FAR)
        if row.type == "award":
            return is_prize_to_come(at, end, setting) or bool(PROPOSED_BEFORE.search(self._lower, near, at))
        if row.type == "crime":
            return not setting.exact and bool(TOTAL_BEHIND.match(self._lower, stop, end))
        return row.type == "support" and not dated and bool(SHARE_BEFORE.search(self._lower, near, at))

    def _is_told(self, candidate: Candidate, *, faint: bool) -> bool:
        """Whether an act that no day or gathering ties down is told as done, or by whom it was done."""
        setting, at = candidate.setting, candidate.at
        told = setting.statement >= 0 or bool(_TOLD.search(self._lower, max(setting.start, at - 25), at))
        told = told or (candidate.type == "personnel" and self._lower.startswith(_DONE_VERB, at))
        if not told and COORDINATED_BEFORE.search(self._lower, max(setting.start, at - 25), at):
            # "đã dự, đánh trống khai trường và tặng …": what holds for the first verb holds for the next.
            begin, _ = setting.clause(at)
            told = bool(_DONE.search(self._lower, max(begin, at - _FAR), at))
        if faint and setting.follows and candidate.type in _REPORTED:
            return self._holders.before(candidate) is not None
        if faint and _BY_AGENT.search(self._lower, max(setting.start, at - _PHRASE), at):
            return True
        if faint:
            return told and self._holders.before(candidate) is not None
        return told or self._holders.before(candidate) is not None

    def _is_done_by_someone(self, candidate: Candidate) -> bool:
        """Whether who acts, and that it is done, is said: "UBND tỉnh vừa phê bình …"."""
        if candidate.type == "award" and self._is_told(candidate, faint=True):
            return True
        if _BY_AGENT.search(self._lower, max(candidate.setting.start, candidate.at - _PHRASE), candidate.at):
            return True
        done = self._lower.startswith("đã ", candidate.at) or _PERFECTIVE.search(
            self._lower, max(candidate.setting.start, candidate.at - _PHRASE), candidate.at
        )
        return bool(done) and self._holders.before(candidate) is not None


def _opens_with_day(setting: Setting) -> bool:
    """Whether a day opens the sentence."""
    first = next((m for m in setting.moments if m.exact), None)
    return first is not None and bool(OPENING_DATE.fullmatch(setting.lower, setting.start, first.at))
