"""`tintinh schema`."""

from __future__ import annotations

import json

import typer

from pipeline.cli.console import clear_errors


def schema() -> None:
    """Print the JSON Schema of an extraction: the article and its seven lists of records.

    Example: `tintinh schema > extraction.schema.json`
    """
    from schemas import Extraction

    with clear_errors():
        typer.echo(json.dumps(Extraction.model_json_schema(), ensure_ascii=False, indent=2))
