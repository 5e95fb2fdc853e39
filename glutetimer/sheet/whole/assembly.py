"""Puts the lines of a sheet together: programmes, circuits, and what holds for several of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from glutetimer.sheet.names.line_name import Name, name_in
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.phrases.scan import as_it_stood, scan
from glutetimer.sheet.reading import (
    ExerciseSheet,
    SheetKey,
    SheetNote,
    SheetPart,
    SheetProgramme,
    SheetText,
)
from glutetimer.sheet.texts.line_reading import LineReading, LogicalLine
from glutetimer.sheet.texts.pairing import ABOVE, Pairing
from glutetimer.sheet.texts.text_line import text_line
from glutetimer.sheet.typed_value import RESTS
from glutetimer.sheet.whole.belonging import (
    as_rounds,
    belongs_to,
    is_dose_above,
    is_foot_of_rounds,
    repeats_all,
    tells_again,
)
from glutetimer.sheet.whole.day_lines import change_of_day, day_again, day_key, often_of
from glutetimer.sheet.whole.drafts import OF_CIRCUITS, TAILS, BlockDraft, CircuitDraft
from glutetimer.sheet.whole.frequency import (
    name_before,
    names_time_of_day,
    often_in_day,
    often_of_heading,
    weekdays_in,
    without_often,
)
from glutetimer.sheet.whole.headings import (
    is_day,
    is_ending,
    is_name_above,
    is_often_above,
    is_week,
    level_of,
    part_key,
    plain_heading,
)
from glutetimer.sheet.whole.lists import is_held_in_list, is_in_list, is_of_page, with_idle_days
from glutetimer.sheet.whole.programme_draft import ProgrammeDraft, SharedParts, share_warm_up
from glutetimer.sheet.whole.title import Title

_LOOK_AHEAD: Final = 8


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
        self._title = Title()
        self._often: Mapping[SheetKey, SheetPart] = {}
        """How often the day is done whose heading comes next."""
        self._counts_weeks = False
        """Whether each week is a programme of its own."""
        self._parts: set[str] = set()
        """Headings of which each letter is a programme of its own."""
        self._block: BlockDraft | None = None
        """The exercise to which the next line may belong."""
        self._group: SharedParts | None = None
        """The dose that stands above the names up to the next empty line."""
        self._circuit: CircuitDraft | None = None
        self._for_some: list[tuple[str, Mapping[SheetKey, SheetPart]]] = []
        """What holds for the exercises of a name, in place of what holds for all."""

    def take(self, lines: Sequence[LogicalLine]) -> None:
        """Take all lines."""
        lines = list(with_idle_days(lines))
        days = [one for one in lines if is_day(one.reading)]
        self._counts_weeks = not days and len([one for one in lines if is_week(one.reading)]) > 1
        keys = Counter(key for one in lines if (key := part_key(one.reading)))
        self._parts = {key for key, count in keys.items() if count > 1}
        for at, line in enumerate(lines):
            self._title.subject = self._title.subject or line.reading.title
            if line.after_blank:
                self._end_paragraph()
            if line.reading.role == "other" and is_of_page(lines, at):
                self._texts.append(_as_text(line.reading))
            elif line.reading.is_circuit:
                is_foot = is_foot_of_rounds(line, lines[at + 1 :])
                self._take_circuit(line.reading, is_foot=is_foot)
            elif line.reading.blocks:
                self._take_blocks(line)
            else:
                self._take_words(lines, at)

    def _end_paragraph(self) -> None:
        """End what an empty line ends: an exercise with its dose, and names below one."""
        if self._block is not None and (self._block.has_count or self._group is not None):
            self._block = None
        if self._group is not None:
            self._group.end = len(self._programmes[-1].items)
            self._group = None

    def _take_words(self, lines: Sequence[LogicalLine], at: int) -> None:
        """Take a line that by itself is no exercise."""
        line, following = lines[at], lines[at + 1 : at + 2]
        reading, programme = line.reading, self._programmes[-1]
        if self._may_begin_group() and is_dose_above(line, following):
            self._begin_group(reading)
        elif self._is_named_in_group(line):
            self._begin(reading, self._named(reading))
        elif (block := self._block) is not None and self._is_of_block(block, line):
            block.add(reading)
        elif repeats_all(reading, programme.items[programme.section :]):
            self._take_circuit(as_rounds(reading))
        elif is_held_in_list(lines, at) and (held := name_in(reading.scan, self._finder)):
            self._begin(reading, held)
        elif is_in_list(lines, at) or is_name_above(reading, lines[at + 1 : at + _LOOK_AHEAD]):
            self._begin(reading, self._named(reading))
        elif self._is_often_of_next(line, following):
            self._texts.append(_as_text(reading))
            self._often = reading.parts
        else:
            self._take_text(line, is_above=is_often_above(line, following))

    def _take_blocks(self, line: LogicalLine) -> None:
        reading = line.reading
        if reading.day and reading.day != self._programmes[-1].name:
            self._new_programme(reading.scan.place[0], reading.day)
        if reading.leaves_out:
            self._texts += self._programmes[-1].without(reading.leaves_out, self._finder)
        if line.after_blank and self._circuit is not None and self._circuit.is_over(reading):
            self._circuit = None
        if self._circuit is not None and self._circuit.blocks and is_ending(reading):
            self._circuit = None
        if tells_again(self._block, line, self._finder):
            self._block.add(text_line(reading.scan))  # type: ignore[union-attr] # as asked above
            return
        if len(reading.blocks) > 1 or reading.name is None:
            self._block = None
            for block in reading.blocks:
                self._append(BlockDraft.whole(reading, block), reading)
        else:
            self._begin(reading, reading.name)

    def _begin(self, reading: LineReading, name: Name) -> None:
        self._block = BlockDraft(reading, name, self._finder)
        self._append(self._block, reading)

    def _append(self, draft: BlockDraft, reading: LineReading) -> None:
        """Put an exercise into the circuit or superset that it belongs to, else behind the rest."""
        programme = self._programmes[-1]
        programme.end = draft.place[1]
        label = reading.scan.label
        if reading.paired is not None and self._pairs(draft, reading.paired):
            return
        if label and self._circuit is not None and self._circuit.is_empty:
            self._circuit.label = label
        elif label and (self._circuit is None or self._circuit.label != label):
            self._circuit = CircuitDraft(label=label)
            programme.items.append(self._circuit)
        elif not label and self._circuit is not None and not self._circuit.takes(draft):
            self._circuit = None
        if self._circuit is not None:
            self._circuit.blocks.append(draft)
        else:
            programme.items.append(draft)

    def _pairs(self, draft: BlockDraft, pairing: Pairing) -> bool:
        """Make a superset of an exercise and the one above that its line names, if there is one."""
        items = self._programmes[-1].items
        last = items[-1] if items else None
        is_meant = isinstance(last, BlockDraft) and pairing.number in (ABOVE, last.number)
        if not is_meant:
            note = SheetNote(f"{draft.name}: {pairing.words}")
            self._texts.append(SheetText(pairing.words, draft.place, "note", {}, (note,)))
            return False
        parts = dict(pairing.parts)
        items[-1] = CircuitDraft(blocks=[last, draft], parts=parts)  # type: ignore[list-item] # as asked
        self._circuit = None
        return True

    def _is_of_block(self, block: BlockDraft, line: LogicalLine) -> bool:
        """Return whether a line says more of the exercise above it, which its circuit may dose."""
        is_dosed = self._circuit is not None and SheetKey.TIME in self._circuit.parts
        is_inner = line.reading.scan.indent > block.indent or not block.is_bullet
        return (is_inner or not is_dosed) and belongs_to(block, line)

    def _is_within_block(self, line: LogicalLine) -> bool:
        """Return whether a line that says nothing more stands among those of an exercise."""
        is_inner = self._block is not None and line.reading.scan.indent > self._block.indent
        return is_inner and line.reading.role == "other" and not line.after_blank

    def _may_begin_group(self) -> bool:
        return self._circuit is None and (self._block is None or self._block.has_count)

    def _begin_group(self, reading: LineReading) -> None:
        """Begin exercises that have their dose above their names."""
        programme = self._programmes[-1]
        place = reading.scan.place
        self._texts.append(SheetText(reading.line, place, "default", reading.parts, reading.notes))
        self._group = SharedParts(reading.parts, len(programme.items))
        programme.defaults.append(self._group)
        self._block = None

    def _is_named_in_group(self, line: LogicalLine) -> bool:
        """Return whether a line is the name right below a dose, of no exercise that is known."""
        is_first = self._group is not None and self._group.begin == len(self._programmes[-1].items)
        is_name = line.reading.role == "heading" and not line.reading.line.endswith(":")
        return is_first and is_name and not line.after_blank

    def _take_circuit(self, reading: LineReading, *, is_foot: bool = False) -> None:
        if reading.day and reading.day != self._programmes[-1].name:
            self._new_programme(reading.scan.place[0], reading.day)
        self._block = None
        programme = self._programmes[-1]
        ends = reading.line.rstrip("*_ ").endswith(":")
        if reading.again_from:
            self._texts += programme.repeat_from(reading, self._finder)
            self._circuit = None
            return
        section = programme.items[programme.section :]
        circuit = self._circuit
        goes_on = circuit is not None and circuit.goes_on_with(reading, is_foot=is_foot)
        if circuit is not None and goes_on and not ends:
            circuit.add(reading)
            return
        is_tail = reading.scan.first_word in TAILS or is_foot
        is_tail = is_tail and not (ends or reading.blocks)
        is_tail = is_tail and set(reading.parts) <= OF_CIRCUITS
        if is_tail and section and all(isinstance(one, BlockDraft) for one in section):
            circuit = programme.circuit_of_last()
            circuit.add(reading)
            self._circuit = None
            return
        often = reading.parts.get(SheetKey.PER)
        if often is not None and programme.section_name:
            programme = self._begin_often(reading, often)
            reading = replace(reading, parts=without_often(reading.parts))
        self._circuit = CircuitDraft()
        self._circuit.add(reading)
        programme.items.append(self._circuit)
        for block in reading.blocks:
            self._circuit.blocks.append(BlockDraft.whole(reading, block))
        if reading.blocks:
            self._circuit = None

    def _is_often_of_next(self, line: LogicalLine, following: Sequence[LogicalLine]) -> bool:
        """Return whether a line says how often the day is done whose heading is right below it."""
        is_often = set(line.reading.parts) == {SheetKey.PER} and line.after_blank
        is_above = any(is_day(one.reading) and not one.after_blank for one in following)
        return bool(self._programmes[-1].items) and is_often and is_above

    def _take_text(self, line: LogicalLine, *, is_above: bool) -> None:
        reading = line.reading
        self._texts.append(_as_text(reading))
        if not self._is_within_block(line):
            self._block = None
        programme = self._programmes[-1]
        if (again := day_again(reading.line)) and programme.name and not programme.items:
            self._repeat_day(again, reading)
            return
        if reading.leaves_out:
            self._texts += programme.without(reading.leaves_out, self._finder)
            return
        is_part = part_key(reading) in self._parts
        if is_part or is_day(reading) or (self._counts_weeks and is_week(reading)):
            self._new_programme(reading.scan.place[0], plain_heading(reading))
            self._take_day(reading)
            return
        level = level_of(reading)
        if is_above:
            self._block = self._circuit = None
            programme = self._begin_often(reading, reading.parts[SheetKey.PER])
        elif reading.role == "heading" or (level and reading.parts):
            self._begin_section(reading, programme)
            programme = self._programmes[-1]
        if reading.parts:
            self._take_defaults(line, programme)
        elif reading.role != "heading" and line.after_blank:
            self._block = None
            if self._circuit is not None and not self._circuit.is_empty:
                self._circuit = None

    def _begin_section(self, reading: LineReading, programme: ProgrammeDraft) -> None:
        """Begin what stands below a heading; one with its own frequency is a programme."""
        self._block = self._circuit = None
        programme.end_section(level_of(reading))
        programme.headings.append(frozenset(reading.scan.all_words))
        if often := often_of_heading(reading):
            programme = self._begin_often(reading, often)
        elif names_time_of_day(reading) and not programme.items:
            programme.section_name = plain_heading(reading)
        if not any(one.items for one in self._programmes):
            self._title.offer(reading)

    def _begin_often(self, reading: LineReading, often: SheetPart) -> ProgrammeDraft:
        """Begin a part of the sheet with a frequency of its own, if one before it has one."""
        programme = self._programmes[-1]
        name = name_before(reading, often)
        is_next = reading.line.rstrip("*_ ").endswith(":") and not programme.per
        if programme.items and (programme.section_name or is_next):
            programme.name = programme.name or programme.section_name or self._title.name
            self._new_programme(reading.scan.place[0], name)
            programme = self._programmes[-1]
        if not programme.items:
            programme.section_name = name
            programme.per = str(often.value)
        return programme

    def _take_defaults(self, line: LogicalLine, programme: ProgrammeDraft) -> None:
        """Take what holds for all: for those below where it is a heading, else for those above."""
        reading = line.reading
        parts = dict(reading.parts)
        last = programme.items[-1] if programme.items else None
        if self._take_for_days(reading):
            return
        rest = parts.get(SheetKey.REST)
        if rest is not None and rest.value == 0 and isinstance(last, CircuitDraft):
            del parts[SheetKey.REST]  # there is none between its exercises
            said = (*self._texts[-1].notes, SheetNote(reading.line))
            self._texts[-1] = replace(self._texts[-1], notes=said)
        is_of_last = set(parts) == {SheetKey.REST} and not line.after_blank
        if is_of_last and isinstance(last, CircuitDraft) and not last.parts.keys() & RESTS:
            last.parts[SheetKey.REST_ROUNDS] = parts.pop(SheetKey.REST)
        if SheetKey.REST_ROUNDS in parts:
            of_last = {key: parts.pop(key) for key in (OF_CIRCUITS - {SheetKey.PER}) & set(parts)}
            if isinstance(last, CircuitDraft):
                last.parts = {**of_last, **last.parts}
        self._for_some += reading.for_some
        is_apart = line.after_blank or not (reading.scan.is_bullet or line.in_prose)
        level = level_of(reading)
        is_below_heading = 0 < len(programme.items) == programme.section
        if set(parts) <= RESTS and is_below_heading:  # of what stands below that heading
            level = level or programme.level
        begin = len(programme.items) if level else 0
        programme.defaults.append(SharedParts(parts, begin, level=level, is_apart=is_apart))
        self._block = None

    def _take_for_days(self, reading: LineReading) -> bool:
        """Take what holds for some days of the sheet: "Rest 1 min on Mondays and Fridays"."""
        others = without_often(reading.parts)
        days = weekdays_in(reading)
        meant = [one for one in self._programmes if day_key(one.name or "") in days]
        is_of_days = bool(others) and len(others) < len(reading.parts) and bool(days)
        if not is_of_days or len(meant) < len(days):
            return False
        for one in meant:
            one.defaults.append(SharedParts(others))
        self._block = None
        return True

    def _new_programme(self, start: int, name: str) -> None:
        self._block = self._circuit = None
        last = self._programmes[-1]
        if last.items or last.name or last.defaults:
            self._programmes.append(ProgrammeDraft())
        self._programmes[-1].name = name
        self._programmes[-1].start = start
        if self._often:
            self._programmes[-1].defaults.append(SharedParts(self._often))
            self._often = {}

    def _take_day(self, reading: LineReading) -> None:
        """Take what the heading of a day says: how often it is, and that it is another again."""
        programme = self._programmes[-1]
        programme.per = often_of(reading.line) or often_in_day(reading)
        often = reading.parts.get(SheetKey.PER)
        is_name = often is not None and often.value == programme.name  # "Mon & Thu"
        if reading.parts and not is_name:
            programme.defaults.append(SharedParts(reading.parts))
        if reading.again:
            self._repeat_day(reading.again, reading)

    def _repeat_day(self, day: str, reading: LineReading) -> None:
        """Let a day be another one again, with what is changed of it."""
        programme = self._programmes[-1]
        before = [one for one in self._programmes if day_key(one.name or "") == day]
        if not before:
            return
        programme.items = list(before[-1].items)
        programme.defaults += [replace(one) for one in before[-1].defaults]
        programme.is_again = True
        programme.changed = before[-1].changed
        change = reading.change or change_of_day(self._text, reading.scan.place)
        if change is not None and not programme.change(scan(self._text, *change), self._finder):
            said = SheetNote(f"{programme.name}: {as_it_stood(self._text[slice(*change)])}")
            self._texts[-1] = replace(self._texts[-1], notes=(*self._texts[-1].notes, said))

    def _named(self, reading: LineReading) -> Name:
        scan = reading.scan
        name = name_in(scan, self._finder)
        if name is not None and name.first == 0 and name.found.is_known:
            return name
        return Name(0, len(scan.tokens), self._finder.near(scan.text_of(0, len(scan.tokens))))

    def finished(self) -> ExerciseSheet:
        """Return the sheet."""
        self._texts += [text for one in self._programmes for text in one.without_left_out()]
        share_warm_up(self._programmes)
        self._texts += [text for one in self._programmes for text in one.without_empty()]
        drafts = [one for one in self._programmes if one.items]
        for draft in drafts:
            draft.share_with(self._for_some)
        empty = [one for one in self._programmes if not one.items]
        if len(drafts) == 1 and not drafts[0].name:
            drafts[0].per = drafts[0].per or self._often_below_all()
        shared = [one for draft in empty for one in draft.defaults if one.end is None]
        if len(drafts) > 1:  # what stands below the last day holds for all of them
            shared += [one for one in drafts[-1].defaults if one.is_apart and not one.level]
        alone = self._title.name if len(drafts) == 1 else None
        parts = [one.parts for one in shared]
        programmes = [one.finished(one.name or alone, parts, self._finder) for one in drafts]
        texts = sorted(self._outside(programmes), key=lambda one: one.place)
        return ExerciseSheet(self._text, tuple(programmes), tuple(texts))

    def _often_below_all(self) -> str | None:
        """Return the days that stand below all exercises, with nothing below: "Mon/Wed/Fri"."""
        last = self._programmes[-1]
        heads = [one.line.strip("*_.- ") for one in self._texts if one.place[0] == last.start]
        return last.per if not last.items and last.per and last.per in heads else None

    def _outside(self, programmes: Sequence[SheetProgramme]) -> list[SheetText]:
        """Return the texts, without the heads of pages within an exercise."""
        places = [item.place for programme in programmes for item in programme.items]
        return [
            text
            for text in self._texts
            if text.role != "other"
            or not any(start < text.place[0] and text.place[1] < end for start, end in places)
        ]


def _as_text(reading: LineReading) -> SheetText:
    role = reading.role or "other"
    return SheetText(reading.line, reading.scan.place, role, reading.parts, reading.notes)
