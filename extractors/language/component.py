"""The spaCy pipe `tintinh_language`: sentences, parts of speech and zones on the Doc itself.

The extractors do not need it, they read characters and ask a Reading for words where those decide; it
is for whoever works on with the Doc in spaCy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import SpanGroup

from extractors.language.words import Word, parts_of_speech
from extractors.pipes import reading_of, register_extensions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Doc, Token

UNIVERSAL = {
    "N": "NOUN", "Np": "PROPN", "Nc": "NOUN", "Nu": "NOUN", "Ny": "NOUN", "Nb": "NOUN", "Ni": "NOUN",
    "V": "VERB", "Vb": "VERB", "Vy": "VERB", "A": "ADJ", "Ab": "ADJ", "P": "PRON", "R": "ADV", "L": "DET",
    "M": "NUM", "E": "ADP", "C": "SCONJ", "Cc": "CCONJ", "I": "INTJ", "T": "PART", "CH": "PUNCT",
}  # fmt: skip
"""Universal POS tags (UD v2) of the tags of VLSP 2013; what is not here (X, Y, Z, FW) is X."""


class LanguageComponent:
    """Sets `token.is_sent_start`, `token.tag_` (VLSP 2013), `token.pos_` (UD) and `doc.spans["zones"]`.

    Words are the Doc's own tokens: with tokens by syllable the tags are those of syllables.
    """

    def __init__(self) -> None:
        register_extensions()

    def __call__(self, doc: Doc) -> Doc:
        """Annotate the Doc in place."""
        reading = reading_of(doc)
        for index, tokens in enumerate(_sentences(doc, reading.sentences)):
            tags = parts_of_speech([token.text for token in tokens])
            for token, tag in zip(tokens, tags, strict=True):
                token.tag_ = tag
                token.pos_ = UNIVERSAL.get(tag, "X")
            reading.keep_words(
                index,
                [Word(t.idx, t.idx + len(t), tag) for t, tag in zip(tokens, tags, strict=True)],
            )
        zones = SpanGroup(doc, name="zones")
        for zone in reading.zones:
            span = doc.char_span(zone.start, zone.end, label=zone.zone, alignment_mode="contract")
            if span is not None:
                zones.append(span)
        doc.spans["zones"] = zones
        return doc


def _sentences(doc: Doc, bounds: list[tuple[int, int]]) -> Iterator[list[Token]]:
    """The tokens of each sentence, white space left out; the first of each is marked as its start."""
    tokens = [token for token in doc if not token.is_space]
    for token in doc:
        token.is_sent_start = False
    at = 0
    for _, end in bounds:
        first = at
        while at < len(tokens) and tokens[at].idx < end:
            at += 1
        if first < at:
            tokens[first].is_sent_start = True
        yield tokens[first:at]


@Language.factory("tintinh_language", assigns=["token.is_sent_start", "token.tag", "token.pos"])
def create(nlp: Language, name: str) -> LanguageComponent:
    """The factory behind `nlp.add_pipe("tintinh_language")`."""
    return LanguageComponent()
