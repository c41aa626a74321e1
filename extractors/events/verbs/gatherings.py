"""What is held, opened, visited, launched, signed, built, trained and played."""

from __future__ import annotations

import re

from extractors.events.objects import BUILT, CAMPAIGN, GUEST, SITE_OR_DAY, SPEAKER_BEFORE
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("ceremony"),
        (
            "dâng hương|dâng hoa|viếng|đánh trống khai giảng|đánh trống khai trường|thắp nến tri ân|"
            "khai giảng|bế giảng|thả hoa đăng|trao quyết định|làm lễ|truy điệu|an táng|chào cờ|gióng trống|"
            "khai ấn|khai bút|rước kiệu|tổ chức kỷ niệm"
        ),
    ),
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
    (
        Act("ceremony", after=re.compile(r" (?:lần thứ )?\d+ năm"), before=re.compile(r"(?:và|,|;) $")),
        "kỷ niệm",
    ),
    (
        Act(
            "meeting",
            after=re.compile(
                r",? (?:phiên|trực tuyến|thường kỳ|bàn|đánh giá|triển khai|với|giao ban|khẩn|mở rộng|nghe|xét|"
                r"rà soát|về|cho ý kiến|để|trực tiếp|đột xuất|kỳ (?:thứ )?\d+|lần (?:thứ )?\d+)(?!\w)"
            ),
            before_not=re.compile(r"(?:cuộc|phiên|kỳ|buổi|đang|sau|tại|lần|hội) $"),
        ),
        "họp|họp bàn",
    ),
    (
        Act(
            "signing",
            before_not=re.compile(
                r"(?:đã được|theo|hợp đồng đã|các nội dung đã|biên bản|chương trình phối hợp đã) $"
            ),
        ),
        (
            "ký kết|ký biên bản|ký thỏa thuận|ký bản ghi nhớ|ký giao ước|ký hợp đồng|ký chương trình|"
            "ký hợp tác|ký quy chế|ký cam kết|ký kế hoạch"
        ),
    ),
    (
        Act(
            "meeting",
            weak=True,
            after=re.compile(
                r" (?:đợt|công tác|phong trào|năm|nhiệm kỳ|hoạt động|việc|\d+ (?:năm|tháng))(?!\w)"
            ),
            before=re.compile(r"(?:tổ chức|đã|vừa|sẽ|dự kiến|tiến hành|họp) $"),
        ),
        "sơ kết|tổng kết",
    ),
    (Act("launch", after=CAMPAIGN), "phát động|khởi động|hưởng ứng phát động"),
    (
        Act("launch"),
        (
            "triển khai chiến dịch|mở chiến dịch|ra quân|xuất quân|ra mắt|ra lời kêu gọi|kích hoạt|"
            "mở đường bay|mở tuyến bay|khai trương|ra mắt mô hình|phát lệnh"
        ),
    ),
    (
        Act("visit"),
        (
            "đến thăm|thăm hỏi|về thăm|tiếp công dân|tiếp xã giao|trực tiếp kiểm tra|đến động viên|đến chia buồn|"
            "thăm hỏi, động viên|đến chúc mừng|đi thị sát|tới thăm|đi thăm|thăm và làm việc|thăm, làm việc|thăm, tặng quà|thăm, chúc|"
            "thăm và tặng quà|thăm, động viên|thăm và chúc|chúc tết|làm việc với|làm việc tại|"
            "tiếp xúc cử tri|tiếp xúc với cử tri|thị sát|đến kiểm tra|đi kiểm tra|kiểm tra thực tế|"
            "kiểm tra thực địa|khảo sát thực tế|khảo sát thực địa|tổ chức tham quan|tham quan mô hình|"
            "tham quan học tập|kiểm tra, chỉ đạo|kiểm tra, động viên|kiểm tra hiện trường|viếng thăm|"
            "đến học tập kinh nghiệm|học tập kinh nghiệm tại|trao đổi kinh nghiệm tại|xuống hiện trường|đến hiện trường chỉ đạo|về nguồn|"
            "tiếp và làm việc|thăm, kiểm tra|đến khảo sát|có mặt tại hiện trường|"
            "kiểm tra đột xuất|giám sát trực tiếp|tới kiểm tra|thăm gia đình|thăm các"
        ),
    ),
    (
        Act(
            "visit",
            weak=True,
            before_not=SPEAKER_BEFORE,
            behind_not=re.compile(
                r" (?:và (?:phát hiện|thu giữ|xử lý)|cho biết|hành chính|giấy tờ|nồng độ|nhanh|phát hiện|xe|"
                r"phương tiện|hàng hóa|dò|cho thấy|chặt chẽ|dấu hiệu|việc chấp hành|an ninh)|, (?:giám sát|đánh giá|"
                r"xử lý|xử phạt|phát hiện|khám)"
            ),
        ),
        "kiểm tra|giám sát|khảo sát|thăm|tham quan",
    ),
    (
        Act(
            "visit",
            after=re.compile(r" (?:được )?\d[\d.]* (?:lượt )?(?:cơ sở|điểm|cửa hàng|doanh nghiệp|hộ)(?!\w)"),
            before=re.compile(r"(?:đã|tiến hành) $"),
        ),
        "kiểm tra",
    ),
    (
        Act("visit", before_not=re.compile(r"(?<!\w)(?:điều|huy động|cử|đưa|tới|nhanh chóng) [^.;\n]*$")),
        "đến hiện trường",
    ),
    (Act("visit", after=GUEST), "tiếp|tiếp đón|đón tiếp"),
    (Act("training"), "tập huấn|khai giảng lớp|mở lớp|diễn tập"),
    (
        Act(
            "training",
            weak=True,
            before_not=re.compile(
                r"(?:công tác|đào tạo,?|việc|chất lượng|đội tuyển|lớp|trung tâm|băng ghế) $"
            ),
            behind_not=re.compile(r" (?:viên|thường xuyên)"),
        ),
        "bồi dưỡng|huấn luyện",
    ),
    (
        Act("competition", weak=True, after=re.compile(r" (?:đậm |đội [^.,;\n]{2,30} )?\d ?[-–] ?\d")),
        "thắng|đánh bại|giành chiến thắng|hòa",
    ),
    (
        Act(
            "festival", after=re.compile(r" (?:chuyên đề|ảnh|sách|“|\"|hiện vật|hơn|gần|trên|sản phẩm|\d|và)")
        ),
        "trưng bày|triển lãm",
    ),
    (Act("festival"), "khai hội"),
    (
        Act(
            "competition",
            weak=True,
            before=re.compile(r"(?:,|:|;|và|diễn ra|tổ chức|hội) $"),
            after=re.compile(
                r" (?:truyền thống |thúng |độc mộc |ngo )?\(?(?=\(|sáng|chiều|tối|ngày|trên|tại)"
            ),
        ),
        "đua thuyền|đua ghe|đua bò|đua thuyền thúng|đua ghe ngo|kéo co|đua thuyền độc mộc",
    ),
    (
        Act(
            "competition",
            after=re.compile(
                r"[^.;\n]{0,60}? (?:với|có|thu hút) (?:hơn |gần |trên )?\d+ [^.;,\n]{1,25}(?:tham gia|tranh tài)"
            ),
        ),
        "đua thuyền|đua ghe|đua ngựa|đua bò|đua voi",
    ),
    (
        Act(
            "festival",
            after=re.compile(r" \d+ (?:suất|đêm|buổi)(?!\w)|[^.,;\n]{2,40} (?:tại|phục vụ)(?!\w)"),
            weak=True,
        ),
        "biểu diễn|công diễn",
    ),
    (Act("meeting"), "họp báo"),
    (Act("meeting", after=re.compile(r" với")), "đối thoại|gặp gỡ, đối thoại"),
    (Act("ceremony", after=re.compile(r" [^.;\n]{0,50}?(?:nhập ngũ|lên đường)(?!\w)")), "tiễn|tổ chức tiễn"),
    (
        Act(
            "visit",
            after=re.compile(r"[^.;\n]{0,80}?(?<!\w)(?:kiểm tra|thăm|làm việc|khảo sát|thị sát)(?!\w)"),
        ),
        "dẫn đầu đoàn công tác|dẫn đầu đoàn",
    ),
    (
        Act(
            "visit",
            weak=True,
            before=re.compile(r"(?:và|,|sau đó|tiếp đó) $"),
            after=re.compile(
                r" (?:trường|gia đình|mẹ|bà mẹ|nhà máy|khu|di tích|bảo tàng|mô hình|bệnh viện|trung tâm|đồn|công ty|làng|thôn|bản|"
                r"ấp|xã|nơi|hợp tác xã|htx|chùa|đền|cửa khẩu)(?!\w)"
            ),
        ),
        "thăm|khảo sát|kiểm tra",
    ),
    (Act("launch"), "đi bộ hưởng ứng|đi bộ đồng hành"),
)
"""Rows with their verbs, divided by "|"."""
