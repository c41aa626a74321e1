# ruff: noqa: INP001 (a script, not a package)
"""Score numerals, ordinals and amounts of money on duckling's Vietnamese test corpus as JSONL.

    python benchmarks/duckling_numbers.py FOLDER

FOLDER holds numeral.jsonl, ordinal.jsonl and amountofmoney.jsonl; each line has `text` and `expected`
(type, value, from, to, unit). A case counts when the whole text is read as one number or amount of the
value, range and currency expected. What is not is listed with what was read instead.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from extractors.figures import Amount, find_amounts
from extractors.numbers import find_ordinals, parse_number

if TYPE_CHECKING:
    from collections.abc import Callable

# duckling tells apart the sign "$" and the code "USD"; both are the same currency here.
CURRENCIES = {"Dollar": "USD", "Pound": "GBP", "Cent": "cent"}
OPEN_ABOVE = ("over", "at_least")
OPEN_BELOW = ("under", "at_most")


def read_numeral(text: str) -> dict[str, Any]:
    """The number that the text is, in the suite's terms."""
    number = parse_number(text)
    return {} if number is None else {"type": "value", "value": number.value}


def read_ordinal(text: str) -> dict[str, Any]:
    """The place in order that the text names, in the suite's terms."""
    ordinals = find_ordinals(text)
    whole = len(ordinals) == 1 and (ordinals[0].start, ordinals[0].end) == (0, len(text))
    return {"type": "value", "value": ordinals[0].value} if whole else {}


def read_amount(text: str) -> dict[str, Any]:
    """The amount of money that the text is, in the suite's terms."""
    amounts = find_amounts(text)
    if len(amounts) != 1 or text[: amounts[0].start].strip() or text[amounts[0].end :].strip(" ."):
        return {}
    return {"unit": amounts[0].currency, **_extent(amounts[0])}


def _extent(amount: Amount) -> dict[str, Any]:
    if amount.value_max is not None:
        return {"type": "interval", "from": amount.value, "to": amount.value_max}
    if amount.modifier in OPEN_ABOVE:
        return {"type": "interval", "from": amount.value}
    if amount.modifier in OPEN_BELOW:
        return {"type": "interval", "to": amount.value}
    return {"type": "value", "value": amount.value}


SUITES: dict[str, Callable[[str], dict[str, Any]]] = {
    "numeral": read_numeral,
    "ordinal": read_ordinal,
    "amountofmoney": read_amount,
}


def score(cases: Path, read: Callable[[str], dict[str, Any]]) -> tuple[int, list[str]]:
    """How many cases of a file are read as expected, and a line for each that is not."""
    right = 0
    wrong = []
    for line in cases.read_text("utf-8").splitlines():
        case = json.loads(line)
        expected = dict(case["expected"])
        if "unit" in expected:
            expected["unit"] = CURRENCIES.get(expected["unit"], expected["unit"])
        found = read(case["text"])
        if found == expected:
            right += 1
        else:
            wrong.append(
                f"  {case['id']} {case['text']!r}: expected {expected}, read {found or 'nothing whole'}"
            )
    return right, wrong


def main() -> int:
    """Print the score of each suite and the cases that fail."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="the folder with the suite's JSONL files")
    folder = parser.parse_args().folder
    for name, read in SUITES.items():
        cases = folder / f"{name}.jsonl"
        if not cases.is_file():
            sys.stderr.write(f"{cases} is missing; give the folder that holds {name}.jsonl\n")
            return 1
        right, wrong = score(cases, read)
        total = right + len(wrong)
        sys.stdout.write(f"{name:14} {right:4} of {total:4}  {100 * right / max(total, 1):5.1f} %\n")
        sys.stdout.writelines(f"{line}\n" for line in wrong)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
