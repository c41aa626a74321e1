"""Each happening once: told in title, sapo, caption and body, by a noun and again by its verb."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.events.happening import Happening

_BRIEF = frozenset({"title", "caption", "lead"})
_INCIDENTS = frozenset({"accident", "disaster", "crime"})
_UNNAMED = re.compile(r"(?:ban tổ chức|hội nghị|các đại biểu|lãnh đạo|btc)", re.IGNORECASE)


def distinct(happenings: list[Happening], main: Happening | None) -> list[Happening]:
    """The happenings without those that tell again what another tells; the main one always stays."""
    kept: list[Happening] = [main] if main is not None else []
    for happening in happenings:
        if happening is main:
            continue
        other = next((k for k in kept if _same(happening, k)), None)
        if other is None:
            kept.append(happening)
        else:
            _absorb(other, happening)
    return sorted(kept, key=lambda h: h.start)


def _same(new: Happening, old: Happening) -> bool:
    if new.type != old.type or not _compatible(new, old):
        return False
    here = new.candidate.setting.index == old.candidate.setting.index
    if new.candidate.setting.zone in ("title", "caption"):
        return True
    if old.main and old.candidate.setting.zone in ("title", "lead") and new.candidate.form == "gathering" == old.candidate.form:
        return _same_name(new, old) or not _named_apart(new, old)
    if new.type in _INCIDENTS:
        return here or new.when.start == old.when.start or new.when.moment is None
    if new.candidate.form == "award" or old.candidate.form == "award":
        return _same_award(new, old, here=here)
    if here:
        return new.candidate.setting.clause(new.candidate.at) == old.candidate.setting.clause(old.candidate.at)
    return _same_name(new, old)


def _compatible(new: Happening, old: Happening) -> bool:
    """Whether two may be on the same days: one is not dated, or the days are the same."""
    if new.when.start is None or old.when.start is None:
        return True
    return new.when.start == old.when.start


def _same_award(new: Happening, old: Happening, *, here: bool) -> bool:
    if new.candidate.form != "award" and old.candidate.form == "award":
        return here
    if new.candidate.form == "award" and old.candidate.form == "award":
        return new.organizer is None and old.main
    if new.organizer is None or _UNNAMED.fullmatch(new.organizer):
        return old.main or here
    return here or (old.main and old.organizer is not None and old.candidate.form == "act" and old.organizer in new.organizer)


def _same_name(new: Happening, old: Happening) -> bool:
    a, b = new.words, old.words
    small = min(len(a), len(b))
    return small > 0 and len(a & b) >= 0.6 * small


def _named_apart(new: Happening, old: Happening) -> bool:
    return new.when.start is not None and new.organizer is not None and new.organizer != old.organizer


def _absorb(old: Happening, new: Happening) -> None:
    """Keep what the repeated telling adds."""
    if old.when.start is None and new.when.start is not None:
        old.when = new.when
    if old.place is None:
        old.place = new.place
    if old.organizer is None:
        old.organizer = new.organizer
    old.candidate.awards = sorted({*old.candidate.awards, *new.candidate.awards})
