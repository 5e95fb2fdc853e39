"""A session as a FIT strength activity: real sets and rests, with Garmin's own exercises.

It takes a tenth of a second to load: import it where it is needed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from fit_tool.base_type import BaseType
from fit_tool.data_message import DataMessage
from fit_tool.developer_field import DeveloperField
from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile.messages.activity_message import ActivityMessage
from fit_tool.profile.messages.developer_data_id_message import DeveloperDataIdMessage
from fit_tool.profile.messages.event_message import EventMessage
from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage
from fit_tool.profile.messages.field_description_message import FieldDescriptionMessage
from fit_tool.profile.messages.lap_message import LapMessage
from fit_tool.profile.messages.session_message import SessionMessage
from fit_tool.profile.messages.set_message import SetMessage
from fit_tool.profile.profile_type import (
    Activity,
    Event,
    EventType,
    FileType,
    Sport,
    SubSport,
)

from glutetimer.errors import UserError
from glutetimer.exchange.fit_exercises import FitName, Titles, short
from glutetimer.exchange.fit_file_id import file_id
from glutetimer.exchange.tempo_text import tempo_text
from glutetimer.exchange.timestamps import counts, ended_ms, set_length_ms
from glutetimer.history.rows import Entry, SetRow
from glutetimer.i18n import _
from glutetimer.session.record import SetRecord

EARLIEST_MS: Final = 631_065_600_000
"""FIT counts from the last day of 1989, in whole seconds of 32 bits."""
LATEST_MS: Final = EARLIEST_MS + 0xFFFF_FFF0 * 1000
MOST_REPS: Final = 65_534
MOST_KG: Final = 4000
MOST_MS: Final = 0xFFFF_FFF0
ACTIVE: Final = 1
REST: Final = 0
_DEVELOPER: Final = 0
"""The index of our developer fields."""
_APPLICATION: Final = b"glutetimer sets\0"
"""Sixteen bytes that name the fields as ours."""

_FIELDS: Final = (
    ("side", BaseType.STRING, ""),
    ("tempo", BaseType.STRING, ""),
    ("hold", BaseType.UINT32, "ms"),
    ("time_under_tension", BaseType.UINT32, "ms"),
    ("band", BaseType.STRING, ""),
)
"""What FIT has no field for: name, type, units."""


def activity(entry: Entry, names: Mapping[str, FitName]) -> bytes:
    """Return a session as a FIT file.

    Args:
        entry: The session.
        names: What the FIT profile knows of our exercises.

    Raises:
        UserError: If it was at a time that FIT cannot write.
    """
    start_ms = entry.session.started_utc_ms
    end_ms = start_ms + ended_ms(entry.session)
    if not EARLIEST_MS <= start_ms <= end_ms <= LATEST_MS:
        raise UserError(
            _("The session of {day} is at a time that FIT cannot write.").format(
                day=entry.session.local_date
            ),
            _("Choose another format."),
        )
    titles = Titles(names)
    sets = list(_sets(entry, titles))
    end_ms = max([end_ms, *(each.timestamp for each in sets)])
    builder = FitFileBuilder(auto_define=True)
    for message in (
        file_id(FileType.ACTIVITY, start_ms),
        *_own_fields(),
        _timer(start_ms, started=True),
        *_titles(titles),
        *sets,
        _timer(end_ms, started=False),
        *_totals(entry, start_ms, end_ms),
    ):
        builder.add(message)
    return bytes(builder.build_bytes())


def _own_fields() -> Iterator[DataMessage]:
    identity = DeveloperDataIdMessage()
    identity.developer_data_index = _DEVELOPER
    identity.application_id = _APPLICATION
    identity.application_version = 1
    yield identity
    for number, (name, base, units) in enumerate(_FIELDS):
        field = FieldDescriptionMessage()
        field.developer_data_index = _DEVELOPER
        field.field_definition_number = number
        field.fit_base_type_id = base.value
        field.field_name = name
        if units:
            field.units = units
        yield field


def _developer_fields(row: SetRow) -> list[DeveloperField]:
    record = row.record
    values = (record.side.value, tempo_text(record.tempo), *_held(record), record.band or "")
    fields = []
    for number, ((name, base, units), value) in enumerate(zip(_FIELDS, values, strict=True)):
        field = DeveloperField(
            developer_data_index=_DEVELOPER,
            field_id=number,
            name=name,
            base_type=base,
            units=units,
            size=0,
            growable=True,
        )
        field.set_value(0, value)
        fields.append(field)
    return fields


def _held(record: SetRecord) -> tuple[int, int]:
    _, hold_ms, work_ms = record.amounts
    return min(hold_ms, MOST_MS), min(work_ms, MOST_MS)


def _sets(entry: Entry, titles: Titles) -> Iterator[DataMessage]:
    done_ms = entry.session.started_utc_ms
    number = 0
    for row in filter(counts, entry.sets):
        start_ms = max(done_ms, row.started_utc_ms)
        if number and start_ms - done_ms >= 1000:  # noqa: PLR2004 - FIT knows whole seconds
            yield _rest(done_ms, start_ms, number)
            number += 1
        done_ms = start_ms + set_length_ms(row)
        yield _active(row, start_ms, done_ms, number, titles)
        number += 1


def _active(row: SetRow, start_ms: int, done_ms: int, number: int, titles: Titles) -> DataMessage:
    record = row.record
    name = titles.of(record.exercise, row.exercise_name)
    message = SetMessage(developer_fields=_developer_fields(row))
    _when(message, start_ms, done_ms, number)
    message.set_type = ACTIVE
    message.repetitions = min(record.reps, MOST_REPS)
    message.weight = min(record.load_kg or 0.0, MOST_KG)
    message.category = [name.category]
    message.category_subtype = [name.name]
    return message


def _rest(start_ms: int, done_ms: int, number: int) -> DataMessage:
    message = SetMessage()
    _when(message, start_ms, done_ms, number)
    message.set_type = REST
    return message


def _when(message: SetMessage, start_ms: int, done_ms: int, number: int) -> None:
    message.start_time = start_ms
    message.timestamp = done_ms
    message.duration = (done_ms - start_ms) / 1000
    message.message_index = number


def _titles(titles: Titles) -> Iterable[DataMessage]:
    for number, (name, title) in enumerate(titles.written.items()):
        message = ExerciseTitleMessage()
        message.message_index = number
        message.exercise_category = name.category
        message.exercise_name = name.name
        message.workout_step_name = title
        yield message


def _timer(at_ms: int, *, started: bool) -> DataMessage:
    message = EventMessage()
    message.event = Event.TIMER
    message.event_type = EventType.START if started else EventType.STOP_ALL
    message.timestamp = at_ms
    return message


def _totals(entry: Entry, start_ms: int, end_ms: int) -> Iterator[DataMessage]:
    elapsed_s = (end_ms - start_ms) / 1000
    lap, session = LapMessage(), SessionMessage()
    for message, event in ((lap, Event.LAP), (session, Event.SESSION)):
        message.message_index = 0
        message.timestamp = end_ms
        message.event = event
        message.event_type = EventType.STOP
        message.start_time = start_ms
        message.total_elapsed_time = elapsed_s
        message.total_timer_time = elapsed_s
        message.sport = Sport.TRAINING
        message.sub_sport = SubSport.STRENGTH_TRAINING
    session.first_lap_index = 0
    session.num_laps = 1
    session.sport_profile_name = short(entry.session.programme_name)
    yield lap
    yield session
    activity = ActivityMessage()
    activity.timestamp = end_ms
    # fit_tool takes this one as it is written: whole seconds of FIT's own count
    local_ms = end_ms + entry.session.utc_offset_min * 60_000
    activity.local_timestamp = max(0, local_ms - EARLIEST_MS) // 1000
    activity.total_timer_time = elapsed_s
    activity.num_sessions = 1
    activity.type = Activity.MANUAL
    activity.event = Event.ACTIVITY
    activity.event_type = EventType.STOP
    yield activity
