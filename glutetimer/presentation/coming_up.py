"""What comes next in a session, and where one was interrupted."""

from __future__ import annotations

from typing import Final

from glutetimer.i18n import N_, _
from glutetimer.i18n.letter_case import after_the, inside
from glutetimer.presentation.amounts import (
    Exercises,
    amount_ahead,
    exercise_name,
    length_text,
    side_word,
)
from glutetimer.presentation.kit import banded_kit
from glutetimer.session.resumption import Resumption
from glutetimer.session.steps import Side, Step, StepKind
from glutetimer.training.exercise import Exercise

_SEATS: Final = {
    "bench": N_("on the bench"),
    "chair": N_("on the chair"),
    "bench_or_chair": N_("on a bench or chair"),
    "back_extension_bench": N_("on the back extension bench"),
}


def switch_line(side: Side) -> str:
    """Return that the sides change: "Switch sides, right"."""
    word = side_word(side)
    return _("Switch sides, {side}").format(side=word) if word else _("Switch sides")


def next_line(step: Step | None, exercises: Exercises, first_rep: int = 1) -> str:
    """Return what comes next, in the words of a coach.

    "rest 45 s, then side leg lift, left", "switch sides, right", "the end". `first_rep` is the
    rep with which a working step goes on.
    """
    if step is None or step.kind is StepKind.END:
        return _("the end: this is the last one")
    name = inside(exercise_name(exercises, step.exercise))
    side = side_word(step.side)
    if step.kind is StepKind.SWITCH:
        return inside(switch_line(step.side))
    if step.kind is StepKind.REST:
        rest = _("rest {length}, then {exercise}")
        return joined(rest.format(length=length_text(step.length_ms), exercise=name), side)
    if step.kind is StepKind.GET_READY:
        return joined(name, side, *with_kit(exercises.get(step.exercise), step.band))
    return joined(name, side, amount_ahead(step, first_rep))


def stop_line(stopped: Resumption, exercises: Exercises) -> str:
    """Return where a session was interrupted: "set 2, left, rep 5 of the side leg lift"."""
    step = stopped.step
    if step.kind is StepKind.END:
        return _("the very end")
    name = after_the(exercise_name(exercises, step.exercise))
    counts_rep = step.kind is StepKind.SET and stopped.rep > 1
    side = side_word(step.side)
    if side and not counts_rep and step.sets == step.rounds == 1:
        return _("the {exercise}, {side}").format(exercise=name, side=side)
    where = joined(
        inside(_("Set {number}")).format(number=step.set) if step.sets > 1 else "",
        _("round {number}").format(number=step.round) if step.rounds > 1 else "",
        side,
        _("rep {number}").format(number=stopped.rep) if counts_rep else "",
    )
    if where:
        return _("{where} of the {exercise}").format(where=where, exercise=name)
    return _("the {exercise}").format(exercise=name)


def with_kit(exercise: Exercise | None, band: str | None) -> list[str]:
    """Return the kit as it ends a sentence: "on the bench", "with mini band above the knees"."""
    things = exercise.needed_kit if exercise else ()
    seats = [_(_SEATS[kit.item]) for kit in things if kit.item in _SEATS]
    rest = [banded_kit(kit, band) for kit in things if kit.item not in _SEATS]
    if not rest:
        return seats
    return [*seats, _("with {things}").format(things=_(" and ").join(rest))]


def joined(*parts: str) -> str:
    """Return the parts that are there, with commas between them."""
    return ", ".join(part for part in parts if part)
