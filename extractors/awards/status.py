"""Whether an award has been conferred, is planned, is only proposed, or is merely talked about; how and what for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.links import HELD_BY
from extractors.awards.signs import REACH

if TYPE_CHECKING:
    from extractors.awards.conferral import Conferral
    from extractors.awards.signs import Sentence

_MODES = re.compile(r"(?<!\w)(?:đột xuất|truy tặng|truy phong|lần thứ (?:nhất|hai|ba|tư|năm|\d+))(?!\w)")
_REASON = re.compile(
    r"(?:có|vì|vì đã|đã có|do có|do đã)\s(?:nhiều\s)?(?:thành tích|đóng góp|công lao|hành động|công|cống hiến)(?!\w)[^.;\n]{0,140}"
)
# "… cho 1 cá nhân đã được rút lại": what was asked for or given has been taken back.
_WITHDRAWN = re.compile(
    r"[\s\"”]*(?:đã\s|vừa\s)?(?:được\s|bị\s)?(?:rút lại|rút hồ sơ|thu hồi|hủy bỏ|huỷ bỏ|bác bỏ)(?!\w)"
)
_DENIAL = re.compile(
    r"(?<!\w)(?:không|chưa|chẳng|khó|suýt|muốn|mong|hy vọng|hi vọng|có thể|cơ hội|kỳ vọng|khả năng|tham vọng|giấc mơ|quyết tâm|hướng đến)\s(?:\w+\s){0,2}$"
)
# Talk about commendation stands this near before what it is about.
_TALK_NEAR = 90
_MODE_NEAR = 80
_RIGHT_BEHIND = 14
_REASON_NEAR = 40


def status_of(sentence: Sentence, conferral: Conferral) -> str | None:
    """awarded, proposed or planned; None where nothing is conferred, only talked about."""
    own, _ = sentence.clause(conferral.start)
    start = own
    point = conferral.named.start if conferral.named is not None else conferral.end
    named = conferral.named
    held = named is not None and HELD_BY.match(sentence.lowered, named.end, conferral.end) is not None
    if named is not None and not held and not sentence.first(start, point, "give", "receive", "win", "anew"):
        # "đề nghị tặng Huân chương hạng Nhì cho …; hạng Ba cho …": the verb of the clause before holds.
        start = max(sentence.start, conferral.start - REACH)
    anew = sentence.last(start, conferral.start, "anew")
    since = anew.end if anew is not None else start
    # "giải Nhì cho A, mỗi giải 3 triệu đồng; giải Ba cho B": what voids holds in its own clause alone.
    if sentence.first(max(since, own), point, "void") is not None or _is_denied(
        sentence, conferral, start, point
    ):
        return None
    if _WITHDRAWN.match(sentence.lowered, conferral.end):
        return None
    proposed = sentence.first(since, point, "propose") is not None or _follows(sentence, conferral, "propose")
    if proposed:
        return "proposed"
    talk = sentence.last(max(since, point - _TALK_NEAR), point, "talk")
    if talk is not None and not any(
        party.kind in ("organization", "person") for party in sentence.named(talk.end, point)
    ):
        return None
    # A plan told at the head of the sentence holds behind semicolons too.
    low = anew.end if anew is not None else max(sentence.start, conferral.start - REACH)
    planned = sentence.first(low, point, "plan")
    return "planned" if planned is not None else "awarded"


def _is_denied(sentence: Sentence, conferral: Conferral, start: int, point: int) -> bool:
    """Whether the verb is denied ("không thể giành …"), or the sentence tells of what was done wrongly."""
    verb = sentence.last(max(start, conferral.start), point, "receive", "win") or sentence.last(
        max(start, point - _TALK_NEAR), point, "give", "receive", "win"
    )
    denied = verb is not None and _DENIAL.search(sentence.lowered, max(start, verb.start - 25), verb.start)
    low = max(sentence.start, conferral.start - REACH)
    return bool(denied) or sentence.first(low, conferral.start, "wrong") is not None


def _follows(sentence: Sentence, conferral: Conferral, kind: str) -> bool:
    """Whether such a word stands inside what the conferral says, or right behind it."""
    stops = [sentence.lowered.find(mark, conferral.end, conferral.end + _RIGHT_BEHIND) for mark in ";,.("]
    stop = min((at for at in stops if at >= 0), default=conferral.end + _RIGHT_BEHIND)
    return sentence.first(conferral.start, stop, kind) is not None


def mode_of(sentence: Sentence, conferral: Conferral) -> str | None:
    """How it is conferred: đột xuất, truy tặng, lần thứ hai."""
    start, end = sentence.clause(conferral.start)
    found = _MODES.search(
        sentence.lowered, max(start, conferral.start - _MODE_NEAR), min(end, conferral.end + _REASON_NEAR)
    )
    return found.group() if found is not None else None


def reason_of(sentence: Sentence, conferral: Conferral) -> str | None:
    """What it is conferred for, in the article's words."""
    _, end = sentence.clause(conferral.start)
    found = _REASON.search(sentence.lowered, conferral.end, min(end, conferral.end + 200))
    if found is None or found.start() - conferral.end > _TALK_NEAR:
        return None
    return sentence.text[found.start() : found.end()].strip(" ,")
