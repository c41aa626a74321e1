"""How facts are found: a spaCy pipeline. Knows `schemas`, does no input or output of articles."""
