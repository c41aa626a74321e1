"""The tables that persons are told by, and the patterns of their names.

`data/titles.tsv` lists what stands beside a name, by kind: honorific (ông, đồng chí), rank (Đại tá),
degree (PGS.TS, NSND), calling (bác sĩ, VĐV), part (nạn nhân, bị cáo: a part in a story), relation
(con gái: no title, but a name follows), post (Chủ tịch: of an organisation, before or behind the name).
`data/surnames.tsv` lists the surnames of Viet Nam's peoples; common ones make a name by themselves.
`data/given_names.txt` lists given names of other languages.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import ahocorasick

from extractors.language.casing import UPPER

_DATA = Path(__file__).parent / "data"

"""The capital letters of Vietnamese, for a character class."""

_SPELLINGS = (("uỷ", "ủy"), ("ủy", "uỷ"), ("sỹ", "sĩ"), ("sĩ", "sỹ"), ("úy", "uý"))


def _rows(name: str) -> list[dict[str, str]]:
    with (_DATA / name).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows, delimiter="\t"))


@cache
def surnames() -> dict[str, bool]:
    """Every surname, with whether it is a common one."""
    return {row["surname"]: row["use"] == "common" for row in _rows("surnames.tsv")}


@cache
def given_names() -> frozenset[str]:
    """Given names of other languages, which stand first: "Daniel", "Maria"."""
    return frozenset((_DATA / "given_names.txt").read_text("utf-8").split())


@cache
def titles() -> ahocorasick.Automaton:
    """All titles in lower case; the value is (length, kinds)."""
    kinds: dict[str, set[str]] = {}
    for row in _rows("titles.tsv"):
        title = row["title"].lower()
        for one, other in (*_SPELLINGS, ("", "")):
            kinds.setdefault(title.replace(one, other) if one else title, set()).add(row["kind"])
    found = ahocorasick.Automaton()
    for title, same in kinds.items():
        found.add_word(title, (len(title), frozenset(same)))
    found.make_automaton()
    return found


class Title(NamedTuple):
    """A title at `text[start:end]` and the kinds it is of; `field` is where the field of a post begins, or 0."""

    start: int
    end: int
    kinds: frozenset[str]
    field: int = 0


# Of a syllable with a capital, and of one that is shortened, what follows the capital.
_SYLLABLE = rf"(?:[a-zà-ỹđ]*|['’][{UPPER}]?[a-zà-ỹđ]+)(?:[-'’][{UPPER}]?[a-zà-ỹđ]+)?"
_SHORT = r"[a-zà-ỹ]{0,2}"
# The capital stands first and what is before it is looked at after: so the search leaps from capital to capital.
CANDIDATE = re.compile(
    rf"[{UPPER}](?<![\w.@/].)"
    rf"(?:(?P<initials>(?<=[A-ZĐ]){_SHORT}\.(?:[A-ZĐ]{_SHORT}\.){{0,3}}(?:[A-ZĐ]{_SHORT}\.?)?(?!\w))"
    rf"|{_SYLLABLE}(?:[ \u00a0][{UPPER}]{_SYLLABLE}){{0,8}}(?!\w))"
)
"""What may be a name: syllables with capitals, or initials ("N.V.A", "Ng.V.Q", "T."), which the group tells."""

KEPT_BACK = re.compile(r"(?:\.[A-ZĐ]){1,3}\.?(?!\w)")
"""The rest of a name of which only the beginning is told, behind its first letter: "Hoàng N | .L"."""

AGED = re.compile(r"\s\((?:\d{1,2} (?:tháng )?tuổi|SN|sinh năm)")
"""An age right behind a name, which makes a person of any name."""

GOES_ON = re.compile(r"\.(?=\s?[(,;]|\s[a-zà-ỹđ])")
"""A stop that ends no sentence."""

OPENERS = frozenset(
    "Riêng Còn Theo Nhưng Khi Với Sau Trong Nhờ Cùng Và Chỉ Đến Tại Do Vì Nếu Hiện Ngay Trước Nhận".split()
)
"""Words that begin a sentence before a name."""

NEXT_OPENERS = frozenset("Theo Tại Trong Khi Nhưng Với Nếu Vì".split())
"""Words that are no one's last name: behind a name they begin the sentence that lost its stop or line's end."""

BORN = re.compile(
    r"\s?\(?,?\s?(?:SN\b|sinh năm|sinh ngày|\d{2} tuổi|[(,]\s?\d{2} tuổi|\(?(?:19|20)\d\d\)|(?:cùng )?trú (?:tại|ở|xã|phường|thôn)|quê|ngụ)"
)
"""What tells of a person behind a name: birth, age, home."""

ACTS = re.compile(
    r"\s(?:cho biết|cho hay|nói|chia sẻ|khẳng định|phát biểu|nhấn mạnh|bày tỏ|kể|tâm sự|xúc động|phấn khởi|khai nhận|khai|thừa nhận|(?:xuất sắc\s|đã\s|lần lượt\s)?(?:đoạt|giành|ghi bàn)|bị bắt|điều khiển|tử vong|trình bày|thi đấu|biểu diễn)(?!\w)"
)
"""What only persons do, behind a name."""

OF_OTHERS = re.compile(
    r"(?:số\s\d{1,4}[a-z]?|đường|phố|trường|cầu|chợ|giải|giải thưởng|cúp|quỹ|mang tên|phường|xã|thị trấn|huyện|quận|thôn|bản|ấp|khu phố|công viên|quảng trường|hẻm|ngõ|thcs|thpt|tiểu học|trung học|mầm non|mẫu giáo|học|học viện|bảo tàng"
    r"|di tích|đền|chùa|đình|lăng|tưởng niệm|nhà hát|vận động|đại lộ|tuyến|phong trào|tàu|cảng|bến|lưu niệm|ga|sông|núi|hồ|đảo|đèo|vịnh|tỉnh|thành phố|tp|tp\.|kcn|khu công nghiệp|chi bộ|lớp|tên lửa|bệnh viện|khách sạn|nhà máy|cụm thi đua"
    r"|công ty|tập đoàn|thương hiệu|nhãn hiệu|sản phẩm|báo|đài|tạp chí|lễ hội|hội|khóa|quân đoàn|liên đội|học bổng|tàu sân bay|uss|giống)\s?[\"“”‘']?$"
)
"""What is named after someone, before a name."""

CREDIT = re.compile(
    r"(?:ảnh|nguồn|clip|video|tin|bài|đồ họa|thực hiện|tác giả|pv|ctv|minh họa|biên tập|viết|dịch)\s?(?::\s?|\()$"
)
"""Whose photograph or text it is, before a name."""

LISTED = re.compile(r"(?:,\s|;\s|\svà\s|\s[-–]\s|,\svà\s)$")
"""What joins a name to the name before it."""

BEHIND = re.compile(
    r"(?:(?:\s\((?:SN|sinh năm)?\s?\d{2,4}(?: tuổi)?\)|,\s\d{2} tuổi)?\s?[,–-]\s?|\s?\(|\s(?:tái đắc cử|trúng cử|được bầu)(?: (?:chức|giữ chức|làm))?\s|\s(?:kiêm|là|làm|giữ chức|giữ chức vụ|giữ chức danh|giữ cương vị)\s)(?:là\s|hiện là\s|hiện\s|nguyên là\s|đang là\s|kiêm\s|hiện đang là\s)?"
)
"""What joins a post to the name before it."""

BEFORE = re.compile(r"(?:,\s|\s[-–]\s|\skiêm\s)$")
"""What joins a post before a name to the one before that."""

FORMER = re.compile(r"(?:nguyên|quyền|cựu|tân|cố)\s$")
"""What may stand before a post and belongs to it."""

FORMERLY = ("nguyên ", "quyền ", "cựu ")
"""What may stand before a post behind a name."""

SEIZED = re.compile(
    r"(?:bắt|bắt giữ|bắt giam|bắt tiếp|tạm giam|tạm giữ|khởi tố|truy tố|truy nã|triệu tập|bị can|bị cáo|tuyên phạt|tuyên|người là)\s$"
)
"""Before a name of any surname this tells that it is a person's: "bắt | Giàng A Mẫu"."""

NOT_PERSONS = frozenset("Táo Trời Bụt Mụ Đồ Già Địa Tơ".split())
"""Who is called as a person is and is none: "ông Táo"."""

NEXT_AWARD = re.compile(r"\s(?:khen|hiệu|chương|niệm chương|thi đua)(?!\w)")
"""What makes an award's name of a syllable with a capital: "tặng anh Mẫu Bằng | khen"."""

AWARD_OPENERS = frozenset("Bằng Huy Kỷ Giấy Huân Danh Cờ Thư".split())
"""The syllables that this makes an award's name of."""

MIDDLE = frozenset({"Thị", "Văn"})
"""Middle syllables that only persons' names have."""

NOT_NAMES = frozenset(
    "Việt Nam;Hồ Chí Minh;Tổ Quốc;Đại Đoàn Kết;Tết Nguyên Đán;Thái Bình Dương;Đại Tây Dương;Ấn Độ Dương;Nhân Dân;Nhà Nước;Trung Ương;Đông Nam Á;Bắc Trung Bộ;Nam Trung Bộ;Tây Nguyên;Hà Nội Mới;Hoàng Sa;Trường Sa".split(
        ";"
    )
)
"""What looks like a name and is none."""

LETTERS = frozenset("A B C D Đ E G H K L M N O P Q R S T U V X Y Ng Ngh Nh Ph Tr Th Kh Gi Gh Qu Ch".split())
"""What a syllable is shortened to: "ông T.", "Ng.V.Q"."""

HEADS = frozenset(
    "Tiếng Hãng Lớp Nhóm Quỹ Trại Sở Cục Ban Bộ Phòng Hội Chi Nhà Công Trường Đội Tổ Xã Huyện Đảng Viện Trung Tỉnh Thành Ủy Uỷ Tòa Toà Cơ Bệnh Việt Quốc Chính Khu Khoa Trạm Báo Đài".split()
)
"""Syllables that begin the name of an office rather than of a person."""

COMMON_NOUNS = frozenset("Đoàn Hồ Đồng Quan Sơn Đống Giang La Cầu".split())
"""Surnames that are words, too: before a place's name they are the word."""
