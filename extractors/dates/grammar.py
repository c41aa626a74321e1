"""From text to phrases: where an expression begins, which form it has, and how forms join.

A phrase is one point of time ("chiều 13/12"), a range ("từ ngày 10 đến 15/12") or a list ("các ngày 5, 7
và 9/6"), not yet understood. The text is scanned once for the words and numbers that may open an
expression; only there are the few forms tried that begin so.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from extractors.dates.evidence import NTH_BEFORE, NTH_REACH
from extractors.dates.patterns import ARTICLE, FORMS, WORD, Form, Grammar, form
from extractors.dates.vocabulary import COUNTS, any_of

if TYPE_CHECKING:
    from collections.abc import Generator

Join = Literal["to", "dash", "and"]


class Point(NamedTuple):
    """One form at `text[start:end]`, with the fields that it wrote; not yet understood."""

    rule: str
    kind: str
    start: int
    end: int
    fields: dict[str, str]
    listed: bool = False

    def get(self, name: str) -> str | None:
        """A field, or None where the form left it out."""
        return self.fields.get(name)


class Phrase(NamedTuple):
    """Points with what joins each to the next; `together` means that a count makes them one stretch."""

    start: int
    points: tuple[Point, ...]
    joins: tuple[Join, ...] = ()
    together: bool = False

    @property
    def end(self) -> int:
        """Offset just behind the last point."""
        return self.points[-1].end


_JOIN = form(
    r"(?:(?P<to> (?:cho )?(?:đến|tới|sang)(?: hết)? |,? (?:(?:đến|và) )?(?=rạng sáng)| rạng (?:sáng )?(?=(?:ngày )?\d))"
    r"|(?P<dash>~[-–—]~)|(?P<and>~[,;]~(?:và )?| (?:và|hoặc|hay) |~[+&]~))"
)
_COUNT_OF_UNITS = form(
    rf"(?P<count>0?\d|{any_of(COUNTS)}) (?P<unit>ngày|năm|tháng|quý)~,?~\(?(?:là )?(?=\d|i)"
)
_SINCE = form(r"(?:kể )?từ ")
_LONGEST_LIST = 15


def _forms(*rules: str) -> tuple[Form, ...]:
    return tuple(FORMS[rule] for rule in rules)


# What a list goes on with where it does not repeat the word of its first item.
_CONTINUED: dict[str, tuple[Form, ...]] = {
    "day": _forms("timestamp", "day", "lunar day", "weekday", "bare day"),
    "month": _forms("month", "numeric month", "bare month"),
    "quarter": _forms("quarter", "bare quarter"),
    "year": _forms("year", "listed year"),
    "years": _forms("years", "school year"),
}
# What only ranges have: the month behind a dash, the first end, the last end.
_CLOSING = _forms("closing month")
_FIRST_END = _forms("now", "start")
_LAST_END = _forms("now", "then", "start")
# What may count the units that follow: "2 ngày 12 và 13/12".
_COUNTING = frozenset({"ofmonth", "ofunit", "count", "year"})
_COUNTED_UNITS = {"ngày": "day", "tháng": "month", "quý": "quarter", "năm": "year"}


def phrases(text: str, grammar: Grammar = ARTICLE) -> Generator[list[Phrase], int | None, None]:
    """The readings, the longest first, wherever an expression may begin in a text in lower case.

    The caller says by `send` up to where it has read, so that what it took is not read again.
    """
    read = 0
    # In a text that is longer by a character before it, what is found with the character before it begins
    # where the word does in this text.
    for found in grammar.opening.finditer(f"\n{text}"):
        at = found.start()
        if at < read:
            continue
        opener = found.lastgroup
        if opener is None:
            opener = grammar.words[found[0][1:]]
        elif _goes_on(text, at):
            continue
        if readings := _readings(text, at, opener, grammar):
            read = (yield readings) or read


def _goes_on(text: str, at: int) -> bool:
    """Whether a number goes on another or a word: "12.3", "85B1-12.34"; "họp.13/12" lacks a space only."""
    sign, before = text[at - 1 : at], text[at - 2 : at - 1]
    if sign not in ("/", ".", ",", "-", ":") or not before.isalnum():
        return False
    if sign in ("/", "-"):
        return NTH_BEFORE.search(text, max(0, at - NTH_REACH), at) is None
    return not before.isalpha()


def _readings(text: str, at: int, opener: str, grammar: Grammar) -> list[Phrase]:
    gate = grammar.gates.get(opener)
    if gate is not None:
        passed = gate.match(text, at)
        if passed is None:
            return []
        opener = passed.lastgroup or opener
    if opener == "since":
        return _since(text, at, grammar)
    found = [
        phrase
        for point in _points(text, at, grammar.openers[opener])
        if (phrase := _joined(text, point, grammar))
    ]
    if opener in _COUNTING and (together := _together(text, at, grammar)):
        found.append(together)
    if len(found) > 1:
        found.sort(key=lambda phrase: (-phrase.end, phrase.start))
    return found


def _points(text: str, at: int, forms: tuple[Form, ...], *, listed: bool = False) -> list[Point]:
    points = []
    for rule, kind, pattern, names in forms:
        match = pattern.match(text, at)
        if match is not None:
            groups = zip(names, match.groups(), strict=True)
            fields = {name: value for name, value in groups if value is not None}
            points.append(Point(rule, kind, at, match.end(), fields, listed))
    return points


def _since(text: str, at: int, grammar: Grammar) -> list[Phrase]:
    """ "từ … đến …": one stretch; "từ" before a single point stays outside."""
    match = _SINCE.match(text, at)
    if match is None:
        return []
    opening = match.end()
    forms = (*_FIRST_END, *_forms_at(text, opening, grammar))
    found = [
        phrase
        for point in _points(text, opening, forms, listed=True)
        if (phrase := _joined(text, point, grammar))
    ]
    found.sort(key=lambda phrase: -phrase.end)
    return [
        Phrase(at, p.points, p.joins)
        if p.joins and p.joins[0] != "and"
        else Phrase(p.start, (p.points[0]._replace(listed=False), *p.points[1:]), p.joins)
        for p in found
    ]


def _forms_at(text: str, at: int, grammar: Grammar) -> tuple[Form, ...]:
    word = WORD.match(text, at)
    if word is None:
        return ()
    opener = grammar.words.get(word[0])
    if opener is None and (number := grammar.number.match(text, at)) and not _goes_on(text, at):
        opener = number.lastgroup
    return grammar.openers[opener or "none"]


def _together(text: str, at: int, grammar: Grammar) -> Phrase | None:
    """ "2 ngày 12 và 13/12": one stretch, where as many days are listed as are counted."""
    match = _COUNT_OF_UNITS.match(text, at)
    if match is None:
        return None
    kind = _COUNTED_UNITS[match["unit"]]
    count = int(match["count"]) if match["count"].isdigit() else COUNTS[match["count"]]
    for point in _points(text, match.end(), _CONTINUED[kind], listed=True):
        phrase = _joined(text, point, grammar)
        if phrase is None or not phrase.joins:
            continue
        if len(phrase.points) == count or (phrase.joins[0] != "and" and len(phrase.points) == 2):
            return Phrase(at, phrase.points, phrase.joins, together=True)
    return None


def _joined(text: str, first: Point, grammar: Grammar) -> Phrase | None:
    """The phrase that goes on from its first point as far as points of its kind are joined to it."""
    points, joins = [first], list[Join]()
    while len(points) < _LONGEST_LIST:
        match = _JOIN.match(text, points[-1].end)
        if match is None:
            break
        join: Join = "to" if match["to"] is not None else "dash" if match["dash"] else "and"
        following = _following(text, match.end(), points[-1], join, grammar)
        if following is None:
            break
        points.append(following)
        joins.append(join)
    # A bare number at the end has no month of its own: it belongs to what follows.
    while joins and points[-1].rule == "bare day" and joins[-1] != "to":
        points.pop()
        joins.pop()
    # "Kỳ họp thứ 25, sáng 8/5": what is listed with a part of a day has a word or a part of its own.
    if joins and joins[0] == "and" and _is_number(first) and points[1].get("part"):
        return None
    if len(points) == 1 and first.rule in ("bare month", "bare quarter", "now", "start"):
        return None
    return Phrase(first.start, tuple(points), tuple(joins))


def _is_number(point: Point) -> bool:
    """Whether a point is a number alone, which only a list makes a day."""
    return point.rule == "bare day" and not {"word", "part", "weekday", "near", "clock"} & point.fields.keys()


def _following(text: str, at: int, previous: Point, join: Join, grammar: Grammar) -> Point | None:
    kind = previous.kind
    forms = _CONTINUED.get(kind, ())
    if join == "dash" and kind == "month":
        forms = (*forms, *_CLOSING)
    if join == "to":
        forms = (*forms, *_forms_at(text, at, grammar), *_LAST_END)
    points = _points(text, at, forms, listed=True)
    fitting = [p for p in points if _fits(previous, p, join)]
    return max(fitting, key=lambda p: p.end, default=None)


def _fits(previous: Point, point: Point, join: Join) -> bool:
    if join == "to":
        return (
            point.kind == previous.kind
            or point.kind in ("now", "start")
            or previous.kind in ("now", "start")
            or (previous.listed)
        )
    if join == "dash" and previous.rule in ("deictic", "same day", "weekday"):
        return False
    return point.kind == previous.kind
