"""An order is said when it can be obeyed: shortly before its phase begins, or as it begins."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glutetimer.session import speech
from glutetimer.session.phrases import phrases
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace
from glutetimer.session.speech_options import LEAD_MS
from glutetimer.session.steps import PhaseKind, Side, StepKind, StepPhase
from glutetimer.training.exercise import Exercise
from glutetimer.training.wording import phase_word
from tests.session.spoken import CATALOGUE, OFFERED, PACES, plan_of, practised, recorded, voice


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", OFFERED)
def test_no_order_of_an_exercise_comes_in_another_phase(name: str, pace: Pace) -> None:
    assert list(_out_of_place(practised(name, pace))) == []


@pytest.mark.parametrize("pace", PACES)
@pytest.mark.parametrize("name", sorted(CATALOGUE.programmes))
def test_no_order_of_a_programme_comes_in_another_phase(name: str, pace: Pace) -> None:
    weeks = [week.week for week in CATALOGUE.programmes[name].weeks] or [None]
    for week in weeks:
        plan = plan_of(name, recorded(), week=week, pace=pace)
        assert list(_out_of_place(plan)) == []


@given(st.sampled_from(OFFERED), st.sampled_from(PACES), st.floats(20, 140))
def test_no_voice_is_so_slow_or_quick_that_an_order_comes_in_another_phase(
    name: str, pace: Pace, ms_a_letter: float
) -> None:
    plan = practised(name, pace, voice(ms_a_letter))
    assert list(_out_of_place(plan)) == []


@pytest.mark.parametrize("name", OFFERED)
def test_the_word_of_a_quick_move_comes_before_it(name: str) -> None:
    plan = practised(name)
    for index, step in enumerate(plan.steps):
        if step.kind is not StepKind.SET:
            continue
        exercise = plan.exercise_of(step)
        quick = [phase for phase in step.phases if not phase.kind.is_hold]
        quick = [phase for phase in quick if phase.length_ms < 1_000]
        words = {speech.word_of(exercise, phase.kind) for phase in quick}
        for phrase in phrases(plan, index) if step.side is not Side.ALTERNATING else ():
            if phrase.text in words:
                of_word = [p for p in quick if speech.word_of(exercise, p.kind) == phrase.text]
                late = [phrase.at_ms - p.start_ms for p in of_word]
                assert any(-700 <= ms <= 0 for ms in late), (phrase, late)
        if step.phases[0] in quick:
            before = phrases(plan, index - 1)[-1]
            assert before.text == speech.word_of(exercise, step.phases[0].kind)
            assert before.end_ms == plan.steps[index - 1].length_ms


def _out_of_place(plan: Plan) -> Iterator[str]:
    for index, step in enumerate(plan.steps):
        if not step.kind.is_work:
            continue
        exercise = plan.exercise_of(step)
        pairs = list(zip((None, *step.phases), step.phases, strict=False))
        orders = {kind: set(_orders(exercise, kind)) for kind in PhaseKind if kind.is_rep}
        for phrase in phrases(plan, index):
            meant = [(a, b) for a, b in pairs if phrase.text in orders.get(b.kind, ())]
            if meant and not any(_is_in_place(a, b, phrase.at_ms) for a, b in meant):
                yield f"{exercise.id} {phrase.at_ms / 1000:.1f} {phrase.text}"


def _orders(exercise: Exercise, kind: PhaseKind) -> Iterator[str]:
    """Give what may be said for a phase of a rep: its word, and the cues for it."""
    yield speech.as_said(phase_word(exercise, kind.value))
    yield from (speech.as_said(cue.say) for cue in exercise.cues if cue.phase == kind.value)


def _is_in_place(before: StepPhase | None, phase: StepPhase, at_ms: int) -> bool:
    """Whether it starts in the last part of the phase before, or in the first quarter of its own.

    The last part of a move are its last two fifths or half a second, whichever is more, that of a
    hold its last 0.8 s, but no more than its second half.
    """
    earliest = phase.start_ms
    if before is not None and before.kind.is_hold:
        earliest = max(before.end_ms - 800, before.start_ms + before.length_ms // 2)
    elif before is not None:
        last = max(before.length_ms * 2 // 5, 500)
        earliest = max(before.start_ms, before.end_ms - last)
    return earliest <= at_ms <= phase.start_ms + max(LEAD_MS, phase.length_ms // 4)
