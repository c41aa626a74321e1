"""Bytes to text: UTF-8 first, then what the page declares, then what the bytes look like."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# A page declares its encoding near the top, or nowhere (HTML Standard, section 4.2.5.4).
_PRESCAN = 4096
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_CONTROL_SHARE = 0.01


class NotTextError(ValueError):
    """The bytes are no text in any encoding."""


def decode(data: bytes, *, is_markup: bool = False, declared: str | None = None) -> str:
    """The text in `data`, line ends as line feeds. Raises NotTextError for what is binary.

    `declared` is the encoding that a server's header names; like what the page says of itself it is
    believed only where the bytes are not UTF-8.
    """
    text = _decode(data, is_markup=is_markup, named=declared)
    if "\x00" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise NotTextError(
            "the file is binary, not text; expected an article in UTF-8 or another text encoding"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, *, is_markup: bool, named: str | None) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    in_page = _DECLARED.search(data[:_PRESCAN]) if is_markup else None
    for given in (named, in_page.group(1).decode("ascii", "ignore") if in_page else None):
        try:
            if given and codecs.lookup(given).name != "utf-8":
                return data.decode(given)
        except (LookupError, UnicodeDecodeError):
            continue
    # charset-normalizer takes 0.1 s to import and is needed for old pages only.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(
        data, cp_isolation=["windows-1258", "utf_16", "utf_16_le", "utf_16_be", "cp1252"]
    ).best()
    if best is None:
        raise NotTextError("the file is in no known encoding of text; save it as UTF-8")
    return str(best)
