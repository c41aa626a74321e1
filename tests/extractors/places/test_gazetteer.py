"""The gazetteer over time: days, sources, names, and that it is what the build makes."""

import subprocess
import sys
from itertools import pairwise

import pytest

from extractors.places.build import country_lines, table, unit_lines
from extractors.places.gazetteer import DATA, FOREVER, REFORM, gazetteer
from extractors.places.names import bare_key, name_key
from extractors.places.succession import became, province_on

ONE_NAME = [
    ("Hoà Bình", "Hòa Bình"),
    ("Quí Nhơn", "Quý Nhơn"),
    ("Lý Nhân", "Lí Nhân"),
    ("Đắc Lắc", "Đắk Lắk"),
    ("Đăk Lăk", "Đắk Lắk"),
    ("BÀ RỊA-VŨNG TÀU", "Bà Rịa – Vũng Tàu"),
    ("Thuỵ Hải", "Thụy Hải"),
    ("Cư M’gar", "Cư M'gar"),
    ("Ðịnh Quán", "Định Quán"),
]
TWO_NAMES = [
    ("Hòa An", "Hoa An"),
    ("Tân Lập", "Tân Lạp"),
    ("Quỳnh Nhai", "Quình Nhai"),
    ("Phú Yên", "Phú Yến"),
]


@pytest.mark.parametrize(("one", "other"), ONE_NAME)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(("one", "other"), TWO_NAMES)
def test_names_that_differ_in_a_mark_have_two(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_without_diacritics_they_are_alike() -> None:
    assert bare_key("Hòa An") == bare_key("Hoa An") == "hoa an"


STOOD = [
    ("province", "Hà Tây", "2008-07-31", "2008-08-01"),
    ("province", "Thừa Thiên Huế", "2024-12-31", "2025-01-01"),
    ("province", "Ninh Thuận", "2025-06-30", "2025-07-01"),
    ("district", "Hoành Bồ", "2019-12-31", "2020-01-01"),
    ("district", "9", "2020-12-31", "2021-01-01"),
    ("district", "Từ Liêm", "2014-03-31", "2014-04-01"),
    ("district", "Tĩnh Gia", "2020-05-31", "2020-06-01"),
    ("district", "Cửa Lò", "2024-11-30", "2024-12-01"),
    ("district", "Ninh Hải", "2025-06-30", "2025-07-01"),
]


@pytest.mark.parametrize(("kind", "name", "last", "after"), STOOD)
def test_a_unit_stands_to_its_last_day(kind: str, name: str, last: str, after: str) -> None:
    units = [unit for unit in gazetteer().units if unit.kind == kind and unit.name == name]
    assert [unit for unit in units if unit.stands(last)]
    assert not [unit for unit in units if unit.stands(after)]


BEGAN = [
    ("province", "Hậu Giang", "2004-01-01"),
    ("province", "Đắk Nông", "2004-01-01"),
    ("province", "Điện Biên", "2004-01-01"),
    ("district", "Nghi Sơn", "2020-06-01"),
]


@pytest.mark.parametrize(("kind", "name", "first"), BEGAN)
def test_a_unit_stands_from_its_first_day(kind: str, name: str, first: str) -> None:
    assert min(u.since for u in gazetteer().units if u.kind == kind and u.name == name) == first


def test_dong_nai_became_a_city_under_central_rule() -> None:
    types = {
        day: unit.type
        for day in ("2026-04-29", "2026-04-30")
        if (unit := gazetteer().province("Đồng Nai", day))
    }
    assert types == {"2026-04-29": "Tỉnh", "2026-04-30": "Thành phố"}


def test_a_district_that_changed_its_province_did_so_on_the_day() -> None:
    provinces = {unit.since: unit.province for unit in gazetteer().named("district", "Mê Linh")}
    assert provinces == {"": "Vĩnh Phúc", "2008-08-01": "Hà Nội"}


def test_no_two_units_have_one_code_on_one_day() -> None:
    lasting: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for unit in gazetteer().units:
        if unit.code:
            lasting.setdefault((unit.kind, unit.code), []).append((unit.since, unit.until))
    for code, spans in lasting.items():
        ordered = sorted(spans)
        assert all(one[1] <= other[0] for one, other in pairwise(ordered)), code


def test_every_row_of_our_table_names_its_source() -> None:
    assert all(row[-1] for row in table("history.tsv"))


def test_every_district_and_commune_that_ended_with_the_reform_went_somewhere() -> None:
    ended = [unit for unit in gazetteer().units if unit.until == REFORM]
    assert not [unit.full_name for unit in ended if not became(unit)]


def test_the_shares_of_a_district_are_those_of_its_communes() -> None:
    for unit in gazetteer().units:
        if unit.kind == "district" and unit.until == REFORM:
            assert sum(share.share or 0 for share in became(unit)) == pytest.approx(1, abs=0.02)


def test_the_province_that_holds_what_was_a_unit() -> None:
    (me_linh,) = [u for u in gazetteer().named("district", "Mê Linh") if u.until == REFORM]
    assert (province_on(me_linh, "2024-05-10"), province_on(me_linh, "2026-01-01")) == ("Hà Nội", "Hà Nội")
    (split,) = gazetteer().named("province", "Vĩnh Phú")
    assert province_on(split, "2024-05-10") is None


def test_what_holds_on_a_day_holds_since_its_turn() -> None:
    assert gazetteer().turn("2025-09-30") == REFORM
    for day in ("1980-01-01", "2008-07-31", "2019-12-31", "2026-05-01"):
        turn = gazetteer().turn(day)
        assert turn <= day
        assert all(unit.stands(day) == unit.stands(turn) for unit in gazetteer().units)


def test_units_of_today_have_no_last_day() -> None:
    assert {unit.until for unit in gazetteer().units if unit.stands("2026-07-01")} == {FOREVER}


def test_the_data_are_what_the_build_makes() -> None:
    assert (DATA / "units.tsv").read_text("utf-8").splitlines() == unit_lines()
    assert (DATA / "countries.tsv").read_text("utf-8").splitlines() == country_lines()


def test_it_is_small_and_quickly_read() -> None:
    """60 MB at the most, and a second for what takes a tenth of it: for no machine a wait, however busy."""
    program = (
        "import time, tracemalloc\n"
        "from extractors.places.gazetteer import gazetteer\n"
        "started = time.process_time(); gazetteer(); seconds = time.process_time() - started\n"
        "gazetteer.cache_clear(); tracemalloc.start(); kept = gazetteer()\n"
        "print(seconds, tracemalloc.get_traced_memory()[0] / 1e6)\n"
    )
    answer = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    seconds, megabytes = map(float, answer.stdout.split())
    assert seconds < 1
    assert megabytes < 60
