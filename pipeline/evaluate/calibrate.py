"""Writing the measured counts from which the records' confidences come."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from extractors.confidence import COUNTS

if TYPE_CHECKING:
    from pipeline.evaluate.score import Report


def write_confidence(report: Report) -> None:
    """Write, per kind and rule, how many records were said and how many of them were right."""
    counts = {kind: dict(sorted(rules.items())) for kind, rules in sorted(report.rules.items())}
    lines = [
        f'  "{kind}": {{\n'
        + ",\n".join(f"    {json.dumps(rule)}: {json.dumps(pair)}" for rule, pair in rules.items())
        + "\n  }"
        for kind, rules in counts.items()
    ]
    COUNTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", "utf-8")
