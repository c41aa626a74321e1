"""Who confers, as against who hands over; and whether it has happened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.awards.patterns import CONFER, DELEGATED, MODES, PLANNED, PROPOSED, REASON, TALK

if TYPE_CHECKING:
    from extractors.awards.clauses import Surroundings
    from extractors.awards.confer import Conferral

_POST = (
    r"(?:chủ tịch nước|phó chủ tịch nước|thủ tướng chính phủ|thủ tướng|chủ tịch quốc hội"
    r"|(?:phó\s)?(?:chủ tịch|giám đốc|bộ trưởng|thứ trưởng|bí thư|tổng giám đốc|hiệu trưởng|chánh án|viện trưởng|cục trưởng|tư lệnh|trưởng ban))"
)
_POST_BEFORE = re.compile(rf"{_POST}\s$")
_ALONE = re.compile(
    r"(?<!\w)(?:chủ tịch nước|thủ tướng chính phủ|thủ tướng|chính phủ|ban tổ chức|ban giám khảo|trung ương hội)(?!\w)"
)
_OF = re.compile(r"^[\s\"”'’]*(?:(?:\"|“)[^\"”]{1,60}(?:\"|”)\s)?của\s")
_LEADERS = re.compile(
    r"(?:lãnh đạo|đại diện|thay mặt|đồng chí|ông|bà|các đại biểu|ban lãnh đạo)\s(?:\S+\s){0,6}$"
)
_WINDOW = 220
_RECEIVED = re.compile(r"(?<!\w)(?:được|nhận|đón nhận)(?!\w)")
_RECEIVED_RULES = frozenset({"counted recipients of an award", "named recipient of an award"})


class Circumstances(NamedTuple):
    """What is told of a conferral beside award and recipients."""

    authority: str | None
    presenter: str | None
    status: str
    mode: str | None
    reason: str | None
    at: int | None


def circumstances(
    text: str, lowered: str, conferral: Conferral, around: Surroundings, carried: str | None
) -> Circumstances | None:
    """The circumstances of a conferral, or None where it is only talked about.

    `carried` is the authority of the conferral before it in the same sentence, which goes on holding
    where none is named.
    """
    occurrence = conferral.occurrence
    clause = max(lowered.rfind(mark, 0, conferral.start) for mark in ".;\n") + 1
    start = occurrence.start if occurrence else conferral.start
    before = lowered[clause:start]
    stop = occurrence.stop if occurrence else min(len(lowered), conferral.end + 150)
    behind = lowered[conferral.end : stop]
    if TALK.search(before) and not PROPOSED.search(before):
        return None
    sentence = max(lowered.rfind(mark, 0, conferral.start) for mark in (". ", "\n")) + 1
    status = "awarded"
    if (
        PROPOSED.search(before)
        or PROPOSED.search(lowered[conferral.start : conferral.end])
        or behind.lstrip().startswith("đủ điểm")
    ):
        status = "proposed"
    elif PLANNED.search(lowered[sentence : conferral.end]):
        status = "planned"
    authority, presenter, at = _authority(text, lowered, conferral, around, clause)
    mode = MODES.search(lowered[clause : min(stop, conferral.end + 40)])
    reason = REASON.search(lowered, conferral.end, min(stop, conferral.end + 160))
    return Circumstances(
        authority or (carried if not presenter and conferral.rule not in _RECEIVED_RULES else None),
        presenter,
        status,
        mode.group() if mode else None,
        text[reason.start() : reason.end()].strip() if reason else None,
        at,
    )


def _authority(
    text: str, lowered: str, conferral: Conferral, around: Surroundings, clause: int
) -> tuple[str | None, str | None, int | None]:
    """(authority, presenter, offset of the authority)."""
    occurrence = conferral.occurrence
    if occurrence is None:
        subject = _subject(text, lowered, around, max(clause, conferral.start - _WINDOW), conferral.start)
        return (subject[0], None, subject[1]) if subject else (None, None, None)
    of = _OF.match(lowered[occurrence.end : occurrence.end + 100])
    if of:
        named = _named_at(text, lowered, around, occurrence.end + of.end())
        if named:
            return named[0], None, named[1]
    delegated = DELEGATED.search(lowered, clause, occurrence.start)
    if delegated:
        who = delegated["who"]
        presenter = text[delegated.end() : occurrence.start]
        verb = CONFER.search(presenter.lower())
        presenter = presenter[: verb.start()].strip(" ,") if verb else ""
        return (
            (text[delegated.start("who") : delegated.end("who")] if who else None),
            presenter or None,
            delegated.start(),
        )
    received = conferral.rule in _RECEIVED_RULES
    # In "32 cá nhân được UBND huyện tặng giấy khen" who confers stands behind "được".
    opening = _behind_received(lowered, conferral.start, occurrence.start) if received else clause
    verbs = list(CONFER.finditer(lowered, max(opening, occurrence.start - _WINDOW), occurrence.start))
    limit = verbs[-1].start() if verbs else occurrence.start
    if not verbs:
        return None, None, None
    subject = _subject(text, lowered, around, max(opening, limit - _WINDOW), limit)
    if subject is None:
        return None, None, None
    name, at, is_leader = subject
    if is_leader and verbs and verbs[-1].group() in ("trao", "trao tặng"):
        return None, name, None
    return name, None, at


def _behind_received(lowered: str, start: int, end: int) -> int:
    return next((match.end() for match in _RECEIVED.finditer(lowered, start, end)), end)


def _subject(
    text: str, lowered: str, around: Surroundings, start: int, end: int
) -> tuple[str, int, bool] | None:
    """The nearest one before `end` that can confer, with the post that speaks for it."""
    alone = None
    for match in _ALONE.finditer(lowered, start, end):
        alone = match
    named = [n for n in around.between(start, end) if n.kind in ("organization", "company")]
    if alone and (not named or alone.start() > named[-1].start):
        return text[alone.start() : alone.end()], alone.start(), False
    if not named:
        return None
    item = named[-1]
    post = _POST_BEFORE.search(lowered, max(start, item.start - 25), item.start)
    begin = post.start() if post else item.start
    leader = (
        bool(_LEADERS.search(lowered[max(start, begin - 60) : begin])) and "," not in lowered[item.end : end]
    )
    return text[begin : item.end], begin, leader and not post


def _named_at(text: str, lowered: str, around: Surroundings, at: int) -> tuple[str, int] | None:
    alone = _ALONE.match(lowered, at)
    post = re.compile(rf"{_POST}\s").match(lowered, at)
    item = around.at(post.end() if post else at)
    if item is not None and item.kind in ("organization", "company"):
        return text[at : item.end], at
    if alone:
        return text[at : alone.end()], at
    return None
