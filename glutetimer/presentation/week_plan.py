"""The plan of the week in words: what there is to choose, what was chosen, and its calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time

from glutetimer.exchange.week_calendar import WeekEvent
from glutetimer.i18n import N_, _, content
from glutetimer.i18n.counts import sessions_text
from glutetimer.i18n.formats import clock_time, weekday
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import length_text
from glutetimer.review.week_plan import ALL_DAY, AS_SUGGESTED, PlannedSession

CALENDAR_NAME = N_("Training with glutetimer")
FILE_NAME = "glutetimer_week.ics"
FIRST_HOUR, LAST_HOUR = 5, 23
QUARTER = 15


def programme_choices(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return what can be planned for a day, pairs of a value and words."""
    programmes = ((one.id, content(one.name)) for one in catalogue.programmes.values())
    return ((AS_SUGGESTED, _("As suggested that day")), *programmes)


def time_choices() -> tuple[tuple[int, str], ...]:
    """Return the times of day to choose from, pairs of minutes after midnight and words."""
    minutes = range(FIRST_HOUR * 60, LAST_HOUR * 60 + 1, QUARTER)
    return ((ALL_DAY, _("No time")), *((one, time_words(one)) for one in minutes))


def time_words(minute: int) -> str:
    """Return a time of day as "07:30"."""
    return clock_time(time(minute // 60, minute % 60))


def plan_words(sessions: Iterable[PlannedSession]) -> str:
    """Return the plan in a line: "Mon: as suggested, Wed: Cyclist's four"."""
    days = [
        _("{day}: {programme}").format(day=weekday(one.day, short=True), programme=_what(one))
        for one in sessions
    ]
    return _(", ").join(days) if days else _("No days chosen.")


def week_events(sessions: Iterable[PlannedSession]) -> tuple[WeekEvent, ...]:
    """Return the sessions as events of a calendar."""
    return tuple(WeekEvent(one.day, _title(one), _length(one), one.length_ms) for one in sessions)


def calendar_saved_text(path: object, number: int) -> str:
    """Return what is said once the calendar is written."""
    return _("{file}: {sessions} a week. Open it with your calendar.").format(
        file=path, sessions=sessions_text(number)
    )


def _what(one: PlannedSession) -> str:
    return content(one.programme.name) if one.programme else _("as suggested")


def _title(one: PlannedSession) -> str:
    return content(one.programme.name) if one.programme else _("Glute training")


def _length(one: PlannedSession) -> str:
    length = length_text(-(-one.length_ms // 60_000) * 60_000)
    if one.programme is None:
        return _("What glutetimer suggests that day, about {length}.").format(length=length)
    return _("{length} with glutetimer.").format(length=length)
