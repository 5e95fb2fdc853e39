"""The offer to go on with a session that broke off."""

from __future__ import annotations

from glutetimer.app.context import AppContext
from glutetimer.app.interrupted_session import InterruptedSession
from glutetimer.presentation.amounts import stop_line
from glutetimer.presentation.notice import Notice

GO_ON = "go_on"
FINISH = "finish"


def go_on_notice(context: AppContext, broken: InterruptedSession) -> Notice:
    """Return the offer, with where it stopped and on which day."""
    session = broken.session
    day = "" if session.local_date == context.clock.now().date() else f" on {session.local_date:%A}"
    place = stop_line(broken.stopped, context.catalogue.exercises)
    return Notice(
        GO_ON,
        f"You stopped {session.programme_name}{day} at {place}.",
        ((GO_ON, "Go on"), (FINISH, "Finish here")),
    )
