"""How articles move: all input and output."""
