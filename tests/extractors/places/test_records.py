"""What a record of a place carries beside kind, name and province."""

import unicodedata

import pytest

from tests.extractors.places.examples import places

BEFORE, AFTER = "2024-05-10", "2025-09-10"
"""A day of the 63 provinces with districts, and one of the 34 without."""


def test_the_type_word_belongs_to_the_span_and_only_the_first_of_a_list_has_it() -> None:
    found = places("Các huyện Ninh Hải, Thuận Bắc đã gieo trồng.", "Ninh Thuận", BEFORE)
    assert [place.text for place in found] == ["huyện Ninh Hải", "Thuận Bắc"]


def test_every_mention_is_kept() -> None:
    (ninh_hai,) = places("Huyện Ninh Hải họp; UBND huyện Ninh Hải kết luận.", "Ninh Thuận", BEFORE)
    assert [(mention.at, mention.text) for mention in ninh_hai.mentions] == [
        (0, "Huyện Ninh Hải"),
        (25, "huyện Ninh Hải"),
    ]


def test_a_commune_carries_its_code_and_that_of_its_successor() -> None:
    """Lũng Cú kept its code through the reform; Trúc Bạch went into Ba Đình, whose code is 00004."""
    (lung_cu,) = places("Xã Lũng Cú họp.", "Hà Giang", BEFORE)
    assert lung_cu.code == lung_cu.code_now
    (truc_bach,) = places("Phường Trúc Bạch họp.", "Hà Nội", BEFORE)
    assert (truc_bach.code, truc_bach.code_now, truc_bach.successors) == ("00004", "00004", ())


def test_a_merged_commune_leads_to_the_unit_of_today_through_the_one_it_first_went_into() -> None:
    """Nguyễn Trung Trực went into Trúc Bạch in 2025 and with it into Ba Đình."""
    (commune,) = places("Phường Nguyễn Trung Trực họp.", "Hà Nội", "2019-05-10")
    assert (commune.code, commune.code_now) == ("00010", "00004")


def test_a_divided_commune_names_all_its_parts_and_no_sizes() -> None:
    (van_khe,) = places("Xã Văn Khê, huyện Mê Linh họp.", "Hà Nội", BEFORE)[:1]
    assert [(part.name, part.share) for part in van_khe.successors] == [
        ("Mê Linh", None),
        ("Tiến Thắng", None),
        ("Yên Lãng", None),
        ("Ô Diên", None),
    ]
    assert van_khe.code_now == van_khe.successors[0].code


def test_a_district_went_into_the_communes_of_its_communes() -> None:
    (ninh_hai,) = places("Huyện Ninh Hải họp.", "Ninh Thuận", BEFORE)
    shares = {part.name: part.share for part in ninh_hai.successors}
    assert shares == {"Vĩnh Hải": 0.333, "Xuân Hải": 0.333, "Ninh Hải": 0.222, "Ninh Chử": 0.111}
    assert ninh_hai.code_now is None


def test_a_former_province_leads_to_the_one_of_today() -> None:
    (ninh_thuan,) = places("Tỉnh Ninh Thuận (cũ) họp.", "Khánh Hòa", AFTER)
    assert (ninh_thuan.kind, ninh_thuan.code, ninh_thuan.code_now) == ("other", "58", "56")


def test_the_parent_behind_a_name_is_the_cue_of_its_province() -> None:
    sentence = "Huyện Châu Thành (Tiền Giang) xuất khẩu trái cây."
    chau_thanh = places(sentence, "Bến Tre", BEFORE)[0]
    assert [(cue.property, cue.text, cue.at) for cue in chau_thanh.cues] == [
        ("province", "Tiền Giang", sentence.index("Tiền Giang"))
    ]
    assert chau_thanh.rule == "district by type word, parent"


def test_the_home_province_is_the_cue_where_it_decides() -> None:
    (chau_thanh,) = places("Huyện Châu Thành xuất khẩu trái cây.", "Bến Tre", BEFORE)
    assert [(cue.text, cue.origin) for cue in chau_thanh.cues] == [("Bến Tre", "province")]


def test_the_units_not_chosen_are_kept() -> None:
    (chau_thanh,) = places("Huyện Châu Thành xuất khẩu trái cây.", "Bến Tre", BEFORE)
    others = [(other.kind, other.name, other.province) for other in chau_thanh.runners_up]
    assert len(others) == 3
    assert ("district", "Châu Thành", "Tiền Giang") in others
    assert all(name == "Châu Thành" and province != "Bến Tre" for _, name, province in others)


def test_a_unit_named_elsewhere_in_the_article_decides_between_namesakes() -> None:
    text = "Thành phố Vinh họp.\nPhường Lê Lợi ra quân."
    commune = next(place for place in places(text, None, BEFORE) if place.kind == "commune")
    assert (commune.province, commune.rule) == ("Nghệ An", "commune by type word, home")


def test_coordinates_lie_where_the_unit_does() -> None:
    (ha_noi,) = places("Sáng nay, Hà Nội có mưa.", "Hà Nội", BEFORE)
    assert ha_noi.lat == pytest.approx(21.03, abs=0.1)
    assert ha_noi.lon == pytest.approx(105.83, abs=0.1)


def test_without_a_province_the_article_gives_its_own() -> None:
    text = "Huyện Ninh Hải, tỉnh Ninh Thuận họp.\nThôn Thái An có 120 hộ."
    assert {place.name: place.province for place in places(text, None, BEFORE)} == {
        "Ninh Hải": "Ninh Thuận",
        "Ninh Thuận": "Ninh Thuận",
        "Thái An": "Ninh Thuận",
    }


def test_without_a_day_the_units_of_before_the_reform_are_meant() -> None:
    (hoanh_bo,) = places("Năm 2018, huyện Hoành Bồ mở hội.", "Quảng Ninh")
    assert hoanh_bo.kind == "district"


def test_without_a_day_the_home_province_says_more_than_the_years_spoken_of() -> None:
    """Kỳ Sơn in Hòa Bình was merged at the end of 2019; the one in Nghệ An still stood in 2020."""
    ky_son = places(
        "Năm 2020, huyện Kỳ Sơn phòng chống sạt lở như các huyện Đà Bắc, Kim Bôi của tỉnh Hòa Bình."
    )[0]
    assert (ky_son.kind, ky_son.name, ky_son.province) == ("district", "Kỳ Sơn", "Hòa Bình")


def test_a_venue_abroad_lies_in_no_province() -> None:
    found = places("Ông học ở Đại học Waseda (Nhật Bản).", "Hà Nội", BEFORE)
    assert [(place.name, place.province) for place in found] == [("Đại học Waseda", None), ("Nhật Bản", None)]


def test_decomposed_text_reads_alike() -> None:
    decomposed = unicodedata.normalize("NFD", "UBND huyện Ninh Hải tổ chức hội nghị.")
    (ninh_hai,) = places(decomposed, "Ninh Thuận", BEFORE)
    assert (ninh_hai.kind, ninh_hai.name) == ("district", "Ninh Hải")
