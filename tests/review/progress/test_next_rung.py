"""Four good sessions of an exercise lead to the next rung, and what is left below is told."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from glutetimer.review.ladders import Practised, climb, left_behind
from glutetimer.review.progress.next_rung import RungNeed, rung_need
from glutetimer.review.progress.training_log import TrainingLog
from glutetimer.review.rows import PerformedRow
from tests.review.progress.drawn import CATALOGUE, KNOWN, TODAY, ago, did

(LADDER,) = (one for one in CATALOGUE.guidance.ladders if one.steps[0] == "glute_bridge")
NEXT = next(step for step in LADDER.steps if step in CATALOGUE.exercises["glute_bridge"].harder)


def need(rows: Sequence[PerformedRow], step: str = "glute_bridge") -> RungNeed | None:
    climbed = climb(LADDER.id, LADDER.steps, {step: Practised(1, ago(9), ago(1))}, TODAY)
    return rung_need(climbed, TrainingLog(rows), KNOWN)


def bridges(*days: int) -> list[PerformedRow]:
    return [row for at in days for row in did("glute_bridge", at)]


@pytest.mark.parametrize(
    ("rows", "wanted"),
    [
        ((), 4),
        (did("glute_bridge", 1, feel="hamstrings"), 4),
        (did("glute_bridge", 1), 3),
        (bridges(3, 1), 2),
        (bridges(7, 5, 3, 1), 0),
        (bridges(9, 7, 5, 3, 1), 0),
        ([*bridges(9, 7, 5, 3), *did("glute_bridge", 1, pain_rep=3)], 2),
    ],
)
def test_the_next_rung_wants_four_good_sessions(rows: Sequence[PerformedRow], wanted: int) -> None:
    assert need(rows) == RungNeed("glute_bridge", NEXT, wanted)


def test_nothing_is_wanted_at_the_top_or_of_what_was_left_off() -> None:
    assert need((), LADDER.steps[-1]) is None
    climbed = climb(LADDER.id, LADDER.steps, {}, TODAY)
    assert rung_need(climbed, TrainingLog(()), KNOWN) is None


def test_what_was_not_done_since_the_next_step_is_left_behind() -> None:
    first, second = LADDER.steps[:2]
    since = Practised(3, ago(20), ago(1))
    done = {first: Practised(6, ago(60), ago(22)), second: since}
    assert left_behind([climb("x", LADDER.steps, done, TODAY)]) == {first: second}
    done[first] = Practised(6, ago(60), ago(2))
    assert left_behind([climb("x", LADDER.steps, done, TODAY)]) == {}
    assert left_behind([climb("x", LADDER.steps, {}, TODAY)]) == {}
