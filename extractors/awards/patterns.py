"""The awards, and the words of conferring, as tables.

The forms follow the Law on Emulation and Commendation (Luật Thi đua, khen thưởng 06/2022/QH15: titles
in articles 19-32, orders and medals 33-57, state titles 60-67, bằng khen and giấy khen 71-75) and, for
what the law does not know (prizes, sports medals, OCOP stars, Party badges), the usage of the news.
"""

from __future__ import annotations

import re
from typing import NamedTuple


class Form(NamedTuple):
    """An award: how it is written, its canonical name, what it is, and where that is laid down.

    `name` may use the pattern's groups. `klass` is document (a paper that is handed over), order,
    title, flag, badge, prize, medal or recognition.
    """

    pattern: str
    name: str
    klass: str
    source: str


_LAW = "06/2022/QH15"
_RANK = r"(?:\s(?:hạng\s)?(?P<{0}>nhất|nhì|ba|i{{1,3}})(?!\w))?"

FORMS: tuple[Form, ...] = (
    Form(r"huân chương (?P<hc>sao vàng|hồ chí minh|độc lập|lao động|quân công|chiến công|bảo vệ tổ quốc|đại đoàn kết dân tộc|dũng cảm|hữu nghị|kháng chiến|chiến sĩ vẻ vang)" + _RANK.format("hcr"), "Huân chương {hc}{hcr}", "order", f"{_LAW}, art. 33-46"),
    Form(r"huân chương(?! )", "Huân chương", "order", f"{_LAW}, art. 33"),
    Form(r"huy chương (?P<hm>vì an ninh tổ quốc|quân kỳ quyết thắng|chiến sĩ vẻ vang|kháng chiến|hữu nghị)" + _RANK.format("hmr"), "Huy chương {hm}{hmr}", "order", f"{_LAW}, art. 54-57"),
    Form(r"(?:huy chương vàng|hcv)", "Huy chương vàng", "medal", "usage of sport"),
    Form(r"(?:huy chương bạc|hcb)", "Huy chương bạc", "medal", "usage of sport"),
    Form(r"(?:huy chương đồng|hcđ)", "Huy chương đồng", "medal", "usage of sport"),
    Form(r"huy hiệu (?P<hh>\d{2}) năm tuổi đảng", "Huy hiệu {hh} năm tuổi Đảng", "badge", "Hướng dẫn 56-HD/VPTW"),
    Form(r"huy hiệu (?P<hd>đảng|bác hồ|tuổi trẻ dũng cảm|vì thế hệ trẻ|chiến sĩ điện biên)", "Huy hiệu {hd}", "badge", "usage of the Party and the Youth Union"),
    Form(r"cờ thi đua(?: xuất sắc)?(?: toàn diện)?|cờ đơn vị (?:xuất sắc|dẫn đầu)(?: trong)?(?: phong trào thi đua)?|cờ thi đua xuất sắc", "Cờ thi đua", "flag", f"{_LAW}, art. 25-26"),
    Form(r"cờ truyền thống", "Cờ truyền thống", "flag", "usage"),
    Form(r"bằng lao động sáng tạo", "Bằng Lao động sáng tạo", "document", "usage of the trade unions"),
    Form(r"bằng công nhận (?P<bc>(?:xã|huyện|thôn|phường|thị xã|thành phố|đơn vị|khu dân cư|trường|tỉnh) (?:đạt chuẩn|về đích|đạt|hoàn thành)[^.,;\n]{0,12}?(?:nông thôn mới|ntm|quốc gia|đô thị văn minh|văn hóa)(?: nâng cao| kiểu mẫu| mức độ \d)?)", "Bằng công nhận {bc}", "recognition", "Quyết định 320/QĐ-TTg"),
    Form(r"bằng di tích[^.,;\n]{0,30}", "Bằng di tích", "recognition", "Luật Di sản văn hóa"),
    Form(r"bằng khen", "Bằng khen", "document", f"{_LAW}, art. 71-73"),
    Form(r"giấy khen", "Giấy khen", "document", f"{_LAW}, art. 74-75"),
    Form(r"thư khen", "Thư khen", "document", "usage"),
    Form(r"kỷ niệm chương|kỉ niệm chương", "Kỷ niệm chương", "badge", f"{_LAW}, art. 70"),
    Form(r"anh hùng lao động", "Anh hùng Lao động", "title", f"{_LAW}, art. 61"),
    Form(r"anh hùng (?:llvtnd|llvt nhân dân|llvt|lực lượng vũ trang nhân dân|lực lượng vũ trang)", "Anh hùng Lực lượng vũ trang nhân dân", "title", f"{_LAW}, art. 60"),
    Form(r"danh hiệu (?:vinh dự nhà nước )?[\"“']?bà mẹ (?:việt nam|vn) anh hùng", "Bà mẹ Việt Nam anh hùng", "title", f"{_LAW}, art. 62"),
    Form(r"(?P<ng>nhà giáo|thầy thuốc|nghệ sĩ|nghệ sỹ|nghệ nhân) (?P<ngr>nhân dân|ưu tú)", "{ng} {ngr}", "title", f"{_LAW}, art. 64-67"),
    Form(r"(?:chiến sĩ thi đua|chiến sỹ thi đua|cstđ)(?: (?P<cs>toàn quốc|cấp tỉnh|cấp bộ|cấp thành phố|cấp cơ sở|cơ sở|cấp bộ, ban, ngành, tỉnh))?", "Chiến sĩ thi đua {cs}", "title", f"{_LAW}, art. 21-23"),
    Form(r"tập thể lao động (?P<tt>xuất sắc|tiên tiến)|tập thể lđ(?P<tt2>xs|tt)", "Tập thể lao động {tt}", "title", f"{_LAW}, art. 27-28"),
    Form(r"đơn vị (?P<dv>quyết thắng|tiên tiến|an toàn)(?= cho| được)", "Đơn vị {dv}", "title", f"{_LAW}, art. 27-28"),
    Form(r"(?:lao động tiên tiến|lđtt)", "Lao động tiên tiến", "title", f"{_LAW}, art. 24"),
    Form(r"danh hiệu [\"“']?(?P<gd>gia đình văn hóa|thôn văn hóa|tổ dân phố văn hóa|khu dân cư văn hóa|làng văn hóa|khu phố văn hóa|gia đình tiêu biểu)", "{gd}", "title", f"{_LAW}, art. 29-32"),
    Form(r"giáo viên dạy giỏi (?P<gv>cấp [a-zà-ỹđ]+(?: phố| xã)?)", "Giáo viên dạy giỏi {gv}", "title", "Thông tư 22/2019/TT-BGDĐT"),
    Form(r"giải (?P<gi>nhất|nhì|ba|tư|khuyến khích|kk|đặc biệt|vàng|bạc|đồng|xuất sắc|phong cách|triển vọng|phụ|[abc](?=\W))", "Giải {gi}", "prize", "usage"),
    Form(r"(?P<td>nhất|nhì|ba) toàn đoàn", "Giải {td}", "prize", "usage of sport"),
    Form(r"giải (?P<gq>quốc gia|quốc tế)(?= |\W)", "Giải {gq}", "prize", "usage"),
    Form(r"cúp(?P<cu> vô địch)?(?= cho| vô địch|,| và|\.)", "Cúp{cu}", "prize", "usage of sport"),
    Form(r"(?:ocop )?(?P<sao>[3-5]|ba|bốn|năm) sao(?: ocop)?", "OCOP {sao} sao", "recognition", "Quyết định 148/QĐ-TTg"),
)  # fmt: skip

_ACRONYMS = {"đảng": "Đảng", "bác hồ": "Bác Hồ", "lao động": "Lao động", "độc lập": "Độc lập", "quân công": "Quân công",
             "chiến công": "Chiến công", "hồ chí minh": "Hồ Chí Minh", "sao vàng": "Sao vàng", "hữu nghị": "Hữu nghị",
             "bảo vệ tổ quốc": "Bảo vệ Tổ quốc", "đại đoàn kết dân tộc": "Đại đoàn kết dân tộc", "dũng cảm": "Dũng cảm",
             "kháng chiến": "Kháng chiến", "vì an ninh tổ quốc": "Vì an ninh Tổ quốc", "ntm": "nông thôn mới"}  # fmt: skip
_RANKS = {"nhất": "Nhất", "nhì": "Nhì", "ba": "Ba", "i": "Nhất", "ii": "Nhì", "iii": "Ba"}
_STARS = {"ba": "3", "bốn": "4", "năm": "5"}

AWARD = re.compile(
    "|".join(f"(?P<form{index}>(?<!\\w){form.pattern}(?!\\w))" for index, form in enumerate(FORMS))
)
"""Any award, over lower-case text."""


def canonical(match: re.Match[str]) -> tuple[str, str]:
    """The canonical name and the class of a match of AWARD."""
    form = FORMS[int((match.lastgroup or "form0").removeprefix("form"))] if match.lastgroup else FORMS[0]
    form = next(f for i, f in enumerate(FORMS) if match[f"form{i}"] is not None)
    words: dict[str, str] = {}
    for group in re.findall(r"{(\w+)}", form.name):
        value = match[group] or ""
        words[group] = _worded(group, value, match)
    return " ".join(form.name.format(**words).split()), form.klass


def _worded(group: str, value: str, match: re.Match[str]) -> str:
    if group in ("hcr", "hmr"):
        return f" hạng {_RANKS[value]}" if value else ""
    if group in ("gi", "td"):
        return "Khuyến khích" if value == "kk" else value.capitalize()
    if group == "tt":
        short = {"xs": "xuất sắc", "tt": "tiên tiến"}
        return value or short.get(match["tt2"] or "", "")
    if group == "sao":
        return _STARS.get(value, value)
    if group in ("ng", "gd"):
        return value.capitalize().replace("sỹ", "sĩ")
    if group == "ngr":
        return "Nhân dân" if value == "nhân dân" else "Ưu tú"
    if group == "bc":
        return re.sub(r"\bntm\b", "nông thôn mới", value)
    if group == "cs":
        return {"cấp cơ sở": "cơ sở"}.get(value, value)
    return _ACRONYMS.get(value, value)


RECIPIENTS: dict[str, tuple[str, ...]] = {
    "collective": (
        "tập thể", "đơn vị", "chi bộ", "đảng bộ", "chi đảng bộ", "tổ chức cơ sở đảng", "tổ chức đảng", "trường", "nhà trường", "xã", "phường", "huyện", "thị trấn", "thôn", "bản", "ấp", "khu dân cư",
        "đoàn", "đội", "phòng", "cơ quan", "sở", "ngành", "địa phương", "tổ", "khối", "cụm", "hội", "chi hội", "công đoàn", "công đoàn cơ sở", "câu lạc bộ", "clb", "khoa", "lớp", "tổ dân phố", "khu phố", "ban", "đồn", "trạm", "nhóm",
    ),
    "individual": (
        "cá nhân", "các nhân", "người", "đồng chí", "cán bộ", "công nhân", "lao động", "người lao động", "học sinh", "sinh viên", "em", "em học sinh", "cháu", "giáo viên", "nhà giáo", "thầy, cô", "thầy cô", "thầy, cô giáo", "cô giáo", "đảng viên", "hội viên",
        "đoàn viên", "chiến sĩ", "chiến sỹ", "cán bộ, chiến sĩ", "cán bộ, công chức", "cán bộ, đảng viên", "công dân", "vận động viên", "vđv", "nghệ nhân", "nghệ sĩ", "tác giả", "thanh niên", "doanh nhân", "nông dân", "quân nhân", "thí sinh", "bác sĩ", "thầy thuốc", "nhà khoa học",
        "già làng", "người có uy tín", "gương", "gương điển hình", "bà mẹ", "mẹ", "ông", "bà", "công nhân, lao động", "đại biểu", "phụ nữ", "nhà báo", "cựu chiến binh", "tình nguyện viên", "huấn luyện viên", "trưởng thôn",
    ),
    "household": ("hộ", "hộ gia đình", "gia đình", "hộ nông dân", "hộ dân", "gia đình văn hóa"),
    "organization": ("doanh nghiệp", "công ty", "hợp tác xã", "htx", "cơ sở sản xuất", "ngân hàng", "hộ kinh doanh"),
    "work": ("sản phẩm", "tác phẩm", "công trình", "đề tài", "giải pháp", "dự án", "sáng kiến", "mô hình", "tiết mục", "trại", "mâm cỗ", "bài thi", "bài dự thi", "ý tưởng"),
}  # fmt: skip
"""Nouns of recipients by kind."""

_NOUNS = {noun: kind for kind, nouns in RECIPIENTS.items() for noun in nouns}
_NOUN = "|".join(sorted((re.escape(noun) for noun in _NOUNS), key=len, reverse=True))
_NUMBER = r"(?:[lO]?\d{1,3}(?:\.\d{3})*|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một)"

ITEM = re.compile(
    rf"(?<![\w.,/])(?:(?:gần|hơn|trên)\s)?(?P<number>{_NUMBER})(?:\s?(?P<total>:))?\s(?:lượt\s|đôi\s)?(?:(?P<both>(?:tập thể|đơn vị),?\s(?:và\s|,\s?)?(?:gia đình,?\s(?:và\s)?)?(?:các nhân|cá nhân|hộ gia đình|gia đình|đồng chí|người)(?:\s(?:và|,)\s(?:hộ )?gia đình)?|cá nhân,?\s(?:và\s|,\s?)?tập thể)|(?P<noun>{_NOUN}))(?!\w)"
)
"""Counted recipients: "14 các nhân", "103 tập thể, cá nhân"."""

UNCOUNTED = re.compile(
    rf"(?:cho|tới|đến)\s(?:những\s|các\s|nhiều\s)?(?:(?P<both>(?:tập thể|đơn vị)(?:,|\svà)\s(?:các\s)?(?:cá nhân|hộ|gia đình))|(?P<noun>{_NOUN}))(?!\w)"
)


def recipient_kind(noun: str) -> str:
    """The kind of a recipient's noun."""
    return _NOUNS[noun]


PREFIX = re.compile(r"(?:danh hiệu|trao|tặng)\s[\"“']?$")
TITLE_WORD = re.compile(r"danh hiệu(?: vinh dự nhà nước)?\s[\"“'‘]?$")
FOR = re.compile(r"(?<!\w)(?:cho|đối với|tới|thuộc về|là)(?!\w)(?!\s(?:biết|rằng|thấy|hay))")
BELONGS = re.compile(r"(?<!\w)(?:thuộc về|là|trao cho|cho)\s")
RECEIVED = re.compile(
    r"(?<!\w)(?:được|nhận|đón nhận|đón|đạt|đoạt|giành|giành được|vinh dự|vinh dự được|đạt được|mang về|có)(?!\w)"
)
CONFER = re.compile(
    r"(?<!\w)(?:trao tặng|truy tặng|tặng thưởng|phong tặng|xét tặng|trao|tặng|thưởng|khen tặng|quyết định tặng|công nhận|khen thưởng|ban hành quyết định tặng|gửi|có(?=\sthư khen))(?!\w)"
)
PRAISE = re.compile(
    r"(?<!\w)(?P<verb>khen thưởng|khen thường|biểu dương|tuyên dương|tôn vinh|vinh danh)(?P<mode>\sđột xuất)?(?:,?\s(?:và\s)?(?:khen thưởng|biểu dương|tuyên dương|tôn vinh|vinh danh))?(?:\scho)?\s(?=(?:gần\s|hơn\s|trên\s)?(?:\d|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|một)\S*\s)"
)
PROPOSED = re.compile(
    r"(?<!\w)(?:đề nghị|trình|đề xuất|kiến nghị|bình xét|suy tôn|xét chọn|hoàn thiện hồ sơ|làm hồ sơ|đủ điểm)(?!\w)"
)
PLANNED = re.compile(r"(?<!\w)(?:sẽ|dự kiến|theo kế hoạch|cơ cấu giải thưởng|giải thưởng gồm)(?!\w)")
TALK = re.compile(
    r"(?<!\w)(?:phấn đấu|mục tiêu|chỉ tiêu|tiêu chuẩn|quy định|hướng dẫn|phong trào thi đua|đăng ký|thủ tục|hồ sơ|không xét|thu hồi|tước|hủy bỏ|huỷ bỏ|xứng đáng với|cuộc thi viết về|học tập gương|từ chối)(?!\w)"
)
"""Words of talk about commendation: nothing is conferred."""

MODES = re.compile(r"(?<!\w)(?:đột xuất|truy tặng|lần thứ (?:hai|ba|nhất|\d+))(?!\w)")
REASON = re.compile(
    r"(?:có|vì|đã có|do có)\s(?:nhiều\s)?(?:thành tích|đóng góp|công lao|hành động)[^.;\n]{3,140}"
)
DELEGATED = re.compile(r"(?<!\w)(?:thừa|được)\s(?:ủy|uỷ)\s?quyền(?:\scủa\s(?P<who>[^,.;\n]{3,60}?))?,")
