"""Amounts of money in any text, usable alone: value, currency and what qualifies it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extractors.figures.modifiers import modifier_before
from extractors.figures.patterns import AND_LESS, AND_MORE, COMPARATIVES
from extractors.figures.units import CURRENCIES, CURRENCY_CODES, FALSE_FRIENDS, UNITS
from extractors.language.casing import lower as lower_case
from extractors.numbers import number_at
from extractors.numbers.patterns import BETWEEN, JOIN, MULTIPLIERS

if TYPE_CHECKING:
    from extractors.numbers import Number
    from schemas.facts import Modifier

_forms = "|".join(
    re.escape(form) + (r"(?!\w)" if form[-1].isalpha() else "")
    for form in sorted(CURRENCIES, key=len, reverse=True)
)
# "Bảng" alone is the pound beside other money; in a report it is a table or a group of teams.
_forms = rf"{_forms}|bảng(?! (?:đấu|điểm|hiệu|vàng|con|số|xếp|lương|giá|danh)(?!\w))(?!\w)"
_BEHIND = re.compile(rf"[ \u00a0]?(?P<form>{_forms})")
_codes = r"vn\$|us\$|s\$|a\$|[$£€¥₫]|(?:usd|eur|gbp|inr|aed|vnd|vnđ|jpy|cny|krw|thb|sgd|aud|rs\.?)"
_AHEAD = re.compile(rf"(?<!\w)(?P<form>{_codes})[ \u00a0]?(?=[\d,])")
_START = re.compile(
    rf"(?<!\w)(?:{_codes})[ \u00a0]?(?=[\d,])|(?<![\w/.])(?<!\d[,:])(?=\d)|(?<![\w-])(?=[^\W\d_])"
)
_CENTS = re.compile(r"[ \u00a0](?:và[ \u00a0])?")
_CENT = re.compile(r"[ \u00a0]?(?:xen|cents?|xu)(?!\w)")
_END = re.compile(r"[ \u00a0]?(?:$|[,.;:)\n!?])")
_FROM = re.compile(r"(?<!\w)(?:từ|giữa)[ \u00a0]$")
_ALSO_AHEAD = {"vn$": "đồng", "s$": "SGD", "a$": "AUD", "rs.": "rupee"}
_ALSO_BEHIND = {"bảng": "bảng Anh"}
_WITHOUT_CENTS = frozenset({"VND", "JPY", "KRW", "cent"})
_CENTS_OF_ONE = 100
_BACK = 6


class Amount(NamedTuple):
    """An amount of money at `text[start:end]`.

    `value` counts units of `currency`, an ISO 4217 code, or "cent" where only cents are named and no
    currency is. `value_max` closes a range. `modifier` is that of a figure: "over" for "hơn 1 triệu đồng".
    """

    start: int
    end: int
    value: float
    value_max: float | None
    currency: str
    modifier: Modifier


def find_amounts(text: str) -> list[Amount]:
    """The amounts of money in `text`, in order, not overlapping; offsets from 0, ends exclusive.

    Reads digits and words, currencies before and behind ("$10", "mười đô la"), cents ("2 đô la và 23
    xen"), ranges ("từ 1.000 đến 2.000 đồng", "giữa 1,1 và 1,3 đô la") and modifiers ("không quá 7.000
    đồng", "từ 7.000 đồng trở lên").
    """
    lower = lower_case(text)
    found: list[Amount] = []
    at = 0
    while start := _START.search(lower, at):
        amount = _amount(text, lower, start.start())
        if amount is None:
            at = max(start.end(), start.start() + 1)
            continue
        if found and (whole := _range(lower, found[-1], amount)):
            found[-1] = amount = whole
        else:
            amount = _qualified(lower, amount, found[-1].end if found else 0)
            found.append(amount)
        at = amount.end
    return found


def _amount(text: str, lower: str, at: int) -> Amount | None:
    """The amount that begins at `at`, without its modifier."""
    ahead = _AHEAD.match(lower, at)
    number = number_at(text, ahead.end() if ahead else at)
    if number is None:
        return None
    number = _lettered(text, number)
    if ahead is not None:
        name, end = _ALSO_AHEAD.get(ahead["form"]) or UNITS[ahead["form"]].name, number.end
    else:
        behind = _BEHIND.match(lower, number.end)
        friend = FALSE_FRIENDS.get(behind["form"]) if behind else None
        if behind is None or (friend is not None and friend.match(lower, behind.end())):
            return None
        name, end = _ALSO_BEHIND.get(behind["form"]) or UNITS[behind["form"]].name, behind.end()
    amount = Amount(at, end, number.value, number.high, CURRENCY_CODES[name], "exact")
    return _with_cents(text, lower, amount)


def _lettered(text: str, number: Number) -> Number:
    """ "$3M": a letter that multiplies, where money makes its sense sure."""
    letter = text[number.end : number.end + 1]
    if letter not in ("M", "G") or text[number.end + 1 : number.end + 2].isalnum():
        return number
    return number._replace(end=number.end + 1, value=number.value * MULTIPLIERS[letter])


def _with_cents(text: str, lower: str, amount: Amount) -> Amount:
    """The amount with the cents behind it: "2 đô la và 23 xen", "hai đô 23"."""
    gap = _CENTS.match(lower, amount.end)
    if gap is None or amount.currency in _WITHOUT_CENTS or amount.value_max is not None:
        return amount
    cents = number_at(text, gap.end())
    if cents is None or cents.value >= _CENTS_OF_ONE or cents.high is not None:
        return amount
    cent = _CENT.match(lower, cents.end)
    if cent is None and ("và" in gap.group() or not _END.match(lower, cents.end)):
        return amount
    value = float(f"{amount.value + cents.value / _CENTS_OF_ONE:.12g}")
    return amount._replace(end=cent.end() if cent else cents.end, value=value)


def _range(lower: str, low: Amount, high: Amount) -> Amount | None:
    """The range of two amounts that meet: "từ 1000 đồng đến 2000 đồng", "VND1000-VND2000"."""
    between = JOIN.match(lower, low.end)
    if between is None or between.end() != high.start or low.currency != high.currency:
        return None
    if between["of"] or between["part"] or low.value_max is not None or low.value >= high.value:
        return None
    start = low.start
    if (
        between["and"]
        and not BETWEEN.search(lower, max(0, start - _BACK), start)
        and not lower.startswith("giữa", start)
    ):
        return None
    return low._replace(end=high.end, value_max=high.value)


def _qualified(lower: str, amount: Amount, after: int) -> Amount:
    """The amount with the modifiers before and behind it."""
    start, end, modifier = amount.start, amount.end, amount.modifier
    if opening := _FROM.search(lower, max(after, start - _BACK), start):
        start = opening.start()
    if before := modifier_before(lower, start, after, COMPARATIVES):
        modifier, start = before
    if more := AND_MORE.match(lower, end):
        modifier, end = "at_least", more.end()
    elif less := AND_LESS.match(lower, end):
        modifier, end = "at_most", less.end()
    return amount._replace(start=start, end=end, modifier=modifier)
