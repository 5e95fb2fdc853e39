"""The plan of the week as a calendar, read by a parser of the standard's own rules."""

from __future__ import annotations

from datetime import date

from icalendar import Calendar

from glutetimer.exchange.week_calendar import WeekEvent, week_calendar

MONDAY = date(2026, 11, 23)
NOW_UTC_MS = 1_795_000_000_000
TITLE = "Cyclist's four; hips, ünd glutes\\ \N{HERB}" + " again" * 20
EVENTS = (
    WeekEvent(MONDAY, TITLE, "16 min.\nBring a band.", 15 * 60_000 + 1),
    WeekEvent(date(2026, 11, 25), "Glute training", "About 10 min.", 600_000),
)


def written(minute: int | None = 7 * 60 + 30, now_utc_ms: int = NOW_UTC_MS) -> bytes:
    return week_calendar(
        EVENTS, name="Training", calendar_id="abc", minute=minute, now_utc_ms=now_utc_ms
    )


def parsed(content: bytes) -> list[dict[str, str]]:
    """Read events by the rules of RFC 5545: unfold, split, unescape; names with parameters."""
    text = content.decode("utf-8")
    assert text.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    lines = text.replace("\r\n ", "").split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and line != "END:VEVENT":
            events[-1][name] = unescaped(value)
    return events


def unescaped(value: str) -> str:
    letters = iter(value)
    found = []
    for letter in letters:
        if letter == "\\":
            after = next(letters)
            found.append("\n" if after in "nN" else after)
        else:
            found.append(letter)
    return "".join(found)


def test_each_session_comes_every_week_at_its_time_wherever_one_is() -> None:
    first, second = parsed(written())
    assert (first["DTSTART"], first["DURATION"]) == ("20261123T073000", "PT16M")
    assert first["RRULE"] == "FREQ=WEEKLY;BYDAY=MO"
    assert (second["DTSTART"], second["DURATION"]) == ("20261125T073000", "PT10M")
    assert second["RRULE"] == "FREQ=WEEKLY;BYDAY=WE"
    assert b"TZID" not in written()


def test_without_a_time_it_takes_the_day_and_blocks_none_of_it() -> None:
    first, _second = parsed(written(minute=None))
    assert first["DTSTART;VALUE=DATE"] == "20261123"
    assert first["DTEND;VALUE=DATE"] == "20261124"
    assert first["TRANSP"] == "TRANSPARENT"
    assert "DURATION" not in first


def test_texts_come_through_whole_whatever_they_hold() -> None:
    first, _second = parsed(written())
    assert first["SUMMARY"] == TITLE
    assert first["DESCRIPTION"] == "16 min.\nBring a band."


def test_a_second_file_replaces_the_first() -> None:
    first, later = parsed(written()), parsed(written(minute=None, now_utc_ms=NOW_UTC_MS + 60_000))
    assert [one["UID"] for one in first] == [one["UID"] for one in later]
    assert len({one["UID"] for one in first}) == len(EVENTS)
    assert int(later[0]["SEQUENCE"]) > int(first[0]["SEQUENCE"])
    assert later[0]["DTSTAMP"] > first[0]["DTSTAMP"]


def test_the_library_reads_it_back() -> None:
    calendar = Calendar.from_ical(written())
    assert str(calendar["X-WR-CALNAME"]) == "Training"
    assert [str(one["SUMMARY"]) for one in calendar.walk("VEVENT")] == [
        TITLE,
        "Glute training",
    ]
    assert all(one["DTSTART"].dt.tzinfo is None for one in calendar.walk("VEVENT"))
