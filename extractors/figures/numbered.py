"""Numbers whose noun stands before them, behind "số": "số ổ dịch mới là 64", "tổng số đảng viên lên 1.250"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.figures.counted import AWARD_NOUNS
from extractors.figures.modifiers import modifier_before
from extractors.figures.nouns import known_noun
from extractors.figures.quantities import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extractors.numbers import Number

_NUMBER_OF = re.compile(
    r"(?<!\w)(?P<label>(?:tổng[ \u00a0])?số[ \u00a0](?P<words>[^\W\d_][^,;:.()\d\n]{1,60}?))"
    r"(?:[ \u00a0](?:của|trên|trong|tại|ở)[ \u00a0][^,;:.()\d\n]{1,40}?)?(?:[ \u00a0](?:đã|chỉ|tăng|giảm|hiện|nay))*[ \u00a0](?:là|còn|đạt|lên|lên tới|lên đến|xuống|xuống còn|lên thành)[ \u00a0]*\Z"
)
_BARE_END = re.compile(r"[ \u00a0]*(?:[,;.)\n]|và[ \u00a0]|\Z)")
_LINKS = (" là ", " còn ", " đạt ", " lên ", " xuống ", " tới ", " đến ", " thành ")
_BACK = 80
# "số điện thoại là …", "số nhà là 12": such things bear a number.
_BEARING = frozenset(
    (
        "điện thoại",
        "tài khoản",
        "nhà",
        "xe",
        "lô",
        "thẻ",
        "máy",
        "giấy phép",
        "hồ sơ",
        "hợp đồng",
        "văn bản",
        "phòng",
        "khung",
    )
)


def numbered(lower: str, numbers: Sequence[Number]) -> Iterator[Quantity]:
    """The quantities of bare numbers that "số" and a counted noun before them give a unit."""
    for number in numbers:
        if number.spelled or number.total is not None or not _BARE_END.match(lower, number.end):
            continue
        modifier = modifier_before(lower, number.start)
        start = modifier[1] if modifier else number.start
        if not lower.endswith(_LINKS, 0, start):
            continue
        begin = max(0, start - _BACK)
        label = _NUMBER_OF.search(lower[begin:start])
        noun = known_noun(label["words"].split()) if label else ""
        if label is None or not noun or noun in AWARD_NOUNS or label["words"] in _BEARING:
            continue
        yield Quantity(
            start,
            number.end,
            number,
            number.value,
            number.high,
            noun,
            modifier[0] if modifier else "exact",
            None,
            number.end,
            (begin + label.start("label"), begin + label.end("label")),
        )
