"""Dates: what names calendar time, resolved to days.

Usable alone: `resolve("sáng 13/12", date(2024, 12, 14))` gives the moments a text in lower case names.
"""

from extractors.dates.moment import Moment, timex_value
from extractors.dates.resolve import resolve

__all__ = ["Moment", "resolve", "timex_value"]
