"""What is refused on the command line says what it is, and what to do instead."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from glutetimer.training.programme import Block, Programme
from tests.cli.fake_machine import Command, FakeMachine


@pytest.mark.parametrize(
    ("content", "length"), [("x" * 200_000, "200000 characters"), ("x\n" * 2_001, "2001 lines")]
)
def test_a_sheet_that_is_too_long_says_how_long(
    command: Command, tmp_path: Path, content: str, length: str
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(content, "utf-8")
    assert f"too long for a sheet of exercises: {length}." in command("sheet", str(path)).err


def test_what_is_no_toml_file_is_checked_as_none(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"%PDF-1.7\n\xff\x00")
    assert "page.pdf is no TOML file." in command("check", str(path)).err


@pytest.mark.parametrize("written", ["yes", "no  # never", "True"])
def test_yes_and_no_are_true_and_false(command: Command, tmp_path: Path, written: str) -> None:
    path = tmp_path / "it.toml"
    path.write_text(f'id = "it"\nwarning = {written}\n', "utf-8")
    assert command("check", str(path)).err.endswith("Write true or false.\n")


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the system has no such folder")
@pytest.mark.parametrize("word", ["sheet", "import"])
def test_what_the_shell_pipes_is_read(command: Command, word: str) -> None:
    read, write = os.pipe()
    os.write(write, b"Squat 2 x 8\n")
    os.close(write)
    answer = command(word, f"/dev/fd/{read}")
    os.close(read)
    said = answer.out if word == "sheet" else answer.err
    assert ("Squat: 2 sets, 8 reps" if word == "sheet" else "no file that glutetimer") in said


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="the system has no such device")
@pytest.mark.parametrize("word", ["sheet", "import"])
def test_a_device_is_no_matter_of_permissions(command: Command, word: str) -> None:
    said = command(word, "/dev/null").err
    assert "permissions" not in said
    assert "Name a file" in said


def test_an_answer_to_no_question_says_how_many_there_are(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "sheet.txt"
    path.write_text("Clams 10x3\n", "utf-8")
    assert "There is 1 question." in command("sheet", str(path), "--answer", "2=1").err
    path.write_text("Clams 3 sets of 10 reps\n", "utf-8")
    assert "There is no question." in command("sheet", str(path), "--answer", "1=1").err


def test_a_page_on_paper_gets_no_name_of_a_text(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "hip.txt"
    answer = command("handout", "clam_ladder", "-o", str(path))
    assert answer.code == 1
    assert "would hold a PDF, and ends in .txt. Take a name in .pdf, or add --code" in answer.err
    assert not path.exists()
    assert command("handout", "clam_ladder", "--code", "-o", str(path)).code == 0


def test_what_is_deleted_already_can_be_brought_back(command: Command, pages: FakeMachine) -> None:
    keep = pages.context(None).own_programmes.keep
    keep(Programme(id="mine", name="Mine", blocks=(Block(exercise="squat", sets=1),)))
    command("programme", "mine", "--delete")
    said = command("programme", "mine", "--delete").err
    assert '"mine" is deleted already.' in said
    assert "glutetimer programme mine --bring-back" in said


def test_a_file_in_the_place_of_the_data_folder_is_said_to_be_one(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine", "utf-8")
    for folder in (file, file / "inside"):
        pages.folder = folder
        said = command("list").err
        assert said == (
            f"glutetimer: {file} is a file, and no folder. Choose a folder with --data-dir.\n"
        )


def test_no_error_of_the_system_is_shown_as_it_is(command: Command, tmp_path: Path) -> None:
    for place in (tmp_path / "nothing" / "x.db", tmp_path / ("x" * 300)):
        answer = command("backup", str(place))
        assert answer.code == 1
        assert "could not be written (No such" in answer.err or "(File name too" in answer.err
        assert "Errno" not in answer.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show",), "EXERCISE|PROGRAMME|TOPIC is missing."),
        (("programme", "mine"), "One of these is needed: --rename, --delete, --bring-back."),
        (("programme", "mine", "--rename"), "--rename needs a value."),
        (("restore",), "One of these is needed: FILE, --undo."),
        (("history", "--move", "x"), "--move needs 2 values."),
        (("history", "--weeks", "lots"), '--weeks: "lots" is not a whole number from 1 to 2000.'),
        (("export", "--format", "csv", "--since", "x"), '--since: "x" is not a date: write it as'),
        (("today", "--accept"), "--accept needs a value."),
        (
            ("play", "squat", "--self-paced", "--coach-paced"),
            "--coach-paced does not go together with --self-paced.",
        ),
        (("list", "--json=3"), "--json takes no value."),
        (("play",), "play takes a programme, or --resume alone."),
        (("play", "squat", "--record"), "--record needs --speed."),
    ],
)
def test_wrong_usage_is_told_in_plain_words(
    command: Command, words: tuple[str, ...], said: str
) -> None:
    answer = command(*words)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"glutetimer: {said}")
    assert answer.err.endswith(f"See glutetimer {words[0]} --help.\n")


def test_help_names_what_can_be_typed(command: Command) -> None:
    assert "PROGRAMME|EXERCISE|FILE" in command("help", "play").out
    assert "(learn)" in command("help", "list").out
    assert command("play", "zzz").err.endswith("See glutetimer list.\n")
