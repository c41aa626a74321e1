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
    (
        Act("construction"),
        (
            "làm lễ động thổ|làm lễ khởi công|làm lễ khánh thành|làm lễ thông xe|làm lễ hợp long|làm lễ bàn giao công trình|tổ chức động thổ|tổ chức khởi công|"
            "tổ chức khánh thành|đặt viên đá đầu tiên|hoàn thành và đưa vào sử dụng|hoàn thành, đưa vào sử dụng|bàn giao công trình|cất nóc|"
            "khởi động thi công|bắt đầu thi công|bàn giao, đưa vào sử dụng|bàn giao và đưa vào sử dụng|bàn giao đưa vào sử dụng"
        ),
    ),
    (
        # What is being built is to be ready: "giai đoạn 1 dự kiến hoàn thành trong quý III".
        Act(
            "construction",
            weak=True,
            before=re.compile(
                r"(?<!\w)(?:giai đoạn \d|công trình|dự án|nhà máy|cầu|tuyến đường|gói thầu|hạng mục|cao tốc|đường|trường|kè|nhà văn hóa|bệnh viện|hồ|đập)(?!\w)"
                r"[^.;,\n]*(?<!\w)(?:dự kiến|sẽ|vừa|đã|cơ bản|được)(?: xây dựng)? $"
            ),
            after=re.compile(r" (?:vào|trong|từ|ngày|cuối|đầu|giữa|quý|tháng|năm)(?!\w)"),
        ),
        "xong|hoàn thành|hoàn thiện|về đích|hoàn tất|khởi động",
    ),
    (
        Act("launch"),
        "làm lễ ra quân|làm lễ phát động|làm lễ xuất quân|được phát động|được khởi động|được ra mắt|được khai trương|chính thức ra mắt",
    ),
    (
        # Shops, streets and services that open.
        Act(
            "launch",
            weak=True,
            after=re.compile(
                r" (?:đón|phục vụ|cho|miễn phí|chính thức|(?:từ|vào)(?: ngày| dịp| sáng| tối| chiều)* (?!\d{1,2} ?(?:h|giờ)))|[.,;]|$"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:vẫn|đang|luôn|thời gian|giờ|không|chưa|để|khi|giá|chính sách|phiên|ngày|lúc|việc|sau khi|hội nhập,|và) $"
            ),
        ),
        "mở cửa|chính thức mở cửa|sẽ mở cửa",
    ),
    (
        Act(
            "launch",
            weak=True,
            after=re.compile(
                r"(?: thử nghiệm| chính thức| trở lại)? (?:từ|vào)(?: ngày| tối| sáng| chiều)* (?!\d{1,2} ?(?:h|giờ))"
            ),
            before=re.compile(r"(?<!\w)(?:dự kiến|sẽ|bắt đầu|chính thức|đi vào|được đưa vào) (?:đi vào )?$"),
        ),
        "hoạt động",
    ),
    (
        Act(
            "launch",
            weak=True,
            before=re.compile(
                r"(?<!\w)(?:tuyến|xe buýt|siêu thị|chợ|chợ đêm|cửa hàng|phố|phố đêm|phố đi bộ|chi nhánh|ứng dụng|phần mềm|cổng|app|trang thông tin|đường bay|"
                r"trung tâm thương mại|khu vui chơi|nhà hàng|khách sạn|câu lạc bộ|mô hình|tàu|trung tâm điều hành|kênh|thư viện|fanpage)(?!\w)[^.;\n]*$"
            ),
        ),
        "đi vào hoạt động|chính thức đi vào hoạt động|bắt đầu hoạt động|chính thức hoạt động|đưa vào hoạt động|chính thức khai thác|đi vào phục vụ|bắt đầu phục vụ",
    ),
    (
        Act("launch", weak=True, before_not=re.compile(r"(?<!\w)(?:việc|lời|thư|chiến dịch|không) $")),
        (
            "kêu gọi ủng hộ|kêu gọi quyên góp|kêu gọi chung tay|kêu gọi hiến máu|mở chi nhánh|mở văn phòng đại diện|mở phòng giao dịch|"
            "mở thêm đường bay|mở tuyến|mở chuyến bay|vận hành trung tâm|đưa vào vận hành trung tâm|phát sóng|lên sóng"
        ),
    ),
)
"""Rows with their verbs, divided by "|"."""
