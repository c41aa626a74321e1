"""How the time of work grows with the length of its text: told by a comparison that a busy machine cannot fail."""

import time
from collections.abc import Callable

from extractors.uncollected import uncollected

_ROUNDS = 8


def processor_seconds(work: Callable[[], object]) -> float:
    """The processor time of one run. The collector rests: what it takes goes by the objects of the whole process."""
    with uncollected():
        began = time.process_time()
        work()
        return time.process_time() - began


def grows_with_length_alone(seconds: Callable[[int], float], short: int, long: int) -> bool:
    """Whether reading `long` characters takes as many times longer than `short` as they are more, and not its square.

    `seconds` measures a reading of so many characters. Noise only ever adds to a measure, so the least of several is
    compared, and rounds go on until the two agree or none is left. The bound is the middle between linear and square
    growth, length to the power of 1.5: for ten times the length 32 times the time, where the square would be 100.
    """
    bound = (long / short) ** 1.5
    least_short = least_long = float("inf")
    for _ in range(_ROUNDS):
        least_short = min(least_short, seconds(short), seconds(short))
        least_long = min(least_long, seconds(long))
        if least_long < bound * least_short:
            return True
    return False
