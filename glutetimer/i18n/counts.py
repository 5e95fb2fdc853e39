"""Counted things as every sentence that names them writes them: "1 session", "12 sets"."""

from __future__ import annotations

from glutetimer.i18n import formats, ngettext


def grouped(number: int) -> str:
    """Return a whole number as text: "24", "1,240"."""
    return formats.number(number)


def sessions_text(number: int) -> str:
    """Return a number of sessions: "1 session", "3 sessions"."""
    return ngettext("{number} session", "{number} sessions", number).format(number=grouped(number))


def sets_text(number: int) -> str:
    """Return a number of sets: "1 set", "10 sets"."""
    return ngettext("{number} set", "{number} sets", number).format(number=grouped(number))


def reps_text(number: int) -> str:
    """Return a number of reps: "1 rep", "12 reps"."""
    return ngettext("{number} rep", "{number} reps", number).format(number=grouped(number))


def holds_text(number: int) -> str:
    """Return a number of holds: "1 hold", "3 holds"."""
    return ngettext("{number} hold", "{number} holds", number).format(number=grouped(number))


def rounds_of(number: int) -> str:
    """Return rounds before what is done in them: "2 rounds of"."""
    return ngettext("{number} round of", "{number} rounds of", number).format(
        number=grouped(number)
    )


def runs_text(number: int) -> str:
    """Return a number of runs: "1 run", "3 runs"."""
    return ngettext("{number} run", "{number} runs", number).format(number=grouped(number))


def weeks_text(number: int) -> str:
    """Return a number of weeks: "1 week", "4 weeks"."""
    return ngettext("{number} week", "{number} weeks", number).format(number=grouped(number))


def exercises_text(number: int) -> str:
    """Return a number of exercises: "1 exercise", "4 exercises"."""
    return ngettext("{number} exercise", "{number} exercises", number).format(
        number=grouped(number)
    )


def breaks_text(number: int) -> str:
    """Return a number of short breaks: "1 break", "5 breaks"."""
    return ngettext("{number} break", "{number} breaks", number).format(number=grouped(number))


def decisions_text(number: int) -> str:
    """Return a number of decisions on advice: "1 answer to advice", "2 answers to advice"."""
    return ngettext("{number} answer to advice", "{number} answers to advice", number).format(
        number=grouped(number)
    )


def more_text(number: int) -> str:
    """Return how many more there are than are shown: "and 2 more"; "" for none."""
    if not number:
        return ""
    return ngettext("and {number} more", "and {number} more", number).format(number=grouped(number))
