"""The figures of accuracy: precision, recall and F1 a kind, and the share of right properties."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pipeline.evaluate.match import SAME, Record, holds, normal, overlap, pairs
from schemas import KINDS, Article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.evaluate.labels import Labelled

_UNITS = frozenset({"province", "district", "commune"})
_SHOWN = ("rule", "start", "end", "part", "kind", "name", "province", "value", "unit", "modifier", "relation")
_SHOWN_MORE = ("award", "authority", "count", "recipient", "status", "type", "place", "main")


@dataclass
class Report:
    """What was measured. `rules` holds, per kind and rule, records said and records right."""

    labelled: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    properties: dict[str, list[bool]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)
    rules: dict[str, dict[str, list[int]]] = field(default_factory=lambda: defaultdict(dict))

    def precision(self, kind: str) -> float:
        """The share of the records said that are right."""
        return self.right[kind] / self.said[kind] if self.said[kind] else 0.0

    def recall(self, kind: str) -> float:
        """The share of the labels that were found."""
        return self.right[kind] / self.labelled[kind] if self.labelled[kind] else 0.0

    def f1(self, kind: str) -> float:
        """The harmonic mean of precision and recall."""
        total = self.said[kind] + self.labelled[kind]
        return 2 * self.right[kind] / total if total else 0.0

    def figures(self) -> dict[str, float]:
        """Every figure by name: F1 a kind, accuracy a property."""
        kinds = [kind for kind in (*KINDS, "places.units") if self.labelled[kind] or self.said[kind]]
        accuracies = {name: sum(flags) / len(flags) for name, flags in self.properties.items() if flags}
        return {kind: self.f1(kind) for kind in kinds} | accuracies


def _described(article: Labelled, kind: str, word: str, record: Record) -> str:
    shown = {"text": record["text"], "at": record.get("at")}
    shown |= {
        name: record[name] for name in (*_SHOWN, *_SHOWN_MORE) if record.get(name) not in (None, [], "")
    }
    name = article.get("url") or article.get("id")
    return f"{name} {kind} {word} {json.dumps(shown, ensure_ascii=False)}"


def _once(places: Sequence[Record]) -> list[Record]:
    found: dict[tuple[str, ...], Record] = {}
    for place in places:
        found.setdefault(tuple(normal(place.get(name)) for name in ("kind", "name", "province")), place)
    return list(found.values())


def _outside(figures: Sequence[Record], awards: Sequence[Record]) -> list[Record]:
    """The figures that are not an award's count: those are neither asked for nor counted against."""
    return [figure for figure in figures if not any(overlap(figure, award) for award in awards)]


def _lists(kind: str, article: Labelled, said: dict[str, Any]) -> tuple[list[Record], list[Record]]:
    labels, records = list(article.get(kind, [])), list(said.get(kind, []))
    if kind == "places":
        return _once(labels), _once(records)
    if kind == "figures":
        awards = article.get("awards", [])
        return _outside(labels, awards), _outside(records, [*awards, *said.get("awards", [])])
    return labels, records


def _agree(a: Any, b: Any) -> bool:
    return holds(a, b) or not (a or b)


def _properties(kind: str, label: Record, said: Record) -> dict[str, bool]:
    """Which properties of a matched record are right."""
    if kind == "dates":
        return {"dates.part": label.get("part") == said.get("part")}
    if kind == "figures":
        found = {
            "figures.modifier": label.get("modifier", "exact") == said.get("modifier", "exact"),
            "figures.relation": label.get("relation") == said.get("relation"),
        }
        if label.get("indicator"):
            found["figures.indicator"] = holds(label["indicator"], said.get("indicator"))
        return found
    if kind == "awards":
        return {
            "awards.authority": _agree(label.get("authority"), said.get("authority")),
            "awards.status": label.get("status", "awarded") == said.get("status", "awarded"),
        }
    return {}


def _main_event(labels: Sequence[Record], said: Sequence[Record]) -> dict[str, bool]:
    """Whether the article's main event has the right type, day and place."""
    wanted = next((event for event in labels if event.get("main")), None)
    if wanted is None:
        return {}
    found = next((event for event in said if event.get("main")), {})
    right = {
        "main.type": wanted["type"] == found.get("type"),
        "main.day": wanted.get("start") == found.get("start"),
    }
    if wanted.get("place"):
        right["main.place"] = holds(wanted["place"].get("name"), (found.get("place") or {}).get("name"))
    return right


def score(labelled: Sequence[Labelled], said: Sequence[dict[str, Any]]) -> Report:
    """Compare extractions (as plain objects) with the labels of the same articles, in the same order.

    A kind that a labelled article does not list is not scored on it; `checks` narrows it further.
    """
    report = Report()
    for article, extraction in zip(labelled, said, strict=True):
        for kind in article.get("checks", KINDS):
            if kind in article:
                _score_kind(report, kind, article, extraction)
    return report


def _score_kind(report: Report, kind: str, article: Labelled, extraction: dict[str, Any]) -> None:
    labels, records = _lists(kind, article, extraction)
    matched = pairs(labels, records, SAME[kind])
    _count(report, kind, labels, records, [(labels[i], records[j]) for i, j in matched])
    found, right = {i for i, _ in matched}, {j for _, j in matched}
    report.errors += [
        _described(article, kind, "missed", label) for i, label in enumerate(labels) if i not in found
    ]
    report.errors += [
        _described(article, kind, "extra", record) for j, record in enumerate(records) if j not in right
    ]
    for j, record in enumerate(records):
        counts = report.rules[kind].setdefault(record.get("rule", ""), [0, 0])
        counts[0] += 1
        counts[1] += j in right
    for i, j in matched:
        for name, flag in _properties(kind, labels[i], records[j]).items():
            report.properties[name].append(flag)
    if kind == "events":
        for name, flag in _main_event(labels, records).items():
            report.properties[name].append(flag)


def _count(
    report: Report,
    kind: str,
    labels: list[Record],
    records: list[Record],
    matched: list[tuple[Record, Record]],
) -> None:
    report.labelled[kind] += len(labels)
    report.said[kind] += len(records)
    report.right[kind] += len(matched)
    if kind == "places":
        report.labelled["places.units"] += sum(place["kind"] in _UNITS for place in labels)
        report.said["places.units"] += sum(place.get("kind") in _UNITS for place in records)
        report.right["places.units"] += sum(label["kind"] in _UNITS for label, _ in matched)


def evaluate(labelled: Sequence[Labelled]) -> Report:
    """Extract the labelled articles and score the result."""
    from extractors.assemble import extract  # noqa: PLC0415 - reviews are compared without loading extractors

    given = ("id", "url", "title", "published", "province", "text")
    said = [
        extract(Article.model_validate({name: article.get(name) for name in given})).model_dump(mode="json")
        for article in labelled
    ]
    return score(labelled, said)
