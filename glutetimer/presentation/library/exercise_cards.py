"""An exercise as a card of the list, and what it is filtered by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import N_, NP_, _, content, pgettext
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.exercise_words import BOTH_SIDES, level_words, sides_words
from glutetimer.presentation.kit import item_name
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme
from glutetimer.training.substitutes import exercises_of

POSITIONS: Final = {
    "side_lying": NP_("position", "On your side"),
    "supine": NP_("position", "On your back"),
    "plank": NP_("position", "Plank"),
    "standing": NP_("position", "Standing"),
    "seated": NP_("position", "Seated"),
    "prone": NP_("position", "Face down"),
    "hands_and_knees": NP_("position", "Hands and knees"),
    "kneeling": NP_("position", "Kneeling"),
    "machine": NP_("position", "Machine"),
}
"""Where the body is, in the order in which the cards stand."""
NO_KIT: Final = "none"
"""What an exercise is filtered by that needs nothing."""
LEVELS: Final = (1, 2, 3)
_SPORT_TAGS: Final = {"running": "running", "desk_ok": "desk", "self_test": "self_test"}
ONLY_NAMED: Final = N_("The articles only name it and do not describe it, so it cannot be started.")


@dataclass(frozen=True, slots=True)
class ExerciseCard:
    """An exercise in the list.

    `kit` is one line, `level` counts the dots, `tag` says what is special ("Yours"). `why_not` is
    the reason why it cannot be started, "" if it can. `spoken` is what a screen reader adds to the
    name.
    """

    id: str
    name: str
    kit: str
    level: int
    tag: str
    has_picture: bool
    why_not: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ExerciseFacets:
    """What an exercise is filtered by: ids, for each filter those that it has."""

    position: tuple[str, ...]
    kit: tuple[str, ...]
    muscle: tuple[str, ...]
    sides: tuple[str, ...]
    sport: tuple[str, ...]
    level: tuple[str, ...]


def position_label(position: str) -> str:
    """Return where the body is, in a word or three."""
    return pgettext("position", POSITIONS[position])


def in_order(exercises: Exercises) -> tuple[Exercise, ...]:
    """Return the exercises as they are listed: by position, and from easy to hard."""
    places = list(POSITIONS)
    return tuple(
        sorted(exercises.values(), key=lambda one: (places.index(one.position), one.level))
    )


def exercise_card(exercise: Exercise, *, is_own: bool) -> ExerciseCard:
    """Return the card of an exercise."""
    kit = ", ".join(item_name(one.item) for one in exercise.needed_kit)
    mentioned = exercise.status == "mentioned"
    tag = _("Yours") if is_own else _("Only mentioned") if mentioned else ""
    parts = (
        _(ONLY_NAMED) if mentioned else tag,
        kit or _("No kit"),
        level_words(exercise.level),
        position_label(exercise.position),
        sides_words(exercise.sides) or _(BOTH_SIDES),
    )
    return ExerciseCard(
        id=exercise.id,
        name=content(exercise.name),
        kit=kit or _("No kit"),
        level=exercise.level,
        tag=tag,
        has_picture=exercise.pose is not None or bool(exercise.pictures),
        why_not=_(ONLY_NAMED) if mentioned else "",
        spoken=_(", ").join(part for part in parts if part),
    )


def facets_of(exercise: Exercise, sports: Mapping[str, frozenset[str]]) -> ExerciseFacets:
    """Return what an exercise is filtered by; `sports` are those of the programmes it is in."""
    by_tag = {_SPORT_TAGS[tag] for tag in exercise.tags if tag in _SPORT_TAGS}
    return ExerciseFacets(
        position=(exercise.position,),
        kit=tuple(kit.item for kit in exercise.needed_kit) or (NO_KIT,),
        muscle=exercise.muscles.primary,
        sides=(exercise.sides,),
        sport=tuple(sorted(by_tag | sports.get(exercise.id, frozenset()))),
        level=(str(exercise.level),),
    )


def sports_of(programmes: Mapping[str, Programme]) -> dict[str, frozenset[str]]:
    """Return for each exercise what the programmes are for that it is in."""
    found: dict[str, frozenset[str]] = {}
    for programme in programmes.values():
        for exercise, _optional in exercises_of(programme):
            found[exercise] = found.get(exercise, frozenset()) | {*programme.purposes}
    return found
