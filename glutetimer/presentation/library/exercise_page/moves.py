"""How an exercise is done: its phases, options, movement, cues and sides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from glutetimer.i18n import N_, _, content, formats
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import id_words, range_text, short_length, side_word
from glutetimer.presentation.exercise_words import moment_word
from glutetimer.presentation.library.exercise_page.exercise_view import (
    ExerciseOption,
    Labelled,
    OptionValue,
    PhaseStep,
)
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.presentation.movement import movement_text
from glutetimer.presentation.own_default import own_reason
from glutetimer.presentation.phases import PHASE_DISPLAYS, SETTLING, PhaseDisplay
from glutetimer.session.steps import PhaseKind, Side
from glutetimer.training.exercise import Duration, Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.instruction import Cue, SideTexts
from glutetimer.training.tempo import Phase
from glutetimer.training.wording import phase_word, phases_of, side_text, turn_text

_AROUND: Final = {
    "start": PHASE_DISPLAYS[PhaseKind.LIFT],
    "finish": PHASE_DISPLAYS[PhaseKind.LOWER],
}
"""The ways into and out of a timed hold are shown as the moves that they are."""
_ORDER: Final = ("throughout", "setup", "start", "switch", "lap", "finish")
"""Cues that belong to no phase, in the order in which they are read."""
_WHEN: Final = {
    "throughout": N_("All the way through"),
    "setup": N_("Before you begin"),
    "start": N_("At the start"),
    "switch": N_("At the switch"),
    "lap": N_("Each lap"),
    "finish": N_("At the end"),
}


def phase_steps(exercise: Exercise, notes: SourceNotes) -> tuple[PhaseStep, ...]:
    """Return the phases in the order in which they are done."""
    if exercise.status == "mentioned":
        return ()
    return tuple(_phase(exercise, phase, notes) for phase in phases_of(exercise))


def _phase(exercise: Exercise, phase: str, notes: SourceNotes) -> PhaseStep:
    display = _display(exercise, phase)
    length = _length_of(exercise, phase)
    cue = next((cue for cue in exercise.cues if _is_of(cue, phase)), None)
    return PhaseStep(
        id=phase,
        word=capitalised(content(phase_word(exercise, phase)) or display.word),
        role=display.role,
        shape=display.shape,
        length=length_words(length) if length and length.ms else "",
        cue=_cue(cue, notes) if cue else None,
    )


def _display(exercise: Exercise, phase: str) -> PhaseDisplay:
    if phase in _AROUND:
        return _AROUND[phase]
    tempo = exercise.timing.tempo
    is_rep = phase in set(Phase)
    if is_rep and Phase(phase).is_hold and Phase(phase) is not tempo.turning_hold:
        return SETTLING
    return PHASE_DISPLAYS[PhaseKind(phase)]


def _length_of(exercise: Exercise, phase: str) -> Duration | None:
    timing = exercise.timing
    by_phase = {
        "hold": timing.hold,
        "drill": timing.duration or timing.run,
        "rest": timing.back,
        "lift": timing.lift,
        "hold_top": timing.hold_top,
        "lower": timing.lower,
        "hold_bottom": timing.hold_bottom,
    }
    return by_phase.get(phase)


def length_words(length: Duration) -> str:
    """Return a length with the range in which it may be set: "2 s (1 to 3 s)"."""
    usual = short_length(length.ms)
    if length.min is None or length.max is None or length.min == length.max:
        return usual
    least, most = (formats.number(bound, digits=3) for bound in (length.min, length.max))
    return range_text(usual, least, most)


def option_views(
    exercise: Exercise, guidance: Guidance, notes: SourceNotes
) -> tuple[ExerciseOption, ...]:
    """Return the options with what their values do."""
    words = guidance.words.choices
    return tuple(
        ExerciseOption(
            id=choice.id,
            name=_word(choice.id, words),
            values=tuple(
                OptionValue(one, _word(one, words), choice.poses.get(one, ""), one == choice.usual)
                for one in choice.values
            ),
            effect=notes.text(choice.effect, choice),
        )
        for choice in exercise.choices
    )


def _word(name: str, words: dict[str, str]) -> str:
    return content(words[name]) if name in words else id_words(name)


def movement(exercise: Exercise, notes: SourceNotes) -> CitedText | None:
    """Return the movement in one sentence."""
    words = movement_text(exercise)
    if exercise.movement is None or not words:
        return None
    return CitedText(words, notes.cite(exercise.movement.sources), own_reason(exercise.movement))


def cue_lines(exercise: Exercise, notes: SourceNotes) -> tuple[Labelled, ...]:
    """Return the cues that no phase has shown yet: those of all of it first, then by moment."""
    phases = phases_of(exercise)
    shown = [next((cue for cue in exercise.cues if _is_of(cue, phase)), None) for phase in phases]
    rest = [cue for cue in exercise.cues if all(cue is not one for one in shown)]
    order = [_ORDER[0], *phases, *_ORDER[1:]]
    rest.sort(key=lambda cue: order.index(cue.phase) if cue.phase in order else len(order))
    return tuple(Labelled(_when(exercise, cue.phase), _cue(cue, notes)) for cue in rest)


def _is_of(cue: Cue, phase: str) -> bool:
    return cue.phase == phase


def _when(exercise: Exercise, moment: str) -> str:
    if moment in phases_of(exercise):
        return capitalised(content(phase_word(exercise, moment)))
    return _(_WHEN[moment]) if moment in _WHEN else capitalised(moment_word(moment))


def _cue(cue: Cue, notes: SourceNotes) -> CitedText:
    return notes.text(cue.say, cue)


def side_lines(exercise: Exercise, notes: SourceNotes) -> tuple[Labelled, ...]:
    """Return what to do for the side that works, and what is said at the switch to it."""
    return tuple(_sides(exercise, notes))


def _sides(exercise: Exercise, notes: SourceNotes) -> Iterator[Labelled]:
    for side in (Side.LEFT, Side.RIGHT):
        if words := side_text(exercise, side):
            name = capitalised(side_word(side))
            yield Labelled(name, _said(words, exercise.side_text, notes))
            turned = turn_text(exercise, side)
            if exercise.turn and turned != words:
                label = _("Changing to the {side}").format(side=side_word(side))
                yield Labelled(label, _said(turned, exercise.turn, notes))


def _said(words: str, texts: SideTexts | None, notes: SourceNotes) -> CitedText:
    if texts is None:
        return CitedText(content(words))
    return notes.text(words, texts)
