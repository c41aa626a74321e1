"""Whether an act told of a gathering or case can be of its day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.cues import OPENING_DATE

if TYPE_CHECKING:
    from extractors.events.happening import Happening

# The day from which on holds what was decided.
_EFFECT = ("kể từ ", "từ ")
_EFFECT_BEFORE = re.compile(r"(?<!\w)từ(?: ngày)? $")
_REACH = 10
# What an account of a case or a career tells one after the other.
_TOLD_IN_TURN = frozenset({"personnel", "policy", "crime", "other", "visit"})


def is_to_take_effect(happening: Happening, lower: str) -> bool:
    """Whether its day is that on which what was decided takes effect: "điều động …, kể từ ngày 1/4"."""
    moment = happening.when.moment
    if moment is None or happening.type != "personnel":
        return False
    begin = max(0, moment.at - _REACH)
    return lower.startswith(_EFFECT, moment.at) or bool(_EFFECT_BEFORE.search(lower, begin, moment.at))


def _is_said(happening: Happening, lower: str) -> bool:
    """Whether someone makes it known as done already: "Ông X cho biết, đơn vị đã huy động …"."""
    candidate = happening.candidate
    setting = candidate.setting
    said = setting.start <= setting.saying <= candidate.at
    return said and not setting.anaphoric and lower.find("đã ", setting.saying, candidate.stop) >= 0


def _has_moved_on(happening: Happening, source: Happening, before: Happening | None) -> bool:
    """Whether the telling has come to another day since: "Ngày 16/10, ông A bị phạt. Bà B còn bị khiển trách"."""
    if before is None or before is source or happening.candidate.setting.anaphoric:
        return False
    if source.candidate.form == "gathering" or happening.type not in _TOLD_IN_TURN:
        return False
    other = before.when.start not in (None, source.when.start) and before.factuality == "held"
    return other and before.candidate.at > source.candidate.at


def is_of_day_of(happening: Happening, source: Happening, before: Happening | None, lower: str) -> bool:
    """Whether what tells an undated act leaves it the day of `source`, which it is told of; `lower` is the text.

    `before` is the last happening before it that has a day of its own.
    """
    moment, at = source.when.moment, happening.candidate.at
    if moment is not None and moment.long:
        # In a year there are many days.
        return False
    if is_to_take_effect(source, lower) or (source.factuality == "planned" and lower.endswith("đã ", 0, at)):
        return False
    # "Theo đó, từ tháng 7/2016 đến nay, …" has a time of its own, though no day.
    setting = happening.candidate.setting
    if _is_said(happening, lower) or _has_moved_on(happening, source, before):
        return False
    return not any(
        m.long and OPENING_DATE.fullmatch(lower, setting.start, m.at)
        for m in setting.behind(setting.start, at)
    )
