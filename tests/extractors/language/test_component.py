"""The Doc as a spaCy user sees it: sentences, parts of speech, zones, and the facts as spans."""

import spacy

from extractors.assemble import load
from extractors.language.component import UNIVERSAL
from schemas import Article, ZoneSpan

TEXT = "Page Content\nHuyện tổ chức hội nghị. Các đại biểu ra về.\n\n1254 lượt xem"
NLP = load("word")


def test_sentences_are_those_of_the_text() -> None:
    assert [sentence.text.strip() for sentence in NLP(TEXT).sents] == [
        "Page Content",
        "Huyện tổ chức hội nghị.",
        "Các đại biểu ra về.",
        "1254 lượt xem",
    ]


def test_words_have_both_kinds_of_tags() -> None:
    tags = {token.text: (token.tag_, token.pos_) for token in NLP("Huyện tổ chức hội nghị.")}
    assert tags["tổ chức"] == ("V", "VERB")
    assert tags["hội nghị"] == ("N", "NOUN")
    assert tags["."] == ("CH", "PUNCT")


def test_universal_tags_are_known_to_spacy() -> None:
    token = NLP.make_doc("hội nghị")[0]
    for tag in UNIVERSAL.values():
        token.pos_ = tag  # spaCy raises a ValueError for a tag it does not know
        assert token.pos_ == tag


def test_zones_are_a_span_group() -> None:
    doc = NLP(TEXT)
    assert [(zone.label_, zone.text.strip()) for zone in doc.spans["zones"]] == [
        ("other", "Page Content"),
        ("body", "Huyện tổ chức hội nghị. Các đại biểu ra về."),
        ("other", "1254 lượt xem"),
    ]


def test_zones_known_beforehand_are_taken() -> None:
    doc = NLP.make_doc("Huyện họp. Ảnh: họp.")
    doc._.article = Article(
        text=doc.text,
        zones=(ZoneSpan(start=0, end=11, zone="lead"), ZoneSpan(start=11, end=20, zone="caption")),
    )
    assert [zone.label_ for zone in NLP(doc).spans["zones"]] == ["lead", "caption"]


def test_facts_are_spans_with_their_records() -> None:
    doc = NLP("Sáng 13/12/2024, UBND huyện Ninh Hải, tỉnh Ninh Thuận họp.")
    assert [(span.text, span._.fact.start) for span in doc.spans["dates"]] == [
        ("Sáng 13/12/2024", "2024-12-13")
    ]


def test_a_component_works_alone_in_any_pipeline() -> None:
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.add_pipe("tintinh_dates")
    doc = nlp("Ngày 13/12/2024, huyện họp.")
    assert [span._.fact.value for span in doc.spans["dates"]] == ["2024-12-13"]
