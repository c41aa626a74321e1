"""Bytes and letters from before Unicode: TCVN3, VNI, windows-1258, whatever they are declared as."""

from __future__ import annotations

import unicodedata

import pytest

from pipeline.decode import decode
from pipeline.legacy import _TCVN3, _VNI, from_legacy

TEXT = (
    "Cộng hòa xã hội chủ nghĩa Việt Nam. Độc lập - Tự do - Hạnh phúc. Sáng 12/5, UBND huyện và các xã, thị trấn "
    "đã trao Giấy khen của Chủ tịch UBND huyện cho những người tham gia việc nước; một số hộ ở Mỹ Thủy, "
    "Quỳ Hợp, Đông Quý được tỉnh hỗ trợ để sửa nhà. Tại buổi lễ này, ông Vũ Kỷ nói về năm học mới: thầy và trò "
    "sẽ giữ nền nếp, dạy giỏi, học chăm, dễ hiểu, khó quên."
)
TITLE = "HỘI NGHỊ TỔNG KẾT CÔNG TÁC NĂM 2004"
PAGE = f"<html><body><h1>{TITLE}</h1><p class='x'>{TEXT}</p></body></html>"


def tcvn3(text: str) -> str:
    """As a TCVN3 font needs it: capitals with marks have the codes of the small letters."""
    codes = {letter: chr(code) for code, letter in _TCVN3.items()}
    return "".join(codes.get(char) or codes.get(char.lower(), char) for char in text)


def vni(text: str) -> str:
    codes = {letter: written for written, letter in reversed(_VNI.items())}
    return "".join(codes.get(char, char) for char in text)


def tones_behind(text: str) -> str:
    """As windows-1258 writes: letters with their shape, and the tone behind."""
    found = []
    for char in text:
        apart = unicodedata.normalize("NFD", char)
        tone = "".join(mark for mark in apart if mark in "\u0300\u0301\u0303\u0309\u0323")
        found.append(unicodedata.normalize("NFC", "".join(c for c in apart if c not in tone)) + tone)
    return "".join(found)


ENCODED = {
    "UTF-8": PAGE.encode(),
    "UTF-8, decomposed": unicodedata.normalize("NFD", PAGE).encode(),
    "UTF-16 with its mark": PAGE.encode("utf-16"),
    "UTF-16 without": PAGE.encode("utf-16-le"),
    "UTF-16, big end first": PAGE.encode("utf-16-be"),
    "windows-1258": tones_behind(PAGE).encode("cp1258"),
    "TCVN3": tcvn3(PAGE).encode("latin-1"),
    "TCVN3 taken for Latin-1": tcvn3(PAGE).encode(),
    "TCVN3 as entities": tcvn3(PAGE).encode("ascii", "xmlcharrefreplace"),
    "VNI": vni(PAGE).encode("latin-1"),
    "VNI taken for Latin-1": vni(PAGE).encode(),
}  # fmt: skip


@pytest.mark.parametrize("name", ENCODED)
@pytest.mark.parametrize(
    "label", [None, "utf-8", "iso-8859-1", "windows-1258", "windows-1252", "x-sjis", "khong-co"]
)
def test_a_page_is_read_whatever_it_is_declared_as(name: str, label: str | None) -> None:
    assert decode(ENCODED[name], is_markup=True, label=label) == PAGE


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "L’été dernier, à Paris, les élèves ont reçu « Les Misérables » ; où est-ce ? Sûr, dès Noël. " * 20,
        "Die Straße über München führt schön durch größere Wälder; öfter hört man Vögel. " * 20,
        "© 2024 §5 °C ±3 µm ·· » « ¨ ª º ¶ " * 20,
        "",
    ],
)
def test_what_is_not_legacy_is_left_alone(text: str) -> None:
    assert from_legacy(text) is None


def test_a_page_of_today_around_an_article_of_then() -> None:
    page = f"<html><body><div>Trang chủ | Tin tức trong tỉnh | Giới thiệu</div><p>{tcvn3(TEXT)}</p></body></html>"
    assert decode(page.encode(), is_markup=True) == page.replace(tcvn3(TEXT), TEXT)
