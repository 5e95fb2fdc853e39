"""Edit, delete, undo and add by hand: each reports whether it is on disk.

Nothing here waits. A report may come on any thread, and more than once: what the disk does not take
just now is reported as kept, and once more when it is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from glutetimer.history.rows import SessionRow, SetRow
from glutetimer.history.store import History
from glutetimer.history.write_receipt import Delayed, Refused, WriteOutcome, WriteReceipt
from glutetimer.i18n import _


@dataclass(frozen=True, slots=True)
class Saved:
    """It is on disk; `undo` takes it back, None where there is nothing to take back."""

    undo: Undo | None = None


@dataclass(frozen=True, slots=True)
class NotSaved:
    """It is not on disk; `why` is a sentence.

    What is kept is tried again, and its end is reported as well.
    """

    why: str
    is_kept: bool = False


Outcome = Saved | NotSaved
Report = Callable[[Outcome], object]
Undo = Callable[[Report], None]


@dataclass(frozen=True, slots=True)
class SessionChange:
    """A session as it shall be: reps and feel of sets by their ids, only those that change."""

    session: str
    day: date
    effort: int | None
    note: str
    reps: tuple[tuple[str, int], ...] = ()
    feels: tuple[tuple[str, str | None], ...] = ()


def delete(history: History, session: str, report: Report) -> None:
    """Delete a session; it stays in the file, marked, so that it can come back."""

    def undo(undone: Report) -> None:
        _follow(history.undelete(session), undone)

    _follow(history.delete(session), report, undo)


def delete_break(history: History, one: str, report: Report) -> None:
    """Delete a break; it stays in the file, marked, so that it can come back."""
    _mark_break(history, one, report, deleted=True)


def bring_break_back(history: History, one: str, report: Report) -> None:
    """Bring a deleted break back."""
    _mark_break(history, one, report, deleted=False)


def _mark_break(history: History, one: str, report: Report, *, deleted: bool) -> None:
    def undo(undone: Report) -> None:
        _follow(history.mark_break(one, deleted=not deleted), undone)

    _follow(history.mark_break(one, deleted=deleted), report, undo)


def bring_back(history: History, sessions: Sequence[str], report: Report) -> None:
    """Bring deleted sessions back, at least one."""

    def undo(undone: Report) -> None:
        _follow([history.delete(session) for session in sessions][-1], undone)

    # writes keep their order: what holds for the last one holds for all of them
    _follow([history.undelete(session) for session in sessions][-1], report, undo)


def change(history: History, wanted: SessionChange, report: Report) -> None:
    """Change a session, all of it or nothing.

    Raises:
        UserError: If the history cannot be read.
    """
    before = _as_it_is(history, wanted)
    if before is None:
        report(NotSaved(_("That session is not in the history any more.")))
        return
    _follow(
        _apply(history, wanted), report, lambda undone: _follow(_apply(history, before), undone)
    )


def add(
    history: History,
    row: SessionRow,
    programme_json: str,
    sets: Sequence[SetRow],
    report: Report,
) -> None:
    """Add a session that was done elsewhere."""

    def undo(undone: Report) -> None:
        _follow(history.delete(row.uuid), undone)

    _follow(history.add(row, programme_json, sets), report, undo)


def _as_it_is(history: History, wanted: SessionChange) -> SessionChange | None:
    """Return the change that takes a change back; None if the session is not known."""
    row = history.session(wanted.session)
    if row is None:
        return None
    sets = {one.uuid: one.record for one in history.sets(wanted.session)}
    return replace(
        wanted,
        day=row.local_date,
        effort=row.effort,
        note=row.note,
        reps=tuple((name, sets[name].reps) for name, _reps in wanted.reps if name in sets),
        feels=tuple((name, sets[name].feel) for name, _feel in wanted.feels if name in sets),
    )


def _apply(history: History, wanted: SessionChange) -> WriteReceipt:
    counted = {one.uuid: one.record.done_reps for one in history.sets(wanted.session)}
    return history.edit(
        wanted.session,
        day=wanted.day,
        effort=wanted.effort,
        note=wanted.note,
        # a correction to what was counted is none
        reps=[(name, None if reps == counted.get(name) else reps) for name, reps in wanted.reps],
        feels=wanted.feels,
    )


def _follow(receipt: WriteReceipt, report: Report, undo: Undo | None = None) -> None:
    def listener(outcome: WriteOutcome) -> None:
        if isinstance(outcome, Delayed):
            report(NotSaved(str(outcome.why), is_kept=True))
        elif isinstance(outcome, Refused):
            report(NotSaved(str(outcome.why)))
        else:
            report(Saved(undo))

    receipt.listen(listener)
