"""What only a whole article shows: repeats in sapo and caption, totals, names told later, authorities that go on."""

import unicodedata

from tests.extractors.awards.examples import awards_of, written


def read(text: str, title: str | None = None) -> list[str]:
    return [written(award) for award in awards_of(unicodedata.normalize("NFC", text), title=title)]


def test_title_sapo_and_caption_are_not_counted_again() -> None:
    text = """Ninh Hải khen thưởng 25 tập thể, cá nhân

(NTO) Chiều 13-12, UBND huyện Ninh Hải tổ chức hội nghị tổng kết, tặng Giấy khen cho 10 tập thể và 15 cá nhân.

Ảnh: Lãnh đạo huyện trao Giấy khen cho 10 tập thể.

Tại hội nghị, Chủ tịch UBND huyện đã tặng Giấy khen cho 10 tập thể và 15 cá nhân có thành tích xuất sắc.
"""
    assert read(text, "Ninh Hải khen thưởng 25 tập thể, cá nhân") == [
        "Giấy khen 10 collective by Chủ tịch UBND huyện",
        "Giấy khen 15 individual by Chủ tịch UBND huyện",
    ]


def test_the_sum_of_a_title_is_not_an_award_of_its_own() -> None:
    text = """Trao Huy hiệu Đảng cho 30 đảng viên

Sáng 3/2, Huyện ủy Ninh Hải tổ chức lễ trao Huy hiệu Đảng đợt 3/2 tại hội trường huyện.

Đợt này có 10 đảng viên nhận Huy hiệu 50 năm tuổi Đảng và 20 đảng viên nhận Huy hiệu 30 năm tuổi Đảng.
"""
    assert read(text) == [
        "Huy hiệu 50 năm tuổi Đảng 10 individual",
        "Huy hiệu 30 năm tuổi Đảng 20 individual",
    ]


def test_someone_named_after_being_counted_is_one_of_the_counted() -> None:
    text = """UBND phường tặng Giấy khen cho 11 tập thể, 27 cá nhân.

Bà Nguyễn Thị Thử, tổ dân phố 9, được tặng Giấy khen vì đã hiến 120 m2 đất.
"""
    assert read(text) == [
        "Giấy khen 11 collective by UBND phường",
        "Giấy khen 27 individual by UBND phường = Nguyễn Thị Thử",
    ]


def test_prizes_that_are_named_one_by_one_fill_their_tally() -> None:
    text = """Sáng 2/3, Sở Giáo dục và Đào tạo tổ chức hội nghị tổng kết kỳ thi chọn học sinh giỏi năm học 2023 - 2024.

Kết quả, có 5 em đoạt giải, trong đó có 2 giải Nhất, 3 giải Nhì.

Hai học sinh đoạt giải Nhất là em Trần Văn Mẫu và em Nguyễn Thị Thử.
"""
    assert read(text) == [
        "Giải Nhất 2 individual = Trần Văn Mẫu + Nguyễn Thị Thử",
        "Giải Nhì 3 individual",
    ]


def test_parts_of_the_badges_are_conferred_by_who_confers_the_whole() -> None:
    text = """Đợt này, Đảng bộ xã có 46 đảng viên được Ban Thường vụ Tỉnh ủy tặng Huy hiệu Đảng, trong đó: 1 đồng chí nhận Huy hiệu 75 năm, 45 đồng chí nhận Huy hiệu 65 năm."""
    assert read(text) == [
        "Huy hiệu 75 năm tuổi Đảng 1 individual by Ban Thường vụ Tỉnh ủy",
        "Huy hiệu 65 năm tuổi Đảng 45 individual by Ban Thường vụ Tỉnh ủy",
    ]


def test_two_authorities_make_two_awards_of_the_same_count() -> None:
    text = "UBND tỉnh tặng Bằng khen cho 5 tập thể; Bộ Y tế tặng Bằng khen cho 5 tập thể."
    assert read(text) == ["Bằng khen 5 collective by UBND tỉnh", "Bằng khen 5 collective by Bộ Y tế"]


def test_a_list_under_its_heading() -> None:
    text = """Tại buổi lễ:
- UBND tỉnh tặng Bằng khen cho 10 công nhân;
- LĐLĐ tỉnh tặng Bằng khen cho 15 tập thể và 58 cá nhân;
- Công ty TNHH Gió Biển được đề nghị Tổng LĐLĐ Việt Nam tặng Cờ thi đua.
"""
    assert read(text) == [
        "Bằng khen 10 individual by UBND tỉnh",
        "Bằng khen 15 collective by LĐLĐ tỉnh",
        "Bằng khen 58 individual by LĐLĐ tỉnh",
        "Cờ thi đua 1 organization by Tổng LĐLĐ Việt Nam, proposed = Công ty TNHH Gió Biển",
    ]


def test_those_listed_a_line_each_under_a_heading() -> None:
    text = """Danh sách tập thể, cá nhân được Chủ tịch UBND tỉnh tặng Bằng khen:
1. Trường THCS Kim Đồng;
2. Ông Lê Văn Mẫu, Hiệu trưởng Trường THCS Kim Đồng;
3. Bà Nguyễn Thị Thử, giáo viên Trường Mầm non Hoa Hồng.
"""
    assert read(text) == [
        "Bằng khen 1 collective by Chủ tịch UBND tỉnh = Trường THCS Kim Đồng",
        "Bằng khen 2 individual by Chủ tịch UBND tỉnh = Lê Văn Mẫu + Nguyễn Thị Thử",
    ]


def test_a_recognition_and_its_paper_are_one() -> None:
    text = """Sáng 8/1, xã Phước Vinh tổ chức lễ công bố quyết định của Chủ tịch UBND tỉnh công nhận xã Phước Vinh đạt chuẩn nông thôn mới.

Thừa ủy quyền của Chủ tịch UBND tỉnh, lãnh đạo huyện trao Bằng công nhận xã đạt chuẩn nông thôn mới cho xã Phước Vinh.
"""
    assert read(text) == [
        "Bằng công nhận xã đạt chuẩn nông thôn mới 1 collective by Chủ tịch UBND tỉnh through lãnh đạo huyện = xã Phước Vinh"
    ]


def test_leftovers_of_the_page_confer_nothing() -> None:
    text = """UBND xã tổ chức họp mặt đầu xuân với các gia đình tiêu biểu trong xã.

Tin liên quan
UBND tỉnh tặng Bằng khen cho 10 tập thể
"""
    assert read(text) == []


def test_reason_mode_and_cue() -> None:
    text = "UBND huyện khen thưởng đột xuất cho 14 cá nhân có thành tích chữa cháy rừng."
    (award,) = awards_of(text)
    assert award.mode == "đột xuất"
    assert award.reason == "có thành tích chữa cháy rừng"
    assert [(cue.property, cue.text, cue.at) for cue in award.cues] == [("authority", "UBND huyện", 0)]
