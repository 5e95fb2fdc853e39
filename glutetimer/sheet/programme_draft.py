"""A programme of a sheet while its lines are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from glutetimer.sheet.drafts import BlockDraft, CircuitDraft
from glutetimer.sheet.inheritance import handed_down, inherited, with_defaults
from glutetimer.sheet.missing import asking_for_missing
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.reading import SheetCircuit, SheetItem, SheetKey, SheetPart, SheetProgramme


@dataclass(slots=True)
class ProgrammeDraft:
    """A programme as far as it was read."""

    name: str | None = None
    start: int = 0
    end: int = 0
    items: list[BlockDraft | CircuitDraft] = field(default_factory=list)
    section: int = 0
    """Where among the items the last heading stands."""
    headings: list[frozenset[str]] = field(default_factory=list)
    """The words of each of its headings."""
    defaults: list[tuple[int, Mapping[SheetKey, SheetPart]]] = field(default_factory=list)
    """What holds for all items from a certain one on."""

    per: str | None = None
    """How often it is done, as its heading says."""
    is_again: bool = False
    """Whether it is what is done on another day."""

    def finished(
        self,
        name: str | None,
        shared: Iterable[Mapping[SheetKey, SheetPart]],
        finder: NameFinder,
    ) -> SheetProgramme:
        """Return the programme.

        Args:
            name: What it is called.
            shared: What holds for all programmes of the sheet.
            finder: Knows the exercises.
        """
        items: list[SheetItem] = [handed_down(one.finished()) for one in self.items]
        items = list(map(inherited, items)) if self.is_again else items
        per = self.per
        for begin, parts in [*self.defaults, *((0, one) for one in shared)]:
            given = {key: replace(part, inherited=True) for key, part in parts.items()}
            often = given.pop(SheetKey.PER, None)
            per = per or (str(often.value) if often else None)
            items[begin:] = [with_defaults(one, given) for one in items[begin:]]
        items = [asking_for_missing(one, finder) for one in items]
        place = (self.start, max(self.end, *(one.place[1] for one in items)))
        return SheetProgramme(name, tuple(_unwrapped(items)), per, place)


def _unwrapped(items: Iterable[SheetItem]) -> Iterable[SheetItem]:
    """Give the items; a superset of one exercise is that exercise."""
    for item in items:
        alone = isinstance(item, SheetCircuit) and len(item.blocks) == 1 and not item.parts
        if isinstance(item, SheetCircuit) and alone:
            yield replace(item.blocks[0], line=item.line, place=item.place)
        else:
            yield item
