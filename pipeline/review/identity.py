"""Which record of another extraction is the fact that a person spoke of.

Newer extractors find the same fact with a span that is a little different, read a property better, or give the
facts in another order. A record is the fact of a review, the first that holds being the surest, where

1. it says the same (as accuracy is measured, see `pipeline.evaluate.match`) on the same span;
2. it says the same on a span that overlaps;
3. it says the same elsewhere in the article, for kinds of which an article has each fact once;
4. it says something else on the very span, and neither then nor now another fact of the kind has that span.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.evaluate.match import SAME, holds, normal, overlap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pipeline.review.word import Record, Review
    from schemas import Fact

# By what a fact is known wherever it stands in its article.
_ONCE_AN_ARTICLE = {
    "places": ("kind", "name", "province"),
    "people": ("name",),
    "organizations": ("name",),
    "awards": ("award", "recipient", "count", "authority", "names"),
}
_SAME_SPAN, _OVERLAPPING, _ELSEWHERE, _SPAN_ALONE = range(4)


def closeness(kind: str, word: Mapping[str, Any], record: Mapping[str, Any], *, alone: bool) -> int | None:
    """How sure it is that `record` is the fact that `word` is: 0 surest, None where it is another one.

    `alone` tells that on the span of either stands no other fact of the kind.
    """
    same_span = (word["at"], word["text"]) == (record["at"], record["text"])
    if says_the_same(kind, word, record):
        if same_span:
            return _SAME_SPAN
        if overlap(dict(word), dict(record)):
            return _OVERLAPPING
        if is_the_same_anywhere(kind, word, record):
            return _ELSEWHERE
    return _SPAN_ALONE if same_span and alone else None


def says_the_same(kind: str, word: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """Whether two records make the same claim, wherever they stand."""
    if not SAME[kind](dict(word), dict(record)):
        return False
    if kind != "awards":
        return True
    # An article may have many awards to one person each: by whom and to whom tells them apart.
    given, found = word.get("authority"), record.get("authority")
    if given and found and not holds(given, found):
        return False
    names, others = set(map(normal, word["names"])), set(map(normal, record["names"]))
    return not names or not others or bool(names & others)


def is_the_same_anywhere(kind: str, word: Mapping[str, Any], record: Mapping[str, Any]) -> bool:
    """Whether two records are one fact even where their spans have nothing in common."""
    return kind in _ONCE_AN_ARTICLE and all(
        _plain(word.get(name)) == _plain(record.get(name)) for name in _ONCE_AN_ARTICLE[kind]
    )


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return normal(value)
    return [normal(one) for one in value] if isinstance(value, (list, tuple)) else value


def found_again(reviews: Sequence[Review], records: Sequence[Fact]) -> dict[int, int]:
    """The reviews, all of one kind, whose facts these records are: position in `records` → in `reviews`.

    A record is one review's. A review has at most the record that says what the extractors said, and
    one more where they say by themselves what the person said.
    """
    taken: dict[int, int] = {}
    used: set[tuple[int, bool]] = set()
    for rank, review, by_person, record in sorted(_pairs(reviews, records)):
        if record in taken or (review, by_person) in used:
            continue
        # Beside the record it is about, a review must not swallow a neighbour that says much the same.
        if not by_person or (review, False) not in used or rank in {_SAME_SPAN, _ELSEWHERE}:
            taken[record] = review
            used.add((review, by_person))
    return taken


def _pairs(reviews: Sequence[Review], records: Sequence[Fact]) -> Iterator[tuple[int, int, bool, int]]:
    """(closeness, review, whether compared with the person's word, record) of all that may be one fact."""
    spans = [(record.at, record.text) for record in records]
    for number, review in enumerate(reviews):
        words: list[tuple[bool, Record | None]] = [(False, review.said)]
        if review.decision in {"edited", "added"}:
            words.append((True, review.stands))
        for by_person, word in words:
            if word is None:
                continue
            alone = review.alone and spans.count((word["at"], word["text"])) == 1
            for position, record in enumerate(records):
                rank = closeness(review.kind, word, vars(record), alone=alone)
                if rank is not None:
                    yield rank, number, by_person, position
