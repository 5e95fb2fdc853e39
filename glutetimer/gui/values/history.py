"""What the History page shows: weeks, bars, sessions, and one session with its sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from glutetimer.gui.values.cards import seconds
from glutetimer.gui.weeks import (
    ExerciseSeries,
    HistoryView,
    SessionDetails,
    SessionLine,
    SetLine,
    Week,
)
from glutetimer.history.rows import SessionRow, SessionState, SetRow
from glutetimer.review.rows import PerformedRow
from glutetimer.review.weeks import Grouping, Totals, weeks
from glutetimer.session.record import Outcome, SetRecord
from glutetimer.session.steps import StepKind
from glutetimer.training.tempo import NOTATION_ORDER, Tempo
from glutetimer.wiring import House
from glutetimer.words import exercise_name, length_text, side_word

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()  # noqa: SIM905 - as it is said
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
REMARKS = {
    Outcome.CUT_SHORT: "cut short",
    Outcome.SKIPPED: "skipped",
    Outcome.RESTARTED: "started again",
    Outcome.EASED: "made easier",
    Outcome.UNDER_WAY: "left unfinished",
}
STATES = {
    SessionState.STOPPED: "ended early",
    SessionState.ABANDONED: "broken off",
    SessionState.UNDER_WAY: "under way",
}


def history_view(house: House, count: int) -> HistoryView:
    """Return the last `count` weeks, the current one last."""
    today = house.clock.now().date()
    first_day = house.first_day
    since = first_day.start_of(today) - timedelta(weeks=count - 1)
    rows = house.history.set_rows(since=since)
    found = weeks(rows, Grouping.EXERCISE, first_day, since=since, until=today)
    names = sorted({group for week in found for group in week.groups})
    sessions = house.history.sessions(since=since)
    by_session: defaultdict[str, list[PerformedRow]] = defaultdict(list)
    for row in rows:
        by_session[row.session].append(row)
    return HistoryView(
        weeks=tuple(Week(week.start, day_label(week.start)) for week in found),
        series=tuple(
            _series(house, name, [week.groups.get(name, Totals()) for week in found])
            for name in names
        ),
        sessions=tuple(
            _line(row, by_session[row.uuid], first_day.start_of(row.local_date), today)
            for row in sessions
        ),
        ever=bool(sessions) or bool(house.history.sessions(limit=1)),
    )


def session_details(house: House, session: str) -> SessionDetails | None:
    """Return one session with its sets, None if it is not there any more."""
    row = next((one for one in house.history.sessions() if one.uuid == session), None)
    if row is None:
        return None
    sets = house.history.sets(session)
    today = house.clock.now().date()
    parts = [length_text(_lived_ms(row)), STATES.get(row.state, "")]
    parts.append(f"week {row.week}" if row.week else "")
    parts.append(f"effort {row.effort} of 10" if row.effort is not None else "")
    return SessionDetails(
        id=row.uuid,
        programme=row.programme_name,
        when=when_label(row.local_date, today),
        summary=", ".join(part for part in parts if part),
        sets=tuple(_set_line(house, one) for one in sets),
        note=row.note,
    )


def day_label(day: date) -> str:
    """Return a day as "16 Nov"."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def when_label(day: date, today: date) -> str:
    """Return a day as one speaks of it: "Today", "Mon 16 Nov", with the year if another."""
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    words = f"{DAYS[day.weekday()]} {day_label(day)}"
    return words if day.year == today.year else f"{words} {day.year}"


def _series(house: House, exercise: str, totals: Sequence[Totals]) -> ExerciseSeries:
    return ExerciseSeries(
        exercise=exercise,
        name=exercise_name(house.catalogue.exercises, exercise),
        reps=tuple(one.reps for one in totals),
        work_ms=tuple(one.work_ms for one in totals),
        hold_ms=tuple(one.hold_ms for one in totals),
    )


def _line(row: SessionRow, sets: list[PerformedRow], week: date, today: date) -> SessionLine:
    done = [one for one in sets if one.reps]
    return SessionLine(
        id=row.uuid,
        week=week,
        when=when_label(row.local_date, today),
        programme=row.programme_name,
        length_ms=_lived_ms(row),
        sets=len(done),
        reps=sum(one.reps for one in done),
        hold_ms=sum(one.counted_hold_ms for one in sets),
        work_ms=sum(one.counted_work_ms for one in sets),
        effort=row.effort,
    )


def _lived_ms(row: SessionRow) -> int:
    end = row.ended_utc_ms if row.ended_utc_ms is not None else row.last_event_utc_ms
    return max(0, end - row.started_utc_ms)


def _set_line(house: House, row: SetRow) -> SetLine:
    record = row.record
    option = house.catalogue.guidance.feel_check.option(record.feel) if record.feel else None
    return SetLine(
        exercise=row.exercise_name,
        set=str(record.set),
        side=side_word(record.side) or ("alternating" if record.side == "alternating" else ""),
        done=_done(record),
        hold=seconds(record.hold_ms) if record.hold_ms else "",
        tempo=tempo_text(record.tempo) if record.tempo else "",
        feel=option.label if option else "",
        remark=_remark(record),
        hurt=record.pain_rep is not None,
    )


def _done(record: SetRecord) -> str:
    if record.kind is StepKind.DRILL and record.planned_reps == 1:
        return "done" if record.done_reps else "not done"
    words = f"{record.reps} of {record.planned_reps}"
    if record.corrected_reps is not None and record.corrected_reps != record.done_reps:
        words += f" (counted {record.done_reps})"
    return words


def _remark(record: SetRecord) -> str:
    if record.pain_rep is not None:
        return f"pain at rep {record.pain_rep}" if record.pain_rep else "pain afterwards"
    return REMARKS.get(record.outcome, "")


def tempo_text(tempo: Tempo) -> str:
    """Return a tempo in the usual notation: eccentric, bottom, concentric, top."""
    return "-".join(f"{tempo.length_ms(phase) / 1000:g}" for phase in NOTATION_ORDER)
