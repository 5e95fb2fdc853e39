"""What --json prints is what the shipped schema says, and messages are objects too."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from glutetimer.cli.command_options import COMMANDS, WITHOUT_JSON
from glutetimer.cli.json_file_types import (
    CheckedFileObject,
    ExportedFileObject,
    ImportedFileObject,
)
from glutetimer.cli.json_schema import FILE, OBJECTS, schema_text
from glutetimer.cli.json_types import ErrorObject, NoticeObject
from glutetimer.host.assets import assets_dir
from tests.cli.fake_machine import Answer, Command, FakeMachine
from tests.exchange.drawn import drawn_entry
from tests.history.test_breaks import MORNING

ROOT = Path(__file__).parents[2]
STRONG = (
    "Date,Workout Name,Exercise Name,Set Order,Weight,Weight Unit,Reps,RPE,Distance,Distance Unit,"
    "Seconds,Notes,Workout Notes,Duration\n"
    "2026-11-01 10:00:00,Legs,Glute Bridge,1,0,kg,12,,0,,0,,,30m\n"
)


def test_the_shipped_schema_is_up_to_date() -> None:
    shipped = (assets_dir() / "schemas" / FILE).read_text(encoding="utf-8")
    assert shipped == schema_text(), "run: python -m glutetimer.cli.json_schema assets"


def test_every_command_with_objects_is_in_the_schema_and_the_docs() -> None:
    assert set(OBJECTS) == set(COMMANDS) - set(WITHOUT_JSON)
    told = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    for command, kinds in OBJECTS.items():
        assert f"`{command}`" in told
        for kind in kinds:
            for field in msgspec.structs.fields(kind):
                assert f"`{field.encode_name}`" in told, (command, field.encode_name)


def of_a_kind(answer: Answer, *kinds: type[msgspec.Struct]) -> list[msgspec.Struct]:
    """Every line as an object of one of these kinds; anything else in it fails."""
    found = []
    for line in answer.lines:
        tag = json.loads(line).get("type")
        fitting = [one for one in kinds if one.__struct_config__.tag in (None, tag)]
        found.append(first_that_fits(line, fitting))
    return found


def first_that_fits(line: str, kinds: list[type[msgspec.Struct]]) -> msgspec.Struct:
    for kind in kinds[:-1]:
        try:
            return msgspec.json.decode(line, type=kind)
        except msgspec.ValidationError:
            continue
    return msgspec.json.decode(line, type=kinds[-1])


@pytest.fixture
def filled(pages: FakeMachine) -> None:
    """A session and a break in the history."""
    context = pages.context(None)
    context.history.add_all([drawn_entry()]).wait()
    context.history.put_break(MORNING).wait()
    context.close()


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "learn"),
        ("list", "facts"),
        ("show", "glute_bridge"),
        ("show", "clam_ladder"),
        ("show", "three_muscles"),
        ("timeline", "clench_check"),
        ("history", "--weeks", "500"),
        ("history", "--weeks", "500", "--sessions"),
        ("history", "--deleted"),
    ],
)
def test_what_is_printed_is_what_the_schema_says(command: Command, words: tuple[str, ...]) -> None:
    answer = command(*words, "--json")
    assert answer.code == 0
    assert of_a_kind(answer, *OBJECTS[words[0]]) or "--deleted" in words


def test_a_backup_and_its_restoring_print_what_the_schema_says(
    command: Command, tmp_path: Path
) -> None:
    copy = str(tmp_path / "copy.db")
    assert of_a_kind(command("backup", copy, "--json"), *OBJECTS["backup"])
    assert len(of_a_kind(command("restore", copy, "--yes", "--json"), *OBJECTS["restore"])) == 2


def test_checking_files_prints_an_object_for_each(command: Command, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.toml"
    wrong.write_text('id = "wrong"\n')
    answer = command("check", str(wrong), str(tmp_path / "none.toml"), "--json")
    assert (answer.code, answer.err) == (1, "")
    first, second = of_a_kind(answer, CheckedFileObject)
    assert isinstance(first, CheckedFileObject)
    assert first.problems
    assert first.problems[0].remedy
    assert isinstance(second, CheckedFileObject)
    assert not second.ok


@pytest.mark.usefixtures("filled")
def test_exporting_prints_the_file(command: Command, tmp_path: Path) -> None:
    for name, form in (("a.csv", "csv"), ("a.json", "json"), ("fit", "fit"), ("a.pdf", "pdf")):
        answer = command("export", "--format", form, "-o", str(tmp_path / name), "--json")
        (found,) = of_a_kind(answer, ExportedFileObject)
        assert isinstance(found, ExportedFileObject)
        assert (found.format, found.sessions) == (form, 1)
    target = str(tmp_path / "four.fit")
    (workout,) = command("export", "--workout", "cyclist_four", "-o", target, "--json").objects
    assert workout["programme"] == "cyclist_four"
    assert command("export", "--format", "csv", "--json").code == 2


def test_importing_prints_what_is_new_and_what_is_asked(command: Command, tmp_path: Path) -> None:
    strong, names = tmp_path / "strong.csv", tmp_path / "map.toml"
    strong.write_text(STRONG)
    names.write_text('"Glute Bridge" = "glute_bridge"\n')
    unsure = command("import", str(strong), "--json")
    (found,) = of_a_kind(unsure, ImportedFileObject)
    assert isinstance(found, ImportedFileObject)
    assert unsure.code == 1
    assert (found.imported, found.names) == (False, {"Glute Bridge": "glute_bridge"})
    (found,) = of_a_kind(
        command("import", str(strong), "--map", str(names), "--json"), ImportedFileObject
    )
    assert isinstance(found, ImportedFileObject)
    assert (found.imported, found.sessions, found.sets) == (True, 1, 1)
    (again,) = command("import", str(strong), "--map", str(names), "--json").objects
    assert (again["sessions"], again["known"]) == (0, 1)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show", "glute_brigde", "--json"), 1),
        (("history", "--by", "mood", "--json"), 2),
        (("play", "--json"), 2),
        (("list", "--jsn", "--json"), 2),
        (("backup", "/nowhere/at/all", "--json"), 1),
    ],
)
def test_what_goes_wrong_is_an_object(command: Command, words: tuple[str, ...], code: int) -> None:
    answer = command(*words)
    error = msgspec.json.decode(answer.err, type=ErrorObject)
    assert (answer.code, answer.out, error.code) == (code, "", code)
    assert error.what
    assert error.remedy


def test_a_fault_is_an_object_without_a_trace(
    command: Command, pages: FakeMachine, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_folder: str | None) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(pages, "context", broken)
    answer = command("history", "--json")
    assert msgspec.json.decode(answer.err, type=ErrorObject).code == 1
    assert "Traceback" not in answer.err


def test_a_notice_is_an_object(command: Command, pages: FakeMachine) -> None:
    (pages.folder / "exercises").mkdir()
    (pages.folder / "exercises" / "bad.toml").write_text("nothing")
    answer = command("list", "exercises", "--json")
    assert msgspec.json.decode(answer.err, type=NoticeObject).text


def test_without_json_messages_are_sentences_again(command: Command) -> None:
    command("show", "nothing", "--json")
    assert command("show", "nothing").err.startswith("glutetimer: There is no")


def test_today_prints_what_its_schema_says(command: Command) -> None:
    found = of_a_kind(command("today", "--json"), *OBJECTS["today"])
    decided = of_a_kind(command("today", "--accept", "1", "--json"), *OBJECTS["today"])
    assert [type(one).__name__ for one in (*found, *decided)] == [
        "SuggestionObject",
        "AdviceObject",
        "AdviceObject",
        "WeekSentencesObject",
        "DecisionObject",
    ]
