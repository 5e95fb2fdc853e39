"""Checks that an exercise makes sense, by itself and beside all the others."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from glutetimer.i18n import _
from glutetimer.library.file_errors import (
    UNKNOWN_EXERCISE,
    UNKNOWN_FEELING,
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


@dataclass(frozen=True, slots=True)
class Names:
    """The names that a file may refer to."""

    exercises: Collection[str]
    muscles: Collection[str]
    feels: Collection[str]


def exercise_mistakes(exercise: Exercise, names: Names) -> Iterator[FileError]:
    """Find what is wrong with an exercise that has the right shape."""
    yield from _references(exercise, names)
    yield from _range("reps", exercise.reps)
    if exercise.reps_in_full_set is not None:
        yield from _range("reps_in_full_set", exercise.reps_in_full_set)
    yield from _timing(exercise.timing)
    yield from wording_mistakes(exercise)
    for index, choice in enumerate(exercise.choices):
        at = f"choices[{index}]"
        if choice.usual not in choice.values:
            what = _("is {value}, which is not among its values").format(value=shown(choice.usual))
            yield FileError(
                f"{at}.usual",
                what,
                _("Write one of {values}.").format(values=listed(choice.values)),
            )
        for value in choice.poses:
            if value not in choice.values:
                yield unknown(f"{at}.poses", value, choice.values, UNKNOWN_VALUE)
    if exercise.timing.mode == "test" and exercise.result is None:
        yield FileError(
            "result", _("is missing"), _("A test needs the question that is asked after it.")
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
            yield FileError(place, _("names the exercise itself"), _("Name another, or none."))
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
            _("goes from {min} to {max}").format(min=reps.min, max=reps.max),
            _("Write the smaller one first."),
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
                _("is missing"),
                _('The mode "{mode}" needs it, for instance {name} = {{ s = 2.0 }}.').format(
                    mode=timing.mode, name=name
                ),
            )
        elif found.ms == 0:
            yield FileError(f"timing.{name}", _("lasts no time"), _("Write more than 0 seconds."))
    yield from _order(timing)


def _order(timing: Timing) -> Iterator[FileError]:
    place = "timing.order"
    if len(set(timing.order)) < len(timing.order):
        yield FileError(place, _("names a phase twice"), _("Name each phase once."))
    if timing.mode in ("hold", "distance"):
        return
    for phase in Phase:
        length = timing.phase(phase)
        is_needed = not phase.is_hold or (length is not None and length.ms > 0)
        if is_needed and length is not None and phase not in timing.order:
            yield FileError(
                place,
                _('leaves out "{phase}"').format(phase=phase),
                _('Put "{phase}" where it is done.').format(phase=phase),
            )
    if timing.mode == "continuous":
        for phase in (Phase.HOLD_TOP, Phase.HOLD_BOTTOM):
            length = timing.phase(phase)
            if length is not None and length.ms > 0:
                yield FileError(
                    f"timing.{phase}",
                    _("is {seconds}, but a continuous exercise has no pause").format(
                        seconds=f"{length.s:g}"
                    ),
                    _('Write 0, or choose the mode "reps".'),
                )


def _duration(place: str, length: Duration) -> Iterator[FileError]:
    if (length.min is None) != (length.max is None):
        yield FileError(
            place, _("has one end of its range only"), _("Write both min and max, or neither.")
        )
    elif length.min is not None and length.max is not None:
        if length.min > length.max:
            what = _("goes from {min} to {max}").format(
                min=f"{length.min:g}", max=f"{length.max:g}"
            )
            yield FileError(place, what, _("Write the smaller one as min."))
        elif not length.min <= length.s <= length.max:
            what = _("is {seconds}, outside its range").format(seconds=f"{length.s:g}")
            yield FileError(
                f"{place}.s",
                what,
                _("Write {min} to {max}.").format(min=f"{length.min:g}", max=f"{length.max:g}"),
            )
