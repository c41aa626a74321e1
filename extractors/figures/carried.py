"""What a figure takes over where its own clause names only whose it is, of when, or a target of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extractors.figures.counted import BODIES
from extractors.figures.spans import overlapping
from extractors.figures.told import Told

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extractors.figures.sentence import Sentence
    from extractors.figures.told import Figure
    from extractors.figures.words import Words

_SAYING_NOTHING = frozenset(
    {"trước đây", "trước đó", "hồi", "riêng", "bình quân", "trung bình", "địa phương", "cả nước", "toàn quốc"}
    | {"toàn tỉnh", "toàn huyện", "toàn xã", "cả tỉnh"}
)
_HEAVY = "nặng"
_GROWTH = "tăng trưởng"
_TARGETS = frozenset({"yêu cầu", "mục tiêu"})
_UNIT_WORDS = frozenset(
    "tỉnh thành phố tp huyện quận thị xã phường trấn đặc khu thôn và hai ba các riêng đã mới chỉ".split()
)
_RATE_ENDS = frozenset("còn đạt thấp cao như là ở tại chỉ bằng chiếm tăng giảm mới".split())
_RATE = "tỷ lệ"
_LOOK_BACK = 4


def carried_over(sentence: Sentence, figure: Figure, before: Sequence[tuple[Figure, Told]]) -> Told | None:
    """What was named before, where the subject only says whose the figure is, of when, or a target of it."""
    subject = figure.around.subject
    if not subject:
        return None
    if before and figure.around.attached and subject.text == _HEAVY:
        # "36 bánh heroin nặng 12 kg".
        return before[-1][1]
    if sentence.lower.find(_GROWTH, subject.span[1], figure.quantity.start) >= 0:
        return None
    said_before = subject.text in _SAYING_NOTHING or subject.last(2) in _TARGETS
    if not said_before and not _only_places(sentence, subject):
        return None
    for earlier, told in before[: -_LOOK_BACK - 1 : -1]:
        # "riêng hai xã A, B mới đạt 70%": how many they are is not what is measured of them.
        if told.spans and earlier.quantity.unit not in BODIES:
            return told
    if figure.quantity.dimension != "ratio":
        return None
    at = sentence.lower.rfind(_RATE, sentence.start, subject.spans[0][0])
    if at < 0:
        return None
    # "nơi có tỷ lệ tiêm chủng thấp như xã An Cư (dưới 88%)".
    words = sentence.words(at, subject.spans[0][0])
    cut = next((i for i, word in enumerate(words.said) if i > 1 and word in _RATE_ENDS), len(words))
    rate = words[:cut]
    return Told((rate.span,), rate.span)


def _only_places(sentence: Sentence, subject: Words) -> bool:
    """Whether words name units of administration and nothing else: "riêng hai xã An Cư, Ô Lâm"."""
    if not sentence.place_in(*subject.span):
        return False
    return all(
        word.strip(",") in _UNIT_WORDS or overlapping(sentence.places, *span)
        for word, span in zip(subject.said, subject.spans, strict=True)
    )


def growing(sentence: Sentence, figure: Figure, subject: Words) -> Told:
    """The subject of a ratio; "tăng trưởng" behind it tells what of it is meant: "kinh tế tăng trưởng 8%"."""
    begin, end = subject.span
    growth = sentence.lower.find(_GROWTH, end, figure.quantity.start)
    if growth < 0:
        return Told((subject.span,), subject.span)
    if subject.text in _SAYING_NOTHING or _only_places(sentence, subject):
        begin = growth
    return Told(((begin, growth + len(_GROWTH)),), subject.span)
