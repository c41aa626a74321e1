"""What is done against the law, and what the police and the courts do."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "crime",
            before_not=re.compile(
                r"(?:chống|(?<!biên )phòng|phòng,|tội|về tội|phòng, chống|tội phạm|tệ nạn|nạn|hành vi|đối tượng|nghi phạm|"
                r"bị cáo|khi|liên quan đến|tàu|hội đồng|việc) $"
            ),
            behind_not=re.compile(r" (?:một )?(?:con|cá thể)(?!\w)(?! nghiện)"),
        ),
        (
            "bắt giữ|bắt quả tang|bắt tạm giam|bắt khẩn cấp|bắt được|bắt đối tượng|bắt nghi phạm|bắt giam|"
            "bắt nhóm|tạm giữ hình sự|khởi tố|truy tố|xét xử|tuyên phạt|tuyên án|tuyên y án|mở phiên tòa|"
            "đưa ra xét xử|khám xét|khám xe|khám nhà|khám phương tiện|khám kho|triệt phá|triệt xóa|phá chuyên án|đột kích|ra đầu thú|đầu thú|"
            "xử phạt vi phạm|xử phạt hành chính|xử phạt|tạm giữ đối tượng|ra quyết định truy nã|phê chuẩn|"
            "di lý|thực nghiệm hiện trường|bắt được nghi phạm|giữ khẩn cấp|phát hiện, bắt|giật túi|"
            "giật dây chuyền|cướp giật|cướp tài sản|cướp tiệm vàng|đâm chết|sát hại|chém|dùng dao|"
            "lừa đảo chiếm đoạt|trộm cắp|hỗn chiến|xô xát|ẩu đả|phát hiện và bắt giữ|bắt gọn|khống chế, bắt|"
            "bắt vụ|cướp ngân hàng|xông vào cướp|tạm giam|truy nã quốc tế|truy nã|lĩnh án|nhận án|bị tuyên|chuyển hồ sơ|"
            "đánh sập|bóc gỡ|khởi tố bị can|bắt thêm|bắt tiếp|bắt 1|tống đạt|lập biên bản|bị phạt|ra lệnh bắt|phá đường dây|"
            "dùng súng bắn|nổ súng|xả súng|bắn chết|lãnh án|ra đầu thú|tự thú|gây án|hành hung|đâm trọng thương|vận động đầu thú"
        ),
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r"(?: [^.;,\n]{2,110}?)? (?:hơn |gần )?\d[\d.,]* (?:triệu |tỷ |tỉ )?(?:đồng|đ)(?!\w)"
            ),
            before_not=re.compile(r"(?:hình|tiền|mức|khung|bị|nộp|việc|thưởng|quy định) $"),
        ),
        "phạt|phạt tiền",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:hơn |gần )?\d+ vụ (?:trộm|cướp|lừa|cướp giật|trộm cắp|mua bán|đột nhập)(?!\w)"
            ),
        ),
        "thực hiện|gây ra|gây",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:được )?(?:\d+ )?(?:đối tượng|người thực hiện|nghi phạm|nghi can|thủ phạm|hung thủ|kẻ)(?!\w)"
            ),
        ),
        "xác định|truy tìm|truy bắt",
    ),
    (
        Act(
            "crime",
            weak=True,
            before_not=re.compile(r"(?:hành vi|việc|tội|vụ|nạn|chống|phòng|đối tượng|người|bị tố) $"),
        ),
        (
            "ném đá|ném chất bẩn|tạt sơn|tạt axit|đập phá|phóng hỏa|hiếp dâm|bắt cóc|chặt hạ|khai thác trái phép|"
            "cưỡng đoạt|đánh chết|đâm trúng|chém trúng|cắt trộm|đột nhập|lẻn vào|bỏ trốn|đánh hội đồng"
        ),
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:hơn |gần |trên |toàn bộ )?(?:[^.;,\n]|(?<=\d)[.,](?=\d)){2,70}?(?:không (?:có )?(?:hóa đơn|rõ nguồn gốc|giấy|phép|nhãn|chứng từ)|"
                r"trái phép|lậu|hàng giả|nhập lậu|hết hạn|vi phạm|không đảm bảo)(?!\w)"
            ),
            before_not=re.compile(r"(?:nếu|khi|việc|trường hợp) $"),
        ),
        "phát hiện",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:toàn bộ|tất cả|số (?:hàng|bánh|gỗ|thuốc|xe|tang)|lô hàng|tang vật|phương tiện)(?!\w)"
                r"| [^,.;()\n]{4,40} \((?:sn |sinh |\d+ tuổi)"
            ),
        ),
        "tạm giữ|bắt|bắt tạm giam|tạm giam",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" \d+ (?:cơ sở|trường hợp|đối tượng|doanh nghiệp|hộ)[^,.;\n]{0,40} (?:số tiền|\d)"
            ),
        ),
        "phạt",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:\d+ |hai |ba |nhóm |gọn |các |một )?(?:đối tượng|nghi phạm|nhóm|kẻ|tên|vụ|lô|người|bị can|ổ)(?!\w)"
            ),
            before_not=re.compile(r"(?:chống|(?<!biên )phòng|tội|thành tích|việc|truy|vây) $"),
        ),
        "bắt",
    ),
    (
        Act("crime", weak=True, before_not=re.compile(r"(?:chống|(?<!biên )phòng|việc|tổng số) $")),
        "thu giữ|tịch thu|phát hiện, thu giữ|phát hiện và thu giữ|phát hiện, tạm giữ",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:\d[\d.,]* |nhiều |một )[^,.;\n]{0,30}?(?:đối tượng|pháo|ma túy|gỗ|thuốc lá|heroin|hàng lậu|"
                r"hàng giả|kg|bao|thùng)(?!\w)"
            ),
        ),
        "phát hiện",
    ),
    (
        Act(
            "crime",
            after=re.compile(
                r" (?:hình sự )?(?:\d+ |hai |ba |nhóm |các )?(?:đối tượng|nghi phạm|tài xế|lái xe|cán bộ|nghi can|người|bị can|ông |bà |anh )"
            ),
        ),
        "tạm giữ|bị tạm giữ|đang tạm giữ",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:hơn |trên |gần )?\d[\d.,]* (?:bao|thùng|kg|tấn|chai|sản phẩm|lít|gói|đôi|cây)(?!\w)"
            ),
        ),
        "tạm giữ",
    ),
    (
        # What is found on someone, and what is taken away from him.
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" [^.;\n]{2,70}?(?<!\w)(?:tàng trữ|vận chuyển|mua bán|sử dụng|buôn bán|cất giấu|sản xuất|khai thác|nuôi nhốt) "
                r"[^,.;\n]{0,30}?(?:trái phép|ma t(?:úy|uý)|pháo|hàng cấm|thuốc lá|vũ khí|tiền giả|lậu|giả|cát|gỗ|động vật)(?!\w)"
            ),
        ),
        "phát hiện|kiểm tra phát hiện|kiểm tra, phát hiện",
    ),
    (
        Act("crime", weak=True, after=re.compile(r" (?:với )?(?:chất )?(?:ma t(?:úy|uý)|nồng độ cồn)")),
        "dương tính|dương tính với",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:hơn |gần |trên |khoảng |một |\d[\d.,]* )*(?:xe|ô tô|phương tiện|tàu|ghe|sà lan|lô|container|chuyến)(?!\w)"
            ),
            before_not=re.compile(r"(?:chống|phòng|việc|truy|vây|đón|cầm|nắm) $"),
        ),
        "tạm giữ|bắt",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(r" (?:hơn |gần |trên )?[\d.,]+ (?:khẩu|viên đạn|quả|súng)(?: súng|(?!\w))"),
        ),
        "thu hồi|vận động thu hồi|tiếp nhận|thu gom",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:[^.;\n]|\.(?=\d)){0,50}?(?:lậu|hàng giả|giả mạo|vi phạm|không rõ nguồn gốc|quá hạn|hết hạn|bẩn|hàng cấm)(?!\w)"
            ),
        ),
        "tiêu hủy|tiến hành tiêu hủy|tổ chức tiêu hủy",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:kịp thời |thành công |được )?(?:\d+ |một |hai |ba |nhiều )?(?:vụ|đối tượng|nhóm|xe|tàu|lô|đường dây|"
                r"chuyến|kẻ|nghi phạm|ổ nhóm|tên|thanh niên)(?!\w)"
            ),
        ),
        "ngăn chặn|chặn bắt|chặn đứng|vây bắt|khống chế|mật phục bắt|truy quét|làm rõ|điều tra làm rõ|xác minh, làm rõ|bắt sống|phá",
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:(?:hơn |gần )?\d+ |nhóm |một |hai |ba |các )?(?:đối tượng|nghi phạm|thanh niên|người liên quan|bị can|nghi can|"
                r"tài xế|chủ xe|chủ cơ sở|thiếu niên)(?!\w)"
            ),
        ),
        "triệu tập|mời làm việc|bàn giao|dẫn giải|áp giải|đưa về trụ sở|tạm giữ",
    ),
    (
        # Courts.
        Act("crime", before_not=re.compile(r"(?:việc|sau khi|trước khi|chờ|hội đồng) $")),
        (
            "xử phúc thẩm|xử sơ thẩm|bác kháng cáo|bác đơn kháng cáo|tuyên tử hình|tuyên bị cáo|tuyên mức án|kết án|tuyên trả hồ sơ|"
            "trả hồ sơ điều tra|hoãn phiên tòa|xử lưu động|xét xử lưu động|đưa vụ án ra xét xử|giữ nguyên bản án|giữ nguyên mức án|"
            "sa lưới|bị khởi tố|bị bắt giữ|bị bắt tạm giam|bị bắt quả tang|bị truy tố|bị tạm giam"
        ),
    ),
    (
        # Violence and theft.
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:[^,.;\n]{0,30} )?(?:tử vong|chết|trọng thương|gục|nhiều nhát|vào (?:ngực|cổ|bụng|lưng|đầu)|thương tích)"
            ),
        ),
        "bị đâm|bị chém|bị đánh|bị bắn|đâm|đánh|bắn",
    ),
    (
        Act(
            "crime",
            weak=True,
            before_not=re.compile(
                r"(?<!\w)(?:hành vi|việc|tội|về tội|vụ|nạn|thủ đoạn|chống|phòng|cảnh báo|để|nhằm|đối tượng|người|chuyên|tránh|tình trạng|nghi) $"
            ),
        ),
        (
            "truy sát|sát hại|giết chết|dùng hung khí|dùng búa|dùng gậy|dùng kéo|dùng rìu|thiêu sống|tưới xăng|"
            "bị giết|bị cướp|bị xâm hại|bị truy sát|bị mất trộm|bị trộm|bị kẻ gian|bị kẻ lạ|cạy cửa|phá khóa|móc túi|rạch túi|lấy trộm|"
            "lấy cắp|trộm chó|trộm xe|trộm tài sản|chống người thi hành công vụ|gây rối trật tự"
        ),
    ),
    (
        Act(
            "crime",
            weak=True,
            after=re.compile(
                r" (?:mất |chiếm đoạt )?(?:số tiền |hơn |gần |trên |khoảng )*\d[\d.,]* (?:triệu|tỷ|tỉ|cây|chỉ|lượng|con)"
            ),
            before_not=re.compile(r"(?:hành vi|việc|tội|vụ|nạn|thủ đoạn|để|nhằm|đối tượng) $"),
        ),
        "bị lừa|lừa|lừa đảo|chiếm đoạt|trộm|cướp|bị lừa đảo",
    ),
    (
        Act("crime", weak=True, before_not=re.compile(r"(?:đối tượng|hành vi|tránh|cảnh giác) $")),
        "giả danh|mạo danh|tự xưng",
    ),
    (
        Act(
            "crime", weak=True, before_not=re.compile(r"(?<!\w)(?:việc|nội dung|đơn|bị|người|khi|để|chưa) $")
        ),
        (
            "làm đơn tố cáo|gửi đơn tố cáo|đến công an trình báo|trình báo công an|đến công an tố cáo|xác lập chuyên án|lập chuyên án|"
            "chuyển cơ quan điều tra|chuyển cho cơ quan công an|chuyển cho cơ quan điều tra|được chuyển cho cơ quan công an|"
            "chuyển hồ sơ sang cơ quan công an"
        ),
    ),
)
"""Rows with their verbs, divided by "|"."""
