"""A programme of one's own is renamed, deleted, brought back, checked by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from glutetimer.cli.json_schema import OBJECTS
from glutetimer.training.programme import Block, Programme
from tests.cli.fake_machine import Command, FakeMachine
from tests.cli.test_json_objects import of_a_kind


@pytest.fixture
def mine(pages: FakeMachine) -> FakeMachine:
    keep = pages.context(None).own_programmes.keep
    keep(Programme(id="mine", name="Mine", blocks=(Block(exercise="squat", sets=1),)))
    keep(Programme(id="deleted", name="Deleted", blocks=(Block(exercise="squat", sets=1),)))
    pages.context(None).own_programmes.remove("deleted")
    keep(Programme(id="other", name="Other", blocks=(Block(exercise="clamshell", sets=1),)))
    return pages


def test_it_gets_another_name_and_keeps_its_id(command: Command, mine: FakeMachine) -> None:
    said = command("programme", "mine", "--rename", "Evening").out
    assert said == 'It is called "Evening" now. Start it: glutetimer play mine\n'
    assert command("show", "evening", "--json").objects[0]["id"] == "mine"
    assert 'It is called "Mine" now.' in command("programme", "mine", "--rename", "Mine").out
    assert "too long" in command("programme", "mine", "--rename", "x" * 81).err
    assert mine.folder.joinpath("programmes", "mine.toml").is_file()


@pytest.mark.parametrize(
    ("name", "sentence", "free"),
    [
        (
            "Other",
            'There is a programme called "Other", so this one is called "Other 2".',
            "Other 2",
        ),
        ("Cyclist's four", 'There is a programme called "Cyclist', "Cyclist's four 2"),
        ("cyclist_four", 'There is a programme called "Cyclist', "cyclist_four 2"),
        ("squat", '"Squat" is an exercise already, so this programme is called', "squat 2"),
    ],
)
def test_a_name_that_something_has_gets_a_number(
    command: Command, mine: FakeMachine, name: str, sentence: str, free: str
) -> None:
    assert sentence in " ".join(command("programme", "mine", "--rename", name).out.split())
    assert mine.context(None).catalogue.programmes["mine"].name == free


def test_its_page_tells_rounds_rests_and_how_often(command: Command, mine: FakeMachine) -> None:
    inner = (Block(exercise="clamshell", sets=1), Block(exercise="glute_bridge", sets=1))
    circuit = Block(blocks=inner, rounds=3, rest_between_rounds_s=60)
    blocks = (circuit, Block(exercise="squat", sets=2, rest_s=90))
    keep = mine.context(None).own_programmes.keep
    keep(Programme(id="round", name="Round", blocks=blocks, often="3 times a week"))
    said = " ".join(command("show", "round").out.split())
    assert "round, " in said
    assert ", 3 times a week" in said
    assert "3 rounds of exercises 1 to 2, one after the other, rest 1 min between rounds." in said
    assert "Rest 1 min 30 s between sets." in said or "rest 1 min 30 s" in said


@pytest.mark.parametrize("called", ["mine", "Mine"])
def test_what_is_deleted_comes_back(command: Command, mine: FakeMachine, called: str) -> None:
    before = mine.folder.joinpath("programmes", "mine.toml").read_bytes()
    said = command("programme", called, "--delete").out
    assert '"Mine" is deleted; its history stays.' in said
    assert command("show", "mine").code == 1
    assert "glutetimer programme mine --bring-back" in " ".join(said.split())
    assert "one of your programmes again" in command("programme", called, "--bring-back").out
    assert mine.folder.joinpath("programmes", "mine.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("squat", "--delete"), '"squat" is an exercise, no programme.'),
        (("cyclist_four", "--delete"), '"cyclist_four" is built in: it stays as it is.'),
        (("nothing", "--bring-back"), 'No deleted programme is called "nothing". Deleted ones lie'),
        (("deleted", "--delete"), '"deleted" is deleted already. To bring it back: '),
        (("deleted", "--rename", "a"), '"deleted" is deleted. To bring it back: '),
        (("othre", "--delete"), 'Did you mean "other"?'),
    ],
)
def test_only_what_is_ones_own_is_changed(
    command: Command, mine: FakeMachine, words: tuple[str, ...], sentence: str
) -> None:
    answer = command("programme", *words)
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert mine.context(None).catalogue.programmes.keys() >= {"mine", "other", "cyclist_four"}


def test_a_slip_in_its_file_is_told_where_it_is_called(command: Command, mine: FakeMachine) -> None:
    path = mine.folder / "programmes" / "mine.toml"
    path.write_text(path.read_text("utf-8").replace('"Mine"', '"Mine'), "utf-8")
    for words in (("play", "mine"), ("timeline", "Mine"), ("show", "mine")):
        answer = command(*words)
        assert answer.code == 1
        assert '"mine" is there, but mine.toml: line ' in answer.err.lower()
        assert "(a quote is not closed). Correct that line" in answer.err
        assert f"It lies in {path}." in answer.err
        assert answer.err.count("\n") == 1
    assert "a quote is not closed" in command("check", "mine").err


def test_it_is_checked_by_its_id_or_name(command: Command, mine: FakeMachine) -> None:
    for called in ("mine", "Other"):
        answer = command("check", called)
        assert (answer.code, answer.out.splitlines()[0]) == (0, f"{called}: good.")
    assert "is built in" in command("check", "clamshell").err
    assert "does not exist" in command("check", "nothing").err
    assert mine.folder.is_dir()


@pytest.mark.parametrize("called", ["mine", "Mine"])
def test_a_broken_one_is_deleted_and_brought_back(
    command: Command, mine: FakeMachine, called: str
) -> None:
    path = mine.folder / "programmes" / "mine.toml"
    path.write_text(path.read_text("utf-8").replace('"squat"', '"sqat"'), "utf-8")
    broken = path.read_bytes()
    assert "is deleted; its history stays." in command("programme", called, "--delete").out
    assert not path.exists()
    assert "sqat" not in command("list").err
    back = command("programme", called, "--bring-back")
    assert (back.code, path.read_bytes()) == (0, broken)
    assert '"mine" is there again, with what is wrong with it.' in back.out
    assert "names the unknown exercise" in back.err


def test_a_broken_one_is_deleted_beside_another_of_the_same_name(
    command: Command, mine: FakeMachine
) -> None:
    path = mine.folder / "programmes" / "other.toml"
    path.write_text(path.read_text("utf-8").replace('"Other"', '"Mine'), "utf-8")
    command("programme", "Mine", "--delete")
    assert path.exists()
    command("programme", "other", "--delete")
    assert not path.exists()


def test_what_was_done_is_an_object_for_scripts(command: Command, mine: FakeMachine) -> None:
    for words, change, name in (
        (("--rename", "Other"), "renamed", "Other 2"),
        (("--delete",), "deleted", "Other 2"),
        (("--bring-back",), "brought_back", "Other 2"),
    ):
        answer = command("programme", "mine", *words, "--json")
        assert of_a_kind(answer, *OBJECTS["programme"])
        assert answer.objects == [
            {"programme": "mine", "name": name, "change": change, "schema": 1}
        ]
    assert mine.folder.is_dir()


@pytest.mark.parametrize("name", ["-", " . ", "?!"])
def test_a_name_has_a_letter(
    command: Command, mine: FakeMachine, tmp_path: Path, name: str
) -> None:
    sheet = tmp_path / "plan.txt"
    sheet.write_text("Day 1\nGlute bridge 3x10\nDay 2\nSquat 3x10\n", "utf-8")
    for words in (("programme", "mine", "--rename", name), ("sheet", str(sheet), "--save", name)):
        answer = command(*words)
        assert answer.code == 1
        assert "is no name: there is no letter in it." in answer.err
    assert len(list(mine.folder.glob("programmes/*.toml"))) == 2
