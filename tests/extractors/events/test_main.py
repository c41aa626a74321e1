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


def test_the_name_of_a_commune_demands_nothing() -> None:
    event = main_of(
        "Đại biểu Quốc hội tiếp xúc cử tri",
        "Sáng 12/12, tại xã Tiểu Cần, Tổ đại biểu số 4 có buổi tiếp xúc cử tri.",
    )
    assert (event.type, event.start) == ("visit", "2024-12-12")
