"""The award table: every form has a source, and every spelling is read as its award."""

import pytest

from extractors.awards.forms import TABLE, Form, forms, spellings
from tests.extractors.awards.examples import awards_of

CLASSES = {
    "order", "title", "emulation", "family", "flag", "document", "letter", "badge", "recognition", "prize", "medal",
    "tally", "paired",
}  # fmt: skip
KINDS = {"individual", "collective", "household", "organization", "work"}
# What is given to someone by itself, so that one sentence fits all of them.
GIVEN = ("order", "title", "emulation", "flag", "document", "badge", "prize", "medal")


@pytest.mark.parametrize("form", forms(), ids=lambda form: form.name)
def test_every_form_is_described(form: Form) -> None:
    assert form.klass in CLASSES
    assert form.source
    assert form.conferred_by
    assert form.recipients
    assert set(form.recipients) <= KINDS


def test_a_level_is_named_wherever_a_name_has_a_place_for_it() -> None:
    assert all(form.levels for form in forms() if "#" in form.name)
    assert all("#" in spelled for form in forms() if "#" in form.name for spelled in form.also_written)


def test_the_table_is_sorted_out() -> None:
    lines = TABLE.read_text("utf-8").splitlines()
    assert {line.count("\t") for line in lines} == {6}
    assert all(spelling == spelling.lower() for spelling in spellings())


@pytest.mark.parametrize(
    ("spelling", "name"),
    [(spelling, name) for spelling, (name, form) in sorted(spellings().items()) if form.klass in GIVEN],
)
def test_every_spelling_is_read(spelling: str, name: str) -> None:
    found = awards_of(f"Nhà nước tặng danh hiệu {spelling} cho 3 cá nhân.")
    assert [(award.award, award.count) for award in found] == [(name, 3)]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Huân chương Lao động hạng Nhì", "Huân chương Lao động hạng Nhì"),
        ("Huân chương Lao động hạng II", "Huân chương Lao động hạng Nhì"),
        ("Huân chương Lao động hạng 2", "Huân chương Lao động hạng Nhì"),
        ("HCLĐ hạng Ba", "Huân chương Lao động hạng Ba"),
        ("Huân trương Lao động hạng Ba", "Huân chương Lao động hạng Ba"),
        ("CSTĐ cấp tỉnh", "Chiến sĩ thi đua cấp tỉnh"),
        ("chiến sỹ thi đua cấp cơ sở", "Chiến sĩ thi đua cơ sở"),
        ("danh hiệu LĐTT", "Lao động tiên tiến"),
        ("Anh hùng LLVTND", "Anh hùng Lực lượng vũ trang nhân dân"),
        ("NSƯT", "Nghệ sĩ Ưu tú"),
        ("Kỉ niệm chương", "Kỷ niệm chương"),
        ("Huy hiệu 45 tuổi Đảng", "Huy hiệu 45 năm tuổi Đảng"),
        ("giải KK", "Giải Khuyến khích"),
        ("HCV", "Huy chương vàng"),
        ("bằng khên", "Bằng khen"),
    ],
)
def test_abbreviations_and_misprints(written: str, name: str) -> None:
    (award,) = awards_of(f"Ban Tổ chức tặng {written} cho 3 cá nhân.")
    assert award.award == name
