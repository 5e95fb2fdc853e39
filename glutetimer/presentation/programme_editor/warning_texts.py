"""What is worth a look in a block, as a sentence, and the button that does away with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from glutetimer.app.programme_warnings import BlockWarning, WarningKind, next_step
from glutetimer.i18n import N_, _, content, formats
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, exercise_name
from glutetimer.presentation.kit import place_text, swap_note
from glutetimer.presentation.own_changes import step_notes
from glutetimer.session.prescription import Prescription
from glutetimer.training.tempo import Phase

_MEANT: Final = N_("Allowed, if you mean it.")
WITHOUT_BAND: Final = N_("{exercise} is done without a band.")
_IDLE: Final = {
    "tempo": N_("A tempo has no effect on {exercise}."),
    "hold_s": N_("A hold has no effect on {exercise}."),
    "duration_s": N_("A length has no effect on {exercise}."),
    "first_side": N_("Which side comes first has no effect on {exercise}."),
    "side": N_("A single side has no effect on {exercise}."),
    "rest_between_sides_s": N_("A rest between sides has no effect on {exercise}."),
    "band": WITHOUT_BAND,
}


@dataclass(frozen=True, slots=True)
class WarningLine:
    """A warning in words.

    Attributes:
        what: What there is to look at; it stands out.
        more: What it means.
        remedy: What the button says, "" for no button.
        warning: What it is about.
    """

    what: str
    more: str
    remedy: str
    warning: BlockWarning


def warning_line(
    warning: BlockWarning, asked: Prescription | None, exercises: Exercises
) -> WarningLine:
    """Return a warning in words.

    Args:
        warning: What it is about.
        asked: What the block asks for.
        exercises: All exercises by id.
    """
    name = content(warning.exercise.name)
    match warning.kind:
        case WarningKind.TOO_MANY_REPS:
            return _ranged(warning, _allowed(warning, asked, exercises))
        case WarningKind.TOO_FEW_REPS | WarningKind.LONG_HOLD | WarningKind.SHORT_HOLD:
            return _ranged(warning, _(_MEANT))
        case WarningKind.NO_EFFECT:
            what = _(_IDLE[warning.name]).format(exercise=name)
            return WarningLine(what, "", _("Leave out"), warning)
        case WarningKind.BAND_MOVES:
            was, goes = map(place_text, warning.band)
            what = _("The band moves from {before} to {after} before this block:").format(
                before=was, after=goes
            )
            more = _("{seconds} s to get ready are in the length.").format(
                seconds=formats.number(warning.value, digits=1)
            )
            return WarningLine(what, more, "", warning)
        case WarningKind.OTHER_EXERCISE if warning.swap is not None:
            instead = exercise_name(exercises, warning.swap.instead)
            what = _("For you it is {exercise}:").format(exercise=inside(instead))
            return WarningLine(what, swap_note(warning.swap, exercises), "", warning)
        case _:
            notes = step_notes(warning.changes, exercises)
            what = _("Advice that you accepted still holds:")
            return WarningLine(what, "; ".join(notes.values()), "", warning)


def _ranged(warning: BlockWarning, more: str) -> WarningLine:
    """Return a warning about a value outside a range, with the button that brings it back."""
    is_hold = warning.kind in (WarningKind.LONG_HOLD, WarningKind.SHORT_HOLD)
    is_more = warning.kind in (WarningKind.TOO_MANY_REPS, WarningKind.LONG_HOLD)
    if warning.is_article:
        what = (
            _("{value} is more than the article's {range}.")
            if is_more
            else _("{value} is less than the article's {range}.")
        )
    else:
        what = (
            _("{value} is more than the usual {range}.")
            if is_more
            else _("{value} is less than the usual {range}.")
        )
    least, most, value = (
        _seconds(one) if is_hold else formats.number(one)
        for one in (warning.least, warning.most, warning.value)
    )
    span = most if least == most else formats.from_to(least, most)
    remedy = _("Make it {value}").format(value=most if is_more else least)
    return WarningLine(what.format(value=value, range=span), more, remedy, warning)


def _allowed(warning: BlockWarning, asked: Prescription | None, exercises: Exercises) -> str:
    """Return that more reps are allowed, and what would be the next step instead."""
    step = next_step(warning.exercise, asked.tempo.hold_ms if asked else 0)
    if step is None:
        return _(_MEANT)
    if isinstance(step, Phase):
        return _("Allowed; a longer hold would be its next step.")
    name = inside(exercise_name(exercises, step))
    return _("Allowed; {exercise} would be its next step.").format(exercise=name)


def _seconds(value: float) -> str:
    return _("{seconds} s").format(seconds=formats.number(value, digits=1))
