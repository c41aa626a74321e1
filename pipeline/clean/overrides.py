"""What a source's definition says of its pages where generic cleaning misses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, field_validator

from pipeline.clean.assemble import squeeze

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Overrides(BaseModel):
    """XPath expressions for one site's pages; what `drop` finds is taken out before anything is read."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str | None = None
    lead: str | None = None
    author: str | None = None
    published: str | None = None
    drop: tuple[str, ...] = ()

    @field_validator("title", "lead", "author", "published", "drop")
    @classmethod
    def _compiles(cls, value: str | tuple[str, ...] | None) -> str | tuple[str, ...] | None:
        # lxml is slow to import, and most definitions have no overrides.
        from lxml.etree import XPath, XPathSyntaxError  # noqa: PLC0415

        for expression in (value,) if isinstance(value, str) else value or ():
            try:
                XPath(expression)
            except XPathSyntaxError as error:
                raise ValueError(f"expected an XPath expression, {expression!r} is none ({error})") from error
        return value

    def apply(self, tree: HtmlElement) -> dict[str, str]:
        """Take out of a page what is to be dropped, and give the fields that the page has by these expressions."""
        for expression in self.drop:
            for element in tree.xpath(expression):
                if element.getparent() is not None:
                    element.drop_tree()
        named = {"title": self.title, "lead": self.lead, "author": self.author, "published": self.published}
        found = {name: _text(tree, expression) for name, expression in named.items() if expression}
        return {name: text for name, text in found.items() if text}


def _text(tree: HtmlElement, expression: str) -> str:
    found = tree.xpath(expression)
    first = next(iter(found), "") if isinstance(found, list) else found
    return squeeze(first if isinstance(first, str) else first.text_content())
