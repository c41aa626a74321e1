"""Between records and rows: nothing is lost on the way there and back."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
from pydantic_core import to_json

from pipeline.folding import fold, fold_province, fold_words, words
from pipeline.store.tables import NAMES, fact_fields, facts
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from schemas import Fact

# What a person would search a record by, beside its own words.
_SEARCHED = ("name", "award", "authority", "names", "unit", "indicator", "organizer", "organization", "place")


def content_hash(article: Article) -> str:
    """The hash by which a version of an article is known: all that extraction depends on."""
    zones = [zone.model_dump() for zone in article.zones] if article.zones else None
    content = [article.title, str(article.published), article.province, article.text, zones]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


VERSION_COLUMNS = (
    "article_id", "hash", "external_id", "url", "title", "published", "province", "province_folded",
    "published_method", "lead", "author", "text", "searched", "folded", "zones",
)  # fmt: skip


def version_row(article: Article, article_id: int, digest: str) -> tuple[Any, ...]:
    """The values of VERSION_COLUMNS for an article's version."""
    searched = words(f"{article.title or ''} {article.text}")
    return (
        article_id,
        digest,
        article.id,
        article.url,
        article.title,
        article.published.isoformat() if article.published else None,
        article.province,
        fold_province(article.province) if article.province else None,
        article.published_method,
        article.lead,
        article.author,
        article.text,
        searched,
        fold_words(searched),
        json.dumps([zone.model_dump() for zone in article.zones]) if article.zones else None,
    )


_POSITIONS = 1 << 20
_LARGEST = 2**63


def fact_id(version_id: int, position: int) -> int:
    """The key of a fact: of a version's facts of one kind those in order, of all versions no two alike."""
    return version_id * _POSITIONS + position


@dataclass(frozen=True)
class Origin:
    """What the rows of a version's facts carry of their article."""

    version_id: int
    published: str | None
    province: str | None
    source: str | None


_SERVICE = (
    "id", "version_id", "position", "nth", "published", "article_province", "source_name", "year", "review",
    "searched", "folded",
)  # fmt: skip
_JSON = {
    kind: {name for name in fact_fields(model) if isinstance(facts[kind].c[name].type, sa.JSON)}
    for kind, model in KINDS.items()
}


def _columns(kind: str) -> tuple[str, ...]:
    extra = ("place", "place_kind", "province_folded", "name_folded")
    return (*_SERVICE, *fact_fields(KINDS[kind]), *(name for name in extra if name in facts[kind].c))


FACT_COLUMNS = {kind: _columns(kind) for kind in KINDS}
"""The columns of `fact_rows`, by kind."""


def fact_rows(
    kind: str,
    records: Sequence[Fact],
    origin: Origin,
    reviewed: Sequence[tuple[int, str | None]] | None = None,
) -> list[tuple[Any, ...]]:
    """The values of FACT_COLUMNS for a version's facts of a kind.

    `reviewed` are, where a person has reviewed some of the version, the number on its offset and the column
    `review` of each fact.
    """
    seen: Counter[int] = Counter()
    found = []
    for position, fact in enumerate(records[:_POSITIONS]):
        nth, review = reviewed[position] if reviewed else (seen[fact.at], None)
        seen[fact.at] += 1
        values = _values(kind, fact)
        day = values.get("start", origin.published)
        parts = [fact.text]
        for name in _SEARCHED:
            word = values.get(name)
            parts += fact.__dict__[name] if name == "names" and word else [word] if word else []
        searched = words(" ".join(parts))
        values |= {
            "id": fact_id(origin.version_id, position),
            "version_id": origin.version_id,
            "position": position,
            "nth": nth,
            "published": origin.published,
            "article_province": origin.province,
            "source_name": origin.source,
            "year": int(day[:4]) if day else None,
            "review": review,
            "searched": searched,
            "folded": fold_words(searched),
        }
        found.append(tuple(values[name] for name in FACT_COLUMNS[kind]))
    return found


def _values(kind: str, fact: Fact) -> dict[str, Any]:
    """A record's fields as plain values, and what they are compared by."""
    given = fact.__dict__
    complex_ = _JSON[kind]
    row: dict[str, Any] = {
        name: ("[]" if not given[name] else to_json(given[name]).decode())
        if name in complex_
        else given[name]
        for name in fact_fields(type(fact))
    }
    if row.get("count") is not None and row["count"] >= _LARGEST:
        # No database column holds it, and nobody has conferred so many.
        row["count"] = None
    if "place" in given:
        row["place"] = given["place"]
    if "place_kind" in facts[kind].c:
        place = given["place"]
        row["place"], row["place_kind"] = (place.name, place.kind) if place else (None, None)
    if "province_folded" in facts[kind].c:
        row["province_folded"] = fold_province(row["province"]) if row["province"] else None
    if kind in NAMES:
        name = row[NAMES[kind]]
        row["name_folded"] = fold(name) if name else None
    return row


def link_rows(extraction: Extraction, version_id: int) -> dict[str, list[tuple[int, int]]]:
    """The keys of events and of what belongs to them, by kind of the latter."""
    where: dict[tuple[str, str], int] = {}
    for position, place in enumerate(extraction.places):
        where.setdefault((place.kind, place.name), position)
    found: dict[str, list[tuple[int, int]]] = {"awards": [], "figures": [], "places": []}
    for position, event in enumerate(extraction.events):
        event_id = fact_id(version_id, position)
        found["awards"] += [(event_id, fact_id(version_id, one)) for one in dict.fromkeys(event.awards)]
        found["figures"] += [(event_id, fact_id(version_id, one)) for one in dict.fromkeys(event.figures)]
        at = where.get((event.place.kind, event.place.name)) if event.place else None
        if at is not None:
            found["places"].append((event_id, fact_id(version_id, at)))
    return found


def record(kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
    """The record's fields out of a fact's row."""
    values = {name: row[name] for name in fact_fields(KINDS[kind])}
    if "place_kind" in row:
        values["place"] = {"kind": row["place_kind"], "name": row["place"]} if row["place"] else None
    elif "place" in row:
        values["place"] = row["place"]
    return values


def article_of(row: Mapping[str, Any]) -> Article:
    """The article out of its version's row."""
    return Article.model_validate(
        {
            "id": row["external_id"],
            **{
                name: row[name]
                for name in (
                    "url",
                    "title",
                    "published",
                    "published_method",
                    "province",
                    "author",
                    "lead",
                    "text",
                    "zones",
                )
            },
        }
    )


def extraction_of(
    article: Article, versions: dict[str, str], rows: Mapping[str, Iterable[Mapping[str, Any]]]
) -> Extraction:
    """The extraction out of its facts' rows, each record checked against the text again."""
    return Extraction.model_validate(
        {
            **article.model_dump(include={"id", "url", "title", "published", "province", "text"}),
            **{kind: [record(kind, row) for row in rows[kind]] for kind in KINDS},
            "versions": versions,
        }
    )
