"""The history as text: a bar chart of weeks, sums by group, sessions with sets."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from glutetimer.app.history.past_set import PastSet, SessionWithSets
from glutetimer.cli.shapes import Shapes
from glutetimer.cli.text_writer import TextWriter, cells
from glutetimer.i18n import _, content, formats
from glutetimer.i18n.counts import sessions_text
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.amounts import clock_text, length_text, side_word
from glutetimer.presentation.history.chart_words import GROUPINGS
from glutetimer.presentation.history.session_details import session_remarks, set_remark
from glutetimer.presentation.history.weeks import group_name
from glutetimer.review.table import Grouping, PeriodTotals
from glutetimer.review.totals import Totals
from glutetimer.session.record import Outcome

_LEAST_BAR = 8
_LENGTH = 6
"""The width of "1:02:05" and less."""


def nothing_done() -> str:
    """Return what is said where nothing was done."""
    return _("Nothing yet in these weeks. Begin with: `glutetimer play cyclist_four`")


def write_chart(
    found: Sequence[PeriodTotals], today: date, writer: TextWriter, shapes: Shapes
) -> None:
    """Write a bar of time under tension for each week."""
    writer.line(writer.styled(_("Time under tension"), "bold"))
    writer.line()
    starts = [formats.dated(week.start, today) for week in found]
    facts = [_facts(week.total) for week in found]
    width = max(map(cells, starts))
    most = max(week.total.work_ms for week in found)
    fixed = max(cells(week.label) for week in found) + width + max(map(cells, facts)) + 3 * 2
    room = max(_LEAST_BAR, writer.width - fixed)
    for week, start, words in zip(found, starts, facts, strict=True):
        bar = _bar(week.total.work_ms, most, room, shapes)
        writer.line(
            f"{writer.styled(week.label, 'mute')}  {' ' * (width - cells(start))}{start}  "
            f"{writer.styled(bar, 'lower')}{' ' * (room - len(bar))}  {words}"
        )


def _facts(done: Totals) -> str:
    if not (done.sessions or done.uncounted):
        return _("nothing done")
    counted = sessions_text(done.sessions) if done.sessions else ""
    short = _("{number} too short to count").format(number=done.uncounted)
    words = _(", ").join(part for part in (counted, short if done.uncounted else "") if part)
    return f"{clock_text(done.work_ms):>{_LENGTH}}  {words}"


def _bar(value: int, most: int, room: int, shapes: Shapes) -> str:
    halves = round(2 * room * value / most) if most else 0
    bar = shapes.full * (halves // 2) + shapes.part * (halves % 2)
    return bar or (shapes.part if value else "")


def write_groups(
    found: Sequence[PeriodTotals], by: Grouping, catalogue: Catalogue, writer: TextWriter
) -> None:
    """Write what all these weeks came to, group by group."""
    sums: dict[str, list[Totals]] = {}
    for week in found:
        for group, totals in week.groups.items():
            sums.setdefault(group, []).append(totals)
    rows = [
        (
            group_name(by, group, catalogue),
            formats.number(sum(one.sets for one in parts)),
            formats.number(sum(one.reps for one in parts)),
            clock_text(sum(one.hold_ms for one in parts)),
            clock_text(sum(one.work_ms for one in parts)),
        )
        for group, parts in sorted(
            sums.items(), key=lambda item: -sum(one.work_ms for one in item[1])
        )
    ]
    writer.line()
    heads = (_(GROUPINGS[by]), _("Sets"), _("Reps"), _("Held"), _("Under tension"))
    writer.columns(heads, rows)


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


def _is_worth_a_line(one: PastSet) -> bool:
    return one.record.did_something or one.record.outcome is Outcome.PAIN


def _set_row(one: PastSet) -> tuple[str, str, str, str]:
    record = one.record
    name = ", ".join(part for part in (content(one.exercise_name), side_word(record.side)) if part)
    remark = set_remark(record)
    reps, hold_ms, work_ms = record.amounts
    return (
        f"{name} ({remark})" if remark else name,
        str(reps) if reps == record.planned_reps else f"{reps}/{record.planned_reps}",
        clock_text(hold_ms) if hold_ms else "",
        clock_text(work_ms) if work_ms else "",
    )
