"""When the event that an article is about happened, and what the sentences around it say of that."""

from __future__ import annotations

from tests.extractors.events.test_main import days_of, main_of


def test_an_act_that_a_lead_makes_known_has_the_day_of_its_full_telling() -> None:
    event = main_of(
        "Nhiều lãnh đạo tỉnh tái cử",
        "Ông Trần Văn Mẫu tái đắc cử chức vụ Chủ tịch HĐND tỉnh. Sáng 12/12, HĐND tỉnh họp phiên thứ nhất, bầu các chức "
        "danh chủ chốt nhiệm kỳ mới.",
    )
    assert (event.type, event.start) == ("personnel", "2024-12-12")


def test_what_a_gathering_did_is_what_the_title_tells() -> None:
    """Behind the name of the gathering who did it is named; the name ends there."""
    event = main_of(
        "Tỉnh có chủ tịch mới",
        "Sáng 12/12, tại kỳ họp bất thường, HĐND tỉnh đã bầu ông Trần Văn Mẫu giữ chức Chủ tịch UBND tỉnh.",
    )
    assert (event.type, event.start) == ("personnel", "2024-12-12")


def test_the_reason_of_an_act_says_neither_when_nor_where_it_was_done() -> None:
    event = main_of(
        "Hai chủ tịch huyện bị phê bình vì không đi họp",
        "UBND tỉnh Hà Tĩnh vừa phê bình Chủ tịch UBND huyện Hương Khê vì không dự cuộc họp diễn ra ngày 9/11 tại Văn "
        "phòng UBND tỉnh. Hai người phải giải trình.",
    )
    assert event.place is not None
    assert (event.type, event.start, event.place.name) == ("personnel", None, "Hà Tĩnh")


def test_a_day_that_names_an_occasion_or_what_is_to_come_dates_nothing() -> None:
    days = days_of(
        "Sáng 12/12, LĐLĐ huyện tổ chức hội nghị tổng kết. Dịp này, ông Trần Văn Mẫu phát động thi đua chào mừng Đại hội "
        "Công đoàn tỉnh, dự kiến diễn ra tháng 3/2025."
    )
    assert days["ông Trần"] == "2024-12-12"
    badge = main_of(
        "Trao Huy hiệu Đảng",
        "Ngày 6/11, Đảng ủy xã tổ chức lễ trao Huy hiệu Đảng đợt 7/11 cho 12 đảng viên.",
    )
    assert badge.start == "2024-11-06"


def test_a_drought_lasts_the_months_that_are_told() -> None:
    event = main_of(
        "Hạn mặn gây thiệt hại",
        "Hạn mặn kéo dài từ tháng 3 đến tháng 6/2024 khiến 2.150 ha lúa hè thu thiếu nước.",
    )
    assert (event.type, event.start, event.end) == ("disaster", "2024-03-01", "2024-06-30")


def test_a_day_before_a_name_counts_more_than_one_in_brackets_behind_it() -> None:
    days = days_of("Sáng 12/12, Hội nghị Ban Chấp hành Đảng bộ huyện (họp lại sau ngày 2/12) bầu ông Mẫu.")
    assert days["Hội nghị"] == "2024-12-12"


CASE = (
    "Trưa 12/12, Đại tá Trần Văn Mẫu xác nhận Ban chuyên án đã bắt được Lê Văn Sơn, nghi can gây ra vụ cướp tiệm vàng. 18 giờ "
    "ngày 10/12, một thanh niên xông vào tiệm, dùng búa đập vỡ tủ kính. Chủ tiệm kêu cứu. Nhiều người đuổi theo. 8 giờ sáng "
    "12/12, các trinh sát ập vào căn chòi ở xã Tam Thăng, khống chế Sơn lúc còn ngủ."
)


def test_behind_a_known_case_a_title_tells_what_is_new() -> None:
    event = main_of("Vụ cướp tiệm vàng ở Tam Kỳ: Bắt nghi can sau 38 giờ", CASE)
    assert event.text.startswith(("Ban chuyên án", "bắt được"))


def test_an_arrest_has_the_day_on_which_its_man_was_overcome() -> None:
    event = main_of("Vụ cướp tiệm vàng ở Tam Kỳ: Bắt nghi can sau 38 giờ", CASE)
    assert event.place is not None
    assert (event.start, event.place.name) == ("2024-12-12", "Tam Thăng")
