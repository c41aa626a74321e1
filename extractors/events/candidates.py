"""Where happenings are named: gatherings and incidents by their nouns, acts by their verbs, conferrals by the awards."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extractors.events.kinds import gathering_type
from extractors.events.patterns import (
    ACT,
    BEFORE_REFERENCE,
    COUNTED,
    DEMAND,
    HAPPENED_BEFORE,
    HAPPENED_BEHIND,
    HEAD,
    HELD,
    HOLDS,
    REFERENCE_BEHIND,
    UNREAL_BEFORE,
    Head,
    acts_of,
    head_of,
)
from extractors.events.settings import Setting, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.reading import Reading
    from schemas import Award

_NEAR = 45
_GIVING = re.compile(
    r"(?<!\w)(?:trao tặng|trao|truy tặng|tặng thưởng|tặng|phong tặng|thưởng|khen thưởng|khen thường|biểu dương|tuyên dương|tôn vinh|vinh danh|công nhận|đón nhận|đón|có thư khen|gửi thư khen|khen)(?!\w)"
)


@dataclass(slots=True)
class Candidate:
    """A possible event: the words that name it at `text[at:stop]`, and what is known of it so far.

    `form` is gathering, incident, act or award. `firm` candidates are told as held whatever stands
    around them; the others need a day or a gathering that ties them down.
    """

    at: int
    stop: int
    type: str
    form: str
    setting: Setting
    rule: str
    firm: bool
    demanded: bool = False
    awards: list[int] = field(default_factory=list)
    agent: str | None = None


def find_candidates(reading: Reading, settings: Settings) -> list[Candidate]:
    """The candidates of an article, in order of the text, not overlapping."""
    found = list(_conferrals(reading, settings))
    spoken_for = [(c.at, c.stop) for c in found]
    heads = [c for c in _heads(reading, settings)]
    acts = [c for c in _acts(reading, settings)]
    taken: list[Candidate] = []
    for candidate in [*found, *heads, *acts]:
        if candidate.form != "award" and any(a < candidate.stop and candidate.at < b for a, b in spoken_for):
            continue
        if any(other.at < candidate.stop and candidate.at < other.stop for other in taken):
            continue
        taken.append(candidate)
    return sorted(taken, key=lambda c: c.at)


def _heads(reading: Reading, settings: Settings) -> Iterator[Candidate]:
    lower = reading.lower
    for match in HEAD.finditer(lower):
        setting = settings.at(match.start())
        if setting.zone == "other" or settings.in_speech(match.start()):
            continue
        row = head_of(match.group())
        make = _gathering if row.gathering else _incident
        candidate = make(match, row, reading, setting)
        if candidate is not None:
            yield candidate


def _gathering(match: re.Match[str], row: Head, reading: Reading, setting: Setting) -> Candidate | None:
    lower, at, stop = reading.lower, match.start(), match.end()
    opening = max(setting.start, at - _NEAR)
    held_before = bool(HOLDS.search(lower, opening, at))
    held_behind = bool(HELD.match(lower, stop, setting.end))
    dated = _dated(setting, at, stop)
    bare = bool(REFERENCE_BEHIND.match(lower, stop, setting.end))
    counted = bool(COUNTED.search(lower, opening, at))
    opens = not lower[setting.start : at].strip(" -–+*•(“\"")
    if bare and not (held_before and not opens):
        return None
    if counted and not any(m.exact for m in setting.moments):
        return None
    if setting.background and not any(m.exact for m in setting.moments) and not dated:
        return None
    referred = bool(BEFORE_REFERENCE.search(lower, opening, at))
    demanded = bool(DEMAND.search(lower, setting.start, at))
    firm = held_before or held_behind or (opens and not bare and setting.zone in ("title", "lead"))
    if referred and not held_behind and not dated:
        return None
    if not firm and not dated:
        return None
    if demanded and not (dated or held_behind):
        return None
    kind, rule = gathering_type(match.group(), row, lower, stop, setting.end)
    if kind is None:
        return None
    return Candidate(at, stop, kind, "gathering", setting, rule, firm, demanded)


def _dated(setting: Setting, at: int, stop: int) -> bool:
    """Whether a day, month or named time stands in the same clause, behind the head."""
    _, end = setting.clause(at)
    return any(stop <= m.at < end for m in setting.moments)


def _incident(match: re.Match[str], row: Head, reading: Reading, setting: Setting) -> Candidate | None:
    lower, at, stop = reading.lower, match.start(), match.end()
    opening = max(setting.start, at - _NEAR)
    if COUNTED.search(lower, opening, at) and not any(m.exact for m in setting.moments):
        return None
    dated = any(stop <= m.at <= stop + 40 for m in setting.moments)
    opens = not lower[setting.start : at].strip(" -–+*•(“\"")
    before = bool(HAPPENED_BEFORE.search(lower, opening, at))
    behind = bool(HAPPENED_BEHIND.match(lower, stop, setting.end))
    if not dated and UNREAL_BEFORE.search(lower, opening, at) and not lower.endswith("khống chế ", opening, at):
        return None
    if setting.background and not setting.moments:
        return None
    if DEMAND.search(lower, setting.start, at) and not dated:
        return None
    if not (before or dated or (behind and (opens or setting.moments)) or (opens and setting.zone == "title")):
        return None
    return Candidate(at, stop, row.type, "incident", setting, f"{row.type} by its noun", firm=True)


def _acts(reading: Reading, settings: Settings) -> Iterator[Candidate]:
    lower = reading.lower
    for match in ACT.finditer(lower):
        setting = settings.at(match.start())
        if setting.zone == "other" or settings.in_speech(match.start()):
            continue
        candidate = _act(match, reading, setting)
        if candidate is not None:
            yield candidate


def _act(match: re.Match[str], reading: Reading, setting: Setting) -> Candidate | None:
    lower, at, stop = reading.lower, match.start(), match.end()
    row = next(
        (
            act
            for act in acts_of(match.group())
            if (act.after is None or act.after.match(lower, stop, setting.end))
            and not (act.behind_not and act.behind_not.match(lower, stop))
            and not (act.before_not and act.before_not.search(lower, max(setting.start, at - _NEAR), at))
        ),
        None,
    )
    if row is None:
        return None
    begin, end = setting.clause(at)
    exact = [m for m in setting.moments if m.exact or (not m.long and begin <= m.at < end)]
    dated_behind = any(stop <= m.at < end and not m.long for m in setting.moments)
    if setting.background and not exact:
        return None
    demanded = bool(DEMAND.search(lower, setting.start, at))
    if demanded and not dated_behind:
        return None
    tied = bool(exact) or setting.anaphoric or setting.zone in ("lead", "title")
    if row.weak and not tied:
        return None
    if not tied and not _told(lower, setting, at):
        return None
    return Candidate(at, stop, row.type, "act", setting, f"{row.type} by its verb", firm=tied, demanded=demanded)


_TOLD = re.compile(r"(?<!\w)(?:đã|vừa|cũng|được|bị|vừa qua)(?: \w+){0,2} $")


def _told(lower: str, setting: Setting, at: int) -> bool:
    return bool(_TOLD.search(lower, max(setting.start, at - 25), at)) or setting.statement >= 0


def _conferrals(reading: Reading, settings: Settings) -> Iterator[Candidate]:
    """One candidate for what one authority confers in one sentence."""
    lower = reading.lower
    last: Candidate | None = None
    for index, award in enumerate(reading.facts["awards"]):
        setting = settings.at(award.at)
        if award.status == "proposed" or setting.zone == "other":
            continue
        if setting.background and not any(m.exact for m in setting.moments):
            continue
        begin, end = setting.clause(award.at)
        agent = award.authority or award.presenter
        if last is not None and last.setting is setting and agent in (None, last.agent):
            last.awards.append(index)
            last.stop = max(last.stop, min(award.stop, end))
            continue
        verb = _verb(lower, award, begin, end)
        if verb is None:
            continue
        at = min(verb, award.at)
        last = Candidate(at, award.stop, "award", "award", setting, "award conferred", firm=True, awards=[index], agent=agent)
        yield last


def _verb(lower: str, award: Award, begin: int, end: int) -> int | None:
    """Offset of the verb of giving that belongs to an award, or None where it is won or only named."""
    before = [m.start() for m in _GIVING.finditer(lower, begin, award.at)]
    if before:
        return before[-1]
    inside = _GIVING.search(lower, award.at, award.stop)
    if inside:
        return inside.start()
    behind = _GIVING.search(lower, award.stop, min(end, award.stop + 80))
    return award.at if behind and "được" in lower[award.at : behind.start()] else None
