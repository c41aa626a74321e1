"""Bytes to text, whatever the page says of itself."""

import gzip
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.decode import NotTextError, decode

TEXT = "Chiều 13/12, UBND huyện Thử Nghiệm tổ chức hội nghị; Chủ tịch huyện trao “Giấy khen” cho 14 cá nhân."


def windows_1258(text: str) -> bytes:
    """`text` as Windows wrote it: the letter with its hat or hook, then the tone."""
    encoded = bytearray()
    for char in text:
        try:
            encoded += char.encode("cp1258")
        except UnicodeEncodeError:
            parts = unicodedata.normalize("NFD", char)
            tone = "".join(p for p in parts if p in "\u0300\u0301\u0303\u0309\u0323")
            letter = unicodedata.normalize("NFC", "".join(p for p in parts if p not in tone))
            encoded += (letter + tone).encode("cp1258")
    return bytes(encoded)


def page(declaration: str, *, padding: int = 0) -> str:
    return (
        f"<html><head><script>{'x' * padding}</script>{declaration}</head><body><p>{TEXT}</p></body></html>"
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_unicode_declared_or_not(encoding: str) -> None:
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize(
    "markup",
    [
        page('<meta charset="windows-1258">'),
        page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">', padding=5000),
        page(""),
        page('<meta charset="utf-8">'),
        page('<meta charset="iso-8859-1">'),
        page('<meta charset="x-vietnamese-1">'),
    ],
    ids=["declared", "declared late", "undeclared", "declared wrongly", "as Latin-1", "as nothing known"],
)
def test_windows_1258(markup: str) -> None:
    assert decode(windows_1258(markup), is_markup=True) == markup


def test_windows_1258_as_plain_text() -> None:
    assert decode(windows_1258(TEXT)) == TEXT


def test_text_comes_out_composed() -> None:
    assert decode(unicodedata.normalize("NFD", TEXT).encode()) == TEXT


def test_utf8_cut_off_in_a_letter_is_utf8() -> None:
    assert decode((TEXT * 5).encode() + "ệ".encode()[:2]) == TEXT * 5 + "\ufffd"


def test_line_ends() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


def test_french_stays_french() -> None:
    text = "Le président a été reçu à l'hôtel de ville ; la cérémonie s'est terminée après le déjeuner."
    markup = f'<html><head><meta charset="iso-8859-1"></head><body>{text}</body></html>'
    assert decode(markup.encode("latin-1"), is_markup=True) == markup


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20,
        gzip.compress(TEXT.encode() * 100),
        b"\x00" * 500,
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes((i * 97 + i // 7) % 256 for i in range(5000)),
    ],
    ids=["picture", "archive", "zeros", "pdf"],
)
def test_what_is_no_text(data: bytes) -> None:
    with pytest.raises(NotTextError, match=r"binary|no known encoding"):
        decode(data)


@given(st.binary(max_size=300), st.booleans())
def test_any_bytes_are_text_or_not(data: bytes, is_markup: bool) -> None:
    try:
        text = decode(data, is_markup=is_markup)
    except NotTextError:
        return
    assert "\x00" not in text
    assert "\r" not in text


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_is_read_back(text: str) -> None:
    assert decode(text.encode()) == unicodedata.normalize("NFC", text.removeprefix("\ufeff"))
