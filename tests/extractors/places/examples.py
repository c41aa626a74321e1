"""How the examples of places are read and written."""

from extractors.assemble import extract
from schemas import Article, Place
from tests.extractors.marked import Mark, mark, parse
from tests.extractors.pages import Example


def places(text: str, province: str | None = None, published: str | None = None) -> tuple[Place, ...]:
    """The places found in an article of this text, in order."""
    return extract(
        Article.model_validate({"text": text, "province": province, "published": published})
    ).places


def written(place: Place) -> str:
    """A place as the examples write it: "district Ninh Hải / Ninh Thuận", with "-" for no province."""
    return f"{place.kind} {place.name} / {place.province or '-'}"


def reread(example: Example) -> str:
    """The example with its marks taken off and those of the extractor put on."""
    text, _ = parse(example.marked)
    found = places(text, example.options.get("province"), example.options["published"])
    return mark(text, [Mark(place.at, place.stop, written(place)) for place in found])
