"""Awards with a name of their own, told by quotation marks or capitals: giải "Nông dân duyên dáng", Cờ "Đơn vị dẫn đầu"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.awards.award import Named, unlisted
from extractors.language.casing import UPPER

if TYPE_CHECKING:
    from extractors.awards.forms import Form

_NAMED_TITLE = re.compile(
    r"\s?(?:vinh dự\s|vinh dự nhà nước\s|cao quý\s|thi đua\s|cấp tỉnh\s)?(?:[\"“”‘'«](?P<quoted>[^\"”“’'»\n]{3,90})[\"”’'»])"
)
_FOR_WHAT = re.compile(
    r" (?P<quoted>(?:võ sĩ|vận động viên|vđv|cầu thủ|thủ môn|tay vợt|đội|tiết mục|thí sinh|diễn viên|nhạc công|giọng ca|gian hàng|mâm cỗ|tác giả|cây bút|người dẫn chương trình|huấn luyện viên|hlv|đạo diễn|biên đạo|họa sĩ|nhạc sĩ|nghệ sĩ|kịch bản|vai diễn|giọng hát|báo cáo viên|tuyên truyền viên|hướng dẫn viên|hòa giải viên)(?: (?:trẻ|có|được|phong cách|xuất sắc|ấn tượng|triển vọng|tài năng|trang trí|trình bày|trang phục|yêu thích|tiêu biểu|hay|đẹp|nhất|nhì|tiềm năng|phòng thủ|tấn công|cồng chiêng|tuổi|nhỏ|lớn)){1,4})(?!\w)",
    re.IGNORECASE,
)
_NAMED_PRIZE = re.compile(r" (?P<quoted>[A-ZĐÀ-Ỹ][a-zà-ỹ]+(?: [A-ZĐÀ-Ỹ][a-zà-ỹ]+){1,4})(?! [A-ZĐÀ-Ỹ])")
# Without quotation marks a title is told by its capital: "đoạt danh hiệu Người đẹp Thể thao".
_CAPITAL_TITLE = re.compile(
    rf"\s(?:vinh dự\s|cao quý\s|thi đua\s)?(?P<quoted>[{UPPER}][^\s,.;:()\"“”]*(?:\s[^\s,.;:()\"“”]+){{1,8}}?)"
    r"(?<!\scủa)(?=\s(?:cho|thuộc về|được trao|năm|của(?!\snăm)|tại|do|trong|vì|ở|lần|đợt|và|cùng|các|cấp)\s|\s?[.,;:)\n]|$)"
)
_NAMED_FLAG = re.compile(r"\s[\"“](?P<quoted>[^\"”\n]{6,90})[\"”]")

_CERTIFIES = re.compile(r"(?<!\w)(?:tặng|trao|nhận)\s(?:\d+\s)?$")


_BESIDE = re.compile(r"(?:,|;|(?<!\w)và)\s(?:\d+\s)?$")


def certificate(text: str, lowered: str, start: int, end: int, *, beside: bool) -> Named | None:
    """A certificate of honour, by the name it bears: tặng giấy chứng nhận "Chiến sĩ tình nguyện".

    `beside` tells whether a paper that is an award stands before it.
    """
    quoted = _NAMED_FLAG.match(text, end)
    if quoted is None or not (
        _CERTIFIES.search(lowered, max(0, start - 14), start)
        or (beside and _BESIDE.search(lowered, max(0, start - 8), start))
    ):
        return None
    name = f"Giấy chứng nhận {quoted['quoted'].strip()}"
    return Named(start, quoted.end(), name, unlisted("document"))


_OPENING = re.compile(r"[\"“‘]")
_CLOSING = re.compile(r"\s?[\"”’]")


def with_closing_mark(text: str, start: int, end: int) -> int:
    """The end of an award whose name opens in quotation marks, the closing mark taken in."""
    opened = _OPENING.search(text, start, end)
    closed = _CLOSING.match(text, end) if opened is not None else None
    return closed.end() if closed is not None else end


def unknown_title(text: str, lowered: str, start: int, end: int, known: frozenset[int]) -> Named | None:
    """A title or prize that the table does not know, by its quotation marks: danh hiệu "Nông dân xuất sắc"."""
    prize = lowered.startswith("giải", start)
    if not prize and not lowered.startswith("danh hiệu", start):
        return None
    quoted = _NAMED_TITLE.match(text, end) or (_NAMED_PRIZE if prize else _CAPITAL_TITLE).match(text, end)
    if quoted is None or not known.isdisjoint(range(*quoted.span("quoted"))):
        return None
    name = quoted["quoted"].strip()
    klass = "prize" if prize else "title"
    award = f"Giải thưởng {name}" if klass == "prize" else name
    return Named(start, quoted.end(), award, unlisted(klass))


def named_apart(text: str, start: int, end: int, form: Form) -> Named | None:
    """A prize or flag with a name of its own behind it."""
    if form.name == "Giải":
        quoted = _NAMED_TITLE.match(text, end) or _FOR_WHAT.match(text, end)
    else:
        quoted = _NAMED_FLAG.match(text, end) if form.name == "Cờ" else None
    if quoted is None:
        return None
    return Named(
        start,
        quoted.end(),
        f"{form.name} {quoted['quoted'].strip()}",
        unlisted("prize" if form.name == "Giải" else "flag"),
    )
