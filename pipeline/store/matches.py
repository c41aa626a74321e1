"""Where the words that were searched for stand in a text, by the same reading of words as the search itself."""

from __future__ import annotations

from pipeline.folding import fold, is_folded, searchable, words, words_with_places


def matches(text: str, wanted: str) -> list[tuple[int, int]]:
    """(start, end) of each place in `text` that holds words searched for, in order.

    `wanted` is read as `Filters.text` is: without diacritics it matches with any, between commas stand phrases.
    """
    read = fold if is_folded(wanted) else searchable
    found = [(read(word), start, end) for word, start, end in words_with_places(text)]
    places: set[tuple[int, int]] = set()
    for part in wanted.split(","):
        phrase = words(part).split()
        for i in range(len(found) - len(phrase) + 1 if phrase else 0):
            if all(found[i + n][0] == word for n, word in enumerate(phrase)):
                places.add((found[i][1], found[i + len(phrase) - 1][2]))
    return sorted(places)
