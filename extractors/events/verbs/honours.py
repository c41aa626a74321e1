"""What is conferred."""

from __future__ import annotations

import re

from extractors.events.objects import HONOUR
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "award",
            after=re.compile(
                r" (?:là (?!di )|đạt |danh hiệu )[^.;\n]{0,60}?(?:chuẩn|danh hiệu|ocop|nông thôn mới|ntm|làng nghề|đô thị|sao)(?!\w)"
            ),
            before_not=re.compile(r"(?:để|sẽ|đã|xã|huyện|phấn đấu|chưa) $"),
            weak=True,
        ),
        "được công nhận",
    ),
    (
        # Recognition as a new-style commune or with OCOP stars is an award, also where it is decided.
        Act(
            "award",
            after=re.compile(
                r" quyết định[^.;\n]{0,60}(?<!\w)công nhận[^.;\n]{0,100}(?<!\w)(?:ocop|nông thôn mới|ntm)(?!\w)"
            ),
        ),
        "ban hành|ký|ký ban hành|có",
    ),
    (
        Act("award", after=HONOUR, before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $")),
        "trao|trao tặng",
    ),
    (
        Act(
            "award",
            after=re.compile(
                r" (?:ông|bà|anh|chị|em|cụ|mẹ|đồng chí|thầy|cô|liệt sĩ|nhà trường|xã|huyện|trường)(?: [^\s,.;]+){0,5}?"
                + HONOUR.pattern
            ),
            before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $"),
        ),
        "trao|trao tặng|tặng|phong tặng|truy tặng|tặng thưởng",
    ),
    (
        Act(
            "award",
            after=HONOUR,
            weak=True,
            before_not=re.compile(r"(?:được đề nghị|xét|đề nghị|được xét) $"),
        ),
        "tặng|phong tặng|truy tặng|tặng thưởng|đón nhận|đón",
    ),
    (
        Act(
            "award",
            after=re.compile(
                r"(?: thưởng)?(?: “?nóng”?)?(?: cho| \d| hơn| trên| mỗi (?:giải|em|học sinh|tập thể|cá nhân|người)"
                r"| (?:(?:các )?(?:tập thể|cá nhân|đơn vị|lực lượng)|ban chuyên án)(?!\w))"
            ),
            before_not=re.compile(r"(?:mức|tiền|khen|giải|phần|được|trị giá) $"),
        ),
        "thưởng nóng|thưởng|trao thưởng",
    ),
    (
        Act(
            "award",
            behind_not=re.compile(
                r"[,]? (?:và |năm|các cấp|kịp thời|phong trào|của|theo|đúng|tạo|là|là việc|phải|luôn|để|xứng đáng|"
                r"những|thành tích|tinh thần|sự|nỗ lực)"
            ),
            before_not=re.compile(
                r"(?:ghi nhận|ghi nhận,|ghi nhận và|và|đánh giá cao,|thi đua|thi đua,|thi đua -|công tác|về|"
                r"hội đồng|ban|việc|luật|nghị định|hình thức|đề nghị|xét|được|quỹ|tổ chức|mức|bình xét,|đề xuất|"
                r"chế độ|kỷ luật,) $"
            ),
        ),
        "khen thưởng|biểu dương|tuyên dương|tôn vinh|vinh danh|khen thường",
    ),
    (
        Act("award"),
        (
            "trao thưởng đột xuất|khen thưởng đột xuất|thưởng đột xuất|trao tiền thưởng|trao phần thưởng|trao giải|trao cờ|trao cúp|trao bằng công nhận|trao bằng khen|trao giấy khen|trao huy hiệu|"
            "đón bằng công nhận|đón nhận bằng|đón nhận danh hiệu|đón nhận huân chương|"
            "đón nhận quyết định công nhận|trao giải thưởng|trao danh hiệu|có thư khen|gửi thư khen|"
            "trao bằng xếp hạng|đón nhận cờ|được tuyên dương|được vinh danh|được tôn vinh|được khen thưởng|"
            "tổ chức khen thưởng|tổ chức tuyên dương|tổ chức biểu dương|tổ chức tôn vinh|tổ chức vinh danh|"
            "tổ chức trao giải"
        ),
    ),
    (
        Act(
            "award",
            after=re.compile(
                r" (?:ban chuyên án|các? (?:tập thể|cá nhân|lực lượng|đơn vị)|\d|lực lượng|nhóm|tập thể|cán bộ|công an|tổ công tác|em|anh|ông|bà|quần chúng)(?!\w)"
            ),
            before=re.compile(r"(?<!\w)(?:họp|đến|gặp mặt|gặp|thăm|tổ chức|động viên)(?!\w)[^,.;\n]* và $"),
        ),
        "khen thưởng|biểu dương|tuyên dương|thưởng nóng",
    ),
    (Act("award", after=re.compile(r" ?:|[.;\n]|$| các (?:đội|giải|tập thể)")), "trao thưởng"),
    (
        Act(
            "award",
            weak=True,
            after=re.compile(r"[^.;\n]{0,50}?(?:ocop|vietgap|globalgap|nông thôn mới|hữu cơ)(?!\w)"),
            before_not=re.compile(r"(?:để|chưa|phấn đấu) $"),
        ),
        "đạt chứng nhận|được chứng nhận|được cấp chứng nhận|được cấp giấy chứng nhận|được trao chứng nhận",
    ),
    (
        Act("award", weak=True, before_not=re.compile(r"(?<!\w)(?:để|chờ|tiền|thủ tục|không) $")),
        "nhận thưởng|nhận phần thưởng|nhận bằng tốt nghiệp|nhận danh hiệu|đón bằng|lên nhận thưởng",
    ),
)
"""Rows with their verbs, divided by "|"."""
