"""What is decided about staff."""

from __future__ import annotations

import re

from extractors.events.objects import OFFICE, PERSON, POST
from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "personnel",
            after=OFFICE,
            behind_not=re.compile(
                r" (?:cử|tri|cán bộ tham|đoàn(?! đại biểu))"
                r"| (?:hơn |trên |gần |khoảng )?[\d.]+ (?:lượt )?(?:cán bộ,? (?:và )?chiến|chiến|xe|phương tiện|tàu|máy|xuồng|lực lượng|quân|công an)"
            ),
            before_not=re.compile(
                r"(?:ứng|đề|trúng|đắc|thi|tuyển|bầu|tiến|thu hồi quyết định|hủy quyết định|hiệp thương) $"
                r"|(?<!\w)lực lượng [^,.;]{0,30}$"
            ),
        ),
        (
            "bầu|bầu bổ sung|bổ nhiệm|điều động|luân chuyển|miễn nhiệm|bãi nhiệm|chỉ định|chuẩn y|"
            "bổ nhiệm lại|phê chuẩn|được bầu|tín nhiệm bầu|thôi giữ chức|nhất trí bầu|bầu ra|"
            "thăng cấp bậc hàm|cho thôi|tín nhiệm bầu|cho thôi làm nhiệm vụ"
        ),
    ),
    (
        Act(
            "personnel",
            after=POST,
            behind_not=re.compile(r" (?:nhân|tri|tuyển)"),
            before_not=re.compile(r"(?:ứng|đề|trúng|đắc|bầu|tiến|bãi) $"),
        ),
        "phân công|cử|giới thiệu",
    ),
    (
        Act(
            "personnel",
            after=re.compile(r" (?:chức )?(?:bí thư|phó bí thư|chủ tịch|phó chủ tịch|chức)(?!\w)"),
        ),
        "tái đắc cử|đắc cử|trúng cử",
    ),
    (
        Act(
            "personnel",
            weak=True,
            after=re.compile(r" (?:đại biểu|ủy viên|uỷ viên|vào|với|ban|tổng bí thư|thủ tướng)(?!\w)"),
            before_not=re.compile(r"(?<!\w)(?:người|nếu|khi|để|số|danh sách|đã từng|từng) $"),
        ),
        "tái đắc cử|đắc cử|trúng cử",
    ),
    (
        Act("personnel", weak=True),
        "tái cử|được tái cử|nhậm chức|lấy phiếu tín nhiệm|bỏ phiếu tín nhiệm|sát hạch công chức",
    ),
    (
        Act("personnel", after=re.compile(r" đại biểu (?:hđnd|quốc hội|hội đồng)")),
        "bãi nhiệm|cho thôi làm nhiệm vụ|cho thôi nhiệm vụ",
    ),
    (
        Act("personnel", before_not=re.compile(r"(?<!\w)(?:mình|nếu|sẽ|khi|người|để|từng) $")),
        "bị kỷ luật|bị khai trừ|bị cách chức|bị cảnh cáo|bị khiển trách|bị đình chỉ công tác|bị bãi nhiệm|bị miễn nhiệm",
    ),
    (
        Act("personnel", after=re.compile(r" (?:bằng hình thức|về mặt đảng|ở mức)(?!\w)")),
        "kỷ luật|cảnh cáo|khiển trách|thi hành kỷ luật|xử lý kỷ luật|xem xét kỷ luật",
    ),
    (
        # From all or some of his posts, or from his work for a time.
        Act(
            "personnel",
            after=re.compile(
                r" (?:tất cả |hết |toàn bộ )?(?:các )?(?:chức vụ|chức danh|chức|giảng dạy|nhiệm vụ|công việc|công tác)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:đề nghị|không|việc|nếu|sẽ|phải) $"),
        ),
        "cách|đình chỉ|tạm đình chỉ|cho thôi|cho thôi giữ",
    ),
    (
        Act("personnel", before_not=re.compile(r"(?<!\w)(?:không|sẽ|nếu|phải|khi) $")),
        "bị phê bình|bị kiểm điểm|bị cho thôi việc|bị buộc thôi việc|buộc thôi việc",
    ),
    (
        Act(
            "personnel",
            weak=True,
            after=re.compile(
                r"(?: và|,) (?:yêu cầu|nhắc nhở|chấn chỉnh|xử lý trách nhiệm|xử lý kỷ luật)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:phải|cần|yêu cầu|để|việc|và) $"),
        ),
        "phê bình|kiểm điểm",
    ),
    (
        Act("personnel", after=PERSON),
        "kỷ luật|khai trừ|cách chức|cảnh cáo|khiển trách|đình chỉ công tác|tạm đình chỉ|thi hành kỷ luật|nghỉ hưu",
    ),
    (
        Act(
            "personnel",
            after=re.compile(
                r"(?:,? trao)? (?:các |\d+ )?quyết định[^,.;\n]{0,60}(?:công tác cán bộ|cán bộ|điều động|bổ nhiệm|"
                r"chỉ định|luân chuyển|nghỉ hưu)(?!\w)"
            ),
        ),
        "công bố",
    ),
    (
        Act(
            "personnel",
            after=re.compile(
                r" (?:\d+ |các )?(?:quyết định )?(?:về việc )?(?:bổ nhiệm|nghỉ hưu|tuyển dụng|điều động|luân chuyển|nghỉ chế độ|thôi việc|chuẩn y|chỉ định|"
                r"thăng|tiếp nhận|phân công|giao quyền|miễn nhiệm)(?!\w)"
            ),
        ),
        (
            "trao quyết định|trao các quyết định|nhận quyết định|đón nhận quyết định|công bố và trao quyết định|công bố, trao quyết định|"
            "công bố quyết định|công bố các quyết định"
        ),
    ),
    (
        Act(
            "personnel",
            after=re.compile(r" kết quả (?:lấy phiếu|bỏ phiếu|kiểm phiếu|bầu(?! cử))"),
        ),
        "công bố|thông báo",
    ),
    (
        Act("personnel", after=re.compile(r" (?:kết quả|việc) (?:bầu|miễn nhiệm|bãi nhiệm)| chức ")),
        "phê chuẩn|ký phê chuẩn",
    ),
    (
        Act("personnel"),
        "thăng quân hàm|thăng cấp bậc hàm|trao quân hàm|phong quân hàm|thăng hàm|thăng cấp hàm|trao cấp bậc hàm|thăng cấp bậc quân hàm",
    ),
    (
        Act(
            "personnel",
            weak=True,
            after=re.compile(
                r" (?:nghiêm túc |rút kinh nghiệm |trách nhiệm )*(?:\d+|các|ông|bà|tập thể|đối với|cán bộ|trưởng|giám đốc|chủ tịch|lãnh đạo|ban)(?!\w)"
            ),
            before_not=re.compile(r"(?<!\w)(?:phải|cần|yêu cầu|để|việc|tự|và) $"),
        ),
        "kiểm điểm|kiểm điểm trách nhiệm|cảnh cáo|khiển trách|phê bình|thi hành kỷ luật|kỷ luật",
    ),
    (
        Act(
            "personnel",
            after=re.compile(
                r" [^,.;\n]{0,30}?(?:chủ tịch|giám đốc|trưởng|bí thư|viện trưởng|chánh án|tổng|hiệu trưởng|điều hành)(?!\w)"
            ),
        ),
        "giao quyền|được giao quyền|giao phụ trách|được giao phụ trách|được giao giữ chức|được giao nhiệm vụ",
    ),
    (
        Act(
            "personnel",
            after=re.compile(r" (?:ban chấp hành|bch|ban thường vụ|ban chủ nhiệm|ban lãnh đạo)(?!\w)"),
        ),
        "ra mắt",
    ),
    (
        Act(
            "personnel",
            weak=True,
            after=re.compile(r" (?:[^.,;\n]{0,60} )?(?:làm|về|sang|giữ|đến|từ|khỏi)(?!\w)"),
            before_not=re.compile(r"(?<!\w)(?:việc|cần|phải|đề nghị) $"),
            behind_not=re.compile(r" (?:vốn|nguồn|xe|hàng|dòng)"),
        ),
        (
            "điều chuyển|bị điều chuyển|được điều chuyển|được luân chuyển|chuyển công tác|được chuyển công tác|thuyên chuyển|"
            "được chuyển"
        ),
    ),
    (
        # A career: "Tháng 10/2016, ông làm Chánh Văn phòng Tỉnh ủy".
        Act(
            "personnel",
            weak=True,
            after=re.compile(
                r" (?:chủ tịch|phó chủ tịch|bí thư|phó bí thư|giám đốc|phó giám đốc|chánh|phó chánh|trưởng|phó trưởng|hiệu trưởng|"
                r"viện trưởng|tổng giám đốc|bộ trưởng|thứ trưởng)(?!\w)"
            ),
            behind_not=re.compile(r" trưởng (?:đoàn|ban tổ chức|nhóm|tổ|đội)"),
            before=re.compile(
                r"(?<!\w)(?:ông|bà|đồng chí|đ/c)(?: \w+){0,4} (?:lên |về |được giao |được cử )?$"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:bầu|bổ nhiệm|điều động|phân công|chỉ định|luân chuyển|cử|giới thiệu|phê chuẩn|tín nhiệm|đề bạt|cho|để|"
                r"đề xuất|đề nghị|giao quyền|khi)(?!\w)[^.;\n]*$"
            ),
        ),
        "làm|giữ chức",
    ),
    (
        Act("personnel", weak=True, before_not=re.compile(r"(?<!\w)(?:việc|không|sẽ không|đòi|yêu cầu) $")),
        "từ chức|nộp đơn từ chức|làm đơn xin thôi|xin thôi chức|làm đơn từ chức|xin từ chức",
    ),
)
"""Rows with their verbs, divided by "|"."""
