"""Taking the history out and in on the command line."""

from __future__ import annotations

import csv
import json
import os
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.fake_machine import Command, FakeMachine
from tests.exchange.drawn import drawn_entry

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"


@pytest.fixture
def filled(pages: FakeMachine) -> list[str]:
    """Two sessions in the history; their ids."""
    context = pages.context(None)
    entries = [drawn_entry(), drawn_entry({"exercise": "clamshell"}, note="=1+1")]
    context.history.add_all(entries).wait()
    context.close()
    return [entry.session.uuid for entry in entries]


def test_text_goes_to_stdout(command: Command, filled: list[str]) -> None:
    answer = command("export", "--format", "csv")
    assert answer.code == 0
    rows = list(csv.DictReader(answer.lines))
    assert [row["session"] for row in rows] == filled
    assert rows[1]["session_note"] == "'=1+1"


def test_a_file_says_what_is_in_it(command: Command, filled: list[str], tmp_path: Path) -> None:
    file = tmp_path / "x.json"
    answer = command("export", "--format", "json", "-o", str(file))
    assert answer.out == f"{file}: 2 sessions.\n"
    document = json.loads(file.read_text("utf-8"))
    assert [session["id"] for session in document["sessions"]] == filled


def test_an_open_session_is_left_out_with_a_word(
    command: Command, pages: FakeMachine, filled: list[str]
) -> None:
    context = pages.context(None)
    programme = context.planner.find("cyclist_four")
    context.starter.begin(context.planner.planned(programme).plan, programme)
    context.close()
    answer = command("export", "--format", "csv")
    assert [row["session"] for row in csv.DictReader(answer.lines)] == filled
    assert answer.err == (
        "glutetimer: 1 session has not ended and is left out: go on with it or finish it first.\n"
    )


OUTPUTS = [
    ("export", "--format", "csv", "-o"),
    ("export", "--format", "json", "-o"),
    ("export", "--format", "pdf", "-o"),
    ("export", "--workout", "cyclist_four", "-o"),
    ("backup",),
]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("words", OUTPUTS)
def test_a_file_that_is_there_stays(
    command: Command, tmp_path: Path, words: tuple[str, ...]
) -> None:
    file = tmp_path / "precious"
    file.write_text("mine")
    answer = command(*words, str(file))
    assert (answer.code, answer.out) == (1, "")
    assert f"{file} is there already. It stays as it is." in answer.err
    assert file.read_text() == "mine"
    assert command(*words, str(file), "--force").code == 0
    assert file.read_bytes() != b"mine"


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(("said", "code"), [("y", 0), ("n", 1), ("", 1), (None, 1)])
def test_somebody_at_a_terminal_is_asked(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    said: str | None,
    code: int,
) -> None:
    file = tmp_path / "precious"
    file.write_text("mine")
    monkeypatch.setattr("glutetimer.cli.target.can_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", StringIO("" if said is None else f"{said}\n"))
    answer = command("export", "--format", "csv", "-o", str(file))
    assert (answer.code, file.read_text() == "mine") == (code, code == 1)
    assert "is there already. Replace it? [y/N]" in answer.out


def test_fit_files_of_sessions_stay(command: Command, filled: list[str], tmp_path: Path) -> None:
    words = ("export", "--format", "fit", "-o", str(tmp_path / "fit"))
    assert command(*words, "--session", filled[0]).code == 0
    answer = command(*words)
    assert answer.code == 1
    assert "1 file in " in answer.err
    assert command(*words, "--force").code == 0


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("words", OUTPUTS)
def test_a_hyphen_is_stdout(
    command: Command,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
) -> None:
    monkeypatch.chdir(tmp_path)
    before = set(tmp_path.iterdir())
    stream = TextIOWrapper(BytesIO(), "utf-8")
    monkeypatch.setattr("sys.stdout", stream)
    answer = command(*words, "-")
    assert (answer.code, answer.err) == (0, "")
    content = stream.buffer.getvalue()  # type: ignore[attr-defined] # as made above
    starts = (b"session,", b"{", b"%PDF", b"SQLite", content[:8] + b".FIT")
    assert content.startswith(starts)
    assert set(tmp_path.iterdir()) - before <= {tmp_path / "data"}


@pytest.mark.usefixtures("filled")
def test_a_link_stays_one_and_the_history_is_never_replaced(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_text("mine")
    link.symlink_to(file)
    assert command("export", "--format", "csv", "-o", str(link), "--force").code == 0
    assert link.is_symlink()
    assert file.read_text("utf-8").startswith("session,")
    history = pages.folder / "history.db"
    answer = command("export", "--format", "csv", "-o", str(history), "--force")
    assert "is the history itself" in answer.err
    assert command("export", "--format", "csv", "-o", str(tmp_path)).code == 1
    assert history.read_bytes().startswith(b"SQLite")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no such devices here")
@pytest.mark.usefixtures("filled")
def test_a_device_stays_one(command: Command) -> None:
    assert command("export", "--format", "csv", "-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()


def test_one_session_or_a_range(command: Command, filled: list[str]) -> None:
    answer = command("export", "--format", "json", "--session", filled[1])
    assert [one["id"] for one in json.loads(answer.out)["sessions"]] == [filled[1]]
    assert command("export", "--format", "csv", "--since", "2027-01-01").code == 1
    assert command("export", "--format", "csv", "--until", "2026-11-20").code == 0
    assert command("export", "--format", "csv", "--since", "yesterday").code == 2
    assert command("export", "--format", "csv", "--session", "none").code == 1
    assert command("export").code == 2


def test_fit_is_a_file_a_session(command: Command, filled: list[str], tmp_path: Path) -> None:
    folder = tmp_path / "fit"
    assert command("export", "--format", "fit", "-o", str(folder)).code == 0
    assert len(list(folder.glob("2026-11-20-cyclist_four-*.fit"))) == 2
    one = tmp_path / "one.fit"
    refused = command("export", "--format", "fit", "-o", str(one))
    assert refused.code == 1
    assert "--session" in refused.err
    answer = command("export", "--format", "fit", "--session", filled[0], "-o", str(one))
    assert answer.code == 0
    assert one.read_bytes()[8:12] == b".FIT"


@pytest.mark.usefixtures("filled")
def test_a_report_is_drawn_by_the_machine(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    file = tmp_path / "r.pdf"
    answer = command("export", "--format", "pdf", "--paper", "letter", "-o", str(file))
    assert answer.out == f"{file}: 2 sessions.\n"
    ((report, size),) = pages.drawn
    assert (report.total.sets, size) == (2, "letter")


def test_a_workout_for_a_watch(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "w.fit"
    assert command("export", "--workout", "cyclist_four", "-o", str(file)).out.endswith("four.\n")
    assert file.read_bytes()[8:12] == b".FIT"
    assert command("export", "--workout", "nothing", "-o", str(file)).code == 1
    assert command("export", "--workout", "cyclist_four", "--week", "2").code == 1


def test_our_own_export_comes_back(
    command: Command, pages: FakeMachine, filled: list[str], tmp_path: Path
) -> None:
    file = tmp_path / "x.json"
    command("export", "--format", "json", "-o", str(file))
    pages.folder = tmp_path / "elsewhere"
    assert (
        "There are 2 sessions with 2 sets to take in."
        in command("import", str(file), "--dry-run").err
    )
    assert json_sessions(command) == []
    assert command("import", str(file)).out == "Took in 2 sessions with 2 sets.\n"
    assert command("import", str(file)).out.endswith("2 sessions known already.\n")
    assert command("export", "--format", "json").out == file.read_text("utf-8")
    assert len(filled) == 2


def test_a_foreign_file_asks_for_eyes_on_its_names(command: Command, tmp_path: Path) -> None:
    sample = str(SAMPLES / "strong_s1.csv")
    shown = command("import", sample, "--unit", "kg")
    assert shown.code == 1
    assert shown.lines == [
        '"Hip Thrust (Barbell)" = "hip_thrust"',
        '"Side Plank" = "side_plank_toes"',
    ]
    assert "--map" in shown.err
    assert json_sessions(command) == []
    mapping = tmp_path / "map.toml"
    mapping.write_text(shown.out.replace("side_plank_toes", ""), "utf-8")
    foreseen = command("import", sample, "--unit", "kg", "--map", str(mapping), "--dry-run")
    assert foreseen.code == 0
    assert "There is 1 session with 2 sets to take in." in foreseen.err
    assert '"Side Plank" is left out' in foreseen.err
    assert json_sessions(command) == []
    taken = command("import", sample, "--unit", "kg", "--map", str(mapping))
    assert taken.out == "Took in 1 session with 2 sets.\n"
    again = command("import", sample, "--unit", "kg", "--map", str(mapping))
    assert again.out == "Took in 0 sessions with 0 sets. 1 session known already.\n"


def test_a_unit_that_the_file_does_not_say_is_asked_for(command: Command, tmp_path: Path) -> None:
    sample = str(SAMPLES.with_name("cases") / "strong_pounds_no_unit.csv")
    mapping = tmp_path / "map.toml"
    mapping.write_text('"Hip Thrust (Barbell)" = "hip_thrust"', "utf-8")
    asked = command("import", sample, "--map", str(mapping))
    assert (asked.code, asked.out) == (1, "")
    assert "pounds or kilograms? Add --unit kg or --unit lb." in asked.err
    assert command("import", sample, "--map", str(mapping), "--unit", "lb").code == 0
    (session,) = json.loads(command("export", "--format", "json").out)["sessions"]
    assert session["sets"][0]["load_kg"] == 102.058


def test_the_same_workout_again_is_added_to_and_updated_if_wanted(
    command: Command, tmp_path: Path
) -> None:
    cases = SAMPLES.with_name("cases")
    mapping = tmp_path / "map.toml"
    mapping.write_text('"Glute Bridge" = "glute_bridge"\n"Hip Thrust (Barbell)" = "+"', "utf-8")
    words = ("--map", str(mapping), "--unit", "kg")
    assert command("import", str(cases / "strong_again_1.csv"), *words).code == 0
    again = command("import", str(cases / "strong_again_2.csv"), *words)
    assert "2 sets were added to sessions that were known." in again.out
    assert "10 min here, 40 min in the file." in again.err
    assert "--update" in again.err
    updated = command("import", str(cases / "strong_again_2.csv"), *words, "--update")
    assert updated.out.endswith("1 value is that of the file now.\n")
    (session,) = json.loads(command("export", "--format", "json").out)["sessions"]
    assert [one["exercise"] for one in session["sets"]] == [
        "glute_bridge",
        "glute_bridge",
        "hip_thrust_barbell",
    ]
    assert session["planned_ms"] == 40 * 60_000


def test_dates_that_can_be_read_in_two_ways_are_asked_for(command: Command, tmp_path: Path) -> None:
    file, mapping = tmp_path / "x.csv", tmp_path / "map.toml"
    file.write_text("Date,Exercise,Reps\n1/2/2026 07:15,Squat,5\n", "utf-8")
    mapping.write_text('Squat = "squat"', "utf-8")
    asked = command("import", str(file), "--map", str(mapping))
    assert (asked.code, json_sessions(command)) == (1, [])
    assert "Add --dates day-first or --dates month-first." in asked.err
    words = ("--map", str(mapping), "--dates", "month-first")
    assert command("import", str(file), *words).code == 0
    (session,) = json.loads(command("export", "--format", "json").out)["sessions"]
    assert session["date"] == "2026-01-02"


def json_sessions(command: Command) -> list[object]:
    answer = command("export", "--format", "json")
    return list(json.loads(answer.out)["sessions"]) if answer.code == 0 else []


@pytest.mark.parametrize("content", [b"", b"\x00\xff", b"{}", b"a,b\n1,2"])
def test_another_file_is_reported_in_one_line(
    command: Command, content: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "x"
    file.write_bytes(content)
    for path in (file, tmp_path, tmp_path / "none"):
        answer = command("import", str(path))
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.count("\n") == 1


def test_where_all_is_known_nothing_is_asked(command: Command, tmp_path: Path) -> None:
    sample = [str(SAMPLES / "strong_s1.csv"), "--unit", "kg"]
    mapping, ours = tmp_path / "map.toml", tmp_path / "ours.csv"
    mapping.write_text(command("import", *sample).out, "utf-8")
    command("import", *sample, "--map", str(mapping))
    command("export", "--format", "strong-csv", "-o", str(ours))
    again = [str(ours), "--unit", "kg"]
    for words in (sample, [*sample, "--dry-run"], again, [*again, "--dry-run"]):
        answer = command("import", *words)
        assert answer.code == 0
        assert "1 session known already" in answer.out or "known here already" in answer.err
        assert "--map" not in answer.err
        assert " = " not in answer.out


def test_a_dry_run_asks_what_the_import_asks(command: Command) -> None:
    sample = [str(SAMPLES / "strong_s1.csv"), "--unit", "kg"]
    for words in ((), ("--dry-run",), ("--json",), ("--dry-run", "--json")):
        answer = command("import", *sample, *words)
        assert answer.code == 1
        assert "these names need your eyes" in answer.err
    assert json_sessions(command) == []


def test_each_remark_says_what_became_of_it(command: Command, tmp_path: Path) -> None:
    mapping = tmp_path / "map.toml"
    mapping.write_text('"Hip Thrust (Barbell)" = "hip_thrust"\n', "utf-8")
    sample = [str(SAMPLES / "strong_s1.csv"), "--unit", "kg", "--map", str(mapping)]
    said = command("import", *sample).err
    assert ": left out: line " in said
    assert '"Side Plank" is left out: no exercise of ours stands for it.' in said
    assert "Left out\n" not in said


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    "words",
    [
        ("export", "--format", "pdf"),
        ("export", "--format", "fit"),
        ("export", "--workout", "squat"),
        ("handout", "cyclist_four"),
    ],
)
def test_what_is_written_without_a_name_is_said_with_its_folder(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    said = command(*words).out
    assert said.startswith(f"{tmp_path / 'here'}{os.sep}")
