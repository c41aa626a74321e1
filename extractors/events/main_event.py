"""Which event the article is about: from its title, its lead and its structure."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extractors.events.happening import Happening
    from extractors.events.kinds import TitleTypes

_WITHIN = 4


def choose_main(happenings: list[Happening], titled: TitleTypes) -> Happening | None:
    """The main event among all, or None where there is none."""
    told = [h for h in happenings if h.candidate.setting.zone != "title"] or happenings
    if not told:
        return None
    first = told[0].candidate.setting.index
    pool = [h for h in told if h.candidate.setting.index < first + _WITHIN]
    best = max(pool, key=lambda h: (_weight(h, titled, first), -h.candidate.at))
    return best if _is_news(best) else None


def _is_news(happening: Happening) -> bool:
    """Whether an article can be about it: a feature that mentions an undated act in passing reports nothing."""
    candidate = happening.candidate
    return (
        candidate.form != "act"
        or happening.when.moment is not None
        or candidate.setting.anaphoric
        or candidate.setting.zone in ("lead", "title")
    )


def _weight(happening: Happening, wanted: TitleTypes, first: int) -> float:
    candidate = happening.candidate
    weight = 0.0
    # "Thăm, tặng quà …" is a visit that a title may tell by its gifts.
    types = {happening.type, "support"} if "quà" in happening.words else {happening.type}
    if candidate.joined is None:
        weight += (
            4
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
