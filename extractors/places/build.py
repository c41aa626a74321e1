"""Builds `data/units_*.tsv` out of the package vietnamadminunits (MIT licence): `python -m extractors.places.build`.

Only the package's data files are read; its parsers and their dependencies are not imported.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

DATA = Path(__file__).with_name("data")

_LEGACY = """
    SELECT province, provinceShort, provinceCode, provinceLat, provinceLon, provinceKey,
           district, districtShort, districtType, districtCode, districtLat, districtLon, districtKey,
           ward, wardShort, wardType, wardCode, wardLat, wardLon, wardKey
    FROM admin_units_legacy ORDER BY provinceCode, districtCode, wardCode
"""
_CURRENT = """
    SELECT province, provinceShort, provinceCode, provinceLat, provinceLon, provinceKey,
           ward, wardShort, wardType, wardCode, wardLat, wardLon, wardKey
    FROM admin_units ORDER BY provinceCode, wardCode
"""


def source() -> Path:
    """The folder with the package's data files."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the gazetteer is built from vietnamadminunits; install tintinh[dev]")
    return Path(spec.origin).parent / "data"


def _line(  # noqa: PLR0917 - a column each
    level: str, code: str, type_: str, name: str, lat: float | None, lon: float | None, now: Iterable[str]
) -> str:
    place = [f"{value:.4f}" if value is not None else "" for value in (lat, lon)]
    return "\t".join([level, code, type_, name, *place, " ".join(now)])


def _rows(database: Path, question: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(question)]
    finally:
        connection.close()


def _successors(folder: Path, current: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The codes of today's communes that a former commune went into, by the package's keys; the main one first."""
    code = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in current}
    mapping = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    found: dict[str, list[str]] = defaultdict(list)
    for province, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, formers in wards.items():
            for former in formers:
                found[former].append(code[province, ward])
    for province, formers in mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
        for former, parts in formers.items():
            ordered = sorted(parts, key=lambda part: not part["isDefaultNewWard"])
            found[former] += [code[province, part["newWardKey"]] for part in ordered]
    return found


def _province_successors(folder: Path, current: list[dict[str, Any]]) -> dict[str, str]:
    code = {row["provinceKey"]: row["provinceCode"] for row in current}
    mapping = json.loads((folder / "converter_2025.json").read_text("utf-8"))["DICT_PROVINCE"]
    return {former: code[now] for now, formers in mapping.items() for former in formers}


def legacy_lines() -> list[str]:
    """The 63 provinces of before 1 July 2025, each followed by its districts and they by their communes."""
    folder = source()
    current = _rows(folder / "dataset.db", _CURRENT)
    successors, provinces = _successors(folder, current), _province_successors(folder, current)
    lines: list[str] = []
    seen: set[str] = set()
    for row in _rows(folder / "dataset.db", _LEGACY):
        if row["provinceCode"] not in seen:
            seen.add(row["provinceCode"])
            kind = row["province"].removesuffix(row["provinceShort"]).strip()
            lines.append(
                _line("P", row["provinceCode"], kind, row["provinceShort"], row["provinceLat"], row["provinceLon"],
                      [provinces[row["provinceKey"]]])
            )  # fmt: skip
        if row["districtCode"] and row["districtCode"] not in seen:
            seen.add(row["districtCode"])
            lines.append(
                _line("D", row["districtCode"], row["districtType"], row["districtShort"], row["districtLat"],
                      row["districtLon"], [])
            )  # fmt: skip
        if row["wardCode"]:
            now = successors.get(f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey']}", [])
            lines.append(
                _line(
                    "C",
                    row["wardCode"],
                    row["wardType"],
                    row["wardShort"],
                    row["wardLat"],
                    row["wardLon"],
                    now,
                )
            )
    return lines


def current_lines() -> list[str]:
    """The 34 provinces since 1 July 2025, each followed by its communes."""
    lines: list[str] = []
    seen: set[str] = set()
    for row in _rows(source() / "dataset.db", _CURRENT):
        if row["provinceCode"] not in seen:
            seen.add(row["provinceCode"])
            kind = row["province"].removesuffix(row["provinceShort"]).strip()
            lines.append(
                _line(
                    "P",
                    row["provinceCode"],
                    kind,
                    row["provinceShort"],
                    row["provinceLat"],
                    row["provinceLon"],
                    [],
                )
            )
        lines.append(
            _line("C", row["wardCode"], row["wardType"], row["wardShort"], row["wardLat"], row["wardLon"], [])
        )
    return lines


def main() -> None:
    """Write both files."""
    DATA.mkdir(exist_ok=True)
    (DATA / "units_legacy.tsv").write_text("\n".join(legacy_lines()) + "\n", "utf-8")
    (DATA / "units_current.tsv").write_text("\n".join(current_lines()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
