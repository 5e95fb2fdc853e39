"""How much of an exercise is done: the number that counts, and those beside it."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.i18n import _, content, ngettext
from glutetimer.i18n.counts import sets_text
from glutetimer.presentation.amounts import short_length
from glutetimer.presentation.library.exercise_page.exercise_view import Dose
from glutetimer.presentation.library.exercise_page.moves import length_words
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.presentation.own_default import own_reason
from glutetimer.training.exercise import Duration, Exercise, RepRange
from glutetimer.training.guidance import Guidance
from glutetimer.training.sourced import Sourced


def dose(exercise: Exercise, guidance: Guidance, notes: SourceNotes) -> Dose:
    """Return how much is done; what the exercise says first, then what is usual."""
    timing, reps = exercise.timing, exercise.reps
    length = timing.hold or timing.duration or timing.run
    if timing.mode == "drill" and timing.duration:
        number, unit, said = short_length(timing.duration.ms), _("at a time"), timing.duration
    elif timing.mode == "hold" and length:
        number, unit, said = short_length(length.ms), _("a hold"), length
    else:
        number, unit, said = _range(reps), _unit(exercise), reps
    return Dose(
        number=number,
        unit=_cited(unit, said, notes),
        beside=tuple(_beside(exercise, guidance, notes)),
    )


def _beside(exercise: Exercise, guidance: Guidance, notes: SourceNotes) -> Iterator[CitedText]:
    timing, usual = exercise.timing, guidance.usual
    reps = exercise.reps
    if exercise.status == "mentioned":
        return
    if timing.mode == "hold":
        if timing.hold and timing.hold.min and timing.hold.max:
            words = _("hold {range}").format(range=length_words(timing.hold))
            yield _cited(words, timing.hold, notes)
        if reps.max > 1:
            words = _("{number} holds").format(number=_range(reps))
            yield _cited(words, reps, notes)
    if reps.note:
        yield CitedText(content(reps.note), notes.cite(reps.sources))
    if full := exercise.reps_in_full_set:
        words = _("{number} in the full set").format(number=_range(full))
        yield _cited(words, full, notes)
    if timing.mode in ("reps", "continuous", "test") and timing.tempo.total_ms:
        seconds = short_length(timing.tempo.total_ms)
        lengths = [one for one in _phases(exercise) if one.ms]
        words = _("{seconds} a rep").format(seconds=seconds)
        cited = notes.cite(source for one in lengths for source in one.sources)
        yield CitedText(words, cited, own_reason(*lengths))
    if timing.run:
        yield _cited(_("{length} a run").format(length=length_words(timing.run)), timing.run, notes)
    if timing.back:
        words = _("{length} back").format(length=length_words(timing.back))
        yield _cited(words, timing.back, notes)
    yield _cited(sets_text(usual.sets.usual), usual.sets, notes)
    rest = _("{length} rest").format(length=short_length(usual.rest_s.ms))
    yield _cited(rest, usual.rest_s, notes)
    if timing.note:
        yield CitedText(content(timing.note))


def _phases(exercise: Exercise) -> Iterator[Duration]:
    for phase in exercise.timing.order:
        if length := exercise.timing.phase(phase):
            yield length


def _unit(exercise: Exercise) -> str:
    most = exercise.reps.max
    if exercise.timing.mode == "distance":
        return ngettext("run", "runs", most)
    if exercise.timing.unit == "step":
        words = ngettext("step", "steps", most)
        return _("{steps} each way").format(steps=words) if exercise.sides == "per_side" else words
    if exercise.sides == "both" or not exercise.reps.each_side:
        return ngettext("rep", "reps", most)
    return ngettext("rep each side", "reps each side", most)


def _range(reps: RepRange) -> str:
    return str(reps.min) if reps.min == reps.max else f"{reps.min}–{reps.max}"


def _cited(words: str, said: Sourced, notes: SourceNotes) -> CitedText:
    return CitedText(words, notes.cite(said.sources), own_reason(said))
