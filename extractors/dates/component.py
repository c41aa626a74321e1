"""The component that finds dates; in spaCy the pipe `tintinh_dates`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from extractors.component import FactComponent
from extractors.dates.moment import timex_value
from extractors.dates.resolve import resolve
from schemas import Date

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.dates.moment import Moment
    from extractors.reading import Reading


class DatesComponent(FactComponent):
    """Finds the expressions of calendar time in an article and resolves them to days."""

    kind: ClassVar[str] = "dates"
    version: ClassVar[str] = "4"

    def find(self, reading: Reading) -> Iterator[Date]:
        """The dates of the article; of the page's leftovers only full dates, its time stamps."""
        for moment in resolve(reading.text, reading.published):
            if reading.zone_at(moment.start) == "other" and moment.rule not in ("timestamp", "full date"):
                continue
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
