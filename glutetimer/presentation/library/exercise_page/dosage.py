"""How much of an exercise is done: the number that counts, and those beside it."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.i18n import _, content, ngettext
from glutetimer.i18n.counts import sets_text
from glutetimer.presentation.amounts import short_length
from glutetimer.presentation.library.exercise_page.exercise_view import Dose
from glutetimer.presentation.library.exercise_page.moves import length_words
from glutetimer.presentation.library.sources import CitedText, Citing, SourceNotes
from glutetimer.presentation.own_default import own_reason
from glutetimer.training.exercise import Exercise, RepRange
from glutetimer.training.guidance import UsualAmounts


def dose(exercise: Exercise, usual: UsualAmounts, notes: SourceNotes) -> Dose:
    """Return how much is done; what the exercise says first, then what is usual."""
    timing, reps = exercise.timing, exercise.reps
    if timing.mode == "drill" and timing.duration:
        number = short_length(timing.duration.ms)
        unit = _cited(_("at a time"), timing.duration, notes)
    elif timing.mode == "hold" and timing.hold:
        number, unit = short_length(timing.hold.ms), _cited(_("a hold"), timing.hold, notes)
    else:
        number, unit = _range(reps), _cited(_unit(exercise), reps, notes)
    if exercise.status == "mentioned":
        return Dose(number, unit, ())
    beside = (*_of_file(exercise, notes), *_of_tempo(exercise, notes), *_usual(usual, notes))
    return Dose(number, unit, beside)


def _of_file(exercise: Exercise, notes: SourceNotes) -> Iterator[CitedText]:
    """Yield what the exercise says beside the number that counts."""
    timing, reps = exercise.timing, exercise.reps
    if timing.hold and timing.hold.min and timing.hold.max:
        least, most = (short_length(round(s * 1000)) for s in (timing.hold.min, timing.hold.max))
        yield CitedText(_("from {least} to {most}").format(least=least, most=most))
    if timing.hold and reps.max > 1:
        yield _cited(_("{number} holds").format(number=_range(reps)), reps, notes)
    if full := exercise.reps_in_full_set:
        yield _cited(_("{number} in the full set").format(number=_range(full)), full, notes)
    if timing.run:
        yield _cited(_("{length} a run").format(length=length_words(timing.run)), timing.run, notes)
    if timing.back:
        words = _("{length} back").format(length=length_words(timing.back))
        yield _cited(words, timing.back, notes)
    yield from (CitedText(content(note)) for note in (reps.note, timing.note) if note)


def _of_tempo(exercise: Exercise, notes: SourceNotes) -> Iterator[CitedText]:
    """Yield how long a rep takes."""
    timing = exercise.timing
    lengths = [length for phase in timing.order if (length := timing.phase(phase))]
    if lengths and timing.tempo.rep_ms:
        seconds = short_length(timing.tempo.rep_ms)
        words = _("{seconds} a rep").format(seconds=seconds)
        cited = notes.cite(source for length in lengths for source in length.sources)
        yield CitedText(words, cited, own_reason(*lengths))


def _usual(usual: UsualAmounts, notes: SourceNotes) -> Iterator[CitedText]:
    yield _cited(sets_text(usual.sets.usual), usual.sets, notes)
    rest = _("{length} rest").format(length=short_length(usual.rest_s.ms))
    yield _cited(rest, usual.rest_s, notes)


def _unit(exercise: Exercise) -> str:
    most = exercise.reps.max
    if exercise.timing.mode == "distance":
        return ngettext("run in a set", "runs in a set", most)
    if exercise.timing.unit == "step":
        return ngettext("step each way", "steps each way", most)
    if exercise.sides == "both" or not exercise.reps.each_side:
        return ngettext("rep", "reps", most)
    return ngettext("rep each side", "reps each side", most)


def _range(reps: RepRange) -> str:
    return str(reps.min) if reps.min == reps.max else f"{reps.min}–{reps.max}"


def _cited(words: str, said: Citing, notes: SourceNotes) -> CitedText:
    return CitedText(words, notes.cite(said.sources), own_reason(said))
