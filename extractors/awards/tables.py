"""Awards told in a table: an award a row with its recipients by columns, or an award a column with its holders by rows.

    Hình thức khen thưởng | Tập thể | Cá nhân        Đoàn | HCV | HCB | HCĐ
    Bằng khen của Thủ tướng Chính phủ | 03 | 04      Ninh Hải | 5 | 3 | 7

A row of totals is no award of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.awards.recipients import GROUP, kind_of
from extractors.awards.signs import award_in
from extractors.language.tables import NUMBERING, tables
from extractors.numbers import parse_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extractors.language.tables import Span

_TOTAL = re.compile(r"(?:tổng|tổng cộng|cộng|tổng số|toàn đoàn)(?!\w)")
_HEAD = re.compile(r"(?:(?:tổng )?(?:số )?(?:lượng )?)")
_AUTHORITY = re.compile(r"\s(?:của|do)\s(?P<who>[^\n|(]{2,80})")


class TableAward(NamedTuple):
    """An award for recipients of one kind, told by the row up to `text[start:end]`."""

    start: int
    end: int
    award: str
    recipient: str | None
    number: int
    names: tuple[str, ...]
    authority: str | None


class Tables(NamedTuple):
    """The awards of an article's tables, and the stretches they were read from."""

    awards: list[TableAward]
    spans: list[Span]

    def cover(self, offset: int) -> bool:
        """Whether an offset lies in a table whose awards are known."""
        return any(start <= offset < end for start, end in self.spans)


def awards_in_tables(text: str, lowered: str) -> Tables:
    """The awards of the tables in `text`, in order."""
    found: list[TableAward] = []
    spans: list[Span] = []
    for _, rows in tables(lowered):
        told = list(_by_recipients(text, lowered, rows)) or list(_by_awards(text, lowered, rows))
        if told:
            found += told
            spans.append((rows[0][0][0], rows[-1][-1][1]))
    return Tables(found, spans)


def _by_recipients(text: str, lowered: str, rows: list[list[Span]]) -> Iterator[TableAward]:
    """The columns are kinds of recipients, each row an award."""
    head = rows[0]
    kinds = {column: kind for column, cell in enumerate(head) if (kind := _kind(lowered, cell)) is not None}
    if not kinds:
        return
    for row in rows[1:]:
        label = next(
            ((cell, award) for cell in row if (award := award_in(lowered, *cell)) is not None),
            None,
        )
        # The cells are counted from the end: a total has no number of its own before it.
        if label is None or _TOTAL.match(lowered, row[0][0]):
            continue
        (start, stop), award = label
        of = _AUTHORITY.search(text, start, stop)
        for column, cell in enumerate(row, start=len(head) - len(row)):
            count = _count(lowered, cell)
            if column in kinds and count:
                yield TableAward(
                    start, cell[1], award, kinds[column] or None, count, (), of["who"].strip() if of else None
                )


def _by_awards(text: str, lowered: str, rows: list[list[Span]]) -> Iterator[TableAward]:
    """The columns are awards, each row what one team or unit holds of them."""
    head = rows[0]
    named = {
        column: award for column, cell in enumerate(head) if (award := award_in(lowered, *cell, whole=True))
    }
    if not named:
        return
    for row in rows[1:]:
        label = next((cell for cell in row if parse_number(lowered[slice(*cell)]) is None), None)
        if label is None or len(row) != len(head) or _TOTAL.match(lowered, label[0]):
            continue
        for column, cell in enumerate(row):
            count = _count(lowered, cell)
            if column in named and count:
                name = text[slice(*label)]
                yield TableAward(label[0], cell[1], named[column], "collective", count, (name,), None)


def _kind(lowered: str, cell: Span) -> str | None:
    """The kind of recipient that a column's head names, "" where it names several; None where it names none."""
    start, end = cell
    if lowered[start:end] in NUMBERING:
        return None
    head = _HEAD.match(lowered, start, end)
    group = GROUP.match(lowered, head.end() if head else start, end)
    return None if group is None or group.end() != end else kind_of(group["first"], group["more"]) or ""


def _count(lowered: str, cell: Span) -> int | None:
    """The whole number that a cell is, if it is one."""
    number = parse_number(lowered[slice(*cell)])
    return int(number.value) if number is not None and number.value == int(number.value) else None
