"""Where one stands on a ladder, and what the next rung still needs."""

from __future__ import annotations

from glutetimer.review.progress.standing import RungNeeds, Standing, standing
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.review.rows import PerformedRow
from tests.review.progress.drawn import CATALOGUE, KNOWN, TODAY, did, told

BRIDGE = next(ladder for ladder in CATALOGUE.guidance.ladders if ladder.id == "bridge")
ABOVE, BELOW = "glute_bridge_band_above_knees", "glute_bridge_band_below_knees"


def stands(*rows: list[PerformedRow], **bridge: object) -> Standing:
    done = [row for some in rows for row in some]
    now = told("glute_bridge", **bridge)  # type: ignore[arg-type] # the fields of what is prescribed
    return standing(BRIDGE, TrainingLog(done), [now], (), KNOWN, TODAY)


def test_nobody_stands_on_a_ladder_that_was_not_begun() -> None:
    assert stands() == Standing("bridge", None, None)


def test_the_top_of_the_reps_and_of_the_hold_comes_first() -> None:
    found = stands(did("glute_bridge", 2, 10), reps=10)
    assert found.now == "glute_bridge"
    assert found.needs == RungNeeds(ABOVE, 3, reps=12, hold_s=3.0)


def held(*days: int, **changed: object) -> list[PerformedRow]:
    """Return sessions at the top of reps and hold."""
    return [row for at in days for row in did("glute_bridge", at, hold_s=3.0, **changed)]  # type: ignore[arg-type] # fields of a row


def test_every_good_session_at_the_top_counts() -> None:
    below = did("glute_bridge", 20), did("glute_bridge", 17)
    assert stands(*below, held(5), hold_s=3.0).needs == RungNeeds(ABOVE, 1)
    assert stands(*below, held(5, 2), hold_s=3.0).needs == RungNeeds(ABOVE, 0)
    gone = stands(*below, held(5), held(2, feel="hamstring"), hold_s=3.0)
    assert gone.needs == RungNeeds(ABOVE, 2)


def test_it_was_done_well_four_times_at_least() -> None:
    assert stands(held(5, 2), hold_s=3.0).needs == RungNeeds(ABOVE, 2)


def test_one_stands_on_the_hardest_rung_done_lately() -> None:
    found = stands(did("glute_bridge", 30), did(ABOVE, 2))
    assert found.now == ABOVE
    assert found.needs == RungNeeds(BELOW, 3, hold_s=3.0)


def test_what_was_done_long_ago_is_no_place_any_more() -> None:
    assert stands(did("glute_bridge", 43)) == Standing("bridge", None, None)


def test_the_top_needs_nothing() -> None:
    assert stands(did("single_leg_glute_bridge", 2, 10, hold_s=1.0)).needs is None


def test_pain_is_said_first() -> None:
    needs = stands(did("glute_bridge", 2, pain_rep=2)).needs
    assert needs
    assert needs.hurts


def test_each_ladder_has_its_own_next_rung() -> None:
    load = next(one for one in CATALOGUE.guidance.ladders if one.id == "contact_to_load")
    log = TrainingLog(did("glute_bridge", 2, 10))
    needs = standing(load, log, [told("glute_bridge", 10)], (), KNOWN, TODAY).needs
    assert needs
    assert needs.rung == "hip_thrust"
