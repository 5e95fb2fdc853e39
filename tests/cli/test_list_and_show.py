"""list, show, timeline and check: what scripts and people read."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from glutetimer.cli.text_writer import cells
from glutetimer.library.named_items import find_item
from tests.cli.fake_machine import Command, FakeMachine

OWN = """
id = "mine"
name = "Mine"
default = "for a test"

[[blocks]]
exercise = "glute_bridge"
sets = 1
reps = 12
default = "for a test"
"""

SOURCE_NUMBERS = 9
"""The room before the words of a source."""


class Called(NamedTuple):
    """An item with the names that it goes by."""

    id: str
    name: str
    aliases: tuple[str, ...]


def add_own(pages: FakeMachine, text: str, name: str = "mine.toml") -> Path:
    folder = pages.folder / "programmes"
    folder.mkdir(parents=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_an_exercise_has_its_phases_in_ms(command: Command) -> None:
    (bridge,) = command("show", "glute_bridge", "--json").objects

    assert (bridge["id"], bridge["name"]) == ("glute_bridge", "Glute bridge")
    assert [(one["kind"], one["length_ms"]) for one in bridge["phases"]] == [
        ("lift", 2000),
        ("hold_top", 2000),
        ("lower", 2000),
        ("hold_bottom", 500),
    ]
    hold = bridge["phases"][1]
    assert (hold["min_ms"], hold["max_ms"], hold["sources"]) == (1000, 3000, ["S1.29"])
    assert (bridge["reps"]["min"], bridge["reps"]["max"]) == (10, 12)
    assert {"phase": "lift", "say": "Squeeze first, then lift"}.items() <= bridge["cues"][0].items()
    assert "S1.19" in bridge["sources"]


@pytest.mark.parametrize(
    ("kit", "exercise", "programme"),
    [
        ((), "each side", ""),
        (("mat",), "each side, you have no mini band", "without the mini band that you have not"),
        (("mat", "mini_band", "bench"), "each side", "without the room to run that you have not"),
    ],
)
def test_lists_say_what_needs_kit_that_is_not_there(
    command: Command, pages: FakeMachine, kit: tuple[str, ...], exercise: str, programme: str
) -> None:
    pages.folder.mkdir(parents=True, exist_ok=True)
    if kit:
        (pages.folder / "settings.toml").write_text(f"kit = {list(kit)}\n")
    exercises = " ".join(command("list", "exercises").out.split())
    assert f"Lateral band walk ({exercise})" in exercises
    listed = " ".join(command("list", "programmes").out.split())
    assert programme in listed
    assert ("have not got" in listed) is bool(programme)
    assert ("you have no mini band" in listed) is ("you have no" in exercise)


def test_a_programme_has_its_blocks_in_ms(command: Command) -> None:
    (ladder,) = command("show", "clam_ladder", "--json").objects

    assert [block["exercise"] for block in ladder["blocks"]] == [
        "clamshell",
        "side_leg_lift_floor",
        "side_plank_knees",
    ]
    assert ladder["blocks"][2]["hold_ms"] == 15000
    assert not any(key.endswith("_s") for key in ladder["blocks"][2])


def test_an_exercise_is_reported_as_it_is_taught(command: Command) -> None:
    bridge = command("show", "single_leg_glute_bridge").out
    test = command("show", "clench_test_both").out

    for words in (
        "Push through the working heel",
        "Left foot stays down, right leg stretched out in the air.",
        "Hamstring       Heel closer to the butt",
        "Both feet down",
    ):
        assert " ".join(words.split()) in " ".join(bridge.split())
    assert "Clench both  1 s" in test
    assert "\n  Lift" not in test


@pytest.mark.parametrize(("what", "least"), [("exercises", 39), ("programmes", 12)])
def test_the_list_has_what_show_has(command: Command, what: str, least: int) -> None:
    items = command("list", what, "--json").objects

    assert len(items) >= least
    assert command("show", items[0]["id"], "--json").objects == items[:1]


@pytest.mark.parametrize("what", ["exercises", "programmes"])
def test_the_list_is_the_same_with_files_of_ones_own(
    command: Command, pages: FakeMachine, what: str
) -> None:
    quick = command("list", what, "--json").objects
    add_own(pages, OWN)

    with_own = command("list", what, "--json").objects

    assert [item for item in with_own if item["id"] != "mine"] == quick


def test_ones_own_programme_is_marked(command: Command, pages: FakeMachine) -> None:
    add_own(pages, OWN)

    assert "Mine (1 exercise, your own)" in command("list", "programmes").out


def test_a_wrong_file_of_ones_own_is_reported_and_the_rest_is_listed(
    command: Command, pages: FakeMachine
) -> None:
    add_own(pages, OWN.replace("reps = 12", "reps = 0"))

    answer = command("list", "programmes")

    assert answer.code == 0
    assert "cyclist_four" in answer.out
    assert answer.err.startswith("glutetimer: mine.toml: line 9: reps of block 1")


def test_the_timeline_lists_every_step_phase_and_cue(command: Command) -> None:
    found = command("timeline", "cyclist_four", "--json").objects

    assert {one["type"] for one in found} == {"step", "phase", "cue"}
    for one in found:
        assert isinstance(one["start_ms"], int)
        assert isinstance(one["length_ms"], int)
    steps = [one for one in found if one["type"] == "step"]
    assert [step["start_ms"] for step in steps[1:]] == [
        step["start_ms"] + step["length_ms"] for step in steps[:-1]
    ]
    first_set = steps[1]
    assert first_set == first_set | {
        "kind": "set",
        "exercise": "glute_bridge",
        "set": 1,
        "sets": 2,
        "reps": 12,
        "side": "both",
        "start_ms": steps[0]["length_ms"],
    }
    assert [one["kind"] for one in found if one["type"] == "phase"][:4] == [
        "get_ready",
        "lift",
        "hold_top",
        "lower",
    ]
    cues = [one for one in found if one["type"] == "cue"]
    assert {cue["kind"] for cue in cues} <= {"tone", "phrase"}
    assert all(("tone" in cue) == (cue["kind"] == "tone") for cue in cues)
    assert steps[-1]["kind"] == "end"


def test_phases_fill_their_steps(command: Command) -> None:
    found = command("timeline", "run_switch_on", "--json").objects

    for step in (one for one in found if one["type"] == "step"):
        phases = [one for one in found if one["type"] == "phase" and one["step"] == step["step"]]
        assert sum(phase["length_ms"] for phase in phases) == step["length_ms"]


def test_a_timeline_can_be_shortened(command: Command) -> None:
    whole = command("timeline", "cyclist_four", "--json").objects
    short = command("timeline", "cyclist_four", "--json", "--minutes", "8").objects

    assert whole[-1]["start_ms"] > 480_000 >= short[-1]["start_ms"]


def test_a_plan_says_what_it_leaves_out_and_that_it_gets_no_shorter(command: Command) -> None:
    said = " ".join(command("timeline", "cyclist_four", "--minutes", "8").out.split())
    assert "Left out for 8 min: 1 set of glute bridge," in said
    said = " ".join(command("timeline", "cyclist_four", "--minutes", "1").out.split())
    assert "It does not get shorter than " in said
    assert "Left out" not in command("timeline", "cyclist_four").out


def test_what_is_ours_carries_the_number_of_its_reason(command: Command) -> None:
    said = command("show", "clam_ladder").out
    assert "[1]" in said
    assert said.count("Our default: ") == len({*re.findall(r"\[\d+\]", said)})
    assert " ".join(said.split()).count("[1] Our default: ") == 1


NO_BENCH = "You have no bench: side leg lift in place of side leg lift on a bench (on the floor)."


def test_the_terminal_does_a_programme_with_the_things_there_are(
    command: Command, pages: FakeMachine
) -> None:
    pages.context(None).settings_store.change("kit", ("mat", "mini_band"))
    for words in (("timeline", "cyclist_four"), ("show", "cyclist_four")):
        said = " ".join(command(*words).out.split())
        assert NO_BENCH in said
    found = command("timeline", "cyclist_four", "--json").objects
    done = [one["exercise"] for one in found if one["type"] == "step"]
    assert "side_leg_lift_floor" in done
    assert "side_leg_lift_bench" not in done
    assert command("timeline", "hip_thrust", "--json").objects[0]["exercise"] == "hip_thrust"


def test_a_week_is_for_programmes_that_have_weeks(command: Command) -> None:
    assert command("timeline", "seated_abduction_build", "--week", "3").code == 0

    answer = command("timeline", "cyclist_four", "--week", "3")
    assert (answer.code, answer.err) == (
        1,
        'glutetimer: "cyclist_four" has no weeks. Leave out --week.\n',
    )
    assert command("timeline", "seated_abduction_build", "--week", "9").code == 1


def test_what_is_only_mentioned_cannot_be_played(command: Command) -> None:
    answer = command("play", "leg_press")

    assert answer.code == 1
    assert "only mentioned" in answer.err


def test_a_good_file_is_called_good(command: Command, pages: FakeMachine) -> None:
    path = add_own(pages, OWN)

    answer = command("check", str(path))

    assert (answer.code, answer.out) == (0, f"{path}: good.\n")


def test_a_wrong_file_is_reported_with_place_and_remedy(
    command: Command, pages: FakeMachine
) -> None:
    path = add_own(pages, OWN.replace("glute_bridge", "glute_brigde"))
    good = path.with_name("good.toml")
    good.write_text(OWN.replace('"mine"', '"good"'), encoding="utf-8")

    answer = command("check", str(path), str(good))

    assert answer.code == 1
    assert answer.out == f"{good}: good.\n"
    assert answer.err == (
        "glutetimer: mine.toml: line 7: exercise of block 1 names the unknown exercise "
        '"glute_brigde". Did you mean "glute_bridge"?\n'
    )


def test_what_is_unusual_is_remarked_but_good(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(OWN.replace("reps = 12", "reps = 3"), encoding="utf-8")

    answer = command("check", str(path))

    assert (answer.code, answer.err) == (0, "")
    assert "note: mine.toml: line 9: reps of block 1 is 3" in answer.out


@pytest.mark.parametrize("columns", [60, 80, 120])
@pytest.mark.parametrize(
    "words",
    [
        ("list", "exercises"),
        ("list", "programmes"),
        ("list", "learn"),
        ("list", "facts"),
        ("show", "studies_weight"),
        ("show", "side_leg_lift_bench"),
        ("show", "glute_bridge"),
        ("show", "seated_abduction_build"),
        ("timeline", "run_switch_on_hamstring"),
        ("doctor",),
        ("history",),
    ],
)
def test_nothing_is_wider_than_the_terminal(
    command: Command, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))

    lines = [line for line in command(*words).lines if "/" not in line]  # paths stay whole

    assert lines
    assert max(map(cells, lines)) <= columns


def test_there_are_no_colours_in_a_pipe(command: Command) -> None:
    assert "\x1b" not in command("show", "glute_bridge").out


def test_a_list_of_everything_has_both_kinds(command: Command) -> None:
    words = command("list").out
    assert "glute_bridge" in words
    assert "cyclist_four" in words
    assert words.index("glute_bridge") < words.index("Programmes") < words.index("cyclist_four")
    found = [one["id"] for one in command("list", "--json").objects]
    alone = [command("list", kind, "--json").objects for kind in ("exercises", "programmes")]
    assert found == [one["id"] for kind in alone for one in kind]


def test_every_fact_is_listed_with_the_pages_that_show_it(command: Command) -> None:
    facts = command("list", "facts", "--json").objects

    assert len(facts) == 285
    assert [fact["id"] for fact in facts if not fact["shown"]] == []
    heels = next(fact for fact in facts if fact["id"] == "S1.24")
    assert heels["article"] == "Train that junk in your trunk"
    assert {"exercise/glute_bridge", "learn/studies_bridge"} <= set(heels["shown"])
    words = command("list", "facts").out
    assert "S5.41" in words
    assert "and 3 more" in words


def test_topics_are_listed_and_shown_as_in_the_window(command: Command) -> None:
    listed = command("list", "learn").out
    shown = command("show", "what sitting does").out

    assert listed.index("The muscles") < listed.index("three_muscles") < listed.index("safety")
    assert "What sitting does (Stretched, pressed, forgotten)" in listed
    for words in ("Pressed", "For people who sit at work. [1]", "Sydney Morning Herald", "S2.33"):
        assert words in shown
    assert shown.index("Forgotten") < shown.index("Desk reset") < shown.index("Sources")


def test_opinions_that_differ_are_shown_with_what_holds_here(command: Command) -> None:
    words = command("show", "disagree_exercises").out

    assert "- Never takes the leg behind you." in words
    assert "Here: It stays, beside something that takes the leg back." in words
    assert "Not measured" in command("show", "studies_weight").out


def test_a_topic_that_is_not_there_names_the_nearest(command: Command) -> None:
    answer = command("show", "sittin_does")

    assert answer.code == 1
    assert "no programme, exercise or topic" in answer.err


def test_another_name_of_an_exercise_finds_it(command: Command) -> None:
    assert command("show", "clam", "--json").objects[0]["id"] == "clamshell"
    assert command("show", "Kb Swing", "--json").objects[0]["id"] == "kettlebell_swing"


def test_a_name_comes_before_an_alias_and_a_doubtful_one_finds_nothing() -> None:
    items = {
        "one": Called("one", "Clam", ()),
        "two": Called("two", "Shell", ("clam", "opening")),
        "three": Called("three", "Door", ("opening",)),
    }
    assert find_item("clam", items) == items["one"]
    assert find_item("Shell", items) == items["two"]
    assert find_item("opening", items) is None


@pytest.mark.parametrize("width", [40, 60, 80])
@pytest.mark.parametrize(
    "words",
    [
        ("show", "clamshell"),
        ("show", "squat"),
        ("show", "run_throughs"),
        ("show", "quiet"),
        ("list", "learn"),
        ("list", "exercises"),
        ("list", "programmes"),
    ],
    ids=" ".join,
)
def test_pages_fit_the_terminal_and_break_no_word_that_fits(
    command: Command, monkeypatch: pytest.MonkeyPatch, words: tuple[str, str], width: int
) -> None:
    monkeypatch.setenv("COLUMNS", "96")
    whole = set(command(*words).out.split())
    monkeypatch.setenv("COLUMNS", str(width))
    written = command(*words).out
    assert [line for line in written.splitlines() if cells(line) > width] == []
    fits = {word for word in whole if len(word) <= width - SOURCE_NUMBERS}
    assert fits - set(written.split()) == set()


def test_a_length_is_said_alike_wherever_a_programme_is_shown(command: Command) -> None:
    shown = command("show", "cyclist_four").lines[1].split(", ")[1]
    assert "min" in shown
    assert shown in command("timeline", "cyclist_four").out


def test_what_a_bench_serves_for_is_not_fetched_twice(command: Command, pages: FakeMachine) -> None:
    folder = pages.folder / "programmes"
    folder.mkdir()
    (folder / "benches.toml").write_text(
        'id = "benches"\nname = "Benches"\npurposes = []\n'
        '[[blocks]]\nexercise = "side_leg_lift_bench"\n'
        '[[blocks]]\nexercise = "seated_band_abduction_tall"\n'
    )
    (fetch,) = (line for line in command("show", "benches").lines if line.startswith("Fetch:"))
    assert "Bench, " in fetch
    assert "Bench or chair" not in fetch
