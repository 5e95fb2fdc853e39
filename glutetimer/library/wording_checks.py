"""Checks that the words of an exercise belong to the phases and sides that it has."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.i18n import N_, _
from glutetimer.library.file_errors import IS_MISSING, FileError, listed, shown
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import AROUND_MODES, STAY, moments_of, phases_of

LONGEST_CUE = 6
"""How many words can be said within a phase."""
LONGEST_WORD = 3
"""How many words a phase is called by."""

_TOO_MANY_WORDS = N_("{place} has more than {limit} words")


def wording_mistakes(exercise: Exercise) -> Iterator[FileError]:
    """Find words that would not be spoken, or not be understood."""
    yield from _words(exercise)
    yield from _sides(exercise)
    yield from _movement(exercise)
    moments = moments_of(exercise)
    for index, cue in enumerate(exercise.cues):
        if len(cue.say.split()) > LONGEST_CUE:
            yield FileError(
                f"cues[{index}].say",
                _TOO_MANY_WORDS,
                _("Shorten it, or it may not fit into its phase and stay unsaid."),
                minor=True,
                gaps={"limit": LONGEST_CUE},
            )
        if cue.phase not in moments:
            yield FileError(
                f"cues[{index}].phase",
                N_("{place} is {phase}, which this exercise does not have"),
                _("Write one of {values}, or the cue may stay unsaid.").format(
                    values=listed(sorted(moments))
                ),
                minor=True,
                gaps={"phase": shown(cue.phase)},
            )


def _words(exercise: Exercise) -> Iterator[FileError]:
    if exercise.words is None:
        return
    phases = phases_of(exercise)
    around = ("start", "finish") if exercise.timing.mode in AROUND_MODES else ()
    allowed = (*phases, *around, "rest")
    for name in exercise.words.__struct_fields__:
        word: str | None = getattr(exercise.words, name)
        place = f"words.{name}"
        if word is None:
            if name in phases:
                yield FileError(
                    place,
                    IS_MISSING,
                    _("Add what this phase is called, or the usual word is said."),
                    minor=True,
                )
        elif name not in allowed:
            yield FileError(
                place,
                N_("{place} names a phase that this exercise does not have"),
                _("Take it out. It has {values}.").format(values=listed(phases)),
                minor=True,
            )
        elif len(word.split()) > LONGEST_WORD:
            yield FileError(
                place,
                _TOO_MANY_WORDS,
                _("Shorten it: it is said while you move."),
                minor=True,
                gaps={"limit": LONGEST_WORD},
            )


def _sides(exercise: Exercise) -> Iterator[FileError]:
    if exercise.sides == "per_side":
        return
    for name in ("side_text", "turn", "lies_on"):
        if getattr(exercise, name) is not None:
            yield FileError(
                name,
                N_("{place} is never said, since the sides are not done one after the other"),
                _('Take it out, or write sides = "per_side".'),
                minor=True,
            )


def _movement(exercise: Exercise) -> Iterator[FileError]:
    if exercise.movement is None:
        return
    left = exercise.movement.say.replace(STAY, "")
    if "{" in left or "}" in left:
        yield FileError(
            "movement.say",
            N_("{place} has braces that stand for nothing"),
            _('Only "{stay}" is filled in, with how long the hold lasts.').format(stay=STAY),
            minor=True,
        )
