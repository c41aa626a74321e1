"""What review says when a person's word cannot be taken."""

from __future__ import annotations

from pipeline.errors import PipelineError


class ReviewError(PipelineError, ValueError):
    """A decision that cannot be taken; the message says what was given and what to give."""
