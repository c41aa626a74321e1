"""Of what kind a dated report is, by the words it is told in, where no noun or verb of the tables names it."""

from __future__ import annotations

import re

_KINDS: tuple[tuple[str, str], ...] = (
    # The first kind with a word in the report decides.
    (
        "other",
        r"tìm kiếm|thi thể|(?:được|đã) (?:đưa|chuyển) (?:vào|đến|về|lên|tới|đi)|xin lỗi|làm đơn|gửi đơn|tập trung (?:tại|trước)|tụ tập",
    ),
    ("disaster", r"nước lũ|lũ cuốn|bị lũ|lũ quét|bị sét|sạt lở"),
    (
        "personnel",
        (
            r"bổ nhiệm|giữ chức|nhậm chức|điều chuyển|luân chuyển|từ chức|thôi giữ|đình chỉ (?:công tác|chức)|kiểm điểm|"
            r"được phân công|trúng cử|đắc cử|tái cử|nghỉ hưu|quân hàm"
        ),
    ),
    (
        "meeting",
        r"họp|hội ý|giao ban|tọa đàm|toạ đàm|đối thoại|gặp mặt|gặp gỡ|nghe báo cáo|cho ý kiến|chất vấn|giải trình trước|thảo luận|đàm phán|hội đàm",
    ),
    (
        "ceremony",
        r"kỷ niệm|kỉ niệm|tưởng niệm|làm lễ|mặc niệm|cử hành|hạ huyệt|nhập ngũ|tân binh|tiễn đưa|đón hài cốt",
    ),
    (
        "crime",
        (
            r"ném đá|hành hung|đối tượng|nghi phạm|nghi can|bị can|bị cáo|cướp|trộm|ma t(?:úy|uý)|buôn lậu|lâm tặc|bắt giữ|bị bắt|tòa án|toà án|"
            r"viện kiểm sát|cáo trạng|khởi tố|truy nã|chuyên án|trinh sát|tang vật|trái phép|lừa|hung khí|chém|phát súng|nổ súng|dùng súng|sát hại|bị giết|đánh bạc|hàng giả|hàng lậu"
        ),
    ),
    (
        "accident",
        (
            r"gặp nạn|tử vong|thương vong|đánh lật|đánh chìm|bị chìm|bị sóng|thiệt mạng|phát hỏa|phát hoả|trật bánh|lật nghiêng|lật úp|đè bẹp|mắc kẹt|"
            r"mất tích|bị thương|tai nạn|đâm vào|tông|bốc cháy|phát nổ|rơi xuống|đuối nước|đám cháy|ngọn lửa|bùng lên|ngộ độc|bị té|"
            r"bị ngã|lao vào|lao xuống|bị lật|nổ mìn|không qua khỏi"
        ),
    ),
    (
        "disaster",
        (
            r"mưa|(?<!vùng )lũ|chết rét|mặn|hạn hán|(?<!vùng )bão|ngập|lốc|(?<!điện )gió|nước dâng|nước lên|sạt lở|động đất|rung chấn|mực nước|"
            r"nước sông|triều cường|sụt lún|hố tử thần|ổ dịch|dịch bệnh|ca mắc|ca nhiễm|dương tính|nắng nóng|rét đậm|băng giá"
        ),
    ),
    (
        "competition",
        (
            r"thi đấu|tranh tài|gặp đội|thắng|đội tuyển|vận động viên|thí sinh|giành giải|đoạt giải|vô địch|huy chương|chạy bộ|so tài|khởi tranh|"
            r"về nhất|cán đích"
        ),
    ),
    ("training", r"tập huấn|bồi dưỡng|huấn luyện|diễn tập|lớp học|khóa học"),
    (
        "support",
        r"(?:đưa|chở|thả|chuyển|cấp|cấp phát|phát)(?! hiện)[^,.;\n]{0,25} \d[\d.,]* (?:tấn|thùng|suất|phần|gói|túi) (?:mì|gạo|lương khô|lương thực|nước (?:lọc|uống|sạch)|hàng cứu trợ|quà|nhu yếu phẩm|thực phẩm)|quyên góp|góp \d[\d.,]* (?:triệu|tỷ|tỉ)|đơn vị máu|hỗ trợ|tặng|giúp|miễn phí|hiến máu|ủng hộ|chi viện|tiếp tế|từ thiện|chi trả|trao tiền",
    ),
    (
        "award",
        r"danh hiệu|bằng khen|giấy khen|huân chương|huy hiệu|nhận thưởng|tuyên dương|vinh danh|công nhận đạt",
    ),
    (
        "construction",
        r"(?<!sở )(?<!bộ )(?<!phòng )xây dựng|thi công|hợp long|đổ bê tông|lưu thông|khởi công|khánh thành|đưa vào sử dụng|thông xe|hoàn thiện",
    ),
    (
        "policy",
        (
            r"có (?:văn bản|công văn|tờ trình|quyết định|báo cáo|kết luận)|ban hành|phê duyệt|quyết định|cho phép|chấp thuận|đồng ý|gia hạn|"
            r"công bố|thành lập|thông qua|thu hồi|kết luận|cấp phép|tạm dừng|bãi bỏ"
        ),
    ),
    (
        "visit",
        r"thăm|tiếp xúc cử tri|thị sát|tham quan|khảo sát|(?<!ủy ban )(?<!uỷ ban )(?<!ubnd )(?<!ban )kiểm tra|làm việc với|làm việc tại|(?:vào|tiến hành|về) thanh tra|viếng",
    ),
    ("festival", r"biểu diễn|trình diễn|giao lưu|triển lãm|lễ hội|trưng bày|pháo hoa|khai hội"),
    ("ceremony", r"cúng(?! cấp)|dâng hương|mừng thọ"),
    ("launch", r"ra quân|phát động|khai trương|ra mắt|mở cửa|đi vào hoạt động|khởi động"),
)
_PATTERNS = tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)")) for kind, words in _KINDS)


def kind_told(words: str) -> tuple[str, int]:
    """The type of happening that words in lower case tell of, and where what says so ends; ("other", 0) without any."""
    for kind, pattern in _PATTERNS:
        found = pattern.search(words)
        if found:
            return kind, found.end()
    return "other", 0
