"""Shows what was done: week by week, or session by session."""

from __future__ import annotations

import argparse
import sys
from datetime import date, timedelta
from typing import Any

from glutetimer.app.context import AppContext
from glutetimer.cli.commands.history_changes import (
    bring_sessions_back,
    move_session,
    show_deleted,
    tell_of_sessions_ahead,
)
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.shapes import Shapes, shapes_for
from glutetimer.cli.text_writer import TextWriter
from glutetimer.history.rows import SessionRow, SetRow
from glutetimer.presentation.amounts import clock_text, count, exercise_name, side_word
from glutetimer.review.table import OTHER, Grouping, Knowledge, PeriodTotals, table
from glutetimer.review.totals import Totals
from glutetimer.session.record import Outcome

MINUTE_MS = 60_000
_LEAST_BAR = 8
_NOTHING = "Nothing yet in these weeks. Begin with: glutetimer play cyclist_four"
_STATES = {
    "under_way": "under way",
    "finished": "",
    "stopped": "ended early",
    "abandoned": "broken off",
}
_OUTCOMES = {
    "completed": "",
    "under_way": "broken off",
    "cut_short": "ended early",
    "skipped": "skipped",
    "restarted": "begun again",
    "eased": "made easier",
    "pain": "pain",
}


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show the history."""
    context = machine.context(options.data_dir)
    try:
        for notice in context.history.notices:
            complain(notice)
        if options.deleted:
            show_deleted(context, as_json=options.json)
            return 0
        if options.bring_back:
            bring_sessions_back(context, options.bring_back, as_json=options.json)
            return 0
        if options.move:
            move_session(context, *options.move, as_json=options.json)
            return 0
        tell_of_sessions_ahead(context)
        today = context.clock.now().date()
        since = context.calendar.first_day.start_of(today) - timedelta(weeks=options.weeks - 1)
        if options.sessions:
            _show_sessions(context, since, as_json=options.json)
        else:
            _show_weeks(
                context,
                (since, today),
                Grouping(options.by or Grouping.EXERCISE),
                as_json=options.json,
            )
    finally:
        context.close()
    return 0


def _show_weeks(
    context: AppContext, span: tuple[date, date], by: Grouping, *, as_json: bool
) -> None:
    since, today = span
    exercises = context.catalogue.exercises
    known = Knowledge(
        muscles={name: exercise.muscles.primary for name, exercise in exercises.items()},
        sports={
            name: (*one.purposes, OTHER)[0] for name, one in context.catalogue.programmes.items()
        },
    )
    found = table(
        context.history.set_rows(since),
        by,
        first_day=context.calendar.first_day,
        known=known,
        since=since,
        until=today,
    )
    if as_json:
        for week in found:
            for group, totals in week.groups.items():
                put(week_object(week, group, totals))
        return
    paper = TextWriter()
    if not any(week.groups for week in found):
        paper.text(_NOTHING)
        return
    write_chart(found, paper, shapes_for(sys.stdout))
    write_groups(found, by, context, paper)


def week_object(week: PeriodTotals, group: str, totals: Totals) -> dict[str, Any]:
    """Return one group of one week for scripts."""
    return {
        "week": week.label,
        "group": group,
        "sessions": totals.sessions,
        "sets": totals.sets,
        "reps": totals.reps,
        "hold_ms": totals.hold_ms,
        "work_ms": totals.work_ms,
    }


def write_chart(found: list[PeriodTotals], paper: TextWriter, shapes: Shapes) -> None:
    """Write a bar of time under tension for each week."""
    paper.line(paper.ink("Time under tension", "bold"))
    paper.line()
    most = max(week.total.work_ms for week in found)
    room = max(_LEAST_BAR, paper.width - 44)
    for week in found:
        done = week.total
        halves = round(2 * room * done.work_ms / most) if most else 0
        bar = shapes.full * (halves // 2) + shapes.part * (halves % 2)
        if done.work_ms and not bar:
            bar = shapes.part
        facts = (
            f"{clock_text(done.work_ms):>6}  {count(done.sessions, 'session')}"
            if done.sessions
            else f"{shapes.separator:>6}"
        )
        start = f"{week.start.day} {week.start:%b}"
        paper.line(
            f"{paper.ink(week.label, 'mute')}  {start:>6}  "
            f"{paper.ink(bar, 'lower')}{' ' * (room - len(bar))}  {facts}"
        )


def write_groups(
    found: list[PeriodTotals], by: Grouping, context: AppContext, paper: TextWriter
) -> None:
    """Write what all these weeks came to, group by group."""
    sums: dict[str, list[Totals]] = {}
    for week in found:
        for group, totals in week.groups.items():
            sums.setdefault(group, []).append(totals)
    rows = [
        (
            _group_name(group, by, context),
            str(sum(one.sets for one in parts)),
            str(sum(one.reps for one in parts)),
            clock_text(sum(one.hold_ms for one in parts)),
            clock_text(sum(one.work_ms for one in parts)),
        )
        for group, parts in sorted(
            sums.items(), key=lambda item: -sum(one.work_ms for one in item[1])
        )
    ]
    paper.line()
    paper.columns((f"By {by.value}", "sets", "reps", "held", "under tension"), rows)


def _group_name(group: str, by: Grouping, context: AppContext) -> str:
    if by is Grouping.EXERCISE:
        return exercise_name(context.catalogue.exercises, group)
    if by is Grouping.MUSCLE:
        muscle = context.catalogue.guidance.muscles.get(group)
        return muscle.name if muscle else "Other" if group == OTHER else group
    if by is Grouping.PROGRAMME and group in context.catalogue.programmes:
        return context.catalogue.programmes[group].name
    return group.replace("_", " ").capitalize()


def _show_sessions(context: AppContext, since: date, *, as_json: bool) -> None:
    sessions = context.history.sessions(since=since)
    paper = TextWriter()
    if not sessions and not as_json:
        paper.text(_NOTHING)
    for number, session in enumerate(sessions):
        sets = context.history.sets(session.uuid)
        if as_json:
            put(session_object(session, sets))
            continue
        if number:
            paper.line()
        _write_session(session, sets, paper)


def session_object(session: SessionRow, sets: list[SetRow]) -> dict[str, Any]:
    """Return a session with its sets for scripts."""
    return {
        "id": session.uuid,
        "programme": session.programme_id,
        "name": session.programme_name,
        "week": session.week,
        "date": session.local_date.isoformat(),
        "started_utc_ms": session.started_utc_ms,
        "ended_utc_ms": session.ended_utc_ms,
        "utc_offset_min": session.utc_offset_min,
        "state": session.state.value,
        "planned_ms": session.planned_ms,
        "pace": session.pace,
        "effort": session.effort,
        "note": session.note,
        "sets": [set_object(one) for one in sets],
    }


def set_object(row: SetRow) -> dict[str, Any]:
    """Return a performed set for scripts."""
    done = row.record
    return {
        "id": row.uuid,
        "kind": done.kind.value,
        "exercise": done.exercise,
        "side": done.side.value,
        "set": done.set,
        "round": done.round,
        "attempt": done.attempt,
        "outcome": done.outcome.value,
        "planned_reps": done.planned_reps,
        "done_reps": done.done_reps,
        "corrected_reps": done.corrected_reps,
        "reps": done.reps,
        "planned_hold_ms": done.planned_hold_ms,
        "hold_ms": done.hold_ms,
        "work_ms": done.work_ms,
        "band": done.band,
        "load_kg": done.load_kg,
        "feel": done.feel,
        "test_answer": done.test_answer,
        "pain_rep": done.pain_rep,
        "started_ms": done.started_ms,
        "ended_ms": done.ended_ms,
    }


def _write_session(session: SessionRow, sets: list[SetRow], paper: TextWriter) -> None:
    day = f"{session.local_date:%a} {session.local_date.day} {session.local_date:%b %Y}"
    week = f"week {session.week}" if session.week else ""
    facts = ", ".join(part for part in (week, _STATES[session.state.value]) if part)
    paper.line(
        f"{paper.ink(day, 'mute')}  {paper.ink(session.programme_name, 'bold')}"
        + (f" ({facts})" if facts else "")
    )
    rows = []
    for row in sets:
        done = row.record
        if not done.did_something and done.outcome is not Outcome.PAIN:
            continue
        name = ", ".join(part for part in (row.exercise_name, side_word(done.side)) if part)
        ended = _OUTCOMES[done.outcome.value]
        reps, hold_ms, work_ms = done.amounts
        rows.append(
            (
                f"{name} ({ended})" if ended else name,
                str(reps) if reps == done.planned_reps else f"{reps}/{done.planned_reps}",
                clock_text(hold_ms) if hold_ms else "",
                clock_text(work_ms) if work_ms else "",
            )
        )
    if rows:
        paper.columns(("", "reps", "held", "under tension"), rows, indent=2)
    if session.note:
        paper.text(session.note, indent=2)
