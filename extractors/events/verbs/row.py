"""A row of the verb tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re


class Act(NamedTuple):
    """A verb that reports a happening.

    `after` must match right behind it, `behind_not` must not; `before` must match right before it,
    `before_not` must not. A weak act counts only where a day or the gathering ties it down.
    """

    type: str
    after: re.Pattern[str] | None = None
    behind_not: re.Pattern[str] | None = None
    before_not: re.Pattern[str] | None = None
    weak: bool = False
    before: re.Pattern[str] | None = None
