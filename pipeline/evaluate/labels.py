"""Labelled articles: JSON files in a folder, or a JSONL file, in the form of the records."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from typing import TYPE_CHECKING, Any

from pipeline.evaluate.errors import LabelError
from schemas import KINDS

if TYPE_CHECKING:
    from pathlib import Path

Labelled = dict[str, Any]

_NEEDED = {
    "dates": ("text", "start", "end"),
    "places": ("text", "kind", "name"),
    "figures": ("text", "value", "unit"),
    "awards": ("text", "award"),
    "events": ("text", "type"),
    "people": ("text", "name"),
    "organizations": ("text", "name"),
}
"""What a label cannot be compared without; a value may be null."""


FIELDS = {
    "dates": ("start", "end", "part", "calendar"),
    "places": ("kind", "name", "province"),
    "figures": ("value", "value_max", "unit", "modifier", "relation", "indicator"),
    "awards": ("award", "authority", "count", "recipient", "names", "status"),
    "events": ("type", "start", "end", "part", "place", "organizer", "main"),
    "people": ("name", "titles", "organization"),
    "organizations": ("name", "kind", "place"),
}
"""What a label says of its kind, beside where it stands; the rest of a record is not judged."""


def read_labels(path: Path) -> list[Labelled]:
    """The labelled articles at `path`, their text in NFC and every offset moved along with it.

    A folder is searched through for .json files. Raises LabelError where labels are missing, broken,
    or do not lie in their text.
    """
    if not path.exists():
        raise LabelError(
            f"there are no labelled articles at {path}; give a folder of .json files or a .jsonl file"
        )
    found = [_compose(article) for article in _parse(path)]
    if not any(kind in article for article in found for kind in KINDS):
        raise LabelError(
            f"{path} holds no labelled articles; expected a folder of .json files or a .jsonl file"
        )
    return found


def _parse(path: Path) -> list[Labelled]:
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    found: list[Labelled] = []
    for file in files:
        try:
            text = file.read_text("utf-8")
            # A .json file may be laid out over many lines; a .jsonl file has an article a line.
            pieces = (
                [text] if file.suffix == ".json" else [line for line in text.splitlines() if line.strip()]
            )
            articles = [json.loads(piece) for piece in pieces]
        except (ValueError, RecursionError) as error:
            raise LabelError(f"{file} is not JSON in UTF-8: {error}") from error
        for article in articles:
            _check(article, file)
        found += articles
    return found


def _check(article: Any, file: Path) -> None:
    """Raise LabelError for what is no labelled article."""
    if not isinstance(article, dict) or not isinstance(article.get("text"), str):
        raise LabelError(f"{file}: expected objects with a text and lists of records")
    for kind, needed in _NEEDED.items():
        for record in article.get(kind, []):
            missing = [name for name in needed if name not in record]
            if missing:
                raise LabelError(f"{file}: a label in {kind} has no {', '.join(missing)}: {record}")
            at = record.get("at")
            if at is not None and not article["text"].startswith(record["text"], at):
                raise LabelError(
                    f"{file}: a label in {kind} says {record['text']!r} at {at}, "
                    f"where the text has {article['text'][at : at + len(record['text'])]!r}"
                )


def _compose(article: Labelled) -> Labelled:
    text = article["text"]
    if unicodedata.is_normalized("NFC", text):
        return article
    for kind in KINDS:
        for record in article.get(kind, []):
            if record.get("at") is not None:
                record["at"] = len(unicodedata.normalize("NFC", text[: record["at"]]))
            record["text"] = unicodedata.normalize("NFC", record["text"])
    article["text"] = unicodedata.normalize("NFC", text)
    return article


def digest(labelled: list[Labelled]) -> str:
    """A hash of all labels, so that figures can be pinned to the very articles they were measured on."""
    canonical = json.dumps(labelled, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(canonical.encode()).hexdigest()
