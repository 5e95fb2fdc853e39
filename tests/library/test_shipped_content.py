"""What must hold for the exercises, programmes and sources that ship with the program."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from glutetimer.host.assets import assets_dir
from glutetimer.library import Catalogue, load_catalogue
from glutetimer.library.citations import cited, structs
from glutetimer.library.own_files import senseless
from glutetimer.training.exercise import Exercise
from glutetimer.training.sourced import Sourced
from glutetimer.training.wording import STAY, movement_of, phases_of, place_of, side_text

ASSETS = assets_dir()
CATALOGUE = load_catalogue(ASSETS)
EXERCISES = list(CATALOGUE.exercises.values())
OURS = [
    *(ASSETS / "exercises").glob("*.toml"),
    *(ASSETS / "programmes").glob("*.toml"),
    ASSETS / "guidance.toml",
    ASSETS / "learn.toml",
    ASSETS / "sources.toml",
]

exercises = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


def all_citations(catalogue: Catalogue) -> set[str]:
    content = (
        *catalogue.exercises.values(),
        *catalogue.programmes.values(),
        catalogue.guidance,
        catalogue.learn,
        catalogue.sources,
    )
    return {source for item in content for _, source in cited(item)}


def test_none_of_the_39_exercises_is_lost_nor_of_the_37_offered() -> None:
    offered = [exercise for exercise in EXERCISES if exercise.status == "offered"]

    assert len(EXERCISES) >= 39
    assert len(offered) >= 37


def test_there_are_11_routines_and_one_build_up_over_three_weeks() -> None:
    with_weeks = [found for found in CATALOGUE.programmes.values() if found.weeks]

    assert len(CATALOGUE.programmes) == 12
    assert [found.id for found in with_weeks] == ["seated_abduction_build"]
    assert [week.week for week in with_weeks[0].weeks] == [1, 2, 3]


def test_none_of_the_225_cues_is_lost() -> None:
    assert sum(len(exercise.cues) for exercise in EXERCISES) >= 225


def test_there_are_285_facts_from_five_articles() -> None:
    counts = dict.fromkeys(CATALOGUE.sources.articles, 0)
    for fact in CATALOGUE.sources.fact:
        counts[fact.id.partition(".")[0]] += 1

    assert counts == {"S1": 114, "S2": 50, "S3": 40, "S4": 40, "S5": 41}
    assert len(CATALOGUE.sources.facts) == 285


def test_every_fact_and_every_reference_is_cited_somewhere() -> None:
    assert CATALOGUE.sources.names - all_citations(CATALOGUE) == set()


def test_every_citation_exists() -> None:
    assert all_citations(CATALOGUE) - CATALOGUE.sources.names == set()


def test_every_statement_has_a_source_or_a_reason() -> None:
    content = [*EXERCISES, *CATALOGUE.programmes.values(), CATALOGUE.guidance, CATALOGUE.learn]

    assert [
        place
        for item in content
        for place, one in structs(item, getattr(item, "id", ""))
        if isinstance(one, Sourced) and not one.sources and one.default is None
    ] == []


def test_nothing_that_ships_makes_a_mistake_of_which_people_are_warned() -> None:
    items = [*EXERCISES, *CATALOGUE.programmes.values()]
    mistakes = [
        (item.id, found)
        for item in items
        for found in senseless(item, CATALOGUE.exercises, CATALOGUE)
    ]

    # the build-up starts with fewer reps on purpose
    assert {name for name, _ in mistakes} <= {"seated_abduction_build"}
    assert all(found.minor for _, found in mistakes)


@pytest.mark.parametrize("path", OURS, ids=lambda path: path.name)
def test_a_file_is_named_after_its_id_and_ends_in_a_newline(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    content = tomllib.loads(text)

    assert content.get("id", path.stem) == path.stem
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_no_text_speaks_of_seeds() -> None:
    texts = [path for path in ASSETS.rglob("*") if path.suffix in (".toml", ".json")]

    speaking = [path for path in texts if "seed" in path.read_text(encoding="utf-8").lower()]

    assert speaking == []


@exercises
def test_cues_are_short_enough_to_be_said(exercise: Exercise) -> None:
    assert [cue.say for cue in exercise.cues if len(cue.say.split()) > 6] == []


@exercises
def test_an_offered_exercise_can_be_explained_and_led(exercise: Exercise) -> None:
    if exercise.status == "mentioned":
        return
    assert exercise.setup
    assert exercise.cues
    assert exercise.faults
    assert exercise.feel is not None
    assert exercise.pose is not None
    assert exercise.slots


@exercises
def test_an_offered_exercise_can_be_followed_with_closed_eyes(exercise: Exercise) -> None:
    if exercise.status == "mentioned":
        return
    assert exercise.words is not None
    assert all(getattr(exercise.words, phase) for phase in phases_of(exercise))
    assert movement_of(exercise)
    has_sides = exercise.sides == "per_side"
    assert (exercise.side_text is not None, exercise.turn is not None) == (has_sides, has_sides)


def exchanged(text: str) -> str:
    other = {"left": "right", "right": "left", "Left": "Right", "Right": "Left"}
    return re.sub(r"\b(left|right|Left|Right)\b", lambda found: other[found[0]], text)


@exercises
def test_what_is_said_of_a_side_names_that_side(exercise: Exercise) -> None:
    for texts in (exercise.side_text, exercise.turn):
        if texts is not None:
            assert "left" in texts.left
            assert "right" in texts.right
            # one side's text is the other's with the words exchanged
            assert exchanged(texts.left) == texts.right


@exercises
def test_lying_on_the_side_is_reported_as_the_place_has_it(exercise: Exercise) -> None:
    for side in ("left", "right"):
        if place_of(exercise, side) in ("left_side", "right_side"):
            on = place_of(exercise, side).removesuffix("_side")
            assert f"Lie on your {on} side" in side_text(exercise, side)


@exercises
def test_a_stay_is_named_where_there_is_a_hold_at_the_turn(exercise: Exercise) -> None:
    if exercise.movement is not None and STAY in exercise.movement.say:
        assert exercise.timing.mode in ("reps", "test")
        assert exercise.timing.tempo.hold_ms > 0


@exercises
def test_every_wrong_place_has_a_remedy(exercise: Exercise) -> None:
    if exercise.feel is None:
        return
    wrong = {*exercise.feel.avoid, "nowhere"} - {"pain"}
    assert wrong - set(exercise.feel.remedies) == set()
    assert set(exercise.feel.remedies).isdisjoint(exercise.feel.where)


LOADS = {"mini_band", "resistance_band", "weight", "kettlebell", "medicine_ball"}
BARELY_HELD_MS = 1_000


@exercises
def test_every_hold_and_every_load_has_a_word_about_breathing(exercise: Exercise) -> None:
    timing = exercise.timing
    is_held = timing.mode == "hold" or timing.tempo.hold_ms > BARELY_HELD_MS
    is_loaded = any(kit.item in LOADS or "machine" in kit.item for kit in exercise.equipment)
    if exercise.status == "offered" and (is_held or is_loaded):
        assert any("breath" in cue.say.lower() for cue in exercise.cues)


@exercises
def test_poses_are_there(exercise: Exercise) -> None:
    known = {path.stem for path in (ASSETS / "poses").glob("*.toml")}
    wanted = {exercise.pose, exercise.other_view}
    wanted |= {pose for choice in exercise.choices for pose in choice.poses.values()}

    assert wanted - {None} <= known


@exercises
def test_a_movement_without_a_description_says_that_it_is_our_reading(exercise: Exercise) -> None:
    assert (exercise.reading is not None) == (exercise.id in ("lying_knee_lift", "body_snap"))


@exercises
def test_every_word_on_screen_has_a_name_for_people(exercise: Exercise) -> None:
    words = CATALOGUE.guidance.words

    assert {kit.item for kit in exercise.equipment} <= set(words.kit)
    assert set(exercise.tags) <= set(words.tags)
    assert set(exercise.slots) <= set(words.slots)
    for choice in exercise.choices:
        assert {choice.id, *choice.values} <= set(words.choices)


def test_guidance_names_only_what_exists() -> None:
    guidance = CATALOGUE.guidance

    assert {step for ladder in guidance.ladders for step in ladder.steps} <= set(
        CATALOGUE.exercises
    )
    assert {habit.programme for habit in guidance.habits} <= {None, *CATALOGUE.programmes}
    assert set(guidance.search.aliases.values()) <= set(guidance.muscles)
    assert {name for found in CATALOGUE.programmes.values() for name in found.purposes} <= set(
        guidance.words.purposes
    )


def test_what_is_read_before_the_first_session_says_all_of_it() -> None:
    guidance = CATALOGUE.guidance
    texts = " ".join(one.text for one in guidance.safety.first_session)

    for word in ("Stop at once", "every exercise", "burning", "allowed", "down the leg"):
        assert word in texts
    assert "physiotherapist" in texts
    said = {source for one in guidance.safety.first_session for source in one.sources}
    assert said >= {"S1.16", "S1.17", "S1.18", "S4.37", "S5.15"}


def test_our_own_general_advice_is_marked_as_ours() -> None:
    advice = CATALOGUE.guidance.advice

    assert all(statement.default for statement in advice.first_session)
    assert all(statement.sources == () for statement in advice.first_session)
    assert advice.warm_up.default
    assert advice.easy_jog.default


def test_the_usual_amounts_lie_in_their_ranges() -> None:
    usual = CATALOGUE.guidance.usual
    for name in usual.__struct_fields__:
        amount = getattr(usual, name)
        value = amount.s if hasattr(amount, "s") else amount.usual
        assert amount.min <= value <= amount.max, name


def test_going_easier_ends_somewhere() -> None:
    """Whoever keeps asking for an easier exercise is not led in circles."""
    for start in EXERCISES:
        seen = {start.id}
        here = start
        while here.easier:
            here = CATALOGUE.exercises[here.easier[0]]
            assert here.id not in seen, f"{start.id} leads in a circle"
            seen.add(here.id)


@pytest.mark.parametrize(
    ("exercise", "fewest", "most", "fact"),
    [
        ("glute_bridge", 10, 12, "S1.37"),
        ("side_leg_lift_bench", 20, 30, "S1.69"),
        ("seated_band_abduction_tall", 20, 20, "S1.86"),
        ("mini_band_squat", 6, 8, "S1.110"),
        ("desk_clench_twist", 4, 5, "S2.38"),
    ],
)
def test_the_numbers_of_the_articles_are_kept(
    exercise: str, fewest: int, most: int, fact: str
) -> None:
    reps = CATALOGUE.exercises[exercise].reps

    assert (reps.min, reps.max) == (fewest, most)
    assert fact in reps.sources
    assert reps.default is None


def test_the_holds_of_the_articles_are_kept() -> None:
    bridge = CATALOGUE.exercises["glute_bridge"].timing.hold_top
    squat = CATALOGUE.exercises["mini_band_squat"].timing.hold_bottom

    assert bridge is not None
    assert (bridge.min, bridge.max, bridge.sources) == (1.0, 3.0, ("S1.29",))
    assert squat is not None
    assert (squat.s, squat.sources) == (3.0, ("S1.102",))


def test_the_clenches_with_a_twist_are_four_or_five_in_all() -> None:
    twist = CATALOGUE.exercises["desk_clench_twist"]

    assert twist.sides == "alternating"
    assert not twist.reps.each_side


def test_loaded_squat_and_hip_thrust_are_compared_by_one_review() -> None:
    squat, thrust = (CATALOGUE.exercises[one].activation for one in ("squat", "hip_thrust"))

    assert (squat.gluteus_maximus_loaded, thrust.gluteus_maximus_loaded) == (0.53, 0.75)
    assert squat.confidence_loaded == thrust.confidence_loaded == "medium"
    assert "neto2020" in squat.sources
    assert "neto2020" in thrust.sources
    # measured in one study alone, at another weight for each lift
    assert squat.gluteus_maximus_upper_loaded is None
    assert thrust.gluteus_maximus_upper_loaded is None


def test_no_text_of_ours_claims_anything_for_a_matched_load() -> None:
    claims = ("matched load", "matched weight", "same load", "equal load")
    texts = [path for path in OURS if path.name != "sources.toml"]

    assert [
        (path.name, claim)
        for path in texts
        for claim in claims
        if claim in path.read_text(encoding="utf-8").lower()
    ] == []


def test_every_reference_has_a_place_and_no_address_of_a_copy() -> None:
    copies = ("scribd", "studylib", "documentine", "docslib", "slideshare", "academia.edu")
    sources = CATALOGUE.sources

    for one in sources.reference:
        text = f"{one.where} {one.address} {one.what}"
        assert not any(copy in text for copy in copies), one.id
        assert one.address is None or re.fullmatch(r"[a-z0-9.-]+\.[a-z]+(/[^\s]+)?", one.address)
    studies = [one for one in sources.reference if re.search(r"\d{4}b?$", one.id)]
    assert [one.id for one in studies if one.year is None] == []
    assert {one.id for one in studies if one.author is None} == {"pmc4004121", "ptkorea2024"}


def test_the_run_throughs_follow_at_once() -> None:
    for name in ("run_switch_on", "run_switch_on_shuffler", "run_switch_on_hamstring"):
        last = CATALOGUE.programmes[name].blocks[-1]
        assert (last.exercise, last.rest_before_s) == ("run_throughs", 0)
        assert "S3.6" in last.sources


def test_the_three_leans_are_one_set_without_a_rest_between_them() -> None:
    (circuit,) = CATALOGUE.programmes["seated_three_leans"].blocks

    assert circuit.rounds == 2
    assert [block.reps for block in circuit.blocks] == [10, 10, 10]
    assert [block.rest_before_s for block in circuit.blocks[1:]] == [0, 0]


def test_a_reason_of_ours_does_not_say_so_a_second_time() -> None:
    told = [
        str(getattr(one, "default", "") or "") for item in EXERCISES for _, one in structs(item)
    ]
    for programme in CATALOGUE.programmes.values():
        told += [str(getattr(one, "default", "") or "") for _, one in structs(programme)]
    told += [str(getattr(one, "default", "") or "") for _, one in structs(CATALOGUE.guidance)]
    again = [one for one in told if re.search(r"\b(our own|of our own)\b", one, re.IGNORECASE)]
    assert again == []


@exercises
def test_a_measured_number_says_what_it_is_of(exercise: Exercise) -> None:
    basis = exercise.activation.basis
    if re.search(r"\b\d{2}\b(?!\d)", basis):
        assert re.search(r"percent of a full contraction in the (maximus|medius)", basis) or (
            "peaks of" in basis
        )
