"""Between records and rows: nothing is lost on the way there and back."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from pipeline.folding import fold, fold_province, searchable
from pipeline.store.tables import fact_fields, facts
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from schemas import Fact

# What a person would search a record by, beside its own words.
_SEARCHED = ("name", "award", "authority", "names", "unit", "indicator", "organizer", "organization", "place")


def content_hash(article: Article) -> str:
    """The hash by which a version of an article is known: all that extraction depends on."""
    zones = [zone.model_dump() for zone in article.zones] if article.zones else None
    content = [article.title, str(article.published), article.province, article.text, zones]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()


def version_row(article: Article, article_id: int) -> dict[str, Any]:
    """The row of an article's version."""
    return {
        "article_id": article_id,
        "hash": content_hash(article),
        "external_id": article.id,
        "url": article.url,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "province": article.province,
        "province_folded": fold_province(article.province) if article.province else None,
        "published_method": article.published_method,
        "lead": article.lead,
        "author": article.author,
        "text": article.text,
        **_searched(article.title, article.text),
        "zones": [zone.model_dump() for zone in article.zones] if article.zones else None,
    }


def _searched(*words: str | None) -> dict[str, str]:
    """The columns that text is searched in: lower case with diacritics, and folded."""
    joined = " | ".join(word for word in words if word)
    return {"searched": searchable(joined), "folded": fold(joined)}


def fact_row(kind: str, fact: Fact, extraction_id: int, position: int) -> dict[str, Any]:
    """The row of a fact: the record's fields, an event's place as name and kind."""
    values = fact.model_dump(mode="json")
    row: dict[str, Any] = {name: values[name] for name in fact_fields(type(fact))}
    if "place" in values:
        row["place"] = values["place"]
    if "place_kind" in facts[kind].c:
        place = values["place"] or {}
        row["place"], row["place_kind"] = place.get("name"), place.get("kind")
    if "province_folded" in facts[kind].c:
        row["province_folded"] = fold_province(row["province"]) if row["province"] else None
    searched = [row.get(name) for name in _SEARCHED]
    flat = [word for value in searched for word in (value if isinstance(value, list) else [value])]
    return {"extraction_id": extraction_id, "position": position, **_searched(fact.text, *flat), **row}


def _record(kind: str, row: Mapping[str, Any]) -> dict[str, Any]:
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
            **{kind: [_record(kind, row) for row in rows[kind]] for kind in KINDS},
            "versions": versions,
        }
    )
