"""Files and codes of programmes on the command line: import, play, check."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from glutetimer.cli.run import run
from glutetimer.exchange.programme_code import to_code
from glutetimer.exchange.shared_file import FileTexts
from glutetimer.training.programme import Block, Programme
from tests.app.test_programme_sharing import EVENING, RAISES, written
from tests.cli.fake_machine import Answer, Command, FakeMachine

CODE = to_code(Programme(id="short", name="Short", blocks=(Block(exercise="squat", reps=8),)))


def test_a_programme_file_becomes_one_of_the_persons_own(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    path = written(tmp_path, "evening.toml", EVENING)
    answer = command("import", str(path))
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines == [
        "Evening is one of your programmes now.",
        "Start it: glutetimer play evening",
    ]
    assert (pages.folder / "programmes" / "evening.toml").read_text("utf-8") == EVENING
    assert command("import", str(path)).lines[0].startswith("You have Evening already")


def test_a_text_with_a_code_does_too(command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, "mail.txt", f"Hello,\n> {CODE[:60]}\n> {CODE[60:]}\nbye\n")
    assert command("import", str(path)).lines[0] == "Short is one of your programmes now."
    assert command("show", "short").code == 0


def test_a_dry_run_changes_nothing(command: Command, pages: FakeMachine, tmp_path: Path) -> None:
    path = written(tmp_path, "evening.toml", EVENING)
    answer = command("import", str(path), "--dry-run")
    assert answer.lines == [
        "Evening would be one of your programmes.",
        "That is what would come of it; nothing was changed yet.",
    ]
    assert not [one for one in pages.folder.glob("*") if one.is_dir()]


def test_import_says_that_it_takes_programmes_too(command: Command, tmp_path: Path) -> None:
    assert "its .toml file" in " ".join(command("help", "import").out.split())
    refused = command("import", str(written(tmp_path, "list.txt", "milk\n")))
    assert "programmes as PDF, picture, code or .toml file" in refused.err


def test_objects_for_scripts(command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, "evening.toml", EVENING)
    (made,) = command("import", str(path), "--json").objects
    assert (made["type"], made["id"], made["imported"], made["known"]) == (
        "programme",
        "evening",
        True,
        False,
    )
    raises = written(tmp_path, "calf_raises.toml", RAISES)
    (made,) = command("import", str(raises), "--json", "--dry-run").objects
    assert (made["type"], made["imported"], made["known"]) == ("exercise", False, False)


def test_a_file_is_planned_as_it_lies_there(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    path = written(tmp_path, "evening.toml", EVENING)
    assert "Glute bridge" in command("timeline", str(path)).out
    assert not (pages.folder / "programmes").exists()


def test_a_wrong_file_is_not_done(command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, "evening.toml", EVENING.replace("glute_bridge", "glute_brigde"))
    answer = command("play", str(path))
    assert answer.code == 1
    assert 'Did you mean "glute_bridge"?' in answer.err


def test_an_exercise_from_elsewhere_is_to_be_taken_in_first(
    command: Command, tmp_path: Path
) -> None:
    path = written(tmp_path, "calf_raises.toml", RAISES)
    assert f"glutetimer import {path}" in command("play", str(path)).err
    assert command("import", str(path)).lines[-1] == "Try it: glutetimer play calf_raises"
    assert command("timeline", str(path)).code == 0


def test_check_says_where_a_file_has_to_lie(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    path = written(tmp_path, "evening.toml", EVENING)
    answer = command("check", str(path))
    assert answer.code == 0
    said = "".join(answer.out.split())  # wherever a line was broken
    assert f"Itisfoundonceitliesin{pages.folder / 'programmes'}." in said
    assert f"glutetimerimport{path}putsacopythere." in said
    command("import", str(path))
    there = command("check", str(pages.folder / "programmes" / "evening.toml"))
    assert there.lines == [f"{pages.folder / 'programmes' / 'evening.toml'}: good."]


def test_a_page_on_paper_is_written(command: Command, pages: FakeMachine, tmp_path: Path) -> None:
    target = tmp_path / "ladder.pdf"
    answer = command("handout", "clam_ladder", "-o", str(target), "--paper", "a4")
    assert answer.out == f"{target}: Clam, leg lift, side plank on paper.\n"
    ((page, size),) = pages.handed_out
    assert (page.name, size) == ("Clam, leg lift, side plank", "a4")
    assert command("handout", "clam_ladder", "-o", str(target)).code == 1, "it is there already"
    assert command("handout", "clam_ladder", "-o", str(target), "--force").code == 0


def test_a_code_is_written_and_read_elsewhere(command: Command, tmp_path: Path) -> None:
    command("import", str(written(tmp_path, "evening.toml", EVENING)))
    code = command("handout", "evening", "--code").out
    assert code.startswith("GLUTETIMER1-")
    (said,) = command("handout", "evening", "--code", "--json").objects
    assert (said["programme"], said["code"]) == ("evening", code.strip())
    target = tmp_path / "evening.txt"
    command("handout", "evening", "--code", "-o", str(target))
    assert target.read_text("utf-8") == code
    assert command("import", str(target)).lines[0].startswith("You have Evening already")


def test_an_exercise_alone_is_not_handed_on(command: Command) -> None:
    answer = command("handout", "glute_bridge")
    assert (answer.code, answer.err) == (
        1,
        "glutetimer: Glute bridge is an exercise. A programme can be handed on.\n",
    )


@pytest.mark.parametrize(
    ("name", "start"), [("page.png", b"\x89PNG\r\n\x1a\n"), ("page.pdf", b"%PDF-1.4")]
)
def test_a_picture_or_pdf_with_a_code_is_taken_in(
    command: Command, pages: FakeMachine, tmp_path: Path, name: str, start: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(start)
    pages.texts[name] = FileTexts((CODE,), "Squat 2 x 8")
    assert command("import", str(path)).lines[0] == "Short is one of your programmes now."
    pages.texts[name] = FileTexts((), "Squat 2 x 8")
    answer = command("import", str(path))
    assert answer.code == 1
    assert answer.err.startswith(f"glutetimer: No code of a programme was found in {name}.")


@pytest.mark.parametrize(
    "words", [("hip.pdf",), ("--open", "hip.pdf"), ("--speed", "2", "hip.toml")]
)
def test_a_file_alone_is_opened_in_the_window(
    pages: FakeMachine, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert run(list(words), pages) == 0
    assert pages.opened_file == str(Path(words[-1]).absolute())


def test_what_is_no_file_is_no_command_either(command: Command) -> None:
    assert command("plya").code == 2


@pytest.fixture
def with_its_exercise(tmp_path: Path) -> Path:
    """The file of a programme with somebody's own exercise, which lies beside it."""
    written(tmp_path, "calf_raises.toml", RAISES)
    return written(tmp_path, "evening.toml", EVENING.replace("glute_bridge", "calf_raises"))


def test_exercises_beside_a_file_are_done_with_it(
    command: Command, pages: FakeMachine, with_its_exercise: Path
) -> None:
    answer = command("timeline", str(with_its_exercise))
    assert (answer.code, answer.err) == (0, "")
    assert "Calf raises" in answer.out
    assert not (pages.folder / "exercises").exists()


def test_they_come_along_and_the_programme_stays_word_for_word(
    command: Command, pages: FakeMachine, with_its_exercise: Path
) -> None:
    answer = command("import", str(with_its_exercise))
    assert (answer.code, answer.err) == (0, "")
    assert 'An exercise came with it: "' in answer.out
    kept = (pages.folder / "programmes" / "evening.toml").read_text("utf-8")
    assert kept == with_its_exercise.read_text("utf-8")
    assert command("show", "evening").code == 0
    assert "nothing was changed" in command("import", str(with_its_exercise)).out


@pytest.fixture
def with_another_of_mine(command: Command, with_its_exercise: Path, tmp_path: Path) -> Path:
    """The same file, where the person has another exercise by the id of the one beside it."""
    mine = RAISES.replace("Calf raises", "Heel lifts")
    command("import", str(written(tmp_path / "mine", "calf_raises.toml", mine)))
    return with_its_exercise


@pytest.mark.parametrize("word", ["timeline", "handout"])
def test_an_exercise_beside_a_file_is_done_instead_of_mine(
    command: Command, pages: FakeMachine, with_another_of_mine: Path, word: str
) -> None:
    options = ["-o", str(pages.folder / "page.pdf")] if word == "handout" else []
    answer = command(word, str(with_another_of_mine), *options)
    assert (answer.code, answer.err) == (0, "")
    if word == "timeline":
        assert "Calf raises" in answer.out
        assert "Heel lifts" not in answer.out
    assert [one.name for one in pages.folder.glob("exercises/*")] == ["calf_raises.toml"]
    assert not (pages.folder / "programmes").exists()


def test_an_exercise_beside_a_file_comes_along_under_a_free_id(
    command: Command, pages: FakeMachine, with_another_of_mine: Path
) -> None:
    answer = command("import", str(with_another_of_mine))
    assert 'An exercise came with it: "Calf raises".' in answer.out
    assert "Heel lifts" in (pages.folder / "exercises" / "calf_raises.toml").read_text("utf-8")
    there = (pages.folder / "exercises" / "calf_raises_2.toml").read_text("utf-8")
    assert 'name = "Calf raises"' in there
    (shown,) = command("show", "evening", "--json").objects
    assert [one["exercise"] for one in shown["blocks"]] == ["calf_raises_2"]
    assert "nothing was changed" in command("import", str(with_another_of_mine)).out
    assert "Calf raises" in command("timeline", str(with_another_of_mine)).out


def test_a_file_of_ones_own_stays_word_for_word_under_another_id(
    command: Command, pages: FakeMachine, with_its_exercise: Path
) -> None:
    command("import", str(with_its_exercise))
    changed = with_its_exercise.read_text("utf-8").replace("reps = 10", "reps = 11")
    with_its_exercise.write_text(changed, "utf-8")
    assert command("import", str(with_its_exercise)).code == 0
    kept = (pages.folder / "programmes" / "evening_2.toml").read_text("utf-8")
    assert "# slowly!" in kept
    assert not (pages.folder / "exercises" / "calf_raises_2.toml").exists()


def test_a_folder_of_exercises_beside_it_will_do(command: Command, tmp_path: Path) -> None:
    (tmp_path / "exercises").mkdir()
    (tmp_path / "programmes").mkdir()
    written(tmp_path / "exercises", "calf_raises.toml", RAISES)
    text = EVENING.replace("glute_bridge", "calf_raises")
    assert command("timeline", str(written(tmp_path, "here.toml", text))).code == 0
    assert command("timeline", str(written(tmp_path / "programmes", "it.toml", text))).code == 0


def test_an_exercise_under_another_id_or_elsewhere_is_not_taken(
    command: Command, tmp_path: Path
) -> None:
    written(tmp_path, "calf_raises.toml", RAISES)
    inner = tmp_path / "inner"
    inner.mkdir()
    written(inner, "wobbling.toml", RAISES)
    for name in ("wobbling", "../calf_raises"):
        text = EVENING.replace("glute_bridge", name)
        assert command("timeline", str(written(inner, "evening.toml", text))).code == 1


@pytest.mark.parametrize("word", ["import", "play", "timeline"])
def test_an_exercise_that_is_missing_is_named_with_what_to_do(
    command: Command, tmp_path: Path, word: str
) -> None:
    text = EVENING.replace("glute_bridge", "wobbling_thing")
    answer = command(word, str(written(tmp_path, "evening.toml", text)))
    assert answer.code == 1
    assert "evening.toml needs the exercise wobbling_thing, which you do not have." in answer.err
    assert "Put its file, wobbling_thing.toml, beside it" in answer.err


@pytest.mark.parametrize("word", ["import", "play", "timeline"])
@pytest.mark.parametrize(
    "exercise", [RAISES.replace("reps", "repz", 1).encode(), b"id = [", b"\xff\xfe\xff"]
)
def test_an_exercise_beside_that_cannot_be_used_is_named(
    command: Command, tmp_path: Path, word: str, exercise: bytes
) -> None:
    (tmp_path / "calf_raises.toml").write_bytes(exercise)
    text = EVENING.replace("glute_bridge", "calf_raises")
    answer = command(word, str(written(tmp_path, "evening.toml", text)))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith("glutetimer: calf_raises.toml: ")
    assert "which you do not have" not in answer.err


@pytest.mark.parametrize("words", [("play",), ("timeline",), ("handout",), ("import",)])
def test_a_text_is_pointed_to_where_sheets_are_read(
    command: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    path = written(tmp_path, "physio.txt", "Glute bridge 3x10\n")
    answer = command(*words, str(path))
    assert (answer.code, answer.out) == (1, "")
    assert f"To read it as a sheet: glutetimer sheet {path}" in answer.err


def test_what_is_imported_comes_through_a_pipe_too(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def piped(content: str) -> Answer:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
        return command("import", "-")

    assert "Evening is one of your programmes now." in piped(EVENING).out
    assert "Short is one of your programmes now." in piped(f"Hello\n{CODE}\n").out
    assert "To read it as a sheet: glutetimer sheet -" in piped("Clams 3x10").err
    assert "Nothing came through stdin." in piped("").err


def test_the_first_of_several_mistakes_says_how_many_more_there_are(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    wrong = EVENING.replace("[[blocks]]", "[[blocks]]\nsets = 0\nrest_s = -1", 1)
    path = written(tmp_path, "evening.toml", wrong)
    for words in (("import", str(path)), ("play", str(path)), ("timeline", str(path))):
        said = command(*words).err
        assert f"And 1 more: glutetimer check {path}" in said
        assert said.count("\n") == 1
    own = written(pages.folder / "programmes", "evening.toml", wrong)
    assert f"And 1 more: glutetimer check {own}" in command("play", "evening").err
    assert len(command("check", str(path)).err.splitlines()) == 2


def test_a_file_is_checked_with_the_exercises_beside_it(command: Command, tmp_path: Path) -> None:
    path = written(tmp_path, "evening.toml", EVENING.replace("glute_bridge", "calf_raises"))
    assert command("check", str(path)).code == 1
    written(tmp_path, "calf_raises.toml", RAISES)
    assert command("check", str(path)).code == 0
