"""What looks like calendar time and is none, and what cannot be known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.dates import resolve, timex_value
from extractors.language.casing import lower
from tests.extractors.dates.examples import reread

NO_DATES = """
Hội thi kéo dài trong 3 ngày.
Công trình hoàn thành sau 18 tháng thi công.
Trong 5 năm qua, tỉnh trồng nhiều rừng.
Đội đi bộ hai tuần liền.
Thời gian qua, phong trào lan rộng.
Hiện nay, địa phương có nhiều trường.
Vừa qua, đoàn đến thăm các hộ nghèo.
Hằng năm, làng mở hội.
Kim ngạch tăng so với cùng kỳ.
Cụ bà 90 tuổi vẫn khỏe mạnh.
Đội nhà thắng 3-1 sau hai hiệp.
Đội nhà thắng với tỷ số 2/1.
Hơn 2/3 diện tích đã thu hoạch.
Có 05/07 xã đạt chuẩn.
Toàn huyện có 10/12 xã về đích.
Quyết định số 15/2023/QĐ-UBND quy định về phí.
Thực hiện Chỉ thị số 05-CT/TW của Bộ Chính trị.
Thực hiện Nghị quyết 18-NQ/TW của Trung ương.
Trụ sở đặt trên đường 30/4.
Nhà số 12 đường 3/2 bị cháy.
Xe chạy trên Quốc lộ 1A với tốc độ cao.
Không có ngày 31/2 trong lịch.
Không có ngày 31/11/2024 trong lịch.
Không có ngày 29/2/2023 trong lịch.
Đây là hội thi lần thứ 23.
Phát triển mạnh trong thế kỷ 21.
Cuộc họp bắt đầu lúc 14 giờ 30 phút.
Sản lượng cả năm tăng đều.
Bà con chuẩn bị đón Tết.
Nhiều hộ vay vốn ba tháng trước.
Nhiều hộ vay vốn mấy tháng trước.
Sản lượng đạt 30.4 và 31.5 tấn.
Anh Trần Văn Mẫu, 35 tuổi, trú tại thôn 2.
Liên hệ số điện thoại 0912.345.678 để biết thêm.
Không có ngày 30/2 hay 31/4 trong lịch.
Không có ngày 31 tháng 6 trong lịch.
Không có ngày 29 tháng 2 năm 2023 trong lịch.
Bình quân 5 triệu đồng/người/tháng.
Công văn số 1234/UBND-VP nêu rõ.
Đội khách thắng 21-19.
Một phần tư quân số, tức 1/4 lực lượng, ở lại.
Các hộ ở phố 19/8 được hỗ trợ.
Em học lớp 9/2 trường làng.
Người dân mua sắm mỗi tuần.
Năm qua, xã đạt nhiều thành tích.
Cả năm người đều khỏe mạnh.
"""


@pytest.mark.parametrize("example", NO_DATES.split("\n")[1:-1])
def test_no_dates(example: str) -> None:
    assert reread(example, date(2024, 12, 14)) == example


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Hội nghị diễn ra ngày 13/12.", "XXXX-12-13"),
        ("Hội nghị diễn ra ngày 5 tháng 3.", "XXXX-03-05"),
        ("Hội nghị diễn ra chiều 9/6.", "XXXX-06-09"),
    ],
)
def test_without_publication_and_year_the_year_is_unknown(sentence: str, value: str) -> None:
    (moment,) = resolve(lower(sentence), None)
    assert (moment.first, moment.last) == (None, None)
    assert timex_value(moment).startswith(value)


SCRAPS = st.sampled_from(
    "ngày tháng năm quý tuần sáng chiều đêm tết mùng rằm từ đến đầu cuối cùng thứ hai giờ âm lịch "
    "0 1 2 5 12 13 30 31 99 1899 2024 9999 / - . , ( ) : III 13/12 29/2 0/0 giáp thìn nay qua tới".split()
)


@given(
    st.one_of(st.text(), st.lists(SCRAPS).map(" ".join), st.lists(SCRAPS).map("".join)),
    st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31)),
)
def test_any_text_gives_ordered_spans_inside_it(text: str, published: date | None) -> None:
    at = 0
    for moment in resolve(lower(text), published):
        assert at <= moment.start < moment.end <= len(text)
        assert moment.first is None or moment.last is None or moment.first <= moment.last
        at = moment.end
