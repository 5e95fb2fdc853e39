"""Puts the lines of a sheet together: programmes, circuits, and what holds for several of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from glutetimer.sheet.dose import MAX
from glutetimer.sheet.drafts import TAILS, BlockDraft, CircuitDraft
from glutetimer.sheet.heading_words import DAYS
from glutetimer.sheet.inheritance import handed_down, with_defaults
from glutetimer.sheet.layout import LogicalLine
from glutetimer.sheet.line_name import Name
from glutetimer.sheet.line_reading import LineReading
from glutetimer.sheet.measures import highest
from glutetimer.sheet.missing import asking_for_missing
from glutetimer.sheet.names import NameFinder
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetPart,
    SheetProgramme,
    SheetText,
)
from glutetimer.sheet.scan import one_line
from glutetimer.sheet.text_line import text_line

_COUNTS: Final = frozenset((SheetKey.SETS, SheetKey.REPS, SheetKey.TIME, SheetKey.HOLD))
_LOOK_AHEAD: Final = 8
MOST_ROUNDS: Final = 6
"""What is done more often than that is a count of reps."""
_REPEATED: Final = frozenset(("repeat", "x", "do", "times", "again"))
LONGEST_TITLE: Final = 80
_BEFORE_ALL: Final = frozenset(
    ("warm", "warm-up", "warmup", "all", "every", "each", "both", "always")
)
"""Words of a heading above all days that make what is below it part of each."""


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


class Assembly:
    """Takes the lines of a sheet in order.

    Args:
        text: The sheet.
        finder: Knows the exercises.
    """

    def __init__(self, text: str, finder: NameFinder) -> None:
        self._text = text
        self._finder = finder
        self._programmes = [ProgrammeDraft()]
        self._texts: list[SheetText] = []
        self._title: str | None = None
        self._subject: str | None = None
        """What an e-mail is about."""
        self._often: Mapping[SheetKey, SheetPart] = {}
        """How often the day is done whose heading comes next."""
        self._counts_weeks = False
        """Whether each week is a programme of its own."""
        self._block: BlockDraft | None = None
        """The exercise to which the next line may belong."""
        self._circuit: CircuitDraft | None = None

    def take(self, lines: Sequence[LogicalLine]) -> None:
        """Take all lines."""
        days = [one for one in lines if _is_day(one.reading)]
        self._counts_weeks = not days and len([one for one in lines if _is_week(one.reading)]) > 1
        for at, line in enumerate(lines):
            reading = line.reading
            self._subject = self._subject or reading.title or None
            if line.after_blank and self._block is not None and self._block.has_count:
                self._block = None
            if reading.is_circuit:
                self._take_circuit(reading)
            elif reading.blocks:
                self._take_blocks(line)
            elif (block := self._block) is not None and self._belongs_to(block, line):
                block.add(reading)
            elif self._repeats_all(reading):
                self._take_circuit(_as_rounds(reading))
            elif _is_name_above(reading, lines[at + 1 : at + 1 + _LOOK_AHEAD]):
                self._begin(reading, self._named(reading))
            elif self._is_often_of_next(line, lines[at + 1 : at + 2]):
                self._texts.append(
                    SheetText(reading.line, reading.scan.place, "default", reading.parts)
                )
                self._often = reading.parts
            else:
                self._take_text(line)

    def _take_blocks(self, line: LogicalLine) -> None:
        reading = line.reading
        if reading.day and reading.day != self._programmes[-1].name:
            self._new_programme(reading.scan.place[0], reading.day)
        if line.after_blank and self._circuit is not None and self._circuit.is_over(reading):
            self._circuit = None
        if self._tells_again(line):
            self._block.add(text_line(reading.scan))  # type: ignore[union-attr] # as asked above
            return
        if len(reading.blocks) > 1 or reading.name is None:
            self._block = None
            for block in reading.blocks:
                self._append(BlockDraft.whole(reading, block), reading)
        else:
            self._begin(reading, reading.name)

    def _tells_again(self, line: LogicalLine) -> bool:
        """Return whether a sentence tells how the exercise is done whose name stands above it."""
        reading, block = line.reading, self._block
        if block is None or block.has_count or line.after_blank or reading.name is None:
            return False
        name = reading.scan.text_of(reading.name.first, reading.name.end)
        return reading.line.endswith(".") and self._finder.is_same(name, block.name)

    def _begin(self, reading: LineReading, name: Name) -> None:
        self._block = BlockDraft(reading, name, self._finder)
        self._append(self._block, reading)

    def _append(self, draft: BlockDraft, reading: LineReading) -> None:
        """Put an exercise into the circuit or superset that it belongs to, else behind the rest."""
        programme = self._programmes[-1]
        programme.end = draft.place[1]
        label = reading.scan.label
        if label and (self._circuit is None or self._circuit.label != label):
            self._circuit = CircuitDraft(label=label)
            programme.items.append(self._circuit)
        elif not label and self._circuit is not None and not self._circuit.takes(draft):
            self._circuit = None
        if self._circuit is not None:
            self._circuit.blocks.append(draft)
        else:
            programme.items.append(draft)

    def _take_circuit(self, reading: LineReading) -> None:
        if reading.day and reading.day != self._programmes[-1].name:
            self._new_programme(reading.scan.place[0], reading.day)
        self._block = None
        programme = self._programmes[-1]
        ends = reading.line.rstrip("*_ ").endswith(":")
        section = programme.items[programme.section :]
        if self._circuit is not None and self._circuit.goes_on_with(reading) and not ends:
            self._circuit.add(reading)
            return
        is_tail = reading.scan.first_word in TAILS and not ends and not reading.blocks
        if is_tail and section and all(isinstance(one, BlockDraft) for one in section):
            circuit = CircuitDraft()
            circuit.blocks = [one for one in section if isinstance(one, BlockDraft)]
            programme.items[programme.section :] = [circuit]
            circuit.add(reading)
            self._circuit = None
            return
        self._circuit = CircuitDraft()
        self._circuit.add(reading)
        programme.items.append(self._circuit)
        for block in reading.blocks:
            self._circuit.blocks.append(BlockDraft.whole(reading, block))
        if reading.blocks:
            self._circuit = None

    def _belongs_to(self, block: BlockDraft, line: LogicalLine) -> bool:
        """Return whether a text says more of the exercise above it."""
        reading = line.reading
        is_span = any(one.says == "span" for one in reading.scan.phrases)  # "for 3 weeks"
        if line.has_table or reading.scan.is_head or _is_day(reading) or is_span:
            return False
        if not block.has_count and not line.after_blank:
            return reading.role not in ("kit", "other")
        if not block.has_count:
            return bool(_COUNTS & set(reading.parts))
        if reading.scan.indent > block.indent:
            return reading.role != "other"
        if block.is_multi_line or (reading.scan.is_bullet and not block.is_bullet):
            return reading.role not in ("other", "kit") and not self._is_for_all(reading)
        return (
            reading.role == "note"
            and len(reading.rest) == 1
            and not reading.parts
            and (
                not reading.scan.is_bullet
                and reading.scan.first_word not in ("if", "you", "we", "i")
            )
        )

    def _repeats_all(self, reading: LineReading) -> bool:
        """Return whether "repeat 3 times" stands below exercises without sets: they are rounds."""
        programme = self._programmes[-1]
        section = programme.items[programme.section :]
        reps = reading.parts.get(SheetKey.REPS)
        return (
            reading.scan.first_word in _REPEATED
            and reps is not None
            and set(reading.parts) <= {SheetKey.REPS, SheetKey.REST}
            and reps.value != MAX
            and highest(reps.value) <= MOST_ROUNDS  # type: ignore[arg-type] # an amount
            and len(section) != 1
            and all(isinstance(one, BlockDraft) and one.sets is None for one in section)
        )

    def _is_often_of_next(self, line: LogicalLine, following: Sequence[LogicalLine]) -> bool:
        """Return whether a line says how often the day is done whose heading is right below it."""
        is_often = set(line.reading.parts) == {SheetKey.PER} and line.after_blank
        is_above = any(_is_day(one.reading) and not one.after_blank for one in following)
        return bool(self._programmes[-1].items) and is_often and is_above

    @staticmethod
    def _is_for_all(reading: LineReading) -> bool:
        return reading.scan.first_word in ("all", "these", "everything", "do", "every")

    def _take_text(self, line: LogicalLine) -> None:
        reading = line.reading
        self._texts.append(
            SheetText(
                reading.line,
                reading.scan.place,
                reading.role or "other",
                reading.parts,
                reading.notes,
            )
        )
        self._block = None
        programme = self._programmes[-1]
        if _is_day(reading) or (self._counts_weeks and _is_week(reading)):
            self._new_programme(reading.scan.place[0], _plain_heading(reading))
            return
        if reading.role == "heading":
            self._block = self._circuit = None
            programme.section = len(programme.items)
            programme.headings.append(frozenset(reading.scan.all_words))
            is_first = self._title is None and not any(one.items for one in self._programmes)
            if is_first and _is_title(reading):
                self._title = _plain_heading(reading)
        if reading.parts:
            self._take_defaults(reading, programme)
        elif reading.role != "heading" and line.after_blank:
            self._block = self._circuit = None

    def _take_defaults(self, reading: LineReading, programme: ProgrammeDraft) -> None:
        """Take what holds for all: for those below where it is a heading, else for those above."""
        parts = dict(reading.parts)
        rounds = parts.pop(SheetKey.REST_ROUNDS, None)
        if rounds is not None and programme.items:
            last = programme.items[-1]
            if isinstance(last, CircuitDraft):
                last.parts.setdefault(SheetKey.REST_ROUNDS, rounds)
        is_head = reading.line.rstrip("*_ ").endswith(":") or reading.scan.is_head
        begin = len(programme.items) if is_head and programme.items else 0
        programme.defaults.append((begin, parts))
        self._block = None

    def _new_programme(self, start: int, name: str) -> None:
        self._block = self._circuit = None
        if self._programmes[-1].items or self._programmes[-1].name:
            self._programmes.append(ProgrammeDraft())
        self._programmes[-1].name = name
        self._programmes[-1].start = start
        if self._often:
            self._programmes[-1].defaults.append((0, self._often))
            self._often = {}

    def _named(self, reading: LineReading) -> Name:
        scan = reading.scan
        return Name(0, len(scan.tokens), self._finder.near(scan.text_of(0, len(scan.tokens))))

    def finished(self) -> ExerciseSheet:
        """Return the sheet."""
        self._share_warm_up()
        drafts = [one for one in self._programmes if one.items]
        shared = [part for one in self._programmes if not one.items for part in one.defaults]
        if len(drafts) > 1:  # what stands below the last day holds for all of them
            last = drafts[-1].defaults
            shared += [(0, part) for _begin, part in last]
        programmes = []
        for draft in drafts:
            name = draft.name or ((self._title or self._subject) if len(drafts) == 1 else None)
            own = draft.defaults or []
            programmes.append(
                self._programme(
                    draft, name, [*own, *((0, one) for _b, one in shared)], self._finder
                )
            )
        return ExerciseSheet(self._text, tuple(programmes), tuple(self._texts))

    def _share_warm_up(self) -> None:
        """Put a warm-up that stands above all days before each of them."""
        preface, *days = self._programmes
        is_before = any(one & _BEFORE_ALL for one in preface.headings)
        if preface.name or not is_before or not any(day.items for day in days):
            return
        for day in days:
            day.items[:0] = preface.items
            day.defaults = [(at + len(preface.items), part) for at, part in day.defaults]
        preface.items = []

    @staticmethod
    def _programme(
        draft: ProgrammeDraft,
        name: str | None,
        defaults: Iterable[tuple[int, Mapping[SheetKey, SheetPart]]],
        finder: NameFinder,
    ) -> SheetProgramme:
        items: list[SheetItem] = [handed_down(one.finished()) for one in draft.items]
        per = None
        for begin, parts in defaults:
            given = {key: replace(part, inherited=True) for key, part in parts.items()}
            often = given.pop(SheetKey.PER, None)
            per = per or (str(often.value) if often else None)
            items[begin:] = [with_defaults(one, given) for one in items[begin:]]
        items = [asking_for_missing(one, finder) for one in items]
        place = (draft.start, max(draft.end, *(one.place[1] for one in items)))
        return SheetProgramme(name, tuple(_unwrapped(items)), per, place)


def _unwrapped(items: Iterable[SheetItem]) -> Iterable[SheetItem]:
    """Give the items; a superset of one exercise is that exercise."""
    for item in items:
        alone = isinstance(item, SheetCircuit) and len(item.blocks) == 1 and not item.parts
        if isinstance(item, SheetCircuit) and alone:
            yield replace(item.blocks[0], line=item.line, place=item.place)
        else:
            yield item


def _is_day(reading: LineReading) -> bool:
    """Return whether a line is the heading of a day: a programme of its own begins."""
    scan = reading.scan
    if reading.blocks or not scan.tokens or len(reading.line.split()) > 8:  # noqa: PLR2004 - a heading
        return False
    first = scan.first_word.rstrip("s")
    words = [one.folded for one in scan.tokens[:2]]
    is_short = not reading.line.rstrip().endswith(".") and reading.role in (
        "heading",
        "default",
        "other",
        "note",
    )
    has_number = len(words) > 1 and (words[1].isalnum() and len(words[1]) <= 2)  # noqa: PLR2004 - "A", "12"
    weekday = first in DAYS and first not in ("day", "session", "workout")
    return is_short and first in DAYS and (has_number or weekday)


def _is_week(reading: LineReading) -> bool:
    """Return whether a line is the heading of a week."""
    words = [one.folded for one in reading.scan.tokens[:2]]
    return reading.role == "heading" and words[:1] in (["week"], ["weeks"]) and len(words) > 1


def _is_title(reading: LineReading) -> bool:
    """Return whether a heading may be the name of the programme."""
    line = reading.line.rstrip("*_ ")
    return ". " not in line and not line.endswith(":") and len(line) <= LONGEST_TITLE


def _as_rounds(reading: LineReading) -> LineReading:
    keys = {SheetKey.REPS: SheetKey.ROUNDS, SheetKey.REST: SheetKey.REST_ROUNDS}
    return replace(reading, parts={keys[key]: part for key, part in reading.parts.items()})


def _plain_heading(reading: LineReading) -> str:
    return one_line(reading.line).strip("#*_:|= ").strip()


def _is_name_above(reading: LineReading, following: Sequence[LogicalLine]) -> bool:
    """Return whether a short line is the name of an exercise whose dose stands below it."""
    if reading.role != "heading" or _is_day(reading) or reading.line.rstrip().endswith(":"):
        return False
    for line in following:
        after = line.reading
        if line.after_blank or after.blocks or after.is_circuit or after.scan.is_head:
            return False
        if after.scan.number:
            return False
        if _COUNTS & set(after.parts) or any(says in _DOSES for says, _tokens in after.said):
            return True
        if after.role == "heading" and not reading.scan.number:
            return False
    return False


_DOSES: Final = frozenset(("hold", "by", "sets_reps", "sets", "reps", "times", "sets_time"))
