"""The awards and figures that belong to an event."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.events.happening import Happening
    from extractors.events.settings import Settings
    from extractors.reading import Reading

_UNTOLD = frozenset({"title", "caption", "other"})


def awards_of(
    told: list[Happening], main: Happening, reading: Reading, settings: Settings
) -> dict[Happening, list[int]]:
    """Per event the positions, from 0, of its awards in the article's list of awards.

    What no act confers ("63 đảng viên được tặng Huy hiệu Đảng") belongs to the main event where that
    is the award-giving; proposals and the totals of a year belong to none.
    """
    found: dict[Happening, list[int]] = {}
    assigned: set[int] = set()
    for happening in told:
        found[happening] = sorted(set(happening.candidate.awards))
        assigned.update(found[happening])
    if main.type == "award":
        for index, award in enumerate(reading.facts["awards"]):
            setting = settings.at(award.at)
            if index not in assigned and award.status == "awarded" and not setting.background:
                found[main].append(index)
    return found


def figures_of(told: list[Happening], reading: Reading) -> dict[Happening, list[int]]:
    """Per event the positions, from 0, of the figures in its sentence, behind its beginning and before the next."""
    figures = reading.facts["figures"]
    starts = [figure.at for figure in figures]
    found: dict[Happening, list[int]] = {}
    for index, happening in enumerate(told):
        setting = happening.candidate.setting
        if setting.zone in _UNTOLD:
            continue
        following = told[index + 1].start if index + 1 < len(told) else setting.end
        end = max(min(following, setting.end), happening.stop)
        found[happening] = list(range(bisect_left(starts, happening.start), bisect_right(starts, end - 1)))
    return found
