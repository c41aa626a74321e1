"""Full dates in the page's leftovers: the page's own are records, those of other articles are not."""

import pytest

from extractors.assemble import extract
from schemas import Article

BODY = "Sáng 11/1/2024, UBND huyện Thử Nghiệm tổ chức hội nghị tổng kết. Tám tập thể được khen."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            f"Thứ Năm, 11/01/2024 | 16:45   Lượt xem: 120\n{BODY}",
            ["Thứ Năm, 11/01/2024 | 16:45", "Sáng 11/1/2024"],
        ),
        (
            f"{BODY}\nTin liên quan: > Xã Mẫu họp dân ngày 3/1/2024 > Xã Mẫu thu hoạch vụ mùa",
            ["Sáng 11/1/2024"],
        ),
        (
            f"{BODY} Hội thi của huyện Thử Nghiệm diễn ra ngày 5/1/2024. Nguồn: [Link nguồn]",
            ["Sáng 11/1/2024"],
        ),
    ],
)
def test_dates_beside_the_article(text: str, found: list[str]) -> None:
    assert [date.text for date in extract(Article(text=text)).dates] == found
