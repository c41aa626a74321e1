"""Numerals in digits and in words: their spans and their values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.numbers import Number, find_numbers, parse_number
from tests.extractors.marked import Mark, mark, parse

DIGITS = """
Có [7](7) xã về đích.
Có [07](7) xã về đích.
Có [118](118) hộ thoát nghèo.
Có [1.234](1234) hộ thoát nghèo.
Có [20.000](20000) người lao động.
Có [1.234.567](1234567) lượt khách.
Có [1,234,567](1234567) lượt khách.
Có [12,500](12500) người dự.
Có [1,234.5](1234.5) tấn thóc.
Tăng [5,2](5.2)% so với kế hoạch.
Tăng [0,75](0.75)% so với kế hoạch.
Tăng [0,125](0.125)% so với kế hoạch.
Rộng [2,125](2.125) ha đất.
Rộng [3.5](3.5) ha đất.
Thu [1.234,5 tỷ](1234500000000) đồng.
Thu [3,5 tỷ](3500000000) đồng.
Thu [3,5 tỉ](3500000000) đồng.
Thu [250 triệu](250000000) đồng.
Thu [15 nghìn](15000) đồng.
Thu [15 ngàn](15000) đồng.
Thu [2 vạn](20000) đồng.
Thu [3 nghìn tỷ](3000000000000) đồng.
Thu [3 trăm triệu](300000000) đồng.
Thu [1 tỷ 250 triệu](1250000000) đồng.
Thu [2 triệu 500 nghìn](2500000) đồng.
Thu [2 triệu rưỡi](2500000) đồng.
Thu [1 tỷ rưỡi](1500000000) đồng.
Thu [45,6 nghìn tỷ](45600000000000) đồng.
Thu [1.500 tỷ](1500000000000) đồng.
Thu [2,5 triệu](2500000) đồng.
Rộng [0,5](0.5) ha đất.
Dài [120](120)km qua núi.
Trồng [15](15)ha rừng.
Vé giá [500.000](500000)đ mỗi lượt.
Nặng [50](50)kg.
Thưởng [l00](100) suất quà.
Thưởng [2O](20) suất quà.
Thưởng [20 .000](20000) suất quà.
"""

WORDS = """
Có [hai](2) hộ nghèo.
Có [mười](10) hộ nghèo.
Có [mười một](11) hộ nghèo.
Có [mười lăm](15) hộ nghèo.
Có [hai mươi](20) hộ nghèo.
Có [hai mươi mốt](21) hộ nghèo.
Có [hai mươi tư](24) hộ nghèo.
Có [hai mươi lăm](25) hộ nghèo.
Có [hai mươi nhăm](25) hộ nghèo.
Có [hai lăm](25) hộ nghèo.
Có [ba chục](30) hộ nghèo.
Có [chín mươi chín](99) hộ nghèo.
Có [một trăm](100) hộ nghèo.
Có [một trăm linh năm](105) hộ nghèo.
Có [một trăm lẻ năm](105) hộ nghèo.
Có [một trăm mười](110) hộ nghèo.
Có [hai trăm năm mươi](250) hộ nghèo.
Có [một nghìn](1000) hộ nghèo.
Có [hai nghìn ba trăm](2300) hộ nghèo.
Có [hai nghìn không trăm linh ba](2003) hộ nghèo.
Có [mười hai nghìn](12000) hộ nghèo.
Có [sáu mươi hai](62) hộ nghèo.
Có [tám mươi tám](88) hộ nghèo.
Có [bốn trăm lẻ một](401) hộ nghèo.
Có [bảy trăm nghìn](700000) đồng.
Có [hai trăm lẻ bốn nghìn](204000) đồng.
Có [năm triệu](5000000) đồng.
Có [một tỷ](1000000000) đồng.
Có [một tỷ hai trăm triệu](1200000000) đồng.
Có [nửa triệu](500000) người.
Có [ba triệu rưỡi](3500000) đồng.
Có [một vạn](10000) người.
[Hai mươi mốt](21) hộ được nhận nhà.
"""

PAIRS = """
Thu [10-15](10..15) tấn mỗi vụ.
Thu [10 - 15](10..15) tấn mỗi vụ.
Thu [10–15](10..15) tấn mỗi vụ.
Thu [10 đến 15](10..15) tấn mỗi vụ.
Thu [10 tới 15](10..15) tấn mỗi vụ.
Thu [2,5-3](2.5..3) tấn mỗi vụ.
Thu [2-3 triệu](2000000..3000000) đồng.
Thu [2 đến 3 triệu](2000000..3000000) đồng.
Thu [500 triệu đến 1 tỷ](500000000..1000000000) đồng.
Thu [1.000-1.500](1000..1500) lượt khách.
Thu [hai đến ba](2..3) tấn mỗi vụ.
Thu [10÷12](10..12) tấn mỗi vụ.
Thu [20 đến 30 nghìn](20000..30000) đồng.
Có [05/07](5 of 7) xã đạt.
Có [5/7](5 of 7) xã đạt.
Có [110/125](110 of 125) hộ đạt.
Thu hoạch [2/3](2 of 3) diện tích.
Có [14](14) tập thể, [12](12) cá nhân.
Có [3](3) xã và [2](2) phường.
"""

NO_NUMBERS = """
Không ai bị thương.
Hàng hóa dồi dào.
Công nghệ F0 mới.
Tuyến QL1A thông suốt.
Giống lúa ST25 ngon.
Xe mang biển AB-12.
Phiên họp kết thúc.
"""


def written(number: Number) -> str:
    value = f"{number.value:.15g}"
    if number.high is not None:
        return f"{value}..{number.high:.15g}"
    return value if number.total is None else f"{value} of {number.total:.15g}"


@pytest.mark.parametrize(
    "example", [line for table in (DIGITS, WORDS, PAIRS, NO_NUMBERS) for line in table.split("\n")[1:-1]]
)
def test_numerals(example: str) -> None:
    text, _ = parse(example)
    assert mark(text, [Mark(n.start, n.end, written(n)) for n in find_numbers(text)]) == example


@pytest.mark.parametrize(("text", "spelled", "scaled"), [
    ("21", False, False), ("21 triệu", False, True), ("hai mươi mốt", True, False),
])  # fmt: skip
def test_a_number_says_how_it_is_written(text: str, spelled: bool, scaled: bool) -> None:
    number = parse_number(text)
    assert number is not None
    assert (number.spelled, number.scaled) == (spelled, scaled)


@pytest.mark.parametrize("text", ["", "xã", "7 xã", "có 7", "7, 8", "không ai"])
def test_what_is_not_one_number_as_a_whole_parses_to_none(text: str) -> None:
    assert parse_number(text) is None


@given(st.integers(0, 10**12))
def test_thousands_parted_by_dots_keep_their_value(value: int) -> None:
    number = parse_number(f"{value:,}".replace(",", "."))
    assert number is not None
    assert number.value == value


SCRAPS = st.sampled_from(
    "0 1 l00 2O 12 .000 1.234 5,2 99999999 - / . , % một mốt hai lăm mươi chục mười trăm linh không "
    "nghìn triệu tỷ rưỡi nửa đến tới ² ٣ kg".split()
)


@given(st.one_of(st.text(), st.lists(SCRAPS).map(" ".join), st.lists(SCRAPS).map("".join)))
def test_any_text_gives_ordered_spans_inside_it(text: str) -> None:
    at = 0
    for number in find_numbers(text):
        assert at <= number.start < number.end <= len(text)
        assert number.high is None or number.value < number.high
        at = number.end
