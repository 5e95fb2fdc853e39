"""The entry points of what becomes a person's own: taken in, typed, answered, edited."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path

import msgspec

from glutetimer.app.context import AppContext
from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.programme_sharing import ProgrammeSharing
from glutetimer.app.programme_undo import EditKind
from glutetimer.app.sheet_draft import SheetDraftFile, draft_of, opened
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.app.typed_blocks import read_typed
from glutetimer.errors import UserError
from glutetimer.exchange.code_text import code_of
from glutetimer.exchange.programme_code import from_code
from glutetimer.gui.figure.own_pictures import OwnPictures
from glutetimer.gui.figure.picture_decoding import LONGEST_SIDE
from glutetimer.library.catalogue import check_file
from glutetimer.library.file_note import FileNote
from glutetimer.presentation.programme_editor.cell_input import typed_values
from glutetimer.presentation.programme_editor.cell_kinds import HINTS
from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetKey
from glutetimer.sheet.typed_value import typed_value
from glutetimer.training.block_edits import walk
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from tests.fuzzed.answers import check_sentence, expect, folder, written
from tests.fuzzed.spoiling import Drawn

LINES = (
    "Warm up well\n- Glute bridge 3x10-12 SL e/s, hold 3 s\n- Wobble walk 2 laps, slowly\n",
    "Day 1\nclamshell 2 x 15 each side, rest 30 s\nDay 2\nplank 30 s\nrepeat 3 rounds\nbridge 10\n",
    "| Exercise | Sets | Reps |\n|---|---|---|\n| Squat | 3 | 8 |\n| Frog thing | 2 | as usual |\n",
)


def shared_file(data: bytes) -> None:
    """A file that somebody handed on: taken in, and taken in once more."""
    path = written(data, "theirs.toml")
    _take_in(lambda sharing: sharing.take_in_file(path).item)


def shared_code(data: bytes) -> None:
    """A code whose letters are right: what it packs is taken in, and once more."""
    shared = from_code(code_of(data))
    _take_in(lambda sharing: sharing.take_in(shared).item)


def own_picture(data: bytes) -> None:
    """A file in the folder of pictures: shown, or passed over."""
    pictures = OwnPictures(written(data, "mine.png").parent)
    for image in (pictures.find("mine.png"), pictures.small("mine.png")):
        expect(image is None or max(image.width(), image.height()) <= LONGEST_SIDE, "too large")


def typed_cell(data: bytes) -> None:
    """What is typed into a cell of the editor."""
    drawn = Drawn(data)
    kind = list(HINTS)[drawn.number(len(HINTS))]
    names = ("glute_bridge", "side_plank_toes", None)
    name = names[drawn.number(len(names))]
    exercise = None if name is None else _context().catalogue.exercises[name]
    values = typed_values(kind, data[4:].decode("utf-8", "replace"), Block(exercise=name), exercise)
    expect(bool(values), "nothing came of it")
    for value in values.values():
        expect(value is None or bool(msgspec.json.encode(value)), "no value")


def typed_block(data: bytes) -> None:
    """A sentence typed as a block, its questions answered."""
    drawn, exercises = Drawn(data), _context().catalogue.exercises
    answers = [drawn.number(4) for _ in range(drawn.number(4))]
    typed = read_typed(data[10:].decode("utf-8", "replace"), exercises, answers)
    expect(not (typed.blocks and typed.needed), "added before its exercises are made")


def sheet_answers(data: bytes) -> None:
    """A sheet that is looked through: answered, changed and undone in any order."""
    drawn = Drawn(data)
    editing = SheetEditing(LINES[drawn.number(len(LINES))], _context().sheet_programmes)
    first = editing.sheet
    for _ in range(drawn.number(12)):
        _change_sheet(editing, drawn)
        editing.plan()
    while editing.undo():
        pass
    expect(editing.sheet == first, "undone it is another sheet")


def draft_file(data: bytes) -> None:
    """The file of a sheet that is not kept yet: opened as far as it can be read."""
    path = written(data, "draft.json")
    file = SheetDraftFile(path)
    draft = file.read()
    editing = opened(draft, _context().sheet_programmes)
    if editing is not None:
        editing.plan()
        again = opened(draft_of(editing), _context().sheet_programmes)
        expect(again is not None and again.sheet == editing.sheet, "opened again it is another")
    expect(path.read_bytes() == data, "reading a draft changed it")


def edited_file(data: bytes) -> None:
    """A programme of one's own, however it is written: edited, undone, as it was."""
    drawn, context = Drawn(data), _context()
    text = data[40:].decode("utf-8", "replace")
    path = context.paths.programmes / "mine.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    context.catalogue.read_again()
    if any(not isinstance(one, FileNote) for one in check_file(path, context.catalogue)):
        return
    if tomllib.loads(text).get("id") != "mine" or "mine" not in context.catalogue.programmes:
        return
    vars(context).pop("edit_programme", None)  # as after a start: nothing can be undone yet
    editing = context.edit_programme("mine")
    expect(editing.undoes is None, "it remembers another file")
    for _ in range(1 + drawn.number(5)):
        try:
            _edit(editing, drawn)
        except UserError as problem:
            check_sentence(str(problem))
        read, _text = context.own_programmes.read("mine")
        expect(read == editing.programme, "the file says something else than the editor")
    while editing.undoes:
        editing.undo()
    expect(path.read_bytes() == text.encode(), "undone it is another file")


def sample_drafts() -> list[bytes]:
    """Return drafts in which something was changed."""
    found = []
    for text in LINES:
        editing = SheetEditing(text, _context().sheet_programmes)
        drawn = Drawn(bytes(range(1, 200)))
        for _ in range(6):
            _change_sheet(editing, drawn)
        found.append(msgspec.json.encode(draft_of(editing)))
    return found


def _edit(editing: ProgrammeEditing, drawn: Drawn) -> None:
    places = [place for place, _block in walk(editing.blocks)]
    place = places[drawn.number(len(places))]
    commands: tuple[Callable[[], object], ...] = (
        lambda: editing.move(place, 1),
        lambda: editing.move(place, -1),
        lambda: editing.move_before(place, places[drawn.number(len(places))]),
        lambda: editing.duplicate(place),
        lambda: editing.remove(place),
        lambda: editing.join(place),
        lambda: editing.take_out(place),
        lambda: editing.dissolve(place),
        lambda: editing.change(place, EditKind.NOTE, note=drawn.text() or None),
        lambda: editing.change(place, EditKind.SETS, sets=drawn.number(22)),
        lambda: editing.change_exercise(place, "squat"),
        lambda: editing.rename(drawn.text()),
        lambda: editing.set_often(drawn.text()),
        lambda: editing.set_notes(drawn.text()),
        editing.undo,
        editing.redo,
    )
    commands[drawn.number(len(commands))]()
    _warnings = editing.warnings(), editing.lengths_ms()


def _change_sheet(editing: SheetEditing, drawn: Drawn) -> None:
    items = [
        one
        for item in editing.programme.items
        for one in (item, *(item.blocks if isinstance(item, SheetCircuit) else ()))
    ]
    texts = editing.sheet.texts
    one = items[drawn.number(len(items))] if items else None
    what = drawn.number(7)
    if what == 0 and texts:
        editing.make_exercise(texts[drawn.number(len(texts))].place)
    elif what == 1:
        editing.undo()
    elif isinstance(one, SheetBlock):
        _change_block(editing, one, what, drawn)
    elif one is not None and one.questions and one.questions[0].answers:
        editing.answer_circuit(one.place, 0, drawn.number(len(one.questions[0].answers)))


def _change_block(editing: SheetEditing, block: SheetBlock, what: int, drawn: Drawn) -> None:
    if what == 2:
        editing.leave_out(block.place)
    elif what == 3:
        editing.set_exercise(block.place, ("squat", None)[drawn.number(2)])
    elif what == 4:
        editing.add_words(block.place, drawn.text())
    elif what == 5 and block.parts:
        key = list(block.parts)[drawn.number(len(block.parts))]
        editing.set_part(block.place, key, typed_value(SheetKey(key), drawn.text()))
    elif block.questions and block.questions[0].answers:
        editing.answer(block.place, 0, drawn.number(len(block.questions[0].answers)))


def _take_in(take: Callable[[ProgrammeSharing], Exercise | Programme]) -> None:
    catalogue = _context().catalogue
    _forget_all()
    sharing = ProgrammeSharing(catalogue)
    item = take(sharing)
    expect(catalogue.problems == (), f"a file that cannot be used: {catalogue.problems}")
    there = _files()
    expect(take(sharing) == item, "taken in twice it is another one")
    expect(_files() == there, "taken in twice it has other files")


def _forget_all() -> None:
    for path in _files():
        path.unlink()
    _context().catalogue.read_again()


def _files() -> dict[Path, bytes]:
    own = _context().paths
    return {
        path: path.read_bytes()
        for part in (own.programmes, own.data / "exercises")
        for path in part.glob("*.toml")
    }


@cache
def _context() -> AppContext:
    return AppContext(folder() / "data")
