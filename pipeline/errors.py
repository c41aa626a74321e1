"""What a person can do something about."""

from __future__ import annotations


class PipelineError(Exception):
    """The message says what was given, what was expected and what to do; no traceback is needed."""
