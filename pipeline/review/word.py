"""A person's word on a fact."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

Decision = Literal["accepted", "edited", "added", "rejected"]
"""What a person said: it is right; it is right as changed; the extractors missed it; there is no such fact."""

Record = dict[str, Any]
"""A fact's fields as JSON has them."""


@dataclass(frozen=True)
class Review:
    """What a person said of one fact of a version of an article.

    `at` and `nth` are where the fact stands (or stood, rejected): its offset, and which of the facts of its
    kind on that offset it is. `said` is what the extractors said when it was reviewed, None where they said
    nothing; `stands` what holds instead, None where it was rejected. An event's awards and figures are in
    `tied`, as records, since their positions change. `alone` tells that no other fact of its kind had its
    very span. `reviewed_at` is a time in UTC as the store writes it.
    """

    kind: str
    at: int
    nth: int
    text: str
    decision: Decision
    reason: str | None
    reviewer: str
    reviewed_at: str
    said: Record | None
    stands: Record | None
    tied: dict[str, list[Record]] = field(default_factory=dict)
    alone: bool = True
