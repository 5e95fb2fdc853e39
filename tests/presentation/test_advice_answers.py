"""What stands in the place of an advice that was accepted, and the key that accepts."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.i18n.counts import more_text
from glutetimer.presentation.advice import advice_view
from glutetimer.presentation.advice_answers import answered_view, has_key
from glutetimer.review.progress.advice import Rule
from tests.review.progress.drawn import CATALOGUE, advised, did, only, told

HOLD = advice_view(
    only(advised([*did("glute_bridge", 5), *did("glute_bridge", 2)], told("glute_bridge"))),
    CATALOGUE,
)
FINE = replace(HOLD, key=(Rule.HURTS, "glute_bridge"), accept="It is fine again")


def test_a_step_that_was_taken_can_be_undone() -> None:
    found = answered_view(HOLD)
    assert (found.key, found.undo) == (HOLD.key, "Undo")
    assert found.said == (
        "Step taken: Glute bridge: hold 3 seconds, not 2. "
        "It holds from now on, and stands in History under Ladders. "
        "If you take it back, it rests for two weeks."
    )


def test_what_does_not_come_back_by_itself_is_not_said_to_rest() -> None:
    line = "It holds from now on, and stands in History under Ladders."
    assert answered_view(replace(HOLD, rests="")).line == line


def test_what_is_fine_again_names_what_was_accepted_and_stands() -> None:
    found = answered_view(FINE)
    assert (found.key, found.undo) == (FINE.key, "")
    assert found.said.startswith("Fine again: Glute bridge. ")
    assert found.line == "It may be suggested again. Stop at once if it hurts."


def test_a_key_accepts_a_step_but_never_that_pain_is_over() -> None:
    assert has_key(HOLD)
    assert not has_key(FINE)
    assert not has_key(replace(HOLD, accept=""))


def test_more_advice_is_counted() -> None:
    assert [more_text(number) for number in (0, 1, 2)] == ["", "and 1 more", "and 2 more"]
