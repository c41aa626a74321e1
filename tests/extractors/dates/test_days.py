"""Expressions that name days, with and without month, year, part of the day and clock."""

from datetime import date

import pytest

from tests.extractors.dates.examples import reread

SATURDAY = date(2024, 12, 14)

DAYS = """
Hội nghị diễn ra [chiều 13/12](2024-12-13 afternoon).
Hội nghị diễn ra [sáng 13/12](2024-12-13 morning).
Hội nghị diễn ra vào [trưa 13/12](2024-12-13 noon).
Đêm thơ mở màn [tối 13/12](2024-12-13 evening).
Vụ cháy xảy ra [đêm 12/12](2024-12-12 night).
[Chiều ngày 13/12](2024-12-13 afternoon), đoàn đến thăm nhà máy.
[Ngày 13/12](2024-12-13), UBND tỉnh tổ chức họp báo.
[Ngày 13/12/2024](2024-12-13), UBND tỉnh tổ chức họp báo.
[Ngày 13-12](2024-12-13), UBND tỉnh tổ chức họp báo.
[Ngày 13.12](2024-12-13), UBND tỉnh tổ chức họp báo.
[Ngày 13-12-2024](2024-12-13), UBND tỉnh tổ chức họp báo.
[Ngày 13.12.2024](2024-12-13), UBND tỉnh tổ chức họp báo.
[Ngày 3/9](2024-09-03), trường đón học sinh lớp 1.
[Ngày 03/09/2024](2024-09-03), trường đón học sinh lớp 1.
[Ngày 13 tháng 12](2024-12-13), tỉnh họp bàn.
[Ngày 13 tháng 12 năm 2024](2024-12-13), tỉnh họp bàn.
[Thứ Sáu, ngày 13/12/2024](2024-12-13), tỉnh họp bàn.
[14 giờ 30 phút chiều 13/12](2024-12-13 14:30), lễ khai mạc bắt đầu.
Lúc [14 giờ 30 phút ngày 13/12](2024-12-13 14:30), tàu rời ga.
Vào lúc [14h30 ngày 13/12](2024-12-13 14:30), tàu rời ga.
Khoảng [8 giờ tối 13/12](2024-12-13 20:00), nước dâng cao.
Khoảng [2 giờ sáng 13/12](2024-12-13 02:00), nước dâng cao.
Khoảng [7 giờ ngày 13/12/2024](2024-12-13 07:00), nước dâng cao.
Mưa to [đêm 12 rạng sáng 13/7](2024-07-12..2024-07-13).
Triển lãm mở cửa [từ ngày 10 đến 15/12](2024-12-10..2024-12-15).
Triển lãm mở cửa [từ ngày 10/12 đến ngày 15/12](2024-12-10..2024-12-15).
Triển lãm mở cửa [từ ngày 28/11 đến 3/12/2024](2024-11-28..2024-12-03).
Triển lãm mở cửa [từ ngày 25/12/2023 đến 5/1/2024](2023-12-25..2024-01-05).
Hội thi diễn ra trong [2 ngày 12 và 13/12](2024-12-12..2024-12-13).
Hội thi diễn ra [20-22/11](2024-11-20..2024-11-22).
Tuyến đường cấm xe các [ngày 5](2024-11-05), [7](2024-11-07) và [9/11](2024-11-09).
Dịp lễ [30.4](2025-04-30) và [1.5](2025-05-01) đông khách.
Kỷ niệm 75 năm Ngày truyền thống ([11/6/1948](1948-06-11) - [11/6/2023](2023-06-11)).
Kỷ niệm Ngày thành lập ([22/12/1944](1944-12-22) - [22/12/2024](2024-12-22)).
[Sáng nay](2024-12-14 morning), các đội bước vào thi đấu.
[Chiều nay](2024-12-14 afternoon), các đội bước vào thi đấu.
[Hôm qua](2024-12-13), đoàn đã về tới Hà Nội.
[Chiều qua](2024-12-13 afternoon), đoàn đã về tới Hà Nội.
[Tối qua](2024-12-13 evening), đoàn đã về tới Hà Nội.
[Hôm kia](2024-12-12), đoàn đã về tới Hà Nội.
[Ngày mai](2024-12-15), lễ hội khai mạc.
[Sáng mai](2024-12-15 morning), lễ hội khai mạc.
[Sáng 13/12](2024-12-13 morning), tỉnh họp. [Cùng ngày](2024-12-13), đoàn thăm một trường học.
[Sáng 13/12](2024-12-13 morning), tỉnh họp. [Chiều cùng ngày](2024-12-13 afternoon), đoàn thăm một trường học.
[Thứ Hai tuần tới](2024-12-16), lớp học bắt đầu.
[Thứ Hai tuần trước](2024-12-02), lớp học bắt đầu.
[Thứ Sáu vừa qua](2024-12-13), lớp học bắt đầu.
[Chủ nhật tuần này](2024-12-15), lớp học bắt đầu.
[Ngày 1/12](2024-12-01) bão đổ bộ; [4 ngày sau đó](2024-12-05) nước rút.
Cháu bé chào đời [ngày 29/2/2024](2024-02-29).
[Ngày 10/12](2024-12-10) anh nhập viện; [ba ngày sau đó](2024-12-13) anh xuất viện.
[Ngày 10/12](2024-12-10) anh xuất viện; [2 ngày trước đó](2024-12-08) anh còn sốt.
Khoảng [16h00 ngày 13/12](2024-12-13 16:00), xe mất lái.
Khoảng [5 giờ 15 phút sáng 13/12](2024-12-13 05:15), xe mất lái.
Khoảng [10 giờ đêm 13/12](2024-12-13 22:00), xe mất lái.
Khoảng [3 giờ chiều nay](2024-12-14 15:00), xe mất lái.
Khoảng [9 giờ cùng ngày](2024-12-14 09:00), xe mất lái.
Sự kiện diễn ra [từ 10/12 đến 15/12](2024-12-10..2024-12-15).
Sự kiện diễn ra [từ ngày 10 - 15/12](2024-12-10..2024-12-15).
Sự kiện diễn ra vào các [ngày 12](2024-12-12) và [13/12/2024](2024-12-13).
Cập nhật: [13/12/2024 - 09:12](2024-12-13 09:12).
Luật được thông qua [ngày 18/1/2024](2024-01-18) và áp dụng từ [ngày 1/8/2024](2024-08-01).
Căn cứ Nghị quyết [ngày 15/3/2023](2023-03-15) của Hội đồng nhân dân.
Ông Trần Văn Mẫu (sinh [ngày 5/8/1960](1960-08-05)) được tuyên dương.
"""

TENSES = """
Trước đó, [ngày 20/12](2023-12-20), công an đã bắt giữ đối tượng.
Hội nghị sẽ diễn ra vào [ngày 20/12](2024-12-20).
Dự kiến lễ khai mạc vào [ngày 5/1](2025-01-05).
Lễ hội sẽ khai mạc [ngày 10/3](2025-03-10).
Cầu đã được khánh thành [ngày 10/11](2024-11-10).
[Ngày 18/12 tới](2024-12-18), trường sẽ tổ chức hội thi.
[Ngày 10/12 vừa qua](2024-12-10), trường đã tổ chức hội thi.
"""

NEW_YEAR = """
[Ngày 28/12](2024-12-28), đoàn đã đến thăm trường.
[Ngày 31/12](2024-12-31), đoàn tổng kết công tác.
[Ngày 1/1](2025-01-01), luật có hiệu lực.
Hội thi sẽ diễn ra [ngày 20/1](2025-01-20).
[Hôm qua](2025-01-04), trường họp phụ huynh.
[Thứ Hai tuần tới](2025-01-06), trường thi học kỳ.
[Thứ Bảy tuần này](2025-01-04), trường thi học kỳ.
[Từ ngày 30/12 đến 3/1](2024-12-30..2025-01-03), đèo bị đóng.
"""
SUNDAY = date(2025, 1, 5)


@pytest.mark.parametrize("example", NEW_YEAR.split("\n")[1:-1])
def test_days_seen_from_a_sunday_at_the_start_of_2025(example: str) -> None:
    assert reread(example, SUNDAY) == example


OWN_DAY = """
[Ngày 12/12/2024](2024-12-12), hội thi khai mạc; [ngày 14/12](2024-12-14) bế mạc.
[Sáng 3/3/2023](2023-03-03 morning), đoàn xuất quân; [chiều cùng ngày](2023-03-03 afternoon) đoàn tới nơi.
"""


@pytest.mark.parametrize("example", OWN_DAY.split("\n")[1:-1])
def test_without_publication_a_full_date_near_the_top_gives_the_year(example: str) -> None:
    assert reread(example, None) == example


@pytest.mark.parametrize("example", [*DAYS.split("\n")[1:-1], *TENSES.split("\n")[1:-1]])
def test_days_seen_from_a_saturday_in_december_2024(example: str) -> None:
    assert reread(example, SATURDAY) == example
