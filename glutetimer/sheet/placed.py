"""An exercise at the place of its line where it stands."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.reading import Place, SheetBlock
from glutetimer.sheet.scan import Scan, as_it_stood


def placed(cut: Scan, block: SheetBlock, place: Place) -> SheetBlock:
    """Return an exercise that stands at another place of its line."""
    return replace(block, line=as_it_stood(cut.text[slice(*place)]), place=place)
