"""The history as text: a bar chart of weeks, sums by group, sessions with sets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from glutetimer.app.history.past_set import PastSet, SessionWithSets
from glutetimer.cli.command_options import MAX_WEEKS
from glutetimer.cli.shapes import Shapes
from glutetimer.cli.text_writer import TextWriter, cells
from glutetimer.i18n import _, content, formats
from glutetimer.i18n.counts import sessions_text, weeks_text
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import clock_text, length_text, side_word
from glutetimer.presentation.history.axis import amount_text
from glutetimer.presentation.history.chart_words import GROUPINGS, METRICS
from glutetimer.presentation.history.session_details import (
    kit_text,
    session_remarks,
    set_remark,
)
from glutetimer.presentation.history.weeks import group_name
from glutetimer.presentation.week_goal import streak_note
from glutetimer.presentation.week_report import WeekReportView
from glutetimer.review.breaks import GuidedBreak
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.chart import weeks_between
from glutetimer.review.streak import Streak
from glutetimer.review.table import Grouping, PeriodTotals
from glutetimer.review.totals import Metric, Totals
from glutetimer.session.record import Outcome

_LEAST_BAR = 8


def nothing_done(earlier: Sequence[date]) -> str:
    """Return what is said where nothing was done; `earlier` are the days of older sessions."""
    if earlier:
        return _("Nothing in these weeks.")
    return _("Nothing yet in these weeks. Begin with: `glutetimer play cyclist_four`")


def write_earlier(earlier: Sequence[date], calendar: TrainingCalendar, writer: TextWriter) -> None:
    """Write what older weeks hold; `earlier` are the days of their sessions."""
    if not earlier:
        return
    began = calendar.first_day.start_of(min(earlier))
    weeks = weeks_between(began, calendar.week_start) + 1
    words = _(
        "Before that: {sessions} since {day}, the last on {last}. To see them: "
        "`glutetimer history --weeks {weeks}`"
    )
    writer.line()
    writer.text(
        words.format(
            sessions=sessions_text(len(earlier)),
            day=formats.dated(min(earlier), calendar.today),
            last=formats.dated(max(earlier), calendar.today),
            weeks=min(weeks, MAX_WEEKS),
        )
    )


def write_chart(
    found: Sequence[PeriodTotals], metric: Metric, today: date, writer: TextWriter, shapes: Shapes
) -> None:
    """Write a bar of what is measured for each week."""
    writer.line(writer.styled(_(METRICS[metric]), "bold"))
    writer.line()
    starts = [formats.dated(week.start, today) for week in found]
    facts = _facts([week.total for week in found], metric)
    width = max(map(cells, starts))
    most = max(metric.of(week.total) for week in found)
    fixed = max(cells(week.label) for week in found) + width + max(map(cells, facts)) + 3 * 2
    room = max(_LEAST_BAR, writer.width - fixed)
    for week, start, words in zip(found, starts, facts, strict=True):
        bar = _bar(metric.of(week.total), most, room, shapes)
        writer.line(
            f"{writer.styled(week.label, 'mute')}  {' ' * (width - cells(start))}{start}  "
            f"{writer.styled(bar, 'lower')}{' ' * (room - len(bar))}  {words}"
        )


def _facts(weeks: Sequence[Totals], metric: Metric) -> list[str]:
    """Return what was done in each week, the amounts below each other."""
    if metric is Metric.SESSIONS:
        return [_sessions(one) for one in weeks]
    amounts = [amount_text(one, metric) if _was_trained(one) else "" for one in weeks]
    width = max(map(cells, amounts))
    return [
        f"{' ' * (width - cells(amount))}{amount}  {_sessions(one)}"
        for one, amount in zip(weeks, amounts, strict=True)
    ]


def _sessions(done: Totals) -> str:
    if not _was_trained(done):
        return _("nothing done")
    counted = sessions_text(done.sessions) if done.sessions else ""
    short = _("{number} too short to count").format(number=done.uncounted)
    return _(", ").join(part for part in (counted, short if done.uncounted else "") if part)


def _was_trained(done: Totals) -> bool:
    return bool(done.sessions or done.uncounted)


def _bar(value: int, most: int, room: int, shapes: Shapes) -> str:
    halves = round(2 * room * value / most) if most else 0
    bar = shapes.full * (halves // 2) + shapes.part * (halves % 2)
    return bar or (shapes.part if value else "")


def write_groups(
    found: Sequence[PeriodTotals],
    by: Grouping,
    metric: Metric,
    catalogue: Catalogue,
    writer: TextWriter,
) -> None:
    """Write what all these weeks came to, group by group, those with the most first."""
    sums: dict[str, list[Totals]] = {}
    for week in found:
        for group, totals in week.groups.items():
            sums.setdefault(group, []).append(totals)
    rows = [
        (
            group_name(by, group, catalogue),
            formats.number(sum(one.sets for one in parts)),
            formats.number(sum(one.reps for one in parts)),
            _clock(sum(one.hold_ms for one in parts)),
            _clock(sum(one.work_ms for one in parts)),
        )
        for group, parts in sorted(sums.items(), key=lambda item: -sum(map(metric.of, item[1])))
    ]
    writer.line()
    heads = (_(GROUPINGS[by]), _("Sets"), _("Reps"), _("Held"), _("Under tension"))
    writer.columns(heads, rows)


def write_report(week: WeekReportView, run: Streak, goal: int, writer: TextWriter) -> None:
    """Write the week of today in three sentences, and how many weeks in a row reached the goal."""
    write_week(week, writer)
    if run.weeks:
        words = _("{weeks} in a row, {note}.")
        writer.text(words.format(weeks=weeks_text(run.weeks), note=streak_note(run, goal)))


def write_week(week: WeekReportView, writer: TextWriter) -> None:
    """Write the week of today in three sentences."""
    writer.line()
    for lead, sentence in week.sentences:
        writer.text(f"{lead} {sentence}")


def write_session(found: SessionWithSets, writer: TextWriter) -> None:
    """Write a session, and under it what was done of its sets."""
    session = found.session
    day = formats.day_text(session.day, formats.WEEKDAY_DAY_YEAR)
    remarks = ", ".join((length_text(session.length_ms), *session_remarks(session)))
    writer.line(
        f"{writer.styled(day, 'mute')}  {writer.styled(content(session.programme_name), 'bold')}"
        f" ({remarks})"
    )
    done = [one for one in found.sets if _is_worth_a_line(one)]
    if done:
        heads = ("", _("Reps"), _("Held"), _("Under tension"))
        writer.columns(heads, [_set_row(one) for one in done], indent=2)
    if session.note:
        writer.text(session.note, indent=2)


def write_breaks(breaks: Sequence[GuidedBreak], writer: TextWriter) -> None:
    """Write short breaks below the sessions, which do not count them."""
    if not breaks:
        return
    writer.line()
    writer.line(writer.styled(_("Breaks"), "bold"))
    heads = ("", _("Length"), _("Reps"), _("Held"), _("Under tension"))
    writer.columns(heads, [_break_row(one) for one in breaks], indent=2)


def _break_row(one: GuidedBreak) -> tuple[str, str, str, str, str]:
    day = formats.day_text(one.local_date, formats.WEEKDAY_DAY_YEAR)
    name = content(one.programme_name)
    words = _("{day}, {name}") if one.finished else _("{day}, {name} (ended early)")
    return (
        words.format(day=day, name=name),
        clock_text(one.length_ms),
        str(one.reps),
        _clock(one.hold_ms),
        _clock(one.work_ms),
    )


def _is_worth_a_line(one: PastSet) -> bool:
    return one.record.did_something or one.record.outcome is Outcome.PAIN


def _set_row(one: PastSet) -> tuple[str, str, str, str]:
    record = one.record
    parts = (content(one.exercise_name), side_word(record.side), kit_text(record))
    name = ", ".join(filter(None, parts))
    remark = set_remark(record)
    reps, hold_ms, work_ms = record.amounts
    return (
        f"{name} ({remark})" if remark else name,
        str(reps) if reps == record.planned_reps else f"{reps}/{record.planned_reps}",
        _clock(hold_ms),
        _clock(work_ms),
    )


def _clock(ms: int) -> str:
    return clock_text(ms) if ms else ""
