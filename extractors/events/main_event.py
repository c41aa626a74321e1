"""Which event the article is about: from its title, its lead and its structure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.events.kinds import gathering_type
from extractors.events.patterns import ACT, ACTIVITIES, HEAD, acts_of, head_of
from extractors.language.casing import lower as lower_case

if TYPE_CHECKING:
    from extractors.events.happening import Happening

_WITHIN = 4
_BARE_ACTIVITY = re.compile("|".join(f"(?P<{kind}>(?<!\\w)(?:{words})(?!\\w))" for kind, words in ACTIVITIES))


def title_types(title: str | None) -> list[str]:
    """The types of happening that a title names, in its order."""
    if not title:
        return []
    lowered = lower_case(title)
    found: list[tuple[int, str]] = []
    for match in HEAD.finditer(lowered):
        kind, _ = gathering_type(match.group(), head_of(match.group()), lowered, match.end(), len(lowered))
        if kind:
            found.append((match.start(), kind))
    for match in ACT.finditer(lowered):
        row = next(
            (a for a in acts_of(match.group()) if a.after is None or a.after.match(lowered, match.end())),
            None,
        )
        if row:
            found.append((match.start(), row.type))
    for match in _BARE_ACTIVITY.finditer(lowered):
        found.append((match.start(), str(match.lastgroup)))
    ordered: list[str] = []
    for _, kind in sorted(found):
        if kind not in ordered:
            ordered.append(kind)
    return ordered


def choose_main(happenings: list[Happening], title: str | None) -> Happening | None:
    """The main event among all, or None where there is none."""
    told = [h for h in happenings if h.candidate.setting.zone != "title"] or happenings
    if not told:
        return None
    first = told[0].candidate.setting.index
    pool = [h for h in told if h.candidate.setting.index < first + _WITHIN]
    wanted = title_types(title)
    return max(pool, key=lambda h: (_weight(h, wanted, first), -h.candidate.at))


def _weight(happening: Happening, wanted: list[str], first: int) -> float:
    candidate = happening.candidate
    weight = 0.0
    if happening.type in wanted:
        weight += 3 if wanted[0] == happening.type else 2
    if happening.when.moment is not None:
        weight += 2 if happening.when.moment.exact else 1
    if candidate.form == "gathering" and candidate.firm:
        weight += 2
    if candidate.form == "incident":
        weight += 1
    if candidate.setting.zone == "lead":
        weight += 1
    if candidate.setting.retelling:
        weight -= 3
    if happening.factuality == "planned":
        weight -= 1
    if candidate.setting.zone == "caption":
        weight -= 3
    return weight - (candidate.setting.index - first)
