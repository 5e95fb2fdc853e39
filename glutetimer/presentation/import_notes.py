"""What is remarked on a file that is imported, under a heading for what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from glutetimer.exchange.import_note import Grade, ImportNote
from glutetimer.i18n import N_, _

HEADINGS = {
    Grade.LEFT_OUT: N_("Left out"),
    Grade.RESERVED: N_("Read with a reservation"),
    Grade.READ: N_("Read like this"),
}
DIFFERENT = N_("Known here, and different in the file")


def note_lines(
    notes: Iterable[ImportNote], differences: Sequence[ImportNote] = (), most: int | None = None
) -> Iterator[str]:
    """Give each heading with the remarks under it, what was left out first; `most` remarks."""
    last = ""
    for heading, note in graded_notes(notes, differences, most):
        if heading != last:
            yield heading
        last = heading
        yield str(note)


def graded_notes(
    notes: Iterable[ImportNote], differences: Sequence[ImportNote] = (), most: int | None = None
) -> Iterator[tuple[str, ImportNote]]:
    """Give each remark with its heading; see `note_lines`."""
    notes = list(notes)
    graded = [
        (_(words), one) for grade, words in HEADINGS.items() for one in notes if one.grade is grade
    ]
    return islice((*graded, *((_(DIFFERENT), one) for one in differences)), most)
