"""A page's tree without what surrounds the article: scripts, menus, boxes of other news, layout tables.

The boxes are known by what their makers call them, in English and in Vietnamese without diacritics.
Names lie at times ("content share-article"), so nothing goes that holds much of the page's text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

CHROME = frozenset({
    *("script", "style", "noscript", "template", "iframe", "object", "embed", "svg", "canvas", "video"),
    *("audio", "button", "select", "option", "input", "textarea", "nav", "aside", "footer", "menu", "head"),
})  # fmt: skip
"""Elements that never hold an article's words."""

_NAMES = (
    r"related|relatives?|similar\w*|lien-?quan|tin-?khac|khac|other-?(?:news|articles?|posts?)|(?:news|tin|bai)-?other"
    r"|cung-?(?:chuyen-?)?muc|same-?cat\w*|box-?cate|read-?more|see-?more|xem-?them|recommend\w*|suggest\w*|goi-?y"
    r"|breadcrumbs?|bread-?crumbs?|path-?way|comments?|binh-?luan|y-?kien|respond|tags?|tu-?khoa|keywords?|hash-?tags?"
    r"|side-?bar|widget-?area|menu|main-?nav|nav|nav-?bar|navigation|top-?bar|site-?header|footer|foot"
    r"|banner|advert\w*|ads?|adv|quang-?cao|pop-?up|modal|rating|danh-?gia|votes?|binh-?chon|most-?(?:read|view\w*)"
    r"|(?:doc|xem)-?nhieu|tin-?moi|recent\w*|latest|tin-?noi-?bat|clock|today|ngay-?gio|counter|thong-?ke"
    r"|newsletter|skip-?link|screen-?reader\w*|pagination|pager|copyright|ban-?quyen|log-?in|search|tim-?kiem"
)
_TOOLS = (
    r"shar(?:e|ing)\w*|chia-?se|social\w*|tool-?bars?|tools?|cong-?cu|print|luot-?xem|view-?counts?"
    r"|react\w*|like-?box|audio-?\w+"
)
# A name may stand among the others of a class: "box-related-news", "article__tags".
_BOX = re.compile(rf"(?:[\w-]*[-_])?(?:{_NAMES})(?:[-_][\w-]*)?", re.IGNORECASE)
_TOOL = re.compile(rf"(?:[\w-]*[-_])?(?:{_TOOLS})(?:[-_][\w-]*)?", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_YEAR = re.compile(r"[/.-]\d{4}\b")

_KEPT = frozenset(
    {"html", "body", "main", "article", "h1", "p", "span", "a", "b", "strong", "em", "i", "img"}
)
# A box with more than this share of the page's text is no box.
_LARGEST_BOX = 0.3
_LONGEST_NAME = 100
# A cell with more text than this is laid out by a table, not listed in one.
_LARGEST_CELL = 400


def prepare(tree: HtmlElement) -> None:
    """Take out of `tree`, in place, what cannot be the article, and turn tables for layout into divisions."""
    for element in list(tree.iter(*CHROME)):
        _drop(element)
    allowed = _LARGEST_BOX * len(tree.text_content())
    for element in list(tree.iter()):
        if _is_box(element) and len(element.text_content()) <= allowed:
            _drop(element)
    for form in tree.iter("form", "fieldset"):
        form.tag = "div"
    _flatten_layout(tree)


def _drop(element: HtmlElement) -> None:
    """Take out an element but not what follows it; the root stays."""
    if element.getparent() is not None:
        element.drop_tree()


def _is_box(element: HtmlElement) -> bool:
    if _HIDDEN.search(element.get("style") or "") or element.get("hidden") is not None:
        return True
    tag = element.tag
    if tag == "header" and element.find(".//h1") is None and element.find(".//h2") is None:
        return not any(parent.tag in ("article", "main") for parent in element.iterancestors())
    if tag in _KEPT:
        return False
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('type') or ''}".split()
    names = [_CAMEL.sub("-", name) for name in names if len(name) <= _LONGEST_NAME]
    if any(_BOX.fullmatch(name) for name in names):
        return True
    # Buttons often share a line with the time stamp, which is wanted.
    return any(_TOOL.fullmatch(name) for name in names) and not _YEAR.search(element.text_content())


def _flatten_layout(tree: HtmlElement) -> None:
    """Tables that place the parts of a page, or a picture and its caption, become divisions."""
    for table in list(tree.iter("table")):
        if _is_layout(table):
            if table.find(".//img") is not None and len(table.text_content()) <= _LARGEST_CELL:
                table.set("class", "caption")
            for part in list(table.iter("table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption")):
                if next(part.iterancestors("table"), None) in (None, table) or part is table:
                    part.tag = "div"


def _is_layout(table: HtmlElement) -> bool:
    if table.find(".//table") is not None or table.find(".//h1") is not None:
        return True
    rows = table.findall(".//tr")
    if all(len(row) <= 1 for row in rows):
        return True
    return any(len(cell.text_content()) > _LARGEST_CELL for cell in table.iter("td", "th"))
