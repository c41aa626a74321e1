"""The spaCy tokenizer: exact tokens for any string."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from spacy.tokens import Doc

from extractors.language.sentences import split_sentences
from extractors.language.words import segment

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacy.language import Language
    from spacy.vocab import Vocab

TOKENIZER = "tintinh.VietnameseTokenizer.v1"

# A piece, and the one space behind it that belongs to it.
_PIECE = re.compile(r"(\w+|[^\w\s]+|[^\S ]+| +)( ?)")


def _tokens(text: str, spans: list[tuple[int, int]]) -> tuple[list[str], list[bool]]:
    """The words and trailing spaces that give back `text` exactly, with `spans` as tokens.

    What lies between the spans becomes tokens of its own, except one space behind a token.
    """
    words: list[str] = []
    spaces: list[bool] = []
    at = 0

    def fill(end: int) -> None:
        nonlocal at
        if at < end and text[at] == " " and words and not spaces[-1]:
            spaces[-1] = True
            at += 1
        for piece, space in _PIECE.findall(text, at, end):
            words.append(piece)
            spaces.append(space == " ")
        at = end

    for start, end in spans:
        fill(start)
        words.append(text[start:end])
        spaces.append(False)
        at = end
    fill(len(text))
    return words, spaces


class VietnameseTokenizer:
    """Words by underthesea's segmentation, or syllables, with the text kept character for character.

    `unit` is "word" or "syllable". Syllables cost a twentieth of the time and suffice where only
    the facts are wanted: the extractors read characters and ask for words where those decide.
    """

    def __init__(self, vocab: Vocab, unit: str = "word") -> None:
        if unit not in ("word", "syllable"):
            raise ValueError(f"unit was {unit!r}; expected 'word' or 'syllable'")
        self.vocab = vocab
        self.unit = unit

    def __call__(self, text: str) -> Doc:
        """The Doc of `text`; `doc.text == text` for any string."""
        spans: list[tuple[int, int]] = []
        if self.unit == "word":
            for start, end in split_sentences(text):
                spans.extend(segment(text, start, end))
        words, spaces = _tokens(text, spans)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_kwargs: Any) -> bytes:
        """Nothing to keep: the models come with underthesea."""
        return self.unit.encode()

    def from_bytes(self, data: bytes, **_kwargs: Any) -> VietnameseTokenizer:
        """Take over the unit that `to_bytes` wrote."""
        self.unit = data.decode()
        return self

    def to_disk(self, _path: object, **_kwargs: Any) -> None:
        """Nothing to keep: the unit stands in the pipeline's config."""

    def from_disk(self, _path: object, **_kwargs: Any) -> VietnameseTokenizer:
        """Nothing was kept."""
        return self


def create_tokenizer(unit: str = "word") -> Callable[[Language], VietnameseTokenizer]:
    """The tokenizer behind `[nlp.tokenizer]`; spaCy finds it by the entry point in pyproject.toml."""

    def create(nlp: Language) -> VietnameseTokenizer:
        return VietnameseTokenizer(nlp.vocab, unit)

    return create
