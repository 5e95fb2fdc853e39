"""How much of each glute muscle an exercise asks for, as far as studies have measured it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from glutetimer.training.exercise import Activation, Exercise

MAXIMUS = "gluteus_maximus"
UPPER = "gluteus_maximus_upper"
LOWER = "gluteus_maximus_lower"
MEDIUS = "gluteus_medius"
MINIMUS = "gluteus_minimus"
GLUTES = (MAXIMUS, UPPER, LOWER, MEDIUS, MINIMUS)
"""The muscles that weights speak of, in the order in which they are shown."""
PEAK_SHARE = 0.5
"""What a peak is worth beside means."""
HARD = 8
"""From this effort (of 10) on, a weight is as heavy as those of the studies: some ten reps."""


class Weight(NamedTuple):
    """The share of a maximal contraction of one muscle; `unsure` if confidence is low."""

    muscle: str
    share: float
    unsure: bool


class Weights(NamedTuple):
    """What one exercise asks of the glutes with the body alone, and with a heavy weight."""

    body: tuple[Weight, ...]
    loaded: tuple[Weight, ...]

    def of(self, load_kg: float | None, effort: int | None) -> tuple[Weight, ...]:
        """Return the weights of a set with this load in a session of this effort."""
        return self.loaded if load_kg and effort is not None and effort >= HARD else self.body


def exercise_weights(activation: Activation) -> Weights:
    """Return what an exercise asks for; nothing where there are no data.

    Values not checked against a publication are left out, peaks count half. The upper and the
    lower part stand for half of the maximus each.
    """
    if activation.confidence == "none":
        return Weights((), ())
    factor = PEAK_SHARE if activation.peak else 1.0
    unsure = activation.confidence == "low"
    body = tuple(
        Weight(muscle, share * factor, unsure)
        for muscle, share in (
            (MAXIMUS, activation.gluteus_maximus),
            (MEDIUS, activation.gluteus_medius),
            (MINIMUS, activation.gluteus_minimus),
        )
        if share and muscle not in activation.unverified
    )
    maximus = _loaded_maximus(activation)
    if not maximus:
        return Weights(body, body)
    return Weights(body, (*maximus, *(one for one in body if one.muscle != MAXIMUS)))


def all_weights(exercises: Mapping[str, Exercise]) -> dict[str, Weights]:
    """Return the weights of all exercises, by their ids."""
    return {name: exercise_weights(exercise.activation) for name, exercise in exercises.items()}


def _loaded_maximus(activation: Activation) -> tuple[Weight, ...]:
    unsure = (activation.confidence_loaded or activation.confidence) == "low"
    upper, lower = activation.gluteus_maximus_upper_loaded, activation.gluteus_maximus_lower_loaded
    if upper is not None and lower is not None:
        return (Weight(UPPER, upper / 2, unsure), Weight(LOWER, lower / 2, unsure))
    if activation.gluteus_maximus_loaded is None:
        return ()
    return (Weight(MAXIMUS, activation.gluteus_maximus_loaded, unsure),)
