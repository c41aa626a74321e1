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


def read_labels(path: Path) -> list[Labelled]:
    """The labelled articles at `path`, their text in NFC and every offset moved along with it."""
    if not path.exists():
        raise LabelError(
            f"there are no labelled articles at {path}; give a folder of .json files or a .jsonl file"
        )
    found = [_compose(article) for article in _parse(path)]
    if not found:
        raise LabelError(
            f"{path} holds no labelled articles; expected a folder of .json files or a .jsonl file"
        )
    return found


def _parse(path: Path) -> list[Labelled]:
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    found: list[Labelled] = []
    for file in files:
        text = file.read_text("utf-8")
        pieces = [text] if path.is_dir() else [line for line in text.splitlines() if line.strip()]
        for piece in pieces:
            try:
                article = json.loads(piece)
            except json.JSONDecodeError as error:
                raise LabelError(f"{file} is not JSON: {error}") from error
            if not isinstance(article, dict) or not isinstance(article.get("text"), str):
                raise LabelError(f"{file}: expected objects with a text and lists of records")
            found.append(article)
    return found


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
