"""Administrative units: which one a name means on the day of publication."""

import pytest

from tests.extractors.places.examples import AFTER, BEFORE, Example, check, places

# fmt: off
BEFORE_THE_REFORM = [
    Example("UBND huyện Ninh Hải tổ chức hội nghị.", "Ninh Thuận", BEFORE, ["district Ninh Hải / Ninh Thuận"]),
    Example("Đoàn đến thăm tỉnh Hà Giang.", "Hà Giang", BEFORE, ["province Hà Giang / Hà Giang"]),
    Example("Đoàn đến thăm Hà Giang.", "Tuyên Quang", BEFORE, ["province Hà Giang / Hà Giang"]),
    Example("Giải chạy tại thành phố Đà Nẵng.", "Quảng Nam", BEFORE, ["province Đà Nẵng / Đà Nẵng"]),
    Example("Giải chạy tại thành phố Hội An.", "Quảng Nam", BEFORE, ["district Hội An / Quảng Nam"]),
    Example("Giải chạy tại TP Vinh.", "Nghệ An", BEFORE, ["district Vinh / Nghệ An"]),
    Example("Giải chạy tại TP. Vinh.", "Nghệ An", BEFORE, ["district Vinh / Nghệ An"]),
    Example("TP Thái Nguyên là trung tâm của tỉnh Thái Nguyên.", "Thái Nguyên", BEFORE, ["district Thái Nguyên / Thái Nguyên", "province Thái Nguyên / Thái Nguyên"]),
    Example("Thị xã Sơn Tây chỉnh trang phố cổ.", "Hà Nội", BEFORE, ["district Sơn Tây / Hà Nội"]),
    Example("Thị trấn Mèo Vạc chỉnh trang đô thị.", "Hà Giang", BEFORE, ["commune Mèo Vạc / Hà Giang"]),
    Example("Thành phố Phan Rang - Tháp Chàm khánh thành cầu.", "Ninh Thuận", BEFORE, ["district Phan Rang - Tháp Chàm / Ninh Thuận"]),
    Example("Tỉnh Bà Rịa - Vũng Tàu thu hút khách.", "Bà Rịa - Vũng Tàu", BEFORE, ["province Bà Rịa - Vũng Tàu / Bà Rịa - Vũng Tàu"]),
    Example("Huyện đảo Lý Sơn trồng tỏi.", "Quảng Ngãi", BEFORE, ["district Lý Sơn / Quảng Ngãi"]),
    Example("Đồng chí Chủ tịch UBND xã Lũng Cú phát biểu.", "Hà Giang", BEFORE, ["commune Lũng Cú / Hà Giang"]),
]

AFTER_THE_REFORM = [
    Example("UBND xã Lũng Cú tổ chức hội nghị.", "Tuyên Quang", AFTER, ["commune Lũng Cú / Tuyên Quang"]),
    Example("Đặc khu Phú Quốc đón khách.", "An Giang", AFTER, ["commune Phú Quốc / An Giang"]),
    Example("Đặc khu Côn Đảo đón khách.", "Hồ Chí Minh", AFTER, ["commune Côn Đảo / Hồ Chí Minh"]),
    Example("Phường Hội An đón khách.", "Đà Nẵng", AFTER, ["commune Hội An / Đà Nẵng"]),
    Example("Tỉnh Lâm Đồng công bố quy hoạch.", "Lâm Đồng", AFTER, ["province Lâm Đồng / Lâm Đồng"]),
    Example("Phường Vũng Tàu, TP.HCM đón khách.", "Hồ Chí Minh", AFTER, ["commune Vũng Tàu / Hồ Chí Minh", "province Hồ Chí Minh / Hồ Chí Minh"]),
    Example("Phường Thành Vinh (Nghệ An) trồng cây.", "Nghệ An", AFTER, ["commune Thành Vinh / Nghệ An", "province Nghệ An / Nghệ An"]),
    Example("Thành phố Đồng Nai họp báo.", "Đồng Nai", "2026-05-10", ["province Đồng Nai / Đồng Nai"]),
    Example("Tỉnh Đồng Nai họp báo.", "Đồng Nai", "2026-03-10", ["province Đồng Nai / Đồng Nai"]),
]

THE_LAST_AND_THE_FIRST_DAY = [
    Example("Huyện Ninh Hải làm lễ.", "Ninh Thuận", "2025-06-30", ["district Ninh Hải / Ninh Thuận"]),
    Example("Huyện Ninh Hải làm lễ.", "Khánh Hòa", "2025-07-01", ["other Ninh Hải / Khánh Hòa"]),
    Example("Tỉnh Ninh Thuận làm lễ.", "Ninh Thuận", "2025-06-30", ["province Ninh Thuận / Ninh Thuận"]),
    Example("Tỉnh Ninh Thuận (cũ) làm lễ.", "Khánh Hòa", "2025-07-01", ["other Ninh Thuận / Khánh Hòa"]),
]

LISTS = [
    Example("Các huyện Ninh Hải, Thuận Bắc đã gieo trồng.", "Ninh Thuận", BEFORE, ["district Ninh Hải / Ninh Thuận", "district Thuận Bắc / Ninh Thuận"]),
    Example("Hai huyện Đồng Văn và Mèo Vạc ký kết.", "Hà Giang", BEFORE, ["district Đồng Văn / Hà Giang", "district Mèo Vạc / Hà Giang"]),
    Example("Các tỉnh: Lào Cai, Yên Bái, Điện Biên và Lai Châu.", "Lào Cai", BEFORE, ["province Lào Cai / Lào Cai", "province Yên Bái / Yên Bái", "province Điện Biên / Điện Biên", "province Lai Châu / Lai Châu"]),
    Example("Các xã Lũng Cú, Má Lé, Sủng Là (Đồng Văn) mất điện.", "Hà Giang", BEFORE, ["commune Lũng Cú / Hà Giang", "commune Má Lé / Hà Giang", "commune Sủng Là / Hà Giang", "district Đồng Văn / Hà Giang"]),
    Example("Các xã, phường Lũng Cú, Đồng Văn ra quân.", "Tuyên Quang", AFTER, ["commune Lũng Cú / Tuyên Quang", "commune Đồng Văn / Tuyên Quang"]),
    Example("Các quận: Hải Châu, Thanh Khê, Sơn Trà ra quân.", "Đà Nẵng", BEFORE, ["district Hải Châu / Đà Nẵng", "district Thanh Khê / Đà Nẵng", "district Sơn Trà / Đà Nẵng"]),
    Example("Huyện Yên Thành và thị xã Thái Hòa về đích.", "Nghệ An", BEFORE, ["district Yên Thành / Nghệ An", "district Thái Hòa / Nghệ An"]),
]

NUMBERED = [
    Example("Quận 1 mở phố đi bộ.", "Hồ Chí Minh", BEFORE, ["district 1 / Hồ Chí Minh"]),
    Example("Các quận 1, 3 và 10 ngập nước.", "Hồ Chí Minh", BEFORE, ["district 1 / Hồ Chí Minh", "district 3 / Hồ Chí Minh", "district 10 / Hồ Chí Minh"]),
    Example("UBND phường 08 phát quà.", "Vĩnh Long", BEFORE, ["commune 8 / Vĩnh Long"]),
    Example("Phường 5, thành phố Tân An phát quà.", "Long An", BEFORE, ["commune 5 / Long An", "district Tân An / Long An"]),
    Example("Thành phố có 5 phường, 3 xã.", "Long An", BEFORE, []),
    Example("Đã có 7 phường 100% hộ dùng nước sạch.", "Long An", BEFORE, []),
]

HO_CHI_MINH_CITY = [
    Example(f"Chương trình diễn ra tại {name} tuần qua.", "Hà Nội", BEFORE, ["province Hồ Chí Minh / Hồ Chí Minh"])
    for name in ("TP.HCM", "TPHCM", "TP HCM", "Tp.HCM", "TP. HCM", "TP. Hồ Chí Minh", "TP Hồ Chí Minh", "thành phố Hồ Chí Minh", "Thành phố Hồ Chí Minh")
]

SPELLINGS = [
    Example("Đoàn đến từ tỉnh Hoà Bình.", "Hà Nội", BEFORE, ["province Hòa Bình / Hòa Bình"]),
    Example("Đoàn đến từ tỉnh Thanh Hoá.", "Hà Nội", BEFORE, ["province Thanh Hóa / Thanh Hóa"]),
    Example("Đoàn đến từ Khánh Hoà.", "Hà Nội", AFTER, ["province Khánh Hòa / Khánh Hòa"]),
    Example("Đoàn đến từ tỉnh Đắc Lắc.", "Hà Nội", BEFORE, ["province Đắk Lắk / Đắk Lắk"]),
    Example("Đoàn đến từ tỉnh Đăk Nông.", "Hà Nội", BEFORE, ["province Đắk Nông / Đắk Nông"]),
    Example("Đoàn đến từ tỉnh Bắc Cạn.", "Hà Nội", BEFORE, ["province Bắc Kạn / Bắc Kạn"]),
    Example("Đoàn đến từ thành phố Qui Nhơn.", "Bình Định", BEFORE, ["district Quy Nhơn / Bình Định"]),
    Example("Huyện Lí Nhân được mùa.", "Hà Nam", BEFORE, ["district Lý Nhân / Hà Nam"]),
    Example("Đoàn đến từ tỉnh Bà Rịa-Vũng Tàu.", "Hà Nội", BEFORE, ["province Bà Rịa - Vũng Tàu / Bà Rịa - Vũng Tàu"]),
    Example("Đoàn đến từ Bà Rịa-Vũng Tàu.", "Hà Nội", BEFORE, ["province Bà Rịa - Vũng Tàu / Bà Rịa - Vũng Tàu"]),
    Example("Khách trên tuyến Hà Nội-Hải Phòng tăng.", "Hà Nội", BEFORE, ["province Hà Nội / Hà Nội", "province Hải Phòng / Hải Phòng"]),
    Example("Thành phố Phan Rang-Tháp Chàm trồng cây.", "Ninh Thuận", BEFORE, ["district Phan Rang - Tháp Chàm / Ninh Thuận"]),
    Example("Đoàn đến từ tỉnh Thừa Thiên-Huế.", "Hà Nội", BEFORE, ["province Thừa Thiên Huế / Thừa Thiên Huế"]),
    Example("Đoàn đến từ tỉnh Bà Rịa – Vũng Tàu.", "Hà Nội", BEFORE, ["province Bà Rịa - Vũng Tàu / Bà Rịa - Vũng Tàu"]),
    Example("Xã Thuỵ Hải và xã Thụy Hải là một.", "Thái Bình", BEFORE, ["commune Thụy Hải / Thái Bình"]),
]

HUE = [
    Example("Tỉnh Thừa Thiên Huế ra mắt ứng dụng.", "Thừa Thiên Huế", BEFORE, ["province Thừa Thiên Huế / Thừa Thiên Huế"]),
    Example("Tỉnh Thừa Thiên - Huế ra mắt ứng dụng.", "Thừa Thiên Huế", BEFORE, ["province Thừa Thiên Huế / Thừa Thiên Huế"]),
    Example("Thành phố Huế trồng cây.", "Thừa Thiên Huế", BEFORE, ["district Huế / Thừa Thiên Huế"]),
    Example("Thành phố Huế trồng cây.", "Huế", "2025-03-10", ["province Huế / Huế"]),
    Example("Thành phố Huế trồng cây.", "Huế", AFTER, ["province Huế / Huế"]),
    Example("Tỉnh Thừa Thiên Huế (cũ) có nhiều di sản.", "Huế", AFTER, ["other Thừa Thiên Huế / Huế"]),
]

GONE_BEFORE = [
    Example("Ông quê ở tỉnh Hà Tây (cũ).", "Hà Nội", BEFORE, ["other Hà Tây / Hà Nội"]),
    Example("Tỉnh Hà Tây mở hội.", "Hà Tây", "2007-05-10", ["province Hà Tây / Hà Tây"]),
    Example("Chợ phiên ở Hà Tây họp năm ngày một lần.", "Hà Nội", BEFORE, ["other Hà Tây / Hà Nội"]),
    Example("Huyện Hoành Bồ (cũ) mở hội.", "Quảng Ninh", BEFORE, ["other Hoành Bồ / Quảng Ninh"]),
    Example("Khu đất thuộc quận 9 trước đây.", "Hồ Chí Minh", BEFORE, ["other 9 / Hồ Chí Minh"]),
    Example("Khu đất thuộc huyện Hoành Bồ (cũ).", "Quảng Ninh", AFTER, ["other Hoành Bồ / Quảng Ninh"]),
    Example("Huyện Hoành Bồ mở hội.", "Quảng Ninh", "2018-05-10", ["district Hoành Bồ / Quảng Ninh"]),
    Example("Quận 9 mở hội.", "Hồ Chí Minh", "2019-05-10", ["district 9 / Hồ Chí Minh"]),
    Example("Huyện Lộc Hà mở hội.", "Hà Tĩnh", BEFORE, ["district Lộc Hà / Hà Tĩnh"]),
    Example("Xã từng thuộc huyện Đồng Văn, tỉnh Hà Giang (cũ).", "Tuyên Quang", AFTER, ["other Đồng Văn / Tuyên Quang", "other Hà Giang / Tuyên Quang"]),
]

PARENTS = [
    Example("Tại xã Lũng Cú (Đồng Văn), người dân ra quân.", "Hà Giang", BEFORE, ["commune Lũng Cú / Hà Giang", "district Đồng Văn / Hà Giang"]),
    Example("Ông Trần Văn Mẫu trú xã Tân Lập, huyện Đan Phượng, Hà Nội.", "Thái Nguyên", BEFORE, ["commune Tân Lập / Hà Nội", "district Đan Phượng / Hà Nội", "province Hà Nội / Hà Nội"]),
    Example("Huyện Châu Thành (Tiền Giang) xuất khẩu trái cây.", "Bến Tre", BEFORE, ["district Châu Thành / Tiền Giang", "province Tiền Giang / Tiền Giang"]),
    Example("Huyện Châu Thành xuất khẩu trái cây.", "Bến Tre", BEFORE, ["district Châu Thành / Bến Tre"]),
    Example("Huyện Kỳ Sơn phòng chống sạt lở.", "Nghệ An", BEFORE, ["district Kỳ Sơn / Nghệ An"]),
    Example("Phường Lê Lợi, TP Vinh, tỉnh Nghệ An ra quân.", None, BEFORE, ["commune Lê Lợi / Nghệ An", "district Vinh / Nghệ An", "province Nghệ An / Nghệ An"]),
    Example("Phường Lê Lợi (TP Kon Tum) ra quân.", "Kon Tum", BEFORE, ["commune Lê Lợi / Kon Tum", "district Kon Tum / Kon Tum"]),
]

IN_CAPITALS = [
    Example("HUYỆN NINH HẢI TỔ CHỨC HỘI NGHỊ TỔNG KẾT", "Ninh Thuận", BEFORE, ["district Ninh Hải / Ninh Thuận"]),
    Example("UBND TỈNH HÀ GIANG HỌP PHIÊN THƯỜNG KỲ", "Hà Giang", BEFORE, ["province Hà Giang / Hà Giang"]),
    Example("XÃ LŨNG CÚ RA QUÂN LÀM ĐƯỜNG", "Tuyên Quang", AFTER, ["commune Lũng Cú / Tuyên Quang"]),
]

ONCE = [
    Example("Huyện Ninh Hải họp; huyện Ninh Hải đã thu 5 tỷ đồng.", "Ninh Thuận", BEFORE, ["district Ninh Hải / Ninh Thuận"]),
    Example("Xã Đồng Văn họp với huyện Đồng Văn.", "Quảng Ninh", BEFORE, ["commune Đồng Văn / Quảng Ninh", "district Đồng Văn / Hà Giang"]),
]
# fmt: on

ALL = [
    *BEFORE_THE_REFORM, *AFTER_THE_REFORM, *THE_LAST_AND_THE_FIRST_DAY, *LISTS, *NUMBERED, *HO_CHI_MINH_CITY,
    *SPELLINGS, *HUE, *GONE_BEFORE, *PARENTS, *IN_CAPITALS, *ONCE,
]  # fmt: skip


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.sentence)
def test_units(example: Example) -> None:
    check(example)


def test_the_type_word_belongs_to_the_span_and_only_the_first_of_a_list_has_it() -> None:
    found = places("Các huyện Ninh Hải, Thuận Bắc đã gieo trồng.", "Ninh Thuận", BEFORE)
    assert [place.text for place in found] == ["huyện Ninh Hải", "Thuận Bắc"]


def test_every_mention_is_kept() -> None:
    (ninh_hai,) = places("Huyện Ninh Hải họp; UBND huyện Ninh Hải kết luận.", "Ninh Thuận", BEFORE)
    assert [(mention.at, mention.text) for mention in ninh_hai.mentions] == [
        (0, "Huyện Ninh Hải"),
        (25, "huyện Ninh Hải"),
    ]


def test_a_commune_of_before_carries_its_code_and_that_of_its_successor() -> None:
    """Lũng Cú kept its code through the reform; Trúc Bạch went into Ba Đình, whose code is 00004."""
    (lung_cu,) = places("Xã Lũng Cú họp.", "Hà Giang", BEFORE)
    assert lung_cu.code == lung_cu.code_now
    (truc_bach,) = places("Phường Trúc Bạch họp.", "Hà Nội", BEFORE)
    assert (truc_bach.code, truc_bach.code_now) == ("00004", "00004")


def test_the_parent_behind_a_name_is_the_cue_of_its_province() -> None:
    sentence = "Huyện Châu Thành (Tiền Giang) xuất khẩu trái cây."
    chau_thanh = places(sentence, "Bến Tre", BEFORE)[0]
    assert [(cue.property, cue.text, cue.at) for cue in chau_thanh.cues] == [
        ("province", "Tiền Giang", sentence.index("Tiền Giang"))
    ]


def test_coordinates_lie_where_the_unit_does() -> None:
    (ha_noi,) = places("Sáng nay, Hà Nội có mưa.", "Hà Nội", BEFORE)
    assert ha_noi.lat == pytest.approx(21.03, abs=0.1)
    assert ha_noi.lon == pytest.approx(105.83, abs=0.1)
