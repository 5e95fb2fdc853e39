"""A line that goes back to an exercise above it: "back to the squats, two more times"."""

from __future__ import annotations

import re
from typing import Final

from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.measures import lowest, plain
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetKey, SheetPart
from glutetimer.sheet.several.line_tail import Clause
from glutetimer.sheet.several.said_of_all import said_of_all
from glutetimer.sheet.texts.line_reading import LineReading

_BACK: Final = re.compile(
    r"\b(?:back\sto|return\sto|again\sfrom|(?:start|repeat)(?:\sagain)?\sfrom)\s(?:the\s|your\s)?"
    r"(?P<name>[A-Za-z][\w-]*(?:\s[\w-]+){0,3}?)"
    r"(?=\s(?:and|then|on|for|again|once|twice|\d|two|three|four|five)|\s?[,.;:–-]|$)",
    re.IGNORECASE,
)
_TIMES: Final = frozenset(("times", "rounds", "more", "twice"))


def again_from(cut: Scan, finder: NameFinder) -> LineReading | None:
    """Return a line that says from which exercise on all is done again, and how often."""
    found = _BACK.search(cut.text, *cut.place)
    said = [one for one in cut.phrases if one.says in _TIMES]
    if found is None or not said or not finder.exact(found["name"]).is_known:
        return None
    dose = said_of_all(cut, [Clause(0, len(cut.tokens))], SheetKey.ROUNDS)
    more = next((one for one in said if one.says == "more"), None)
    tokens = cut.tokens[more.first : more.end] if more else ()
    amount = next((one for one in tokens if one.kind == "AMOUNT"), None)
    if more is not None:  # each was done once when one comes to this line
        number = lowest(plain(amount.value)) if amount else _WORDS.get(tokens[-1].folded, 1)
        place = cut.slice_of(more.first, more.end)
        dose.parts[SheetKey.ROUNDS] = SheetPart(number + 1, (place,))
        dose.questions = [one for one in dose.questions if SheetKey.ROUNDS not in one.about]
    parts = {key: part for key, part in dose.parts.items() if key in _OF_ROUNDS}
    return LineReading(
        cut,
        parts=parts,
        questions=tuple(dose.questions),
        is_circuit=True,
        again_from=found["name"],
    )


_OF_ROUNDS: Final = frozenset((SheetKey.ROUNDS, SheetKey.REST_ROUNDS))
_WORDS: Final = {"once more": 1, "twice more": 2, "one more": 1}
