"""What a file to be imported holds, whatever its kind; each kind is one entry of `parse`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.exchange import (
    archive,
    break_item,
    exercise_names,
    fit_decoder,
    fit_import,
    history_json,
    openweight_import,
    tidy_import,
    workout_csv,
    workout_sessions,
)
from glutetimer.exchange.foreign_workout import ForeignWorkout
from glutetimer.exchange.import_note import ImportNote
from glutetimer.exchange.readers.survey import NO_ANSWERS, FileAnswers, Question
from glutetimer.exchange.workout_csv import WorkoutFile
from glutetimer.history.rows import Entry
from glutetimer.i18n import _
from glutetimer.review.breaks import GuidedBreak
from glutetimer.training.exercise import Exercise


@dataclass(frozen=True)
class FileContent:
    """What a file holds.

    `mapping` is our suggestion for the names of another program's exercises; with our own files
    it is empty and nothing needs to be confirmed. `questions` are what the person has to say
    before the file can be imported.
    """

    path: Path
    entries: tuple[Entry, ...] = ()
    breaks: tuple[GuidedBreak, ...] = ()
    workouts: tuple[ForeignWorkout, ...] = ()
    mapping: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[ImportNote, ...] = ()
    is_foreign: bool = False
    """Whether another program wrote it, whose workouts may have changed since."""
    kind: str = ""
    """What kind of file it is, for people: "Strong, in French"."""
    questions: tuple[Question, ...] = ()

    def with_mapping(
        self, mapping: Mapping[str, str], exercises: Mapping[str, Exercise]
    ) -> FileContent:
        """Return the same with the mapping that the person confirmed, its sessions made.

        A name that the mapping does not have is left out.
        """
        entries, notes = workout_sessions.entries(self.workouts, mapping, exercises)
        return replace(
            self,
            entries=(*self.entries, *entries),
            workouts=(),
            mapping=dict(mapping),
            notes=(*self.notes, *notes),
        )


def parse(
    path: Path,
    content: bytes,
    exercises: Mapping[str, Exercise],
    answers: FileAnswers = NO_ANSWERS,
) -> FileContent:
    """Read the content of a file, whatever its kind.

    Raises:
        UserError: If it is of no kind that is known, or nothing in it can be used.
    """
    if not archive.looks_like_it(content):
        return _parse_one(path, content, exercises, answers)
    found: list[FileContent] = []
    refused: list[tuple[str, UserError]] = []
    for name, inside in archive.unpacked(content, path.name):
        try:
            found.append(_parse_one(path.with_name(name), inside, exercises, answers))
        except UserError as error:
            # without the error itself, which holds on to the file
            refused.append((name, UserError(error.what, error.remedy)))
    if not found:
        raise refused[0][1]
    return _joined(path, found, [ImportNote(name, error.what) for name, error in refused])


def _parse_one(
    path: Path, content: bytes, exercises: Mapping[str, Exercise], answers: FileAnswers
) -> FileContent:
    content = archive.inflated(content, path.name)
    if fit_decoder.looks_like_it(content):
        return _foreign(path, fit_import.read(content, path.name), exercises)
    if openweight_import.looks_like_it(content):
        return _foreign(path, openweight_import.read(content, path.name), exercises)
    if history_json.looks_like_it(content):
        entries, notes = history_json.read(content, path.name)
        breaks, more = break_item.read(content)
        notes += more
        return FileContent(path, entries=tuple(entries), breaks=tuple(breaks), notes=tuple(notes))
    table = workout_csv.open_table(content, path.name)
    if tidy_import.looks_like_it(table):
        entries, notes = tidy_import.read(table, exercises)
        return FileContent(path, entries=tuple(entries), notes=tuple(notes))
    return _foreign(path, workout_csv.read_table(table, answers), exercises)


def _foreign(path: Path, found: WorkoutFile, exercises: Mapping[str, Exercise]) -> FileContent:
    names = workout_sessions.exercise_names(found.workouts)
    suggested = exercise_names.suggested(names, exercises)
    # an exercise of somebody's own, in a file that glutetimer wrote, is one here too
    ours = dict.fromkeys(workout_sessions.names_of_ours(found.workouts), exercise_names.OWN)
    ours |= dict.fromkeys(found.known, exercise_names.OWN)
    ours |= {name: one for name, one in found.known.items() if one in exercises}
    left_out = exercise_names.LEFT_OUT
    return FileContent(
        path,
        workouts=found.workouts,
        mapping={name: wanted or ours.get(name, left_out) for name, wanted in suggested.items()},
        notes=found.notes,
        is_foreign=True,
        kind=found.kind,
        questions=found.questions,
    )


def _joined(path: Path, found: Iterable[FileContent], refused: Iterable[ImportNote]) -> FileContent:
    """Return what several files of an archive hold together."""
    parts = list(found)
    return FileContent(
        path,
        entries=tuple(one for part in parts for one in part.entries),
        breaks=tuple({one.uuid: one for part in parts for one in part.breaks}.values()),
        workouts=tuple(one for part in parts for one in part.workouts),
        mapping={name: wanted for part in parts for name, wanted in part.mapping.items()},
        notes=(*(note for part in parts for note in part.notes), *refused),
        is_foreign=any(part.is_foreign for part in parts),
        kind=_(", ").join(dict.fromkeys(part.kind for part in parts if part.kind)),
        questions=tuple(dict.fromkeys(one for part in parts for one in part.questions)),
    )
