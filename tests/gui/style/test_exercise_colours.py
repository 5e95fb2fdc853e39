"""Every exercise keeps its colour, can be seen, and looks unlike its usual neighbours."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from glutetimer.gui.style.band_colours import BAND_COLOURS
from glutetimer.gui.style.exercise_colours import FAMILIES, exercise_colour, group_colour
from glutetimer.gui.style.theme import DAY, NIGHT
from glutetimer.review.table import Grouping
from glutetimer.training.bands import COLOURS

LEAST_CONTRAST = 3.0


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_every_tone_stands_out_from_its_card() -> None:
    for family in FAMILIES:
        assert all(contrast(tone, DAY.card) >= LEAST_CONTRAST for tone in family.day)
        assert all(contrast(tone, NIGHT.card) >= LEAST_CONTRAST for tone in family.night)


def test_every_band_has_a_colour_that_stands_out_from_the_chart() -> None:
    assert set(BAND_COLOURS) == set(COLOURS)
    for band in COLOURS:
        assert contrast(group_colour(Grouping.BAND, band, night=False), DAY.card) >= LEAST_CONTRAST
        assert contrast(group_colour(Grouping.BAND, band, night=True), NIGHT.card) >= LEAST_CONTRAST
    for night in (False, True):
        tones = [group_colour(Grouping.BAND, band, night=night) for band in COLOURS]
        assert len(set(tones)) == len(tones)


def test_no_two_built_in_exercises_share_a_colour() -> None:
    exercises = [exercise for family in FAMILIES for exercise in family.exercises]
    assert len(exercises) == len(set(exercises))
    for night in (False, True):
        colours = [exercise_colour(exercise, night=night) for exercise in exercises]
        assert len(set(colours)) == len(colours)


def test_the_four_of_the_cyclist_come_from_four_families() -> None:
    four = ("glute_bridge", "side_leg_lift_bench", "seated_band_abduction_tall", "mini_band_squat")
    families = [next(f for f in FAMILIES if exercise in f.exercises) for exercise in four]
    assert all(one is not other for one, other in itertools.combinations(families, 2))


@given(st.text(min_size=1, max_size=64))
def test_an_exercise_of_ones_own_keeps_a_tone_of_the_palette(exercise: str) -> None:
    colour = exercise_colour(exercise, night=False)
    assert colour == exercise_colour(exercise, night=False)
    assert colour in {tone for family in FAMILIES for tone in family.day}
