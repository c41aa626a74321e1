"""How the examples of people are read and written."""

from datetime import date

from extractors.assemble import extract
from schemas import Article, Person
from tests.extractors.marked import Mark, mark, parse


def written(person: Person) -> str:
    """A person as the examples write them: name = title + title @ organisation."""
    said = person.name + (f" = {' + '.join(person.titles)}" if person.titles else "")
    return said + (f" @ {person.organization}" if person.organization else "")


def people_of(text: str) -> tuple[Person, ...]:
    """The people that the extractor finds in an article of the province Ninh Thuận."""
    return extract(Article(text=text, published=date(2024, 12, 14), province="Ninh Thuận")).people


def reread(example: str, published: date | None) -> str:
    """The example with its marks taken off and those of the extractor put on."""
    text, _ = parse(example)
    return mark(text, [Mark(person.at, person.stop, written(person)) for person in people_of(text)])
