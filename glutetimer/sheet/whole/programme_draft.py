"""A programme of a sheet while its lines are read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from glutetimer.sheet.doses.dose import ReadDose
from glutetimer.sheet.doses.meanings import take
from glutetimer.sheet.lines.missing import asking_for_missing
from glutetimer.sheet.names.names import NameFinder, plain_words
from glutetimer.sheet.phrases.scan import Scan, as_it_stood
from glutetimer.sheet.reading import (
    Place,
    SheetCircuit,
    SheetItem,
    SheetKey,
    SheetNote,
    SheetPart,
    SheetProgramme,
    SheetText,
)
from glutetimer.sheet.texts.line_reading import LineReading
from glutetimer.sheet.whole.day_lines import LEFT_OUT, is_of_weekdays
from glutetimer.sheet.whole.drafts import BlockDraft, CircuitDraft
from glutetimer.sheet.whole.inheritance import (
    handed_down,
    inherited,
    with_defaults,
    with_parts,
    with_same_kit,
)


@dataclass(slots=True)
class SharedParts:
    """What holds for several exercises of a programme: from one of them on, up to another."""

    parts: Mapping[SheetKey, SheetPart]
    begin: int = 0
    end: int | None = None
    is_apart: bool = False
    """Whether it stands apart from the exercises above it, and so may hold for all programmes."""
    level: int = 0
    """How deep the heading stands that says it, 0 for no heading."""


@dataclass(slots=True)
class ProgrammeDraft:
    """A programme as far as it was read."""

    name: str | None = None
    start: int = 0
    end: int = 0
    items: list[BlockDraft | CircuitDraft] = field(default_factory=list)
    section: int = 0
    """Where among the items the last heading stands."""
    level: int = 0
    """How deep that heading stands, 0 for no heading."""
    headings: list[frozenset[str]] = field(default_factory=list)
    """The words of each of its headings."""
    defaults: list[SharedParts] = field(default_factory=list)

    per: str | None = None
    """How often it is done, as its heading says."""
    section_name: str = ""
    """What its heading calls it that says how often it is done."""
    is_again: bool = False
    """Whether it is what is done on another day."""
    changed: Mapping[SheetKey, SheetPart] = field(default_factory=dict)
    """What all of its exercises have in place of what they had on that day."""

    def end_section(self, level: int) -> None:
        """End what a heading says where the next one of its level stands."""
        self.section, self.level = len(self.items), level
        for one in self.defaults:
            if one.end is None and one.level >= level > 0:
                one.end = len(self.items)

    def share_with(self, given: Sequence[tuple[str, Mapping[SheetKey, SheetPart]]]) -> None:
        """Let parts hold for the exercises of a name: "the thrusts" of "hip thrusts"."""
        found = [
            SharedParts(parts, at, at + 1)
            for name, parts in given
            for at, item in enumerate(self.items)
            if isinstance(item, BlockDraft)
            and set(plain_words(name)) <= set(plain_words(item.name))
        ]
        self.defaults[:0] = found

    def without(self, name: str, finder: NameFinder) -> list[SheetText]:
        """Take out the exercises of a name, and return their lines as texts.

        Where none has just that name, the only one with all of its words is meant.
        """
        named = {at: one for at, one in enumerate(self.items) if isinstance(one, BlockDraft)}
        meant = [at for at, one in named.items() if finder.is_same(one.name, name)]
        if not meant:
            words = set(plain_words(name))
            meant = [at for at, one in named.items() if words <= set(plain_words(one.name))]
            meant = meant if len(meant) == 1 else []
        gone: list[SheetText] = []
        for at in reversed(meant):
            self._forget(at)
            draft = named[at]
            line = as_it_stood(draft.text[slice(*draft.place)])
            gone.append(SheetText(line, draft.place, "note", {}, (SheetNote(draft.words),)))
        return gone

    def change(self, cut: Scan, finder: NameFinder) -> bool:
        """Change what is done again: "without the squats", "but three sets of everything".

        Returns:
            Whether that was understood as a whole.
        """
        if found := LEFT_OUT.fullmatch(cut.text, *cut.place):
            names = re.split(r",\s?(?:and\s)?(?:the\s)?|\s(?:and|or|&)\s(?:the\s)?", found["names"])
            gone = [self.without(one.strip(), finder) for one in names]
            return all(gone)
        words = {word for one in cut.chunks for word in cut.words(one)}
        dose = ReadDose(cut.text)
        for one in cut.phrases:
            take(dose, one.says, cut.tokens[one.first : one.end])
        is_plain = dose.parts.keys() <= _CHANGED and not (dose.questions or dose.waiting)
        if not dose.parts or not is_plain or words - _OF_ALL:
            return False
        self.changed = dose.parts
        return True

    def without_left_out(self) -> list[SheetText]:
        """Take out the exercises that are said not to be done, and return them as notes."""
        gone: list[SheetText] = []
        for at in reversed(range(len(self.items))):
            item = self.items[at]
            if isinstance(item, BlockDraft) and item.is_left_out:
                self._forget(at)
                gone.append(_as_note(item.text, item.place))
        return gone

    def repeat_from(self, reading: LineReading, finder: NameFinder) -> list[SheetText]:
        """Make rounds of all from an exercise on; return the line as a text if there is none."""
        for at in reversed(range(len(self.items))):
            blocks = [one for one in self.items[at:] if isinstance(one, BlockDraft)]
            is_plain = len(blocks) == len(self.items) - at
            if is_plain and _is_named(blocks[0].name, reading.again_from, finder):
                circuit = CircuitDraft(blocks=blocks)
                circuit.add(reading)
                self.items[at:] = [circuit]
                return []
        return [_as_note(reading.scan.text, reading.scan.place)]

    def without_empty(self) -> list[SheetText]:
        """Take out circuits that have no exercise, and return their lines as texts."""
        gone: list[SheetText] = []
        if all(isinstance(one, CircuitDraft) and not one.blocks for one in self.items):
            return gone
        for at in reversed(range(len(self.items))):
            item = self.items[at]
            if isinstance(item, CircuitDraft) and not item.blocks:
                self._forget(at)
                gone += [_as_note(one.scan.text, one.scan.place) for one in item.lines]
        return gone

    def circuit_of_last(self) -> CircuitDraft:
        """Make a circuit of the exercises below the last heading, or the last time of work."""
        timed = [one.begin for one in self.defaults if one.level and SheetKey.TIME in one.parts]
        begin = max(self.section, *timed) if timed else self.section
        begin = begin if begin < len(self.items) else self.section
        blocks = [one for one in self.items[begin:] if isinstance(one, BlockDraft)]
        circuit = CircuitDraft(blocks=blocks)
        self.items[begin:] = [circuit]
        return circuit

    def _forget(self, at: int) -> None:
        del self.items[at]
        self.section -= self.section > at
        for one in self.defaults:
            one.begin -= one.begin > at
            one.end = None if one.end is None else one.end - (one.end > at)

    def shift(self, by: int) -> None:
        """Let all that is shared begin later, where items were put before the first."""
        for one in self.defaults:
            one.begin += by
            one.end = None if one.end is None else one.end + by

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
        items = [with_parts(one, self.changed) for one in items]
        per = self.per
        nearest = sorted(self.defaults, key=lambda one: (one.level == 0, -one.begin))
        for one in [*nearest, *map(SharedParts, shared)]:
            given = {key: replace(part, inherited=True) for key, part in one.parts.items()}
            often = given.pop(SheetKey.PER, None)
            per = per or (str(often.value) if often else None)
            reach = slice(one.begin, one.end)
            items[reach] = [with_defaults(item, given, finder) for item in items[reach]]
        items = [asking_for_missing(one, finder) for one in with_same_kit(items)]
        place = (self.start, max(self.start, self.end, *(one.place[1] for one in items)))
        if per and per == name and is_of_weekdays(name):
            per = None  # it is said by the name
        return SheetProgramme(name, tuple(_unwrapped(items)), per, place)


_CHANGED: Final = frozenset((SheetKey.SETS, SheetKey.REPS, SheetKey.REST))
_OF_ALL: Final = frozenset(
    ("but", "with", "only", "of", "everything", "each", "all", "every", "exercise", "exercises",
     "for", "do", "and", "just", "one", "the", "per", "this", "time", "it", "them", "now", "rather")
)  # fmt: skip # a word list
"""Words of a change that holds for all: "but three sets of everything"."""


def _is_named(name: str, words: str, finder: NameFinder) -> bool:
    """Return whether an exercise is the one that words name: "air squats" for "the squats"."""
    same = finder.exact(name).exercise
    is_alike = same is not None and same == finder.exact(words).exercise
    return is_alike or set(plain_words(words)) <= set(plain_words(name))


def _as_note(text: str, place: Place) -> SheetText:
    line = as_it_stood(text[slice(*place)])
    return SheetText(line, place, "note", {}, (SheetNote(line),))


def _unwrapped(items: Iterable[SheetItem]) -> Iterable[SheetItem]:
    """Give the items; a superset of one exercise is that exercise."""
    for item in items:
        alone = isinstance(item, SheetCircuit) and len(item.blocks) == 1 and not item.parts
        if isinstance(item, SheetCircuit) and alone:
            yield replace(item.blocks[0], line=item.line, place=item.place)
        else:
            yield item


_BEFORE_ALL: Final = frozenset(
    ("warm", "warm-up", "warmup", "all", "every", "each", "both", "always")
)
"""Words of a heading above all days that make what is below it part of each."""


def share_warm_up(programmes: Sequence[ProgrammeDraft]) -> None:
    """Put a warm-up that stands above all days before each of them."""
    preface, *days = programmes
    is_before = any(one & _BEFORE_ALL for one in preface.headings)
    if preface.name or not is_before or not any(day.items for day in days):
        return
    for day in days:
        day.items[:0] = preface.items
        day.shift(len(preface.items))
    preface.items = []
