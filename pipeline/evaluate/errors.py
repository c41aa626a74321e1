"""What evaluation says when it cannot measure."""

from __future__ import annotations

from pipeline.errors import PipelineError


class EvaluationError(PipelineError):
    """Labels or floors cannot be used; the message says which and why."""


class LabelError(EvaluationError):
    """The labelled articles cannot be read."""


class FloorsError(EvaluationError):
    """The floors cannot be read, belong to other labels, or were asked to be lowered by accident."""
