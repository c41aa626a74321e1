"""Word segmentation and parts of speech by underthesea's compiled CRF models.

underthesea's `word_tokenize` gives strings without offsets and rewrites characters on the way, and
its `pos_tag` runs Python feature code of 2017. Here the same package's two fast models are fed
syllables cut by offset, so that every word keeps its place in the text.
"""

from __future__ import annotations

import pickle
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from underthesea_core import CRFFeaturizer, CRFTagger

_WORD_MODEL = "pipeline/word_tokenize/models/ws_crf_vlsp2013_20230727"
_POS_MODEL = "pipeline/pos_tag/models/pos_crf_vlsp2013_20230303"

SYLLABLE = re.compile(
    r"\d+(?:[.,/:-]\d+)*%?"  # numbers, dates and clock times stay whole
    r"|[^\W\d_]+(?:['’.&-](?=[^\W\d_])[^\W\d_]+)*"  # syllables, "H'Mông", "TP.HCM", "Covid-19"
    r"|\w+"
    r"|[^\w\s]"
)
"""What the models take for one token."""


class Word(NamedTuple):
    """A word with its offsets in the text and its part of speech in underthesea's tag set (VLSP 2013)."""

    start: int
    end: int
    pos: str


class _Tagger(Protocol):
    def __call__(self, tokens: list[str]) -> list[str]: ...


@cache
def _load(model: str) -> _Tagger:
    """The tagger in `model`, a folder inside the installed underthesea package."""
    # find_spec does not import the package: `import underthesea` costs a second and brings nothing here.
    spec = find_spec("underthesea")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("underthesea is not installed; run `make install`")
    folder = Path(spec.origin).parent / model
    if not folder.is_dir():
        raise FileNotFoundError(f"underthesea has no model at {folder}; install underthesea>=9.5,<10")
    tagger = CRFTagger()
    tagger.load(str(folder / "models.bin"))
    features = _unpickled(folder / "features.bin")
    # The parts of speech are told without the dictionary, which takes a tenth of a second to read.
    asks = any("is_in_dict" in feature for feature in features)
    featurizer = CRFFeaturizer(features, _unpickled(folder / "dictionary.bin") if asks else set())

    def tag(tokens: list[str]) -> list[str]:
        tags: list[str] = tagger.tag(featurizer.process([[[token] for token in tokens]])[0])
        return tags

    return tag


def _unpickled(file: Path) -> Any:
    # Written by joblib, whose import would take longer than all the models; without arrays its form is pickle's.
    return pickle.loads(file.read_bytes())  # noqa: S301 - a part of the installed package, as trusted as its code


def segment(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """(start, end) of the words in `text[start:end]`; white space lies only inside and between words."""
    syllables = [match.span() for match in SYLLABLE.finditer(text, start, end)]
    if not syllables:
        return []
    tags = _load(_WORD_MODEL)([text[a:b] for a, b in syllables])
    words: list[tuple[int, int]] = []
    for (a, b), tag in zip(syllables, tags, strict=True):
        # A word does not run over a tab, a line's end or a run of spaces.
        if tag == "I-W" and words and text[words[-1][1] : a] == " ":
            words[-1] = (words[-1][0], b)
        else:
            words.append((a, b))
    return words


def parts_of_speech(words: list[str]) -> list[str]:
    """The part of speech of each word of one sentence."""
    return [tag.removeprefix("B-") for tag in _load(_POS_MODEL)(words)] if words else []


def tag_words(text: str, start: int, end: int) -> list[Word]:
    """The words of the sentence `text[start:end]` with their part of speech."""
    spans = segment(text, start, end)
    tags = parts_of_speech([text[a:b] for a, b in spans])
    return [Word(a, b, tag) for (a, b), tag in zip(spans, tags, strict=True)]
