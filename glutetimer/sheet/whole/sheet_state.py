"""What is known of a sheet while its lines are taken in order."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.reading import SheetKey, SheetPart, SheetText
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.texts.pairing import ABOVE, Pairing
from glutetimer.sheet.whole.drafts import BlockDraft, CircuitDraft
from glutetimer.sheet.whole.frequency import name_before
from glutetimer.sheet.whole.programme_draft import ProgrammeDraft, SharedParts
from glutetimer.sheet.whole.title import Title


class SheetState:
    """The programmes so far, and what the next line may belong to.

    Args:
        text: The sheet.
        finder: Knows the exercises.
    """

    def __init__(self, text: str, finder: NameFinder) -> None:
        self.text = text
        self.finder = finder
        self.programmes = [ProgrammeDraft()]
        self.texts: list[SheetText] = []
        self.title = Title()
        self.often: Mapping[SheetKey, SheetPart] = {}
        """How often the day is done whose heading comes next."""
        self.counts_weeks = False
        """Whether each week is a programme of its own."""
        self.parts: set[str] = set()
        """Headings of which each letter is a programme of its own."""
        self.block: BlockDraft | None = None
        """The exercise to which the next line may belong."""
        self.group: SharedParts | None = None
        """The dose that stands above the names up to the next empty line."""
        self.circuit: CircuitDraft | None = None
        self.for_some: list[tuple[str, Mapping[SheetKey, SheetPart]]] = []
        """What holds for the exercises of a name, in place of what holds for all."""

    @property
    def programme(self) -> ProgrammeDraft:
        """The programme to which the next line belongs."""
        return self.programmes[-1]

    def end_paragraph(self) -> None:
        """End what an empty line ends: an exercise with its dose, and names below one."""
        if self.block is not None and (self.block.has_count or self.group is not None):
            self.block = None
        if self.group is not None:
            self.group.end = len(self.programme.items)
            self.group = None

    def begin(self, reading: LineReading, name: Name) -> None:
        """Begin an exercise, of which the next lines may say more."""
        self.block = BlockDraft(reading, name, self.finder)
        self.append(self.block, reading)

    def append(self, draft: BlockDraft, reading: LineReading) -> None:
        """Put an exercise into the circuit or superset that it belongs to, else behind the rest."""
        programme = self.programme
        programme.end = draft.place[1]
        label = reading.scan.label
        if reading.paired is not None and self._pairs(draft, reading.paired):
            return
        if label and self.circuit is not None and self.circuit.is_empty:
            self.circuit.label = label
        elif label and (self.circuit is None or self.circuit.label != label):
            self.circuit = CircuitDraft(label=label)
            programme.items.append(self.circuit)
        elif not label and self.circuit is not None and not self.circuit.takes(draft):
            self.circuit = None
        if self.circuit is not None:
            self.circuit.blocks.append(draft)
        else:
            programme.items.append(draft)

    def _pairs(self, draft: BlockDraft, pairing: Pairing) -> bool:
        """Make a superset of an exercise and the one above that its line names, if there is one."""
        items = self.programme.items
        last = items[-1] if items else None
        is_meant = isinstance(last, BlockDraft) and pairing.number in (ABOVE, last.number)
        if not is_meant:
            draft.remark = SheetPart(pairing.words, (draft.place,))
            return False
        parts = dict(pairing.parts)
        items[-1] = CircuitDraft(blocks=[last, draft], parts=parts)  # type: ignore[list-item] # as asked
        self.circuit = None
        return True

    def leave_out(self, reading: LineReading) -> None:
        """Take out what a line says is not done; what another day still has is no text."""
        gone = self.programme.without(reading.leaves_out, self.finder)
        standing = {
            one.place
            for programme in self.programmes
            for item in programme.items
            for one in (item.blocks if isinstance(item, CircuitDraft) else [item])
        }
        self.texts += [one for one in gone if one.place not in standing]

    def new_programme(self, start: int, name: str) -> None:
        """Begin another programme, from an offset into the text on."""
        self.block = self.circuit = None
        last = self.programme
        if last.items or last.name or last.defaults:
            self.programmes.append(ProgrammeDraft())
        self.programmes[-1].name = name
        self.programmes[-1].start = start
        if self.often:
            self.programme.defaults.append(SharedParts(self.often))
            self.often = {}

    def begin_often(self, reading: LineReading, often: SheetPart) -> ProgrammeDraft:
        """Begin a part of the sheet with a frequency of its own, if one before it has one."""
        programme = self.programme
        name = name_before(reading, often)
        is_next = reading.line.rstrip("*_ ").endswith(":") and not programme.per
        if programme.items and (programme.section_name or is_next):
            programme.name = programme.name or programme.section_name or self.title.name
            self.new_programme(reading.scan.place[0], name)
            programme = self.programme
        if not programme.items:
            programme.section_name = name
            programme.per = str(often.value)
        return programme

    def named(self, reading: LineReading) -> Name:
        """Return a line as the name of an exercise."""
        scan = reading.scan
        name = name_in(scan, self.finder)
        if name is not None and name.first == 0 and name.found.is_known:
            return name
        return Name(0, len(scan.tokens), self.finder.near(scan.text_of(0, len(scan.tokens))))


def as_text(reading: LineReading) -> SheetText:
    """Return a line as a text of the sheet."""
    role = reading.role or "other"
    return SheetText(reading.line, reading.scan.place, role, reading.parts, reading.notes)
