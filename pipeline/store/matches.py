"""Where the words that were searched for stand in a text, by the same reading of words as the search itself."""

from __future__ import annotations

from pipeline.folding import is_folded, words, words_in_place


def matches(text: str, wanted: str) -> list[tuple[int, int]]:
    """(start, end) of each place in `text` that holds words searched for, in order.

    `wanted` is read as `Filters.text` is: without diacritics it matches with any, between commas stand phrases.
    """
    found, spans = words_in_place(text, folded=is_folded(wanted))
    places: set[tuple[int, int]] = set()
    for part in wanted.split(","):
        phrase = words(part).split()
        for i in range(len(found) - len(phrase) + 1 if phrase else 0):
            if found[i] == phrase[0] and found[i : i + len(phrase)] == phrase:
                places.add((spans[i][0], spans[i + len(phrase) - 1][1]))
    return sorted(places)
