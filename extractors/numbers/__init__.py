"""Vietnamese numerals, in digits and in words, shared by all extractors."""

from extractors.numbers.numerals import Number, find_numbers, parse_number

__all__ = ["Number", "find_numbers", "parse_number"]
