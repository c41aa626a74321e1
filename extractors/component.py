"""The scheme of every extractor: a spaCy pipe that finds facts of one kind in a Reading.

A component reads the facts of those before it from the Reading and leaves its own there, in
`doc.spans[kind]` (each span with its record in `span._.fact`), and in nothing global.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from spacy.tokens import Doc, Span, SpanGroup

from extractors.reading import Reading
from schemas import Article, Fact

if TYPE_CHECKING:
    from collections.abc import Iterable


def article_of(doc: Doc) -> Article:
    """The article the Doc was made from; a Doc without one is an article of text alone."""
    given: Article | None = doc.user_data.get("tintinh.article")
    if given is None:
        given = Article.model_construct(text=doc.text)
        doc.user_data["tintinh.article"] = given
    return given


def reading_of(doc: Doc) -> Reading:
    """The Doc's Reading, made on first asking."""
    reading: Reading | None = doc.user_data.get("tintinh.reading")
    if reading is None:
        article = article_of(doc)
        # `doc.text` joins the tokens anew each time it is asked for; the article's text is the same.
        reading = Reading(article=article, text=article.text)
        doc.user_data["tintinh.reading"] = reading
    return reading


def _set_article(doc: Doc, article: Article) -> None:
    if article.text != doc.text:
        raise ValueError("the article's text is not the Doc's; make the Doc from article.text")
    doc.user_data["tintinh.article"] = article
    doc.user_data.pop("tintinh.reading", None)


def register_extensions() -> None:
    """Declare `doc._.article`, `doc._.reading` and `span._.fact`; doing it twice changes nothing."""
    if not Doc.has_extension("article"):
        Doc.set_extension("article", getter=article_of, setter=_set_article)
        Doc.set_extension("reading", getter=reading_of)
        Span.set_extension("fact", default=None)


def _by_place(fact: Fact) -> tuple[int, int]:
    return fact.at, fact.stop


class FactComponent:
    """A spaCy pipe for one kind of fact. Subclasses say `kind`, `version` and how to `find`."""

    kind: ClassVar[str]
    version: ClassVar[str]

    def __init__(self) -> None:
        register_extensions()

    @property
    def extractor(self) -> tuple[str, str]:
        """(name, version) for the records' provenance."""
        return f"tintinh_{self.kind}", self.version

    def find(self, reading: Reading) -> Iterable[Fact]:
        """The facts of this kind in the article, in any order."""
        raise NotImplementedError

    def read(self, reading: Reading) -> list[Fact]:
        """Find the facts and leave them in the Reading, in the order of the text."""
        facts = sorted(self.find(reading), key=_by_place)
        reading.facts[self.kind] = facts
        return facts

    def __call__(self, doc: Doc) -> Doc:
        """Find the facts and leave them on the Doc too, as spans."""
        facts = self.read(reading_of(doc))
        group = SpanGroup(doc, name=self.kind)
        for fact in facts:
            # Tokens may be longer than the fact; the record keeps the exact characters.
            span = doc.char_span(fact.at, fact.stop, label=self.kind, alignment_mode="expand")
            if span is not None:
                span._.fact = fact
                group.append(span)
        doc.spans[self.kind] = group
        return doc
