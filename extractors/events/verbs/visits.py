"""Who is visited, received, inspected."""

from __future__ import annotations

import re

from extractors.events.objects import GUEST, SPEAKER_BEFORE
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act("visit"),
        (
            "đến thăm|thăm hỏi|vào viện thăm|vào viện thăm hỏi|đến từng nhà thăm|đến nhà thăm|đến tận nhà thăm|về thăm|tiếp công dân|tiếp xã giao|trực tiếp kiểm tra|đến động viên|đến chia buồn|"
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
    (
        Act("visit"),
        (
            "chào xã giao|đến chào xã giao|đến chào|thăm hữu nghị|thăm chính thức|thăm cấp nhà nước|hội kiến|trực tiếp thị sát|trực tiếp thăm|"
            "đi thực địa|đi khảo sát|đi cơ sở|ra thăm|vào thăm|lên thăm|sang thăm|thăm lại|thăm mô hình|kiểm tra, khảo sát|khảo sát, kiểm tra|"
            "kiểm tra, giám sát thực tế|giám sát thực tế|thăm khu|thăm và kiểm tra|kiểm tra và làm việc|kiểm tra, làm việc|giám sát tại|tham quan, học tập|"
            "tham quan, trải nghiệm|tham quan và học tập|trao đổi, học tập kinh nghiệm|đến tham quan|làm việc cùng|tiếp và trao đổi|đến kiểm tra, động viên|"
            "đến thăm, tặng quà|đến thăm và tặng quà|thăm và chúc tết|đến chúc tết|chúc thọ|mừng thọ"
        ),
    ),
)
"""Rows with their verbs, divided by "|"."""
