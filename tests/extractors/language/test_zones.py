"""What part of the page a line is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.language.furniture import is_furniture, is_related
from extractors.language.zones import find_zones, is_signature
from schemas import Article, ZoneSpan

ARTICLE = """Page Content
other
Huyện Thử Nghiệm tổng kết phong trào thi đua
title
11/01/2024 16:45:00 Xem cỡ chữ Google
other
CTTĐT - Sáng 11/1, UBND huyện tổ chức hội nghị tổng kết phong trào thi đua năm 2023.
lead
Quang cảnh hội nghị
caption
Năm 2023, toàn huyện có 5 xã đạt chuẩn nông thôn mới; thu ngân sách đạt 100 tỷ đồng.
body
- Trồng mới 20 ha rừng;
list
Đơn vị | Vàng | Bạc
table
Các đại biểu nhận giấy khen. Ảnh: Trần Mẫu
caption
Hội nghị đã trao giấy khen cho 14 cá nhân có thành tích xuất sắc./.
body
1254 lượt xem
other
Trần Văn Mẫu
other
Tin liên quan
other
Xã Mẫu tổ chức hội thi
other"""


def test_the_lines_of_a_portal_page_fall_into_their_zones() -> None:
    lines = ARTICLE.split("\n")
    text, expected = "\n".join(lines[::2]), lines[1::2]
    article = Article(text=text, title="Huyện Thử Nghiệm tổng kết phong trào thi đua")
    zones = find_zones(text, article)
    found = [
        next(zone.zone for zone in zones if zone.start <= text.index(line) < zone.end) for line in lines[::2]
    ]
    assert found == expected


TEASERS = [
    "Hai xe tải va vào nhau ở huyện Thử Nghiệm khiến đường tắc nhiều giờ.",
    (
        "Đội xe cứu hộ của tỉnh có thêm mười chiếc xe mới để ứng phó với bão lũ. Các huyện miền núi được trang bị trước, "
        "các huyện đồng bằng nhận vào cuối năm..."
    ),
]


@pytest.mark.parametrize("teaser", TEASERS)
def test_the_summary_of_another_article_before_the_link_to_the_source_is_not_the_articles(
    teaser: str,
) -> None:
    own = "Sáng 11/1, UBND huyện tổ chức hội nghị tổng kết. Tám tập thể được khen."
    text = f"{own} {teaser} Nguồn: [Link nguồn]Nguồn: [Link nguồn]"
    assert find_zones(text, Article(text=text))[-1] == ZoneSpan(
        start=len(own) + 1, end=len(text), zone="other"
    )


def test_a_link_to_the_source_within_a_text_is_left_alone() -> None:
    text = "UBND huyện họp. Nguồn: [Link nguồn]\n" + "Hội nghị bàn về vụ mùa. " * 10
    assert all(zone.zone != "other" for zone in find_zones(text, Article(text=text)))


def test_the_zones_tile_the_text() -> None:
    text = "\n\n".join(ARTICLE.split("\n")[::2]) + "\n\n"
    zones = find_zones(text, Article(text=text))
    assert zones[0].start == 0
    assert zones[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(zones))


def test_what_cleaning_knew_is_taken_as_it_is() -> None:
    known = (ZoneSpan(start=0, end=3, zone="caption"),)
    assert find_zones("Ảnh", Article(text="Ảnh", zones=known)) == list(known)


@pytest.mark.parametrize(
    "line",
    [
        "Page Content",
        "Lượt xem: 1.027",
        "4,817 lượt xem",
        "Số lần xem: 845",
        "In trang",
        "Chia sẻ  |  In trang",
        "Tin liên quan: > Xã Mẫu: 2 hộ thoát nghèo > Họp dân ngày 30/6",
        "TIN, BÀI LIÊN QUAN: 35 phần quà đến với học sinh xã Mẫu",
        "Xem nhiều nhất: » Xã Mẫu trồng 20 ha rừng",
        "In trang | Về đầu trang | Các tin khác: Xã Mẫu tổng kết phong trào thi đua (18/12)",
        "Trang chủ › Kinh tế",
        "Thứ sáu, 19/08/2022 - 09:12",
        "Cập nhật: 07:30 ngày 21/09/2018",
        "20/02/2019 10:10:00 AM",
        "12/10/2022 19:02 GMT+7",
        "Thứ Sáu, 29/04/2022 | 16:32 [GMT+7]",
        "Thứ năm, 05-01-2012",
        "(Cập nhật: 13/06/2024 14:05)",
        "Thứ Năm, ngày 13 tháng 6 năm 2024",
        "13/06/2024 10:22 SA",
        "Hôm nay: Thứ Sáu, 14/06/2024",
        "13/06/2024 | 08:00 | Lượt xem: 55",
        ">> Bão số 9 giật cấp 14 áp sát đất liền",
        "Xem thêm: Cảnh báo sương mù trên các tuyến đèo",
        "Thẻ: lễ hội, Việt Trì",
        "Tăng cỡ chữ Cỡ chữ mặc định Giảm cỡ chữ",
        "A+ A-",
        "0:00/4:12 Nam miền Nam",
        "Tổng số điểm của bài viết là: 0 trong 0 đánh giá",
    ],
)
def test_furniture_of_the_page(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ngày 11/01/2024, UBND huyện tổ chức hội nghị.",
        "Hội nghị thu hút 1.200 lượt xem trực tuyến.",
        "In trang phục dân tộc lên tem",
        "19/08/2022 là ngày hội của toàn dân",
        "Chia sẻ khó khăn với đồng bào vùng lũ",
        "Ngày 13 tháng 6 năm 2024, UBND huyện tổ chức lễ ra quân",
        "Xem thêm hàng trăm gian hàng tại hội chợ là trải nghiệm thú vị",
        "Các bài học khác: trồng đúng vụ, chọn giống tốt.",
    ],
)
def test_sentences_that_look_like_furniture_stay(line: str) -> None:
    assert not is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        *("Tin liên quan", "TIN BÀI KHÁC", "Các tin khác", "Tin cùng chuyên mục", "Tin liên quan:"),
        *(
            "Những tin cũ hơn",
            "Các tin đã đưa",
            "Cùng chuyên mục",
            "Xem thêm:",
            "Ý kiến bạn đọc (2)",
            "Đọc nhiều",
        ),
    ],
)
def test_where_other_articles_begin(line: str) -> None:
    assert is_related(line)


@pytest.mark.parametrize("line", ["Tin khác biệt về vụ việc", "Bài liên quan đến đất đai được đọc nhiều"])
def test_headlines_that_only_sound_like_it(line: str) -> None:
    assert not is_related(line)


@pytest.mark.parametrize(
    "line",
    [
        "Thanh Mẫu",
        "Tin, ảnh: PHƯƠNG MẪU",
        "T.Mẫu - Ka Thử",
        "Dương Mẫu - Phòng VHTT huyện",
        "(CTV)",
        "P.V",
        "Nhóm PV",
        "(Theo TTXVN)",
        "Theo Báo Mẫu",
        "Tác giả bài viết: Thu Mẫu",
    ],
)
def test_signatures(line: str) -> None:
    assert is_signature(line)


@pytest.mark.parametrize(
    "line",
    [
        "Vụ việc đang được điều tra.",
        "Theo quy định, tàu chỉ được chở 58 người.",
        "Một số hình ảnh tại buổi lễ:",
        "Mọi người đều vui",
    ],
)
def test_last_lines_that_are_no_signature(line: str) -> None:
    assert not is_signature(line)


SENTENCE = "Năm qua, các phong trào thi đua yêu nước trên địa bàn huyện được đổi mới cả về nội dung và hình thức, gắn với "
PARAGRAPH = f"{SENTENCE}thực hiện nhiệm vụ chính trị của từng cơ quan, đơn vị trong toàn huyện."


def zone_of(text: str, line: str) -> str:
    return next(z.zone for z in find_zones(text, Article(text=text)) if z.start <= text.index(line) < z.end)


def test_a_box_of_other_articles_ends_where_the_article_goes_on() -> None:
    text = f"Huyện tổng kết\n{PARAGRAPH}\nTin liên quan\nXã Mẫu Sơn làm đường\n{PARAGRAPH} Một.\n{PARAGRAPH} Hai."
    assert zone_of(text, "Xã Mẫu Sơn") == "other"
    assert zone_of(text, "Một.") == "body"
    assert zone_of(text, "Hai.") == "body"


def test_a_list_of_other_articles_with_summaries_does_not_resume_the_article() -> None:
    text = f"Huyện tổng kết\n{PARAGRAPH}\nTin liên quan\nXã Mẫu Sơn làm đường\n{PARAGRAPH} Một.\nXã Mẫu Hạ làm cầu"
    assert zone_of(text, "Một.") == "other"


def test_nothing_of_the_article_is_behind_the_imprint() -> None:
    text = f"Huyện tổng kết\n{PARAGRAPH}\nGiấy phép số 12/GP-STTTT cấp ngày 05/05/2021\nĐịa chỉ: thị trấn Mẫu"
    assert zone_of(text, "Giấy phép") == zone_of(text, "Địa chỉ") == "other"


LINES = [
    PARAGRAPH,
    "Tin liên quan",
    "Page Content",
    "Thanh Mẫu",
    "Ảnh: Thanh Mẫu",
    "- Trồng rừng;",
    "a | b",
    "",
    " ",
    "\u2028",
]


@given(
    st.text() | st.lists(st.sampled_from(LINES) | st.text(max_size=10)).map("\n".join), st.text() | st.none()
)
def test_the_zones_tile_any_text(text: str, title: str | None) -> None:
    zones = find_zones(text, Article(text=text or "x", title=title))
    assert zones[0].start == 0
    assert zones[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(zones))
