"""What an import came to, as a JSON object for scripts."""

from __future__ import annotations

from typing import Any

from glutetimer.exchange.file_content import FileContent
from glutetimer.exchange.import_ import ImportPreview
from glutetimer.exchange.import_note import ImportNote


def import_object(
    found: FileContent, preview: ImportPreview | None, *, imported: bool
) -> dict[str, Any]:
    """Return what a file holds and what of it is new.

    Args:
        found: What was read.
        preview: What is new, None where the file cannot be imported yet.
        imported: Whether it is in the history now.
    """
    return {
        "file": str(found.path),
        "kind": found.kind,
        "imported": imported,
        "sessions": len(preview.new) if preview else 0,
        "sets": preview.sets if preview else 0,
        "breaks": len(preview.breaks) if preview else 0,
        "known": preview.known if preview else 0,
        "more_sets": len(preview.additions) if preview else 0,
        "deleted": len(preview.deleted) if preview else 0,
        "differences": [_note(one.note) for one in preview.differences] if preview else [],
        "names": dict(found.mapping),
        "questions": [question.value for question in found.questions],
        "notes": [_note(note) for note in found.notes],
    }


def _note(note: ImportNote) -> dict[str, str]:
    return {"place": note.place, "what": note.what, "grade": note.grade.name.lower()}
