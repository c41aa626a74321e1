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


def is_to_take_effect(happening: Happening, lower: str) -> bool:
    """Whether its day is that on which what was decided takes effect: "điều động …, kể từ ngày 1/4"."""
    moment = happening.when.moment
    if moment is None or happening.type != "personnel":
        return False
    begin = max(0, moment.at - _REACH)
    return lower.startswith(_EFFECT, moment.at) or bool(_EFFECT_BEFORE.search(lower, begin, moment.at))


def is_of_day_of(happening: Happening, source: Happening, lower: str) -> bool:
    """Whether what tells an undated act leaves it the day of `source`, which it is told of; `lower` is the text."""
    moment, at = source.when.moment, happening.candidate.at
    if moment is not None and moment.long:
        # In a year there are many days.
        return False
    if is_to_take_effect(source, lower) or (source.factuality == "planned" and lower.endswith("đã ", 0, at)):
        return False
    # "Theo đó, từ tháng 7/2016 đến nay, …" has a time of its own, though no day.
    setting = happening.candidate.setting
    return not any(
        m.long and OPENING_DATE.fullmatch(lower, setting.start, m.at)
        for m in setting.behind(setting.start, at)
    )
