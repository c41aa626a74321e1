"""An HTML page to an article: trafilatura finds the text, the page's own marks say what is lead and caption."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pipeline.clean import metadata
from pipeline.clean.assemble import assemble, squeeze
from pipeline.clean.plain import without_leftovers

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml.etree import _Element

    from schemas import Zone

Piece = tuple["Zone", str]

# What must agree for the description to be the lead: pages cut it short.
_LEAD_BEGINNING = 60


def html_article(text: str) -> Iterator[Mapping[str, Any]]:
    """The article of an HTML page. Raises ValueError where the page holds none."""
    # trafilatura takes half a second to import and not every run reads pages.
    from lxml import html  # noqa: PLC0415
    from trafilatura import bare_extraction  # noqa: PLC0415

    # lxml refuses a str with an encoding declaration; bytes with the parser told are taken.
    tree = html.document_fromstring(text.encode("utf-8"), parser=html.HTMLParser(encoding="utf-8"))
    described = metadata.json_ld(tree)
    title = metadata.title(tree, described)
    captions = metadata.captions(tree)
    lead = metadata.lead(tree, described)
    found = bare_extraction(
        text, include_comments=False, include_tables=True, favor_recall=True, with_metadata=False
    )
    body = getattr(found, "body", None)
    pieces = list(_pieces(body)) if body is not None else []
    pieces, author = _clean(pieces, title)
    if not pieces:
        raise ValueError("the page holds no article that could be found; expected a news page with its text")
    yield assemble(
        _zoned(pieces, lead, captions),
        title=title,
        url=metadata.address(tree),
        published=metadata.published(tree, described),
        author=author or metadata.author(tree, described),
    )


def _pieces(body: _Element) -> Iterator[Piece]:
    """The paragraphs, list items and table rows of the text that trafilatura found, in order."""
    for element in body:
        if element.tag == "table":
            for row in element.iter("row"):
                cells = (squeeze("".join(cell.itertext())) for cell in row.iter("cell"))
                yield "table", " | ".join(cell for cell in cells if cell)
        elif element.tag == "list":
            for item in element.iter("item"):
                yield "list", "- " + squeeze("".join(item.itertext()))
        else:
            for line in _lines(element):
                yield "body", line


def _lines(element: _Element) -> Iterator[str]:
    """The lines of a paragraph: a line break in it ends one."""
    for break_ in element.iter("lb"):
        break_.tail = "\n" + (break_.tail or "")
    for line in "".join(element.itertext()).splitlines():
        if squeeze(line):
            yield squeeze(line)


def _clean(pieces: list[Piece], title: str | None) -> tuple[list[Piece], str | None]:
    """The pieces without the page's leftovers and the title, and who signed at the foot."""
    kept_lines, author = without_leftovers([line for _, line in pieces])
    remaining = list(kept_lines)
    kept: list[Piece] = []
    for zone, line in pieces:
        if not remaining or line != remaining[0]:
            continue
        remaining.pop(0)
        if title is None or squeeze(line).casefold() != title.casefold():
            kept.append((zone, line))
    return kept, author


def _zoned(pieces: list[Piece], lead: str | None, captions: set[str]) -> Iterator[Piece]:
    """The pieces with lead and captions told apart; a lead that the text left out is put before it."""
    beginning = lead[:_LEAD_BEGINNING].casefold() if lead else None
    stands = [number for number, (_, line) in enumerate(pieces) if beginning and beginning in line.casefold()]
    if lead and not stands and len(lead) > _LEAD_BEGINNING and not lead.endswith(("...", "…")):
        yield "lead", lead
        stands = [-1]
    where = stands[0] if stands else next((n for n, (zone, _) in enumerate(pieces) if zone == "body"), None)
    for number, (zone, line) in enumerate(pieces):
        if number == where:
            yield "lead", line
        elif line in captions:
            yield "caption", line
        else:
            yield zone, line
