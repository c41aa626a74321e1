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
