"""What the store says when it cannot do what it was asked."""

from __future__ import annotations

from pipeline.errors import PipelineError


class StoreError(PipelineError):
    """The database cannot be opened, read or written; the message says why and what to do."""


class StoreBusyError(StoreError):
    """The database is locked by another program, or the connection was lost: trying again may help."""


class FilterError(PipelineError, ValueError):
    """A question that has no answer, such as an unknown kind; the message says what can be asked."""
