"""What was understood of a block that is typed as a sentence, before it is added."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.typed_blocks import TypedBlocks, read_typed
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.presentation.amounts import Exercises, exercise_name, length_text
from glutetimer.presentation.sheet.block_words import block_words
from glutetimer.presentation.sheet.part_words import answer_texts, part_text, question_text
from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetItem


@dataclass(frozen=True, slots=True)
class TypedView:
    """What a sentence comes to, in words.

    Attributes:
        chips: Each thing that was understood.
        unclear: What is asked or stands against it, "" for nothing.
        answers: The likely answers to what is asked.
        more: How much longer the session would be.
        typed: What would be added, None for nothing.
    """

    chips: tuple[str, ...] = ()
    unclear: str = ""
    answers: tuple[str, ...] = ()
    more: str = ""
    typed: TypedBlocks | None = field(default=None)

    @property
    def can_be_added(self) -> bool:
        """Whether nothing is open."""
        return self.typed is not None and not self.unclear


def typed_view(editing: ProgrammeEditing, words: str, answers: Sequence[int] = ()) -> TypedView:
    """Return what a sentence comes to in a programme.

    Args:
        editing: The programme.
        words: The sentence.
        answers: Which answer was given to each question so far.
    """
    try:
        typed = editing.read_typed(words, answers)
        more = _more(editing, typed)
    except UserError as problem:
        return TypedView(unclear=str(problem))
    return _view(typed, editing.exercises, more)


def first_typed_view(exercises: Exercises, words: str, answers: Sequence[int] = ()) -> TypedView:
    """Return what a sentence comes to with which a programme begins; see `typed_view`."""
    try:
        typed = read_typed(words, exercises, answers)
    except UserError as problem:
        return TypedView(unclear=str(problem))
    return _view(typed, exercises, "")


def _view(typed: TypedBlocks, exercises: Exercises, more: str) -> TypedView:
    chips = tuple(chip for item in typed.items for chip in _chips(item, exercises))
    if not typed.items:
        return TypedView(unclear=_("No exercise was found in that."))
    if typed.question is not None:
        given = answer_texts(typed.question, exercises)
        return TypedView(chips, question_text(typed.question), given)
    if typed.needed:
        names = ", ".join(one.name for one in typed.needed)
        more = _("New, an exercise of your own: {names}").format(names=names)
    return TypedView(chips, more=more, typed=typed)


def _chips(item: SheetItem, exercises: Exercises) -> Iterator[str]:
    if isinstance(item, SheetCircuit):
        yield from (part_text(key, part.value) for key, part in item.parts.items())
        for inner in item.blocks:
            yield _name(inner, exercises)
            yield from (part_text(key, part.value) for key, part in inner.parts.items())
        return
    yield _name(item, exercises)
    yield from block_words(item).values()


def _name(block: SheetBlock, exercises: Exercises) -> str:
    return exercise_name(exercises, block.exercise) if block.exercise else block.name


def _more(editing: ProgrammeEditing, typed: TypedBlocks) -> str:
    """Return how much longer a session would be: "8 min 11 s more: 24 min 51 s"."""
    if not typed.blocks:
        return ""
    total_ms = editing.length_with(typed.blocks)
    return _("{length} more: {total}").format(
        length=length_text(total_ms - editing.total_ms), total=length_text(total_ms)
    )
