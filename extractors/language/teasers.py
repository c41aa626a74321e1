"""The summary of another article that a page's frame left at a text's end, before the link to the source."""

from __future__ import annotations

import re

from extractors.language.casing import UPPER

# What a link to the source becomes in plain text, often twice.
_LINK = re.compile(r"(?:\s*(?:Nguồn|Theo)\s?:\s?\[Link nguồn\])+\s*\Z", re.IGNORECASE)
_LINK_WORD = "link nguồn"
_SENTENCE = re.compile(rf"[.!?…\"”)]\s+(?=[“\"]?[{UPPER}\d])")
_LONGEST = 160
"""A summary is cut off after 150 characters."""
_CUT_FROM = 145
"""One that was cut off is at least so long; it may be two sentences."""


def teaser_start(text: str) -> int | None:
    """The offset at which the summary of another article begins, that goes on to the text's end; None without one."""
    if _LINK_WORD not in text[-_LONGEST:].lower():
        return None
    link = _LINK.search(text, max(0, len(text) - _LONGEST))
    if link is None:
        return None
    end = link.start()
    starts = [match.end() for match in _SENTENCE.finditer(text, max(0, end - _LONGEST), end - 1)]
    if text.endswith(("...", "…"), 0, end):
        whole = [start for start in starts if end - start >= _CUT_FROM]
        starts = whole or starts
    return starts[-1] if starts else end
