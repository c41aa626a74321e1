"""When two names are one organisation's: short forms, spellings and words that change nothing."""

from __future__ import annotations

import re
from functools import lru_cache

from extractors.language.casing import UPPER
from extractors.organizations.names import TONE_MARKS

ABBREVIATIONS = {
    "ctđ": "chữ thập đỏ", "ccb": "cựu chiến binh", "lhpn": "liên hiệp phụ nữ", "lhtn": "liên hiệp thanh niên", "lđlđ": "liên đoàn lao động", "mttq": "mặt trận tổ quốc",
    "ubmttq": "ủy ban mặt trận tổ quốc", "gdđt": "giáo dục và đào tạo", "nnptnt": "nông nghiệp và phát triển nông thôn", "tnmt": "tài nguyên và môi trường",
    "khđt": "kế hoạch và đầu tư", "khcn": "khoa học và công nghệ", "gtvt": "giao thông vận tải", "ubnd": "ủy ban nhân dân", "hđnd": "hội đồng nhân dân",
    "tand": "tòa án nhân dân", "vksnd": "viện kiểm sát nhân dân", "chqs": "chỉ huy quân sự", "bđbp": "bộ đội biên phòng", "csgt": "cảnh sát giao thông",
    "pc08": "cảnh sát giao thông", "pc02": "cảnh sát hình sự", "pc03": "cảnh sát điều tra tội phạm về kinh tế", "pc04": "cảnh sát điều tra tội phạm về ma túy",
    "csđt": "cảnh sát điều tra", "lđtbxh": "lao động thương binh và xã hội", "bhxh": "bảo hiểm xã hội", "ksnd": "kiểm sát nhân dân", "htx": "hợp tác xã",
    "cdc": "trung tâm kiểm soát bệnh tật", "bcđ": "ban chỉ đạo", "btv": "ban thường vụ", "vhttdl": "văn hóa thể thao và du lịch", "tttt": "thông tin và truyền thông",
    "ubkt": "ủy ban kiểm tra", "bch": "ban chấp hành", "bql": "ban quản lý", "ttyt": "trung tâm y tế", "bv": "bệnh viện", "bvđk": "bệnh viện đa khoa", "đh": "đại học",
    "cđ": "cao đẳng", "ub": "ủy ban", "đbqh": "đại biểu quốc hội", "ubbc": "ủy ban bầu cử", "ptnt": "phát triển nông thôn", "nnmt": "nông nghiệp và môi trường",
    "atgt": "an toàn giao thông", "qltt": "quản lý thị trường", "thads": "thi hành án dân sự", "qlđt": "quản lý đô thị", "cand": "công an nhân dân", "ntm": "nông thôn mới",
    "thpt": "trung học phổ thông", "thcs": "trung học cơ sở",
}  # fmt: skip
"""Short forms, letters alone, that name the same organisation as the words."""


_SHORT_FORM = re.compile(r" \([^()]{1,12}\)")
# "TN - MT", "VH,TT&DL": what stands between the letters of a short form.
_IN_SHORT_FORM = re.compile(rf"(?<=[{UPPER}])(?: ?[-–&] ?|,)(?=[{UPPER}]{{1,5}}(?![a-zà-ỹđ]))")
# "Trường Đại học Mẫu" is "Đại học Mẫu", "báo điện tử Dân Mẫu" is "Dân Mẫu".
_KIND_WORD = re.compile(r"trường (?=đại học |đh |cao đẳng |cđ |thpt |thcs )|báo (?:điện tử )?(?=\w+ \w)")


@lru_cache(maxsize=4096)
def same_name(name: str) -> str:
    """A name in the one form that all its spellings share: "Hội CTĐ" and "HỘI CHỮ THẬP ĐỎ"."""
    # "Hội Cựu chiến binh (CCB) tỉnh": the short form in brackets is no other name.
    whole = _SHORT_FORM.sub("", name)
    whole = (whole if whole.isupper() else _IN_SHORT_FORM.sub("", whole)).lower()
    words = _KIND_WORD.sub("", whole).replace(",", " ").replace(" - ", " ").replace("–", " ").split()
    spelled = " ".join(ABBREVIATIONS.get(word, word) for word in words)
    for other, one in TONE_MARKS.items():
        spelled = spelled.replace(other, one)
    return spelled.replace(" và ", " ")
