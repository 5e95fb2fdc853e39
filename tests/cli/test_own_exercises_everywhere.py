"""An exercise of one's own goes wherever a built-in one goes, in the terminal and out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from glutetimer.app.context import AppContext
from glutetimer.app.importing import import_content, import_named, preview_named, read_import
from glutetimer.app.own_sentences import unrecorded_sentences
from glutetimer.exchange.exercise_names import OWN
from glutetimer.presentation.history.weeks import group_name
from glutetimer.review.table import Grouping
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block, Programme
from tests.cli.fake_machine import Command, FakeMachine
from tests.cli.test_play import Listening, play_to_its_end

DRAFT = ExerciseDraft(
    name="Calf raises à la Erna",
    reps=15,
    sides="per_side",
    position="kneeling",
    set_up=("Stand on a step.",),
    movement="Rise and sink.",
    muscles=("gluteus_medius",),
    pictures=("start.jpg",),
)
NAME, ID = DRAFT.name, "calf_raises_a_la_erna"


@pytest.fixture
def done(pages: FakeMachine) -> FakeMachine:
    """A machine on which it was made, put into a programme, and done."""
    context = pages.context(None)
    assert context.own_exercises.make(DRAFT).id == ID
    context.own_programmes.keep(
        Programme(id="mine", name="Mine", blocks=(Block(exercise=ID, sets=1, note="Shoes on"),))
    )
    play_to_its_end(ID, Listening(context))
    return pages


@pytest.mark.parametrize(
    "words",
    [
        ("list", "exercises"),
        ("show", ID),
        ("show", "mine"),
        ("timeline", "mine"),
        ("history",),
        ("history", "--sessions"),
        ("export", "--format", "csv"),
        ("export", "--format", "openweight"),
        ("export", "--format", "strong-csv"),
    ],
)
def test_every_command_calls_it_by_its_name(
    words: tuple[str, ...], command: Command, done: FakeMachine
) -> None:
    assert done.folder
    answer = command(*words)
    assert answer.code == 0, answer.err
    assert NAME.casefold() in answer.out.casefold()


def test_what_the_programme_says_besides_is_shown(command: Command, done: FakeMachine) -> None:
    assert done.folder
    assert "15 reps, each side, Shoes on" in command("show", "mine").out


def test_the_json_of_the_history_has_it(command: Command, done: FakeMachine) -> None:
    assert done.folder
    document = json.loads(command("export", "--format", "json").out)
    (session,) = document["sessions"]
    assert {(one["exercise"], one["exercise_name"]) for one in session["sets"]} == {(ID, NAME)}


def test_a_watch_shows_its_name(command: Command, done: FakeMachine, tmp_path: Path) -> None:
    assert done.folder
    assert command("export", "--format", "fit", "-o", str(tmp_path / "out")).code == 0
    workout = str(tmp_path / "out" / "workout.fit")
    assert command("export", "--workout", "mine", "-o", workout).code == 0
    files = sorted((tmp_path / "out").glob("*.fit"))
    assert len(files) == 2
    for file in files:
        assert NAME.encode() in file.read_bytes()


def test_its_muscles_are_charted(command: Command, done: FakeMachine) -> None:
    assert done.folder
    assert "Gluteus medius" in command("history", "--by", "muscle").out


def test_a_history_taken_elsewhere_keeps_its_name(
    command: Command, done: FakeMachine, tmp_path: Path
) -> None:
    file = tmp_path / "history.json"
    assert done.folder
    assert command("export", "--format", "json", "-o", str(file)).code == 0
    context = FakeMachine(tmp_path / "other").context(None)
    try:
        from glutetimer.app.importing import import_content, read_import  # noqa: PLC0415 - here only

        found, _ = read_import(context.history, context.catalogue.exercises, file)
        import_content(context.history, context.catalogue.exercises, found, {})
        (entry,) = context.history.entries()
        assert {one.exercise_name for one in entry.sets} == {NAME}
    finally:
        context.close()


def test_its_sentences_are_made_ready_by_the_voice(done: FakeMachine) -> None:
    context = done.context(None)
    try:
        wanted = unrecorded_sentences(context.catalogue, context.voice_lengths)
    finally:
        context.close()
    for sentence in (f"{NAME}.", "Stand on a step.", "Rise and sink.", "Shoes on."):
        assert sentence in wanted
    # the way there is recorded: nothing new is said for the position
    assert "Kneel down." not in wanted


def test_deleted_its_name_stays_in_the_history(command: Command, done: FakeMachine) -> None:
    context = done.context(None)
    context.own_programmes.remove("mine")
    context.own_exercises.remove(ID)
    context.close()
    for words in (("history",), ("history", "--sessions"), ("export", "--format", "csv")):
        assert NAME in command(*words).out, words


def test_of_two_that_are_called_alike_only_lists_show_which_is_which(
    command: Command, pages: FakeMachine, tmp_path: Path
) -> None:
    context = pages.context(None)
    made = context.own_exercises.make(ExerciseDraft(name="Glute bridge"))
    context.own_programmes.keep(
        Programme(id="mine", name="Cyclist's four", blocks=(Block(exercise=made.id, sets=1),))
    )
    play_to_its_end(made.id, Listening(context))
    apart = f"(your own: {made.id})"
    assert apart in command("list", "exercises").out
    assert "Cyclist's four (your own: mine)" in command("list", "programmes").out
    for words in (("show", "mine"), ("timeline", "mine"), ("export", "--format", "csv")):
        assert "your own:" not in command(*words).out, words
    command("handout", "mine", "-o", str(tmp_path / "mine.pdf"))
    page, _size = pages.handed_out[0]
    assert (page.name, page.exercises[0].name) == ("Cyclist's four", "Glute bridge")


@pytest.mark.parametrize("format_", ["csv", "json"])
def test_an_export_brings_its_name_where_nobody_knows_it(
    format_: str, command: Command, done: FakeMachine, tmp_path: Path
) -> None:
    assert done.folder
    path = tmp_path / f"out.{format_}"
    command("export", "--format", format_, "-o", str(path))
    there = AppContext(tmp_path / "elsewhere")
    found, _preview = read_import(there.history, there.catalogue.exercises, path)
    import_content(there.history, there.catalogue.exercises, found, {})
    assert group_name(Grouping.EXERCISE, ID, there.catalogue) == NAME
    assert ID not in list(there.catalogue.known_exercises)
    there.close()


@pytest.mark.parametrize("format_", ["strong-csv", "openweight", "fit"])
def test_in_the_format_of_another_program_it_becomes_one_of_ones_own_again(
    format_: str, command: Command, done: FakeMachine, tmp_path: Path
) -> None:
    assert done.folder
    path = tmp_path / "out"
    command("export", "--format", format_, "-o", str(path))
    file = path if path.is_file() else next(path.iterdir())
    there = AppContext(tmp_path / "elsewhere")
    found, _preview = read_import(there.history, there.catalogue.exercises, file)
    assert found.mapping == {NAME: OWN}
    ready, would = preview_named(there.history, there.catalogue, found, found.mapping)
    assert (len(would.new), ready.notes) == (1, ())
    assert not there.own_exercises.all
    import_named(there.history, there.catalogue, found, found.mapping)
    assert [one.name for one in there.own_exercises.all] == [NAME]
    there.close()
