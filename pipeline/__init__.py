"""How articles move: all input and output.

`from pipeline import Filters, Store` is how a program asks a store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.store import Filters, Store

__all__ = ["Filters", "Store"]


def __getattr__(name: str) -> Any:
    # The command line imports this package to print its help: SQLAlchemy has to wait until it is asked for.
    if name in __all__:
        from pipeline import store  # noqa: PLC0415

        return getattr(store, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
