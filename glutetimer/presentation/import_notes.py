"""What is remarked on a file that is imported, under a heading for what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    notes = list(notes)
    left = len(notes) + len(differences) if most is None else most
    graded = [
        (_(words), [one for one in notes if one.grade is grade])
        for grade, words in HEADINGS.items()
    ]
    for heading, group in (*graded, (_(DIFFERENT), list(differences))):
        shown = group[:left]
        left -= len(shown)
        if shown:
            yield heading
            yield from map(str, shown)
