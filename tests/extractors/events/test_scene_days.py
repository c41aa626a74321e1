"""Which acts told without a day have that of the gathering or case they are told of, and which have not."""

from __future__ import annotations

from tests.extractors.events.test_main import days_of, main_of

_MEETING = "Ngày 12/12, Đảng ủy xã Phước Thuận tổ chức hội nghị tổng kết công tác năm."


def test_the_day_from_which_a_decision_holds_is_no_day_for_what_follows() -> None:
    days = days_of(
        _MEETING
        + "\nHội nghị công bố quyết định điều động ông Trần Văn Mẫu làm Phó Giám đốc Trung tâm, kể từ ngày 15/12. "
        "Dịp này, UBND xã tặng Giấy khen cho 9 cá nhân."
    )
    assert days["UBND xã"] == "2024-12-12"


def test_what_was_done_already_is_not_of_the_day_of_what_is_planned() -> None:
    days = days_of(
        "Sáng mai 15/12, UBND tỉnh sẽ khởi công cầu Mẫu. Sở Xây dựng đã phê duyệt thiết kế của cầu."
    )
    assert days["Sở Xây"] is None


def test_an_act_with_a_long_time_of_its_own_is_not_of_the_day_told_before() -> None:
    days = days_of(
        _MEETING + "\nTheo đó, từ đầu năm 2023 đến nay, Đảng ủy xã đã công bố 12 quyết định về nhà ở."
    )
    assert "2024-12-12" not in (day for words, day in days.items() if "12 quyết" in words)


def test_a_sentence_behind_says_when_a_change_of_staff_came_about() -> None:
    event = main_of(
        "HĐND tỉnh bầu Phó Chủ tịch UBND tỉnh",
        "Ông Trần Văn Mẫu, Giám đốc Sở Tài chính, đã được bầu giữ chức Phó Chủ tịch UBND tỉnh.\n"
        "Việc kiện toàn nhân sự diễn ra sáng 10/12 tại hội trường.",
    )
    assert event.start == "2024-12-10"


def test_the_same_session_is_that_told_before() -> None:
    days = days_of(
        "Sáng 12/12, ông Trần Văn Mẫu được bầu giữ chức Phó Chủ tịch UBND tỉnh. Cùng phiên họp, HĐND tỉnh miễn nhiệm "
        "chức danh Ủy viên UBND tỉnh đối với bà Lê Thị Thử."
    )
    assert days["HĐND tỉnh"] == "2024-12-12"


def test_what_is_decided_about_staff_on_the_occasion_is_of_its_day() -> None:
    days = days_of(
        "Sáng 12/12, Tỉnh ủy tổ chức hội nghị công bố các quyết định về công tác cán bộ. Cũng dịp này, Chủ tịch UBND tỉnh bổ "
        "nhiệm bà Lê Thị Thử giữ chức Phó Giám đốc Sở Nội vụ."
    )
    assert days["Chủ tịch"] == "2024-12-12"


def test_an_account_that_has_come_to_another_day_leaves_the_first_behind() -> None:
    days = days_of(
        "Ngày 12/12, UBND tỉnh bổ nhiệm ông Trần Văn Mẫu làm Giám đốc Sở Y tế.\nNgày 16/10, UBND tỉnh điều động bà Lê Thị Thử "
        "về Sở Tài chính.\nHiệu trưởng Lê Văn Thí còn bị kỷ luật khiển trách."
    )
    assert days["Hiệu trưởng"] is None


def test_what_someone_makes_known_as_done_has_no_day() -> None:
    days = days_of(
        "Ngày 12/12, UBND huyện Ninh Hải khởi công cầu Mẫu.\\nÔng Trần Văn Mẫu cho biết, đơn vị đã huy động 200 lao động."
    )
    assert days["đơn vị"] is None


def test_who_died_is_honoured_on_another_day() -> None:
    days = days_of(
        "Ngày 12/12, UBND huyện Ninh Hải họp về mưa lũ.\\nĐêm 9/12, anh Trần Văn Mẫu hy sinh khi cứu một cụ già. Chủ tịch UBND "
        "tỉnh đã truy tặng anh Bằng khen."
    )
    assert days["Chủ tịch"] != "2024-12-09"


def test_an_honour_may_be_told_by_its_year() -> None:
    told = days_of(
        "Ngày 12/12, Hội Nông dân huyện Ninh Hải tổ chức đại hội đại biểu. Cuối năm 2022, Hội được Trung ương Hội tặng "
        "Cờ thi đua; trước đó, năm 2021 được Chủ tịch UBND tỉnh tặng Bằng khen. Hội viên Lê Thị Thử được Chủ tịch nước phong tặng danh hiệu Nghệ nhân ưu tú vào năm 2016."
    )
    assert {"2022-10-01", "2021-01-01", "2016-01-01"} <= set(told.values())


def test_an_act_may_name_the_gathering_at_which_it_was_done_with_its_day() -> None:
    told = days_of(
        "Sáng 12/12, huyện Ninh Hải họp về mưa lũ.\nTỉnh đoàn cũng truy tặng anh Mẫu Huy hiệu Tuổi trẻ dũng cảm trong lễ viếng "
        "ngày 7/12."
    )
    assert told["Tỉnh đoàn"] == "2024-12-07"


def test_the_next_step_of_a_career_has_its_own_month() -> None:
    told = days_of(
        "Tháng 10/2016, bà Lê Thị Thử làm Chánh Văn phòng Tỉnh ủy; đến tháng 9/2017 được điều động giữ chức Trưởng ban Dân vận."
    )
    assert "2017-09-01" in told.values()
