"""The words of what is said: each amount in the form that a coach would say."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session import speech
from glutetimer.session.instructions import gap_ms, instructions_for, spoken_in_ms, that_fit
from glutetimer.session.inventory import inventory
from glutetimer.session.kit_texts import thing_of, you_need
from glutetimer.session.placing import GAP_MS
from glutetimer.session.repetition import is_covered, not_said
from glutetimer.session.speech_options import BREATH_MS
from glutetimer.session.steps import PhaseKind, Side
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import movement_of, phase_word
from tests.session.examples import EXERCISES, an_exercise
from tests.session.spoken import CATALOGUE, KIT, OFFERED, plan_of, practised

OF_THE_CATALOGUE = CATALOGUE.exercises


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (speech.reps_of(1), "1 rep."),
        (speech.reps_of(12), "12 reps."),
        (speech.sets_of(1), "Just one set."),
        (speech.sets_of(3), "3 sets."),
        (speech.each_side(8), "8 on each side."),
        (speech.times_of(3), "3 times."),
        (speech.for_time(30), "For 30 seconds."),
        (speech.hold_for(15), "Hold for 15 seconds."),
        (speech.easier_now("Knees bent"), "Easier: knees bent."),
        (speech.last_time("Front of the thigh"), "Last time: in the front of the thigh."),
        (speech.as_said("Up"), "Up."),
        (speech.as_said("Up?"), "Up?"),
        (speech.as_said("Up!"), "Up!"),
        (speech.as_said(""), ""),
    ],
)
def test_an_amount_is_a_sentence(said: str, text: str) -> None:
    assert said == text


def test_a_place_that_is_none_is_no_place_in() -> None:
    for place in speech.NO_PLACES:
        assert speech.last_time(f"{place[:1].upper()}{place[1:]}") == f"Last time: {place}."


@pytest.mark.parametrize(
    ("exercise", "sentences"),
    [
        ("hip_thrust", ["You need a bench."]),
        ("seated_band_abduction_tall", ["You need a mini band.", "You need a bench or a chair."]),
        ("run_throughs", ["You need room to run, 80 to 100 metres."]),
        ("glute_bridge", []),
    ],
)
def test_a_thing_to_fetch_is_named(exercise: str, sentences: list[str]) -> None:
    kit = OF_THE_CATALOGUE[exercise].needed_kit
    assert [you_need(one, KIT) for one in kit] == sentences


def test_a_thing_without_words_is_said_by_its_id() -> None:
    (kit,) = OF_THE_CATALOGUE["hip_thrust"].needed_kit
    assert thing_of(kit, {}) == kit.item.replace("_", " ").capitalize()


@pytest.mark.parametrize("mode", ["drill", "distance"])
def test_a_drill_begins_with_go_where_it_has_no_word_of_its_own(mode: str) -> None:
    exercise = an_exercise("drill", mode=mode, duration=20)  # type: ignore[arg-type] # a mode
    word = phase_word(exercise, PhaseKind.DRILL.value)

    assert speech.opening_word(exercise, PhaseKind.DRILL) == (f"{word}." if word else speech.GO)


def test_a_hold_begins_with_how_one_gets_into_it_and_ends_with_how_one_gets_out() -> None:
    for name in OFFERED:
        exercise = OF_THE_CATALOGUE[name]
        if exercise.timing.mode != "hold":
            continue
        begins = speech.opening_word(exercise, PhaseKind.HOLD)
        ends = speech.opening_word(exercise, PhaseKind.REST)
        assert begins == speech.as_said(phase_word(exercise, "start"))
        assert ends == (speech.as_said(phase_word(exercise, "finish")) or speech.REST)


def test_at_the_own_pace_one_taps_where_the_movement_turns() -> None:
    bridge = EXERCISES["bridge"]

    up, down = phase_word(bridge, "lift"), phase_word(bridge, "lower")
    assert speech.tap_text(bridge, PhaseKind.LIFT) == f"{up}, then tap at the top."
    assert speech.tap_text(bridge, PhaseKind.LOWER) == f"{down}, then tap at the bottom."
    assert speech.tap_text(bridge, PhaseKind.REST) == ""
    assert speech.tap_text(bridge, None) == ""


@pytest.mark.parametrize("name", OFFERED)
def test_the_inventory_has_each_word_of_a_movement_and_nothing_empty(name: str) -> None:
    exercise = OF_THE_CATALOGUE[name]
    said = inventory([exercise], CATALOGUE.guidance)

    assert "" not in said
    assert list(said) == sorted(set(said))
    if exercise.timing.mode in ("reps", "continuous", "test"):
        for phase in ("lift", "hold_top", "lower"):
            word = speech.as_said(phase_word(exercise, phase))
            assert not word or word in said
    if exercise.sides == "per_side":
        for side in (Side.LEFT, Side.RIGHT):
            assert speech.side_of(exercise, side) in said
            assert speech.turn_to(exercise, side) in said


def test_what_is_only_mentioned_is_never_said() -> None:
    offered = next(one for one in OF_THE_CATALOGUE.values() if one.status == "offered")
    mentioned = msgspec.structs.replace(offered, status="mentioned", name="Never heard of")

    said = inventory([mentioned], CATALOGUE.guidance)

    assert speech.name_of(mentioned) not in said
    assert speech.name_of(mentioned) in inventory(
        [msgspec.structs.replace(mentioned, status="offered")], CATALOGUE.guidance
    )


@pytest.mark.parametrize(
    ("text", "said", "covered"),
    [
        ("Squeeze the glutes", ["Squeeze your glutes now."], True),
        ("Stack the hips", ["Hips stacked, one on the other."], True),
        ("Squeeze the glutes hard", ["Squeeze your glutes."], False),
        ("Squeeze", [], False),
        ("Knees apart", ["Feet together.", "Knees wide apart."], True),
    ],
)
def test_a_sentence_is_covered_by_one_that_has_all_its_words(
    text: str,
    said: list[str],
    covered: bool,  # noqa: FBT001 - one column of the table
) -> None:
    assert is_covered(text, said) is covered


def test_of_two_sentences_that_say_the_same_the_second_is_left_out() -> None:
    said = ["Knees bent."]

    assert list(not_said(("Bend the knees", "Feet flat", "Your feet flat"), said)) == [
        "Bend the knees",
        "Feet flat",
    ]
    assert said == ["Knees bent.", "Bend the knees", "Feet flat"]


def movement(exercise: Exercise, hold_ms: int | None) -> str:
    return speech.as_said(movement_of(exercise, hold_ms))


def test_said_again_in_a_set_is_the_movement_alone_and_before_it_all() -> None:
    plan = plan_of("cyclist_four")
    for index, step in enumerate(plan.steps[:-1]):
        exercise = plan.exercise_of(step)
        work = next(one for one in plan.steps[index:] if one.kind.is_work)
        moves = movement(exercise, work.tempo.hold_ms if work.tempo else None)
        again = instructions_for(plan, index)
        assert all(again)
        if moves:
            assert again[-1] == moves
        if step.kind.is_work and moves:
            assert again == (moves,)
        side = speech.side_of(exercise, step.side)
        if not step.kind.is_work and side:
            assert again[0] == side
    assert instructions_for(plan, len(plan.steps) - 1) == ()


@pytest.mark.parametrize("name", OFFERED)
def test_said_again_before_a_set_is_how_to_get_there(name: str) -> None:
    plan = practised(name)
    exercise = plan.exercise_of(plan.steps[0])
    again = instructions_for(plan, 0)

    assert not plan.steps[0].kind.is_work
    for sentence in exercise.setup:
        assert is_covered(sentence.text, again)


LENGTHS = {"one": 1_000, "two": 2_000, "three": 3_000}
TEXTS = ("one", "two", "three")


@given(st.integers(0, 20_000))
def test_as_many_of_the_last_sentences_are_said_as_there_is_time_for(left_ms: int) -> None:
    said = that_fit(TEXTS, LENGTHS, left_ms)

    assert said == TEXTS[len(TEXTS) - len(said) :]
    assert said
    assert len(said) == 1 or spoken_in_ms(said, LENGTHS) <= left_ms
    if len(said) < len(TEXTS):
        more = TEXTS[len(TEXTS) - len(said) - 1 :]
        assert spoken_in_ms(more, LENGTHS) > left_ms


def test_what_is_not_recorded_is_not_said() -> None:
    assert that_fit(("unknown", "one"), LENGTHS, 10_000) == ("one",)
    assert that_fit(("unknown",), LENGTHS, 10_000) == ()
    assert spoken_in_ms(("one", "two"), LENGTHS) == 3_000 + 2 * BREATH_MS


BUSY = st.lists(st.tuples(st.integers(0, 300), st.integers(1, 60)), max_size=6).map(
    lambda found: [(100 * at, 100 * (at + length)) for at, length in sorted(found)]
)


@given(BUSY, st.integers(0, 200), st.integers(1, 40), st.integers(0, 400))
def test_a_gap_is_the_first_that_leaves_room_on_both_sides(
    busy: list[tuple[int, int]], earliest: int, length: int, latest: int
) -> None:
    earliest_ms, length_ms, latest_ms = 100 * earliest, 100 * length, 100 * latest

    def is_free(at: int) -> bool:
        return all(
            at + length_ms + GAP_MS <= start or at >= end + GAP_MS
            for start, end in busy
            if end + GAP_MS > earliest_ms
        )

    at = gap_ms(busy, earliest_ms, length_ms, latest_ms)
    if at is not None:
        assert earliest_ms <= at <= latest_ms
        assert is_free(at)
    ends = (end + GAP_MS for _, end in busy)
    possible = [one for one in (earliest_ms, *ends) if earliest_ms <= one and is_free(one)]
    first = min(possible)
    assert at == (first if first <= latest_ms else None)
