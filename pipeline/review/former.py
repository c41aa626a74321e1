"""What was said of an article's earlier text, offered again for the one that followed it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.review.identity import says_the_same

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.review.word import Review
    from schemas import Fact


def recalled(kind: str, reviews: Sequence[Review], facts: Sequence[Fact]) -> dict[int, Review]:
    """The earlier review of each fact, by its position in `facts`; both are of one kind and one article.

    Offsets mean nothing in another text: facts are the same by their words and by what they say, of
    several those that lie nearest.
    """
    pairs = sorted(
        (rank, abs(record.at - word["at"]), number, position)
        for number, review in enumerate(reviews)
        if (word := review.said or review.stands) is not None
        for position, record in enumerate(facts)
        if (rank := _rank(kind, review, record)) is not None
    )
    found: dict[int, Review] = {}
    used: set[int] = set()
    for _, _, number, position in pairs:
        if position not in found and number not in used:
            found[position] = reviews[number]
            used.add(number)
    return found


def _rank(kind: str, review: Review, fact: Fact) -> int | None:
    words = [word for word in (review.said, review.stands) if word is not None]
    same_text = any(word["text"] == fact.text for word in words)
    if any(says_the_same(kind, word, vars(fact)) for word in words):
        return 0 if same_text else 1
    return 2 if same_text else None


def changes(review: Review) -> dict[str, Any]:
    """The fields that a person changed; of a fact that was added, all they gave."""
    stands = review.stands or {}
    # Offsets and what the program adds itself are of the text and the day.
    own = {"at", "sentence", "zone", "extractor", "version", "rule", "confidence", "cues"}
    kept = {
        name: value for name, value in stands.items() if name not in own | {"mentions", "awards", "figures"}
    }
    if review.said is None:
        return kept
    return {name: value for name, value in kept.items() if value != review.said.get(name)}
