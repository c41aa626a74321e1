"""The assembled extractors: one call from articles to extractions, or a whole spaCy pipeline."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any

from extractors.awards.component import AwardsComponent
from extractors.dates.component import DatesComponent
from extractors.events.component import EventsComponent
from extractors.figures.component import FiguresComponent
from extractors.organizations.component import OrganizationsComponent
from extractors.people.component import PeopleComponent
from extractors.places.component import PlacesComponent
from extractors.reading import Reading
from extractors.uncollected import uncollected
from schemas import KINDS, Article, Extraction

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from extractors.component import FactComponent

# Articles that are read together; more bring nothing.
_BATCH = 16


@cache
def components() -> tuple[FactComponent, ...]:
    """The extractors in the order they need: each reads the facts of those before it."""
    return (
        DatesComponent(),
        PlacesComponent(),
        OrganizationsComponent(),
        PeopleComponent(),
        AwardsComponent(),
        FiguresComponent(),
        EventsComponent(),
    )


def load(unit: str = "word") -> Language:
    """A spaCy `vi` pipeline with all the extractors.

    With `unit` "word" the tokens are words, and the Doc has sentences, parts of speech and zones of
    its own; with "syllable" it has what the extraction needs, in a tenth of the time. Raises
    ValueError for another unit.
    """
    # spaCy takes a second to import, and `extract` does without.
    import spacy  # noqa: PLC0415

    from extractors.language.tokenizer import TOKENIZER  # noqa: PLC0415
    from extractors.pipes import register_extensions  # noqa: PLC0415

    register_extensions()
    nlp = spacy.blank(
        "vi",
        config={"nlp": {"tokenizer": {"@tokenizers": TOKENIZER, "unit": unit}}},
    )
    # The default limit guards parsers that need memory by the token; nothing here does.
    nlp.max_length = 100_000_000
    pipes = [f"tintinh_{component.kind}" for component in components()]
    for name in ("tintinh_language", *pipes) if unit == "word" else pipes:
        nlp.add_pipe(name)
    return nlp


def warm_up() -> None:
    """Load in this process what the first article would load: the gazetteer, the tables, the models."""
    extract(Article(text="Sáng 5/3, UBND xã An Bình tổ chức hội nghị, trao 5 suất quà cho người dân."))


def versions() -> dict[str, str]:
    """The version of each extractor, by kind."""
    return {component.kind: component.version for component in components()}


def _extraction(reading: Reading) -> Extraction:
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
    """All facts of one article; where there are many, `extract_all` is faster."""
    return _extracted([article])[0]


def extract_all(articles: Iterable[Article]) -> Iterator[Extraction]:
    """The extraction of each article, in order; the articles are taken in batches of 16."""
    iterator = iter(articles)
    while batch := list(islice(iterator, _BATCH)):
        yield from _extracted(batch)


def _extracted(articles: list[Article]) -> list[Extraction]:
    """The extraction of each article.

    The components are asked for the records alone: to cut the text into tokens and to lay spans over
    them, as the pipes of spaCy do, costs as much as three of them. One component reads all articles
    before the next does: its code and tables are then at hand in the processor, which saves a tenth of
    the time. They make no cycles of garbage; to look for some takes a fortieth.
    """
    readings = [Reading(article=article, text=article.text) for article in articles]
    with uncollected():
        for component in components():
            for reading in readings:
                component.read(reading)
    return [_extraction(reading) for reading in readings]
