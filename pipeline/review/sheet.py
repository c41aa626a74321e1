"""Facts in a spreadsheet: written as CSV to be judged there, and read back.

A row is a fact. In the column `decision` a person writes accept, edit, reject or as-before; rows without one are
passed over. An edit is what was changed in the fact's own columns; `why` is the reason, which a rejection needs.
"""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING, Any

from pipeline.review.edit import fields, read
from pipeline.review.errors import ReviewError
from pipeline.review.honour import TIED
from pipeline.review.names import FactName
from pipeline.review.rulings import Ruling

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from pipeline.review.rulings import Verdict
    from pipeline.store.cases import Case

DECISIONS: dict[str, Verdict] = {
    "accept": "accepted",
    "edit": "edited",
    "reject": "rejected",
    "as-before": "as before",
    "open": "open",
}
"""What is written for a decision."""

# An award has a reason of its own: the reviewer's is `why`.
_BEFORE = ("fact", "decision", "why", "before")
_BEHIND = ("sentence", "title", "published", "article", "seen")
_NEEDED = {"fact", "decision"}
# Excel in Vietnamese separates by semicolons.
_DELIMITERS = ",;\t"


def write_sheet(path: Path, cases: Sequence[Case]) -> None:
    """Write facts for a person to judge. The file begins with a BOM, by which Excel knows UTF-8."""
    kinds = dict.fromkeys(case.kind for case in cases)
    columns = [*_BEFORE, *dict.fromkeys(name for kind in kinds for name in fields(kind)), *_BEHIND]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, columns)
        writer.writeheader()
        for case in cases:
            article = case.article
            writer.writerow(
                {
                    **cells(case),
                    "fact": case.name,
                    "before": before(case),
                    "sentence": article.text[case.start : case.end],
                    "title": article.title,
                    "published": article.published,
                    "article": article.url or article.id,
                    "seen": case.seen,
                }
            )


def before(case: Case) -> str:
    """What was said of the fact in an earlier text of its article, in a line; empty where nobody has."""
    if case.former is None:
        return ""
    reason = f": {case.former.reason}" if case.former.reason else ""
    return f"{case.former.decision} by {case.former.reviewer}{reason}"


def cells(case: Case) -> dict[str, str]:
    """A record's fields as a person reads and writes them."""
    record = case.fact.model_dump(mode="json")
    return {name: _cell(name, case.tied.get(name, record[name])) for name in fields(case.kind)}


def _cell(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dict) and set(value) == {"kind", "name"}:
        return f"{value['kind']}:{value['name']}"
    if isinstance(value, list):
        if name in TIED:
            return " ".join(value)
        plain = all(isinstance(one, str) and ";" not in one for one in value)
        return "; ".join(value) if plain else json.dumps(value, ensure_ascii=False)
    return str(value)


def read_sheet(path: Path) -> list[dict[str, str]]:
    """The rows that a person has decided on, each with its number in the file as `row`.

    Raises ReviewError where it is no such file.
    """
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReviewError(f"{path} is not in UTF-8; save it as “CSV UTF-8”") from error
    header = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=header.count)
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)
    if missing := _NEEDED - set(rows.fieldnames or ()):
        raise ReviewError(
            f"{path} has no column {min(missing)}; expected a file as tintinh review --write makes it"
        )
    return [
        {
            "row": str(number),
            **{name: value for name, value in row.items() if name and isinstance(value, str)},
        }
        for number, row in enumerate(rows, start=2)
        if (row["decision"] or "").strip()
    ]


def named(rows: Sequence[Mapping[str, str]]) -> list[FactName]:
    """All facts that the rows of a sheet name, version by version: those judged, and those that belong to events."""
    words = [word for row in rows for column in ("fact", *TIED) for word in row.get(column, "").split()]
    return sorted(map(FactName.read, dict.fromkeys(words)), key=lambda name: name.version_id)


def rulings(rows: Sequence[Mapping[str, str]], standing: Mapping[str, Case]) -> list[Ruling]:
    """The words that the rows of a sheet are, beside what stands now (by the facts' names).

    Raises ReviewError with a line for each row that cannot be understood.
    """
    found, errors = [], []
    for row in rows:
        try:
            found.append(_ruling(_still_tied(row, standing), standing.get(row["fact"].strip())))
        except ReviewError as error:
            errors.append(f"row {row['row']}: {error}")
    if errors:
        raise ReviewError("\n".join(errors))
    return found


def _still_tied(row: Mapping[str, str], standing: Mapping[str, Case]) -> dict[str, str]:
    """A row without what was rejected meanwhile, perhaps in its very sheet: it belongs to no event any more."""
    tied = {name: row[name].split() for name in TIED if name in row}
    return {**row, **{name: " ".join(w for w in words if w in standing) for name, words in tied.items()}}


def _ruling(row: Mapping[str, str], case: Case | None) -> Ruling:
    written = row["decision"].strip().lower()
    if written not in DECISIONS:
        raise ReviewError(
            f"decision was {row['decision']!r}; expected one of {', '.join(DECISIONS)}, or nothing"
        )
    decision, name = DECISIONS[written], FactName.read(row["fact"])
    given = {field: row[field] for field in fields(name.kind) if field in row}
    changes = _changes(name.kind, given, cells(case)) if case else given
    if decision != "edited" and changes and case:
        field = next(iter(changes))
        raise ReviewError(
            f"{name} is to be {decision}, but its {field} was changed from {cells(case)[field]!r} to "
            f"{changes[field]!r}; write edit, or put back what stood there"
        )
    reason = row.get("why", "").strip() or None
    edit = changes if decision == "edited" else {}
    return Ruling(str(name), decision, edit, reason, row.get("seen", "").strip() or None)


def _changes(kind: str, given: Mapping[str, str], stands: Mapping[str, str]) -> dict[str, str]:
    return {name: cell for name, cell in given.items() if not _is_same(kind, name, cell, stands[name])}


def _is_same(kind: str, name: str, cell: str, stands: str) -> bool:
    """Whether a cell says what stands; spreadsheets write numbers, days and truth in ways of their own."""
    if cell.strip() == stands.strip():
        return True
    try:
        return float(cell) == float(stands)
    except ValueError:
        first, second = read(kind, {name: cell})[name], read(kind, {name: stands})[name]
        # Excel writes TRUE.
        return bool(first == second) or (stands in {"true", "false"} and cell.strip().lower() == stands)
