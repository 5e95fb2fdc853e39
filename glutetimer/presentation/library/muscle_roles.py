"""Which muscles an exercise is for, which help and which should stay out of it, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Muscle


class MuscleRole(StrEnum):
    """What a muscle does in an exercise."""

    MOST = "most"
    HELPS = "helps"
    AVOID = "avoid"


ROLE_WORDS: Final = {
    MuscleRole.MOST: N_("works most"),
    MuscleRole.HELPS: N_("helps"),
    MuscleRole.AVOID: N_("should not take over"),
}
_MUSCLES: Final = {
    "glute_deep": ("gluteus_maximus_upper", "gluteus_maximus_lower"),
    "glute_side": ("gluteus_medius", "gluteus_minimus"),
    "glute_upper": ("gluteus_maximus_upper", "gluteus_medius"),
    "hamstring": ("hamstrings",),
    "quads": ("quadriceps",),
    "low_back": ("erector_spinae",),
    "thigh_side": ("tensor_fasciae_latae",),
    "hip_flexor": ("hip_flexors",),
    "calves": ("calves",),
    "groin_stretch": ("adductors",),
}
"""What lies where one can feel an exercise, by the answers of the feel check."""


def working(exercise: Exercise) -> dict[str, MuscleRole]:
    """Return the muscles that work, by their ids: those that work most first."""
    muscles = exercise.muscles
    return dict.fromkeys(muscles.primary, MuscleRole.MOST) | {
        name: MuscleRole.HELPS for name in muscles.secondary if name not in muscles.primary
    }


def felt(exercise: Exercise) -> dict[str, MuscleRole]:
    """Return the muscles in which the exercise should be felt, and those in which it should not."""
    if exercise.feel is None:
        return {}
    where = [name for place in exercise.feel.where for name in _MUSCLES.get(place, ())]
    avoid = [name for place in exercise.feel.avoid for name in _MUSCLES.get(place, ())]
    return dict.fromkeys(avoid, MuscleRole.AVOID) | dict.fromkeys(where, MuscleRole.MOST)


def role_word(role: MuscleRole) -> str:
    """Return what a muscle does, in the program's language."""
    return _(ROLE_WORDS[role])


def described(roles: Mapping[str, MuscleRole], muscles: Mapping[str, Muscle]) -> str:
    """Return a drawing of muscles in words, for those who cannot see it."""
    return " ".join(_sentences(roles, muscles))


def _sentences(roles: Mapping[str, MuscleRole], muscles: Mapping[str, Muscle]) -> Iterator[str]:
    for role, sentence in (
        (MuscleRole.MOST, _("Works most: {muscles}.")),
        (MuscleRole.HELPS, _("Helps: {muscles}.")),
        (MuscleRole.AVOID, _("Should not take over: {muscles}.")),
    ):
        names = [content(muscles[name].name) for name in roles if roles[name] is role]
        if names:
            yield sentence.format(muscles="; ".join(names))
