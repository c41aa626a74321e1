"""What is asked for, complained of and apologised for, where that is what happened."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        # A letter that asks decides nothing: "UBND huyện đã có công văn đề nghị …".
        Act(
            "other",
            weak=True,
            after=re.compile(
                r" (?:hỏa tốc |khẩn )?(?:công văn|văn bản|tờ trình|báo cáo|đơn(?! vị)|thư(?! ký| viện))(?!\w)"
                r"(?:(?!tạm dừng|chỉ đạo|truyền đạt|yêu cầu|đồng ý|chấp thuận|cho phép|giao)[^.;\n]){0,110}? (?:đề nghị|kiến nghị|xin|nhờ|cầu cứu|kêu cứu)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:chưa|không|phải|cần|khi|nếu) $"),
        ),
        "có|gửi|ký|làm|trình|nộp|phát",
    ),
    (
        Act(
            "other",
            weak=True,
            after=re.compile(r"(?!\w)(?! (?:thuốc|hàng|giá|vị|chức|điều|của))"),
            before_not=re.compile(
                r"(?<!\w)(?:một phần|giải quyết|vụ|để|khi|nếu|người|việc|chưa|không|được|bị|sẽ|cần) $"
            ),
        ),
        (
            "gửi đơn|làm đơn|nộp đơn|viết đơn|gửi đơn thư|làm tờ trình|trình báo|đến trình báo|lên trình báo|xin lỗi|công khai xin lỗi|"
            "gửi lời xin lỗi|tổ chức xin lỗi|cầu cứu|khiếu nại|cải chính|đính chính|bác bỏ thông tin"
        ),
    ),
)
"""Rows with their verbs, divided by "|"."""
