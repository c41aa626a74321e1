"""What befalls people, and what the police and the courts do."""

from __future__ import annotations

import re

from extractors.events.verbs.row import Act

ACTS: tuple[tuple[Act, str], ...] = (
    (
        Act(
            "accident",
            before_not=re.compile(
                r"(?:phòng|chống|phòng,|nguy cơ|phòng cháy,?|phòng chống|công tác|lực lượng|(?:có|hộ) nhà) $"
            ),
        ),
        (
            "bốc cháy|cháy lớn|bị lật|đâm vào|tông vào|tông trúng|đâm trực diện|va chạm với|va chạm giữa|"
            "bị đuối nước|đuối nước|rơi xuống|bị cuốn trôi|bị nước cuốn|bị điện giật|bị ngộ độc|nghi ngộ độc|"
            "nghi bị ngộ độc|bị phóng điện|bị ngạt|lao xuống|lật xe|lật thuyền|chìm tàu|bị chìm|đổ sập|"
            "bị sập|phát nổ|bùng phát đám cháy|xảy ra cháy|xảy ra tai nạn|xảy ra nổ|va chạm mạnh|xe đấu đầu|"
            "phát hỏa|trật bánh|lật nghiêng|lật úp|đâm liên hoàn|tông liên hoàn|va chạm liên hoàn|mất phanh|bị chôn vùi|"
            "bị ong đốt|bị đè chết|sập giàn giáo|sập cần cẩu|sập tường|sập mái|sập hầm|sập lò|nổ bình gas|nổ lò hơi|"
            "tông chết|cán tử vong|bị tông|húc vào|bị đè|thiêu rụi"
        ),
    ),
    (
        Act("accident", weak=True, before_not=re.compile(r"(?:phòng|chống|nguy cơ|cứu|sau khi|vụ) $")),
        (
            "gặp nạn trên|gặp nạn tại|gặp nạn khi|bị gặp nạn|bị sóng lớn đánh|sóng đánh lật|đánh lật|bị chết đuối|chết đuối|mất lái|va quệt với|va quệt|tự gây tai nạn|"
            "tự ngã|lao vào|đâm trúng|cuốn vào gầm|bị cháy|cháy rụi|bị vùi lấp|bị sét đánh|bị ngã|rơi từ|bị nổ"
        ),
    ),
    (Act("accident", after=re.compile(r" (?:xe|với|vào|trực diện|liên hoàn)(?!\w)")), "va chạm"),
    (
        Act("accident", before_not=re.compile(r"(?<!\w)cứu(?!\w)[^.,;\n]*$")),
        "bị sóng cuốn|bị lũ cuốn|bị té xe|bị ngã xe|bị sóng đánh chìm|đánh chìm|bị sét đánh",
    ),
    (
        Act(
            "disaster",
            after=re.compile(
                r" (?:thêm )?(?:[\d.]+ |một |hai |ba )?(?:ca|trường hợp|ổ dịch|ổ bệnh|bệnh nhân)(?: (?:mắc|bệnh|"
                r"dương tính|tử vong|nhiễm|tại|sốt|đầu tiên|tả|covid|dại))| (?:hơn |gần |trên )?[\d.]+ (?:con|"
                r"đàn) [^,.;\n]{2,25}(?:mắc|bệnh|chết)"
            ),
        ),
        "ghi nhận|phát hiện|xuất hiện",
    ),
    (
        Act(
            "disaster",
            weak=True,
            after=re.compile(r" (?:vừa|to|rất to|lớn|rào|dông|giông|phùn|đặc biệt|trên diện rộng|\d)"),
        ),
        "có mưa|còn mưa|xảy ra mưa|tiếp tục mưa|sẽ mưa",
    ),
    (
        Act("disaster"),
        (
            "đổ bộ|làm ngập|gây ngập lụt|gây ngập úng|bị ngập|ngập lụt|"
            "làm bị thương|cuốn trôi|vùi lấp|bị vùi lấp|làm hư hỏng|làm đổ|bị tốc mái|"
            "làm sạt lở|bị sạt lở|bị ngập sâu|ngập sâu|gây ngập|làm chết|làm sập|làm tốc mái|tốc mái|"
            "bị cô lập|bị chia cắt|gây sạt lở|gây thiệt hại|vỡ đê|tràn bờ|vỡ đập"
        ),
    ),
    (
        Act(
            "disaster",
            after=re.compile(
                r" (?:bệnh |dịch )?(?:bạch hầu|sốt|dịch|covid|dại|cúm|sởi|viêm|lũ|sạt|mưa|tay chân|sét|rét)"
            ),
        ),
        "tử vong do|dương tính với|chết do",
    ),
    (
        Act("disaster", before=re.compile(r"(?<!\w)lũ(?!\w)[^.;\n]*$")),
        "vượt báo động|vượt mức báo động|trên báo động|đạt đỉnh|lên nhanh|dâng cao",
    ),
    (
        Act(
            "disaster",
            after=re.compile(
                r" (?:bắt buộc )?(?:hơn |gần |trên |toàn bộ )?(?:[\d.,]+ |đàn )[^.;\n]{0,40}?(?:con|lợn|heo|gà|vịt|gia cầm)"
            ),
        ),
        "tiêu hủy|phải tiêu hủy|buộc tiêu hủy|tiến hành tiêu hủy",
    ),
    (
        Act(
            "crime",
            before_not=re.compile(
                r"(?:chống|(?<!biên )phòng|phòng,|tội|về tội|phòng, chống|tội phạm|tệ nạn|nạn|hành vi|đối tượng|nghi phạm|"
                r"bị cáo|khi|liên quan đến|tàu|hội đồng|việc) $"
            ),
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
            "đánh sập|bóc gỡ|khởi tố bị can|bắt thêm|bắt 1|tống đạt|lập biên bản|bị phạt|ra lệnh bắt|phá đường dây|"
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
)
"""Rows with their verbs, divided by "|"."""
