"""Between records and rows: nothing is lost on the way there and back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

import sqlalchemy as sa
from pydantic import TypeAdapter
from pydantic_core import to_json

from pipeline.folding import fold, fold_province
from pipeline.store.tables import NAMES, fact_fields, facts
from pipeline.word_forms import searched_and_folded
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from schemas import Fact

# What a person would search a record by, beside its own words.
_SEARCHED = ("name", "award", "authority", "names", "unit", "indicator", "organizer", "organization", "place")


def content_hash(article: Article) -> str:
    """The hash by which a version of an article is known: all that extraction depends on."""
    zones = [zone.__dict__ for zone in article.zones] if article.zones else None
    plain = map(to_json, (article.title, str(article.published), article.province, article.text))
    # As `json.dumps` writes the list of all five, which takes twice as long over a text.
    content = b", ".join([*plain, json.dumps(zones, ensure_ascii=False).encode()])
    return hashlib.sha256(b"[%b]" % content).hexdigest()


VERSION_COLUMNS = (
    "id", "article_id", "hash", "external_id", "url", "title", "published", "province", "province_folded",
    "published_method", "lead", "author", "text", "searched", "folded", "zones",
)  # fmt: skip


def version_row(version_id: int, article: Article, article_id: int, digest: str) -> tuple[Any, ...]:
    """The values of VERSION_COLUMNS for an article's version."""
    [(searched, folded)] = searched_and_folded([f"{article.title or ''} {article.text}"])
    return (
        version_id,
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
        folded,
        json.dumps([zone.__dict__ for zone in article.zones]) if article.zones else None,
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


class VersionFacts(NamedTuple):
    """The facts of a kind that stand of a version.

    `reviewed` are, where a person has reviewed some of the version, the number on its offset and the column
    `review` of each fact.
    """

    origin: Origin
    facts: Sequence[Fact]
    reviewed: Sequence[tuple[int, str | None]] | None = None


_SERVICE = (
    "id", "version_id", "position", "nth", "published", "article_province", "source_name", "year", "review",
    "searched", "folded",
)  # fmt: skip


class _Layout:
    """How the records of a kind become rows; worked out once, because there are hundreds of millions of them."""

    def __init__(self, kind: str, model: type[Fact]) -> None:
        columns = facts[kind].c
        fields = fact_fields(model)
        lists = [name for name in fields if isinstance(columns[name].type, sa.JSON)]
        plain = [name for name in fields if name not in lists]
        plain += [name for name in ("place", "place_kind") if name in columns]
        folded: dict[str, tuple[str, Callable[[str], str]]] = {
            "province_folded": ("province", fold_province),
            "name_folded": (NAMES.get(kind, ""), _folded_name),
        }
        folded = {column: how for column, how in folded.items() if column in columns}
        self.columns: tuple[str, ...] = (*_SERVICE, *plain, *folded, *lists)
        self.plain = itemgetter(*plain)
        self.folded = list(folded.values())
        self.lists = [(name, _writer(model.model_fields[name].annotation)) for name in lists]
        said = ["named" if name == "names" else name for name in _SEARCHED if name in columns]
        # Of one name, itemgetter gives no tuple.
        self.said = itemgetter("text", *said) if said else lambda given: (given["text"],)
        self.has_days = "start" in columns


# News say the same names again and again.
_folded_name = lru_cache(maxsize=50_000)(fold)


def _writer(annotation: Any) -> Callable[[Any], bytes]:
    """What writes values of a type as JSON; called so often that `TypeAdapter.dump_json` is a detour."""
    write: Callable[[Any], bytes] = TypeAdapter(annotation).serializer.to_json
    return write


_LAYOUTS = {kind: _Layout(kind, model) for kind, model in KINDS.items()}
FACT_COLUMNS = {kind: layout.columns for kind, layout in _LAYOUTS.items()}
"""The columns of `fact_rows`, by kind."""


def fact_rows(kind: str, standing: Iterable[VersionFacts]) -> list[tuple[Any, ...]]:
    """The values of FACT_COLUMNS for the facts of a kind of many versions."""
    layout = _LAYOUTS[kind]
    flat = [
        (one, position, _flat(kind, fact))
        for one in standing
        for position, fact in enumerate(one.facts[:_POSITIONS])
    ]
    if not flat:
        return []
    said = searched_and_folded([" ".join(filter(None, layout.said(given))) for _, _, given in flat])
    found = []
    seen: dict[int, int] = {}
    for (one, position, given), words in zip(flat, said, strict=True):
        origin = one.origin
        if position == 0:
            seen = {}
        at = given["at"]
        nth, review = one.reviewed[position] if one.reviewed else (seen.get(at, 0), None)
        seen[at] = nth + 1
        day = given["start"] if layout.has_days else origin.published
        found.append(
            (
                fact_id(origin.version_id, position),
                origin.version_id,
                position,
                nth,
                origin.published,
                origin.province,
                origin.source,
                int(day[:4]) if day else None,
                review,
                *words,
                *layout.plain(given),
                *[make(value) if (value := given[name]) else None for name, make in layout.folded],
                *[write(value).decode() if (value := given[name]) else "[]" for name, write in layout.lists],
            )
        )
    return found


def _flat(kind: str, fact: Fact) -> Mapping[str, Any]:
    """A record's fields, as plain values but for lists."""
    given = fact.__dict__
    if kind == "events":
        place = given["place"]
        return {**given, "place": place and place.name, "place_kind": place and place.kind}
    if kind == "awards":
        # No database column holds so many, and nobody has conferred them.
        count = given["count"] if (given["count"] or 0) < _LARGEST else None
        return {**given, "count": count, "named": " ".join(given["names"])}
    return given


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
