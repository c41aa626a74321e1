"""One key from the terminal."""

from __future__ import annotations

import os
import select
import sys

import typer

_ESCAPE, _END = "\x1b", "\x04"


def key() -> str:
    """The next key; a blank for one that is no letter, such as an arrow; empty at the end of the input.

    Without a terminal it is the first letter of a line. A key that was typed before it was asked for counts: the
    terminal is not emptied, as libraries do.
    """
    if not sys.stdin.isatty():
        line = sys.stdin.readline()
        return line.strip()[:1] or " " if line else ""
    try:
        import termios
        import tty
    except ImportError:
        # Windows has neither.
        return typer.getchar()[:1]
    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        typed = os.read(descriptor, 1).decode("utf-8", "replace")
        if typed == _ESCAPE:
            # The letters behind it name a key, and are none.
            while select.select([descriptor], [], [], 0.05)[0]:
                os.read(descriptor, 1)
            return " "
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)
    return "" if typed == _END else typed
