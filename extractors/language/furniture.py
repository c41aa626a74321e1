"""Lines that are leftovers of the page around an article: counters, buttons, time stamps, headings of other articles."""

from __future__ import annotations

import re

_I = re.IGNORECASE

# A line that is nothing but furniture of the page.
_FURNITURE = re.compile(
    r"""
    page\ content | nội\ dung\ trang
    | (?:tổng\ )?(?:số\ )?(?:lượt|lần)\ (?:xem|đọc|truy\ cập)(?:\ bài)?\s*[:.]?\s*[\d.,]*
    | (?:đã\ )?(?:xem|đọc)\s*:\s*[\d.,]+
    | [\d.,]+\s+(?:lượt|lần)\ (?:xem|đọc|truy\ cập|bình\ luận)
    | (?:in\ (?:trang|bài\ viết|bài|tin) | chia\ sẻ | gửi\ (?:email|bài|phản\ hồi|bình\ luận) | bình\ luận
       | quay\ lại | về\ trang\ trước | (?:lên|về)\ đầu\ trang | theo\ dõi | lưu\ bài | nghe\ đọc\ bài | facebook | zalo
       | twitter | google | print | email | đọc\ bài\ viết | (?:xem|tăng|giảm)\ cỡ\ chữ | cỡ\ chữ(?:\ mặc\ định)?
       | bản\ in | sao\ chép\ liên\ kết | thích\ \d+ | a[+-] | [|/\-\s])+
    | (?:>>+|»)\s*\S.* | (?:xem|đọc)\ (?:thêm|tiếp|ngay)\s*:.*
    | tổng\ số\ điểm\ của\ bài\ viết.* | click\ để\ đánh\ giá.* | xếp\ hạng\s*:.*
    | trang\ chủ\s*[›»>/|].*
    | (?:từ\ khóa|tags?|thẻ)\s*:.*
    | \d{1,2}[:hg]\d{2}
    | \d{1,2}:\d{2}\s*/\s*\d{1,2}:\d{2}.{0,30}
    """,
    _I | re.VERBOSE,
)

# From such a line on, the page speaks of other articles, or readers speak.
_RELATED = re.compile(
    r"""
    [«»•*\-\s]*
    (?:(?:các|những)\ )?
    (?:(?:tin|bài|bài\ viết|tin\ bài|tin\ tức)(?:,?\ (?:tin|bài))?
       \ (?:liên\ quan|khác|cùng\ (?:chuyên\ )?mục|cùng\ (?:loại|sự\ kiện)|(?:đọc|xem)\ nhiều(?:\ nhất)?|nổi\ bật
          |mới(?:\ nhất|\ hơn|\ đăng)?|cũ\ hơn|đã\ (?:đưa|đăng))
      | (?:tin\ )?cùng\ chuyên\ mục(?:\ .{1,30})? | (?:có\ thể\ bạn|bạn\ có\ thể)\ quan\ tâm
      | (?:video|chủ\ đề)\ liên\ quan | có\ liên\ quan | (?:xem|đọc)\ thêm | (?:đọc|xem)\ nhiều(?:\ nhất)?
      | (?:ý\ kiến\ bạn\ đọc | bạn\ đọc\ bình\ luận)(?:\s*\(\d+\))? | bình\ luận\s*\(\d+\))
    \s*:?
    """,
    _I | re.VERBOSE,
)

# The same with the headlines behind it on its line: it speaks of other articles, the next line may be the article's.
_RELATED_ITEMS = re.compile(
    r"""
    [«»•*>\-\s]*
    (?:(?:các|những)\ )?
    (?:(?:tin|bài|bài\ viết|tin\ bài|tin\ tức)(?:,?\ (?:tin|bài))?\ (?:liên\ quan|khác|cùng\ (?:chuyên\ )?mục|đã\ (?:đưa|đăng)|cũ\ hơn|mới\ hơn)
      | (?:đọc|xem)\ nhiều(?:\ nhất)?)
    \s*:\s*\S.*
    """,
    _I | re.VERBOSE,
)

# The page's imprint: behind it there is nothing of the article.
_IMPRINT = re.compile(
    r"giấy phép.{0,100}\d+\s?/\s?GP|©|(?:bản quyền|cơ quan chủ quản|chịu trách nhiệm (?:chính|nội dung)|tổng biên tập)"
    r"\s*(?::|thuộc\b|©)|(?:tổng )?(?:số )?lượt truy cập|đang (?:truy cập|trực tuyến)\s*:",
    _I,
)

# A line that gives the time the page was put up, with nothing else of weight.
_STAMP = re.compile(
    r"""
    [•\-\s(\[]*
    (?:(?:hôm\ nay|cập\ nhật|ngày\ đăng|đăng\ (?:lúc|ngày)|ngày\ cập\ nhật|xuất\ bản)[^\d]{0,20})?
    (?:(?:thứ\ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\ nhật)[\s,|-]*)?
    (?:ngày\s+)?
    (?:\d{1,2}[:hg]\d{2}(?::\d{2})?[\s,|-]*(?:ngày\s+)?)?
    (?:\d{1,2}[/.\-]\d{1,2}[/.\-]\d{4} | \d{1,2}\ tháng\ \d{1,2},?\ năm\ \d{4})
    (?:[\s,|\-]*(?:lúc\s+)?\d{1,2}[:hg]\d{2}(?::\d{2})?)?
    (?:\s*(?:[ap]m|sa|ch))?
    [\s,|]*(?:[(\[]?\s*gmt\s*[+]?\s*7\s*[)\]]?)?[)\]\s]*
    [\s,|]*(?:xem\ cỡ\ chữ.*|google.*|in\ trang.*)?
    """,
    _I | re.VERBOSE,
)
_BARS = re.compile(r"\s*[|•·]\s*|\s{3,}|\t+")
# Whether there is any: with a class at its beginning the search skips what to split at every character would not.
_BARRED = re.compile(r"[|•·\s](?:(?<!\s)|(?<=\t)|\s\s)")

# A leftover is never longer, save for a list of headlines.
_SHORT_LINE = 160


def is_furniture(line: str) -> bool:
    """Whether a stripped line is a leftover of the page: a counter, a button, a time stamp, a bread crumb."""
    if names_others(line):
        return True
    if len(line) > _SHORT_LINE:
        return False
    if _FURNITURE.fullmatch(line) or _STAMP.fullmatch(line):
        return True
    if _BARRED.search(line) is None:
        return False
    parts = [part for part in _BARS.split(line) if part]
    return len(parts) > 1 and all(
        _FURNITURE.fullmatch(part) or _STAMP.fullmatch(part) or _RELATED_ITEMS.fullmatch(part)
        for part in parts
    )


def is_related(line: str) -> bool:
    """Whether a stripped line opens the page's list of other articles."""
    return bool(_RELATED.fullmatch(line))


def names_others(line: str) -> bool:
    """Whether a stripped line is such a list in one, heading and headlines: "Tin liên quan: > … > …"."""
    return bool(_RELATED_ITEMS.fullmatch(line))


def is_imprint(line: str) -> bool:
    """Whether a stripped line opens the page's imprint, behind which there is nothing of the article."""
    return bool(_IMPRINT.match(line))
