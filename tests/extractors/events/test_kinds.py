"""Of which type a gathering is by its name."""

from __future__ import annotations

from tests.extractors.events.test_main import main_of


def test_a_ceremony_that_sums_up_is_a_meeting_unless_prizes_are_given_at_it() -> None:
    summed = "Sáng 12/12, Huyện đoàn Mẫu Sơn tổ chức lễ tổng kết phong trào hè năm 2024."
    assert main_of("Tổng kết phong trào hè", summed).type == "meeting"
    given = "Sáng 12/12, Huyện đoàn Mẫu Sơn tổ chức lễ tổng kết và trao giải cuộc thi viết năm 2024."
    assert main_of("Tổng kết và trao giải cuộc thi viết", given).type == "award"


def test_games_are_found_whichever_way_their_name_is_spelled() -> None:
    text = "Ngày 12/12, Hội khoẻ Phù Đổng huyện Mẫu Sơn lần thứ V đã khép lại."
    assert main_of("Hội khoẻ Phù Đổng huyện Mẫu Sơn", text).type == "competition"
