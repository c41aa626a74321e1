"""How the examples of organizations are read and written."""

from datetime import date

from extractors.assemble import extract
from schemas import Article, Organization
from tests.extractors.marked import Mark, mark, parse


def written(organization: Organization) -> str:
    """An organisation as the examples write it: its kind, and the unit it belongs to."""
    return organization.kind + (f" of {organization.place}" if organization.place else "")


def organizations_of(text: str, published: date | None = date(2024, 12, 14)) -> tuple[Organization, ...]:
    """The organizations that the extractor finds in an article of the province Ninh Thuận."""
    return extract(Article(text=text, published=published, province="Ninh Thuận")).organizations


def reread(example: str, published: date | None) -> str:
    """The example with its marks taken off and those of the extractor put on."""
    text, _ = parse(example)
    return mark(text, [Mark(o.at, o.stop, written(o)) for o in organizations_of(text, published)])
