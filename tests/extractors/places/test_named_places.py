"""Places that are no units: hamlets, venues, landscapes, regions, countries; and bare names."""

import pytest

from tests.extractors.places.examples import AFTER, BEFORE, Example, check, places

# fmt: off
HAMLETS = [
    Example("Người dân thôn Lô Lô Chải làm du lịch.", "Hà Giang", BEFORE, ["hamlet Lô Lô Chải / Hà Giang"]),
    Example("Bản Áng có 120 hộ.", "Sơn La", BEFORE, ["hamlet Áng / Sơn La"]),
    Example("Nhân dân ấp Mỹ Thuận hiến đất.", "Vĩnh Long", BEFORE, ["hamlet Mỹ Thuận / Vĩnh Long"]),
    Example("Tổ dân phố số 5 họp.", "Hà Giang", BEFORE, ["hamlet 5 / Hà Giang"]),
    Example("Tổ dân phố 12, phường Trần Phú họp.", "Hà Giang", BEFORE, ["hamlet 12 / Hà Giang", "commune Trần Phú / Hà Giang"]),
    Example("Thôn 3, xã Ea Tu được mùa cà phê.", "Đắk Lắk", BEFORE, ["hamlet 3 / Đắk Lắk", "commune Ea Tu / Đắk Lắk"]),
    Example("Ngày hội ở khu phố Tân Bình.", "Bình Phước", BEFORE, ["hamlet Tân Bình / Bình Phước"]),
    Example("Làng gốm Bát Tràng đón khách.", "Hà Nội", BEFORE, ["hamlet Bát Tràng / Hà Nội"]),
    Example("Thôn có 120 hộ, 5 thôn khác ít hơn.", "Hà Giang", BEFORE, []),
    Example("Già làng Trần Văn Mẫu kể chuyện.", "Gia Lai", BEFORE, []),
    Example("Trưởng thôn Nguyễn Thị Thử vận động bà con.", "Gia Lai", BEFORE, []),
]

VENUES = [
    Example("Lễ kỷ niệm tại Quảng trường 20-10.", "Hà Giang", BEFORE, ["venue Quảng trường 20-10 / Hà Giang"]),
    Example("Lễ kỷ niệm tại Quảng trường Ba Đình.", "Hà Nội", BEFORE, ["venue Quảng trường Ba Đình / Hà Nội"]),
    Example("Đoàn dâng hương tại Nghĩa trang liệt sĩ quốc gia Vị Xuyên.", "Hà Giang", BEFORE, ["venue Nghĩa trang liệt sĩ quốc gia Vị Xuyên / Hà Giang"]),
    Example("Hội thi diễn ra tại Trường THPT Chu Văn An.", "Hà Nội", BEFORE, ["venue Trường THPT Chu Văn An / Hà Nội"]),
    Example("Nạn nhân được đưa đến Bệnh viện Bạch Mai.", "Hà Nội", BEFORE, ["venue Bệnh viện Bạch Mai / Hà Nội"]),
    Example("Nạn nhân được đưa đến Bệnh viện Đa khoa tỉnh Sơn La.", "Sơn La", BEFORE, ["venue Bệnh viện Đa khoa tỉnh Sơn La / Sơn La", "province Sơn La / Sơn La"]),
    Example("Sạt lở trên quốc lộ 4C.", "Hà Giang", BEFORE, ["venue quốc lộ 4C / Hà Giang"]),
    Example("Sạt lở trên Quốc lộ 6 đoạn qua huyện Mai Châu.", "Hòa Bình", BEFORE, ["venue Quốc lộ 6 / Hòa Bình", "district Mai Châu / Hòa Bình"]),
    Example("Tai nạn trên đường Trần Phú.", "Khánh Hòa", BEFORE, ["venue Trần Phú / Khánh Hòa"]),
    Example("Tai nạn trên cao tốc Nội Bài - Lào Cai.", "Lào Cai", BEFORE, ["venue cao tốc Nội Bài - Lào Cai / Lào Cai"]),
    Example("Xe máy rơi khỏi cầu Mỹ Thuận.", "Vĩnh Long", BEFORE, ["venue cầu Mỹ Thuận / Vĩnh Long"]),
    Example("Trận đấu trên sân vận động Mỹ Đình.", "Hà Nội", BEFORE, ["venue sân vận động Mỹ Đình / Hà Nội"]),
    Example("Lễ thắp nến tại Thành cổ Quảng Trị.", "Quảng Trị", BEFORE, ["venue Thành cổ Quảng Trị / Quảng Trị"]),
    Example("Hàng hóa qua cửa khẩu Tân Thanh tăng.", "Lạng Sơn", BEFORE, ["venue cửa khẩu Tân Thanh / Lạng Sơn"]),
    Example("Khách đến chùa Bái Đính đông.", "Ninh Bình", BEFORE, ["venue chùa Bái Đính / Ninh Bình"]),
    Example("Họp tại hội trường UBND huyện Mèo Vạc.", "Hà Giang", BEFORE, ["venue hội trường UBND huyện Mèo Vạc / Hà Giang", "district Mèo Vạc / Hà Giang"]),
    Example("Các trường học trên địa bàn mở cửa.", "Hà Giang", BEFORE, []),
    Example("Ngành y tế có 3 bệnh viện, 12 trạm y tế.", "Hà Giang", BEFORE, []),
]

LANDSCAPES = [
    Example("Nước sông Hồng dâng cao.", "Hà Nội", BEFORE, ["other Hồng / Hà Nội"]),
    Example("Đoàn leo núi Bà Đen.", "Tây Ninh", BEFORE, ["other Bà Đen / Tây Ninh"]),
    Example("Xe khách lật trên đèo Mã Pì Lèng.", "Hà Giang", BEFORE, ["other Mã Pì Lèng / Hà Giang"]),
    Example("Nhà máy ở Khu công nghiệp VSIP I.", "Bình Dương", BEFORE, ["other VSIP I / Bình Dương"]),
    Example("Cháy tại KCN Sóng Thần 2.", "Bình Dương", BEFORE, ["other Sóng Thần 2 / Bình Dương"]),
    Example("Cụm công nghiệp Tân An mở rộng.", "Long An", BEFORE, ["other Tân An / Long An"]),
    Example("Ngư dân thả lưới ở đầm Ô Loan.", "Phú Yên", BEFORE, ["other Ô Loan / Phú Yên"]),
    Example("Rừng ở vườn quốc gia Cúc Phương hồi sinh.", "Ninh Bình", BEFORE, ["other Cúc Phương / Ninh Bình"]),
    Example("Tàu ra quần đảo Trường Sa.", "Khánh Hòa", BEFORE, ["other Trường Sa / Khánh Hòa"]),
]

REGIONS_AND_COUNTRIES = [
    Example("Lúa ở Đồng bằng sông Cửu Long được giá.", "An Giang", BEFORE, ["other Đồng bằng sông Cửu Long / -"]),
    Example("Mưa lớn ở Tây Nguyên và Nam Bộ.", "Hà Nội", BEFORE, ["other Tây Nguyên / -", "other Nam Bộ / -"]),
    Example("Không khí lạnh tràn xuống miền Bắc.", "Hà Nội", BEFORE, ["other miền Bắc / -"]),
    Example("Xuất khẩu sang Hàn Quốc và Nhật Bản tăng.", "Hà Nội", BEFORE, ["country Hàn Quốc / -", "country Nhật Bản / -"]),
    Example("Kỷ niệm Ngày Nhà giáo Việt Nam 20/11.", "Hà Giang", BEFORE, ["country Việt Nam / -"]),
    Example("Hàng bán sang Mỹ tăng.", "Hà Nội", BEFORE, ["country Mỹ / -"]),
    Example("Hàng bán sang Hoa Kỳ tăng, thị trường Mỹ rộng mở.", "Hà Nội", BEFORE, ["country Mỹ / -"]),
    Example("Đoàn sinh viên nước Lào đến học.", "Sơn La", BEFORE, ["country Lào / -"]),
    Example("Ủy ban MTTQ Việt Nam huyện Mèo Vạc họp.", "Hà Giang", BEFORE, ["country Việt Nam / -", "district Mèo Vạc / Hà Giang"]),
    Example("Hợp tác giữa Việt Nam và Cu-ba phát triển.", "Hà Nội", BEFORE, ["country Việt Nam / -", "country Cuba / -"]),
]

BARE = [
    Example("Tại Hà Nội, trời mưa.", "Hà Nội", BEFORE, ["province Hà Nội / Hà Nội"]),
    Example("Từ Lào Cai đến Yên Bái mất hai giờ.", "Lào Cai", BEFORE, ["province Lào Cai / Lào Cai", "province Yên Bái / Yên Bái"]),
    Example("Ninh Hải: Trao quà cho người nghèo", "Ninh Thuận", BEFORE, ["district Ninh Hải / Ninh Thuận"]),
    Example("UBND Hà Nội yêu cầu.", "Hà Nội", BEFORE, ["province Hà Nội / Hà Nội"]),
    Example("Các đội đến từ Sơn La, Điện Biên, Lai Châu.", "Sơn La", AFTER, ["province Sơn La / Sơn La", "province Điện Biên / Điện Biên", "province Lai Châu / Lai Châu"]),
]

NO_PLACES = [
    Example("Học tập tấm gương đạo đức Hồ Chí Minh.", "Hà Giang", BEFORE, []),
    Example("Chủ tịch Hồ Chí Minh đọc Tuyên ngôn Độc lập.", "Hà Giang", BEFORE, []),
    Example("Đoàn TNCS Hồ Chí Minh phát động phong trào.", "Hà Giang", BEFORE, []),
    Example("Trao Huân chương Hồ Chí Minh cho cụ.", "Hà Giang", BEFORE, []),
    Example("Truy tặng danh hiệu Bà mẹ Việt Nam Anh hùng.", "Hà Giang", BEFORE, []),
    Example("Huân chương Bảo vệ Tổ quốc hạng Nhất được trao.", "Hà Giang", BEFORE, []),
    Example("Ông Trần Văn Đức và bà Nguyễn Thị Nga có mặt.", "Hà Giang", BEFORE, []),
    Example("Anh Mẫu nói với chị Nga về công việc.", "Hà Giang", BEFORE, []),
    Example("Bà Trần Thị Hà Giang phát biểu.", "Hà Nội", BEFORE, []),
    Example("Chị Nguyễn Hải Dương giành giải Nhất.", "Hà Nội", BEFORE, []),
    Example("Ông Lê Hòa Bình nói về hòa bình.", "Hà Nội", BEFORE, []),
    Example("Thái Bình Dương dậy sóng.", "Hà Nội", BEFORE, []),
    Example("Lãnh đạo tỉnh, huyện và địa phương có mặt.", "Hà Giang", BEFORE, []),
    Example("Toàn tỉnh có 10 huyện, 1 thành phố.", "Hà Giang", BEFORE, []),
    Example("Xã hội hóa giáo dục đạt kết quả.", "Hà Giang", BEFORE, []),
    Example("Thành phố Thông minh là đề tài hội thảo.", "Hà Giang", BEFORE, []),
    Example("Bản tin sáng nay có nhiều tin tốt.", "Hà Giang", BEFORE, []),
    Example("Dịch tả lợn châu Phi được khống chế.", "Hà Giang", BEFORE, []),
    Example("Gia đình anh An Giang hồ lâu năm.", "Hà Nội", BEFORE, []),
]
# fmt: on

ALL = [*HAMLETS, *VENUES, *LANDSCAPES, *REGIONS_AND_COUNTRIES, *BARE, *NO_PLACES]


@pytest.mark.parametrize("example", ALL, ids=lambda example: example.sentence)
def test_named_places(example: Example) -> None:
    check(example)


def test_without_a_province_the_article_gives_its_own() -> None:
    text = "Huyện Ninh Hải, tỉnh Ninh Thuận họp.\nThôn Thái An có 120 hộ."
    assert {place.name: place.province for place in places(text, None, BEFORE)} == {
        "Ninh Hải": "Ninh Thuận",
        "Ninh Thuận": "Ninh Thuận",
        "Thái An": "Ninh Thuận",
    }
