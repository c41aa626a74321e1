"""Which event the article is about: from its title, its lead and its structure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.candidates import CLOSE_RULE

if TYPE_CHECKING:
    from extractors.events.candidates import Candidate
    from extractors.events.happening import Happening
    from extractors.events.kinds import TitleTypes

_WITHIN = 4
# What happened so many years before is recalled.
_STALE = 2
_TOLD_BACK = frozenset({"crime", "accident", "disaster"})
_WORD = re.compile(r"\w+")
# "Chủ tịch UBND tỉnh vừa ký quyết định …" is news where it stands within the first sentences, up to this one.
_NEW = re.compile(r"(?<!\w)vừa(?!\w)")
_OPENING = 2
# How much it counts that a title has the words of a happening.
_TITLE_WORDS = 1.0
_TITLE_SHARE = 3.0


def choose_main(happenings: list[Happening], titled: TitleTypes, title: str) -> Happening | None:
    """The main event among all, or None where there is none; `title` is the article's in lower case."""
    told = [h for h in happenings if h.candidate.setting.zone != "title"] or happenings
    told = _without_stale(told)
    if not told:
        return None
    first = told[0].candidate.setting.index
    pool = [
        h
        for h in told
        # Of a contest that has come to its close the contest is told.
        if h.candidate.rule != CLOSE_RULE
        and h.candidate.setting.index < first + _WITHIN
        and _is_news(h, titled)
    ]
    named = frozenset(_WORD.findall(title))
    return max(
        pool,
        key=lambda h: (
            _weight(h, titled, first) + _common(h, named),
            -h.candidate.at,
        ),
        default=None,
    )


def _without_stale(told: list[Happening]) -> list[Happening]:
    """The happenings without those that lie years before the latest that the article tells."""
    held = (h.when for h in told if h.factuality == "held" and h.when.moment and h.when.moment.exact)
    latest = max((when.start for when in held if when.start), default=None)
    if latest is None:
        return told
    oldest = f"{int(latest[:4]) - _STALE:04}{latest[4:]}"
    return [h for h in told if h.when.start is None or h.when.start > oldest]


def _is_news(happening: Happening, titled: TitleTypes) -> bool:
    """Whether an article can be about it: a feature that mentions an undated act in passing reports nothing."""
    candidate = happening.candidate
    return (
        candidate.form != "act"
        or happening.when.moment is not None
        or candidate.setting.anaphoric
        or happening.type in titled.named
        or candidate.setting.zone in ("lead", "title")
        or (
            candidate.setting.index <= _OPENING
            and bool(_NEW.search(candidate.setting.lower, *_before(candidate)))
        )
    )


def _before(candidate: Candidate) -> tuple[int, int]:
    """The part of a candidate's clause that stands before its words."""
    return candidate.setting.clause(candidate.at)[0], candidate.at


def _common(happening: Happening, named: frozenset[str]) -> float:
    """What the words count that a happening's phrase and the title have in common."""
    words = set(_WORD.findall(happening.candidate.setting.lower, happening.start, happening.stop))
    common = len(words & named)
    return _TITLE_WORDS * common / len(words) + _TITLE_SHARE * common / len(named) if common else 0.0


def _weight(happening: Happening, wanted: TitleTypes, first: int) -> float:
    candidate = happening.candidate
    weight = 0.0
    # "Thăm, tặng quà …" is a visit that a title may tell by its gifts.
    types = {happening.type, "support"} if "quà" in happening.words else {happening.type}
    if candidate.joined is None:
        weight += (
            5
            if wanted.named[:1] and wanted.named[0] in types
            else 2
            if any(map(wanted.include, types))
            else 0
        )
    if happening.when.moment is not None:
        weight += 2 if happening.when.moment.exact else 1
    if candidate.form == "gathering" and candidate.firm:
        weight += 2
    if candidate.form == "incident":
        # Of a case known before the title tells what came of it.
        weight += -1 if wanted.case else 1
    if candidate.bare:
        # "Buổi lễ diễn ra chiều 12/12" goes back to what was told before.
        weight -= 3
    if candidate.setting.zone == "lead":
        weight += 1
    # Police news tell what happened behind what is made known: "Trước đó, lúc 21 giờ, …".
    if candidate.setting.retelling and happening.type not in _TOLD_BACK:
        weight -= 3
    if happening.factuality == "planned":
        weight -= 1
    if candidate.setting.zone == "caption":
        weight -= 3
    return weight - (candidate.setting.index - first)
