"""What is built, opened and launched."""

from __future__ import annotations

import re

from extractors.events.objects import BUILT, CAMPAIGN, SITE_OR_DAY
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("construction", after=SITE_OR_DAY, before_not=re.compile(r"giao $")),
        "khởi công|khánh thành|động thổ|thông xe|hợp long|cắt băng khánh thành|thông tuyến",
    ),
    (
        Act("construction", after=BUILT, before=re.compile(r"(?:sẽ|dự kiến|vừa|bắt đầu|đang) $"), weak=True),
        "xây|xây dựng|đầu tư xây dựng|triển khai xây dựng|thi công|nâng cấp|mở rộng|xây mới",
    ),
    (
        Act("construction"),
        (
            "gắn biển|đưa vào sử dụng|chính thức thông xe|đưa vào khai thác|thông xe kỹ thuật|xây xong|"
            "đổ bê tông|đóng điện|hòa lưới|được khánh thành|được khởi công|khánh thành và bàn giao|khánh thành, bàn giao"
        ),
    ),
    (Act("launch", after=CAMPAIGN), "phát động|khởi động|hưởng ứng phát động"),
    (
        Act("launch"),
        (
            "triển khai chiến dịch|mở chiến dịch|ra quân|xuất quân|ra mắt|ra lời kêu gọi|kích hoạt|"
            "mở đường bay|mở tuyến bay|khai trương|ra mắt mô hình|phát lệnh"
        ),
    ),
    (Act("launch"), "đi bộ hưởng ứng|đi bộ đồng hành"),
)
"""Rows with their verbs, divided by "|"."""
