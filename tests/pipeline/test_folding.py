"""Folding, by which words are found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.folding import fold, fold_province, is_folded, searchable


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Đắk Lắk", "dak lak"), ("BẰNG  KHEN\n", "bang khen"), ("Huế", "hue")],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    "name", ["Thừa Thiên Huế", "thua thien hue", "Tỉnh Thừa Thiên - Huế", "THỪA THIÊN–HUẾ"]
)
def test_a_province_in_all_its_spellings(name: str) -> None:
    assert fold_province(name) == "thua thien hue"


@pytest.mark.parametrize(
    "name", ["Hồ Chí Minh", "TP. Hồ Chí Minh", "TP.Hồ Chí Minh", "thành phố Hồ Chí Minh"]
)
def test_a_city_with_and_without_its_type(name: str) -> None:
    assert fold_province(name) == "ho chi minh"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_diacritics_decide_how_words_are_searched() -> None:
    assert is_folded("bang khen")
    assert not is_folded("bằng khen")
    assert searchable("  BẰNG  Khen ") == "bằng khen"
