"""The number and the phase: large digits, or one row of text where there is no room for them."""

from __future__ import annotations

from collections.abc import Iterator

from glutetimer.cli.live.digits import HEIGHT, big
from glutetimer.cli.live.ranked_rows import Row, RowRank
from glutetimer.cli.live.styled_text import Line, role_of, side_text, width_of
from glutetimer.cli.live.view import View
from glutetimer.i18n import _, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import seconds_text
from glutetimer.presentation.phases import word_in
from glutetimer.presentation.self_paced import where_to_tap
from glutetimer.presentation.set_up_panel import when_ready
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import StepKind

IN_TEXT = 0
"""The scale without large digits."""
_SCALES = ((3, 96, 30), (2, 70, 20))
"""How large the number is, and the width and height that it needs for that."""
_GAP = 4


def scale_for(width: int, height: int) -> int:
    """Return how many rows a pixel of the number is high at most."""
    return next((scale for scale, w, h in _SCALES if width >= w and height >= h), 1)


def dial(snapshot: Snapshot, view: View, width: int, scale: int) -> Iterator[Row]:
    """Give the number, and beside it the phase, the rep and the side."""
    number, shape, word, role = _shown(snapshot, view)
    if scale == IN_TEXT:
        yield from _in_text(snapshot, width, number, ((f"{shape} {word.upper()}", role)))
        return
    drawn = big(number, view.shapes.pixel, scale) if number else [""] * HEIGHT * scale
    widest = max(len(drawn[0]), len(big("00", view.shapes.pixel, scale)[0]))
    beside: list[Line] = [
        [(f"{shape}  {spaced(word)}", role)],
        [],
        [(_rep_text(snapshot), "bold")],
        [],
        [(side_text(snapshot.side), "bold")],
    ]
    top = (len(drawn) - HEIGHT) // 2
    number_role = role if snapshot.kind.is_work else "rest"
    for at, pixels in enumerate(drawn):
        text = beside[at - top] if top <= at < top + HEIGHT else []
        line = [(pixels.rjust(widest), number_role), (" " * _GAP, ""), *text]
        yield Row(line, RowRank.CORE)


def spaced(word: str) -> str:
    """Return a word in wide capitals; what follows a colon stays as it is."""
    first, colon, rest = word.partition(":")
    return " ".join(first.upper()) + colon + rest


def _shown(snapshot: Snapshot, view: View) -> tuple[str, str, str, str]:
    """Return the number, the shape and the word of the phase, and its style."""
    shapes, phase = view.shapes, snapshot.phase
    if snapshot.state is State.COUNT_IN:
        number = str(max(1, -(-snapshot.count_in_ms // 1000)))
        return number, shapes.dot, inside(_("Ready")), "rest"
    if phase is None:
        return "", shapes.check, _("done"), role_of(snapshot)
    number = seconds_text(snapshot.seconds_left) if snapshot.counts_down else f"{snapshot.rep}"
    exercise = view.exercises.get(snapshot.step.exercise)
    word = word_in(exercise, phase)
    if snapshot.state is State.WAITING:
        number = f"{snapshot.rep}" if snapshot.kind.is_work else ""
        where = where_to_tap(phase.kind, exercise)
        word = f"{word}: {where}" if snapshot.kind.is_work else word
    return number, shapes.of(phase), word, role_of(snapshot)


def _in_text(snapshot: Snapshot, width: int, number: str, phase: tuple[str, str]) -> Iterator[Row]:
    """Give phase and number in one row, with rep and side where they fit, else in a second row."""
    first: Line = [phase, (f"  {number}" if number else "", "bold")]
    said = (_rep_text(snapshot), side_text(snapshot.side))
    second: Line = [("  ".join(part for part in said if part), "bold")]
    both: Line = [*first, ("  ", ""), *second]
    if width_of(both) <= width:
        yield Row(both, RowRank.CORE)
    else:
        yield Row(first, RowRank.CORE)
        yield Row(second, RowRank.MESSAGE)


def _rep_text(snapshot: Snapshot) -> str:
    step = snapshot.step
    if not step.kind.is_work:
        if snapshot.state is State.WAITING:
            return when_ready()
        return ngettext("second", "seconds", snapshot.seconds_left)
    if step.reps <= 1:
        return _("seconds")
    if snapshot.kind is StepKind.HOLD:
        words = _("hold {number} of {reps}")
    elif snapshot.kind is StepKind.DRILL:
        words = _("run {number} of {reps}")
    else:
        words = _("rep {number} of {reps}")
    return words.format(number=max(1, snapshot.rep), reps=step.reps)
