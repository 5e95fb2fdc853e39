"""How sessions of the past are listed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from glutetimer.i18n import _, content
from glutetimer.i18n.formats import LONG_DAY_YEAR, day_text, when
from glutetimer.presentation.history.session_details import session_remarks
from glutetimer.presentation.history.week_views import SessionLine
from glutetimer.review.past_session import ListedSession, PastSession


def session_lines(found: Iterable[ListedSession], today: date) -> tuple[SessionLine, ...]:
    """Return the lines of a list of sessions."""
    return tuple(
        SessionLine(
            id=one.session.id,
            when=when(one.session.day, today),
            programme=_with_remarks(one.session),
            length_ms=one.session.length_ms,
            sets=one.sets,
            reps=one.reps,
            hold_ms=one.hold_ms,
            work_ms=one.work_ms,
            effort=one.session.effort,
        )
        for one in found
    )


def _with_remarks(session: PastSession) -> str:
    """Return the name of what was done, and what was not as usual."""
    name = content(session.programme_name)
    remarks = ", ".join(session_remarks(session))
    return _("{name} ({notes})").format(name=name, notes=remarks) if remarks else name


def ahead_words(programme_name: str, day: date) -> str:
    """Return what is odd about a session whose day has not come yet."""
    return _("{programme} is dated {day}, after today: the clock was wrong then.").format(
        programme=content(programme_name), day=day_text(day, LONG_DAY_YEAR)
    )


def move_words(session: str) -> str:
    """Return how to put such a session on another day in the terminal."""
    return _("Move it with `glutetimer history --move {id} DATE`.").format(id=session)
