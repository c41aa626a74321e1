"""Bytes to text: by their own marks first, then as the page declares, then by what reads as Vietnamese."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import TYPE_CHECKING

from pipeline.language import marked_as_vietnamese
from pipeline.legacy import from_legacy

if TYPE_CHECKING:
    from collections.abc import Iterator

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A page should declare its encoding in its first kilobyte (HTML Standard, section 4.2.5.4); old ones
# have their scripts before it.
_PRESCAN = 16_384
# Codecs of Python that are no encodings of text, or that take any byte for a letter and so prove nothing.
_PROVES_NOTHING = frozenset({"iso8859-1", "cp1252", "ascii", "latin-1"})
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01
_STRAY_SHARE = 0.001
# A page cut off in the middle, or with one foreign byte, is UTF-8 all the same.
_BROKEN_SHARE = 0.002
# Enough to tell UTF-16 by its zero bytes.
_SAMPLE = 4096


_BINARY = "the file is binary, not text; expected an article in UTF-8 or another text encoding"


class NotTextError(ValueError):
    """The bytes are no text in any encoding."""


def decode(data: bytes, *, is_markup: bool = False, label: str | None = None) -> str:
    """The text in `data`, in NFC, line ends as line feeds. Raises NotTextError for what is binary.

    `label` is the encoding that a server's header names; like what a page says of itself (`is_markup`)
    it is believed where the bytes agree.
    """
    text = next((text for text in _readings(data, label, is_markup=is_markup) if text is not None), None)
    if text is None:
        raise NotTextError("the file is in no known encoding of text; save it as UTF-8")
    # One that strayed into a page is dropped, as browsers do; many are a file of another kind.
    zeros = text.count("\x00")
    if zeros > _STRAY_SHARE * len(text) or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise NotTextError(_BINARY)
    if zeros:
        text = text.replace("\x00", "")
    # Text from before Unicode may have been taken for Latin-1 on its way here and stand in any encoding.
    text = from_legacy(text) or text
    # windows-1258 writes tones behind their letters.
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _readings(data: bytes, label: str | None, *, is_markup: bool) -> Iterator[str | None]:
    """What `data` may say, the surest reading first; None where a reading is impossible."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            yield data.decode(encoding, errors="replace")
    yield _utf16(data)
    if data.count(0) > _STRAY_SHARE * len(data):
        raise NotTextError(_BINARY)
    yield _strict(data, "utf-8")
    yield _nearly_utf8(data)
    yield from_legacy(data.decode("cp1252", errors="replace"))
    found = _DECLARED.search(data[:_PRESCAN]) if is_markup else None
    in_page = found.group(1).decode("ascii", "ignore") if found else None
    declared = [codec for given in (label, in_page) if given and (codec := _codec(given))]
    for codec in declared:
        if codec not in _PROVES_NOTHING:
            yield _strict(data, codec)
    yield _vietnamese(data)
    for codec in declared:
        yield _strict(data, codec)
    # charset-normalizer takes 0.1 s to import and is needed for strange files only.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data).best()
    yield str(best) if best is not None else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeError):
        return None


def _codec(label: str) -> str | None:
    """Python's name of the encoding that a page declares, or None for what it does not know as one."""
    try:
        found = codecs.lookup(label)
    except (LookupError, ValueError):
        return None
    # rot13, hex, base64 and the like turn bytes into bytes.
    return found.name if getattr(found, "_is_text_encoding", True) else None


def _utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: mark-up and spaces have a zero for every other byte."""
    sample = data[:_SAMPLE]
    half = max(1, len(sample) // 2)
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, others = sample[offset::2].count(0), sample[1 - offset :: 2].count(0)
        if zeros > 0.2 * half and others == 0:
            return _strict(data[: len(data) - len(data) % 2], encoding)
    return None


def _nearly_utf8(data: bytes) -> str | None:
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    return text if broken <= max(1, _BROKEN_SHARE * len(text)) and marked_as_vietnamese(text) else None


def _vietnamese(data: bytes) -> str | None:
    """windows-1258, the encoding of Vietnamese before Unicode that Windows came with."""
    text = data.decode("cp1258", errors="replace")
    return text if marked_as_vietnamese(unicodedata.normalize("NFC", text)) else None
