"""How a figure relates to another: of a plan, more or less than before, a share; and to what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.language.alternation import folded

if TYPE_CHECKING:
    from extractors.figures.quantities import Quantity
    from schemas.facts import Relation

_UP = r"tăng trưởng|tăng|gấp|vượt|nâng|cao hơn|nhiều hơn|lớn hơn|dài hơn|rộng hơn|nhanh hơn|nhích|vọt|bội thu|tăng thu|bổ sung tăng"
_DOWN = r"giảm|thấp hơn|ít hơn|kém hơn|chậm hơn|nhỏ hơn|ngắn hơn|sụt|hụt|tụt|tuột|rớt|rút ngắn|mất giá|giảm giá|tiết giảm|cắt giảm"
_DEGREE = (
    r"thêm|khoảng|bình quân|trung bình|mức|hơn|là|được|nhẹ|mạnh|cao|đạt|ước|tương ứng|tương đương|thêm được|đều|nhanh"
    r"|trưởng|chừng|gần|trên|dưới|đến hơn|ít nhất|tối thiểu|nhất|thực tế|đột biến|sâu|mỗi năm|hằng năm|hàng năm|tới|tận|chỉ"
)
_CHANGE = re.compile(
    rf"(?<!\w)(?<!chiều )(?<!độ )(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:[ \u00a0](?:{_DEGREE}))*[ \u00a0]$"
)
# Most figures have no such verb before them at all, which one look tells.
_ANY_CHANGE = re.compile(folded(f"{_UP}|{_DOWN}".split("|")))
_CHANGE_THAN = re.compile(
    rf"(?<!\w)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))[ \u00a0](?:so[ \u00a0])?(?:với[ \u00a0])?"
    r"(?P<base>(?:cùng kỳ|năm|tháng|quý|kế hoạch|dự toán|chỉ tiêu|mục tiêu|nghị quyết|đầu|trước|mức|đỉnh|bình quân|trung bình|ngoài)[^,;.:()]{0,50}?)"
    r"(?:[ \u00a0](?:là|khoảng|tới|hơn|gần))*[ \u00a0]$"
)
_LEVEL = re.compile(
    r"(?<!\w)(?:lên|xuống|còn|xuống còn|lên đến|lên tới|lên mức|xuống mức|ở mức|về mức|đến|tới)[ \u00a0]$"
)
_FROM = re.compile(r"(?<!\w)từ[ \u00a0]$")
_GROWTH = re.compile(r"(?<!\w)(?:tốc độ tăng|mức tăng|tăng trưởng|tỷ lệ tăng)(?!\w)")
_FALL = re.compile(r"(?<!\w)(?:tốc độ giảm|mức giảm|tỷ lệ giảm|tỷ lệ giảm nghèo|tinh giản)(?!\w)")
_SHARE_BEFORE = re.compile(
    r"chiếm(?<!\wchiếm)(?:[ \u00a0](?:khoảng|gần|hơn|trên|đến|tới|tỷ lệ|tỉ lệ|tỷ trọng))*[ \u00a0]$"
)
_RATE = re.compile(
    r"(?<!\w)(?:lãi suất|thuế suất|lãi|phí|thuế|độ ẩm|độ dốc|nồng độ|hệ số|chiết khấu|lãi vay|sở hữu)(?!\w)"
)
_DISBURSED = re.compile(r"(?<!\w)(?:giải ngân|tiến độ)(?!\w)")
_ACHIEVED = re.compile(
    r"(?<!\w)(?:đạt|bằng|hoàn thành|được|là|còn)(?:[ \u00a0](?:trên|gần|hơn|khoảng|và vượt))*[ \u00a0]$"
)
_EQUALS = re.compile(r"(?<!\w)(?:chỉ )?bằng(?:[ \u00a0](?:khoảng|gần|hơn|trên))*[ \u00a0]$")
_PLAN = r"(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|khkh|khối lượng|phương án)"
_PLAN_BEHIND = re.compile(
    rf"[ \u00a0](?:(?:so với|so|của|theo)[ \u00a0])?(?P<base>(?:tổng |toàn bộ |các )?{_PLAN}(?!\w)(?:[^\W\d_]|[ \u00a0/\d-]|(?<=\d)\.)*)"
)
_PLAN_BEFORE = re.compile(
    rf"(?<!\w)(?:so với|so|vượt|đạt)[ \u00a0](?P<base>{_PLAN}(?!\w)[^,;.:()]{{0,40}}?)(?:[ \u00a0](?:đạt|bằng|được|là))?[ \u00a0]$"
)
_THAN_BEHIND = re.compile(
    r"(?:[ \u00a0]về[ \u00a0][^,;.()\d]{1,40}?)?,?[ \u00a0]?(?:\(?[ \u00a0]?so(?:[ \u00a0]với)?|hơn so với|so sánh với)[ \u00a0](?P<base>[^,;.:()]+)"
)
_SAME_BEHIND = re.compile(
    r"[ \u00a0](?P<base>(?:cùng kỳ|cùng thời điểm|năm ngoái|năm trước|tháng trước|quý trước|năm \d{4}|hộ khác|hiện nay)[^,;.:()]*)"
)
_THAN_AHEAD = re.compile(
    r"(?<!\w)so(?:[ \u00a0]với)?[ \u00a0](?P<base>(?:cùng kỳ|năm|tháng|quý|kế hoạch|dự toán|đầu)[^,;.:()]*?)(?=[,:]|[ \u00a0](?:tăng|giảm|số|thì))"
)
_AND = re.compile(r"(?:^|[^,;.]*)[ \u00a0](?:và|,)[ \u00a0]$")
_BASE_END = re.compile(
    r"[ \u00a0](?:và|trong khi|nhưng|do|với|khi|trong đó|để|tại|đã|là|nên|nhờ|còn|gồm|cho|tăng|giảm|được|tương ứng|tương đương|hay|đạt|sẽ|trên địa bàn)(?=[ \u00a0]|$)"
)
_PER_MILLE = "‰"
_SALT = "mặn"
_PERCENT = frozenset({"%", "điểm %", "‰"})
# "thép thanh 1,02 triệu tấn (+8,8%)".
_SIGNED: dict[str, Relation] = {"(+": "increase", "(-": "decrease", "(–": "decrease", "(\u2212": "decrease"}
_POINTS = "điểm %"
_WHOLE = 100
_LOOK_BACK = 90
_LOOK_AHEAD = 110


class Comparison(NamedTuple):
    """The relation of a figure and what it compares with: (start, end) in the text, or None."""

    relation: Relation | None
    base: tuple[int, int] | None = None


NONE = Comparison(None)


class Bounds(NamedTuple):
    """Where to look for what a figure relates to.

    `clause` is where the stretch begins in which its verb stands, `sentence` where the sentence does,
    `stop` where the next figure begins.
    """

    clause: int
    sentence: int
    stop: int


def compare(lower: str, quantity: Quantity, bounds: Bounds, before: Comparison) -> Comparison:
    """The relation and the base of a figure.

    `before` is the comparison of the figure before it in the sentence, for what is listed with it.
    """
    clause, sentence, stop = bounds
    left = lower[max(clause, quantity.start - _LOOK_BACK) : quantity.start]
    right_end = min(stop, quantity.end + _LOOK_AHEAD)
    change = _changed(left, quantity) or _signed(lower, quantity)
    if change is None and quantity.modifier == "about":
        # The modifier may hold the verb: "ước tăng 7,5%".
        start = quantity.number.start
        change = _changed(lower[max(clause, start - _LOOK_BACK) : start], quantity)
    if change is None and quantity.unit == _POINTS and _LEVEL.search(left):
        # "nhích lên 0,8 điểm %": points tell how much, never where to.
        change = _changed(_LEVEL.sub("", left), quantity)
    percent = quantity.unit in _PERCENT
    if (
        change is None
        and percent
        and before.base
        and before.relation in ("increase", "decrease")
        and _AND.fullmatch(left)
        and _THAN_BEHIND.match(lower, quantity.end, right_end)
    ):
        change = before.relation
    if change is not None:
        return Comparison(change, _base(lower, quantity, sentence, right_end))
    if quantity.unit == _PER_MILLE and _SALT in left:
        # How salt water is, no share of anything.
        return NONE
    if percent:
        plan = _PLAN_BEHIND.match(lower, quantity.end, right_end)
        if plan is not None and not _SHARE_BEFORE.search(left):
            return Comparison("of_plan", _trimmed(lower, *plan.span("base")))
        return _percentage(lower, quantity, left, bounds._replace(stop=right_end), before)
    if _SHARE_BEFORE.search(left):
        return Comparison("share")
    if quantity.unit == "lần" and (
        than := _THAN_BEHIND.match(lower, quantity.end, right_end)
        or _SAME_BEHIND.match(lower, quantity.end, right_end)
    ):
        return Comparison("increase", _trimmed(lower, *than.span("base")))
    return NONE


def _signed(lower: str, quantity: Quantity) -> Relation | None:
    """The change that a sign in brackets tells of a percentage."""
    if quantity.unit not in _PERCENT:
        return None
    return _SIGNED.get(lower[quantity.start - 2 : quantity.start])


def _changed(left: str, quantity: Quantity) -> Relation | None:
    """Whether a verb of change right before the figure says that it is the change itself."""
    if quantity.number.total is not None or _ANY_CHANGE.search(left) is None:
        # "vượt 15/17 chỉ tiêu": a tally says how many of them, not by how much.
        return None
    if _LEVEL.search(left) or (
        _FROM.search(left) and quantity.value_max is None and quantity.modifier != "at_least"
    ):
        return None
    found = _CHANGE.search(_FROM.sub("", left)) or _CHANGE_THAN.search(left)
    if found is None:
        return None
    return "increase" if found["up"] else "decrease"


def _percentage(lower: str, quantity: Quantity, left: str, bounds: Bounds, before: Comparison) -> Comparison:
    """The relation of a percentage that neither changes nor names a plan."""
    _, sentence, right_end = bounds
    if named := _PLAN_BEFORE.search(left):
        start = quantity.start - len(left)
        return Comparison("of_plan", (start + named.start("base"), start + named.end("base")))
    level = _LEVEL.search(left)
    if _GROWTH.search(left) and not _SHARE_BEFORE.search(left):
        return Comparison("increase", _base(lower, quantity, sentence, right_end))
    if not level and _FALL.search(left):
        return Comparison("decrease", _base(lower, quantity, sentence, right_end))
    if _DISBURSED.search(left) or (
        not left.strip(" (") and before.relation == "of_plan" and left != left.strip()
    ):
        return Comparison("of_plan")
    if _EQUALS.search(left) and (
        than := _THAN_BEHIND.match(lower, quantity.end, right_end)
        or _SAME_BEHIND.match(lower, quantity.end, right_end)
    ):
        return Comparison(None, _trimmed(lower, *than.span("base")))
    if _RATE.search(left[-40:]) and not _SHARE_BEFORE.search(left):
        return NONE
    if quantity.value > _WHOLE and _ACHIEVED.search(left):
        # "trồng rừng đạt 104%" is more than planned: no share is more than all.
        return Comparison("of_plan")
    return Comparison("share")


def _base(lower: str, quantity: Quantity, sentence: int, right_end: int) -> tuple[int, int] | None:
    """What a change is compared with: behind the figure, between verb and figure, or at the clause's head."""
    behind = _THAN_BEHIND.match(lower, quantity.end, right_end)
    if behind is None:
        behind = _PLAN_BEHIND.match(lower, quantity.end, right_end) or _SAME_BEHIND.match(
            lower, quantity.end, right_end
        )
    if behind is not None:
        return _trimmed(lower, *behind.span("base"))
    start = max(sentence, quantity.start - 2 * _LOOK_BACK)
    between = _CHANGE_THAN.search(lower[start : quantity.start])
    if between is not None:
        return _trimmed(lower, start + between.start("base"), start + between.end("base"))
    ahead = _THAN_AHEAD.search(lower, start, quantity.start)
    return _trimmed(lower, *ahead.span("base")) if ahead else None


def _trimmed(lower: str, start: int, end: int) -> tuple[int, int] | None:
    """The span up to the word that opens another phrase, without white space around."""
    stop = _BASE_END.search(lower, start, end)
    if stop is not None:
        end = stop.start()
    while end > start and lower[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None
