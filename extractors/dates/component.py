"""The component that finds dates; in spaCy the pipe `tintinh_dates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.dates.moment import timex_value
from extractors.dates.resolve import resolve
from extractors.language.furniture import names_others
from schemas import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.dates.moment import Moment
    from extractors.reading import Reading


# A line that dates the page or its author's work is no longer; the summary of another article is.
_LONGEST_STAMP = 140


class DatesComponent(FactComponent):
    """Finds the expressions of calendar time in an article and resolves them to days."""

    kind: ClassVar[str] = "dates"
    version: ClassVar[str] = "5"

    def find(self, reading: Reading) -> Iterator[Date]:
        """The dates of the article; of the page's leftovers only full dates, its time stamps."""
        for moment in resolve(reading.text, reading.published):
            if reading.zone_at(moment.start) != "other" or _is_of_the_page(reading, moment):
                yield self._record(reading, moment)

    def _record(self, reading: Reading, moment: Moment) -> Date:
        return reading.build(
            Date,
            moment.start,
            moment.end,
            rule=moment.rule,
            extractor=self.extractor,
            cues=moment.cues,
            start=moment.first.isoformat() if moment.first else None,
            end=moment.last.isoformat() if moment.last else None,
            part=moment.part,
            value=timex_value(moment),
            granularity=moment.granularity,
            calendar=moment.calendar,
        )


def _is_of_the_page(reading: Reading, moment: Moment) -> bool:
    """Whether a moment in the page's leftovers is a full date that the page gives of itself, not of other articles."""
    if moment.rule not in ("timestamp", "full date"):
        return False
    start, end = reading.text.rfind("\n", 0, moment.start) + 1, reading.text.find("\n", moment.end)
    line = reading.text[start : end if end >= 0 else None].strip()
    return len(line) <= _LONGEST_STAMP and not names_others(line)
