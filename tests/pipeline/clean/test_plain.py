"""Articles copied off a page as plain text."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.clean.plain import byline, plain_article
from pipeline.read import read_paths
from schemas import Article

COPIED = """Trang chủ › Tin tức
Xã Mẫu Sơn tổng kết phong trào thi đua năm 2024
Thứ sáu, 13/12/2024 08:15
Chiều ngày 12/12, UBND xã Mẫu Sơn tổ chức hội nghị tổng kết phong trào thi đua,khen thưởng năm 2024.
Page Content
Năm qua, toàn xã có 5/6 chỉ tiêu đạt và vượt kế hoạch;thu ngân sách đạt 3,2 tỷ đồng.
Tin liên quan
Xã Mẫu Hạ bàn giao nhà tình nghĩa (10/12/2024)
Hội nghị đã biểu dương các thôn hoàn thành sớm việc làm đường, kiên cố hóa hơn 2 km kênh mương, xóa 7 nhà tạm; đồng thời chỉ rõ những việc còn chậm, cần tập trung trong những tháng tới của năm.
Dịp này, Chủ tịch UBND xã tặng Giấy khen cho 14 các nhân có thành tích xuất sắc trong công tác thi đua, khen thường năm 2024, phong trào thi đua “Dân vận khéo” và công tác giảm nghèo bền vững./.
Lượt xem: 1.482
Bài, ảnh: Thu Mẫu
"""


def test_a_copied_page(tmp_path: Path) -> None:
    file = tmp_path / "mau-son.txt"
    file.write_text(COPIED, "utf-8")
    (article,) = read_paths([file])
    assert isinstance(article, Article)
    assert article.title == "Xã Mẫu Sơn tổng kết phong trào thi đua năm 2024"
    assert article.published == date(2024, 12, 13)
    assert article.author == "Thu Mẫu"
    lines = article.text.splitlines()
    assert [line[:12] for line in lines] == ["Chiều ngày 1", "Năm qua, toà", "Hội nghị đã ", "Dịp này, Chủ"]
    assert "14 các nhân" in article.text, "misprints are the article's"
    assert article.zones is not None
    assert [zone.zone for zone in article.zones] == ["lead", "body"]


def test_a_text_that_is_only_leftovers_is_none() -> None:
    with pytest.raises(ValueError, match="leftovers"):
        list(plain_article("Page Content\nLượt xem: 12\nIn trang\n"))


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Tin, ảnh: Thu Mẫu", "Thu Mẫu"),
        ("Bài và ảnh: Thanh Nháp", "Thanh Nháp"),
        ("(Tác giả: Thanh Nháp)", "Thanh Nháp"),
        ("Tác giả bài viết: Thanh Nháp", "Thanh Nháp"),
        ("Nguồn: Báo Mẫu", "Báo Mẫu"),
        ("MINH NHÁP - THU THỬ", "MINH NHÁP - THU THỬ"),
        ("Tin Mẫu", "Tin Mẫu"),
        ("Ảnh:", None),
    ],
)
def test_bylines(line: str, names: str | None) -> None:
    assert byline(line) == names
