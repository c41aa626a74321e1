"""The nouns of those who are awarded, by kind, and the counts that stand before them."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from extractors.numbers import Number

NOUNS: dict[str, tuple[str, ...]] = {
    "collective": (
        "tập thể", "tâp thể", "đơn vị", "chi bộ", "đảng bộ", "chi đảng bộ", "đảng bộ, chi bộ", "chi, đảng bộ", "tổ chức cơ sở đảng", "tccsđ", "tổ chức đảng", "trường", "nhà trường", "trường học", "xã", "phường", "huyện", "thị xã", "thành phố",
        "tỉnh", "quận", "thị trấn", "thôn", "bản", "ấp", "xóm", "buôn", "làng", "khu dân cư", "đoàn", "đội", "đội tuyển", "đội thi", "đội bóng", "phòng", "cơ quan", "sở", "ngành", "sở, ngành", "địa phương", "tổ", "khối", "khối thi đua",
        "cụm", "cụm thi đua", "hội", "cơ sở hội", "chi hội", "chi đoàn", "đoàn cơ sở", "cơ sở đoàn", "công đoàn", "công đoàn cơ sở", "cđcs", "câu lạc bộ", "clb", "khoa", "lớp", "tổ dân phố", "khu phố", "ban", "đồn", "trạm", "nhóm",
        "tổ chức", "liên đội", "ban chỉ huy", "đại đội", "tiểu đoàn", "trung đoàn", "tổ, đội", "tổ hợp tác", "dòng họ", "hội đồng", "bệnh viện", "trạm y tế", "công an xã", "ban ngành", "điểm sáng", "gian hàng", "vùng", "cấp hội",
        "nhóm tác giả", "đoàn nghệ thuật", "cộng đồng", "cộng đồng học tập", "cộng đồng khuyến học", "đơn vị, địa phương", "điểm bưu điện", "đảng ủy", "ủy ban",
    ),
    "individual": (
        "cá nhân", "các nhân", "cá nhăn", "người", "đồng chí", "đ/c", "cán bộ", "công nhân", "lao động", "người lao động", "học sinh", "sinh viên", "em", "em học sinh", "cháu", "bạn", "giáo viên", "nhà giáo", "thầy, cô", "thầy cô", "thầy, cô giáo",
        "thầy cô giáo", "thầy giáo", "cô giáo", "đảng viên", "hội viên", "đoàn viên", "đội viên", "chiến sĩ", "chiến sỹ", "công chức", "viên chức", "công dân", "vận động viên", "vđv", "nghệ nhân", "nghệ sĩ", "nghệ sỹ", "tác giả",
        "thanh niên", "doanh nhân", "nông dân", "quân nhân", "thí sinh", "bác sĩ", "bác sỹ", "y, bác sĩ", "y sĩ", "điều dưỡng", "y tá", "hộ sinh", "dược sĩ", "thầy thuốc", "nhà khoa học", "già làng", "người có uy tín", "gương", "tấm gương", "gương điển hình", "gương mặt", "gương sáng",
        "bà mẹ", "mẹ", "ông", "bà", "anh", "chị", "đại biểu", "phụ nữ", "nhà báo", "phóng viên", "cựu chiến binh", "tình nguyện viên", "huấn luyện viên", "hlv", "trưởng thôn", "quần chúng", "võ sĩ", "ngư dân",
        "trí thức", "kỹ sư", "cử tri", "tuyên truyền viên", "hòa giải viên", "thủ khoa", "tân binh", "người hiến máu", "nhân viên", "lái xe", "cầu thủ", "tay vợt", "kình ngư", "người cao tuổi", "nhân viên y tế", "công an viên",
        "đoàn viên, thanh niên", "sĩ quan", "nữ công nhân", "phạm nhân", "cụ", "bí thư chi bộ", "trưởng ban công tác mặt trận", "thương binh", "cán bộ đoàn", "cán bộ hội", "thủ lĩnh", "bị thương", "mạnh thường quân", "nhà hảo tâm", "dân quân",
    ),
    "": ("trường hợp", "điển hình tiên tiến", "điển hình", "lượt tập thể, cá nhân"),
    "household": ("hộ", "hộ gia đình", "hộ kinh doanh", "gia đình", "hộ nông dân", "hộ dân", "gia đình văn hóa", "gia đình văn hoá", "hộ sản xuất", "gia đình hiếu học", "hộ sản xuất kinh doanh", "vợ chồng", "cặp vợ chồng", "hộ nông dân sản xuất, kinh doanh giỏi"),
    "organization": ("doanh nghiệp", "công ty", "hợp tác xã", "htx", "cơ sở sản xuất", "ngân hàng", "tập đoàn", "chủ thể", "cơ sở kinh doanh", "nhà máy", "quỹ tín dụng nhân dân"),
    "work": (
        "sản phẩm", "tác phẩm", "công trình", "đề tài", "giải pháp", "dự án", "sáng kiến", "mô hình", "tiết mục", "trại", "mâm cỗ", "mâm tồng", "bài thi", "bài dự thi", "ý tưởng", "bài viết", "bức tranh", "bức ảnh", "ca khúc", "đề án",
        "loạt bài", "di tích", "ảnh", "tranh", "phim", "bài", "sách", "gian trưng bày", "chương trình", "món ăn", "mâm ngũ quả", "vở diễn", "kịch bản",
    ),
}  # fmt: skip
"""Nouns in lower case, by kind ("" where a noun holds any); misprints stand beside the word they miss."""

KIND = {noun: kind for kind, nouns in NOUNS.items() for noun in nouns}

_NOUN = "|".join(sorted((re.escape(noun) for noun in KIND), key=len, reverse=True))
_EACH = re.compile(rf"(?<!\w)(?:{_NOUN})(?!\w)")
# Callings that end in a word for people: "12 hòa giải viên", "5 cộng tác viên", "3 y sĩ".
_CALLING = r"(?:\w{1,7}\s){0,2}(?<!công\s)(?<!học\s)(?<!bệnh\s)(?:viên|sĩ|sỹ)"
_JOINED = r"(?:,\s?|\svà\s|,\svà\s|\s-\s|\s&\s)(?:các\s|hộ\s)?"

# "cho 12 cá nhân, Tập thể lao động tiên tiến cho …": the next award begins.
_NO_TITLE = r"(?!\s(?:lao động|quyết thắng|ưu tú|nhân dân|thi đua|tiên tiến)(?!\w))"

COUNTED = re.compile(
    rf"(?P<total>\s?:)?\s(?:lượt\s|đôi\s|cặp\s|tấm\s|vị\s|toàn thể\s)?[\"“]?(?P<first>{_NOUN}|{_CALLING})(?!\w)(?P<more>(?:{_JOINED}(?:{_NOUN})(?!\w){_NO_TITLE})*)"
)
"""What stands behind a count of recipients: "tập thể", "chi bộ, đảng bộ", "tập thể, cá nhân"."""

GROUP = re.compile(
    rf"(?:(?P<article>các|những|nhiều|toàn thể|tập thể)\s)?(?P<first>{_NOUN})(?!\w)(?P<more>(?:{_JOINED}(?:{_NOUN})(?!\w))*)"
)
"""Recipients that are not counted: "các tập thể, cá nhân"."""

# A number behind one of these words counts nothing.
_ORDINAL = re.compile(
    r"(?:thứ|số|khóa|khoá|quý|tháng|lớp|khối|top|năm|hạng|điều|tuổi|nghị quyết|chương|đợt|khu|tổ|phường|quận|%)\s$"
)
# "năm" counts five only where a count is due; elsewhere it is the year.
_COUNT_DUE = re.compile(r"(?:cho|thưởng|và|có|dương|danh|tặng|đến|,)\s$")
# Begun with the sign, so that the search skips to it.
_MISPRINT = re.compile(r"(?P<digits>[lO\d](?<![\w.,/].)(?:(?<=[lO])\d|(?<=\d)[lO]))(?=\s)")
_LONGEST_WORD_BEFORE = 14


class Item(NamedTuple):
    """Counted recipients at `text[start:end]`; `kind` is None where the count holds several kinds."""

    start: int
    end: int
    number: int
    kind: str | None
    noun: str


def kind_of(first: str, more: str) -> str | None:
    """The one kind of the nouns, or None where they are of several."""
    kinds = {KIND.get(first, "individual")}
    if more:
        kinds |= {KIND[noun] for noun in _EACH.findall(more)}
    return (kinds.pop() or None) if len(kinds) == 1 else None


def items(lowered: str, numbers: list[Number], starts: list[int], start: int, end: int) -> list[Item]:
    """The counted recipients in `lowered[start:end]`; `starts` are the offsets of `numbers`."""
    found: list[Item] = []
    for number in numbers[bisect_left(starts, start) : bisect_left(starts, end)]:
        behind = COUNTED.match(lowered, number.end, end)
        if behind is None or behind["total"] or not _counts(lowered, number):
            continue
        kind = kind_of(behind["first"], behind["more"])
        found.append(Item(number.start, behind.end(), int(number.value), kind, behind["first"]))
    found += _misprinted(lowered, start, end)
    return sorted(found)


def _misprinted(lowered: str, start: int, end: int) -> list[Item]:
    """ "l4 cá nhân": a letter typed for a digit."""
    found = []
    for match in _MISPRINT.finditer(lowered, start, end):
        behind = COUNTED.match(lowered, match.end(), end)
        if behind is not None:
            count = int(match["digits"].replace("l", "1").replace("O", "0"))
            kind = kind_of(behind["first"], behind["more"])
            found.append(Item(match.start(), behind.end(), count, kind, behind["first"]))
    return found


def _counts(lowered: str, number: Number) -> bool:
    if number.scaled or number.high is not None or number.value != int(number.value):
        return False
    before = lowered[max(0, number.start - _LONGEST_WORD_BEFORE) : number.start]
    if _ORDINAL.search(before):
        return False
    return (
        not number.spelled or lowered[number.start : number.end] != "năm" or bool(_COUNT_DUE.search(before))
    )
