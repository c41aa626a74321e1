"""The extractors in spaCy: pipes that lay what a component finds on the Doc, and their factories.

The facts lie in `doc.spans[kind]`, each span with its record in `span._.fact`. The reference date, the home
province and the zones of an article come with `doc._.article`; `doc._.reading` is what the components share.
Importing this module registers the factories with spaCy; the entry points in pyproject.toml lead here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from extractors.awards.component import AwardsComponent
from extractors.dates.component import DatesComponent
from extractors.events.component import EventsComponent
from extractors.figures.component import FiguresComponent
from extractors.organizations.component import OrganizationsComponent
from extractors.people.component import PeopleComponent
from extractors.places.component import PlacesComponent
from extractors.reading import Reading
from schemas import Article

if TYPE_CHECKING:
    from extractors.component import FactComponent


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


class FactPipe:
    """A spaCy pipe around the component of one kind of fact."""

    def __init__(self, component: FactComponent) -> None:
        register_extensions()
        self.component = component

    def __call__(self, doc: Doc) -> Doc:
        """Find the facts and leave them on the Doc, as spans."""
        kind = self.component.kind
        group = SpanGroup(doc, name=kind)
        for fact in self.component.read(reading_of(doc)):
            # Tokens may be longer than the fact; the record keeps the exact characters.
            span = doc.char_span(fact.at, fact.stop, label=kind, alignment_mode="expand")
            if span is not None:
                span._.fact = fact
                group.append(span)
        doc.spans[kind] = group
        return doc


@Language.factory("tintinh_dates")
def create_dates(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_dates")`."""
    return FactPipe(DatesComponent())


@Language.factory("tintinh_places")
def create_places(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_places")`."""
    return FactPipe(PlacesComponent())


@Language.factory("tintinh_organizations")
def create_organizations(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_organizations")`."""
    return FactPipe(OrganizationsComponent())


@Language.factory("tintinh_people")
def create_people(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_people")`."""
    return FactPipe(PeopleComponent())


@Language.factory("tintinh_awards")
def create_awards(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_awards")`."""
    return FactPipe(AwardsComponent())


@Language.factory("tintinh_figures")
def create_figures(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_figures")`."""
    return FactPipe(FiguresComponent())


@Language.factory("tintinh_events")
def create_events(nlp: Language, name: str) -> FactPipe:
    """The factory behind `nlp.add_pipe("tintinh_events")`."""
    return FactPipe(EventsComponent())
