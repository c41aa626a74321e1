"""Whatever the text: no exception, records that hold, at most one main event."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extractors.assemble import extract
from extractors.events.nouns import HEADS
from extractors.events.verbs import ACTS
from schemas import Article

_WORDS = st.sampled_from([
    *sorted(HEADS), *sorted(ACTS), "Sáng 13/12,", "ngày 5/6/2024", "UBND huyện Ninh Hải", "tổ chức", "tại", "xã Phước Hải",
    "“", "”", '"', "(", ")", ".", "\n", ";", ",", "đã", "sẽ", "yêu cầu", "cho 5 tập thể", "Tại hội nghị,", "120 suất quà",
    "Bằng khen", "ông Trần Văn Mẫu", "cho biết", "năm 2023", "và", "không", "- ", "từ ngày 3 đến 5/7",
])  # fmt: skip
_NEWS = st.lists(_WORDS, min_size=1, max_size=40).map(" ".join)


def _hold(text: str) -> None:
    article = Article(text=text, title=text[:80] or None, published="2024-12-14", province="Ninh Thuận")
    events = extract(article).events
    assert sum(event.main for event in events) == min(1, len(events))
    for event in events:
        assert article.text[event.at : event.at + len(event.text)] == event.text
        assert event.text.strip() == event.text
        assert (event.start or "") <= (event.end or event.start or "")


@given(st.text(min_size=1))
@example(":\x1e0:1:2:3")
def test_any_string(text: str) -> None:
    _hold(text)


@settings(max_examples=150)
@given(_NEWS)
def test_any_words_of_news(text: str) -> None:
    _hold(text)
