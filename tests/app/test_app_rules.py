"""What the settings ask reaches the plan and the sound; what the views ask is what was done."""

from __future__ import annotations

from datetime import timedelta

import pytest

from glutetimer.app.audio_options import audio_options
from glutetimer.app.context import AppContext
from glutetimer.app.deleted_sessions import ALL, find_deleted
from glutetimer.app.history import periods, sessions
from glutetimer.app.session_options import session_options
from glutetimer.errors import UserError
from glutetimer.host.clock import FakeClock
from glutetimer.session.prescription import Pace
from glutetimer.session.speech_options import SpeechOptions
from tests.app.conftest import Do


@pytest.mark.parametrize("pace", ["coach", "self"])
def test_the_pace_is_the_chosen_one_or_that_of_the_settings(
    context: AppContext, pace: Pace
) -> None:
    guidance, other = context.catalogue.guidance, "coach" if pace == "self" else "self"
    context.settings_store.change("pace", pace)

    assert session_options(context.settings, guidance, SpeechOptions()).pace == pace
    assert session_options(context.settings, guidance, SpeechOptions(), other).pace == other  # type: ignore[arg-type] # a pace


@pytest.mark.parametrize("key", ["tones_volume", "voice_volume", "numbers_volume"])
def test_each_volume_is_that_of_its_own_sounds(context: AppContext, key: str) -> None:
    before = audio_options(context.settings, context.catalogue.guidance)
    context.settings_store.change(key, 10)
    after = audio_options(context.settings, context.catalogue.guidance)

    changed = {
        name
        for name in ("tones", "voice", "numbers")
        if getattr(before, name) != getattr(after, name)
    }
    assert changed == {key.removesuffix("_volume")}
    assert getattr(after, key.removesuffix("_volume")) == pytest.approx(0.01)


@pytest.mark.parametrize(
    ("key", "name"),
    [("tones_on", "tones"), ("hold_ticks_on", "hold_ticks"), ("voice_on", "speech")],
)
def test_what_is_switched_off_is_not_heard(context: AppContext, key: str, name: str) -> None:
    for wanted in (True, False):
        context.settings_store.change(key, wanted)
        found = audio_options(context.settings, context.catalogue.guidance).options
        assert getattr(found, name) is wanted


def test_each_answer_with_advice_has_it_said(context: AppContext) -> None:
    said = audio_options(context.settings, context.catalogue.guidance).advice
    options = context.catalogue.guidance.feel_check.options

    assert said == {option.id: option.advice for option in options if option.advice}
    assert said


def test_all_programmes_are_planned_as_each_is_alone(context: AppContext) -> None:
    programmes = list(context.catalogue.programmes.values())
    for pace in ("coach", "self", None):
        each = list(context.planner.planned_each(programmes, pace))  # type: ignore[arg-type] # a pace
        alone = [context.planner.planned(one, pace=pace) for one in programmes]  # type: ignore[arg-type] # a pace
        assert [one.plan.steps for one in each] == [one.plan.steps for one in alone]


def test_balance_counts_the_sets_of_the_days_asked_for(
    context: AppContext, do: Do, clock: FakeClock
) -> None:
    do("clam_ladder")
    today = clock.now().date()
    history, catalogue = context.history, context.catalogue

    sides, muscles = periods.balance(history, catalogue, today, today)
    assert {one.exercise for one in sides} <= set(catalogue.exercises)
    assert sum(one.medius_ms for one in muscles) > 0
    later = today + timedelta(days=1)
    sides, muscles = periods.balance(history, catalogue, later, later + timedelta(days=6))
    assert sides == []
    assert sum(one.medius_ms + one.maximus_ms for one in muscles) == 0


def test_a_deleted_session_is_listed_with_its_sets(context: AppContext, do: Do) -> None:
    do("desk_reset")
    history = context.history
    (kept,), is_all = sessions.list_sessions(history)
    assert is_all
    history.delete(kept.session.id)
    history.wait()

    assert sessions.list_deleted(history) == (kept,)


def test_an_unknown_deleted_session_is_answered_with_where_they_are_listed(
    context: AppContext,
) -> None:
    for name in (ALL, "unknown"):
        with pytest.raises(UserError) as refused:
            find_deleted(context.history, name)
        assert refused.value.remedy == "`glutetimer history --deleted` shows what can come back."
