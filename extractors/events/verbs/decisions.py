"""What is decided by documents."""

from __future__ import annotations

import re

from extractors.events.objects import DECISION, DOCUMENT
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "policy",
            before=re.compile(r"(?:vừa|đã) $"),
            after=re.compile(
                r" (?:việc )?(?:điều chỉnh|hủy|huỷ|thành lập|chi|thu hồi|đình chỉ|tạm dừng|bổ sung|phân bổ|công nhận|cho phép|"
                r"áp dụng|nâng|giảm|miễn|đầu tư|xuất ngân sách|hoãn|cấm)(?!\w)"
            ),
        ),
        "quyết định|chính thức quyết định",
    ),
    (
        Act("policy", after=re.compile(r"[^.;\n]{3,90}? là (?:di sản|di tích|bảo vật)")),
        "công bố|công nhận|ghi danh|đưa",
    ),
    (
        Act(
            "policy",
            after=re.compile(
                r" (?:\d+ )?(?:quyết định|chỉ thị|công điện|nghị quyết|thông báo|văn bản|lệnh|kết luận)(?!\w)"
            ),
        ),
        "ra",
    ),
    (Act("policy", after=DOCUMENT), "ban hành|ký ban hành|ký|thông qua|biểu quyết thông qua|phê duyệt"),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:quyết định|công văn|văn bản|chỉ thị|công điện|thông báo|tờ trình)(?!\w)"),
            before=re.compile(r"(?:vừa|đã) $"),
        ),
        "có",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:công văn|văn bản|chỉ thị|công điện|tờ trình|thông báo)[^.;\n]{0,60}? (?:chỉ đạo|yêu cầu|đề nghị|về việc|gửi|giao|cho phép|thống nhất|hỏa tốc|khẩn)"
            ),
        ),
        "có",
    ),
    (Act("policy", after=DECISION, weak=True), "công bố|quyết nghị"),
    (Act("policy", after=re.compile(r" (?:kết luận|kết quả|quyết định)(?!\w)"), weak=True), "thông báo"),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:việc )?(?:thành lập|sáp nhập|hợp nhất|đặt tên|đổi tên|đề nghị công nhận|chủ trương)(?!\w)"
            ),
        ),
        "thông qua|biểu quyết thông qua|tán thành",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:hỏa tốc |khẩn )?(?:công điện|công văn|văn bản|thông báo|kết luận|chỉ thị|tờ trình)(?!\w)"
            ),
        ),
        "gửi|phát đi|phát",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:chủ trương|đầu tư|cho|dự án|đề xuất|phương án|nhiệm vụ|quy hoạch)(?!\w)"),
        ),
        "chấp thuận|chính thức chấp thuận|thống nhất chủ trương|quyết định chủ trương",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:học sinh|toàn bộ học sinh|trẻ|các trường|tàu thuyền)[^.;\n]{0,60}(?:nghỉ|ra khơi|ở nhà)"
            ),
        ),
        "quyết định cho|cho phép|thông báo cho|có thông báo cho|cấm",
    ),
    (
        Act("policy", weak=True, after=re.compile(r" (?:biển|đường|xe|tàu|lưu thông|hoạt động)(?!\w)")),
        "cấm|ra lệnh cấm|tạm cấm",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:giấy chứng nhận|giấy phép|quyết định|danh hiệu|bằng|dự án|đất|\d[\d.,]* (?:ha|m2|giấy))(?!\w)"
            ),
        ),
        "thu hồi",
    ),
    (
        Act(
            "policy",
            after=re.compile(r" (?:lúc|vào|ngày|từ)(?!\w)"),
            before=re.compile(r"(?:kết quả|điểm thi|danh sách)[^,.;]{0,20} (?:được |sẽ được |sẽ )?$"),
        ),
        "công bố",
    ),
    (
        Act(
            "policy",
            before_not=re.compile(
                r"(?<!\w)(?:trình|chờ|chưa|xin|đề nghị|cần|sau khi|trước khi)(?!\w)[^,.;]{0,40}$"
            ),
        ),
        (
            "phê duyệt|chính thức trở thành|quyết định thành lập|được thành lập|công nhận là di sản|được công nhận là|"
            "xếp hạng di tích|được xếp hạng di tích|được xếp hạng|được ghi danh|ghi danh|chính thức có hiệu lực|sáp nhập|công bố tình trạng|công bố dịch|"
            "công bố hết dịch|ban bố|đi vào hoạt động|chính thức vận hành"
        ),
    ),
)
"""Rows with their verbs, divided by "|"."""
