"""Awards told in a table."""

from __future__ import annotations

from extractors.assemble import extract
from schemas import Article


def told(text: str) -> list[tuple[str, str | None, int | None, str | None]]:
    return [(a.award, a.recipient, a.count, a.authority) for a in extract(Article(text=text)).awards]


def test_an_award_a_row_recipients_by_columns() -> None:
    text = (
        "KẾT QUẢ KHEN THƯỞNG TẠI HỘI NGHỊ\n"
        "STT | Hình thức khen thưởng | Tập thể | Cá nhân\n"
        "1 | Huân chương Lao động hạng Ba | 02 | -\n"
        "2 | Bằng khen của Chủ tịch UBND tỉnh | 46 | 58\n"
        "Tổng cộng | 48 | 58\n"
    )
    assert told(text) == [
        ("Huân chương Lao động hạng Ba", "collective", 2, None),
        ("Bằng khen", "collective", 46, "Chủ tịch UBND tỉnh"),
        ("Bằng khen", "individual", 58, "Chủ tịch UBND tỉnh"),
    ]


def test_an_award_a_column_holders_by_rows() -> None:
    text = "Kết quả toàn đoàn:\nTT\tĐơn vị\tHCV\tHCB\n1\tNinh Hải\t5\t3\n2\tThuận Bắc\t2\t0\n"
    assert told(text) == [
        ("Huy chương vàng", "collective", 5, None),
        ("Huy chương bạc", "collective", 3, None),
        ("Huy chương vàng", "collective", 2, None),
    ]


def test_a_table_of_something_else_confers_nothing() -> None:
    assert told("Huyện | Số tập thể tham gia | Kinh phí\nNinh Hải | 13 | 250 triệu đồng\n") == []
