"""Editing a programme: every change is in the file and in the plan, and can be undone."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glutetimer.app.context import AppContext
from glutetimer.app.programme_editing import ProgrammeEditing
from glutetimer.app.programme_undo import EditKind
from glutetimer.app.programme_warnings import WarningKind
from glutetimer.errors import UserError
from glutetimer.training.block_edits import block_at, walk
from glutetimer.training.programme import Block, Programme

HIPS = Programme(
    id="hips",
    name="Hips",
    blocks=(
        Block(exercise="glute_bridge", sets=2, reps=12),
        Block(exercise="side_leg_lift_floor", sets=2, reps=20),
        Block(exercise="mini_band_squat", reps=8),
    ),
)


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(tmp_path / "data")


def opened(context: AppContext, programme: Programme = HIPS) -> ProgrammeEditing:
    name = context.own_programmes.keep(programme)
    return context.edit_programme(name.id)


def text_of(context: AppContext, programme: str = "hips") -> str:
    return (context.paths.programmes / f"{programme}.toml").read_text(encoding="utf-8")


def test_a_value_is_in_the_file_and_in_the_plan_at_once(context: AppContext) -> None:
    editing = opened(context)
    before = editing.total_ms
    editing.change((0,), EditKind.REPS, reps=15)
    assert "reps = 15" in text_of(context)
    assert context.catalogue.programmes["hips"].blocks[0].reps == 15
    assert editing.planned.plan.prescriptions[0].reps == 15
    again = context.planner.planned(context.catalogue.programmes["hips"])
    assert editing.total_ms == again.plan.total_ms > before == editing.first_ms


def test_the_blocks_take_all_of_the_session(context: AppContext) -> None:
    editing = opened(context)
    editing.join((0,))
    lengths = editing.lengths_ms()
    assert sum(ms for place, ms in lengths.items() if len(place) == 1) == editing.total_ms
    assert lengths[(0,)] == lengths[(0, 0)] + lengths[(0, 1)]


def test_changes_are_undone_one_by_one_by_their_names(context: AppContext) -> None:
    editing = opened(context)
    first = text_of(context)
    editing.change((0,), EditKind.REPS, reps=15)
    second = text_of(context)
    editing.move((0,), 1)
    assert (editing.undoes, editing.redoes) == (EditKind.MOVE, None)
    editing.undo()
    assert text_of(context) == second
    assert (editing.undoes, editing.redoes) == (EditKind.REPS, EditKind.MOVE)
    editing.undo()
    assert text_of(context) == first
    assert editing.programme == context.catalogue.programmes["hips"]
    editing.redo()
    assert text_of(context) == second
    editing.change((0,), EditKind.SETS, sets=3)
    assert editing.redoes is None


def test_comments_come_back_with_what_is_undone(context: AppContext) -> None:
    name = context.own_programmes.keep(HIPS).id
    path = context.paths.programmes / f"{name}.toml"
    path.write_text(text_of(context).replace("reps = 20", "reps = 20 # slowly"), encoding="utf-8")
    context.catalogue.read_again()
    editing = context.edit_programme(name)
    editing.remove((1,))
    assert "# slowly" not in text_of(context)
    editing.undo()
    assert "# slowly" in text_of(context)


def test_what_was_changed_elsewhere_is_not_overwritten_by_any_command(context: AppContext) -> None:
    editing = opened(context)
    editing.change((0,), EditKind.REPS, reps=11)
    path = context.paths.programmes / "hips.toml"
    path.write_text(text_of(context) + "# by hand\n", encoding="utf-8")
    before = editing.programme
    for command in (editing.undo, lambda: editing.remove((0,)), lambda: editing.rename("New")):
        with pytest.raises(UserError, match="changed elsewhere meanwhile"):
            command()
    assert text_of(context).endswith("# by hand\n")
    assert editing.programme == before


@pytest.mark.parametrize(
    ("values", "remedy"),
    [
        ({"sets": 25}, "Write a whole number from 1 to 20."),
        ({"reps": 0}, "Write a whole number from 1 to 1000."),
        ({"rest_s": 4000.0}, "Write a number from 0 to 3600."),
    ],
)
def test_what_is_out_of_bounds_is_refused_with_what_is_allowed(
    context: AppContext, values: dict[str, object], remedy: str
) -> None:
    editing = opened(context)
    before = text_of(context)
    with pytest.raises(UserError) as told:
        editing.change((0,), EditKind.OTHER, **values)
    assert told.value.remedy == remedy
    assert text_of(context) == before
    assert editing.undoes is None


def test_the_last_block_stays(context: AppContext) -> None:
    editing = opened(context, Programme(id="one", name="One", blocks=HIPS.blocks[:1]))
    with pytest.raises(UserError, match="only block"):
        editing.remove((0,))


def test_more_reps_than_usual_are_allowed_and_said(context: AppContext) -> None:
    editing = opened(context)
    assert not [one for one in editing.warnings() if one.kind is WarningKind.TOO_MANY_REPS]
    usual = context.catalogue.exercises["glute_bridge"].reps
    editing.change((0,), EditKind.REPS, reps=usual.max + 3)
    (found,) = (one for one in editing.warnings() if one.kind is WarningKind.TOO_MANY_REPS)
    assert (found.place, found.least, found.most) == ((0,), usual.min, usual.max)
    editing.change((0,), EditKind.REPS, **found.remedy)
    assert not [one for one in editing.warnings() if one.kind is WarningKind.TOO_MANY_REPS]


def test_what_has_no_effect_is_said_and_can_be_left_out(context: AppContext) -> None:
    editing = opened(context)
    editing.change((0,), EditKind.SIDES, first_side="right")
    (found,) = (one for one in editing.warnings() if one.kind is WarningKind.NO_EFFECT)
    assert (found.place, found.name) == ((0,), "first_side")
    editing.change((0,), EditKind.SIDES, **found.remedy)
    assert "first_side" not in text_of(context)


def test_a_band_that_moves_is_said_with_its_seconds(context: AppContext) -> None:
    blocks = (Block(exercise="seated_band_abduction_tall"), Block(exercise="clamshell_band"))
    exercises = context.catalogue.exercises
    banded = [
        one.id for one in exercises.values() if one.uses_mini_band and one.status == "offered"
    ]
    places = {
        name: [kit.placement for kit in exercises[name].needed_kit if kit.item == "mini_band"]
        for name in banded
    }
    first = banded[0]
    second = next(name for name in banded if places[name] != places[first] and all(places[name]))
    blocks = (Block(exercise=first), Block(exercise=second))
    editing = opened(context, Programme(id="bands", name="Bands", blocks=blocks))
    (found,) = (one for one in editing.warnings() if one.kind is WarningKind.BAND_MOVES)
    assert found.place == (1,)
    assert found.value > 0


def test_what_a_person_changes_is_no_longer_the_articles(context: AppContext) -> None:
    copy = context.own_programmes.copy("cyclist_four", "Hips after the ride")
    editing = context.edit_programme(copy.id)
    assert editing.blocks[0].sources
    editing.change((0,), EditKind.NOTE, note="slowly")
    assert editing.blocks[0].sources
    editing.change((0,), EditKind.REPS, reps=15)
    assert not editing.blocks[0].sources
    assert context.catalogue.programmes["cyclist_four"].blocks[0].reps == 12


def test_a_week_of_a_build_up_is_edited_and_the_others_stay(context: AppContext) -> None:
    copy = context.own_programmes.copy("seated_abduction_build", "Build")
    editing = context.edit_programme(copy.id)
    before = editing.programme.weeks
    editing.show_week(2)
    editing.change((0,), EditKind.REPS, reps=12)
    after = editing.programme.weeks
    assert after[1].blocks[0].reps == 12
    assert (after[0], after[2]) == (before[0], before[2])
    assert editing.planned.plan.week == 2


def test_names_notes_and_how_often(context: AppContext) -> None:
    editing = opened(context)
    editing.rename("  Hips  at night ")
    editing.set_often("3-4 times a week")
    editing.set_notes("Breathe.\n\n No  pain. ")
    there = context.catalogue.programmes["hips"]
    assert (there.name, there.often) == ("Hips at night", "3-4 times a week")
    assert [one.text for one in there.note] == ["Breathe.", "No pain."]
    for _step in range(3):
        editing.undo()
    assert context.catalogue.programmes["hips"] == editing.programme == HIPS


def test_trying_from_a_block_leaves_out_what_comes_before(context: AppContext) -> None:
    rest = opened(context).from_here((1,))
    assert rest.blocks == HIPS.blocks[1:]
    assert context.planner.planned(rest).plan.total_ms > 0


def _any_command(editing: ProgrammeEditing, chance: random.Random) -> None:
    place, block = chance.choice(list(walk(editing.blocks)))
    commands = {
        "add": lambda: editing.add_exercise(chance.choice(["squat", "lunge", "side_plank_knees"])),
        "move": lambda: editing.move(place, chance.choice([-1, 1])),
        "drop": lambda: editing.move_before(place, (chance.randint(0, len(editing.blocks)),)),
        "duplicate": lambda: editing.duplicate(place),
        "remove": lambda: editing.remove(place),
        "join": lambda: editing.join(place),
        "take out": lambda: editing.take_out(place),
        "dissolve": lambda: editing.dissolve(place),
        "rename": lambda: editing.rename(f"Hips {chance.randint(1, 9)}"),
        "undo": editing.undo,
        "redo": editing.redo,
        "exercise": lambda: block.exercise and editing.change_exercise(place, "squat"),
        "reps": lambda: (
            editing.change(place, EditKind.REPS, reps=chance.randint(-1, 30))
            if block.exercise
            else None
        ),
        "tempo": lambda: (
            editing.change(place, EditKind.TEMPO, tempo=chance.choice(["2-3-2-0", "0-0-0-0", None]))
            if block.exercise
            else None
        ),
    }
    try:
        commands[chance.choice(sorted(commands))]()
    except UserError as problem:
        assert problem.what  # noqa: PT017 - a refusal says why


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.randoms(use_true_random=False), st.integers(1, 8))
def test_whatever_is_done_is_undone_and_done_again(
    context: AppContext, chance: random.Random, steps: int
) -> None:
    editing = opened(context)
    start, name = text_of(context, editing.programme.id), editing.programme.id
    for _step in range(steps):
        _any_command(editing, chance)
        assert context.own_programmes.read(name)[0] == editing.programme
        assert editing.total_ms > 0
        assert editing.lengths_ms().keys() == {place for place, _block in walk(editing.blocks)}
        assert all(block_at(editing.blocks, one.place) for one in editing.warnings())
    end = text_of(context, name)
    undone = 0
    while editing.undoes:
        editing.undo()
        undone += 1
    assert text_of(context, name) == start
    for _step in range(undone):
        editing.redo()
    assert text_of(context, name) == end


def test_a_typed_sentence_becomes_a_block(context: AppContext) -> None:
    editing = opened(context)
    typed = editing.read_typed("clamshell 2 x 15 each side, hold 3 s, rest 30 s")
    assert typed.question is None
    (block,) = typed.blocks
    assert (block.exercise, block.sets, block.reps) == ("clamshell", 2, 15)
    assert (block.hold_s, block.rest_s) == (3.0, 30.0)
    longer = editing.length_with(typed.blocks)
    assert editing.add_typed(typed) == (3,)
    assert context.catalogue.programmes["hips"].blocks[3] == block
    assert editing.total_ms == longer
    assert editing.undoes is EditKind.ADD


def test_a_sentence_about_an_exercise_that_we_do_not_have_makes_one(context: AppContext) -> None:
    editing = opened(context)
    typed = editing.read_typed("calf raises 2 x 15")
    assert [one.name for one in typed.needed] == ["Calf raises"]
    assert not context.own_exercises.all
    place = editing.add_typed(typed)
    (made,) = context.own_exercises.all
    assert block_at(editing.blocks, place).exercise == made.id
    assert block_at(editing.blocks, place).reps == 15


def test_no_number_is_unusual_for_an_exercise_of_ones_own(context: AppContext) -> None:
    editing = opened(context)
    place = editing.add_typed(editing.read_typed("Frog pump 2 sets of 20"))
    editing.change(place, EditKind.REPS, reps=60)
    assert not [one for one in editing.warnings() if one.kind is WarningKind.TOO_MANY_REPS]


def test_what_is_unclear_in_a_sentence_is_asked(context: AppContext) -> None:
    editing = opened(context)
    typed = editing.read_typed("plank 3x")
    assert typed.question is not None
    assert not typed.blocks
    for number in range(len(typed.question.answers)):
        assert editing.read_typed("plank 3x", (number,)).question != typed.question


def test_undo_and_redo_outlive_the_editor_but_not_the_program(context: AppContext) -> None:
    editing = opened(context)
    first = text_of(context)
    editing.change((0,), EditKind.REPS, reps=15)
    editing.change((0,), EditKind.SETS, sets=3)
    editing.undo()
    again = context.edit_programme("hips")
    assert (again.undoes, again.redoes) == (EditKind.REPS, EditKind.SETS)
    again.redo()
    again.undo()
    again.undo()
    assert text_of(context) == first
    restarted = AppContext(context.paths.data).edit_programme("hips")
    assert (restarted.undoes, restarted.redoes) == (None, None)


def test_what_the_library_added_meanwhile_can_be_undone_too(context: AppContext) -> None:
    editing = opened(context)
    editing.change((0,), EditKind.REPS, reps=15)
    context.own_programmes.add("clamshell", "hips")
    for seen in (editing, context.edit_programme("hips")):
        seen.follow()
        assert [one.exercise for one in seen.blocks][3:] == ["clamshell"]
        assert seen.undoes is EditKind.OTHER
    editing.undo()
    assert len(editing.blocks) == 3
    assert editing.undoes is EditKind.REPS


def test_a_programme_that_is_brought_back_has_its_undo(context: AppContext) -> None:
    opened(context).change((0,), EditKind.REPS, reps=15)
    removed = context.own_programmes.remove("hips")
    assert opened(context).undoes is None  # another one, with an id of its own
    context.own_programmes.restore(removed)
    assert context.edit_programme("hips").undoes is EditKind.REPS
