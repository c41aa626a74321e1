"""Small tables in a text."""

from extractors.assemble import extract
from schemas import Article, Figure

CROPS = """Kết quả sản xuất vụ xuân của tỉnh Quảng Ngãi như sau:
Địa phương | Diện tích (ha) | Sản lượng (tấn) | Số hộ
Huyện Bình Sơn | 1.200 | 6.500 | 2.340
Huyện Nghĩa Hành | 950,5 | 5.100 | 1.870
Các địa phương tiếp tục sản xuất."""

BUDGET = """Thu ngân sách của huyện (ĐVT: triệu đồng)
STT\tChỉ tiêu\tNăm 2022\tNăm 2023
1\tThu nội địa\t5.100\t6.200
2\tThu khác\t300\t420
"""


def read(text: str) -> tuple[Figure, ...]:
    return extract(Article(text=text, published="2020-11-02", province="Quảng Ngãi")).figures


def test_columns_give_unit_and_indicator_rows_the_place() -> None:
    assert [(f.text, f.value, f.unit, f.indicator, f.place) for f in read(CROPS)] == [
        ("1.200", 1200, "ha", "Diện tích", "Huyện Bình Sơn"),
        ("6.500", 6500, "tấn", "Sản lượng", "Huyện Bình Sơn"),
        ("2.340", 2340, "hộ", "Số hộ", "Huyện Bình Sơn"),
        ("950,5", 950.5, "ha", "Diện tích", "Huyện Nghĩa Hành"),
        ("5.100", 5100, "tấn", "Sản lượng", "Huyện Nghĩa Hành"),
        ("1.870", 1870, "hộ", "Số hộ", "Huyện Nghĩa Hành"),
    ]


def test_a_head_that_is_a_date_is_the_period_and_the_note_above_gives_the_unit() -> None:
    assert [(f.value, f.unit, f.indicator, f.period) for f in read(BUDGET)] == [
        (5_100_000_000, "đồng", "Thu nội địa", "Năm 2022"),
        (6_200_000_000, "đồng", "Thu nội địa", "Năm 2023"),
        (300_000_000, "đồng", "Thu khác", "Năm 2022"),
        (420_000_000, "đồng", "Thu khác", "Năm 2023"),
    ]


def test_a_cell_may_have_its_unit_itself() -> None:
    rows = "Xã | Kết quả\nBình An | 35 hộ\nBình Minh | 12,5 ha"
    assert [(f.text, f.value, f.unit) for f in read(rows)] == [("35 hộ", 35, "hộ"), ("12,5 ha", 12.5, "ha")]


def test_a_table_without_heads_begins_with_its_first_row() -> None:
    rows = (
        "Một số điểm thi:\nTrường An Hòa | 624 thí sinh | 26 phòng\nTrường Bình An | 598 thí sinh | 25 phòng"
    )
    assert [(f.value, f.unit, f.indicator) for f in read(rows)] == [
        (624, "thí sinh", "thí sinh Trường An Hòa"),
        (26, "phòng", "phòng Trường An Hòa"),
        (598, "thí sinh", "thí sinh Trường Bình An"),
        (25, "phòng", "phòng Trường Bình An"),
    ]


def test_numbers_without_a_unit_are_no_figures() -> None:
    assert read("Đội | Thắng | Thua\nBình An | 3 | 1\nBình Minh | 2 | 2") == ()
