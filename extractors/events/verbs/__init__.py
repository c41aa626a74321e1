"""The verbs that report a happening, as tables by subject: what type, and what must or must not stand beside them."""

from __future__ import annotations

from extractors.events.phrases import spellings
from extractors.events.verbs import (
    accidents,
    aid,
    crimes,
    dealings,
    decisions,
    disasters,
    gatherings,
    honours,
    others,
    permits,
    requests,
    staff,
    visits,
    works,
)
from extractors.events.verbs.row import Act

__all__ = ["ACTS", "Act"]

# Where a verb stands in several rows, the first that fits decides: staff before ceremonies, honours and gifts before decisions.
_TABLES = (
    staff.ACTS,
    gatherings.ACTS,
    visits.ACTS,
    works.ACTS,
    honours.ACTS,
    aid.ACTS,
    requests.ACTS,
    decisions.ACTS,
    permits.ACTS,
    accidents.ACTS,
    disasters.ACTS,
    crimes.ACTS,
    others.ACTS,
    dealings.ACTS,
)

ACTS: dict[str, list[Act]] = {}
"""The rows of each verb; the first that fits decides."""

for _table in _TABLES:
    for _act, _verbs in _table:
        for _verb in _verbs.split("|"):
            for _spelled in spellings(_verb):
                ACTS.setdefault(_spelled, []).append(_act)
