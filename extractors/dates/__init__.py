"""Dates: what names calendar time, resolved to days.

Usable alone: `resolve("sáng 13/12", date(2024, 12, 14))` gives the moments that a text names.
"""

from extractors.dates.context import Scope
from extractors.dates.moment import Moment, timex_value
from extractors.dates.resolve import resolve
from extractors.dates.tense import Direction

__all__ = ["Direction", "Moment", "Scope", "resolve", "timex_value"]
