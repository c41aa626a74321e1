"""What stands behind a figure: the words that belong to what it counts or measures."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extractors.figures.counted import PEOPLE
from extractors.figures.phrases import JOINING, LINKS, PREDICATES
from extractors.figures.spans import within
from extractors.figures.words import NO_WORDS, Words, closed

if TYPE_CHECKING:
    from extractors.figures.quantities import Quantity
    from extractors.figures.sentence import Sentence

# As in the sentence: one class of characters, with a look behind the full stop.
_DELIMITER = re.compile(r"[|;:,()/\n“”\"•.](?:(?<!\.)|[ \u00a0])")
_QUOTED = re.compile(r"[ \u00a0][\"“][^\"”\n]{1,60}[\"”]")
_LIST_MARK = re.compile(r"[ \u00a0]*(?:,|và|,[ \u00a0]*và)?[ \u00a0]*")
_SENTENCE_END = ".!?…/"
_LONGEST_BEHIND = 13
_CUT_BEHIND = 9
_OTHER = "khác"
_NO_NOUNS = frozenset({"mỗi", "-", "–", "—"})
_ANEW = frozenset({"đã", "sẽ"})


def words_behind(sentence: Sentence, quantity: Quantity, stop: int) -> tuple[Words, Words]:
    """The words behind a figure that belong to it, and those of them that say what happened to it.

    The next figure begins at `stop`.
    """
    # "560 tấn trở lên": what closes the figure is no part of what stands behind it.
    start = max(quantity.unit_end, quantity.end)
    if name := _QUOTED.match(sentence.lower, start, stop):
        return sentence.words(*name.span()), NO_WORDS
    delimiter = _DELIMITER.search(sentence.lower, start, stop)
    words = sentence.words(start, delimiter.start() if delimiter else stop)
    if not words.said or words.first() in _NO_NOUNS:
        # "30 km mỗi giờ" is what it is measured over, "0,2 m - con số kỷ lục" an aside.
        return NO_WORDS, NO_WORDS
    if place := sentence.place_in(words.spans[0][0], words.spans[0][0] + 1):
        words = _behind_places(sentence, place[1], stop)
    if words.said and words.spans[-1][1] >= sentence.end:
        words = _unended(sentence, words)
    if words.first() == _OTHER and not PREDICATES.isdisjoint(words.said[1:2]):
        # "một người khác bị thương": that it is another one is not what happened.
        words = words[1:]
    words = closed(_whole_phrase(sentence, words), JOINING)
    if words.said and delimiter is None and stop < sentence.end:
        words = closed(words, LINKS)
        if words and sentence.verb(words) == words.span and words.text not in PREDICATES:
            # "15 xuồng máy sơ tán 865 hộ": the verb belongs to the next figure.
            words = NO_WORDS
    return words, _predicate(sentence, words)


def _unended(sentence: Sentence, words: Words) -> Words:
    """The words without the mark that ends the sentence."""
    start = words.spans[-1][0]
    last = sentence.lower[start : sentence.end].rstrip(_SENTENCE_END)
    return words[:-1] + Words([last], [(start, start + len(last))]) if last else words[:-1]


def _predicate(sentence: Sentence, words: Words) -> Words:
    """The words from the one on that begins what is said of those before it."""
    said = words.said
    if said[:1] == ["là"] and not PEOPLE.isdisjoint((" ".join(said[1:2]), " ".join(said[1:3]))):
        # "12 tân binh là đảng viên": what they are; "là" before names only lists them.
        return NO_WORDS if len(said) > 2 and sentence.is_name(words.spans[2]) else words
    for index, word in enumerate(said):
        if word in PREDICATES.firsts and (
            word in PREDICATES or " ".join(said[index : index + 2]) in PREDICATES
        ):
            return words[index:]
    return NO_WORDS


def _whole_phrase(sentence: Sentence, words: Words) -> Words:
    """The phrase at the head of words, without what a second "đã", "sẽ" begins and, if long, what "được" does."""
    phrase = sentence.noun_phrase(words[: _LONGEST_BEHIND + 1])
    told = [index for index, word in enumerate(phrase.said) if index and word in PREDICATES]
    for index in told[1:]:
        if phrase.said[index] in _ANEW and index - told[0] > 1:
            return phrase[:index]
    if len(phrase) <= _LONGEST_BEHIND:
        return phrase
    return phrase[: next((index for index in reversed(told) if index > 1), _CUT_BEHIND)]


def _behind_places(sentence: Sentence, at: int, stop: int) -> Words:
    """The words behind the places that are named with a figure: "3 xã A, B và C đạt chuẩn"."""
    while True:
        mark = _LIST_MARK.match(sentence.lower, at)
        following = within(sentence.places, mark.end(), mark.end() + 1) if mark else ()
        if not following:
            break
        at = following[0][1]
    delimiter = _DELIMITER.search(sentence.lower, at, stop)
    words = sentence.words(at, delimiter.start() if delimiter else stop)
    return words if words.first() in PREDICATES else NO_WORDS
