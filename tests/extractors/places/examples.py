"""The examples of places: a sentence, where and when it was published, and the places it names."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extractors.assemble import extract
from schemas import Article

if TYPE_CHECKING:
    from schemas import Place

BEFORE, AFTER = "2024-05-10", "2025-09-10"
"""A day of the 63 provinces with districts, and one of the 34 without."""


class Example(NamedTuple):
    """`expected` holds "kind name / province" for each place in the order of the text; no province is "-"."""

    sentence: str
    province: str | None
    published: str | None
    expected: list[str]


def places(sentence: str, province: str | None, published: str | None) -> tuple[Place, ...]:
    """The places found in a one-line article."""
    return extract(
        Article.model_validate({"text": sentence, "province": province, "published": published})
    ).places


def check(example: Example) -> None:
    """Assert that the sentence names just the places expected."""
    found = places(example.sentence, example.province, example.published)
    assert [f"{place.kind} {place.name} / {place.province or '-'}" for place in found] == example.expected
