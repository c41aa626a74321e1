"""Vietnamese from before Unicode: TCVN3 (ABC) and VNI, fonts that drew Vietnamese over the codes of Latin-1.

A page in one of them reads "Céng hßa x· héi" (TCVN3) or "Coäng hoøa xaõ hoäi" (VNI) for "Cộng hòa xã hội".
It may be declared as anything; what it is shows in its words alone. The tables are TCVN 5712:1993 (VN3) and
the VNI-Win character set.
"""

from __future__ import annotations

import re
from html.entities import name2codepoint

_TCVN3 = str.maketrans({
    code: letter
    for start, letters in (
        (0xA1, "ĂÂÊÔƠƯĐăâêôơưđ"), (0xB5, "àảãáạ"), (0xBB, "ằẳẵắ"), (0xC6, "ặầẩẫấậè"), (0xCE, "ẻẽéẹềểễếệìỉ"),
        (0xDC, "ĩíịò"), (0xE1, "ỏõóọồổỗốộờởỡớợù"), (0xF1, "ủũúụừửữứựỳỷỹýỵ"),
    )
    for code, letter in enumerate(letters, start)
})  # fmt: skip

# VNI writes a letter and behind it the mark, both tone and shape in one; a few letters stand alone.
_MARKS = {
    "a": ("øùûõïêèéúüëâàáåãä", "àáảãạăằắẳẵặâầấẩẫậ"),
    "e": ("øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    "o": ("øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    "ô": ("øùûõï", "ờớởỡợ"),
    "u": ("øùûõï", "ùúủũụ"),
    "ö": ("øùûõï", "ừứửữự"),
    "y": ("øùûõ", "ỳýỷỹ"),
}
_ALONE = dict(zip("ìíæóòôöîñ", "ìíỉĩịơưỵđ", strict=True))
_LOWER = {
    **{base + mark: letter for base, pair in _MARKS.items() for mark, letter in zip(*pair, strict=True)},
    **_ALONE,
}
_VNI = {
    **_LOWER,
    **{written.upper(): letter.upper() for written, letter in _LOWER.items()},
    # A capital with the mark of a small letter, as typists leave it.
    **{written.capitalize(): letter.upper() for written, letter in _LOWER.items() if len(written) > 1},
}
_VNI_LETTER = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))

# Signs that no Unicode text has beside letters.
_TCVN3_SIGN = re.compile(r"(?<=[a-zA-Z])[µ¶·¸¹¨©ª«¬\xad®Ö×Ø]|[§®](?=[a-z\xa8-\xfe])")
_VNI_SIGN = re.compile(r"(?<=[aeouyôöAEOUYÔÖ])[øûïåäëØÛÏÅÄË]")
_FEWEST_SIGNS = 5
# A page whose letters are entities has hundreds.
_MANY_ENTITIES = 50
# Words that a page of news is full of.
_FREQUENT = re.compile(
    r"\b(?:của|và|các|được|người|những|với|để|này|là|đã|một|tại|ngày|năm|tỉnh|huyện|xã|về|đến|từ|việc|không)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS = 5
_SAMPLE = 400_000
_TAG = re.compile(r"(<[^>]*>)")
_UNICODE_LETTER = re.compile(r"[ăđơưĂĐƠƯ\u1ea0-\u1ef9]")
_ENTITY = re.compile(r"&(?:#(\d{3})|([A-Za-z]{2,6}));")
_FEWEST_CAPITALS = 4
_WORD = re.compile(r"[A-Za-z\xa1-\xfe]+")


def from_legacy(text: str) -> str | None:
    """The text in Unicode where it is TCVN3 or VNI, whole or in part; None where it is not.

    Markup may stand in it; its tags are left as they are.
    """
    sample = (
        text[:_SAMPLE] if text.count("&", 0, _SAMPLE) < _MANY_ENTITIES else _without_entities(text[:_SAMPLE])
    )
    for signs, letters, convert in ((_TCVN3_SIGN, "µ¶·¸¹¨©ª«¬\xad®", _tcvn3), (_VNI_SIGN, "øûïåäë", _vni)):
        # Counting letters costs next to nothing, and almost all pages are Unicode.
        if sum(map(sample.count, letters)) < _FEWEST_SIGNS:
            continue
        if len(signs.findall(sample)) >= _FEWEST_SIGNS:
            converted = "".join(map(convert, _TAG.split(_without_entities(text))))
            if len(_FREQUENT.findall(converted)) - len(_FREQUENT.findall(text)) >= _FEWEST_WORDS:
                return converted
    return None


def _without_entities(text: str) -> str:
    """Editors wrote the codes of Latin-1 as entities: "C&eacute;ng"."""
    return _ENTITY.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    code = int(match[1]) if match[1] else name2codepoint.get(match[2], 0)
    return chr(code) if 0xA1 <= code <= 0xFE else match[0]


def _is_legacy(piece: str) -> bool:
    """Whether a piece between tags may be converted: the page around old articles is often Unicode."""
    return not piece.startswith("<") and not piece.isascii() and not _UNICODE_LETTER.search(piece)


def _tcvn3(piece: str) -> str:
    if not _is_legacy(piece):
        return piece
    if _in_capitals(piece, _FEWEST_CAPITALS):
        return piece.translate(_TCVN3).upper()
    return _WORD.sub(_tcvn3_word, piece)


def _tcvn3_word(match: re.Match[str]) -> str:
    word = match[0].translate(_TCVN3)
    return word.upper() if _in_capitals(match[0], 2) else word


def _in_capitals(text: str, fewest: int) -> bool:
    """Whether the plain letters are capitals: the marked ones were a font of their own, with the same codes."""
    letters = [char for char in text if char.isascii() and char.isalpha()]
    return len(letters) >= fewest and all(map(str.isupper, letters))


def _vni(piece: str) -> str:
    return _VNI_LETTER.sub(lambda match: _VNI[match[0]], piece) if _is_legacy(piece) else piece
