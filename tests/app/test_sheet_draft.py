"""The draft of a sheet: each command is done once more, and what does not fit is passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.sheet_draft import SheetDraft, SheetDraftFile, draft_of, opened
from glutetimer.app.sheet_editing import SheetEditing
from glutetimer.app.sheet_step import SheetStep
from glutetimer.host.clock import FakeClock
from glutetimer.sheet.reading import SheetBlock, SheetCircuit, SheetKey

SHEET = """Day 1
Side plank from the knees - 3 x 20 each side
Clamshell 2 x 15 each side, tempo 3-1-1-0
Wobble walk 3 x 10
Circuit, 3 rounds: squats x 15, clams x 12 each side
Rest a minute between sets.
Thanks for coming
Day 2
Lunges 2 x 8 each leg
"""


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> AppContext:
    return AppContext(tmp_path_factory.mktemp("data"), FakeClock())


def test_every_command_is_done_once_more(context: AppContext, tmp_path: Path) -> None:
    editing = SheetEditing(SHEET, context.sheet_programmes)
    plank, clam, walk = (one for one in editing.programme.items[:3] if isinstance(one, SheetBlock))
    circuit = next(one for one in editing.programme.items if isinstance(one, SheetCircuit))
    thanks = next(one for one in editing.sheet.texts if "Thanks" in one.line)
    editing.answer(plank.place, 0, 1)
    editing.set_part(clam.place, SheetKey.REPS, (12.0, 15.0))
    editing.set_part(circuit.place, SheetKey.ROUNDS, 2.0)
    editing.set_exercise(walk.place, None, "Wobbly walk")
    assert editing.add_words(walk.place, "hold 2 s")
    editing.make_exercise(thanks.place)
    editing.leave_out(thanks.place)
    editing.undo()
    editing.names[0] = "Mine"
    file = SheetDraftFile(tmp_path / "draft.json")
    file.write(draft_of(editing))
    again = opened(SheetDraftFile(tmp_path / "draft.json").read(), context.sheet_programmes)
    assert again is not None
    assert again.sheet == editing.sheet
    assert again.names == editing.names
    assert again.steps == editing.steps
    editing.let_go()
    again = opened(draft_of(editing), context.sheet_programmes)
    assert again is not None
    assert again.sheet == editing.sheet


@pytest.mark.parametrize(
    "step",
    [
        SheetStep("answer", (9000, 9001), 3, 4),
        SheetStep("set_part", (0, 1), key=SheetKey.REPS, value=[1.0]),
        SheetStep("set_part"),
        SheetStep("kept", number=77),
    ],
)
def test_a_step_that_does_not_fit_leaves_the_sheet_as_it_is_read(
    context: AppContext, step: SheetStep
) -> None:
    read = SheetEditing(SHEET, context.sheet_programmes)
    again = opened(SheetDraft(SHEET, (step,)), context.sheet_programmes)
    assert again is not None
    assert again.sheet == read.sheet


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"text": 3}', b'{"steps": [{"do": "open"}]}', b"\xff" * 99]
)
def test_what_is_no_draft_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "draft.json"
    path.write_bytes(content)
    assert SheetDraftFile(path).read() == SheetDraft()


def test_an_empty_draft_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "draft.json"
    file = SheetDraftFile(path)
    file.write(SheetDraft("Squat 3 x 10"))
    assert path.is_file()
    file.write(SheetDraft())
    assert not path.exists()
    file.write(SheetDraft())
