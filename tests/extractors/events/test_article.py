"""What only a whole article shows: the main event, one happening told several times, ids of awards and figures."""

from datetime import date

from extractors.assemble import extract
from schemas import Article, Event, Extraction
from tests.extractors.growth import grows_with_length_alone, processor_seconds

TITLE = "Ninh Hải tổng kết công tác năm 2024"
TEXT = """Ninh Hải tổng kết công tác năm 2024
Sáng 13/12, UBND huyện Ninh Hải tổ chức hội nghị tổng kết công tác năm 2024.
Năm 2024, huyện đã tổ chức 42 lớp tập huấn; thu ngân sách đạt 118% kế hoạch.
Tại hội nghị, Chủ tịch UBND huyện tặng Giấy khen cho 5 tập thể và 12 cá nhân. Đại diện huyện trao 30 suất quà cho hộ nghèo.
Trước đó, ngày 10/12, huyện đã khánh thành nhà văn hóa xã Tri Hải.
Ảnh: Chủ tịch UBND huyện trao Giấy khen cho các tập thể
Tin liên quan
Bác Ái khởi công hồ chứa nước
"""


def read(text: str, title: str | None = None) -> Extraction:
    return extract(Article(text=text, title=title, published="2024-12-14", province="Ninh Thuận"))


def main_of(extraction: Extraction) -> Event:
    return next(event for event in extraction.events if event.main)


def test_each_happening_is_told_once() -> None:
    events = [(event.type, event.start, event.main) for event in read(TEXT, TITLE).events]
    assert events == [
        ("meeting", "2024-12-13", True),
        ("award", "2024-12-13", False),
        ("support", "2024-12-13", False),
        ("construction", "2024-12-10", False),
    ]


def test_an_event_knows_its_awards() -> None:
    extraction = read(TEXT, TITLE)
    award = next(event for event in extraction.events if event.type == "award")
    conferred = [extraction.awards[index] for index in award.awards]
    assert [(given.recipient, given.count) for given in conferred] == [("collective", 5), ("individual", 12)]


def test_the_title_decides_between_two_leads() -> None:
    text = (
        "Sáng 13/12, Sở Y tế tổ chức hội nghị sơ kết công tác y tế. "
        "Cùng ngày, Sở Y tế phát động chiến dịch tiêm chủng mở rộng."
    )
    assert main_of(read(text, "Phát động chiến dịch tiêm chủng")).type == "launch"
    assert main_of(read(text, "Sơ kết công tác y tế")).type == "meeting"


def test_a_lead_without_a_day_takes_that_of_its_fuller_telling() -> None:
    text = (
        "Mô hình “Camera an ninh” vừa được ra mắt tại xã Tri Hải.\n"
        "Sáng 12/12, Công an huyện Ninh Hải tổ chức lễ ra mắt mô hình “Camera an ninh”."
    )
    events = read(text, "Ra mắt mô hình camera an ninh").events
    assert [(event.type, event.start) for event in events] == [("launch", "2024-12-12")]


def test_a_feature_reports_nothing() -> None:
    text = (
        "Gần 30 năm qua, bà Nguyễn Thị Thử cần mẫn bên khung dệt.\n"
        "Năm 2015, bà được công nhận Nghệ nhân Ưu tú. Mỗi tháng, tổ dệt của bà bán được 40 sản phẩm."
    )
    assert read(text, "Người giữ nghề dệt").events == ()


def test_time_grows_with_length_alone() -> None:
    sentence = (
        "Sáng 13/12, UBND huyện tổ chức hội nghị, trao 5 suất quà, đến thăm xã Tri Hải, ký kết quy chế, "
    )

    def seconds(length: int) -> float:
        return processor_seconds(lambda: read(sentence * (length // len(sentence))))

    seconds(500)
    assert grows_with_length_alone(seconds, 4_000, 16_000)


def test_who_solved_a_case_is_not_honoured_at_the_trial() -> None:
    found = extract(
        Article(
            title="Phạt 9 năm tù kẻ lừa đảo",
            text="Ngày 12/12, TAND tỉnh mở phiên tòa xét xử, tuyên phạt bị cáo Trần Văn Mẫu 9 năm tù về tội lừa đảo. "
            "Ghi nhận thành tích phá án, Giám đốc Công an tỉnh đã tặng Giấy khen cho 2 tập thể.",
            published=date(2024, 12, 14),
        )
    )
    assert [(event.type, event.start) for event in found.events] == [
        ("crime", "2024-12-12"),
        ("award", None),
    ]
