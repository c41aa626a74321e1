"""Expressions that name weeks, months, quarters, years and stretches of them."""

from datetime import date

import pytest

from tests.extractors.dates.examples import reread

SATURDAY = date(2024, 12, 14)

PERIODS = """
Thu ngân sách [năm 2025](2025-01-01..2025-12-31) tăng.
Kế hoạch được duyệt trong [tháng 11/2024](2024-11-01..2024-11-30).
Kế hoạch được duyệt trong [tháng 11-2024](2024-11-01..2024-11-30).
Kế hoạch được duyệt trong [tháng 11 năm 2024](2024-11-01..2024-11-30).
Kế hoạch được duyệt trong [tháng 2/2024](2024-02-01..2024-02-29).
Kế hoạch được duyệt trong [tháng 2/2023](2023-02-01..2023-02-28).
Sản lượng [quý III/2024](2024-07-01..2024-09-30) giảm.
Sản lượng [quý 1/2024](2024-01-01..2024-03-31) giảm.
Sản lượng [quý IV năm 2024](2024-10-01..2024-12-31) giảm.
Sản lượng [quý II](2024-04-01..2024-06-30) giảm.
Kết quả [6 tháng đầu năm](2024-01-01..2024-06-30) khả quan.
Kết quả [6 tháng đầu năm 2023](2023-01-01..2023-06-30) khả quan.
Kết quả [6 tháng cuối năm 2023](2023-07-01..2023-12-31) khả quan.
Kết quả [9 tháng năm 2024](2024-01-01..2024-09-30) khả quan.
Kết quả [9 tháng đầu năm 2024](2024-01-01..2024-09-30) khả quan.
Kết quả [11 tháng năm 2024](2024-01-01..2024-11-30) khả quan.
Đầu tư công [giai đoạn 2021-2025](2021-01-01..2025-12-31) đạt cao.
Đầu tư công [giai đoạn 2021 - 2025](2021-01-01..2025-12-31) đạt cao.
Đầu tư công [giai đoạn 2021–2025](2021-01-01..2025-12-31) đạt cao.
Đại hội Đảng bộ [nhiệm kỳ 2020-2025](2020-01-01..2025-12-31) thành công.
Tổng kết [năm học 2023-2024](2023-01-01..2024-12-31) tại trường.
Phong trào phát triển từ [thập niên 1990](1990-01-01..1999-12-31).
[Từ năm 2021 đến nay](2021-01-01..2024-12-14), tỉnh xây 10 cây cầu.
[Từ đầu năm đến nay](2024-01-01..2024-12-14), tỉnh xây 10 cây cầu.
[Từ đầu năm đến ngày 13/5](2024-01-01..2024-05-13), tỉnh xây 10 cây cầu.
Giống mới được gieo [đầu tháng 8](2024-08-01..2024-08-10).
Giống mới được gieo [giữa tháng 8](2024-08-11..2024-08-20).
Giống mới được gieo [cuối tháng 8](2024-08-21..2024-08-31).
Giống mới được gieo [đầu tháng 8/2023](2023-08-01..2023-08-10).
Giống mới được gieo [cuối tháng 2/2024](2024-02-21..2024-02-29).
Nhà máy vận hành từ [đầu năm 2023](2023-01-01..2023-03-31).
Nhà máy vận hành từ [cuối năm 2023](2023-10-01..2023-12-31).
Trong [6 tháng đầu năm 2024](2024-01-01..2024-06-30), thu tăng so với [cùng kỳ năm 2023](2023-01-01..2023-06-30).
[Năm ngoái](2023-01-01..2023-12-31), giá cà phê thấp.
[Năm nay](2024-01-01..2024-12-31), giá cà phê cao.
[Năm sau](2025-01-01..2025-12-31), giá cà phê có thể giảm.
[Tháng 3 vừa qua](2024-03-01..2024-03-31), hội đã ra mắt.
[Tháng trước](2024-11-01..2024-11-30), hội đã ra mắt.
[Tháng này](2024-12-01..2024-12-31), hội ra mắt.
[Tháng tới](2025-01-01..2025-01-31), hội ra mắt.
[Tuần tới](2024-12-16..2024-12-22), hội ra mắt.
[Tuần này](2024-12-09..2024-12-15), hội ra mắt.
[Tuần trước](2024-12-02..2024-12-08), hội ra mắt.
[Cuối tuần này](2024-12-14..2024-12-15), trời trở lạnh.
Bà Nguyễn Thị Thử (SN [1983](1983-01-01..1983-12-31)) trú tại thôn 2.
Bà Nguyễn Thị Thử (sinh [năm 1983](1983-01-01..1983-12-31)) trú tại thôn 2.
Dự án kéo dài [từ năm 2021 đến năm 2025](2021-01-01..2025-12-31).
Dự án kéo dài [từ tháng 3 đến tháng 5/2024](2024-03-01..2024-05-31).
Kết quả [6 tháng đầu năm nay](2024-01-01..2024-06-30) khả quan.
Kết quả [nửa đầu năm 2024](2024-01-01..2024-06-30) khả quan.
Kết quả [quý III năm ngoái](2023-07-01..2023-09-30) khả quan.
Chỉ tiêu được giao trong [giai đoạn 2026-2030](2026-01-01..2030-12-31).
Từ [tháng 1](2024-01-01..2024-01-31) giá đã tăng.
Tổng thu [11 tháng năm 2024](2024-01-01..2024-11-30) vượt [cùng kỳ năm trước](2023-01-01..2023-11-30).
Trường xây từ [những năm 1990](1990-01-01..1999-12-31).
Tổng kết [năm học 2024 - 2025](2024-01-01..2025-12-31) tại trường.
[Từ tháng 3/2024 đến nay](2024-03-01..2024-12-14), trạm đã hoạt động.
[Tuần sau](2024-12-16..2024-12-22), hội ra mắt.
Tầm nhìn đến [năm 2050](2050-01-01..2050-12-31).
"""

NEW_YEAR = """
[Năm ngoái](2024-01-01..2024-12-31), giá lúa cao.
[Tháng trước](2024-12-01..2024-12-31), giá lúa cao.
[Tháng 12 vừa qua](2024-12-01..2024-12-31), giá lúa cao.
[Tuần trước](2024-12-23..2024-12-29), giá lúa cao.
[Tuần tới](2025-01-06..2025-01-12), giá lúa có thể giảm.
[Từ đầu năm đến nay](2025-01-01..2025-01-05), giá lúa cao.
"""


@pytest.mark.parametrize("example", NEW_YEAR.split("\n")[1:-1])
def test_periods_seen_from_a_sunday_at_the_start_of_2025(example: str) -> None:
    assert reread(example, date(2025, 1, 5)) == example


@pytest.mark.parametrize("example", PERIODS.split("\n")[1:-1])
def test_periods_seen_from_a_saturday_in_december_2024(example: str) -> None:
    assert reread(example, SATURDAY) == example
