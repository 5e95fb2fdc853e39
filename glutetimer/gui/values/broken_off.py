"""The offer to go on with a session that broke off."""

from __future__ import annotations

from glutetimer.going_on import BrokenOff
from glutetimer.gui.pages.notices import Notice
from glutetimer.wiring import House
from glutetimer.words import stop_line

GO_ON = "go_on"
FINISH = "finish"


def go_on_notice(house: House, broken: BrokenOff) -> Notice:
    """Return the offer, with where it stopped and on which day."""
    session = broken.session
    day = "" if session.local_date == house.clock.now().date() else f" on {session.local_date:%A}"
    place = stop_line(broken.stopped, house.catalogue.exercises)
    return Notice(
        GO_ON,
        f"You stopped {session.programme_name}{day} at {place}.",
        ((GO_ON, "Go on"), (FINISH, "Finish here")),
    )
