"""Many words as one alternation of a pattern, folded by their common beginnings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_Node = dict[str, "_Node"]
_END = ""


def folded(words: Iterable[str]) -> str:
    """A pattern's text for the longest of `words`, which are taken literally.

    One character decides at most positions that none of them begins there, however many they are.
    """
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return _render(root)


def _render(node: _Node) -> str:
    branches = [re.escape(char) + _render(child) for char, child in sorted(node.items()) if char != _END]
    if not branches:
        return ""
    joined = branches[0] if len(branches) == 1 and _END not in node else f"(?:{'|'.join(branches)})"
    return f"{joined}?" if _END in node else joined
