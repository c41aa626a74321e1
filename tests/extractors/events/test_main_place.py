"""Where the event that an article is about happens."""

from __future__ import annotations

from datetime import date

from extractors.assemble import extract
from schemas import Article
from tests.extractors.events.test_main import main_of


def place_of(title: str, text: str) -> str | None:
    place = main_of(title, text).place
    return place.name if place else None


def test_a_report_that_opens_with_who_did_it_lies_in_the_unit_of_that_one() -> None:
    """Not in the one whose officials are spoken of behind."""
    text = "Ngày 9/12, UBND tỉnh Đồng Tháp tổ chức xin lỗi người tố cáo hai lãnh đạo UBND huyện Tháp Mười."
    assert place_of("Xin lỗi người tố cáo", text) == "Đồng Tháp"


def test_what_a_lead_tells_in_short_has_the_place_of_the_full_telling() -> None:
    text = (
        "Ngày 4/12, Phòng CSGT cho biết đã xác định đối tượng trong vụ ném đá vào tàu. Trước đó, khoảng 16h30 ngày 3/12, "
        "tàu khách chạy đến Km1661+700, khu vực ga Dầu Mẫu (xã Dầu Giây, tỉnh Đồng Nai) thì bị một người ném đá."
    )
    assert place_of("Ném đá vào tàu khách ở Đồng Nai", text) == "ga Dầu Mẫu"


def test_a_house_that_suffers_is_itself_the_place() -> None:
    text = "Rạng sáng 9/12, Trường Tiểu học Tân Mẫu bị trộm đột nhập lấy đi 12 máy tính."
    assert place_of("Trộm máy tính", text) == "Trường Tiểu học Tân Mẫu"


def test_the_opening_of_an_article_names_the_unit_that_the_sentence_of_the_event_leaves_out() -> None:
    """Of several of a kind none is meant, and nobody's home is."""
    text = (
        "Bà Trần Thị Mẫu vừa được phong tặng danh hiệu Nghệ nhân ưu tú. Bà Mẫu (thôn Ma Hoa, xã Phước Đại) rất vui. "
        "Tỉnh Ninh Thuận có 14 nghệ nhân."
    )
    assert place_of("Được phong tặng danh hiệu Nghệ nhân ưu tú", text) == "Ninh Thuận"


def test_a_meeting_told_again_is_where_it_was_told_to_be() -> None:
    text = (
        "Bí thư Tỉnh ủy hỏi như vậy tại buổi tiếp xúc cử tri của đoàn đại biểu ở xã Tam Thăng. Tại buổi tiếp xúc cử tri "
        "sáng 12/12, ông Trần Văn Mẫu, Trưởng đoàn đại biểu Quốc hội tỉnh Quảng Nam, nói ông rất đau lòng."
    )
    assert place_of("Chính quyền ở đâu?", text) == "Tam Thăng"


def test_an_arrest_is_not_where_the_goods_came_from() -> None:
    text = (
        "Công an tỉnh Lào Cai vừa bắt giữ Trần Văn Mẫu, đối tượng vận chuyển 40 bánh heroin từ Điện Biên về Lào Cai. Trước "
        "đó, khoảng 17h chiều 3/11, tại khu vực cầu Khe Mẫu, trinh sát phát hiện Mẫu lái ô tô."
    )
    assert place_of("Bắt giữ 40 bánh heroin", text) == "cầu Khe Mẫu"


def test_a_title_names_the_district_without_its_kind() -> None:
    text = (
        "Ngày 10/12, Ủy ban MTTQ tỉnh Quảng Trị tổ chức lễ trao 21 ngôi nhà cho hộ nghèo. Các nhà ở huyện Đakrông được xây "
        "trong ba tháng."
    )
    assert place_of("Trao 21 ngôi nhà cho hộ nghèo ở Đakrông", text) == "Đakrông"


def test_those_who_are_visited_say_where() -> None:
    text = (
        "Ngày 12/12, Đoàn kiểm tra của Thành ủy Cần Thơ có buổi làm việc với Đảng ủy, UBND xã Vị Thủy về mô hình chính quyền "
        "hai cấp."
    )
    assert place_of("Kiểm tra mô hình chính quyền hai cấp", text) == "Vị Thủy"


def test_a_bridge_is_the_place_where_it_opens_whatever_it_joins() -> None:
    text = (
        "Sáng 9/12, cầu Khe Mẫu bắc qua suối, nối xã Tam Thăng với xã Tam Phú (Quảng Nam) chính thức thông xe trước đông "
        "đảo bà con."
    )
    assert place_of("Thông xe cầu Khe Mẫu", text) == "cầu Khe Mẫu"


def test_a_sentence_behind_says_where_it_came_about() -> None:
    text = (
        "Ông Trần Văn Mẫu đã được bầu giữ chức Phó Chủ tịch UBND tỉnh Quảng Nam. Việc bầu bổ sung được thực hiện sáng 10/12, "
        "tại Nhà hát Mẫu Sơn (phường Tam Kỳ)."
    )
    assert place_of("Bầu Phó Chủ tịch UBND tỉnh Quảng Nam", text) == "Nhà hát Mẫu Sơn"


def test_what_lies_within_an_industrial_park_is_there() -> None:
    text = (
        "Khoảng 21 giờ ngày 9/12, lửa bùng lên từ kho của Công ty Mẫu trong Khu công nghiệp Tam Thăng, tỉnh Quảng Nam. Khói "
        "đen bốc cao."
    )
    assert place_of("Cháy lớn tại Công ty Mẫu", text) == "Tam Thăng"


def test_a_visit_is_to_a_country_that_follows_its_word() -> None:
    """Not to the one whose embassy or company is visited."""
    abroad = "Ngày 9/12, Chủ tịch UBND tỉnh Trần Văn Mẫu thăm chính thức Campuchia theo lời mời của tỉnh bạn."
    assert place_of("Chủ tịch tỉnh thăm Campuchia", abroad) == "Campuchia"
    home = "Ngày 9/12, ông Trần Văn Mẫu thăm các chuyên gia Campuchia nhân dịp năm mới."
    assert place_of("Thăm chuyên gia", home) != "Campuchia"


def test_the_sessions_of_a_meeting_are_where_it_is_held() -> None:
    text = (
        "Trong hai ngày 10 và 11/12, tại Nhà hát Mẫu Sơn, HĐND huyện Mẫu Sơn tổ chức kỳ họp thứ 5. Báo cáo tại phiên khai mạc "
        "sáng 10/12 nêu rõ kết quả. Phiên bế mạc diễn ra chiều 11/12."
    )
    events = extract(
        Article(title="Kỳ họp thứ 5 HĐND huyện Mẫu Sơn", text=text, published=date(2024, 12, 14))
    ).events
    sessions = [event for event in events if "phiên" in event.text.casefold()]
    assert sessions
    assert {event.place and event.place.name for event in sessions} == {"Nhà hát Mẫu Sơn"}
