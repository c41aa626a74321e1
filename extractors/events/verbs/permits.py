"""What is permitted, repealed, merged and prolonged, where no document is named that does it."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:\d+ |các |toàn bộ |một số )?(?:văn bản|quy định|quyết định|nghị quyết|nghị định|thủ tục|quy hoạch|chủ trương)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:đề nghị|kiến nghị|yêu cầu|xem xét|cần|việc|bị|,|và) $"),
        ),
        "bãi bỏ|hủy bỏ|thay thế|hủy",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:giấy chứng nhận (?:đầu tư|đăng ký đầu tư)|quyết định chủ trương|chủ trương đầu tư|giấy phép|nhà đầu tư|liên danh|cho phép|đề án)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:được|chưa|đề nghị|việc|chờ|xin) $"),
        ),
        "cấp|trao|chấp thuận|chấp thuận cho|lựa chọn",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:xây dựng|thành lập|sáp nhập|điều chỉnh|bố trí|hỗ trợ|đầu tư|cho|mở|triển khai|chủ trương|phương án)(?!\w)"
            ),
        ),
        "thống nhất chủ trương|đồng ý chủ trương|nhất trí chủ trương|cho chủ trương|đồng ý",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:việc )?(?:điều chỉnh|hủy|thành lập|thu hồi|đình chỉ|tạm dừng|phân bổ|công nhận|cho phép|áp dụng|cấm|giãn cách|phong tỏa)(?!\w)"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:theo|tại|các|những|có|ra|ký|ban hành|của|này|bản|trao|nhận|bằng|mọi|được|tự|công bố|và|dự thảo|đề nghị|sẽ) $"
            ),
        ),
        "quyết định",
    ),
    (Act("policy", weak=True), "công bố quyết định|công bố các quyết định"),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:\d+|hai|ba|các|xã|huyện|tỉnh|phường|sở|thành|với|toàn bộ)(?!\w)"),
            before_not=re.compile(
                r"(?<!\w)(?:việc|sau khi|sau|đề án|phương án|chủ trương|để|kế hoạch|do|thuần|tài chính|doanh thu) $"
            ),
        ),
        "hợp nhất",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:hỏa tốc |khẩn )?(?:văn bản|công văn|tờ trình|báo cáo|quyết định)(?: số \S+)?(?: [^\s.;,]+){0,5}? "
                r"(?:cho|xin|lên|kiến nghị|lấy ý kiến|chấp thuận|phúc đáp|trả lời|đồng ý|cấm|dừng|tạm dừng|thu hồi|hủy)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:chưa|không|phải|cần|khi) $"),
        ),
        "có",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:thêm |thời gian|thời hạn|hợp đồng|giấy phép)"),
            before_not=re.compile(r"(?<!\w)(?:xin|được|đề nghị|trương|phép|việc|để) $"),
        ),
        "gia hạn",
    ),
)
"""Rows with their verbs, divided by "|"."""
