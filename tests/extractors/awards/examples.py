"""How the examples of awards are read and written.

Award spans overlap ("Bằng khen cho 13 tập thể" and "Bằng khen cho 13 tập thể và 12 cá nhân"), so those that
do are marked together, their records parted by a bar: [Bằng khen cho 13 tập thể và 12 cá nhân](Bằng khen 13
collective by UBND tỉnh | Bằng khen 12 individual by UBND tỉnh).
"""

from datetime import date

from extractors.assemble import extract
from schemas import Article, Award
from tests.extractors.marked import Mark, mark, parse


def written(award: Award) -> str:
    """An award as the examples write it: name, count, kind, by whom, through whom, status, mode, names."""
    said = f"{award.award} {award.count} {award.recipient or 'any'}"
    said += f" by {award.authority}" if award.authority else ""
    said += f" through {award.presenter}" if award.presenter else ""
    said += f", {award.status}" if award.status != "awarded" else ""
    said += f", {award.mode}" if award.mode else ""
    return said + (f" = {' + '.join(award.names)}" if award.names else "")


def grouped(awards: tuple[Award, ...]) -> list[Mark]:
    """The marks of awards, one for those whose spans overlap."""
    marks: list[Mark] = []
    for award in sorted(awards, key=lambda each: (each.at, each.stop)):
        if marks and award.at < marks[-1].end:
            last = marks.pop()
            marks.append(Mark(last.start, max(last.end, award.stop), f"{last.value} | {written(award)}"))
        else:
            marks.append(Mark(award.at, award.stop, written(award)))
    return marks


def awards_of(
    text: str, published: date | None = date(2024, 12, 14), title: str | None = None
) -> tuple[Award, ...]:
    """The awards that the extractor finds in an article of the province Ninh Thuận."""
    return extract(Article(text=text, published=published, province="Ninh Thuận", title=title)).awards


def reread(example: str, published: date | None) -> str:
    """The example with its marks taken off and those of the extractor put on."""
    text, _ = parse(example)
    return mark(text, grouped(awards_of(text, published)))
