"""What the name of a site tells."""

from datetime import date

import pytest

from pipeline.clean.site import is_site_name, province_of_site

BEFORE, AFTER = date(2024, 6, 13), date(2025, 8, 1)


@pytest.mark.parametrize(
    ("name", "day", "province"),
    [
        ("Báo Quảng Nam", BEFORE, "Quảng Nam"),
        ("Báo Quảng Nam điện tử", BEFORE, "Quảng Nam"),
        ("Cổng thông tin điện tử tỉnh Bình Định", BEFORE, "Bình Định"),
        ("Trang thông tin điện tử huyện Mỹ Xuyên - tỉnh Sóc Trăng", BEFORE, "Sóc Trăng"),
        ("Báo và Đài Phát thanh, Truyền hình Lâm Đồng", AFTER, "Lâm Đồng"),
        ("Đài Phát thanh và Truyền hình Khánh Hòa", BEFORE, "Khánh Hòa"),
        ("Báo Lào Cai - Trang chủ", AFTER, "Lào Cai"),
        # A province that is no more, or not yet, on the day.
        ("Báo Quảng Nam", AFTER, None),
        # A district of another province; a paper that only begins with a province's name.
        ("Trang thông tin điện tử huyện Hòa Bình", BEFORE, None),
        ("Báo Hà Nội Mới", BEFORE, None),
        ("Báo Thử Nghiệm", BEFORE, None),
        (None, BEFORE, None),
    ],
)
def test_province(name: str | None, day: date, province: str | None) -> None:
    assert province_of_site((name,), day) == province


def test_two_provinces_are_none() -> None:
    assert province_of_site(("Báo Lào Cai", "Báo Yên Bái"), BEFORE) is None


@pytest.mark.parametrize(
    "line",
    [
        "Báo Quảng Nam",
        "Cổng thông tin điện tử tỉnh Bình Định",
        "UBND xã Mẫu Sơn",
        "Tin tức - Sự kiện",
        "Trang chủ",
    ],
)
def test_names_that_are_no_headline(line: str) -> None:
    assert is_site_name(line, None)


@pytest.mark.parametrize(
    "line",
    [
        "Báo Quảng Nam trao 50 suất quà cho người dân vùng lũ",
        "Đại hội Thể dục thể thao tỉnh Khánh Hòa lần thứ IX",
        "Trang trại nuôi ong ở vùng cao",
    ],
)
def test_headlines(line: str) -> None:
    assert not is_site_name(line, "Báo Quảng Nam")
