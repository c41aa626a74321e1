"""Only Vietnamese can be read, and it is told from the rest."""

import unicodedata

import pytest

from pipeline.language import why_not_vietnamese

VIETNAMESE = (
    "Chiều 13/12, UBND huyện tổ chức hội nghị tổng kết phong trào thi đua và trao giấy khen cho 14 cá nhân. "
)
ENGLISH = (
    "The People's Committee of Ninh Hải District held a conference on Friday to review its emulation movement "
    "and presented certificates of merit to fourteen individuals for their outstanding achievements in 2024. "
)
UNMARKED = (
    "Chieu 13/12, UBND huyen to chuc hoi nghi tong ket phong trao thi dua nam 2024 tai huyen va trao giay khen "
    "cho 14 ca nhan co thanh tich xuat sac trong nam. "
)


@pytest.mark.parametrize(
    "text",
    [
        VIETNAMESE * 3,
        unicodedata.normalize("NFD", VIETNAMESE * 3),
        VIETNAMESE.upper() * 3,
        "Bảng số liệu",
        "",
    ],
    ids=["news", "decomposed", "capitals", "short", "empty"],
)
def test_vietnamese_passes(text: str) -> None:
    assert why_not_vietnamese(text) is None


def test_a_short_text_gets_the_benefit_of_the_doubt() -> None:
    assert why_not_vietnamese("UBND xa trao qua cho 20 gia dinh") is None


def test_english_with_vietnamese_names_is_english() -> None:
    assert "does not look Vietnamese" in str(why_not_vietnamese(ENGLISH * 2))


def test_vietnamese_without_diacritics_is_told_what_is_missing() -> None:
    assert "without diacritics" in str(why_not_vietnamese(UNMARKED * 2))
