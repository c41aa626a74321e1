"""What an article is about, by its title."""

from __future__ import annotations

from datetime import date

from extractors.assemble import extract
from schemas import Article, Event


def main_of(title: str, text: str) -> Event:
    found = extract(Article(title=title, text=text, published=date(2024, 12, 14)))
    return next(event for event in found.events if event.main)


def test_an_occasion_is_not_what_a_title_is_about() -> None:
    """The act stands before "nhân dịp"; its day is that of the gathering told before it."""
    event = main_of(
        "Nghệ nhân Thạch Văn Mẫu được tặng Bằng khen nhân dịp Lễ hội Ok Om Bok",
        "Sáng 12/12, tại Ao Bà Om đã diễn ra Lễ hội Ok Om Bok năm 2024. Tại lễ hội, Bộ trưởng Bộ Văn hóa, "
        "Thể thao và Du lịch đã tặng Bằng khen cho Nghệ nhân Thạch Văn Mẫu.",
    )
    assert (event.type, event.start) == ("award", "2024-12-12")


def test_what_a_title_does_not_name_gives_way_to_its_gathering() -> None:
    event = main_of(
        "Tưng bừng Lễ hội Ok Om Bok",
        "Sáng 12/12, tại Ao Bà Om đã diễn ra Lễ hội Ok Om Bok năm 2024. Tại lễ hội, Bộ trưởng Bộ Văn hóa, "
        "Thể thao và Du lịch đã tặng Bằng khen cho Nghệ nhân Thạch Văn Mẫu.",
    )
    assert (event.type, event.start) == ("festival", "2024-12-12")


def test_an_article_without_another_happening_is_about_its_title() -> None:
    event = main_of(
        "Vụ phá rừng ở Vườn quốc gia Núi Mẫu",
        "Cơ quan chức năng chưa có kết luận về vụ phá rừng gỗ quý ở Vườn quốc gia Núi Mẫu. Người dân lo lắng.",
    )
    assert "phá rừng" in event.text


def test_a_case_that_is_looked_into_is_what_a_title_is_about() -> None:
    event = main_of(
        "Kiểm tra vụ phá rừng ở Vườn quốc gia Núi Mẫu",
        "Ngày 12/12, UBND tỉnh cho biết vừa chỉ đạo điều tra vụ phá rừng gỗ quý ở Vườn quốc gia Núi Mẫu.",
    )
    assert event.type == "crime"


def test_a_heading_in_capitals_gives_way_to_the_text_that_tells_it() -> None:
    event = main_of(
        "Tuyên phạt 7 năm tù bị cáo trộm cắp tài sản",
        "NINH THUẬN: TUYÊN PHẠT 7 NĂM TÙ BỊ CÁO TRỘM CẮP TÀI SẢN\n"
        "Ngày 12/12, TAND tỉnh mở phiên tòa sơ thẩm xét xử bị cáo Trần Văn Mẫu về tội trộm cắp tài sản.",
    )
    assert (event.type, event.start) == ("crime", "2024-12-12")


def test_what_only_the_title_names_is_found_by_its_words() -> None:
    """A decision told in passing far down does not stand in its way."""
    event = main_of(
        "90 tỷ đồng xây khu lưu niệm nhà thơ Trần Mẫu",
        "Huyện Ninh Phước sẽ xây khu lưu niệm nhà thơ Trần Mẫu với tổng kinh phí 90 tỷ đồng. Nhà thơ được nhiều "
        "thế hệ yêu mến. Quê hương ông ở xã Phước Hữu. Người dân mong khu lưu niệm sớm thành hình. Đến nay có 3 "
        "phương án. Chủ tịch UBND huyện vừa ký quyết định phê duyệt chủ trương đầu tư.",
    )
    assert event.type == "construction"


def test_what_is_recalled_gives_way_to_what_the_title_tells() -> None:
    """A contest named in passing and a bridge's year do; the session at which the title's news was given does not."""
    recalled = main_of(
        "Phó chánh văn phòng xã nộp lại toàn bộ phụ cấp",
        "Ông Trần Văn Mẫu, Phó chánh văn phòng UBND xã Tân Mẫu, nộp lại toàn bộ phụ cấp của bốn năm. Cầu Mẫu ở xã này "
        "khởi công từ năm 2009. Hội thi công chức thanh lịch năm 2020 từng có ông tham gia.",
    )
    assert recalled.type == "other"
    assert "phụ cấp" in recalled.text
    session = main_of(
        "Thu ngân sách 11 tháng tăng 7,5%",
        "Thu ngân sách của tỉnh trong 11 tháng tăng 7,5%. Thông tin được đưa ra tại phiên họp thường kỳ sáng 12/12.",
    )
    assert (session.type, session.start) == ("meeting", "2024-12-12")


def test_a_decision_just_made_is_news_at_the_opening() -> None:
    """Years before the rest of what is told nothing is; what a question asks is no happening."""
    decided = main_of(
        "Huyện sẽ tinh giản 700 biên chế",
        "Trong bốn năm tới, huyện sẽ tinh giản 11% biên chế.\nChủ tịch UBND tỉnh vừa ký quyết định phê duyệt kế hoạch.",
    )
    assert decided.type == "policy"
    recalled = main_of(
        "Trạm bơm Tân Mẫu",
        "Trạm bơm Tân Mẫu được khánh thành ngày 5/3/2009. Ngày 12/12/2024, UBND huyện tổ chức hội nghị bàn cách sửa trạm.",
    )
    assert (recalled.type, recalled.start) == ("meeting", "2024-12-12")
    asked = Article(
        title="Vì sao bản đồ chậm cập nhật tên xã mới?",
        text="Bản đồ trên mạng chậm cập nhật tên xã mới, nhiều người than phiền.",
    )
    assert not extract(asked).events


def test_a_contest_that_has_come_to_its_close_is_told_not_the_close() -> None:
    event = main_of(
        "Bế mạc Hội thao lực lượng vũ trang tỉnh",
        "Sau ba ngày tranh tài, chiều 12/12, tại sân vận động tỉnh, Hội thao lực lượng vũ trang tỉnh năm 2024 đã bế mạc. "
        "Ban tổ chức trao giải Nhất toàn đoàn cho Ban Chỉ huy quân sự huyện Tân Mẫu.",
    )
    assert (event.type, event.start, event.end) == ("competition", "2024-12-10", "2024-12-12")


def test_houses_that_are_handed_over_are_help() -> None:
    event = main_of(
        "Trao 21 ngôi nhà cho hộ nghèo",
        "Sáng 12/12, Ủy ban MTTQ huyện tổ chức lễ trao 21 ngôi nhà cho hộ nghèo. Dịp này, Chủ tịch UBND huyện tặng Giấy "
        "khen cho 3 tập thể.",
    )
    assert (event.type, event.start) == ("support", "2024-12-12")


def test_the_sentence_that_says_the_title_again_may_hold_what_was_found() -> None:
    event = main_of(
        "Công ty Mẫu đền bù 24 tỷ đồng sau sự cố",
        "UBND tỉnh vừa phê duyệt quyết định để Công ty Mẫu đền bù 24 tỷ đồng sau sự cố. Nhà máy khởi công từ năm 2009.",
    )
    assert event.type == "policy"


def test_the_name_of_a_commune_demands_nothing() -> None:
    event = main_of(
        "Đại biểu Quốc hội tiếp xúc cử tri",
        "Sáng 12/12, tại xã Tiểu Cần, Tổ đại biểu số 4 có buổi tiếp xúc cử tri.",
    )
    assert (event.type, event.start) == ("visit", "2024-12-12")


def test_an_arrest_that_is_made_known_has_the_day_on_which_it_is_told() -> None:
    """Where it came to it, too; a charge that is made known has no day from what led to it."""
    event = main_of(
        "Bắt quả tang nhóm đánh bạc",
        "Công an xã Long Sơn cho biết vừa bắt quả tang nhóm đối tượng đánh bạc. Trước đó, khoảng 15 giờ ngày 12/12, "
        "Công an xã phát hiện một nhóm người đánh bạc tại ấp Sóc Giụp.",
    )
    assert event.place is not None
    assert (event.start, event.part, event.place.name) == ("2024-12-12", "15:00", "Sóc Giụp")
    charged = main_of(
        "Khởi tố đối tượng lừa đảo",
        "Công an tỉnh vừa khởi tố bị can Trần Văn Mẫu về tội lừa đảo. Trước đó, ngày 3/9, Mẫu bán đất cho ông Thử.",
    )
    assert (charged.type, charged.start) == ("crime", None)


def test_a_case_is_dated_where_the_text_says_when_it_was() -> None:
    event = main_of(
        "Hai đối tượng cướp ngân hàng rất manh động",
        "Chủ trì buổi cung cấp thông tin là Giám đốc Công an tỉnh. Vụ việc xảy ra khoảng 16 giờ chiều 9/12, hai "
        "đối tượng đã xông vào ngân hàng.",
    )
    assert (event.type, event.start, event.part) == ("crime", "2024-12-09", "16:00")


def test_the_title_says_what_befell() -> None:
    """A report in other words is of the title's kind, and what a flood wrecks is a disaster."""
    found_dead = main_of(
        "Nam sinh viên tử vong trong ký túc xá",
        "Ngày 12/12, Công an tỉnh đang điều tra nguyên nhân vụ một sinh viên tử vong. Theo điều tra, lúc 17 giờ ngày "
        "11/12, bảo vệ và sinh viên bất ngờ nghe tiếng động mạnh.",
    )
    assert (found_dead.type, found_dead.start) == ("accident", "2024-12-11")
    wrecked = main_of(
        "Lũ đổ về, cả thị trấn bị nhấn chìm",
        "Sau trận lũ làm nhiều ngôi nhà bị sập, người dân thị trấn Mường Mẫu vẫn chưa hết bàng hoàng.",
    )
    assert wrecked.type == "disaster"


def test_who_took_a_picture_is_no_part_of_the_sentence_behind() -> None:
    event = main_of(
        "Ném đá vào tàu khách",
        "Ngày 12/12, Phòng CSGT cho biết đã xác định đối tượng ném đá. Hiện trường vụ việc. Ảnh: A.X Trước đó, khoảng "
        "16h30 ngày 11/12, tàu khách bị một người ném đá gây vỡ ô cửa kính.",
    )
    assert event.start == "2024-12-11"


def test_the_place_of_the_main_event() -> None:
    """What is built before the road it lies on; where a building will lie; the title's; never somebody's home."""
    places = {
        "Thông xe cầu Bình Mẫu": "Sáng 12/12, UBND tỉnh tổ chức lễ thông xe kỹ thuật cầu Bình Mẫu trên đường tỉnh 877C.",
        "Xây khu lưu niệm nhà thơ Trần Mẫu": "Huyện Ninh Phước sẽ xây khu lưu niệm nhà thơ Trần Mẫu với tổng kinh phí "
        "90 tỷ đồng. Công trình được xây dựng tại xã Phước Hữu, huyện Ninh Phước.",
        "Hai học sinh đuối nước": "Lãnh đạo UBND xã Phước Hữu cho biết, trên địa bàn vừa xảy ra vụ đuối nước làm 2 học "
        "sinh tử vong. Khoảng 15 giờ ngày 12/12, hai em ra hồ chứa nước thôn Hữu Đức tắm.",
        "Va chạm trên quốc lộ": "Lúc 11 giờ ngày 12/12, tại thôn Thái An, xã Vĩnh Hải, Tổ tuần tra làm nhiệm vụ. Xe ô tô "
        "do Trần Văn Mẫu (trú tại tổ 34, phường Đài Sơn) điều khiển đã va chạm với một chiến sĩ.",
    }
    found = [main_of(title, text).place for title, text in places.items()]
    assert [place.name for place in found if place] == ["cầu Bình Mẫu", "Phước Hữu", "Hữu Đức", "Thái An"]


def days_of(text: str) -> dict[str, str | None]:
    """The day of each event by its first two words."""
    found = extract(Article(title="Tin trong ngày", text=text, published=date(2024, 12, 14)))
    return {" ".join(event.text.split()[:2]): event.start for event in found.events}


def test_what_is_done_at_a_gathering_has_its_day() -> None:
    """One more giver "cũng đã trao"; a year that names a plan is no day; an item of its own has its own day."""
    also = "Sáng 12/12, UBND huyện tổ chức lễ tuyên dương học sinh giỏi.\nDịp này, Phòng Giáo dục tặng Giấy khen cho 20 em. "
    assert days_of(also + "Hội Khuyến học huyện cũng đã trao 10 suất học bổng.")["Hội Khuyến"] == "2024-12-12"
    session = (
        "Sáng 12/12, HĐND huyện tổ chức kỳ họp thường lệ. Kỳ họp đã thông qua kế hoạch công tác năm 2025."
    )
    assert days_of(session)["thông qua"] == "2024-12-12"
    items = (
        "Trong hai ngày 9 và 10/12, Hội Cựu chiến binh tỉnh trao nhà cho hội viên.\n* Sáng 12/12, Hội tổ chức gặp mặt "
        "truyền thống.\nDịp này, UBND tỉnh tặng Bằng khen cho 5 tập thể."
    )
    assert days_of(items)["UBND tỉnh"] == "2024-12-12"


def test_a_day_behind_a_place_holds_for_its_whole_sentence() -> None:
    days = days_of(
        "Sáng 13/12, UBND xã tổ chức hội nghị tổng kết. Trước đó, tại xã Phước Hải, ngày 12/12, UBND huyện đã khánh "
        "thành trạm y tế xã; Sở Y tế bàn giao 1 máy siêu âm cho trạm."
    )
    assert days["Sở Y"] == "2024-12-12"


def test_a_day_at_the_end_of_the_sentence_is_that_of_its_gathering() -> None:
    event = main_of(
        "Học phí của bác sĩ nội trú",
        "Thông tin này được Giám đốc Sở Y tế chia sẻ tại buổi họp mặt do Thành ủy tổ chức nhằm thăm hỏi, chúc mừng đội "
        "ngũ cán bộ ngành y tế nhân dịp Tết vào tối 12/12.",
    )
    assert event.start == "2024-12-12"


def test_an_earlier_office_does_not_date_a_new_one() -> None:
    event = main_of(
        "Tỉnh có Bí thư Tỉnh ủy mới",
        "Ông Trần Văn Mẫu, Chủ tịch HĐND tỉnh, vừa được bầu giữ chức Bí thư Tỉnh ủy. Ông Mẫu sinh năm 1965. Ông là cử "
        "nhân luật. Tháng 2/2015, ông Mẫu được bầu giữ chức Chủ tịch HĐND tỉnh.",
    )
    assert (event.type, event.start) == ("personnel", None)


def test_what_is_made_known_was_held_when_the_next_sentence_says() -> None:
    """There, too, where only the sentence before names the place; the noun that goes back is no event of its own."""
    trial = main_of(
        "Xét xử vụ án tham ô tài sản",
        "TAND tỉnh vừa đưa ra xét xử sơ thẩm vụ án tham ô tài sản. Phiên tòa diễn ra trong hai ngày 11 và 12/12.",
    )
    assert (trial.type, trial.start) == ("crime", "2024-12-11")
    begun = main_of(
        "Khởi công xây dựng 30 nhà ở cho hộ nghèo",
        "Thực hiện chương trình xóa nhà tạm, vừa qua, Ủy ban MTTQ Việt Nam huyện tổ chức khởi công xây dựng 30 nhà ở cho "
        "hộ nghèo tại bản Pá Han, xã Chiềng Hoa. Lễ khởi công diễn ra vào sáng 12/12.",
    )
    assert begun.place is not None
    assert (begun.start, begun.place.name) == ("2024-12-12", "Pá Han")
    appointed = "UBND tỉnh vừa trao quyết định bổ nhiệm ông Trần Văn Mẫu. Buổi lễ diễn ra chiều 12/12."
    assert len(days_of(appointed)) == 1


def test_a_case_that_somebody_speaks_of_is_dated_by_the_sentences_around() -> None:
    event = main_of(
        "Con trộm cắp tài sản, mẹ đền bù thiệt hại",
        "Ngày 13/12, Công an tỉnh cho biết đã xác định đối tượng liên quan đến vụ trộm tại phường Đài Sơn. Trước đó, "
        "khoảng 16h30 ngày 11/12, kẻ gian lẻn vào nhà dân.",
    )
    assert (event.type, event.start) == ("crime", "2024-12-11")


def test_a_death_in_the_title_has_the_day_on_which_the_text_says_that_somebody_died() -> None:
    event = main_of(
        "Một học sinh tử vong do bệnh dại",
        "Sở Y tế vừa ghi nhận ca tử vong do bệnh dại tại xã Ma Nới.\nEm có vết thương ở tay. Gia đình không đưa em đi "
        "tiêm. Em nhập viện tối 10/12 và tử vong lúc 5 giờ ngày 11/12.",
    )
    assert (event.type, event.start, event.part) == ("disaster", "2024-12-11", "05:00")


def test_what_a_flood_did_in_another_commune_stands_apart() -> None:
    found = extract(
        Article(
            title="Mưa lũ gây thiệt hại nặng ở miền núi",
            text="Ngày 10/12, mưa lũ làm sập 12 ngôi nhà ở xã Phước Đại. Ở xã Phước Bình, nước lũ cô lập 3 thôn.",
            published=date(2024, 12, 14),
            province="Ninh Thuận",
        )
    )
    assert [(event.type, event.start) for event in found.events] == [
        ("disaster", "2024-12-10"),
        ("disaster", None),
    ]


def test_a_visiting_party_goes_on_the_same_day() -> None:
    found = extract(
        Article(
            title="Lãnh đạo tỉnh thăm, chúc Tết xã Phước Bình",
            text="Ngày 10/12, đoàn công tác của tỉnh đã đến thăm đồng bào ở xã Phước Bình. Người dân rất vui. "
            "Đoàn cũng đã đến thăm Trạm Y tế xã Phước Bình.",
            published=date(2024, 12, 14),
            province="Ninh Thuận",
        )
    )
    assert {event.start for event in found.events} == {"2024-12-10"}
