"""The `sheet` command: what is understood is shown, what is unclear is asked, the rest is kept."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from glutetimer.cli.commands import sheet as command_module
from glutetimer.cli.commands import sheet_text
from glutetimer.cli.json_schema import OBJECTS
from tests.cli.fake_machine import Command, FakeMachine
from tests.cli.test_json_objects import of_a_kind

GIVEN = Path(__file__).parents[1] / "sheet" / "given"


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "plan.txt"
    path.write_text("Clams 10x3\n\nStep downs 3x8 each leg\nRest 60 s between sets.\n", "utf-8")
    return path


def test_each_line_is_shown_with_what_was_understood(command: Command) -> None:
    said = command("sheet", str(GIVEN / "email.txt")).out
    assert "2. Clamshell - 2 x 15 each side, red band above the knees\n  Clamshell: 2 sets" in said
    assert "Calf raises (new, your own): 3 sets, 15 reps, rest 60 s (for all)" in said
    assert "for all exercises: rest 60 s, 3-4 times a week" in said
    assert "a warning, kept" in said


def test_what_is_unclear_is_asked_with_its_answers(command: Command, sheet: Path) -> None:
    answer = command("sheet", str(sheet))
    assert answer.code == 0
    assert '? 1  Which is sets, and which is reps? ("10x3")' in answer.out
    assert "1: 3 sets, 10 reps" in answer.out
    assert "1 thing is unclear." in answer.out


def test_nothing_unclear_is_saved(command: Command, pages: FakeMachine, sheet: Path) -> None:
    answer = command("sheet", str(sheet), "--save", "Hip")
    assert answer.code == 1
    assert "1 thing is unclear, so nothing was saved." in answer.err
    assert not list(pages.folder.glob("programmes/*"))
    assert not list(pages.folder.glob("exercises/*"))


def test_with_its_answers_a_sheet_becomes_a_programme(
    command: Command, pages: FakeMachine, sheet: Path
) -> None:
    answer = command("sheet", str(sheet), "--save", "Hip", "--answer", "1=1")
    assert (answer.code, answer.err) == (0, "")
    assert 'Saved as "Hip". Start it: glutetimer play hip' in answer.out
    shown = command("show", "hip", "--json").objects[0]
    blocks = [
        (one["exercise"], one["sets"], one["reps"], one["rest_ms"]) for one in shown["blocks"]
    ]
    assert blocks == [("clamshell", 3, 10, 60_000), ("step_downs", 3, 8, 60_000)]
    assert [path.name for path in pages.folder.glob("exercises/*.toml")] == ["step_downs.toml"]


def test_each_day_is_a_programme(command: Command) -> None:
    said = command("sheet", str(GIVEN / "assistant.txt"), "--save", "Rides").out
    assert 'Saved as "Rides, Day 1 – Strength".' in said
    assert 'Saved as "Rides, Day 2 – Control".' in said


@pytest.mark.parametrize("wrong", ["2=1", "1=9", "1", "x=y", "0=0"])
def test_an_answer_that_there_is_not_is_refused(command: Command, sheet: Path, wrong: str) -> None:
    answer = command("sheet", str(sheet), "--answer", wrong)
    assert answer.code == 1
    assert f'There is no answer "{wrong}".' in answer.err


def test_somebody_at_a_terminal_is_asked(
    command: Command, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command_module, "can_ask", lambda: True)
    monkeypatch.setattr(sheet_text, "answer_to", lambda _question: "1")
    answer = command("sheet", str(sheet), "--save", "Hip")
    assert (answer.code, answer.err) == (0, "")


def test_a_sheet_comes_through_stdin(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    text = io.TextIOWrapper(io.BytesIO("Glute bridge 3×10".encode()))
    monkeypatch.setattr(sys, "stdin", text)
    assert "Glute bridge: 3 sets, 10 reps" in command("sheet", "-").out


def test_without_an_exercise_nothing_is_saved(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "mail.txt"
    path.write_text("Kind regards,", "utf-8")
    answer = command("sheet", str(path), "--save", "Hip")
    assert answer.code == 1
    assert "There is no exercise in it." in answer.err


@pytest.mark.parametrize("name", ["email", "pdf", "assistant", "pipes"])
def test_its_objects_are_those_of_the_schema(command: Command, name: str) -> None:
    answer = command("sheet", str(GIVEN / f"{name}.txt"), "--json")
    assert answer.err == ""
    assert of_a_kind(answer, *OBJECTS["sheet"])


def test_an_object_has_what_the_line_says_and_no_more(command: Command, sheet: Path) -> None:
    objects = command("sheet", str(sheet), "--json").objects
    assert [one["type"] for one in objects] == ["programme", "block", "block", "not_exercise"]
    assert objects[1]["unclear_about"] == ["sets", "reps"]
    assert objects[2] == {
        "type": "block",
        "line": "Step downs 3x8 each leg",
        "exercise": None,
        "name": "Step downs",
        "sets": 3,
        "reps": 8,
        "side": "each",
        "rest_s": 60,
        "inherited": ["rest_s"],
        "schema": 1,
    }
    assert json.dumps(objects[3])
