"""What fitting a programme to the time there is leaves out, in words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from glutetimer.i18n import _, content, ngettext
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import length_text
from glutetimer.session.left_out import LeftOut, left_out
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Prescription
from glutetimer.session.steps import STOP_MS


def fit_line(whole: Plan, trimmed: Plan) -> str:
    """Return what a trimmed plan leaves out of the whole one, "" where it is all of it."""
    budget_ms = trimmed.budget_ms
    if budget_ms is None:
        return ""
    line = ""
    gone = left_out(whole, trimmed)
    if gone:
        line = _("Left out for {length}: {what}.").format(
            length=length_text(budget_ms), what="; ".join(_parts(gone))
        )
        if any(map(_holds, trimmed.prescriptions)):
            line = _("{line} What is done keeps its holds.").format(line=line)
    if trimmed.total_ms > budget_ms:
        shortest = _("It does not get shorter than {length}.")
        line = f"{line} {shortest.format(length=length_text(trimmed.total_ms))}".strip()
    return line


def _holds(one: Prescription) -> bool:
    """Return whether something is held, a position or the turn of each rep."""
    held_ms = one.hold_ms if one.exercise.timing.mode == "hold" else one.tempo.hold_ms
    return held_ms >= STOP_MS


def _parts(gone: Sequence[LeftOut]) -> Iterable[str]:
    whole = [one for one in gone if one.is_all]
    if whole:
        yield _("all of {exercises}").format(exercises=_names(whole))
    left = [one for one in gone if not one.is_all]
    for sets in sorted({one.sets for one in left if one.sets}, reverse=True):
        names = _names([one for one in left if one.sets == sets])
        yield ngettext("{number} set of {exercises}", "{number} sets of {exercises}", sets).format(
            number=sets, exercises=names
        )
    for reps in sorted({one.reps for one in left if one.reps}, reverse=True):
        names = _names([one for one in left if one.reps == reps])
        yield ngettext(
            "{number} rep a set of {exercises}", "{number} reps a set of {exercises}", reps
        ).format(number=reps, exercises=names)


def _names(gone: Sequence[LeftOut]) -> str:
    """Return the exercises, each once: "bridge, clamshell and squat"."""
    # what follows the comma in a name distinguishes variants, for which a list has no room
    full = (content(one.exercise.name).partition(",")[0] for one in gone)
    names = list(dict.fromkeys(map(inside, full)))
    if len(names) == 1:
        return names[0]
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])
