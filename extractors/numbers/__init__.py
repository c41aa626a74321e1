"""Vietnamese numerals, in digits and in words, shared by all extractors."""

from extractors.numbers.numerals import Number, find_numbers, number_at, parse_number, scale_of
from extractors.numbers.ordinals import Ordinal, find_ordinals, roman_value

__all__ = [
    "Number",
    "Ordinal",
    "find_numbers",
    "find_ordinals",
    "number_at",
    "parse_number",
    "roman_value",
    "scale_of",
]
