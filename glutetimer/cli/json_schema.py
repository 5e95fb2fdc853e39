"""The JSON Schema of what the command line prints.

`python -m glutetimer.cli.json_schema assets` writes the file that docs/json.md tells of.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import msgspec

from glutetimer.cli.json_file_types import (
    BackupObject,
    ChangedProgrammeObject,
    ChangeObject,
    CheckedFileObject,
    ExportedFileObject,
    FindingObject,
    HandedOutObject,
    ImportedExerciseObject,
    ImportedFileObject,
    ImportedItemObject,
    RestoredObject,
    SyncedObject,
)
from glutetimer.cli.json_output import SCHEMA
from glutetimer.cli.json_sheet_types import (
    SheetBlockObject,
    SheetCircuitObject,
    SheetProgrammeObject,
    SheetTextObject,
)
from glutetimer.cli.json_types import (
    AdviceObject,
    BreakObject,
    BreaksObject,
    BroughtBackObject,
    DecisionObject,
    DeletedBreakObject,
    DeletedSessionObject,
    ErrorObject,
    ExerciseObject,
    FactObject,
    MovedObject,
    NoticeObject,
    ProgrammeObject,
    SessionEventObject,
    SessionObject,
    SuggestionObject,
    TimelineCueObject,
    TimelinePhaseObject,
    TimelineStepObject,
    TopicObject,
    WeekObject,
    WeekSentencesObject,
)

FILE = "command_line.schema.json"

MESSAGES = (ErrorObject, NoticeObject)
OBJECTS: dict[str, tuple[type[msgspec.Struct], ...]] = {
    "list": (ExerciseObject, ProgrammeObject, TopicObject, FactObject),
    "show": (ExerciseObject, ProgrammeObject, TopicObject),
    "today": (SuggestionObject, AdviceObject, WeekSentencesObject, DecisionObject),
    "timeline": (TimelineStepObject, TimelinePhaseObject, TimelineCueObject),
    "play": (SessionEventObject,),
    "break": (SessionEventObject,),
    "sheet": (SheetProgrammeObject, SheetBlockObject, SheetCircuitObject, SheetTextObject),
    "history": (
        WeekObject,
        BreaksObject,
        SessionObject,
        BreakObject,
        DeletedSessionObject,
        BroughtBackObject,
        DeletedBreakObject,
        MovedObject,
    ),
    "check": (CheckedFileObject,),
    "import": (ImportedFileObject, ImportedItemObject, ImportedExerciseObject),
    "export": (ExportedFileObject,),
    "programme": (ChangedProgrammeObject,),
    "handout": (HandedOutObject,),
    "backup": (BackupObject,),
    "restore": (ChangeObject, RestoredObject),
    "sync": (SyncedObject,),
    "doctor": (FindingObject,),
}
"""The objects of each command; every command writes those of `MESSAGES` on stderr."""


def schema_text() -> str:
    """Return the JSON Schema of all objects; `commands` tells which are whose."""
    types = dict.fromkeys(one for found in OBJECTS.values() for one in found)
    template = "#/$defs/{name}"
    _, parts = msgspec.json.schema_components(
        (ErrorObject, NoticeObject, *types), ref_template=template
    )
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "What glutetimer prints with --json, one object a line",
        "version": SCHEMA,
        "commands": {
            command: [{"$ref": template.format(name=one.__name__)} for one in found]
            for command, found in OBJECTS.items()
        },
        "messages": [
            {"$ref": template.format(name=one.__name__)} for one in (ErrorObject, NoticeObject)
        ],
        "$defs": parts,
    }
    return json.dumps(schema, indent=2) + "\n"


if __name__ == "__main__":
    (Path(sys.argv[1]) / "schemas" / FILE).write_text(schema_text(), encoding="utf-8")
