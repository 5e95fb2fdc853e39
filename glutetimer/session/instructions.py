"""The instructions that are repeated when somebody asks, and where they fit. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glutetimer.session import speech
from glutetimer.session.placing import GAP_MS, Lengths
from glutetimer.session.plan import Plan
from glutetimer.session.set_up import position_texts
from glutetimer.session.speech_options import BREATH_MS
from glutetimer.training.wording import movement_of


def instructions_for(plan: Plan, index: int) -> tuple[str, ...]:
    """Return a step's instructions: while one works, how the exercise goes; before, all of it."""
    step, exercise = plan.steps[index], plan.exercise_of(plan.steps[index])
    work = next((one for one in plan.steps[index:] if one.kind.is_work), None)
    if work is None:
        return ()
    movement = speech.as_said(movement_of(exercise, work.tempo.hold_ms if work.tempo else None))
    if step.kind.is_work and movement:
        return (movement,)
    position = position_texts(exercise, speech.side_of(exercise, step.side))
    return (*position, *([movement] if movement else ()))


def that_fit(texts: Sequence[str], lengths: Lengths, left_ms: int) -> tuple[str, ...]:
    """Return the last of the texts for which there is time; the very last one always is said.

    Args:
        texts: The instructions, the most important last.
        lengths: How long each takes; what is not in it is not said.
        left_ms: The time before the body works again.
    """
    known = [text for text in texts if text in lengths]
    while len(known) > 1 and spoken_in_ms(known, lengths) > left_ms:
        del known[0]
    return tuple(known)


def spoken_in_ms(texts: Iterable[str], lengths: Lengths) -> int:
    """Return how long sentences take one after the other."""
    return sum(lengths[text] + BREATH_MS for text in texts)


def gap_ms(
    busy: Iterable[tuple[int, int]], earliest_ms: int, length_ms: int, latest_ms: int
) -> int | None:
    """Return the first instant at which so long a sentence overlaps none, None if there is none.

    Args:
        busy: Where others begin and end, in order.
        earliest_ms: Not before this instant.
        length_ms: How long it takes.
        latest_ms: Not after this instant.
    """
    at = earliest_ms
    for start, end in busy:
        if at + length_ms + GAP_MS <= start:
            break
        at = max(at, end + GAP_MS)
    return at if at <= latest_ms else None
