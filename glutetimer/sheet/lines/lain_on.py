"""A side that one lies on, which may not be the one that works: "clams lying on the left"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan
from glutetimer.sheet.reading import SheetKey

_OTHER: Final = {"left": "right", "right": "left"}
_SIDES: Final = frozenset((*_OTHER, "each", "both", "alternating"))
_LYING: Final = ("lying", "lie", "laid", "laying")


def is_lain_on(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a phrase is the side to lie on: "lying on your left", "left side-lying"."""
    if phrase.says not in _OTHER:
        return False
    before = scan.tokens[phrase.first - 1].folded if phrase.first else ""
    behind = [one for one in scan.tokens[phrase.end : phrase.end + 2] if one.kind != "DASH"]
    is_side = any(one.kind == "SIDE" for one in scan.tokens[phrase.first : phrase.end])
    return before in _LYING or (is_side and any(one.folded in _LYING for one in behind[:1]))


def ask_of_lain_side(scan: Scan, dose: ReadDose, phrase: DosePhrase) -> None:
    """Ask which side works, unless the line says so besides; that on top is the likelier one."""
    place = scan.slice_of(phrase.first, phrase.end)
    others = [one for one in scan.phrases if one.says in _SIDES and not is_lain_on(scan, one)]
    if not others and dose.is_static:
        dose.put(SheetKey.SIDE, phrase.says, place)  # a side plank
    elif not others:
        sides = (_OTHER[phrase.says], phrase.says)
        dose.ask((SheetKey.SIDE,), place, *({SheetKey.SIDE: one} for one in sides))
