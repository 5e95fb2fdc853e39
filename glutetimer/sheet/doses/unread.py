"""The net below all rules: a number of a line that nothing has taken, asked or noted is asked."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.names.line_name import Name
from glutetimer.sheet.phrases.measures import plain
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import Place

_NUMBERS: Final = frozenset(("AMOUNT", "CLOCK", "ONCE"))


def ask_of_unread(scan: Scan, name: Name, dose: ReadDose, place: Place) -> None:
    """Ask what each number is that came to nothing.

    Args:
        scan: The line.
        name: The name, in which numbers may stand.
        dose: All that was understood.
        place: The part of the line that is about this exercise.
    """
    known = [*dose.heard, *(one.place for one in dose.questions)]
    known += [one for part in dose.parts.values() for one in part.places]
    for at, token in enumerate(scan.tokens):
        start, end = token.place
        is_of_this = place[0] <= start and end <= place[1] and not name.first <= at < name.end
        if token.kind not in _NUMBERS or not is_of_this:
            continue
        if not any(first < end and start < last for first, last in known):
            dose.ask_of_number(plain(token.value) if token.kind == "AMOUNT" else None, token.place)
