"""Checks that an exercise makes sense, by itself and beside all the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from glutetimer.i18n import N_, _
from glutetimer.library.file_errors import (
    IS_MISSING,
    UNKNOWN_EXERCISE,
    UNKNOWN_FEELING,
    UNKNOWN_FIGURE,
    UNKNOWN_MUSCLE,
    UNKNOWN_VALUE,
    FileError,
    listed,
    shown,
    unknown,
)
from glutetimer.library.wording_checks import wording_mistakes
from glutetimer.training.exercise import Duration, Exercise, RepRange, Timing
from glutetimer.training.tempo import Phase

MOST_PICTURES = 2
"""One of the whole movement, or both ends of a rep."""
_BACKWARDS = N_("{place} goes from {min} to {max}")


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a file may refer to."""

    exercises: Mapping[str, Exercise]
    muscles: Collection[str]
    feels: Collection[str]


def exercise_mistakes(exercise: Exercise, names: Names) -> Iterator[FileError]:
    """Find what is wrong with an exercise that has the right shape."""
    yield from _references(exercise, names)
    yield from _shown(exercise, names)
    yield from _range("reps", exercise.reps)
    if exercise.reps_in_full_set is not None:
        yield from _range("reps_in_full_set", exercise.reps_in_full_set)
    yield from _timing(exercise.timing)
    yield from wording_mistakes(exercise)
    for index, choice in enumerate(exercise.choices):
        at = f"choices[{index}]"
        if choice.usual not in choice.values:
            message = N_("{place} is {value}, which is not among its values")
            yield FileError(
                f"{at}.usual",
                message,
                _("Write one of {values}.").format(values=listed(choice.values)),
                gaps={"value": shown(choice.usual)},
            )
        for value in choice.poses:
            if value not in choice.values:
                yield unknown(f"{at}.poses", value, choice.values, UNKNOWN_VALUE)
    if exercise.timing.mode == "test" and exercise.result is None:
        yield FileError(
            "result",
            IS_MISSING,
            _("A test needs the question that is asked after it."),
        )


def _references(exercise: Exercise, names: Names) -> Iterator[FileError]:
    neighbours = {
        "easier": exercise.easier,
        "harder": exercise.harder,
        "related": exercise.related,
        "without_equipment": (exercise.without_equipment,) if exercise.without_equipment else (),
        "made_easier": tuple(name for name in exercise.made_easier if name != exercise.id),
        "inherits": (exercise.inherits,) if exercise.inherits else (),
    }
    for place, ids in neighbours.items():
        if exercise.id in ids:
            yield FileError(
                place, N_("{place} names the exercise itself"), _("Name another, or none.")
            )
        others = tuple(name for name in ids if name != exercise.id)
        yield from _unknown(place, others, names.exercises, UNKNOWN_EXERCISE)
    muscles = exercise.muscles
    yield from _unknown("muscles.primary", muscles.primary, names.muscles, UNKNOWN_MUSCLE)
    yield from _unknown("muscles.secondary", muscles.secondary, names.muscles, UNKNOWN_MUSCLE)
    if exercise.feel is not None:
        yield from _unknown("feel.where", exercise.feel.where, names.feels, UNKNOWN_FEELING)
        yield from _unknown("feel.avoid", exercise.feel.avoid, names.feels, UNKNOWN_FEELING)
        answers = tuple(exercise.feel.remedies)
        yield from _unknown("feel.remedies", answers, names.feels, UNKNOWN_FEELING)


def _shown(exercise: Exercise, names: Names) -> Iterator[FileError]:
    if exercise.like is not None:
        drawn = [one.id for one in names.exercises.values() if one.pose and one.like is None]
        if exercise.like not in drawn:
            yield unknown("like", exercise.like, drawn, UNKNOWN_FIGURE)
    if len(exercise.pictures) > MOST_PICTURES:
        yield FileError(
            "pictures",
            N_("{place} names {n} pictures"),
            _("Keep two at most: the start, and the turn."),
            gaps={"n": len(exercise.pictures)},
        )


def _unknown(
    place: str, ids: tuple[str, ...], known: Collection[str], what: str
) -> Iterator[FileError]:
    for name in ids:
        if name not in known:
            yield unknown(place, name, known, what)


def _range(place: str, reps: RepRange) -> Iterator[FileError]:
    if reps.min > reps.max:
        yield FileError(
            place,
            _BACKWARDS,
            _("Write the smaller one first."),
            gaps={"min": reps.min, "max": reps.max},
        )


def _timing(timing: Timing) -> Iterator[FileError]:
    for name in (*Phase, "hold", "duration", "run", "back"):
        length: Duration | None = getattr(timing, name)
        if length is not None:
            yield from _duration(f"timing.{name}", length)
    needed = {
        "hold": ("hold",),
        "drill": ("duration",),
        "distance": ("run", "back"),
    }.get(timing.mode, ("lift", "lower"))
    for name in needed:
        found: Duration | None = getattr(timing, name)
        if found is None:
            yield FileError(
                f"timing.{name}",
                IS_MISSING,
                _('The mode "{mode}" needs it, for instance {name} = {{ s = 2.0 }}.').format(
                    mode=timing.mode, name=name
                ),
            )
        elif found.ms == 0:
            yield FileError(
                f"timing.{name}", N_("{place} lasts no time"), _("Write more than 0 seconds.")
            )
    yield from _order(timing)


def _order(timing: Timing) -> Iterator[FileError]:
    place = "timing.order"
    if len(set(timing.order)) < len(timing.order):
        yield FileError(place, N_("{place} names a phase twice"), _("Name each phase once."))
    if timing.mode in ("hold", "distance"):
        return
    for phase in Phase:
        length = timing.phase(phase)
        is_needed = not phase.is_hold or (length is not None and length.ms > 0)
        if is_needed and length is not None and phase not in timing.order:
            yield FileError(
                place,
                N_('{place} leaves out "{phase}"'),
                _('Put "{phase}" where it is done.').format(phase=phase),
                gaps={"phase": phase},
            )
    if timing.mode == "continuous":
        for phase in (Phase.HOLD_TOP, Phase.HOLD_BOTTOM):
            length = timing.phase(phase)
            if length is not None and length.ms > 0:
                yield FileError(
                    f"timing.{phase}",
                    N_("{place} is {seconds}, but a continuous exercise has no pause"),
                    _('Write 0, or choose the mode "reps".'),
                    gaps={"seconds": f"{length.s:g}"},
                )


def _duration(place: str, length: Duration) -> Iterator[FileError]:
    if (length.min is None) != (length.max is None):
        yield FileError(
            place,
            N_("{place} has one end of its range only"),
            _("Write both min and max, or neither."),
        )
    elif length.min is not None and length.max is not None:
        if length.min > length.max:
            message = _BACKWARDS
            yield FileError(
                place,
                message,
                _("Write the smaller one as min."),
                gaps={"min": f"{length.min:g}", "max": f"{length.max:g}"},
            )
        elif not length.min <= length.s <= length.max:
            message = N_("{place} is {seconds}, outside its range")
            yield FileError(
                f"{place}.s",
                message,
                _("Write {min} to {max}.").format(min=f"{length.min:g}", max=f"{length.max:g}"),
                gaps={"seconds": f"{length.s:g}"},
            )
