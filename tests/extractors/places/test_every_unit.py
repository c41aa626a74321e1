"""Every unit of the 63 and of the 34 provinces is found by its own full, short and unmarked name."""

import pytest

from extractors.places.ask import candidates, convert
from extractors.places.gazetteer import REFORM, Unit, gazetteer
from extractors.places.names import UNMARKED, name_key
from tests.extractors.places.examples import places

LAST_DAY, FIRST_DAY = "2025-06-30", "2025-07-01"
PROVINCES = [
    (unit.name, day)
    for day in (LAST_DAY, FIRST_DAY)
    for unit in gazetteer().units
    if unit.kind == "province" and unit.stands(day)
]


def within(province: str, day: str) -> list[Unit]:
    return [unit for unit in gazetteer().units if unit.province == province and unit.stands(day)]


def unmarked(text: str) -> str:
    """The text as it is typed without diacritics, its capitals kept."""
    plain = text.lower().translate(UNMARKED)
    return "".join(low.upper() if char.isupper() else low for char, low in zip(text, plain, strict=True))


def address(unit: Unit) -> str:
    parts = [unit.full_name, unit.district, unit.province if unit.kind != "province" else ""]
    return ", ".join(filter(None, parts))


def named(unit: Unit) -> tuple[str, str]:
    """Kind and name, in one spelling: Ayun and AYun in Gia Lai are one name."""
    return unit.kind, name_key(unit.name)


def found_at(lines: list[str], province: str, day: str) -> dict[int, tuple[str, str]]:
    """Kind and name's key by the index of the line that begins with the place."""
    text = "\n".join(lines)
    starts, at = {}, 0
    for index, line in enumerate(lines):
        starts[at] = index
        at += len(line) + 1
    return {
        starts[mention.at]: (place.kind, name_key(place.name))
        for place in places(text, province, day)
        for mention in place.mentions
        if mention.at in starts
    }


def test_there_are_all_of_them() -> None:
    """As the government counted them (Nghị quyết 60-NQ/TW, Công văn 1027/CTK-CSCL)."""
    count = {
        day: [unit.kind for unit in gazetteer().units if unit.stands(day)] for day in (LAST_DAY, FIRST_DAY)
    }
    assert [count[LAST_DAY].count(kind) for kind in ("province", "district", "commune")] == [63, 696, 10_035]
    assert [count[FIRST_DAY].count(kind) for kind in ("province", "district", "commune")] == [34, 0, 3_321]


@pytest.mark.parametrize(("province", "day"), PROVINCES)
def test_in_running_text(province: str, day: str) -> None:
    units = within(province, day)
    expected = dict(enumerate(map(named, units)))
    for lines in (
        [f"{address(unit)}." for unit in units],
        [f"{unit.full_name} họp." for unit in units],
    ):
        assert found_at(lines, province, day) == expected


@pytest.mark.parametrize(("province", "day"), PROVINCES)
def test_in_running_text_without_diacritics(province: str, day: str) -> None:
    """Two names may be one without their diacritics; then either may be meant."""
    units = within(province, day)
    twins: dict[tuple[str, str], set[str]] = {}
    for unit in units:
        twins.setdefault((unit.kind, unmarked(unit.name)), set()).add(name_key(unit.name))
    found = found_at([f"{unmarked(unit.full_name)} hop." for unit in units], province, day)
    missed = [
        unit.full_name
        for index, unit in enumerate(units)
        if found.get(index, ("", ""))[0] != unit.kind
        or found[index][1] not in twins[unit.kind, unmarked(unit.name)]
    ]
    assert missed == []


def test_by_its_address() -> None:
    for unit in gazetteer().units:
        if unit.stands(LAST_DAY) or unit.stands(FIRST_DAY):
            day = LAST_DAY if unit.stands(LAST_DAY) else FIRST_DAY
            assert candidates(address(unit), day)[0].code == unit.code, address(unit)


def test_every_commune_of_before_leads_to_one_of_today() -> None:
    for unit in gazetteer().units:
        if unit.kind == "commune" and unit.until == REFORM:
            conversion = convert(address(unit))
            assert conversion is not None
            assert conversion.unit.code == unit.code
            assert conversion.now
            assert all(share.unit.stands(FIRST_DAY) for share in conversion.now)
