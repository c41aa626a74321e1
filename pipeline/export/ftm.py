"""Articles, people, organisations and events as entities of FollowTheMoney (https://followthemoney.tech).

Its readers (OpenAleph, nomenklatura, yente) take them as JSON lines. An entity is what one article names: who is the
same person in two articles is not claimed, and left to their matching. Awards have no schema there.
"""

from __future__ import annotations

import hashlib
import json
from typing import IO, TYPE_CHECKING, Any

from pipeline.export.snapshot import article_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.store import Store

Row = dict[str, Any]

_SCHEMAS = {"government": "PublicBody", "justice": "PublicBody", "police": "PublicBody", "company": "Company"}
"""Of kinds of organisations; the others are an Organization."""


def export_entities(store: Store, file: IO[str]) -> int:
    """Write the entities of all articles that are neither removed nor copies, one a line; how many they are."""
    written = 0
    with store.transaction(snapshot=True) as connection:
        for _, rows in article_rows(connection):
            (article,) = rows["articles"]
            if article["removed_at"] is None and article["duplicate_of"] is None:
                for entity in entities(article, rows):
                    file.write(json.dumps(entity, ensure_ascii=False) + "\n")
                    written += 1
    return written


def entities(article: Row, rows: dict[str, list[Row]]) -> Iterator[dict[str, Any]]:
    """The entities of an article, given as rows of an export: itself, whom and what it names, what happened."""
    source = _id(article["article"])
    yield _entity(
        source,
        "Article",
        title=article["title"],
        author=article["author"],
        publishedAt=article["published"],
        sourceUrl=article["url"],
        bodyText=article["text"],
        language="vie",
    )
    named: dict[str, str] = {}
    for kind in ("organizations", "people"):
        for row in rows[kind]:
            number = _id(article["article"], kind, row["position"])
            named.setdefault(row["name"], number)
            schema = "Person" if kind == "people" else _SCHEMAS.get(row["kind"], "Organization")
            position = row["titles"] if kind == "people" else None
            yield _entity(number, schema, name=row["name"], position=position, proof=source)
    for row in rows["people"]:
        if (organization := named.get(row["organization"])) is not None:
            yield _entity(
                _id(article["article"], "memberships", row["position"]),
                "Membership",
                member=named[row["name"]],
                organization=organization,
                role=row["titles"],
                proof=source,
            )
    for row in rows["events"]:
        involved = [named[one["name"]] for one in row["participants"] if one["name"] in named]
        yield _entity(
            _id(article["article"], "events", row["position"]),
            "Event",
            name=row["text"],
            keywords=[row["type"], row["factuality"]],
            summary=row["sentence_text"],
            startDate=row["start"],
            endDate=row["end"],
            location=row["place"],
            organizer=named.get(row["organizer"]),
            involved=involved,
            proof=source,
        )


def _id(*parts: Any) -> str:
    return f"tintinh-{hashlib.sha1('|'.join(map(str, parts)).encode(), usedforsecurity=False).hexdigest()}"


def _entity(number: str, schema: str, **properties: Any) -> dict[str, Any]:
    """An entity; a property has a list of texts, and is left out where nothing is known."""
    told = {
        name: list(dict.fromkeys(value)) if isinstance(value, (list, tuple)) else [value]
        for name, value in properties.items()
        if value
    }
    return {"id": number, "schema": schema, "properties": told}
