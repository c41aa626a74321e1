"""The assembled pipeline: one call from articles to extractions."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import spacy

from extractors.component import FactComponent, reading_of, register_extensions
from extractors.language.tokenizer import TOKENIZER
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

LANGUAGE = "tintinh_language"
ORDER = (
    "tintinh_dates",
    "tintinh_places",
    "tintinh_organizations",
    "tintinh_people",
    "tintinh_awards",
    "tintinh_figures",
    "tintinh_events",
)
"""The components in the order they need: each reads the facts of those before it."""


def load(unit: str = "word") -> Language:
    """A spaCy `vi` pipeline with all the extractors.

    With `unit` "word" the tokens are words, and the Doc has sentences, parts of speech and zones of
    its own; with "syllable" it has what the extraction needs, in a tenth of the time. Raises
    ValueError for another unit.
    """
    register_extensions()
    nlp = spacy.blank(
        "vi",
        config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER, "unit": unit}}},
    )
    # The default limit guards parsers that need memory by the token; nothing here does.
    nlp.max_length = 100_000_000
    for name in (LANGUAGE, *ORDER) if unit == "word" else ORDER:
        nlp.add_pipe(name)
    return nlp


@cache
def pipeline() -> Language:
    """The pipeline that `extract` runs, built once per process."""
    return load("syllable")


def versions() -> dict[str, str]:
    """The version of each extractor, by kind."""
    return {pipe.kind: pipe.version for _, pipe in pipeline().pipeline if isinstance(pipe, FactComponent)}


def _doc(nlp: Language, article: Article) -> Doc:
    doc = nlp.make_doc(article.text)
    doc._.article = article
    return doc


def _extraction(doc: Doc) -> Extraction:
    reading = reading_of(doc)
    facts: dict[str, Any] = {kind: tuple(reading.facts[kind]) for kind in KINDS}
    article = reading.article
    # The records were validated as they were built, each against this very text.
    return Extraction.model_construct(
        id=article.id,
        url=article.url,
        title=article.title,
        published=article.published,
        province=article.province,
        text=article.text,
        versions=versions(),
        **facts,
    )


def extract(article: Article) -> Extraction:
    """All facts of one article."""
    nlp = pipeline()
    return _extraction(nlp(_doc(nlp, article)))


def extract_all(articles: Iterable[Article]) -> Iterator[Extraction]:
    """The extraction of each article, in order."""
    nlp = pipeline()
    for doc in nlp.pipe(_doc(nlp, article) for article in articles):
        yield _extraction(doc)
