"""What a reviewer says of facts, and what that did."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from pipeline.review.honour import PROVENANCE, TIED

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.review.word import Review
    from schemas import Fact

Verdict = Literal["accepted", "edited", "rejected", "open", "as before"]
"""What a reviewer says of a fact; "open" takes a word back, "as before" repeats that on an earlier text."""


@dataclass(frozen=True)
class Ruling:
    """A reviewer's word on the fact of this name.

    `changes` are the fields of an edit, values or as typed; an event's `awards` and `figures` are names of
    facts. `reason` is needed to reject. `seen` is the mark of the fact as the reviewer saw it (`mark`): the
    word is refused where somebody or something has changed the fact since; None takes it as it is now.
    """

    fact: str
    decision: Verdict
    changes: Mapping[str, Any] = field(default_factory=dict)
    reason: str | None = None
    seen: str | None = None


@dataclass(frozen=True)
class Addition:
    """A fact that the extractors missed: its kind and fields, see `pipeline.review.edit.added`."""

    kind: str
    fields: Mapping[str, Any]
    reason: str | None = None


@dataclass(frozen=True)
class Outcome:
    """What a word did: the fact's name now, its words until now, whether anything changed, and the word it replaces."""

    fact: str
    text: str
    changed: bool
    replaced: Review | None = None


def mark(fact: Fact) -> str:
    """A short digest of all that a record says, whatever extractor says it."""
    said = fact.model_dump(mode="json", exclude=PROVENANCE | set(TIED))
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:10]
