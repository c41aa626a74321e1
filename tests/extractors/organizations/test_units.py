"""The unit an organisation belongs to, where it depends on the article's province."""

from datetime import date

import pytest

from extractors.assemble import extract
from schemas import Article


@pytest.mark.parametrize(
    ("province", "text", "expected"),
    [
        # In a city under central rule "thành phố" is the province and its committee the province's.
        ("Cần Thơ", "UBND thành phố họp tại TP Ngã Bảy.", {"UBND thành phố": "Cần Thơ"}),
        ("Cần Thơ", "Thành ủy họp.", {"Thành ủy": "Cần Thơ"}),
        ("Nghệ An", "UBND thành phố họp tại TP Vinh.", {"UBND thành phố": "Vinh"}),
        # The seat of a province bears its name.
        ("Thanh Hóa", "UBND TP Thanh Hóa trình UBND tỉnh Thanh Hóa.", None),
    ],
)
def test_place_by_province(province: str, text: str, expected: dict[str, str] | None) -> None:
    found = extract(Article(text=text, published=date(2020, 5, 4), province=province)).organizations
    if expected is None:
        assert len(found) == 2
    else:
        assert {each.name: each.place for each in found} == expected
