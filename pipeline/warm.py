"""What the processes that extract have in common: whoever imports this has the extractors loaded and warm.

The pool's processes are forked from one that has imported it, so that gazetteer, tables and models are
loaded once and stand once in the memory.
"""

from __future__ import annotations

import gc
from contextlib import suppress

from extractors.assemble import warm_up

# What cannot be loaded, the work itself tells of, article by article.
with suppress(Exception):
    warm_up()
# What is loaded stays: to look through it again would only write to memory that the processes share.
gc.freeze()
