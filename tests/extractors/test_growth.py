"""The comparison by which tests tell linear from square growth tells them apart, with and without noise."""

from itertools import chain, repeat

from tests.extractors.growth import grows_with_length_alone


def test_growth_by_length_passes_and_by_its_square_fails() -> None:
    assert grows_with_length_alone(float, 1_000, 8_000)
    assert not grows_with_length_alone(lambda length: float(length**2), 1_000, 8_000)


def test_noise_on_some_measures_changes_neither_answer() -> None:
    noise = chain([1.0, 1.0, 9.0, 1.5, 1.0, 7.0], repeat(1.0))
    assert grows_with_length_alone(lambda length: length * next(noise), 1_000, 8_000)
    noise = chain([1.5, 1.4, 1.0], repeat(1.0))
    assert not grows_with_length_alone(lambda length: length**2 * next(noise), 1_000, 8_000)
