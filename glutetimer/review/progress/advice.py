"""An advice: what to change in a programme, by which rule, for which reason."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from glutetimer.training.adaptation import Change


class Rule(StrEnum):
    """The rules of progression; the values are written into the history."""

    MORE_REPS = "more_reps"
    LONGER_HOLD = "longer_hold"
    NEXT_RUNG = "next_rung"
    STRONGER_BAND = "stronger_band"
    LOW_START = "low_start"
    """Begin at the low end of the range."""
    REMEDY = "remedy"
    """Felt elsewhere once: what helps."""
    EASIER_RUNG = "easier_rung"
    """Felt elsewhere twice, or too hard to keep the form."""
    HURTS = "hurts"
    """Hurt once: spared, and a word about asking somebody. Twice: out until cleared."""
    LEAN = "lean"
    """The lean that a build-up begins with: the person's choice."""
    WEAKER_SIDE = "weaker_side"
    AFTER_PAUSE = "after_pause"
    """One step down after two weeks without training."""
    CLENCH = "clench"
    """What helps after a clench test that was not a full yes."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One advice on one exercise of one programme.

    Args:
        rule: The rule that gives it.
        exercise: The id of the exercise that it is about.
        change: What accepting it changes; None where it is a word alone.
        facts: The facts and references that it rests on, by their ids; none where it is our own
            default alone.
        sessions: How many sessions it follows from, 0 where that says nothing.
        detail: What else its sentence needs: the answer of a feel check or a self-test, the side,
            the days of a pause, by the rule.
    """

    rule: Rule
    exercise: str
    change: Change | None
    facts: tuple[str, ...] = ()
    sessions: int = 0
    detail: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What makes it the same advice again: rule, programme, exercise, aspect and value."""
        change = self.change
        if change is None:
            return (self.rule, "", self.exercise, "", self.detail)
        return (
            self.rule,
            change.programme,
            self.exercise,
            change.aspect,
            str(change.after),
        )
