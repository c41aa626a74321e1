"""The award table: every form of award with its spellings, read from `data/awards.tsv`.

The table follows the Law on Emulation and Commendation (Luật Thi đua, khen thưởng 06/2022/QH15, for
older articles 15/2003/QH11), its decrees, and, for what the law does not know (prizes, sports medals,
OCOP stars, Party badges), the rules and usage named in its column `source`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

TABLE = Path(__file__).parent / "data" / "awards.tsv"
"""Columns: name, class, levels, conferred_by, recipients, also_written, source; lists are parted by semicolons.

`#` in a name or spelling stands for the level; otherwise a level follows the name and may be missing.
"""

# How a level may be written beside the table's own word.
_LEVEL_SPELLINGS = {
    "hạng nhất": ("hạng i", "hạng 1", "nhất"),
    "hạng nhì": ("hạng ii", "hạng 2", "nhì", "hạng hai"),
    "hạng ba": ("hạng iii", "hạng 3", "ba"),
    "cơ sở": ("cấp cơ sở",),
    "cấp thành phố": ("cấp tp", "cấp t.p", "thành phố"),
    "cấp tỉnh": ("tỉnh",),
    "cấp bộ": ("bộ",),
}
# Levels that are another level by name.
_STAR_NAMES = {"ba": "3", "bốn": "4", "năm": "5"}
_LEVEL_NAMES = {
    "kk": "Khuyến khích",
    **{f"{rank} {scope}": rank.capitalize()
       for rank in ("nhất", "nhì", "ba") for scope in ("toàn đoàn", "đồng đội", "tập thể", "cá nhân")},
}  # fmt: skip
# Spellings that stand for one another in any name.
_VARIANTS = (("sĩ", "sỹ"), ("kỷ", "kỉ"), ("hóa", "hoá"), ("hữu nghị", "hữu nghi"))
_STARS = "OCOP # sao"
# The name of its own that a badge has is often put in quotation marks, at times with a space inside.
_QUOTABLE = re.compile(r"(?:huy hiệu|kỷ niệm chương|bằng khen|bằng|giải thưởng|danh hiệu|cờ) (?=\w)")
_MARKS = ('"', "“", '" ', "“ ", "‘", "'")


@dataclass(frozen=True, slots=True)
class Form:
    """A form of award as the table has it.

    `klass` is order, title (of the State, or of a calling), emulation, family, flag, document, letter,
    badge, recognition, prize, medal, tally (prizes or medals with no rank told) or paired (what is an
    award only beside another: "cờ, cúp"). `recipients` are kinds as in records.md.
    """

    name: str
    klass: str
    levels: tuple[str, ...]
    conferred_by: tuple[str, ...]
    recipients: tuple[str, ...]
    also_written: tuple[str, ...]
    source: str


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(";") if part.strip())


@cache
def forms() -> tuple[Form, ...]:
    """The rows of the table, in order."""
    with TABLE.open(encoding="utf-8", newline="") as rows:
        return tuple(
            Form(
                name=row["name"],
                klass=row["class"],
                levels=_list(row["levels"]),
                conferred_by=_list(row["conferred_by"]),
                recipients=_list(row["recipients"]),
                also_written=_list(row["also_written"]),
                source=row["source"],
            )
            for row in csv.DictReader(rows, delimiter="\t")
        )


def spellings() -> dict[str, tuple[str, Form]]:
    """Every spelling of every award, in lower case, with its canonical name and its form."""
    found: dict[str, tuple[str, Form]] = {}
    for form in forms():
        for written in (form.name, *form.also_written):
            for spelling, name in _with_levels(form, written.lower()):
                for variant in _variants(spelling):
                    found.setdefault(variant, (name, form))
    return found


def _with_levels(form: Form, written: str) -> list[tuple[str, str]]:
    """A spelling with each level put in, each with the canonical name."""
    if "#" not in written and "#" in form.name:
        raise ValueError(f"{form.name}: the spelling {written!r} has no # for the level")
    found = [] if "#" in form.name else [(written, form.name)]
    for level in form.levels:
        lowered = level.lower()
        names = _STAR_NAMES if form.name == _STARS else _LEVEL_NAMES
        canonical = names.get(lowered, level) if "#" in form.name else level
        name = form.name.replace("#", canonical) if "#" in form.name else f"{form.name} {canonical}"
        found += [
            (written.replace("#", spelled) if "#" in written else f"{written} {spelled}", name)
            for spelled in (lowered, *_LEVEL_SPELLINGS.get(lowered, ()))
        ]
    return found


def _variants(spelling: str) -> set[str]:
    found = {spelling}
    for one, other in _VARIANTS:
        found |= {each.replace(one, other) for each in found}
    quoted = _QUOTABLE.match(spelling)
    if quoted is not None:
        found |= {f"{each[: quoted.end()]}{mark}{each[quoted.end() :]}" for mark in _MARKS for each in found}
    return found


def is_star(form: Form) -> bool:
    """Whether a form is a star rating, which needs the programme named to be an award (hotels have stars too)."""
    return form.name == _STARS
