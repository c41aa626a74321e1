"""The clock, and how times are written down."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


def stamp(when: datetime) -> str:
    """A time as the database has it: UTC, strings that sort like times."""
    return when.astimezone(UTC).isoformat(timespec="microseconds")


def stamped() -> str:
    """The time, as the database has it."""
    return stamp(now())
