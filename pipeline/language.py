"""Whether a text is Vietnamese."""

from __future__ import annotations

import re
import unicodedata

# Letters that Vietnamese has and its neighbours on a news page have not.
_LETTERS = re.compile(r"[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_FOREIGN = re.compile(r"[^\W\d_a-zA-Z]|\ufffd")
_WORD = re.compile(r"[^\W\d_]+")
# Frequent syllables as they look without diacritics; few other languages have many of them.
_UNMARKED = frozenset(
    "cua va cac nhung trong duoc khong nguoi cho voi mot tai huyen tinh nam ngay tren den theo".split()
)

# Below this many words a caption or a table may well have no marked letter.
_TOO_SHORT = 25
# News in Vietnamese has a fifth of its letters marked, football results still a fourteenth; English with
# Vietnamese names stays below 3 %.
_MARKED_SHARE = 0.05
_UNMARKED_SHARE = 0.10
# Two thirds of the letters beyond ASCII in Vietnamese; the rest (à, é, í …) are other languages' as well.
_OWN_SHARE = 0.3
# A sample tells as much as the whole of a long text.
_SAMPLE = 20_000


def marked_as_vietnamese(text: str) -> bool:
    """Whether the letters beyond ASCII are largely Vietnamese ones; `text` in NFC, mark-up and all.

    Bytes read in a wrong encoding give letters of all alphabets, and so do French or German.
    """
    sample = text[: 10 * _SAMPLE]
    return len(_LETTERS.findall(sample)) > _OWN_SHARE * len(_FOREIGN.findall(sample))


def why_not_vietnamese(text: str) -> str | None:
    """Why `text` cannot be read as Vietnamese, or None where it can; short texts get the benefit of the doubt."""
    sample = unicodedata.normalize("NFC", text[:_SAMPLE])
    words = _WORD.findall(sample)
    if len(words) < _TOO_SHORT:
        return None
    letters = sum(map(len, words))
    if len(_LETTERS.findall(sample)) >= _MARKED_SHARE * letters:
        return None
    unmarked = sum(word.lower() in _UNMARKED for word in words)
    if unmarked >= _UNMARKED_SHARE * len(words):
        return (
            "the text is Vietnamese without diacritics, which cannot be read exactly; give it with diacritics"
        )
    return "the text does not look Vietnamese; only Vietnamese articles can be read"
