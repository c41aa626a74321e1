"""`tintinh schema`."""

from __future__ import annotations

import json

import typer


def schema() -> None:
    """Print the JSON Schema of an extraction: the article and its seven lists of records.

    Example: `tintinh schema > extraction.schema.json`
    """
    from schemas import Extraction

    typer.echo(json.dumps(Extraction.model_json_schema(), ensure_ascii=False, indent=2))
