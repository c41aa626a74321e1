"""Quantities that are no figures: labels, phone numbers, articles, vague counts, awards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.figures.counted import BODIES, COLLECTIVE_PAIRS
from extractors.figures.patterns import EACH, LABELS

if TYPE_CHECKING:
    from extractors.figures.quantities import Quantity

_BACK = 64
_FEW = 3
_SPACES = frozenset(" \u00a0")
_AND = "và"
_ROUND = "vòng"
_COMPETING = ("đội", "tay vợt", "cơ thủ", "kỳ thủ")
_DASHES = frozenset("-–")
_OPENING_MARKS = "(“\"'"
_VAGUE = frozenset("hàng hằng vài mấy dăm nhiều".split())
# "hàng trăm" is vague, "nợ ngân hàng 180 triệu" is not.
_EVERY = frozenset({"hàng", "hằng"})
_PHONE = re.compile(r"0\d{3,}|(?:1[89]00)(?=[ .\u00a0]\d{3,4})")
_DIGITS_BEFORE = re.compile(r"\d[ .\u00a0-]$")
_PLATE_BEFORE = re.compile(
    r"(?:bks|biển (?:kiểm soát|số|xanh|trắng|đăng ký)|số hiệu|số máy|số khung|cccd|cmnd|căn cước|mã số)\D{0,12}\S{0,8}$"
)
_LONGEST_PLATE = 36
_SCORE_BEFORE = re.compile(
    r"(?:thắng|thua|hòa|hoà|tỷ số|tỉ số|dẫn|gỡ)[ \u00a0](?:chung cuộc |đậm |với tỷ số )?\d{1,2}\s?[-–]\s?$"
)
_SHIFTS = re.compile(r"\d ca,? \d kíp")
_SHIFTS_BEFORE = re.compile(r"\d ca,? $")
_CROPS_BEFORE = re.compile(r"(?<!\w)(?:lúa|màu|đất|ngô|rau|cấy|trồng|chuyên)[ \u00a0]$")
_PRIZE_BEHIND = re.compile(
    r"[ \u00a0](?:(?:đã|được|xuất sắc|đạt)[ \u00a0])*(?:đoạt|đạt|giành|nhận|tặng|trao tặng|trao|thưởng)"
    r"[ \u00a0](?:(?:các|danh hiệu|thưởng|tặng)[ \u00a0])*"
    r"(?:giải|huy chương|hcv|hcb|hcđ|bằng khen|giấy khen|huân chương|huy hiệu|cờ thi đua|kỷ niệm chương"
    r"|(?:giáo viên|học sinh|chiến sĩ) (?:dạy )?(?:giỏi|thi đua))(?!\w)"
)
_TO_BE_AWARDED = re.compile(
    r"[ \u00a0](?:xuất sắc[ \u00a0])?(?:nhất[ \u00a0])?(?:để|được)?[ \u00a0]?(?:trao giải|trao thưởng|vinh danh)(?!\w)"
)
_HONOURED_BEHIND = re.compile(
    r"[ \u00a0](?:\w+[ \u00a0]){0,4}?(?:đã[ \u00a0])?được[ \u00a0](?:[\w,.]+[ \u00a0]){0,6}?"
    r"(?:phong tặng|truy tặng|khen thưởng|tuyên dương|biểu dương|vinh danh|tôn vinh|(?:trao )?tặng(?: thưởng)?[ \u00a0](?:\w+[ \u00a0]){0,2}?"
    r"(?:bằng khen|giấy khen|huy hiệu|huân chương|danh hiệu|kỷ niệm chương|cờ))(?!\w)"
)
_HONOURED_BEFORE = re.compile(
    r"(?:khen thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh)(?:[ \u00a0](?:đột xuất|cho|đối với|các))*[ \u00a0]$"
    r"|(?:bằng khen|giấy khen|huy hiệu|huân chương|kỷ niệm chương|danh hiệu|cờ thi đua|giải thưởng)[^.;:\d]{0,40}[ \u00a0]cho[ \u00a0]$"
)
# The words that _HONOURED_BEFORE may end on.
_HONOURING_ENDS = frozenset("thưởng dương vinh danh xuất cho với các".split())
_REWARDED_BEHIND = re.compile(
    r"[ \u00a0](?:\w+[ \u00a0]){0,4}?(?:được|nhận)[ \u00a0](?:\w+[ \u00a0]){0,2}?(?:tặng thưởng|trao thưởng|thưởng|khen)(?!\w)"
)
_HONOURED = ("tập thể", "cá nhân")
_HONOURING = re.compile(r"(?<!\w)(?:khen|thưởng|tuyên dương|biểu dương|tôn vinh|vinh danh)(?!\w)")
_STARS_BEHIND = re.compile(r"[ \u00a0](?:đạt|được công nhận|xếp hạng|đủ điểm)[ \u00a0]\d(?:-\d)? sao")
_TALLY_BEFORE = re.compile(
    r"(?:chết|thương|tích|hại|mạng|bắt giữ|tặng|tặng thêm|trao|hỗ trợ|cấp|thu giữ|phát hiện)[ \u00a0]$"
)
_TALLY_BEHIND = re.compile(
    r"[ \u00a0](?:\w+[ \u00a0]){0,2}?(?:chết|tử vong|thiệt mạng|mất tích|bị thương|tử nạn|bị thương nặng|đuối nước|bị cuốn trôi|bị sập)(?!\w)"
)
_EACH_BEFORE = re.compile(
    r"(?<!\w)mỗi[ \u00a0]\w+(?:[ \u00a0](?:\w+[ \u00a0])?(?:được|nhận|tặng))*[ \u00a0]$"
)
_LISTED = re.compile(r"[ \u00a0]?(?:,|và|,[ \u00a0]?và|cùng)[ \u00a0]")
_FAMILY = frozenset(("mẹ con", "bố con", "cha con", "bà cháu", "ông cháu", "vợ chồng", "anh em", "chị em"))
_FIVE_BEFORE = frozenset("có gồm cả thêm hơn gần bắt giữ chết thương".split())
_ANIMAL = "con "
# "tranh chấp giữa 3 bên" counts them; "2 bên" is everyone's two sides, however it is written.
_SIDE = "bên"
_PAIR = 2
_PARENTS = frozenset(("mẹ", "má", "lô", "ba", "con"))
_MOST_PLAIN = 1000
_YEAR_DIGITS = 4
_SENT = "điều"
_SENT_OUT = (
    "xe",
    "tàu",
    "máy",
    "cán bộ",
    "bộ đội",
    "nhân viên",
    "chiến sĩ",
    "chiến sỹ",
    "người",
    "tổ ",
    "đội",
    "ca nô",
    "phương tiện",
)
_GRADE = "cấp"
_GRADED = frozenset(
    "mạnh giật gió bão nhà đường thị mức trình tai sân động lên xuống gần tới đến ở trên dưới biển đạt tỉnh sông phố đê".split()
)


def is_figure(lower: str, quantity: Quantity, after: int) -> bool:
    """Whether a quantity is one that the article reports, in lower-case text; the one before ends at `after`."""
    number = quantity.number
    before = lower[max(0, number.start - _BACK) : number.start]
    words = before.rsplit(None, _FEW)[-_FEW:]
    return not (
        (number.spelled and not _spelled_counts(lower, quantity, before, words, after))
        or _is_label(quantity, words)
        or _is_code(lower, quantity, before)
        or _is_year(lower, quantity, words)
        or (words and words[-1] in _VAGUE and (number.spelled or words[-1] not in _EVERY))
        or (quantity.unit == _SIDE and number.value <= _PAIR)
        or _is_prize(lower, quantity, before, words)
    )


def _is_label(quantity: Quantity, words: list[str]) -> bool:
    """Whether the number names what stands before it: "lớp 12", "tổ dân phố số 9"."""
    number = quantity.number
    if quantity.start != number.start or quantity.dimension not in (None, "level", "ratio"):
        return False
    if number.scaled or number.value >= _MOST_PLAIN or "/" in quantity.unit:
        return False
    if number.total is not None:
        return words[-1:] in (["thứ"], ["hạng"])
    if quantity.dimension == "ratio" and quantity.unit != "lần":
        return False
    if words[-1:] == [_GRADE] and words[-2:-1] and words[-2] not in _GRADED:
        # "khẩn cấp 4 địa điểm", "huyện cấp 12 giấy phép": no grade.
        return False
    if words[-1:] == [_SENT] and (number.spelled or quantity.unit.startswith(_SENT_OUT)):
        # "điều 5 xe chữa cháy" is no article of a law.
        return False
    for count in (2, 1):
        if len(words) >= count and " ".join(words[-count:]).lstrip(_OPENING_MARKS) in LABELS:
            if words[-1] == _ROUND and quantity.unit.startswith(_COMPETING):
                # "vòng 16 đội" names the round by how many are left.
                return False
            # "90 phút hai đội hòa", "3 lớp 90 học sinh": what is counted itself bears no number.
            return len(words) == count or not (words[-count - 1] in EACH or words[-count - 1].isdecimal())
    return quantity.unit in BODIES and _is_listed_label(words)


def _is_listed_label(words: list[str]) -> bool:
    """Whether the number goes on a list of numbers that a noun bears: "tổ 42, 52 phường Minh Tân"."""
    before = words[:-1] if words[-1:] == [_AND] else words
    return len(before) > 1 and before[-2] in LABELS and before[-1].rstrip(",").isdecimal()


def _is_year(lower: str, quantity: Quantity, words: list[str]) -> bool:
    """Whether the number is a year that a noun follows: "đến năm 2030 hộ nghèo còn 1%"."""
    if words[-1:] != ["năm"] or words[-2:-1] == ["hơn"]:
        return False
    written = lower[quantity.number.start : quantity.number.end]
    return written.isdigit() and len(written) == _YEAR_DIGITS


def _is_code(lower: str, quantity: Quantity, before: str) -> bool:
    """Whether the number is part of a phone, plate or document number, of a score or of a work pattern."""
    number = quantity.number
    if quantity.dimension not in (None, "level"):
        return False
    return bool(
        _PHONE.match(lower, number.start)
        or (not number.spelled and _DIGITS_BEFORE.search(before, max(0, len(before) - _FEW)))
        or _PLATE_BEFORE.search(before, max(0, len(before) - _LONGEST_PLATE))
        or (not _DASHES.isdisjoint(before[-_FEW:]) and _SCORE_BEFORE.search(before))
        or _SHIFTS.match(lower, number.start)
        or (quantity.unit == "kíp" and _SHIFTS_BEFORE.search(before))
    )


def _is_prize(lower: str, quantity: Quantity, before: str, words: list[str]) -> bool:
    """Whether those counted won something: that is an award's record."""
    if quantity.dimension is not None:
        return False
    end = quantity.unit_end
    if lower[end : end + 1] in _SPACES and (
        _PRIZE_BEHIND.match(lower, end)
        or _STARS_BEHIND.match(lower, end)
        or _TO_BE_AWARDED.match(lower, end)
        or _HONOURED_BEHIND.match(lower, end)
    ):
        return True
    if words and words[-1] in _HONOURING_ENDS and _HONOURED_BEFORE.search(before):
        return True
    return quantity.unit.startswith(_HONOURED) and bool(
        _HONOURING.search(before) or _REWARDED_BEHIND.match(lower, end)
    )


def _spelled_counts(lower: str, quantity: Quantity, before: str, words: list[str], after: int) -> bool:
    """Whether a number in words counts; a single word may be an article, a pair or another word."""
    number = quantity.number
    written = lower[number.start : number.end]
    if " " in written or quantity.dimension not in (None, "ratio", "level"):
        return True
    last = words[-1] if words else ""
    noun = quantity.unit
    if written == "một":
        return bool(
            _TALLY_BEFORE.search(before)
            or _EACH_BEFORE.search(before)
            or _TALLY_BEHIND.match(lower, quantity.unit_end)
            or (after and _LISTED.fullmatch(lower, after, quantity.start))
        )
    if written == "năm":
        return last in _FIVE_BEFORE and quantity.dimension is None
    if quantity.unit == "vụ" and _CROPS_BEFORE.search(before):
        # "lúa hai vụ": two harvests a year.
        return False
    if written == "ba" and noun.split(" ")[0] in _PARENTS:
        # "ba con" are father and child, "ba con bò" are cattle.
        return noun.startswith(_ANIMAL)
    if quantity.unit == "lần":
        return last in ("gấp", "tăng", "giảm", "hơn", "bằng", "cao")
    if noun in _FAMILY:
        # "hai mẹ con" are a pair, "ba cha con" are counted.
        return number.value > _PAIR or _TALLY_BEHIND.match(lower, quantity.unit_end) is not None
    return noun not in COLLECTIVE_PAIRS
