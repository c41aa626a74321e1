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
            after=re.compile(
                r" (?:quyết định|công văn|văn bản|chỉ thị|công điện|thông báo|tờ trình|kết luận)(?!\w)"
            ),
            before=re.compile(r"(?:vừa|đã) $"),
        ),
        "có",
    ),
    (
        # What an authority lets be done.
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:về (?:nguyên tắc|chủ trương|việc)|cho|để|bố trí|đề xuất|mở|với đề|bổ sung|điều chỉnh|giao|phương án)(?!\w)"
            ),
            before=re.compile(r"(?<!\w)(?:vừa|đã|cũng|cơ bản) $"),
            before_not=re.compile(r"(?<!\w)(?:không|chưa|nếu|khi) (?:được )?$"),
        ),
        "đồng ý|thống nhất|nhất trí|cho phép|chấp thuận",
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
            before_not=re.compile(r"(?<!\w)(?:việc|yêu cầu|đề nghị|phải|để|chủ trương) $"),
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
                r"(?<!\w)(?:trình|chờ|chưa|xin|đề nghị|cần|sau khi|trước khi)(?!\w)[^,.;]{0,40}$|(?<!\w)(?:trước|sau) $"
            ),
        ),
        (
            "phê duyệt|chính thức trở thành|quyết định thành lập|được thành lập|công nhận là di sản|được công nhận là|"
            "xếp hạng di tích|được xếp hạng di tích|được xếp hạng|được ghi danh|ghi danh|chính thức có hiệu lực|sáp nhập|công bố tình trạng|công bố dịch|"
            "công bố hết dịch|ban bố|đi vào hoạt động|chính thức đi vào hoạt động|chính thức vận hành"
        ),
    ),
    (
        # Told from the document: "Nghị quyết … được HĐND tỉnh thông qua ngày 10/12".
        Act("policy", weak=True, before=re.compile(r"(?<!\w)được (?:[^,.;\n]{2,40} )?$")),
        "thông qua|ban hành|phê duyệt|ký ban hành|biểu quyết thông qua|phê chuẩn|chấp thuận",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:\d+ |các |một số |bộ )*(?:nghị định|thông tư|luật|pháp lệnh|chính sách|bảng giá|tiêu chí|danh mục|chiến lược|quy chuẩn|khung|"
                r"công văn|thư|tiêu chuẩn|mức|cẩm nang|dự toán|quy hoạch|chủ trương)(?!\w)"
            ),
        ),
        "ban hành|ký ban hành|ký|thông qua|biểu quyết thông qua|phê duyệt",
    ),
    (
        # Units that are made, merged, raised or renamed.
        Act(
            "policy",
            after=re.compile(r" (?:thành phố|thị xã|phường|thị trấn|quận|đô thị loại|tỉnh|đặc khu)(?!\w)"),
            before_not=re.compile(r"(?<!\w)(?:sớm|mục tiêu|phấn đấu|để|nhằm|hướng tới|xây dựng|mới|đưa) $"),
            weak=True,
        ),
        "trở thành|chính thức trở thành|lên|được nâng cấp thành|được nâng lên",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(r" (?:ngày|vào|từ|năm|tháng|trên cơ sở)(?!\w)"),
            before=re.compile(
                r"(?<!\w)(?:xã|phường|huyện|tỉnh|thành phố|thị xã|đặc khu|thị trấn|sở|đảng bộ|chi bộ|khu|đơn vị)(?!\w)[^.;\n]*$"
            ),
        ),
        "ra đời|chính thức ra đời",
    ),
    (
        Act(
            "policy",
            weak=True,
            before_not=re.compile(
                r"(?<!\w)(?:việc|sau khi|sau|đề án|trước|phương án|chủ trương|để|kế hoạch|do) $"
            ),
        ),
        "bỏ cấp huyện|hợp nhất thành|sáp nhập vào|nhập vào|chia tách|chính thức sáp nhập|đổi tên thành|kết thúc hoạt động|vận hành chính quyền",
    ),
    (
        Act(
            "policy",
            after=re.compile(
                r" (?:điểm|điểm thi|điểm chuẩn|đề thi|danh mục|phương án|thời gian|lịch|tình trạng|hết|chỉ số|bản đồ|thủ tục|số điện thoại|đường dây nóng|quy hoạch|"
                r"kế hoạch|thông tin|giá)(?!\w)"
            ),
            weak=True,
            before_not=re.compile(r"(?<!\w)(?:phải|cần|chưa|sẽ được|việc) $"),
        ),
        "công bố|công khai|công bố công khai",
    ),
    (
        Act(
            "policy",
            after=re.compile(
                r" [^.;\n]{2,70}?(?<!\w)(?:di tích|di sản|bảo vật|đô thị loại|cây di sản|làng nghề truyền thống)(?!\w)"
            ),
            weak=True,
        ),
        "xếp hạng|công nhận|ghi danh|đưa",
    ),
    (
        Act("policy", before_not=re.compile(r"(?<!\w)(?:đề nghị|để|hồ sơ|sớm) $")),
        "được đưa vào danh mục|đưa vào danh mục",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:hơn |gần )?[\d.,]+ (?:học sinh|trẻ|trường|tàu)[^.;\n]{0,60}(?:nghỉ|ra khơi|ở nhà)(?!\w)"
            ),
        ),
        "cho phép|quyết định cho|thông báo cho",
    ),
    (
        Act(
            "policy",
            weak=True,
            after=re.compile(
                r" (?:giá|mức|quy hoạch|lương|thời gian|tăng|biểu|phí|địa giới|ranh giới|phương án|bảng giá|chính sách|quy định|lệnh|biện pháp|giảm|kế hoạch)(?!\w)"
            ),
            before_not=re.compile(
                r"(?<!\w)(?:việc|đợt|lần|mức|cần|phải|sẽ|kiến nghị|đề nghị|đề xuất|xem xét|được|để|và|,|kịp thời|chưa|chủ động|tiếp tục|rà soát,?) $"
            ),
        ),
        "điều chỉnh|áp dụng|nâng",
    ),
)
"""Rows with their verbs, divided by "|"."""
