"""Review: a person's word on a fact, what it holds for when extractors change, and the labels it makes."""
