"""Vietnamese for spaCy: exact tokens, sentences, parts of speech and zones."""
