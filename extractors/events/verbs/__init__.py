"""The verbs that report a happening, as tables by subject: what type, and what must or must not stand beside them."""

from __future__ import annotations

from extractors.events.phrases import any_of, spellings
from extractors.events.verbs import gatherings, gifts, incidents, offices, others
from extractors.events.verbs.row import Act

__all__ = ["ACT", "ACTS", "Act", "acts_of"]

# Where a verb stands in several rows, the first that fits decides: honours and gifts before offices.
_TABLES = (gatherings.ACTS, gifts.ACTS, offices.ACTS, incidents.ACTS, others.ACTS)

ACTS: dict[str, list[Act]] = {}

for _table in _TABLES:
    for _act, _verbs in _table:
        for _verb in _verbs.split("|"):
            for _spelled in spellings(_verb):
                ACTS.setdefault(_spelled, []).append(_act)
ACT = any_of(ACTS)
"""Any act, over lower-case text."""


def acts_of(phrase: str) -> list[Act]:
    """The rows of a match of ACT, the first that fits decides."""
    return ACTS[phrase]
