"""Where happenings are named: gatherings and incidents by their nouns, acts by their verbs, conferrals by the awards."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.events.kinds import gathering_type
from extractors.events.patterns import (
    ACT,
    BARE_HELD,
    BEFORE_REFERENCE,
    COMMITTEE_BEFORE,
    COORDINATED_BEFORE,
    COUNTED,
    DEMAND,
    HAPPENED_BEFORE,
    HAPPENED_BEHIND,
    HEAD,
    HELD,
    HOLDS,
    NAME_STOP,
    NOT_ACTED_BEFORE,
    PREDICATE_BEHIND,
    PURPOSE,
    REFERENCE_BEHIND,
    RESULTS_BEHIND,
    UNREAL_BEFORE,
    Act,
    Head,
    acts_of,
    head_of,
)
from extractors.events.settings import Setting, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.events.who import Holders
    from extractors.reading import Reading
    from schemas import Award

_NEAR = 45
_GIVING = re.compile(
    r"(?<!\w)(?:trao tặng|trao|truy tặng|tặng thưởng|tặng|phong tặng|thưởng|khen thưởng|khen thường|biểu dương|tuyên dương|tôn vinh|vinh danh|công nhận|đón nhận|đón|có thư khen|gửi thư khen|khen)(?!\w)"
)
_TOLD = re.compile(r"(?<!\w)(?:đã|vừa|cũng|được|bị|vừa qua)(?: \w+){0,2} $")
# A second act joined to a gathering's name is an event of its own where it is of one of these types.
_JOINED = frozenset({"award", "launch", "signing", "construction", "personnel", "ceremony"})
_JOINS = frozenset({"meeting", "ceremony", "construction", "festival"})
# Nouns that name a gathering without a word more: "tổ chức họp báo".
_ENOUGH = frozenset({"họp báo", "gặp mặt", "mít tinh", "họp mặt", "buổi gặp mặt", "tiếp xúc cử tri"})
# What may be done in the course of a speech.
_SPOKEN = frozenset({"launch", "support"})
_SHELL, _SHORT = 90, 9
_GREETING = re.compile(r"(?:,| và|, chúc \w+,?| chúc \w+(?: và|,)?|, động viên(?: và|,)?)* ?")
_PLAIN_START = ' -–+*•(“"'


@dataclass(slots=True, eq=False)
class Candidate:
    """A possible event: the words that name it at `text[at:stop]`, and what is known of it so far.

    `form` is gathering, incident, act or award. `firm` candidates are told as held whatever stands
    around them; the others need a day or a gathering that ties them down. A `joined` act is named
    together with a gathering ("lễ kỷ niệm … và khen thưởng …").
    """

    at: int
    stop: int
    type: str
    form: str
    setting: Setting
    rule: str
    firm: bool
    demanded: bool = False
    joined: Candidate | None = None
    awards: list[int] = field(default_factory=list)
    agent: str | None = None


class CandidateFinder:
    """Finds the candidates of one article."""

    def __init__(self, reading: Reading, settings: Settings, holders: Holders) -> None:
        self._reading = reading
        self._lower = reading.lower
        self._settings = settings
        self._holders = holders
        self._names = sorted((m.start, m.end) for m in reading.organization_mentions)
        self._name_starts = [start for start, _ in self._names]
        # What kind of gathering a bare noun goes back to: "Đại hội diễn ra từ ngày …".
        self._named: dict[str, str] = {}

    def find(self) -> list[Candidate]:
        """The candidates, in order of the text, not overlapping."""
        awards = list(self._conferrals())
        heads = _apart(list(self._heads()), [])
        gatherings = [(h, self._name_end(h)) for h in heads if h.form == "gathering"]
        heads = [h for h in heads if not self._nested(h, gatherings)]
        gatherings = [(h, end) for h, end in gatherings if h in heads]
        acts = _apart(list(self._acts(gatherings)), [*awards, *heads])
        awards = [a for a in awards if not any(h.at <= a.at < end for h, end in gatherings)]
        return sorted([*awards, *heads, *_without_shells(acts, awards, self._lower)], key=lambda c: c.at)

    def _name_end(self, head: Candidate) -> int:
        _, end = head.setting.clause(head.at)
        stop = NAME_STOP.search(self._lower, head.stop, end)
        return stop.start() if stop else end

    def _nested(self, head: Candidate, gatherings: list[tuple[Candidate, int]]) -> bool:
        """Whether a head only stands in the name of another: "hội nghị tổng kết Chiến dịch …"."""
        for other, end in gatherings:
            if other is not head and other.at < head.at < end:
                return not any(m.exact and head.stop <= m.at < end for m in head.setting.moments)
        return False

    def _in_name(self, at: int) -> bool:
        place = bisect_right(self._name_starts, at) - 1
        return place >= 0 and self._names[place][0] < at < self._names[place][1]

    def _setting(self, at: int) -> Setting | None:
        """The setting of a match, or None where nothing is told: leftovers, an organisation's name."""
        setting = self._settings.at(at)
        return None if setting.zone == "other" or self._in_name(at) else setting

    def _heads(self) -> Iterator[Candidate]:
        for match in HEAD.finditer(self._lower):
            setting = self._setting(match.start())
            if setting is None:
                continue
            row = head_of(match.group())
            if self._settings.in_speech(match.start()) and not _dated(setting, match.start(), match.end()):
                continue
            make = self._gathering if row.gathering else self._incident
            candidate = make(match, row, setting)
            if candidate is not None:
                yield candidate

    def _gathering(self, match: re.Match[str], row: Head, setting: Setting) -> Candidate | None:
        lower, at, stop = self._lower, match.start(), match.end()
        opening = max(setting.start, at - _NEAR)
        held_before = bool(HOLDS.search(lower, opening, at))
        held_behind = bool(HELD.match(lower, stop, setting.end))
        dated = _dated(setting, at, stop)
        bare = bool(REFERENCE_BEHIND.match(lower, stop, setting.end))
        bare = bare or (not held_before and bool(PREDICATE_BEHIND.match(lower, stop)))
        exact = any(m.exact for m in setting.moments)
        opens = not lower[setting.start : at].strip(_PLAIN_START)
        kind, rule = gathering_type(match.group(), row, lower, stop, setting.end)
        if kind is None:
            return None
        known = self._named.get(match.group(), kind)
        if bare or (kind == "meeting" and known == "competition"):
            kind = known
        if not bare:
            self._named.setdefault(match.group(), kind)
        if COMMITTEE_BEFORE.search(lower, opening, at):
            return None
        if bare:
            held_bare = dated and BARE_HELD.match(lower, stop, setting.end)
            if not (held_before and match.group() in _ENOUGH) and not held_bare:
                return None
        if COUNTED.search(lower, opening, at) and not exact:
            return None
        if setting.background and not exact and not dated:
            return None
        firm = held_before or held_behind or (opens and not bare and setting.zone in ("title", "lead"))
        played = kind == "competition" and not bare and bool(RESULTS_BEHIND.match(lower, stop, setting.end))
        firm = firm or played
        if BEFORE_REFERENCE.search(lower, opening, at) and not (held_behind or dated or played):
            return None
        if not firm and not dated:
            return None
        demanded = _demanded(lower, setting, at)
        if demanded and not dated and not held_behind and not any(m.long for m in setting.moments):
            return None
        return Candidate(at, stop, kind, "gathering", setting, rule, firm, demanded)

    def _incident(self, match: re.Match[str], row: Head, setting: Setting) -> Candidate | None:
        lower, at, stop = self._lower, match.start(), match.end()
        opening = max(setting.start, at - _NEAR)
        if COUNTED.search(lower, opening, at) and not any(m.exact for m in setting.moments):
            return None
        dated = any(stop <= m.at <= stop + 40 and "," not in lower[stop : m.at] for m in setting.moments)
        opens = not lower[setting.start : at].strip(_PLAIN_START)
        before = bool(HAPPENED_BEFORE.search(lower, opening, at))
        behind = bool(HAPPENED_BEHIND.match(lower, stop, setting.end))
        contained = lower.endswith("khống chế ", opening, at)
        if not dated and UNREAL_BEFORE.search(lower, opening, at) and not contained:
            return None
        if setting.background and not setting.moments:
            return None
        if _demanded(lower, setting, at) and not dated:
            return None
        titled = opens and setting.zone == "title"
        if not (before or dated or titled or (behind and (opens or setting.moments))):
            return None
        return Candidate(at, stop, row.type, "incident", setting, f"{row.type} by its noun", firm=True)

    def _acts(self, gatherings: list[tuple[Candidate, int]]) -> Iterator[Candidate]:
        for match in ACT.finditer(self._lower):
            setting = self._setting(match.start())
            if setting is None or self._settings.in_speech(match.start()):
                continue
            row = self._row(match, setting)
            if row is None:
                continue
            joined = next((h for h, end in gatherings if h.at < match.start() < end), None)
            if joined is not None:
                if self._is_joined(match, row, joined):
                    yield Candidate(
                        match.start(), match.end(), row.type, "act", setting, f"{row.type} joined to a gathering",
                        firm=True, demanded=joined.demanded, joined=joined,
                    )  # fmt: skip
                continue
            candidate = self._act(match, row, setting)
            if candidate is not None:
                yield candidate

    def _is_joined(self, match: re.Match[str], row: Act, head: Candidate) -> bool:
        return (
            head.type in _JOINS
            and row.type in _JOINED
            and (row.type != head.type or match.group().startswith("k"))
            and not match.group().startswith("đón")
            and bool(COORDINATED_BEFORE.search(self._lower, head.at, match.start()))
        )

    def _row(self, match: re.Match[str], setting: Setting) -> Act | None:
        lower, at, stop = self._lower, match.start(), match.end()
        opening = max(setting.start, at - _NEAR)
        for act in acts_of(match.group()):
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

    def _act(self, match: re.Match[str], row: Act, setting: Setting) -> Candidate | None:
        lower, at, stop = self._lower, match.start(), match.end()
        begin, end = setting.clause(at)
        exact = any(m.exact or (not m.long and begin <= m.at < end) for m in setting.moments)
        if setting.background and not exact:
            return None
        if NOT_ACTED_BEFORE.search(lower, max(setting.start, at - _NEAR), at):
            return None
        behind = any(stop <= m.at < end and (not m.long) for m in setting.moments)
        demanded = _demanded(lower, setting, at)
        if demanded and not behind:
            return None
        if setting.address and row.type not in _SPOKEN and not demanded:
            return None
        tied = exact or setting.anaphoric or setting.address or setting.zone in ("lead", "title")
        if row.weak and not tied:
            return None
        candidate = Candidate(at, stop, row.type, "act", setting, f"{row.type} by its verb", tied, demanded)
        if tied or setting.statement >= 0 or _TOLD.search(lower, max(setting.start, at - 25), at):
            return candidate
        return candidate if self._holders.before(candidate) is not None else None

    def _conferrals(self) -> Iterator[Candidate]:
        """One candidate for what one authority confers in one sentence."""
        last: Candidate | None = None
        for index, award in enumerate(self._reading.facts["awards"]):
            setting = self._settings.at(award.at)
            if award.status == "proposed" or setting.zone == "other":
                continue
            if setting.background and not any(m.exact for m in setting.moments):
                continue
            begin, end = setting.clause(award.at)
            agent = award.authority or award.presenter
            if last is not None and last.setting is setting and agent in (None, last.agent):
                last.awards.append(index)
                continue
            verb = self._verb(award, begin, end)
            if verb is None:
                continue
            last = Candidate(
                min(verb, award.at), award.stop, "award", "award", setting, "award conferred",
                firm=True, awards=[index], agent=agent,
            )  # fmt: skip
            yield last

    def _verb(self, award: Award, begin: int, end: int) -> int | None:
        """Offset of the verb of giving that belongs to an award, or None where it is won or only named."""
        lower = self._lower
        before = [m.start() for m in _GIVING.finditer(lower, begin, award.at)]
        if before:
            return before[-1]
        inside = _GIVING.search(lower, award.at, award.stop)
        if inside:
            return inside.start()
        behind = _GIVING.search(lower, award.stop, min(end, award.stop + 80))
        return award.at if behind and "được" in lower[award.at : behind.start()] else None


def _demanded(lower: str, setting: Setting, at: int) -> bool:
    """Whether what stands at `at` is asked for, aimed at or denied."""
    begin, _ = setting.clause(at)
    return bool(DEMAND.search(lower, setting.start, at) or PURPOSE.search(lower, begin, at))


def _dated(setting: Setting, at: int, stop: int) -> bool:
    """Whether a day, month or named time stands in the same clause, behind the head."""
    _, end = setting.clause(at)
    return any(stop <= m.at < end for m in setting.moments)


def _apart(candidates: list[Candidate], before: list[Candidate]) -> list[Candidate]:
    """The candidates that overlap none of those before them."""
    kept: list[Candidate] = []
    taken = [(c.at, c.stop) for c in before]
    for candidate in candidates:
        if not any(a < candidate.stop and candidate.at < b for a, b in taken):
            taken.append((candidate.at, candidate.stop))
            kept.append(candidate)
    return kept


def _without_shells(acts: list[Candidate], awards: list[Candidate], lower: str) -> list[Candidate]:
    """Without what only carries or repeats its neighbour: "ra quyết định khởi tố", "thăm, tặng quà"."""
    following = sorted([*acts, *awards], key=lambda c: c.at)
    dropped: set[int] = set()
    for act, later in zip(following, following[1:], strict=False):
        if later.setting is not act.setting:
            continue
        between = lower[act.stop : later.at]
        carries = act.type == "policy" and later.type in ("crime", "personnel", "award") and act.form == "act"
        if (
            carries
            and len(between) < _SHELL
            and not lower.startswith("thông qua", act.at)
            and " và " not in between
        ):
            dropped.add(id(act))
        if (
            act.type == "visit"
            and later.type == "support"
            and _GREETING.fullmatch(between)
            and later.stop - later.at < _SHORT
        ):
            dropped.add(id(later))
    return [act for act in acts if id(act) not in dropped]
