"""Days of publication as pages write them: machine-readable, in the address, and for the eye.

A day counts from midnight in Vietnam, whatever zone it is written in, and never lies in the future.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

VIETNAM = timezone(timedelta(hours=7))

# The first Vietnamese newspaper went online in 1997; what is older is an empty field's default.
_EARLIEST = date(1997, 1, 1)

_WRITTEN = re.compile(
    r"(?<![\d/.-])(?P<day>\d{1,2})\s?(?P<mark>[/.-])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?(?P<year>\d{4})(?!\d)"
    r"|ngày\s+(?P<day2>\d{1,2})\s+tháng\s+(?P<month2>\d{1,2}),?\s+năm\s+(?P<year2>\d{4})(?!\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")
_IN_PATH = re.compile(r"/(?P<year>(?:19|20)\d{2})[/-](?P<month>\d{1,2})[/-](?P<day>\d{1,2})(?=[/-]|$)")
# 20221119 or 20221119074512345: the day, or the moment, that many systems number their articles by.
_IN_NUMBER = re.compile(r"(?<!\d)(?P<year>20\d{2})(?P<month>\d{2})(?P<day>\d{2})(?P<clock>\d{4,9})?(?!\d)")
_OTHER_DAY = re.compile(r"giấy phép|\bgp\b|gp-|hôm nay|cấp ngày|©|bản quyền", re.IGNORECASE)

_LONGEST_STAMP = 120


def today() -> date:
    """The day it is in Vietnam."""
    return datetime.now(VIETNAM).date()


def machine_day(value: object) -> date | None:
    """The day in a machine-readable field: ISO 8601, RFC 822, or day/month/year as some systems write it.

    A moment with a zone is turned to Vietnam's: late in the evening in UTC it is already the next day.
    """
    if not isinstance(value, str) or not value.strip():
        return None
    text = value.strip()
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except ValueError:
            return _possible(_ISO.match(text)) or written_day(text)
    return _plausible(moment)


def _plausible(moment: datetime) -> date | None:
    """The moment's day in Vietnam. RFC 822 writes an unknown zone as -0000, which is taken as it stands."""
    try:
        day = moment.astimezone(VIETNAM).date() if moment.tzinfo is not None else moment.date()
    except OverflowError:
        return None
    return day if _EARLIEST <= day <= today() else None


def written_day(line: str) -> date | None:
    """The first full day in a line, as a Vietnamese reader writes it."""
    return _possible(_WRITTEN.search(line))


def stamp_day(line: str) -> date | None:
    """The day in a short line that stands where a page puts its time stamp; no licence, no clock of today."""
    return written_day(line) if len(line) <= _LONGEST_STAMP and not _OTHER_DAY.search(line) else None


def address_day(url: str | None, *, sure: bool) -> date | None:
    """The day in a URL. Only a path of year/month/day or a whole time stamp is `sure`: eight digits may
    also be a number that happens to be a day.
    """
    if not url:
        return None
    for match in _IN_PATH.finditer(url):
        if day := _possible(match):
            return day
    for match in _IN_NUMBER.finditer(url):
        if (match["clock"] or not sure) and (day := _possible(match)):
            return day
    return None


def _possible(match: re.Match[str] | None) -> date | None:
    """The day that a pattern read, where the calendar and the clock allow it."""
    if match is None:
        return None
    found = match.groupdict()
    year, month, day = (int(found[name] or found[f"{name}2"]) for name in ("year", "month", "day"))
    if month > 12 >= day:
        # Systems set up in English write the month first: 6/14/2024.
        month, day = day, month
    try:
        return _plausible(datetime(year, month, day))  # noqa: DTZ001 - a day as written has no zone
    except ValueError:
        return None
