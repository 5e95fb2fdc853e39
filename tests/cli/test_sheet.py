"""The `sheet` command: what is understood is shown, what is unclear is asked, the rest is kept."""

from __future__ import annotations

import io
import json
import shlex
import sys
from pathlib import Path

import pytest

from glutetimer.cli.commands import sheet as command_module
from glutetimer.cli.commands import sheet_keeping, sheet_questions
from glutetimer.cli.json_schema import OBJECTS
from glutetimer.exchange.programme_code import to_code
from glutetimer.exchange.shared_file import FileTexts
from glutetimer.training.programme import Block, Programme
from tests.cli.fake_machine import Answer, Command, FakeMachine
from tests.cli.test_json_objects import of_a_kind

CTRL_C = "\x03"
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
    assert "a warning, said before the start" in said


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


class AtTerminal:
    """Somebody who types answers; behind the last one is Ctrl+D."""

    def __init__(self, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        self._command = command
        self._typed: list[str] = []
        self._is_there = False
        monkeypatch.setattr(command_module, "can_ask", lambda: self._is_there)
        monkeypatch.setattr(sheet_questions, "answer_to", lambda _question: self._next())
        for module in (sheet_keeping, sheet_questions):
            monkeypatch.setattr(module, "agrees", self._agrees)

    def __call__(self, sheet: Path, *typed: str) -> Answer:
        self._typed, self._is_there = [*typed], True
        answer = self._command("sheet", str(sheet), "--save", "Hip")
        self._is_there = False
        assert not self._typed
        return answer

    def _next(self) -> str | None:
        typed = self._typed.pop(0) if self._typed else None
        if typed == CTRL_C:
            raise KeyboardInterrupt
        return typed

    def _agrees(self, _question: str, *, usual: bool) -> bool | None:
        typed = self._next()
        return typed == "y" if typed else typed if typed is None else usual


@pytest.fixture
def at_terminal(command: Command, monkeypatch: pytest.MonkeyPatch) -> AtTerminal:
    return AtTerminal(command, monkeypatch)


def blocks_of(command: Command, programme: str = "hip") -> list[tuple[object, ...]]:
    shown = command("show", programme, "--json").objects[0]
    return [(one["exercise"], one["sets"], one["reps"]) for one in shown["blocks"]]


def test_a_question_names_its_line_and_shows_it(at_terminal: AtTerminal, sheet: Path) -> None:
    said = at_terminal(sheet, "1", "").out
    assert "Line 1: Clams 10x3\n? Which is sets, and which is reps?" in said
    assert "> " not in said  # what is typed is the terminal's own
    assert "  Clamshell: 3 sets, 10 reps, rest 60 s (for all)" in said


def test_a_wrong_answer_is_asked_again_at_once(
    command: Command, at_terminal: AtTerminal, sheet: Path
) -> None:
    said = at_terminal(sheet, "7", "hmm", "2", "")
    assert "There is no answer 7: it is 1 to 3." in said.out
    assert "That does not answer it." in said.out
    assert blocks_of(command)[0] == ("clamshell", 10, 3)


@pytest.mark.parametrize(
    ("line", "typed", "done"),
    [
        ("Clams 10x3", "4 sets of 9", ("clamshell", 4, 9)),
        ("Hip abduction 3 x 12", "clamshell", ("clamshell", 3, 12)),
        ("Hip abduction 3 x 12", "Doorway thing", ("doorway_thing", 3, 12)),
    ],
)
def test_it_can_be_answered_in_words(
    command: Command,
    at_terminal: AtTerminal,
    tmp_path: Path,
    line: str,
    typed: str,
    done: tuple[object, ...],
) -> None:
    path = tmp_path / "line.txt"
    path.write_text(line, "utf-8")
    at_terminal(path, typed, *([""] if typed.startswith("Doorway") else []))
    assert blocks_of(command) == [done]


def test_seconds_answer_whether_it_is_seconds_or_reps(
    at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "plank.txt"
    path.write_text("Side plank from the knees - 3 x 20 each side", "utf-8")
    answer = at_terminal(path, "20 s")
    assert "3 sets, 20 s, each side" in answer.out
    assert 'Saved as "Hip"' in answer.out


def test_a_line_can_be_left_out_or_open(
    command: Command, at_terminal: AtTerminal, sheet: Path
) -> None:
    answer = at_terminal(sheet, "", "")
    assert answer.code == 1
    assert "1 thing is unclear, so nothing was saved." in answer.err
    at_terminal(sheet, "-", "")
    assert blocks_of(command) == [("step_downs", 3, 8)]


@pytest.mark.parametrize(
    "typed", [(CTRL_C,), ("1", CTRL_C), ("1", "calmshell", CTRL_C), ("", "y", CTRL_C)]
)
def test_ctrl_c_keeps_nothing(
    pages: FakeMachine, at_terminal: AtTerminal, sheet: Path, typed: tuple[str, ...]
) -> None:
    assert at_terminal(sheet, *typed).code == 130
    assert not list(pages.folder.glob("*/*.toml"))


def test_the_end_of_the_input_at_a_name_keeps_nothing_and_says_so(
    pages: FakeMachine, at_terminal: AtTerminal, sheet: Path
) -> None:
    answer = at_terminal(sheet, "1")
    assert answer.code == 1
    assert "Your answers ended before the questions, so nothing was saved." in answer.err
    assert answer.err.endswith(f"glutetimer sheet {sheet} --save Hip --answer 1=1\n")
    assert not list(pages.folder.glob("*/*.toml"))


def test_a_new_exercise_can_have_another_name(
    command: Command, pages: FakeMachine, at_terminal: AtTerminal, sheet: Path
) -> None:
    at_terminal(sheet, "1", "x" * 121, "Slow step downs")
    assert blocks_of(command)[1] == ("slow_step_downs", 3, 8)
    assert [one.name for one in pages.folder.glob("exercises/*")] == ["slow_step_downs.toml"]


def test_a_name_may_turn_out_to_be_one_of_ours(
    command: Command, pages: FakeMachine, at_terminal: AtTerminal, sheet: Path
) -> None:
    said = at_terminal(sheet, "1", "side leg lift").out
    assert "It is done as Side leg lift, an exercise that is there already." in said
    assert blocks_of(command)[1][0] == "side_leg_lift_floor"
    assert not list(pages.folder.glob("exercises/*"))


def test_what_is_there_already_is_said_and_not_kept_again(
    command: Command, pages: FakeMachine, at_terminal: AtTerminal, sheet: Path
) -> None:
    kept = [str(sheet), "--save", "Hip", "--answer", "1=1"]
    command("sheet", *kept)
    again = command("sheet", *kept)
    assert again.code == 0
    assert 'You have it already as "Hip". Start it: glutetimer play hip' in again.out
    other = [*kept[:2], "Another", *kept[3:]]
    assert "You have it already" in command("sheet", *other).out
    assert [one.name for one in pages.folder.glob("programmes/*")] == ["hip.toml"]
    said = at_terminal(sheet, "1", "y").out
    assert 'There is a programme called "Hip", so this one is called "Hip 2".' in said
    assert 'Saved as "Hip 2". Start it: glutetimer play hip_2' in said


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "What came through stdin is empty. A sheet has an exercise on each line"),
        (b"\x07\x00\xff\x8a\x00\x01" * 90, "What came through stdin is no text."),
        (Path(sys.executable).read_bytes()[:9_000], "What came through stdin is no text."),
        (b"%PDF-1.7\n\x00\x01", "What came through stdin is no text."),
        (b"Clams 3x10\n" * 50_000, "is too long for a sheet. Keep only the exercises in it."),
    ],
    ids=["empty", "bytes", "program", "pdf", "endless"],
)
def test_what_is_no_sheet_is_refused_from_a_pipe_too(
    command: Command, monkeypatch: pytest.MonkeyPatch, content: bytes, sentence: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    answer = command("sheet", "-")
    assert (answer.code, answer.out) == (1, "")
    assert sentence in answer.err
    assert answer.err.count("\n") == 1


def test_long_names_are_refused_in_a_sentence(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text("Step downs 3x8\n" + "y" * 121 + " 3x8", "utf-8")
    answer = command("sheet", str(path), "--save", "Hip")
    assert answer.code == 1
    assert "is too long for an exercise. Write it in up to 120 letters." in answer.err
    answer = command("sheet", str(path), "--save", "n" * 81)
    assert "is too long for a programme. Write it in up to 80 letters." in answer.err
    assert not list(pages.folder.glob("exercises/*"))


def test_the_text_of_a_pdf_is_read(command: Command, pages: FakeMachine, tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"%PDF-1.7")
    pages.texts["sheet.pdf"] = FileTexts(text="Glute bridge 3x10")
    assert "Glute bridge: 3 sets, 10 reps" in command("sheet", str(path)).out
    pages.texts["sheet.pdf"] = FileTexts(text=" ")
    assert "holds pictures of text, and no text." in command("sheet", str(path)).err


def test_the_code_of_a_picture_is_taken_in(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    code = to_code(Programme(id="hip", name="Hip", blocks=(Block(exercise="clamshell", reps=8),)))
    path = tmp_path / "page.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n")
    pages.texts["page.png"] = FileTexts((code,))
    assert "nothing was changed yet." in command("sheet", str(path)).out
    assert not list(pages.folder.glob("programmes/*"))
    command("sheet", str(path), "--save", "My hip")
    assert command("show", "hip", "--json").objects[0]["name"] == "My hip"
    assert "Take it in: glutetimer import" in command("sheet", str(path), "--json").err


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


@pytest.mark.parametrize(
    ("line", "typed", "understood"),
    [
        ("Plank 3 x 30", "2 sets of 20 reps", "2 sets, 20 reps"),
        ("Plank 3 x 30", "3 sets of 30 s", "3 sets, 30 s"),
        ("Clams 10x3", "3 sets of 30 s", "3 sets, 30 s"),
        ("Wall sit 30", "2 x 20 s each side with 5 kg", "2 sets, 20 s, each side, 5 kg"),
        ("Bridges 3 x 10 (20?)", "12 reps hold 5 s", "3 sets, 12 reps, hold 5 s"),
        ("Donkey kicks a few", "20", "20 reps"),
    ],
)
def test_nothing_that_is_answered_in_words_is_lost(
    command: Command, tmp_path: Path, line: str, typed: str, understood: str
) -> None:
    path = tmp_path / "line.txt"
    path.write_text(line, "utf-8")
    said = command("sheet", str(path), "--answer", f"1={typed}")
    assert f": {understood}" in said.out
    assert "unclear" not in said.out


def test_an_answer_that_says_a_part_is_taken_and_the_rest_asked(
    at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Donkey kicks a few", "utf-8")
    said = at_terminal(path, "3 sets", "12", "").out
    assert "  Donkey kicks (new, your own): 3 sets\n" in said
    assert "  Donkey kicks (new, your own): 3 sets, 12 reps\n" in said


@pytest.mark.parametrize("typed", ["2 sets of 20 reps", "each side", "3 x 30 s"])
def test_an_amount_is_no_name(at_terminal: AtTerminal, tmp_path: Path, typed: str) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Hip abduction 3 x 12", "utf-8")
    said = at_terminal(path, typed, "clamshell").out
    assert f'"{typed}" is no name of an exercise.' in said
    assert "  Clamshell: 3 sets, 12 reps" in said


@pytest.mark.parametrize(("agrees", "done"), [("y", "clamshell"), ("n", "calmshel")])
def test_a_slip_of_the_keys_is_asked_about(
    command: Command, at_terminal: AtTerminal, tmp_path: Path, agrees: str, done: str
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Hip abduction 3 x 12", "utf-8")
    at_terminal(path, "calmshel", agrees, *([""] if agrees == "n" else []))
    assert blocks_of(command) == [(done, 3, 12)]


@pytest.mark.parametrize(
    ("typed", "done"),
    [
        (["banana", ""], "banana"),
        (["banana", "clamshell"], "clamshell"),
        (["banana", "1"], None),
        (["banana", "apple", ""], "apple"),
    ],
)
def test_a_word_that_is_no_exercise_is_asked_about_before_it_becomes_one(
    command: Command, at_terminal: AtTerminal, tmp_path: Path, typed: list[str], done: str | None
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Hip abduction 3 x 12", "utf-8")
    said = at_terminal(path, *typed).out
    assert "Make a new exercise called Banana? Enter: yes, or another answer." in said
    assert "is new, and becomes" not in said
    ((exercise, *_amounts),) = blocks_of(command)
    assert exercise != "banana" if done is None else exercise == done


def test_what_was_answered_is_not_lost_with_what_was_not(
    command: Command, at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "two.txt"
    path.write_text("Clams 10x3\nPlank 3 x 30\nDonkey kicks 2 x 8", "utf-8")
    left = at_terminal(path, "4 sets of 9", "", "n")
    assert "Donkey kicks is new" not in left.out
    begun, _sign, answers = left.err.partition(" --answer ")
    assert begun.endswith(f"glutetimer sheet {path} --save Hip")
    (answer,) = shlex.split(answers)
    assert command("sheet", str(path), "--save", "Hip", "--answer", answer, "2=1").code == 0
    assert blocks_of(command)[0] == ("clamshell", 4, 9)


def test_a_name_that_an_exercise_has_is_not_taken_silently(command: Command, sheet: Path) -> None:
    said = command("sheet", str(sheet), "--save", "squat", "--answer", "1=1").out
    assert '"Squat" is an exercise already, so this programme is called "squat 2".' in said
    assert command("show", "squat 2").code == 0


LONG = "Side plank 3 x 60 s each side\n" * 60


def test_a_programme_of_hours_is_not_kept_without_a_word(
    pages: FakeMachine, at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    asked = at_terminal(path, "n")
    assert (asked.code, "It was not saved." in asked.out) == (1, True)
    assert not list(pages.folder.glob("programmes/*"))
    assert "A session takes 8 h" in at_terminal(path, "y").out


def test_a_long_programme_is_told_where_nobody_can_be_asked(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "long.txt"
    path.write_text(LONG, "utf-8")
    answer = command("sheet", str(path), "--save", "Long")
    assert (answer.code, answer.err.count("\n")) == (0, 1)
    assert '"Long" is very long. A session takes' in answer.err


def test_more_reps_than_there_can_be_are_refused_before_anything_is_asked(
    at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "endless.txt"
    path.write_text("Clamshell 3 x 10 each side\n" * 1_000, "utf-8")
    said = at_terminal(path)
    assert said.code == 1
    assert "Hip: blocks come to 30000 reps. Write fewer reps, sets or rounds" in said.err


def test_ctrl_c_and_ctrl_d_say_how_to_go_on(at_terminal: AtTerminal, sheet: Path) -> None:
    again = f"To go on from your answers: glutetimer sheet {sheet} --save Hip --answer 1=1\n"
    for typed, code in ((("1",), 1), (("1", CTRL_C), 130)):
        answer = at_terminal(sheet, *typed)
        assert answer.code == code
        assert again in answer.err


def test_answers_are_not_lost_at_the_question_behind_them(
    command: Command, at_terminal: AtTerminal, sheet: Path
) -> None:
    command("sheet", str(sheet), "--save", "Hip", "--answer", "1=1")
    for last in ((), (CTRL_C,)):  # at "Keep it a second time?"
        assert "--save Hip --answer 1=1\n" in at_terminal(sheet, "1", *last).err


def test_what_is_left_of_a_question_is_answered_under_its_number(
    at_terminal: AtTerminal, command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Clams 10x3\nGlute bridge 10x3", "utf-8")
    said = at_terminal(path, "3 sets", "9").err
    assert "--answer '1=3 sets' 1=9\n" in said
    given = ["--answer", "1=3 sets", "1=9", "2=1"]
    assert 'Saved as "Hip"' in command("sheet", str(path), "--save", "Hip", *given).out
    assert blocks_of(command)[0] == ("clamshell", 3, 9)


@pytest.mark.parametrize(
    ("line", "typed", "understood"),
    [
        ("Squat 3 x 10/15 reps", "12", "Squat: 3 sets, 12 reps"),
        ("Squat 3x8 @ 20", "12", "Squat: 3 sets, 8 reps, 12 kg"),
        ("Squat 3x8 @ 20", "20", "Squat: 3 sets, 8 reps, 20 kg"),
        ("Squat 3x8 @ 20", "20 lb", "Squat: 3 sets, 8 reps, 9.1 kg"),
    ],
)
def test_a_number_that_is_no_choice_is_the_value(
    at_terminal: AtTerminal, tmp_path: Path, line: str, typed: str, understood: str
) -> None:
    path = tmp_path / "line.txt"
    path.write_text(line, "utf-8")
    assert f"  {understood}\n" in at_terminal(path, typed).out


def test_a_number_that_fits_none_of_several_things_is_asked_again(
    at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Squat 3x10 20", "utf-8")
    said = at_terminal(path, "20", "3").out
    assert "There is no answer 20: it is 1 to 4." in said
    assert "  Squat: 3 sets, 10 reps, 20 kg\n" in said


def test_a_wrong_answer_is_told_by_what_is_asked(at_terminal: AtTerminal, tmp_path: Path) -> None:
    path = tmp_path / "line.txt"
    path.write_text("Squat 3x8 @ 20", "utf-8")
    said = at_terminal(path, "heavy", "2").out
    assert '"heavy" is no weight. Type kilograms such as 7.5.' in said
    assert "2: 9.1 kg (20 lb)\n" in said


def test_the_rounds_of_a_circuit_can_be_another_number(
    command: Command, at_terminal: AtTerminal, tmp_path: Path
) -> None:
    path = tmp_path / "circuit.txt"
    path.write_text("Circuit, a few rounds:\n- Clams x 10\n- Glute bridge x 12\n", "utf-8")
    at_terminal(path, "5")
    assert command("show", "hip", "--json").objects[0]["blocks"][0]["rounds"] == 5


def test_reps_that_differ_from_set_to_set_are_shown_as_they_are_kept(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "row.txt"
    path.write_text("Squat 3x12,10,8 slowly", "utf-8")
    said = command("sheet", str(path), "--save", "Hip").out
    assert "  Squat: 3 sets, 12, 10, 8 reps, slowly\n" in said
    assert [reps for _exercise, _sets, reps in blocks_of(command)] == [12, 10, 8]
