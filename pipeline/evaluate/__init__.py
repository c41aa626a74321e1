"""Accuracy: extractions beside labelled articles."""

from pipeline.evaluate.errors import EvaluationError, FloorsError, LabelError
from pipeline.evaluate.floors import Floors
from pipeline.evaluate.labels import digest, read_labels
from pipeline.evaluate.score import Report, evaluate

__all__ = [
    "EvaluationError",
    "Floors",
    "FloorsError",
    "LabelError",
    "Report",
    "digest",
    "evaluate",
    "read_labels",
]
