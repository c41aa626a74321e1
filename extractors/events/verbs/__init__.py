"""The verbs that report a happening, as tables by subject: what type, and what must or must not stand beside them."""

from __future__ import annotations

from extractors.events.phrases import spellings
from extractors.events.verbs import gatherings, gifts, incidents, offices, others
from extractors.events.verbs.row import Act

__all__ = ["ACTS", "Act"]

# Where a verb stands in several rows, the first that fits decides: honours and gifts before offices.
_TABLES = (gatherings.ACTS, gifts.ACTS, offices.ACTS, incidents.ACTS, others.ACTS)

ACTS: dict[str, list[Act]] = {}
"""The rows of each verb; the first that fits decides."""

for _table in _TABLES:
    for _act, _verbs in _table:
        for _verb in _verbs.split("|"):
            for _spelled in spellings(_verb):
                ACTS.setdefault(_spelled, []).append(_act)
