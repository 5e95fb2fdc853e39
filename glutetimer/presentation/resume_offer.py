"""The offer to go on with an interrupted session."""

from __future__ import annotations

from datetime import date

from glutetimer.i18n import _, content
from glutetimer.i18n.formats import weekday
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.coming_up import stop_line
from glutetimer.presentation.notice import Notice
from glutetimer.session.resumption import Resumption

GO_ON = "go_on"
FINISH = "finish"


def resume_notice(
    session: str,
    programme_name: str,
    day: date,
    stopped: Resumption,
    exercises: Exercises,
    today: date,
) -> Notice:
    """Return the offer to go on, or to finish it; its id is that of the session."""
    text = stopped_text(programme_name, day, stopped, exercises, today)
    return Notice(session, text, ((GO_ON, _("Go on")), (FINISH, _("Finish here"))))


def stopped_text(
    programme_name: str, day: date, stopped: Resumption, exercises: Exercises, today: date
) -> str:
    """Return where a session was interrupted, and on which day."""
    if day == today:
        line = _("You stopped {programme} at {place}.")
    else:
        line = _("You stopped {programme} on {day} at {place}.")
    return line.format(
        programme=content(programme_name),
        day=weekday(day),
        place=stop_line(stopped, exercises),
    )
