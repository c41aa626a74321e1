"""How the examples of figures are read and written."""

from typing import TYPE_CHECKING

from extractors.assemble import extract
from extractors.figures import find_amounts
from schemas import Article
from tests.extractors.marked import Mark, mark, parse

if TYPE_CHECKING:
    from schemas import Figure
    from tests.extractors.pages import Example


def number(value: float | None) -> str:
    return f"{value:.15g}"


def written(figure: "Figure", show: str | None) -> str:
    """A figure as the page writes it: value, unit, modifier, relation; behind a colon what the block shows."""
    value = (
        number(figure.value)
        if figure.value_max is None
        else f"{number(figure.value)}..{number(figure.value_max)}"
    )
    said = [f"{value} {figure.unit}"]
    if figure.modifier != "exact":
        said.append(figure.modifier)
    if figure.relation:
        said.append(figure.relation)
    shown = f": {getattr(figure, show)}" if show else ""
    return "; ".join(said) + shown


def figures_of(text: str, options: dict[str, str]) -> "tuple[Figure, ...]":
    """The figures of a text that stands as an article of its own."""
    return extract(
        Article(text=text, published=options.get("published"), province=options.get("province"))
    ).figures


def reread(example: "Example") -> str:
    """The example with its marks taken off and those of the extractor put on."""
    text, _ = parse(example.marked)
    if example.options.get("of") == "money":
        return mark(text, [Mark(a.start, a.end, money(a)) for a in find_amounts(text)])
    found = figures_of(text, example.options)
    return mark(text, [Mark(f.at, f.stop, written(f, example.options.get("show"))) for f in found])


def money(amount: "tuple[int, int, float, float | None, str, str]") -> str:
    """An amount as the page writes it: value, currency, modifier."""
    _, _, value, high, currency, modifier = amount
    said = f"{number(value)}{'..' + number(high) if high is not None else ''} {currency}"
    return said if modifier == "exact" else f"{said}; {modifier}"
