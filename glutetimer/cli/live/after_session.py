"""What the terminal asks after a session, as the summary of the window does: effort and a note."""

from __future__ import annotations

from collections.abc import Callable

from glutetimer.app.live_session import LiveSession
from glutetimer.i18n import _
from glutetimer.presentation.summary import (
    EFFORTS,
    NOTE_LENGTH,
    effort_ends,
    effort_question,
    note_question,
)

Ask = Callable[[str], str | None]
"""Asks for a line; None where there will be no answer."""


def ask_effort_and_note(live: LiveSession, ask: Ask) -> None:
    """Ask how hard the session was and for a note; Enter alone is no answer.

    Without a rep done there is nothing to ask about.
    """
    if not any(record.did_something for record in live.session.records):
        return
    effort = _effort(ask)
    if effort is None:
        return
    if effort in EFFORTS:
        live.set_effort(effort)
    note = ask(_("{question} (Enter for none):").format(question=note_question()))
    if note:
        live.set_note(note[:NOTE_LENGTH])


def _effort(ask: Ask) -> int | None:
    """Return the effort, -1 for no answer; None where nothing more will be answered."""
    rest, all_of_it = effort_ends()
    question = _(
        "{question} {least} ({rest}) to {most} ({all_of_it}), Enter for no answer:"
    ).format(
        question=effort_question(),
        least=EFFORTS[0],
        rest=rest,
        most=EFFORTS[-1],
        all_of_it=all_of_it,
    )
    wrong = ""
    while True:
        answer = ask(f"{wrong} {question}".lstrip())
        if answer is None:
            return None
        if not answer:
            return -1
        if answer.isdecimal() and int(answer) in EFFORTS:
            return int(answer)
        words = _('"{given}" is no whole number from {least} to {most}.')
        wrong = words.format(given=answer, least=EFFORTS[0], most=EFFORTS[-1])
