"""The tables that names of organisations are read by, and the patterns made of them.

`data/heads.tsv` lists the heads (what a name begins with), each with the kind of organisation, the
shape of what follows, and the level it stands at by itself:

- alone: the head is a name by itself or with a level or unit: "UBND | huyện Ninh Hải";
- field: a field of work must follow (`data/fields.txt`): "Sở | Giáo dục và Đào tạo";
- running: the name runs on in small letters: "Ban Chỉ huy | phòng, chống thiên tai";
- none: no organisation, though it begins like one: "Trung tâm Hội nghị", "Hội thi";
- proper: a name in capitals, words of trade (`data/name_words.txt`) or a number must follow: "Công ty | TNHH Gió Biển".
"""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import ahocorasick

from extractors.language.alternation import folded
from extractors.language.casing import UPPER

_DATA = Path(__file__).parent / "data"

"""The capital letters of Vietnamese, for a character class."""

LEVELS = {
    "tỉnh": ("province",), "cấp tỉnh": ("province",), "thành phố": ("district", "province"), "tp": ("district", "province"), "tp.": ("district", "province"),
    "t.p": ("district", "province"), "huyện": ("district",), "cấp huyện": ("district",), "thị xã": ("district",), "tx": ("district",), "quận": ("district",), "xã": ("commune",),
    "phường": ("commune",), "thị trấn": ("commune",), "đặc khu": ("commune",), "cấp xã": ("commune",), "cơ sở": (), "trung ương": (), "việt nam": (), "khu vực": (),
    "nhà trường": (), "quân sự tỉnh": ("province",),
}  # fmt: skip
"""The words for levels that a name may end in, with the kinds of unit at that level."""

TONE_MARKS = {"uỷ": "ủy", "hoá": "hóa", "thuỷ": "thủy", "khoẻ": "khỏe", "uỳ": "ủy"}
"""The two ways to place the tone mark in syllables that names have."""


class Head(NamedTuple):
    """What a name begins with. `level` is the kind of unit it belongs to by itself, "nation",
    "unit" where it names nobody without one ("UBND", "Công an"), or "".
    """

    name: str
    kind: str
    shape: str
    level: str


def _lines(name: str) -> list[str]:
    return [line for line in (_DATA / name).read_text("utf-8").splitlines() if line]


@cache
def heads() -> tuple[Head, ...]:
    """The rows of `data/heads.tsv`, in order."""
    with (_DATA / "heads.tsv").open(encoding="utf-8", newline="") as rows:
        return tuple(
            Head(row["head"], row["kind"], row["shape"], row["level"])
            for row in csv.DictReader(rows, delimiter="\t")
        )


def _spelled(name: str) -> set[str]:
    """A name in lower case with its other placing of the tone mark."""
    low = name.lower()
    found = {low}
    for other, one in TONE_MARKS.items():
        found |= {each.replace(one, other) for each in found} | {each.replace(other, one) for each in found}
    return found


@cache
def automaton() -> ahocorasick.Automaton:
    """All heads in lower case; the value is (length, heads of that spelling), with no heads for what is none."""
    by_spelling: dict[str, list[Head]] = {}
    for head in heads():
        for spelling in _spelled(head.name):
            by_spelling.setdefault(spelling, []).append(head)
    found = ahocorasick.Automaton()
    for spelling, same in by_spelling.items():
        is_none = any(head.shape == "none" for head in same)
        found.add_word(spelling, (len(spelling), () if is_none else tuple(same)))
    found.make_automaton()
    return found


def _alternation(words: list[str]) -> str:
    return folded({spelling for word in words for spelling in _spelled(word)})


_FIELDS = _lines("fields.txt")
_FIELD = _alternation(_FIELDS)
PARENTS = frozenset(
    {
        "ubnd",
        "hđnd",
        "hđnd và ubnd",
        "hđnd - ubnd",
        "hđnd-ubnd",
        "đoàn đbqh và hđnd",
        "đoàn đại biểu quốc hội và hđnd",
        "tỉnh ủy",
        "huyện ủy",
        "thành ủy",
        "quốc hội",
        "chính phủ",
        "chủ tịch nước",
        "trung ương đảng",
        "trung ương",
    }
)
"""What may follow a head but is no field to go on with: "Văn phòng UBND", but "Sở Y tế, UBND tỉnh"."""

_NEXT_FIELD = _alternation([each for each in _FIELDS if each.lower() not in PARENTS])
_WORD = _alternation(_lines("name_words.txt"))
# Of what a comma joins in one office's field, the first and what may follow it.
_PAIRED = {
    "văn hóa|văn hoá": "thể thao|thể dục|thông tin|giáo dục|xã hội",
    "lao động": "thương binh",
    "thể thao": "du lịch",
    "thông tin": "truyền thông|thể thao",
    "giáo dục": "thanh niên|khoa học",
    "kinh tế|tài chính": "ngân sách",
    "khoa học": "công nghệ",
    "các kcn|các khu công nghiệp": "khu kinh tế",
}
_COMMA = "|".join(
    f"(?:{'|'.join(f'(?<={each})' for each in first.split('|'))}), ?(?={second})"
    for first, second in _PAIRED.items()
)
# What is all of an office's field: behind another and "và" it is that of the next office.
_WHOLE = folded(
    "nội vụ|tài chính|tư pháp|công thương|xây dựng|giao thông|gtvt|ngoại vụ|ngoại giao|quốc phòng|công an|y tế|thanh tra".split(
        "|"
    )
)
_JOIN = rf"(?: ?[-–] ?| ?& ?|,? và (?!(?:{_WHOLE})(?!\w))|{_COMMA})"

FIELD_BODY = re.compile(rf"[ \u00a0](?:{_FIELD})(?!\w)(?:{_JOIN}(?:{_NEXT_FIELD})(?!\w))*")
"""Fields of work behind a head, over lower-case text: " giáo dục và đào tạo"."""

# A word that is no longer the name's: a verb, a conjunction, the opening of another phrase.
_STOP = folded(
    r"đã|sẽ|đang|tổ|phối|tiến|trao|tặng|cho|tại|có|về|với|được|do|là|trong|vừa|tỉnh|huyện|xã|thành|thị|phường|quận|chủ|cùng|để|từ|đến|khi|nếu|mà|này|đó|nêu|yêu|chỉ đạo|báo|kiểm tra|họp|làm|thăm|ban hành"
    r"|công bố|quyết|xác|vi|đề nghị|chọn|nhận|lựa|cấp|khẳng|hướng|tập trung|tham mưu|trung ương|lần|khóa|năm|ngày|nhiệm kỳ|các|những|như|cũng|còn|theo|trên|ở|sau|trước|bằng|nên|thì|chấm|thống nhất|đánh giá cao|rất|không|phải|cần|gồm|bao|thuộc|mong|phát động|kêu gọi|chuẩn|gửi|mời|nhằm|qua|của|vào|sang|ra|lên|nói|đều|mới|nhiều|một|hai|hơn|đi|đứng|giao|nghe|trình|bày|bước|vẫn|hay|rà|tuyên|xem|công nhận|bỏ phiếu|trả lại|biểu quyết|thông qua|đề xuất|kết luận|ghi nhận|khen|xét|hoàn trả|bị|phản ánh|cam kết|chịu".split(
        "|"
    )
)
RUNNING_BODY = re.compile(
    rf" (?:\d{{2,3}}(?![\w.,/%])|(?!(?:{_STOP})(?!\w))[a-zà-ỹđ&/-]+(?: (?!(?:{_STOP})(?!\w))[a-zà-ỹđ&/-]+|, (?=chống|cứu|khắc|giảm|chữa|phân|nhà)[a-zà-ỹđ]+){{0,9}})"
)
"""The words in small letters that a running name goes on with, over the text in lower case."""

SMALL_WORDS = re.compile(
    rf"(?: (?!(?:{_STOP}|và|khởi|đầu|cung|ký|khánh|hỗ|ủng|đóng|đón|mở|hoàn|phấn)(?!\w))[a-zà-ỹđ]+){{1,3}}(?= [{UPPER}])"
)
"""Words in small letters within a proper name, before its next capital."""

BROKEN = re.compile(
    rf"[ \u00a0](?!(?:{_STOP}|và|ở|thì|nên|gần|hỗ|ký|khởi|đoạt|giành|đạt|dự|thăm|thắng|mở|góp|giúp|hiến|đón|thu|khai|dừng|ngừng|bắt|khám|lập|nộp|trích|tuyển|chuyển|viếng|cắt|lắp|truy|thả|trồng|cứu|vây|dâng|quy|bị|đối|cam|phản)(?!\w))"
    r"(?!(?:tài trợ|điều (?:động|chỉnh|\d)|vận (?:hành|động|chuyển)|ủng hộ|chính thức|triển khai|bàn giao|tiếp (?:nhận|tục|sức)|"
    r"huy động|xây dựng|sửa chữa|tạm (?:giữ|dừng|ngừng)|phát (?:hiện|quà)|xử (?:phạt|lý)|hoàn thành|thông (?:báo|tin)|"
    r"bổ nhiệm|chia sẻ|kết (?:nối|nạp)|tuần tra|khống chế|thực hiện)(?!\w))[a-zà-ỹđ]+(?!\w)"
)
"""A syllable in small letters behind a name, that may be the second half of the name's last word."""

INTERNATIONAL_BODY = re.compile(
    rf"(?: (?!(?:{_STOP}|và)(?!\w))[\wà-ỹ&-]+){{1,6}}? (?:thế giới|quốc tế|châu (?:á|âu|phi|mỹ)|đông nam á|việt nam)(?!\w)"
)
"""What the name of a body of many nations, or of a nation, goes on with, over lower-case text."""

QUOTED_BODY = re.compile(r" (?:[\"“'‘][^\"”'’\n]{2,50}[\"”'’])")
"""A name in quotes behind a head: "Quỹ | “Vì người nghèo”"."""

SITE = re.compile(rf"(?: [{UPPER}][a-zà-ỹđ]+){{1,4}}(?!\w)")
"""A name in capitals behind the words of a running name."""

SITE_WORDS = ("khu kinh tế", "khu kinh tế mở", "khu công nghiệp", "cửa khẩu", "khu du lịch", "khu di tích", "di tích", "rừng phòng hộ", "rừng đặc dụng", "cảng cá", "chợ", "cảng", "hồ")  # fmt: skip
"""The words that such a name may stand behind."""

NUMBER_AT_END = re.compile(r" \d{1,2}(?=[.,;)\n]|$)")
"""A number that ends a name: "Đại học Sư phạm Hà Nội | 2"."""

OPEN_FIELDS = ("quản lý",)
"""Fields that say nothing alone: "Cục Quản lý | chất thải"."""

PROPER_WORD = re.compile(rf"[ \u00a0](?:{_WORD})(?!\w)")
"""A word of trade behind a head, over lower-case text."""

CAPITAL_WORD = re.compile(
    rf"[ \u00a0][{UPPER}][\w&'’]*(?:[.-][{UPPER}\d]\w*)*|[ \u00a0]\d{{1,3}}[A-Z]{{0,3}}(?![\w%/]|[.,]\d)|[ \u00a0]\d{{1,2}}[/-]\d{{1,2}}(?=\s[{UPPER}])"
)
"""A word with a capital, or a number, behind a head."""

JOINT = re.compile(r" (?:và|&|-|–)(?= )|,(?= )")
"""What joins the words of a proper name, where the name goes on behind it."""

NAMES_END = re.compile(r"[,.;)]| và | [-–] |$|\n")
"""What ends a name for certain."""

EVENT_BODY = re.compile(
    r"\s(?:đại hội|hội thi|hội thao|hội diễn|hội trại|giải|lễ hội|cuộc thi|liên hoan|ngày hội|festival|lễ kỷ niệm)(?!\w)"
)
"""What an organising committee is of."""

BRANCH = " chi nhánh"
"""Between a bank or firm and the level or unit at which it has a branch."""

LEVEL = re.compile(rf" (?:cấp )?(?P<level>{folded(LEVELS)})(?!\w)")
"""A level behind a name, over lower-case text."""

REGION_NUMBER = re.compile(r" (?:\d{1,2}|[IVX]{1,5})(?!\w)")
"""The number of a region: "Chi cục Hải quan khu vực | XVIII"."""

NATIONAL = re.compile(r"việt nam|toàn quốc|quốc gia|trung ương(?! hội)|tối cao")
"""Names of the country's own organisations, which have no place."""

KEPT_WORDS = ("chi nhánh", "khu vực", "trung ương", "phòng giao dịch", "một thành viên")
"""Words of trade in small letters that a proper name may end in or go on with."""

FAMILY_NAMES = frozenset("Nguyễn Trần Lê Phạm Huỳnh Hoàng Phan Vũ Võ Đặng Bùi Đỗ Ngô Dương".split())
"""Surnames that begin a person's name behind a proper name."""
