"""Tokens, words and sentences keep every character of any string."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from extractors.assemble import load
from extractors.language.sentences import split_sentences
from extractors.language.words import tag_words

# The kinds of string that break tokenizers, after the collections of naughty strings in use.
NAUGHTY = [
    "",
    " ",
    "\n",
    "   \t\r\n\v\f",
    "a  b   c",
    "\u00a0Ninh\u00a0Hải\u2003",
    "\ufeffBOM ở đầu",
    "zero\u200bwidth\u200djoin\u2060er",
    "\u202eđảo chiều\u202c \u200fRTL\u200e",
    "שלום עולם مرحبا بالعالم",
    "👨‍👩‍👧‍👦 🇻🇳 👍🏽 ①②③ ½",
    unicodedata.normalize("NFD", "Chiều ngày 13/12, huyện Ninh Hải"),
    "ṩ̌̇ Z͑ͫ̓a̴l͖g̡o̢",
    "<script>alert('x')</script>",
    "'; DROP TABLE articles; --",
    "\x00\x01\x1b[31m\x7f\x85",
    "ﬁ ﬃ Ａｌｌ ｗｉｄｅ 𝔉𝔯𝔞𝔨𝔱𝔲𝔯 İstanbul ẞ ŉ",
    "-1/0 1E+1_000 0x0F NaN ١٢٣ 1.234,5",
    "....!!!???……—––",
    "_" * 50 + "'" * 50,
    "a" * 3000,
    "\ud7ff\ue000\ufffd\uffff\U0010ffff",
    "Đồng chí Nguyễn Văn A.Trưởng ban.Sáng 1/1,tại huyện X;họp./.",
]
strings = st.one_of(
    st.text(max_size=200),
    st.text(alphabet=st.sampled_from("ạ ộđĐ.,/-–:()“”\n\t12a\u0301\u200b\u00a0👍'_%"), max_size=120),
    st.lists(st.sampled_from([*NAUGHTY, "Ninh Hải", "thi đua", " ", "13/12", "."]), max_size=6).map("".join),
)
WORDS = load("word")
SYLLABLES = load("syllable")


def reassembled(doc: Doc) -> str:
    return "".join(token.text_with_ws for token in doc)


@settings(max_examples=300)
@given(strings)
@example("Ninh  Hải ")
def test_tokens_reproduce_the_text(text: str) -> None:
    for nlp in (WORDS, SYLLABLES):
        doc = nlp.make_doc(text)
        assert doc.text == text
        assert reassembled(doc) == text
        assert all(text.startswith(token.text, token.idx) for token in doc)


@pytest.mark.parametrize("text", NAUGHTY, ids=ascii)
def test_naughty_strings_pass_through_the_whole_pipeline(text: str) -> None:
    doc = SYLLABLES(text)
    assert doc.text == text
    for kind, facts in doc._.reading.facts.items():
        for fact in facts:
            assert text[fact.at : fact.stop] == fact.text, kind


@settings(max_examples=200)
@given(strings)
def test_sentences_and_words_are_slices_in_order(text: str) -> None:
    behind = 0
    for start, end in split_sentences(text):
        assert behind <= start < end <= len(text)
        assert text[behind:start].strip() == ""
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        inside = start
        for word in tag_words(text, start, end):
            assert inside <= word.start < word.end <= end
            assert text[inside : word.start].strip() == ""
            inside = word.end
        behind = end
    assert text[behind:].strip() == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("tổng kết công tác thi đua", ["tổng kết", "công tác", "thi đua"]),
        ("Huyện Ninh Hải tổ chức hội nghị", ["Huyện", "Ninh Hải", "tổ chức", "hội nghị"]),
        ("thi  đua", ["thi", "đua"]),  # a word does not run over two spaces
        ("thi\nđua", ["thi", "đua"]),
    ],
)
def test_words_are_segmented(text: str, words: list[str]) -> None:
    assert [token.text for token in WORDS.make_doc(text) if not token.is_space] == words


def test_parts_of_speech_tell_nouns_from_verbs() -> None:
    text = "Huyện tổ chức hội nghị"
    tagged = {text[word.start : word.end]: word.pos for word in tag_words(text, 0, len(text))}
    assert tagged["tổ chức"] == "V"
    assert tagged["hội nghị"] == "N"


@pytest.mark.parametrize(
    "marked",
    [
        "Hội nghị kết thúc.|Các đại biểu ra về.",
        "Ông đến TP. Thủ Đức làm việc.|Bà ở lại.",
        "PGS. TS. Trần Văn Mẫu phát biểu.",
        "Thu ngân sách đạt 1.234,5 tỷ đồng.|Chi 900 tỷ đồng.",
        "Hỗ trợ 20 .000 người.",
        "Quang cảnh hội nghị\n|Sáng 11/1, huyện tổ chức hội nghị.",
        "“Tôi rất vui!”|Bà nói vậy.",
        "Đồng chí N.V. Mẫu dự họp.",
        "Siêu thị GO! Ninh Thuận mở cửa.|Vui quá!|Ai cũng đến.",
        "Xã mở Đại hội lần thứ I.|Chiều đến, đại hội họp tiếp.",
        "Có đúng không?|Đúng.",
        "Thi đua… để tiến lên",
        "Kết thúc năm 2024.|2025 là năm mới.",
        "Khu vực TP.HCM có mưa, ThS.Trần Văn Mẫu cho biết.",
        "Có gạo, muối, v.v. và chăn màn.",
    ],
)
def test_sentences_end_where_they_end(marked: str) -> None:
    text = marked.replace("|", " ")
    expected = [piece.strip() for piece in marked.split("|")]
    assert [text[start:end] for start, end in split_sentences(text)] == expected


def test_a_sentence_ends_also_where_the_space_is_missing() -> None:
    text = "Hội nghị kết thúc.Các đại biểu ra về."
    assert [text[start:end] for start, end in split_sentences(text)] == [
        "Hội nghị kết thúc.",
        "Các đại biểu ra về.",
    ]


def test_an_unknown_unit_of_tokens_is_refused() -> None:
    with pytest.raises(ValueError, match="expected 'word' or 'syllable'"):
        load("letter")
