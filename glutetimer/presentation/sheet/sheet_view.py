"""A pasted sheet line by line: as it was written, and as it will be done."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from glutetimer.i18n import _, content, ngettext
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.sheet.block_words import block_words
from glutetimer.presentation.sheet.part_words import answer_texts, part_text, question_text
from glutetimer.presentation.sheet.role_words import kept_besides, role_text
from glutetimer.sheet.answer import EXERCISE
from glutetimer.sheet.changes import texts_of
from glutetimer.sheet.reading import (
    ExerciseSheet,
    Place,
    SheetBlock,
    SheetItem,
    SheetKey,
    SheetPart,
    SheetQuestion,
    SheetText,
)
from glutetimer.sheet.usual_sets import sets_unsaid


@dataclass(frozen=True, slots=True)
class PartView:
    """One thing that was understood; `inherited` where it comes from another line."""

    key: SheetKey
    words: str
    inherited: bool = False


@dataclass(frozen=True, slots=True)
class QuestionView:
    """What is asked, and the answers that are offered; there may be none."""

    words: str
    answers: tuple[str, ...]
    wants_exercise: bool = False


@dataclass(frozen=True, slots=True)
class BlockView:
    """An exercise of the sheet. `marks` are the doubtful words, as places in `line`.

    `exercise` is the id of ours, None for one of the person's own that is not there yet.
    `inside` says that it belongs to the circuit above it. `usual` is what is done where the sheet
    says nothing. `is_own` says that it is one of the person's own, there or not.
    """

    place: Place
    line: str
    marks: tuple[Place, ...]
    title: str
    exercise: str | None
    parts: tuple[PartView, ...]
    questions: tuple[QuestionView, ...]
    inside: bool = False
    usual: str = ""
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class CircuitView:
    """The head of a circuit or superset."""

    place: Place
    line: str
    marks: tuple[Place, ...]
    title: str
    parts: tuple[PartView, ...]
    questions: tuple[QuestionView, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A line that is no exercise; `is_kept` where its words reach the person.

    `besides` is what else is kept of a line that has parts, a sentence each.
    """

    place: Place
    line: str
    words: str
    is_kept: bool
    parts: tuple[PartView, ...]
    besides: tuple[str, ...] = ()


LineView = BlockView | CircuitView | TextView


def sheet_lines(
    sheet: ExerciseSheet,
    at: int,
    exercises: Exercises,
    usual_sets: int,
    own: Collection[str] = (),
) -> tuple[LineView, ...]:
    """Return the lines of one of the programmes of a sheet, in their order.

    Args:
        sheet: What was read.
        at: Which of its programmes.
        exercises: All exercises.
        usual_sets: How many sets are done where the sheet does not say.
        own: The ids of those that are the person's own.
    """
    lines: list[LineView] = []
    for item in sheet.programmes[at].items:
        lines += (_owned(one, own) for one in _item(sheet.text, item, exercises, usual_sets))
    lines += (_text(one) for one in texts_of(sheet, at))
    return tuple(sorted(lines, key=lambda one: (one.place[0], isinstance(one, BlockView))))


def _item(text: str, item: SheetItem, exercises: Exercises, usual_sets: int) -> Iterator[LineView]:
    if isinstance(item, SheetBlock):
        yield replace(_block(item, exercises), usual=usual_sets_text(item, usual_sets))
        return
    begin, end = item.place[0], min((one.place[0] for one in item.blocks), default=item.place[1])
    line = text[begin:end].strip() if begin < end else ""
    yield CircuitView(
        place=item.place,
        line=line,
        marks=_marks(item.place[0], line, item.questions),
        title=item.name or _("In turn"),
        parts=_parts(item.parts),
        questions=tuple(_question(one, exercises) for one in item.questions),
    )
    for block in item.blocks:
        yield _block(block, exercises, inside=True)


def _block(block: SheetBlock, exercises: Exercises, *, inside: bool = False) -> BlockView:
    known = exercises.get(block.exercise) if block.exercise else None
    return BlockView(
        place=block.place,
        line=block.line,
        marks=_marks(block.place[0], block.line, block.questions),
        title=content(known.name) if known else block.name,
        exercise=known.id if known else None,
        parts=_parts(block.parts, block_words(block) if not inside else None),
        questions=tuple(_question(one, exercises) for one in block.questions),
        inside=inside,
    )


def _owned(line: LineView, own: Collection[str]) -> LineView:
    """Return a line that says whether its exercise is one of the person's own."""
    if not isinstance(line, BlockView):
        return line
    return replace(line, is_own=line.exercise is None or line.exercise in own)


def usual_sets_text(block: SheetBlock, usual: int) -> str:
    """Return how many sets are done where the sheet does not say, "" where it does."""
    count = sets_unsaid(block, usual)
    if count is None:
        return ""
    return ngettext("{count} set, as usual", "{count} sets, as usual", count).format(count=count)


def _text(text: SheetText) -> TextView:
    return TextView(
        place=text.place,
        line=text.line,
        words=capitalised(role_text(text.role)),
        is_kept=text.role in {"note", "warning"},
        parts=_parts(text.parts),
        besides=kept_besides(text),
    )


def _parts(
    parts: Mapping[SheetKey, SheetPart], said: Mapping[SheetKey, str] | None = None
) -> tuple[PartView, ...]:
    """Return the parts in the order of the keys, those of other lines last."""
    words = said or {key: part_text(key, part.value) for key, part in parts.items()}
    keys = sorted(words, key=lambda one: (parts[one].inherited, list(SheetKey).index(one)))
    return tuple(PartView(key, words[key], parts[key].inherited) for key in keys)


def _question(question: SheetQuestion, exercises: Exercises) -> QuestionView:
    return QuestionView(
        question_text(question),
        answer_texts(question, exercises),
        wants_exercise=EXERCISE in question.about,
    )


def _marks(begin: int, line: str, questions: Iterable[SheetQuestion]) -> tuple[Place, ...]:
    """Return the doubtful words as places in a line."""
    found = ((one.place[0] - begin, one.place[1] - begin) for one in questions)
    return tuple((first, last) for first, last in found if 0 <= first < last <= len(line))
