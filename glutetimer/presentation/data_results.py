"""What export, import, backup and restore would do, are doing and have done, in sentences."""

from __future__ import annotations

from collections.abc import Sequence, Sized
from pathlib import Path
from typing import Protocol

from glutetimer.i18n import N_, _, ngettext
from glutetimer.i18n.counts import more_text, sessions_text, sets_text

MOST_SAID = 3
"""So many sessions that an export leaves out are named one by one."""
ONLY_HERE = N_(
    "This machine leaves the sync folder, so it stays like this here, and the others keep "
    "theirs. Once the folder is chosen again, what the others have comes back."
)
EVERYWHERE = N_(
    "The other machines take it over with the next sync. What the backup does not have is among "
    "the deleted sessions and can come back."
)


class ImportCounts(Protocol):
    """What is shown of an import; see `ImportPreview`, which is one."""

    @property
    def new(self) -> Sized:
        """The sessions that are new."""

    @property
    def sets(self) -> int:
        """How many sets these have."""

    @property
    def known(self) -> int:
        """How many sessions are in the history already."""

    @property
    def deleted(self) -> Sized:
        """The sessions that were deleted here."""

    @property
    def additions(self) -> Sized:
        """New sets of sessions that are known."""

    @property
    def differences(self) -> Sized:
        """What the file says otherwise of what is known."""

    @property
    def breaks(self) -> Sized:
        """Short breaks that are new."""


class AddedCounts(Protocol):
    """What was added from a backup; see `Added`."""

    @property
    def sessions(self) -> int:
        """New sessions."""

    @property
    def sets(self) -> int:
        """New sets."""


def progress_text(done: int, total: int) -> str:
    """Return how far an export is: "3 of 24 sessions"."""
    return _("{done} of {sessions}").format(done=done, sessions=sessions_text(total))


def saved_text(path: Path) -> str:
    """Say where an export is."""
    return _("Saved: {path}").format(path=path)


def saved_with_left_out_text(path: Path, left_out: Sequence[str]) -> str:
    """Say where an export is, and what of the history it does not hold."""
    more = len(left_out) - MOST_SAID
    rest = [_("{more}.").format(more=more_text(more))] if more > 0 else []
    return " ".join((saved_text(path), *left_out[:MOST_SAID], *rest))


def exported_text(name: object, sessions: int) -> str:
    """Say what an export holds."""
    return _("{file}: {sessions}.").format(file=name, sessions=sessions_text(sessions))


def replaced_text(files: int, folder: Path) -> str:
    """Say what an export into a folder would replace."""
    return ngettext(
        "{number} file in {folder} would be replaced.",
        "{number} files in {folder} would be replaced.",
        files,
    ).format(number=files, folder=folder)


def to_export_text(sessions: int, open_sessions: int = 0) -> str:
    """Say how many sessions there are to export, and that open ones are left out."""
    if sessions:
        there = _("{sessions}.").format(sessions=sessions_text(sessions))
    else:
        there = _("No session in this time.")
    return f"{there} {open_sessions_text(open_sessions)}".strip()


def open_sessions_text(sessions: int) -> str:
    """Say that sessions which have not ended are left out of an export, "" for none."""
    if not sessions:
        return ""
    return ngettext(
        "{number} session has not ended and is left out: go on with it or finish it first.",
        "{number} sessions have not ended and are left out: go on with them or finish them first.",
        sessions,
    ).format(number=sessions)


def read_as_text(name: str, kind: str) -> str:
    """Say what kind of file another program's is."""
    return _("{name} is read as {kind}.").format(name=name, kind=kind)


def import_preview_text(found: ImportCounts) -> str:
    """Say what importing a file would add."""
    number = len(found.new)
    if number:
        words = ngettext(
            "There is {number} session with {sets} to take in.",
            "There are {number} sessions with {sets} to take in.",
            number,
        ).format(number=number, sets=sets_text(found.sets))
        words = f"{words} {_new_breaks_text(len(found.breaks))}".strip()
        return _with_changes(_with_known(words, found.known), found)
    if found.breaks:
        return _with_changes(_new_breaks_text(len(found.breaks)), found)
    if found.additions or found.deleted:
        words = "" if found.additions else _("Nothing in it is new.")
    else:
        words = _("Every session in it is known here already.")
    return _with_changes(words, found)


def import_result_text(found: ImportCounts) -> str:
    """Say what was imported."""
    words = _("Took in {sessions} with {sets}.").format(
        sessions=sessions_text(len(found.new)), sets=sets_text(found.sets)
    )
    if number := len(found.additions):
        more = ngettext(
            "{number} set was added to a session that was known.",
            "{number} sets were added to sessions that were known.",
            number,
        ).format(number=number)
        words = f"{words} {more}" if found.new else more
    if breaks := len(found.breaks):
        more = ngettext("{number} break was added.", "{number} breaks were added.", breaks).format(
            number=breaks
        )
        words = f"{words} {more}" if found.new or found.additions else more
    return _with_known(words, found.known)


def _new_breaks_text(breaks: int) -> str:
    """Say how many breaks of a file are new, "" for none."""
    if not breaks:
        return ""
    return ngettext("{number} break is new.", "{number} breaks are new.", breaks).format(
        number=breaks
    )


def differences_text(number: int) -> str:
    """Say how many values of the history are others in a file."""
    return ngettext(
        "{number} value is another one in the file; here it stays as it is.",
        "{number} values are others in the file; here they stay as they are.",
        number,
    ).format(number=number)


def taken_differences_text(number: int) -> str:
    """Say how many values of a file were taken."""
    return ngettext(
        "{number} value is that of the file now.",
        "{number} values are those of the file now.",
        number,
    ).format(number=number)


def _with_changes(words: str, found: ImportCounts) -> str:
    parts = [words] if words else []
    if number := len(found.additions):
        more = ngettext(
            "{number} new set belongs to a session that is known.",
            "{number} new sets belong to sessions that are known.",
            number,
        )
        parts.append(more.format(number=number))
    if found.differences:
        parts.append(differences_text(len(found.differences)))
    return " ".join(parts)


def _with_known(words: str, known: int) -> str:
    if not known:
        return words
    more = ngettext(
        "{number} session known already.", "{number} sessions known already.", known
    ).format(number=known)
    return f"{words} {more}"


def names_known_text(known: int, total: int, undecided: int = 0) -> str:
    """Say how many names of another program have an exercise, and how many wait for one."""
    words = ngettext(
        "{known} of {number} name will be taken in.",
        "{known} of {number} names will be taken in.",
        total,
    ).format(known=known, number=total)
    if not undecided:
        return words
    more = ngettext(
        "{number} name waits for your choice.", "{number} names wait for your choice.", undecided
    ).format(number=undecided)
    return f"{words} {more}"


def brought_back_text(sessions: int) -> str:
    """Say how many deleted sessions are back."""
    words = ngettext("The session is back.", "{number} sessions are back.", sessions)
    return words.format(number=sessions)


def backed_up_text(extent: str, target: Path) -> str:
    """Say what a backup holds, given its extent in words."""
    return _("Kept {extent} in {path}.").format(extent=extent, path=target)


def reach_text(everywhere: bool) -> str:  # noqa: FBT001 - the one thing that it words
    """Say what holds on other machines after a backup was restored here."""
    return _(EVERYWHERE) if everywhere else _(ONLY_HERE)


def added_text(added: AddedCounts) -> str:
    """Say what was added from a backup."""
    return _("Added {sessions} and {sets}.").format(
        sessions=sessions_text(added.sessions), sets=sets_text(added.sets)
    )
