"""Universities, academies and colleges, whose names are of the fields they teach and go on in lower case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.language.alternation import folded
from extractors.language.casing import UPPER
from extractors.places.before import Before
from extractors.places.candidates import Candidate
from extractors.places.patterns import LOWER, NAME

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.places.scan import Scan

SCHOOL_HEADS = frozenset({"đại học", "cao đẳng", "học viện", "đh", "cđ"})
_FIELDS = folded((
    "quốc gia", "quốc tế", "quốc dân", "nhân dân", "quân sự", "quân y", "sư phạm", "kinh tế", "kỹ thuật", "công nghệ", "công nghiệp",
    "thông tin", "bưu chính", "thực phẩm", "viễn thông", "tài chính", "ngân hàng", "kế toán", "quản trị", "quản trị kinh doanh", "quản lý",
    "thương mại", "ngoại thương", "ngoại ngữ", "ngoại giao", "luật", "khoa học", "xã hội", "nhân văn", "tự nhiên", "bách khoa",
    "nông lâm", "nông nghiệp", "lâm nghiệp", "thủy sản", "thuỷ sản", "thủy lợi", "thuỷ lợi", "xây dựng", "kiến trúc", "mỹ thuật",
    "giao thông", "vận tải", "giao thông vận tải", "hàng hải", "hàng không", "mỏ", "địa chất", "luyện kim", "điện lực", "dầu khí",
    "tài nguyên", "môi trường", "lao động", "công đoàn", "thể dục", "thể thao", "văn hóa", "văn hoá", "nghệ thuật", "sân khấu",
    "điện ảnh", "âm nhạc", "du lịch", "y", "dược", "y dược", "y tế", "y khoa", "y học", "điều dưỡng", "báo chí", "tuyên truyền",
    "chính sách", "phát triển", "chính trị", "hành chính", "tư pháp", "tòa án", "toà án", "kiểm sát", "an ninh", "cảnh sát",
    "phòng cháy chữa cháy", "biên phòng", "hải quân", "hậu cần", "phụ nữ", "thanh thiếu niên", "giáo dục", "nghề", "cộng đồng",
    "nội vụ", "dân tộc", "sĩ quan", "mở",
))  # fmt: skip
_FIELD = rf"(?i:{_FIELDS})(?!\w)"
_OWN = r"(?:quân sự|nhân dân|quốc dân|quốc gia|quốc tế)(?!\w)"
_SCHOOL = re.compile(
    rf"\s(?=[{UPPER}])(?:(?P<fields>{_FIELD}(?:(?:,|\s&|\svà|\s[-–])?\s{_FIELD}){{0,6}})(?:\s(?!Đại học|ĐH)(?P<own>{NAME}))?"
    rf"|(?P<name>{NAME})(?:\s{_OWN})?)(?:\s\d{{1,2}}(?!\w|[/.,]\d|\s?%))?"
)
_BROKEN = re.compile(rf"\s(?!{_FIELD})[{UPPER}]\w*\s[{LOWER}]")
_TRUONG = re.compile(r"(?<!\w)trường\s$")
_TRUONG_REACH = 8
# A degree, or all schools of the sort: "trình độ đại học", "giáo dục đại học".
_NOT_BEFORE = Before.of(
    "trình độ|giáo dục|vụ|hệ|bậc|bằng|sau|cử nhân|liên thông|lên|vào|học|thi|tuyển sinh|lớp"
)


def schools(scan: Scan) -> Iterator[Candidate]:
    """Universities, academies and colleges: "Học viện Báo chí và Tuyên truyền", "Trường Đại học Y dược Cần Thơ".

    In lower case, where no "trường" stands before it, the word is rather a degree in the field behind it.
    """
    for head in scan.heads("school"):
        match = _SCHOOL.match(scan.lines, head.end)
        if match is None:
            continue
        truong = _TRUONG.search(scan.lower, max(0, head.start - _TRUONG_REACH), head.start)
        start = truong.start() if truong else head.start
        lower = scan.text[head.start].islower() and not truong
        if lower and not (match["own"] or match["name"]):
            continue
        if head.word == "học viện" and _BROKEN.match(scan.lines, head.end):
            # "Học viện Ngôi sao": the first syllable of a word that goes on.
            continue
        if not truong and (lower or head.word != "học viện") and _NOT_BEFORE.stands(scan.lower, head.start):
            continue
        yield Candidate(start, match.end(), "venue", scan.text[start : match.end()], head.word)
