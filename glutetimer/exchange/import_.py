"""Imports a file: what it is, what it holds, what would be added, then all of that at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from glutetimer.errors import UserError
from glutetimer.exchange import history_json, workout_csv, workout_sessions
from glutetimer.exchange.file_content import FileContent, parse
from glutetimer.exchange.import_plan import Difference, SessionPlan, plan_session
from glutetimer.exchange.readers.survey import NO_ANSWERS, FileAnswers
from glutetimer.history.database_file import is_database
from glutetimer.history.rows import Entry, SessionRow, SetRow
from glutetimer.history.store import History
from glutetimer.history.write_receipt import WriteReceipt
from glutetimer.host.file_problems import (
    CHECK_PERMISSIONS,
    EXPORT_IN_PARTS,
    cannot_read,
    does_not_answer,
    is_missing,
    is_too_large,
)
from glutetimer.host.regular_file import NotRegularError, read_regular
from glutetimer.host.remote_file import READ_S
from glutetimer.host.timeout import within
from glutetimer.i18n import _
from glutetimer.review.breaks import GuidedBreak
from glutetimer.training.exercise import Exercise

MAX_BYTES: Final = max(history_json.MAX_BYTES, workout_csv.MAX_BYTES)


@dataclass(frozen=True)
class ImportPreview:
    """What importing would do: the sessions that are new, and how many are known already.

    `deleted` are the ids of those that are known because they were deleted here.
    """

    new: tuple[Entry, ...]
    known: int
    deleted: tuple[str, ...] = ()
    additions: tuple[SetRow, ...] = ()
    """New sets of sessions that are known."""
    differences: tuple[Difference, ...] = ()
    """What the file says otherwise of sets that are known."""
    breaks: tuple[GuidedBreak, ...] = ()
    """Short breaks that are new."""

    @property
    def sets(self) -> int:
        """How many sets the new sessions have."""
        return sum(len(entry.sets) for entry in self.new)


def read_file(
    path: Path, exercises: Mapping[str, Exercise], answers: FileAnswers = NO_ANSWERS
) -> FileContent:
    """Read a file, whatever its kind.

    Raises:
        UserError: If it cannot be read or is of no kind that is known.
    """
    return parse(path, _content(path), exercises, answers)


def preview(found: FileContent, history: History) -> ImportPreview:
    """Return what importing would do.

    Raises:
        UserError: If the history cannot be read.
    """
    known = history.known()
    found = _without_ours(found, history)
    new = tuple(entry for entry in found.entries if entry.session.uuid not in known)
    for entry in new:
        if any(row.uuid in known for row in entry.sets):
            raise UserError(
                _(
                    "{name}: the session of {day} has a set that belongs to another session here."
                ).format(name=found.path.name, day=entry.session.local_date),
                _("The file was changed by hand or by another program; nothing was taken in."),
            )
    there = {entry.session.uuid for entry in found.entries}
    deleted = tuple(row.uuid for row in history.deleted_sessions() if row.uuid in there)
    plans = _plans(found, history) if found.is_foreign else ()
    return ImportPreview(
        new,
        len(found.entries) - len(new) - len(deleted),
        deleted,
        tuple(row for plan in plans for row in plan.additions),
        tuple(one for plan in plans for one in plan.differences),
        _new_breaks(found, history),
    )


def _new_breaks(found: FileContent, history: History) -> tuple[GuidedBreak, ...]:
    if not found.breaks:
        return ()
    known = history.known_breaks()
    return tuple(one for one in found.breaks if one.uuid not in known)


def _without_ours(found: FileContent, history: History) -> FileContent:
    """Give workouts that are sessions known here, come back from a watch, the ids of these.

    Such a file knows no id, but the second at which the session began, and its name.
    """
    if not found.is_foreign:
        return found
    here: dict[int, list[SessionRow]] = {}
    for row in (*history.sessions(), *history.deleted_sessions()):
        here.setdefault(row.started_utc_ms // 1000, []).append(row)
    entries = []
    for entry in found.entries:
        session = entry.session
        for row in here.get(session.started_utc_ms // 1000, ()):
            is_ours = row.programme_id != workout_sessions.PROGRAMME
            if is_ours or row.programme_name.startswith(session.programme_name):
                session = replace(session, uuid=row.uuid)
                break
        entries.append(replace(entry, session=session))
    return replace(found, entries=tuple(entries))


def _plans(found: FileContent, history: History) -> list[SessionPlan]:
    here = {
        row.uuid: row
        for row in history.sessions()
        if row.programme_id == workout_sessions.PROGRAMME
    }
    known = [entry for entry in found.entries if entry.session.uuid in here]
    sets = history.all_sets(entry.session.uuid for entry in known)
    return [
        plan_session(entry, here[entry.session.uuid], sets[entry.session.uuid]) for entry in known
    ]


def import_sessions(preview: ImportPreview, history: History) -> None:
    """Write the new sessions and breaks, all of them or none, and wait until they are on disk.

    Raises:
        UserError: If they could not be written.
    """
    if preview.new or preview.additions or preview.breaks:
        _wait_for(history.add_all(preview.new, preview.additions, preview.breaks))


def take_differences(preview: ImportPreview, history: History) -> None:
    """Write what the file says otherwise into the rows that are known, and wait for it.

    Raises:
        UserError: If it could not be written.
    """
    changes = [(one.table, one.uuid, one.values) for one in preview.differences]
    if changes:
        _wait_for(history.change_all(changes))


def _wait_for(receipt: WriteReceipt) -> None:
    # what was reported as not written must not be written later, when the disk works again
    if not receipt.wait() and (problem := receipt.withdraw()) is not None:
        raise UserError(problem.what, _("Nothing was taken in; see to it and import again."))


def _content(path: Path) -> bytes:
    try:
        content = within(READ_S, _fetch, path.absolute())
    except TimeoutError:
        raise does_not_answer(path) from None
    except NotRegularError as error:
        if error.is_folder:
            raise cannot_read(path, error, CHECK_PERMISSIONS) from None
        raise UserError(
            _("{path} is not a file.").format(path=path), _("Give the path of a JSON or CSV file.")
        ) from None
    except FileNotFoundError:
        raise is_missing(path) from None
    except (OSError, ValueError) as error:
        raise cannot_read(path, error, CHECK_PERMISSIONS) from None
    if content is None:
        raise UserError(
            _("{path} is a history or a backup of one, no export.").format(path=path),
            _("To take in what it has, add it as a backup (`glutetimer restore --merge FILE`)."),
        )
    if len(content) > MAX_BYTES:
        raise is_too_large(path, MAX_BYTES, EXPORT_IN_PARTS)
    return content


def _fetch(path: Path) -> bytes | None:
    """Return what a file holds, up to one byte more than it may; None for a history."""
    content = read_regular(path, MAX_BYTES + 1)
    return None if is_database(path) else content
