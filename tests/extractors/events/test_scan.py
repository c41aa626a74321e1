"""The nouns and verbs of happenings in a text, and the patterns of words that surround them."""

from __future__ import annotations

import re

import pytest

from extractors.events.nouns import HEADS
from extractors.events.phrases import at_word
from extractors.events.scan import Hit, scan
from extractors.events.verbs import ACTS

_TEXT = (
    "sáng 5/3, ubnd tỉnh tổ chức lễ hội đền hùng; trao tặng 5 suất quà. tại lễ phát động, công an bắt giữ "
    "hai đối tượng (trao, tặng)\nlễ"
)


@pytest.mark.parametrize(("table", "kind"), [(HEADS, "heads"), (ACTS, "acts")])
def test_scan_finds_the_longest_whole_phrases_apart(table: dict[str, object], kind: str) -> None:
    longest = "|".join(map(re.escape, sorted(table, key=len, reverse=True)))
    pattern = re.compile(rf"(?<!\w)(?:{longest})(?!\w)")
    expected = [Hit(m.start(), m.end(), m.group()) for m in pattern.finditer(_TEXT)]
    assert getattr(scan(_TEXT), kind) == expected
    assert expected


def test_a_phrase_inside_a_word_is_none() -> None:
    assert scan("lễm, xlễ").heads == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phải", "phải"),
        ("vừa phải", "phải"),
        ("xphải", None),
        ("phảix", None),
        ("cần", "cần"),
        ("tiểu cần", None),
        ("cần thơ", None),
        ("đề nghị, xem xét", "đề nghị, "),
        ("đề nghị xem xét", None),
    ],
)
def test_words_at_a_words_start(text: str, found: str | None) -> None:
    pattern = at_word("(?<!tiểu )cần(?! thơ| giờ)|phải", r"(?!\w)", ("đề (?:nghị|xuất)", "[,|] "))
    match = pattern.search(text)
    assert (match and match.group()) == found


def test_words_must_begin_with_a_letter() -> None:
    with pytest.raises(ValueError, match="begins with no letter"):
        at_word("(?:trận|cơn) lũ")
