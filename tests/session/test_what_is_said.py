"""What the voice says: drawn as text, and what holds for every programme, tempo and voice."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.session import speech
from glutetimer.session.compile import compile_programme
from glutetimer.session.phrases import phrases
from glutetimer.session.placing import GAP_MS
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.session.steps import StepKind

CATALOGUE = load_catalogue(assets_dir())
TEXTS = speech.inventory(CATALOGUE.exercises.values(), CATALOGUE.guidance)
KIT = CATALOGUE.guidance.words.kit


def voice(ms_a_letter: float = 60, **how: bool) -> SpeechOptions:
    """A voice whose sentences are as long as their letters."""
    lengths = {text: round(250 + len(text) * ms_a_letter) for text in TEXTS}
    return SpeechOptions(lengths=lengths, kit_words=KIT, **how)


def plan_of(name: str, said: SpeechOptions | None = None, tempo: str | None = None) -> Plan:
    programme = CATALOGUE.programmes[name]
    if tempo is not None:
        blocks = tuple(msgspec.structs.replace(b, tempo=tempo) for b in programme.blocks)
        programme = msgspec.structs.replace(programme, blocks=blocks)
    return compile_programme(programme, CATALOGUE.exercises, SessionOptions(speech=said or voice()))


def told(plan: Plan, index: int) -> list[str]:
    return [
        f"{phrase.at_ms / 1000:.1f} {phrase.text}"
        for phrase in phrases(plan, index, plan.options.speech)
    ]


def texts(plan: Plan, index: int) -> list[str]:
    return [phrase.text for phrase in phrases(plan, index, plan.options.speech)]


def test_the_first_get_ready_says_everything_and_is_as_long_as_it_needs() -> None:
    plan = plan_of("cyclist_four")
    assert texts(plan, 0) == [
        "Glute bridge.",
        "Lie on your back, knees bent.",
        "Feet hip-width, toes forward.",
        "Bring the heels close to the butt.",
        "Arms beside you, head on the floor.",
        "2 sets.",
        "12 reps.",
    ]
    assert plan.steps[0].length_ms > 10_000


def test_the_rest_says_what_comes_next_with_side_and_kit() -> None:
    plan = plan_of("cyclist_four")
    rest = next(i for i, step in enumerate(plan.steps) if step.kind is StepKind.REST and step.block)
    assert texts(plan, rest) == [
        "Rest, 20 seconds.",
        "Where did you feel it?",
        "Next, side leg lift on a bench.",
        "Left side.",
        "Bench.",
        "Ten seconds.",
    ]


def test_a_rest_between_sets_says_the_same_again() -> None:
    plan = plan_of("cyclist_four")
    assert texts(plan, 2) == ["Rest, 45 seconds.", "The same again.", "Ten seconds."]


def test_the_other_side_is_named() -> None:
    plan = plan_of("cyclist_four")
    switch = next(i for i, step in enumerate(plan.steps) if step.kind is StepKind.SWITCH)
    assert texts(plan, switch)[:2] == ["Switch sides.", "Right side."]


def test_the_first_reps_name_their_phases_and_holds_are_counted_on_the_second() -> None:
    plan = plan_of("cyclist_four")
    assert told(plan, 1)[:5] == [
        "0.1 1.",
        "0.6 Lift.",
        "2.1 Hold.",
        "3.0 1.",
        "4.1 Lower.",
    ]


def test_hold_checks_rotate_through_the_holds_of_the_band_squat() -> None:
    plan = plan_of("cyclist_four")
    squat = next(
        i
        for i, step in enumerate(plan.steps)
        if step.kind.is_work and step.exercise == "mini_band_squat"
    )
    checks = [text for text in texts(plan, squat) if text.endswith("?")]
    assert checks == [
        "Hips back far enough?",
        "Shins near vertical?",
        "Chest proud?",
        "Knees over the feet?",
        "Hips back far enough?",
        "Shins near vertical?",
    ]


def test_without_lengths_nothing_is_said_and_nothing_takes_longer() -> None:
    silent = plan_of("cyclist_four", SpeechOptions())
    assert all(texts(silent, index) == [] for index in range(len(silent.steps)))
    assert silent.steps[0].length_ms == 10_000


def test_numbers_and_form_cues_can_be_left_out() -> None:
    plan = plan_of("cyclist_four", voice(numbers=False, form_cues=False))
    assert set(texts(plan, 1)) == {"Lift.", "Hold.", "Lower.", "Half way.", "Last two."}


programmes = st.sampled_from(sorted(CATALOGUE.programmes))
voices = st.builds(
    voice,
    st.floats(20, 140),
    numbers=st.booleans(),
    form_cues=st.booleans(),
)
tempos = st.sampled_from([None, "1-0-1-0", "3-3-3-3", "2-2-X-1"])


@given(programmes, voices, tempos)
def test_no_two_phrases_overlap_and_each_starts_and_ends_in_its_step(
    name: str, said: SpeechOptions, tempo: str | None
) -> None:
    if CATALOGUE.programmes[name].weeks or any(b.blocks for b in CATALOGUE.programmes[name].blocks):
        tempo = None
    plan = plan_of(name, said, tempo)
    for index, step in enumerate(plan.steps):
        end = 0
        for phrase in phrases(plan, index, said):
            assert phrase.at_ms >= end
            assert phrase.text in said.lengths
            end = phrase.at_ms + phrase.length_ms + GAP_MS
        if step.kind is not StepKind.END:
            assert end <= step.length_ms + GAP_MS


@given(programmes, voices)
def test_a_number_said_at_the_start_of_a_rep_is_the_number_shown(
    name: str, said: SpeechOptions
) -> None:
    plan = plan_of(name, said)
    for index, step in enumerate(plan.steps):
        if step.kind not in (StepKind.SET, StepKind.SELF_TEST):
            continue
        for phrase in phrases(plan, index, said):
            if not phrase.text[:-1].isdigit():
                continue
            shown = next(p for p in step.phases if p.start_ms <= phrase.at_ms < p.end_ms)
            left = -(-(shown.end_ms - phrase.at_ms) // 1_000)
            number = int(phrase.text[:-1])
            assert number in ((left,) if shown.counts_hold else (shown.rep,))


@given(programmes, voices)
def test_form_cues_come_at_most_once_a_rep_and_not_in_the_first_or_last(
    name: str, said: SpeechOptions
) -> None:
    plan = plan_of(name, said)
    for index, step in enumerate(plan.steps):
        if step.kind is not StepKind.SET:
            continue
        exercise = plan.exercise_of(step)
        cues = {speech.as_said(one.say) for one in (*exercise.cues, *exercise.hold_checks)}
        reps = [
            next(p.rep for p in step.phases if p.end_ms > phrase.at_ms)
            for phrase in phrases(plan, index, said)
            if phrase.text in cues
        ]
        assert len(reps) == len(set(reps))
        assert not {1, step.reps} & set(reps)


@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_everything_that_can_be_said_is_in_the_inventory(name: str) -> None:
    plan = plan_of(name)
    said = {text for index in range(len(plan.steps)) for text in texts(plan, index)}
    assert said <= set(TEXTS)
