"""What the voice says: drawn as text, and what holds for every programme, tempo and voice."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session import speech
from glutetimer.session.compile import compile_programme
from glutetimer.session.form_cue import form_cue
from glutetimer.session.phrases import coming, phrases
from glutetimer.session.placing import GAP_MS
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.repetition import is_covered
from glutetimer.session.speech_options import Detail, LastFelt, SpeechOptions
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind
from glutetimer.session.teaching import FirstCue, cues_at_work
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import movement_of, phase_word, side_text, turn_text
from tests.session.spoken import (
    CATALOGUE,
    OFFERED,
    PACES,
    TEXTS,
    plan_of,
    practised,
    recorded,
    texts,
    timed_texts,
    voice,
)


def test_the_first_get_ready_says_everything_and_is_as_long_as_it_needs() -> None:
    plan = plan_of("cyclist_four")
    assert texts(plan, 0) == [
        "You need a bench.",
        "You need a mini band.",
        "Glute bridge.",
        "Lie on your back, knees bent.",
        "Feet hip-width, toes forward.",
        "Bring the heels close to the butt.",
        "Arms beside you, head on the floor.",
        "2 sets.",
        "12 reps.",
        speech.as_said(movement_of(CATALOGUE.exercises["glute_bridge"])),
    ]
    assert plan.steps[0].length_ms > 20_000


def test_the_rest_says_what_comes_next_and_the_get_ready_which_side_works() -> None:
    plan = plan_of("cyclist_four")
    rest = next(i for i, step in enumerate(plan.steps) if step.kind is StepKind.REST and step.block)
    assert texts(plan, rest) == [
        "Rest, 20 seconds.",
        "Next.",
        "Side leg lift on a bench.",
        "Stand up.",
        "Go to the bench.",
    ]
    side = side_text(CATALOGUE.exercises["side_leg_lift_bench"], "left")
    assert texts(plan, rest + 1)[0] == side


def test_after_the_first_set_it_is_asked_where_it_was_felt() -> None:
    plan = plan_of("cyclist_four")
    asked = [i for i in range(len(plan.steps)) if "Where did you feel it?" in texts(plan, i)]
    assert [(plan.steps[i].block, plan.steps[i].set) for i in asked] == [
        (0, 2), (1, 2), (2, 2), (3, 2)
    ]  # fmt: skip # one sentence a phase


def test_a_rest_between_sets_says_the_same_again_and_reminds_of_the_position() -> None:
    plan = plan_of("cyclist_four")
    assert texts(plan, 2) == [
        "Rest, 45 seconds.",
        "Where did you feel it?",
        "The same again.",
        "Heels close, toes forward.",
        "Ten seconds.",
    ]


def test_the_other_side_is_named_once() -> None:
    plan = plan_of("cyclist_four")
    switch = next(i for i, step in enumerate(plan.steps) if step.kind is StepKind.SWITCH)
    turn = turn_text(CATALOGUE.exercises["side_leg_lift_bench"], "right")
    assert texts(plan, switch) == [turn, speech.TEN_SECONDS]


def test_in_the_first_reps_words_teach_before_each_phase_and_then_numbers_count() -> None:
    plan = plan_of("cyclist_four")
    assert timed_texts(plan, 1)[:12] == [
        "0.1 Lift.",
        "1.4 Hold.",
        "3.4 Lower.",
        "6.2 Lift.",
        "8.0 Hold.",
        "9.7 Lower slowly.",
        "12.8 Lift.",
        "14.4 Hold.",
        "16.4 Lower.",
        "17.1 Knees steady, no caving.",
        "19.6 4.",
        "21.3 Shoulders, hips, knees in line.",
    ]


def test_hold_checks_rotate_through_the_holds_of_the_band_squat() -> None:
    plan = plan_of("cyclist_four", recorded())
    squat = next(
        i
        for i, step in enumerate(plan.steps)
        if step.kind.is_work and step.exercise == "mini_band_squat"
    )
    checks = [text for text in texts(plan, squat) if text.endswith("?")]
    assert checks == [
        "Hips back far enough?",
        "Shins near vertical?",
        "Chest up and proud?",
        "Knees over the feet?",
        "Hips back far enough?",
        "Shins near vertical?",
    ]


def test_a_change_without_a_rest_is_announced_in_the_time_that_the_file_gives() -> None:
    plan = plan_of("seated_three_leans", recorded())
    changes = [
        (step.length_ms, texts(plan, index)[0])
        for index, step in enumerate(plan.steps)
        if index and step.kind is StepKind.GET_READY and plan.steps[index - 1].kind.is_work
    ]
    assert changes[:2] == [(3_000, "Now sit tall."), (3_000, "Now lean back a little.")]
    runs = next(
        index
        for index, step in enumerate(plan_of("run_switch_on").steps)
        if step.exercise == "run_throughs"
    )
    assert texts(plan_of("run_switch_on"), runs)[:2] == ["Now.", "Run-throughs."]


def test_reps_that_take_turns_claim_no_side() -> None:
    said = texts(plan_of("lower_glutes"), _ready_for(plan_of("lower_glutes"), "lunge"))
    assert [text for text in said if text[:1].isdigit() or "first" in text] == [
        "2 sets.", "16 reps.", "8 on each side.", "Left first.",
    ]  # fmt: skip # one sentence a phase


def test_without_a_voice_there_is_time_to_get_there_and_to_read() -> None:
    silent = plan_of("cyclist_four", SpeechOptions())
    assert all(texts(silent, index) == [] for index in range(len(silent.steps)))
    assert silent.steps[0].length_ms == 24_000


def test_a_person_can_take_longer_to_get_there() -> None:
    usual, slow = (
        compile_programme(
            CATALOGUE.programmes["clam_ladder"],
            CATALOGUE.exercises,
            SessionOptions(change_percent=percent),
        )
        for percent in (100, 200)
    )
    assert usual.total_ms < slow.total_ms


def test_numbers_and_form_cues_can_be_left_out() -> None:
    plan = plan_of("cyclist_four", voice(numbers=False, form_cues=False))
    assert set(texts(plan, 1)) == {"Lift.", "Hold.", "Lower.", "Half way.", "Last two."}


def test_less_is_said_of_an_exercise_that_is_known() -> None:
    def said(detail: Detail) -> tuple[list[str], list[str]]:
        plan = plan_of("cyclist_four", recorded(detail={"glute_bridge": detail}))
        return texts(plan, 0), texts(plan, 1)

    full, short, little = said(Detail.FULL), said(Detail.SHORT), said(Detail.LITTLE)
    assert short[0] == little[0]
    assert short[0][-3:] == ["Glute bridge.", "2 sets.", "12 reps."]
    assert [len(at_work) for _, at_work in (full, short, little)] == sorted(
        (len(at_work) for _, at_work in (full, short, little)), reverse=True
    )
    numbers = [text for text in little[1] if text[0].isdigit()]
    assert len(numbers) == 12 - 1  # one gave way to the cue
    assert set(little[1]) - set(numbers) == {"Half way.", "Last two.", "Squeeze first, then lift."}


def test_what_helped_last_time_is_recalled_and_said_first() -> None:
    felt = {"glute_bridge": LastFelt("hamstring", "Hamstring")}
    plan = plan_of("cyclist_four", recorded(last_felt=felt))
    remedy = CATALOGUE.exercises["glute_bridge"].feel
    assert remedy is not None
    say = speech.as_said(remedy.remedies["hamstring"].say)
    assert texts(plan, 0)[-3:-1] == ["Last time: in the hamstring.", say]
    cues = [text for text in texts(plan, 1) if text == say]
    assert cues == [say]


def test_an_answer_after_the_first_set_is_used_in_the_second() -> None:
    plan = plan_of("cyclist_four", recorded())
    exercise = plan.runs[0].prescription.exercise
    helped = plan.with_first_cue(exercise, FirstCue("Heels closer to you", since_set=1))
    assert form_cue(helped, 1, 0) == form_cue(plan, 1, 0)
    assert form_cue(helped, 3, 0) == "Heels closer to you"


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("how", ["voice", "silence"])
@pytest.mark.parametrize("name", OFFERED)
def test_every_cue_is_said_or_shown_within_the_first_two_sets(
    name: str, how: str, pace: Pace
) -> None:
    plan = practised(name, pace, recorded() if how == "voice" else SpeechOptions())
    exercise = CATALOGUE.exercises[name]
    first_two = [i for i, step in enumerate(plan.steps) if step.set <= 2]
    if how == "voice":
        heard = [*speech.TURNS, *(text for i in first_two for text in texts(plan, i))]
        cues = [cue.say for cue in exercise.cues]
        assert [cue for cue in cues if not is_covered(cue, heard)] == []
        at_work = [cue.say for cue in cues_at_work(exercise)]
        assert [cue for cue in at_work if speech.as_said(cue) not in heard] == []
    else:
        seen = {
            form_cue(plan, i, at)
            for i in first_two
            for at in range(0, plan.steps[i].length_ms, 250)
        }
        ready = [text for i in first_two for text in read_before(plan, i)]
        cues = [cue.say for cue in cues_at_work(exercise)]
        assert [cue for cue in cues if cue not in seen and cue not in ready] == []


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_every_cue_of_a_programme_is_said(name: str, pace: Pace) -> None:
    programme = CATALOGUE.programmes[name]
    options = SessionOptions(pace=pace, speech=recorded())
    for week in [week.week for week in programme.weeks] or [None]:
        plan = compile_programme(programme, CATALOGUE.exercises, options, week=week)
        heard = [text for index in range(len(plan.steps)) for text in texts(plan, index)]
        for exercise in plan.exercises.values():
            cues = [cue.say for cue in cues_at_work(exercise)]
            assert [cue for cue in cues if not is_covered(cue, heard)] == [], (exercise.id, week)


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", OFFERED)
def test_no_cue_comes_twice_before_all_came_once_and_none_four_times_in_a_set(
    name: str, pace: Pace
) -> None:
    plan = practised(name, pace)
    exercise = CATALOGUE.exercises[name]
    cues = {speech.as_said(cue.say) for cue in cues_at_work(exercise)}
    unheard = set(cues) - {speech.as_said(check.say) for check in exercise.hold_checks}
    twice: list[str] = []
    for index, step in enumerate(plan.steps):
        said = [text for text in texts(plan, index) if text in cues]
        assert all(said.count(text) <= 3 for text in said)
        for text in said:
            if text not in unheard:
                twice.append(text)
            elif step.kind.is_work:
                assert twice == []
            unheard.discard(text)


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", [*OFFERED, *sorted(CATALOGUE.programmes)])
def test_before_each_side_it_is_said_what_that_side_does(name: str, pace: Pace) -> None:
    plan = practised(name, pace) if name in OFFERED else plan_of(name, recorded())
    for index, step in enumerate(plan.steps):
        if not step.kind.is_work or step.side not in (Side.LEFT, Side.RIGHT):
            continue
        exercise = plan.exercise_of(step)
        before = [*(texts(plan, index - 2) if index > 1 else []), *texts(plan, index - 1)]
        words = (side_text(exercise, step.side.value), turn_text(exercise, step.side.value))
        assert any(speech.as_said(text) in before for text in words)


@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_what_comes_is_announced_before_every_block(name: str) -> None:
    plan = plan_of(name, recorded())
    for index, step in enumerate(plan.steps):
        before = next((s for s in reversed(plan.steps[:index]) if s.kind.is_work), None)
        if not step.kind.is_work or (before is not None and before.block == step.block):
            continue
        exercise = plan.exercise_of(step)
        said = [*(texts(plan, index - 2) if index > 1 else []), *texts(plan, index - 1)]
        names = (speech.name_of(exercise), speech.now_do(exercise))
        assert any(text in said for text in names)


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", OFFERED)
def test_phase_words_are_the_exercise_s_own_and_come_in_time(name: str, pace: Pace) -> None:
    plan = practised(name, pace)
    exercise = CATALOGUE.exercises[name]
    own = {speech.as_said(phase_word(exercise, kind.value)): kind for kind in reversed(PhaseKind)}
    others = ALL_WORDS - set(own) - OUT_OF_PHASE
    for index, step in enumerate(plan.steps):
        for phrase in phrases(plan, index) if step.kind.is_work else ():
            assert phrase.text not in others
            if phrase.text in own and step.kind is StepKind.SET:
                assert is_in_time(step, phrase.at_ms, exercise, phrase.text), phrase


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", [*OFFERED, *sorted(CATALOGUE.programmes)])
def test_a_digit_is_the_number_of_a_rep_and_nothing_else(name: str, pace: Pace) -> None:
    plan = practised(name, pace) if name in OFFERED else plan_of(name, recorded())
    for index, step in enumerate(plan.steps):
        for phrase in phrases(plan, index):
            if not phrase.text[:-1].isdigit():
                continue
            assert step.kind in (StepKind.SET, StepKind.SELF_TEST)
            phase = next(p for p in step.phases if p.start_ms <= phrase.at_ms < p.end_ms)
            assert int(phrase.text[:-1]) == phase.rep
            assert phase.rep > 3 or plan.sets_before(step.run)


@pytest.mark.parametrize("name", OFFERED)
def test_the_movement_is_the_last_thing_said_before_the_first_set(name: str) -> None:
    plan = practised(name)
    exercise = CATALOGUE.exercises[name]
    tempo = plan.steps[1].tempo
    movement = movement_of(exercise, tempo.hold_ms if tempo else None)
    said = texts(plan, 0)
    after = said[said.index(speech.as_said(movement)) + 1 :]
    assert set(after) <= {speech.LEFT_FIRST, *orders_before(plan)}


@pytest.mark.parametrize("name", OFFERED)
def test_at_the_person_s_own_pace_it_is_said_where_to_tap(name: str) -> None:
    plan = practised(name, "self")
    work = plan.steps[1]
    opens = next((phase.kind for phase in work.phases if phase.opens), None)
    if opens is not None:
        word = phase_word(CATALOGUE.exercises[name], opens.value)
        said = [text for text in texts(plan, 0) if text not in orders_before(plan)]
        assert said[-1].startswith(f"{word}, then tap at the ")


programmes = st.sampled_from(sorted(CATALOGUE.programmes))
voices = st.tuples(st.floats(20, 140), st.booleans(), st.booleans())
tempos = st.sampled_from([None, "1-0-1-0", "3-3-3-3", "2-2-X-1"])


@given(programmes, voices, tempos)
def test_no_two_phrases_overlap_and_each_starts_and_ends_in_its_step(
    name: str, how: tuple[float, bool, bool], tempo: str | None
) -> None:
    if CATALOGUE.programmes[name].weeks or any(b.blocks for b in CATALOGUE.programmes[name].blocks):
        tempo = None
    said = voice(how[0], numbers=how[1], form_cues=how[2])
    plan = plan_of(name, said, tempo)
    for index, step in enumerate(plan.steps):
        end = 0
        for phrase in phrases(plan, index):
            assert phrase.at_ms >= end
            assert phrase.text in said.lengths
            end = phrase.at_ms + phrase.length_ms + GAP_MS
        if step.kind is not StepKind.END:
            assert end <= step.length_ms + GAP_MS


@given(programmes, voices)
def test_a_rep_has_one_form_cue_at_most_and_the_first_and_last_have_none(
    name: str, how: tuple[float, bool, bool]
) -> None:
    plan = plan_of(name, voice(how[0], numbers=how[1], form_cues=how[2]))
    for index, step in enumerate(plan.steps):
        if step.kind is not StepKind.SET:
            continue
        exercise = plan.exercise_of(step)
        checks = {speech.as_said(one.say) for one in exercise.hold_checks}
        cues = {speech.as_said(one.say) for one in exercise.cues} - checks
        said = [phrase for phrase in phrases(plan, index) if phrase.text in cues]
        assert len(said) <= max(0, step.reps - 2)
        assert all(a.end_ms + 1_200 <= b.at_ms for a, b in pairwise(said))


@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_everything_that_can_be_said_is_in_the_inventory(name: str) -> None:
    plan = plan_of(name)
    said = {text for index in range(len(plan.steps)) for text in texts(plan, index)}
    assert said <= set(TEXTS)


ALL_WORDS = {
    speech.as_said(phase_word(exercise, kind.value))
    for exercise in CATALOGUE.exercises.values()
    for kind in PhaseKind
}
OUT_OF_PHASE = {"Rest.", "Hold.", ""}


def is_in_time(step: Step, at_ms: int, exercise: Exercise, word: str) -> bool:
    """Whether a phase that the word names begins soon, or began less than a quarter ago."""
    return any(
        phase.start_ms - 1_500 <= at_ms <= phase.start_ms + max(120, phase.length_ms // 4)
        for phase in step.phases
        if speech.as_said(phase_word(exercise, phase.kind.value)) == word
    )


def read_before(plan: Plan, index: int) -> tuple[str, ...]:
    """The reminders that are shown before a set."""
    step = plan.steps[index]
    return () if step.kind.is_work else coming(plan, index).reminders


def orders_before(plan: Plan) -> tuple[str, ...]:
    """What comes right before the first set: how long it still is, orders to begin."""
    exercise, work = plan.exercise_of(plan.steps[1]), plan.steps[1]
    first = speech.word_of(exercise, work.phases[0].kind)
    return (speech.TEN_SECONDS, speech.word_around(exercise, "start"), first)


def _ready_for(plan: Plan, exercise: str) -> int:
    return next(
        index
        for index, step in enumerate(plan.steps)
        if step.exercise == exercise and step.kind is StepKind.GET_READY
    )
