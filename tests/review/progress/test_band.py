"""Which band is the next one up or down: one as strong as the band in use is no step."""

from __future__ import annotations

import pytest

from glutetimer.review.progress.band import stronger_band, weaker_band
from glutetimer.review.progress.knowledge import progress_knowledge
from glutetimer.review.progress.level import reaches
from glutetimer.review.progress.training_log import TrainingLog
from tests.review.progress.drawn import CATALOGUE, did, told

SQUAT = CATALOGUE.exercises["mini_band_squat"]
OWN = {"yellow": "light", "red": "light", "green": "medium", "blue": "medium", "black": "heavy"}
KNOWN = progress_knowledge(CATALOGUE.exercises, CATALOGUE.guidance, bands=OWN)


@pytest.mark.parametrize(
    ("band", "weaker", "stronger"),
    [
        ("yellow", None, "green"),
        ("red", None, "green"),
        ("green", "red", "black"),
        ("blue", "red", "black"),
        ("black", "blue", None),
        ("grey", None, None),
        (None, None, None),
    ],
)
def test_a_step_leads_to_another_strength(
    band: str | None, weaker: str | None, stronger: str | None
) -> None:
    assert stronger_band(SQUAT, band, KNOWN) == stronger
    assert weaker_band(SQUAT, band, KNOWN) == weaker


@pytest.mark.parametrize(("done", "counts"), [("yellow", False), ("blue", True), ("black", True)])
def test_a_set_with_a_band_as_strong_as_the_one_that_is_prescribed_counts(
    done: str, *, counts: bool
) -> None:
    now = told("mini_band_squat", 8, 3.0, band="green")
    rows = [row._replace(band=done) for row in did(SQUAT.id, 1, 8, hold_s=3.0)]
    (session,) = TrainingLog(rows).of(SQUAT.id)
    assert reaches(session, now, SQUAT, "green", OWN) is counts
