"""An exercise at the place of its line where it stands, with the words that stand before it."""

from __future__ import annotations

from dataclasses import replace

from glutetimer.sheet.phrases.scan import Scan, as_it_stood
from glutetimer.sheet.reading import Place, SheetBlock, SheetKey, SheetPart


def placed(cut: Scan, block: SheetBlock, place: Place) -> SheetBlock:
    """Return an exercise that stands at another place of its line."""
    return replace(block, line=as_it_stood(cut.text[slice(*place)]), place=place)


def noting(block: SheetBlock, words: SheetPart) -> SheetBlock:
    """Return an exercise with further words at the head of its note."""
    kept = block.parts.get(SheetKey.NOTE)
    said = f"{words.value}, {kept.value}" if kept else words.value
    places = (*words.places, *(kept.places if kept else ()))
    return replace(block, parts={**block.parts, SheetKey.NOTE: SheetPart(said, places)})
