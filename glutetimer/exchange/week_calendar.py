"""The plan of the week as an iCalendar file: an event for each session, every week anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

WEEK_DAYS: Final = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
MINUTE_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class WeekEvent:
    """A session that comes every week: its first day, its words, and how long it takes."""

    day: date
    title: str
    description: str
    length_ms: int


def week_calendar(
    events: Iterable[WeekEvent],
    *,
    name: str,
    calendar_id: str,
    minute: int | None,
    now_utc_ms: int,
) -> bytes:
    """Return the events as a file.

    The same session of the week has the same UID in every file with the same `calendar_id`, and a
    later file a higher SEQUENCE, so that a calendar replaces what it took from an earlier one.
    Times are floating: half past seven is that wherever one is.

    Args:
        events: The sessions of a week, in the order of their days.
        name: What the calendar is called.
        calendar_id: Tells this person's calendar from others.
        minute: The time of day in minutes after midnight, None for events of a whole day.
        now_utc_ms: When it is written.
    """
    from icalendar import Calendar, Event

    written = datetime.fromtimestamp(now_utc_ms // 1000, UTC)
    calendar = Calendar()
    calendar.add("prodid", "-//glutetimer//week-plan//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", name)
    for number, one in enumerate(events, start=1):
        event = Event()
        event.add("uid", f"session-{number}.{calendar_id}@glutetimer")
        event.add("dtstamp", written)
        event.add("sequence", now_utc_ms // MINUTE_MS)
        event.add("summary", one.title)
        event.add("description", one.description)
        event.add("rrule", {"freq": "weekly", "byday": WEEK_DAYS[one.day.weekday()]})
        if minute is None:
            event.add("dtstart", one.day)
            event.add("dtend", one.day + timedelta(days=1))
            event.add("transp", "TRANSPARENT")
        else:
            start = datetime.combine(one.day, time(minute // 60, minute % 60))
            event.add("dtstart", start)
            event.add("duration", timedelta(minutes=-(-one.length_ms // MINUTE_MS)))
        calendar.add_component(event)
    return bytes(calendar.to_ical())
