"""The sentence of a fact: the one that the extractors' splitting of the whole text gives."""

import json
from pathlib import Path

import pytest

from extractors.language.sentences import split_sentences
from pipeline.sentence import Sentences

ROOT = Path(__file__).parent.parent.parent
TEXTS = [
    json.loads(line)["text"]
    for line in (ROOT / "fixtures" / "articles" / "ba-tinh.jsonl").read_text("utf-8").splitlines()
]
HARD = [
    "Ông A. Nguyễn nói. \nbà B.\n\n  Hết! Rồi\n",
    "TP.HCM họp.Sau đó nghỉ…\n- Một.\n- Hai",
    "Không có chấm",
]


@pytest.mark.parametrize("text", [*TEXTS, *HARD], ids=lambda text: text[:20])
def test_every_sentence_is_found_from_within(text: str) -> None:
    sentences = Sentences(text)
    for start, end in split_sentences(text):
        for at in (start, (start + end) // 2, end - 1):
            assert sentences.span(at, 1) == (start, end)


def test_what_runs_over_several_sentences_has_them_all() -> None:
    text = "Một. Hai ba.\nBốn năm. Sáu."
    assert Sentences(text).around(text.index("ba"), len("ba.\nBốn")) == "Hai ba.\nBốn năm."
