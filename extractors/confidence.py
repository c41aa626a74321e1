"""The measured confidence of each rule.

`confidence.json` holds, per kind and rule, how many records the rule gave on the labelled articles
and how many of them were right (`tintinh eval GOLD --calibrate` writes it). The confidence of a
record is that share with one right and one wrong added (Laplace's rule of succession), so that a
rule seen rarely is neither certain nor hopeless; a rule never seen has 0.5.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

COUNTS = Path(__file__).with_name("confidence.json")
"""The file with the counts."""

Counts = dict[str, dict[str, tuple[int, int]]]
"""Per kind and rule: records said, records right."""


@cache
def measured() -> Counts:
    """The counts in `confidence.json`."""
    raw = json.loads(COUNTS.read_text("utf-8"))
    return {
        kind: {rule: (said, right) for rule, (said, right) in rules.items()} for kind, rules in raw.items()
    }


@cache
def confidence(kind: str, rule: str) -> float:
    """The confidence, in 0..1, of a record of `kind` that `rule` decided."""
    said, right = measured().get(kind, {}).get(rule, (0, 0))
    return round((right + 1) / (said + 2), 3)
