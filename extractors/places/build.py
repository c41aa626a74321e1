"""Builds `data/units.tsv`, the gazetteer over time: `python -m extractors.places.build`.

What goes in:

- vietnamadminunits (MIT licence; its data files, not its parsers): the units of the first half of 2025
  and those since 1 July 2025, with coordinates, and which commune went into which.
- `data/history.tsv`, our own dated table: the units that were gone before, or had another name, type or
  parent, and since when the units of 2025 have theirs, each with the decision that says so.
- `data/corrections.tsv`, `data/names.tsv`, `data/spellings.tsv`: successors, names and spellings that the package has otherwise.
- Babel (BSD licence): the countries' names in Vietnamese, to `data/countries.tsv`.

A row of the result is a unit with one name, type and parents between two days; a unit whose district or
province took another name gives a row before and one after.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass, field, replace
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale

from extractors.places.gazetteer import DATA, FOREVER, REFORM
from extractors.places.names import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# Đồng Nai came under central rule as a city on this day.
_DONG_NAI, _DONG_NAI_CITY = "75", "2026-04-30"
_REFORM_BY = "202/2025/QH15"

_TYPES = ("Thành phố", "Tỉnh", "Quận", "Huyện", "Thị xã", "Thị trấn", "Phường", "Xã", "Đặc khu")
# A town that grew out of a state farm is called one.
_SMALL = frozenset({"trường"})

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


@dataclass(frozen=True)
class Row:
    """A line of `units.tsv`, but for the parents' names, which `parent` (a code) leads to."""

    level: str
    code: str
    type: str
    name: str
    parent: str
    since: str
    until: str
    lat: float | None = None
    lon: float | None = None
    successors: tuple[str, ...] = ()
    decision: str = ""
    spellings: tuple[str, ...] = ()
    parents: tuple[str, str] = field(default=("", ""))


def source() -> Path:
    """The folder with the package's data files."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("the gazetteer is built from vietnamadminunits; install tintinh[dev]")
    return Path(spec.origin).parent / "data"


def _query(database: Path, question: str) -> list[dict[str, Any]]:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    connection.row_factory = sqlite3.Row
    try:
        return [dict(row) for row in connection.execute(question)]
    finally:
        connection.close()


def table(file: str) -> Iterator[list[str]]:
    """The cells of one of our own tables, comments left out."""
    for line in (DATA / file).read_text("utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def _successors(folder: Path, current: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The codes of today's units that a province, commune or island went into, by the package's keys."""
    commune = {(row["provinceKey"], row["wardKey"]): row["wardCode"] for row in current}
    province = {row["provinceKey"]: row["provinceCode"] for row in current}
    mapping = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    found: dict[str, list[str]] = defaultdict(list)
    for now, formers in mapping["DICT_PROVINCE"].items():
        for former in formers:
            found[former] = [province[now]]
    for now, wards in mapping["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, formers in wards.items():
            for former in formers:
                found[former].append(commune[now, ward])
    for now, divided in mapping["DICT_PROVINCE_WARD_DIVIDED"].items():
        for former, parts in divided.items():
            ordered = sorted(parts, key=lambda part: not part["isDefaultNewWard"])
            found[former] += [commune[now, part["newWardKey"]] for part in ordered]
    return found


def _unit(row: dict[str, Any], prefix: str) -> tuple[str, str, float | None, float | None]:
    """Type, name and place of a package's unit, from its full name: its other columns are not always right."""
    full = row[prefix]
    type_ = next(type_ for type_ in _TYPES if full.lower().startswith(f"{type_.lower()} "))
    name = full[len(type_) :].strip().lstrip("0")
    return type_, _capitalised(name), row[f"{prefix}Lat"], row[f"{prefix}Lon"]


def _capitalised(name: str) -> str:
    """A name with a capital on each syllable, where capitals with diacritics were lost ("Đại áng")."""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in name.split())


def legacy() -> Iterator[Row]:
    """The units as they stood on 30 June 2025."""
    folder = source()
    current = _query(folder / "dataset.db", _CURRENT)
    successors = _successors(folder, current)
    corrections = {code: tuple(now.split()) for code, now, _decision in table("corrections.tsv")}
    since = {
        (level, code): (day, decision)
        for level, code, _type, _name, _parent, day, until, _now, decision in table("history.tsv")
        if not until
    }
    spellings: dict[str, list[str]] = defaultdict(list)
    for code, spelling in table("spellings.tsv"):
        spellings[code].append(spelling)

    names = {code: name for code, name, _decree in table("names.tsv")}

    def row(level: str, prefix: str, unit: dict[str, Any], parent: str, key: str) -> Row:
        type_, name, lat, lon = _unit(unit, prefix)
        code = unit[f"{prefix}Code"]
        begun, decision = since.get((level, code), ("", _REFORM_BY))
        now = corrections.get(code, tuple(dict.fromkeys(successors.get(key, []))))
        spelt = tuple(spellings.get(code, ())) if level != "P" else ()
        if code in names:
            spelt = (*spelt, name) if name_key(name) != name_key(names[code]) else spelt
            name = names[code]
        return Row(level, code, type_, name, parent, begun, REFORM, lat, lon, now, decision, spelt)

    seen: set[str] = set()
    for unit in _query(folder / "dataset.db", _LEGACY):
        province, district, ward = unit["provinceCode"], unit["districtCode"], unit["wardCode"]
        if province not in seen:
            seen.add(province)
            yield row("P", "province", unit, "", unit["provinceKey"])
        if district and district not in seen:
            seen.add(district)
            # Only the island districts, which have no communes, went into a commune themselves.
            yield row("D", "district", unit, province, f"{unit['provinceKey']}_{unit['districtKey']}_")
        if ward:
            key = f"{unit['provinceKey']}_{unit['districtKey']}_{unit['wardKey']}"
            yield row("C", "ward", unit, district, key)


def current() -> Iterator[Row]:
    """The units since 1 July 2025."""
    seen: set[str] = set()
    for unit in _query(source() / "dataset.db", _CURRENT):
        code = unit["provinceCode"]
        if code not in seen:
            seen.add(code)
            province = Row("P", code, *_unit(unit, "province")[:2], "", REFORM, "", *_unit(unit, "province")[2:],
                           (), _REFORM_BY)  # fmt: skip
            if code == _DONG_NAI:
                yield replace(province, until=_DONG_NAI_CITY, successors=(code,))
                province = replace(province, type="Thành phố", since=_DONG_NAI_CITY, decision="")
            yield province
        type_, name, lat, lon = _unit(unit, "ward")
        yield Row("C", unit["wardCode"], type_, name, code, REFORM, "", lat, lon, (), _REFORM_BY)


def history(standing: Iterable[Row]) -> Iterator[Row]:
    """The units of our dated table that were gone before the reform; where they lie, as far as known."""
    standing = list(standing)
    place = {(row.level, row.code): (row.lat, row.lon) for row in standing}
    named = {(row.level, row.parent, name_key(row.name)): row.code for row in standing}
    for level, code, type_, name, parent, since, until, now, decision in table("history.tsv"):
        if until:
            lat, lon = place.get((level, code), (None, None))
            # A merged unit may keep the name of one of those merged, under another code.
            namesake = named.get((level, parent, name_key(name)), "")
            heirs = tuple((now or namesake).split())
            row = Row(level, code, type_, _capitalised(name), parent, since, until, lat, lon, heirs, decision)
            yield row


def _until(row: Row) -> str:
    return row.until or FOREVER


def _placed(rows: list[Row]) -> Iterator[Row]:
    """The rows with their parents' names, cut where a parent took another name or province."""
    above: dict[str, list[Row]] = defaultdict(list)
    for level in "PDC":
        for row in rows:
            if row.level != level:
                continue
            for piece in _pieces(row, above[row.parent]):
                if level != "C":
                    above[piece.code].append(piece)
                yield piece


def _pieces(row: Row, parents: list[Row]) -> Iterator[Row]:
    """A row cut by the days on which its parent's name or province changed; each piece leads to the next."""
    if row.level == "P":
        yield replace(row, parents=("", row.name))
        return
    found: list[Row] = []
    for parent in sorted(parents, key=lambda parent: parent.since):
        since, until = max(row.since, parent.since), min(_until(row), _until(parent))
        if since >= until:
            continue
        names = (parent.name if parent.level == "D" else "", parent.parents[1])
        if found and found[-1].parents == names and found[-1].until == since:
            found[-1] = replace(found[-1], until=until)
        else:
            found.append(replace(row, parents=names, since=since, until=until))
    for piece in found[:-1]:
        yield replace(piece, successors=(row.code,))
    for piece in found[-1:]:
        yield replace(piece, until="" if piece.until == FOREVER else piece.until)


def unit_lines() -> list[str]:
    """The lines of `units.tsv`; its columns are those of `gazetteer.Unit`, with the name's key and spellings."""
    standing = list(legacy())
    rows = [*standing, *current(), *history(standing)]
    lines: list[str] = []
    for row in _placed(rows):
        key = name_key(row.name)
        lines.append(
            "\t".join((
                row.level, row.code, row.type, row.name, row.parent, *row.parents, row.since, row.until,
                *(f"{value:.4f}" if value is not None else "" for value in (row.lat, row.lon)),
                " ".join(row.successors), row.decision,
                "" if key == row.name.lower() else key, ";".join(row.spellings),
            ))
        )  # fmt: skip
    return lines


def country_lines() -> list[str]:
    """ISO code and Vietnamese name of each country, by the Unicode CLDR."""
    names = Locale("vi").territories
    return [f"{code}\t{name}" for code, name in sorted(names.items()) if len(code) == 2 and code.isalpha()]


def main() -> None:
    """Write the files."""
    (DATA / "units.tsv").write_text("\n".join(unit_lines()) + "\n", "utf-8")
    (DATA / "countries.tsv").write_text("\n".join(country_lines()) + "\n", "utf-8")


if __name__ == "__main__":
    main()
