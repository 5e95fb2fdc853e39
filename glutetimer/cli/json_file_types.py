"""The JSON objects of files, backups, sync and doctor as types; nothing loads them to print."""

from __future__ import annotations

from typing import Literal

import msgspec

from glutetimer.cli.json_types import Printed


class RemarkObject(msgspec.Struct, forbid_unknown_fields=True):
    """What is wrong with a file or worth knowing, and what to do."""

    what: str
    remedy: str


class CheckedFileObject(Printed):
    """What is wrong with a file (`check`)."""

    file: str
    ok: bool
    problems: list[RemarkObject]
    notes: list[RemarkObject]


class ImportRemarkObject(msgspec.Struct, forbid_unknown_fields=True):
    """What was understood of a place of a file with a reservation, or not at all."""

    place: str
    what: str
    grade: Literal["left_out", "reserved", "read"]


class ImportedFileObject(Printed):
    """What a file holds, and what of it is new (`import`)."""

    file: str
    kind: str
    imported: bool
    sessions: int
    sets: int
    breaks: int
    known: int
    more_sets: int
    deleted: int
    differences: list[ImportRemarkObject]
    names: dict[str, str]
    questions: list[str]
    notes: list[ImportRemarkObject]


class ImportedItemObject(Printed, tag_field="type", tag="programme"):
    """A programme that was handed on, and what of it is new (`import`)."""

    file: str
    id: str
    name: str
    imported: bool
    known: bool
    exercises: list[str]


class ImportedExerciseObject(ImportedItemObject, tag_field="type", tag="exercise"):
    """An exercise that was handed on (`import`)."""


class ExportedFileObject(Printed):
    """A file that was written (`export`): of sessions, of a planned week, or of a programme."""

    file: str
    format: str
    sessions: int | msgspec.UnsetType = msgspec.UNSET
    programme: str | msgspec.UnsetType = msgspec.UNSET


class HandedOutObject(Printed):
    """A programme that was handed on (`handout`)."""

    programme: str
    file: str
    codes: int
    code: str


class ChangedProgrammeObject(Printed):
    """A programme of one's own that was renamed, deleted or brought back (`programme`)."""

    programme: str
    name: str
    change: Literal["renamed", "deleted", "brought_back"]


class BackupObject(Printed):
    """A copy of the history (`backup`)."""

    file: str
    sessions: int
    sets: int


class ExtentObject(msgspec.Struct, forbid_unknown_fields=True):
    """How much a history holds."""

    sessions: int
    sets: int
    first: str | None
    last: str | None


class ChangeObject(Printed):
    """What restoring would change (`restore`)."""

    file: str
    present: ExtentObject
    backup: ExtentObject
    leaving: int
    coming: int
    deleted: int


class RestoredObject(Printed):
    """What was restored, and the copy that leads back (`restore`)."""

    restored: str
    undo: str
    told: str


class SyncedObject(Printed):
    """What came in and went out (`sync`)."""

    devices: int
    sessions: int
    sets: int
    changes: int
    decisions: int
    breaks: int
    sent: int
    sent_decisions: int
    sent_breaks: int
    unsent: int
    notices: list[str]
    waiting: list[str]


class FindingObject(Printed):
    """What was looked at (`doctor`)."""

    name: str
    ok: bool
    value: str
    remedy: str
