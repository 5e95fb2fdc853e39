"""What one stands on, which is no load: "heels on 5 kg plates"."""

from __future__ import annotations

from typing import Final

from glutetimer.sheet.phrases.phrases import DosePhrase
from glutetimer.sheet.phrases.scan import Scan


def is_of_support(scan: Scan, phrase: DosePhrase) -> bool:
    """Return whether a load is what one stands on: "heels on 5 kg plates"."""
    if phrase.says not in ("load", "several_loads", "number"):
        return False
    near = range(max(phrase.first - 2, 0), phrase.first)
    on = next((at for at in near if scan.tokens[at].folded in ("on", "onto")), None)
    if on is None:
        return False
    raised = {one.folded for one in scan.tokens[max(on - 4, 0) : on]}
    behind = {one.folded for one in scan.tokens[phrase.end - 1 : phrase.end + 3]}
    return bool(raised & _STANDING or (behind & _THINGS and phrase.says != "number"))


_STANDING: Final = frozenset(
    ("heel", "heels", "foot", "feet", "toes", "forefoot", "elevated", "raised", "stand", "standing")
)
_THINGS: Final = frozenset(("plate", "plates", "disc", "discs", "disk", "disks", "bumper"))
