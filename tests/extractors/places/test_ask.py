"""Questions to the gazetteer."""

import pytest

from extractors.places.ask import candidates, convert, parts, shown, territory
from extractors.places.succession import came_from

FORMER = [
    ("xã Phú Linh, huyện Vị Xuyên, tỉnh Hà Giang", "Xã Phú Linh, Tuyên Quang"),
    ("Phú Linh, Vị Xuyên, Hà Giang", "Xã Phú Linh, Tuyên Quang"),
    ("xa Phu Linh, huyen Vi Xuyen, Ha Giang", "Xã Phú Linh, Tuyên Quang"),
    ("phường 08, TP Vĩnh Long", "Phường Tân Hạnh, Vĩnh Long"),
    ("P.13, Q.4, TP.HCM", "Phường Xóm Chiếu, Hồ Chí Minh"),
    ("phường 4, thành phố Tây Ninh", "Phường Tân Ninh, Tây Ninh"),
    ("phường 4, thành phố Tân An, Long An", "Phường Long An, Tây Ninh"),
    ("huyện Côn Đảo", "Đặc khu Côn Đảo, Hồ Chí Minh"),
    ("tỉnh Hà Tây", "Thành phố Hà Nội, Hà Nội"),
    ("xã Phú Linh, Tuyên Quang", "Xã Phú Linh, Tuyên Quang"),
]


@pytest.mark.parametrize(("address", "today"), FORMER)
def test_an_address_of_before_gives_the_unit_of_today(address: str, today: str) -> None:
    conversion = convert(address)
    assert conversion is not None
    assert shown([share.unit for share in conversion.now]) == [today]
    assert [share.share for share in conversion.now] == [1.0]


def test_a_name_that_several_units_have_is_said_to_be_one() -> None:
    conversion = convert("huyện Châu Thành")
    assert conversion is not None
    assert len(conversion.others) == 9


def test_what_is_no_unit_gives_none() -> None:
    assert convert("xã Không Có, huyện Vị Xuyên") is None
    assert convert("xã Phú Linh, huyện Mèo Vạc") is None
    assert convert("") is None


def test_the_candidates_of_a_day_are_those_that_stood_on_it() -> None:
    districts = [unit for unit in candidates("Châu Thành", "2023-05-01") if unit.kind == "district"]
    assert len(districts) == 10
    assert not [unit for unit in candidates("Châu Thành", "2026-05-01") if unit.kind == "district"]


def test_a_parent_leaves_only_its_own() -> None:
    assert shown(candidates("Châu Thành, Tiền Giang", "2023-05-01")) == ["Huyện Châu Thành, Tiền Giang"]


def test_a_part_of_an_address_without_diacritics_may_be_read_two_ways() -> None:
    (part,) = parts("quan ba")
    assert (part.kind, part.name, part.whole) == ("district", "ba", "quan ba")


def test_the_territory_of_an_old_province_goes_on_after_the_merger() -> None:
    ninh_thuan = territory("Ninh Thuận")
    assert ninh_thuan is not None
    ninh_hai_district, vinh_hai_commune, khanh_hoa = "586", "22846", "56"
    assert ninh_thuan.covers("58", "2024-05-10")
    assert ninh_thuan.covers(ninh_hai_district, "2024-05-10")
    assert ninh_thuan.covers(vinh_hai_commune, "2025-09-10")
    # The province of today is larger.
    assert not ninh_thuan.covers(khanh_hoa, "2025-09-10")
    assert not ninh_thuan.covers(khanh_hoa, "2024-05-10")


def test_the_territory_of_a_province_of_today_holds_what_went_into_it() -> None:
    khanh_hoa = territory("Khánh Hòa", "2025-09-10")
    assert khanh_hoa is not None
    assert khanh_hoa.covers("56", "2025-09-10")
    assert khanh_hoa.covers("56", "2024-05-10")
    assert khanh_hoa.covers("58", "2024-05-10")
    assert khanh_hoa.covers("586", "2024-05-10")
    assert not khanh_hoa.covers("60", "2024-05-10")


def test_a_province_that_was_not_merged_is_its_own_territory() -> None:
    cao_bang = territory("Cao Bằng", "2024-05-10")
    assert cao_bang is not None
    assert cao_bang.covers("04", "2024-05-10")
    assert cao_bang.covers("04", "2025-09-10")


def test_a_commune_knows_what_it_was_made_of() -> None:
    (ba_dinh,) = candidates("phường Ba Đình, Hà Nội", "2025-09-10")
    assert "Trúc Bạch" in {unit.name for unit in came_from(ba_dinh)}
