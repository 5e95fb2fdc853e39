"""A person's own words are said from the first session on, and what cannot be said is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from glutetimer.app.context import AppContext
from glutetimer.app.own_sentences import unsayable_sentences
from glutetimer.session.phrases import phrases, texts
from glutetimer.session.plan import Plan
from glutetimer.training.exercise_draft import ExerciseDraft
from glutetimer.training.programme import Block, Programme, ProgrammeNote

LIFT = ExerciseDraft(name="Frog lift", reps=10, sides="per_side", position="standing")


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(str(tmp_path))


def planned(context: AppContext, **block: object) -> Plan:
    own = context.own_exercises.make(LIFT)
    one = replace(Block(exercise=own.id, sets=2, note="Pelvis level"), **block)
    mine = Programme(
        id="m", name="M", blocks=(one,), note=(ProgrammeNote(text="No pain", warning=True),)
    )
    return context.planner.planned(mine).plan


def test_what_no_voice_has_said_so_far_is_said(context: AppContext) -> None:
    context.says_any_text = True
    plan = planned(context)
    said = texts(plan)
    own = ("No pain.", "Frog lift.", "The left side works.", "2 sets.", "10 on each side.")
    assert [text for text in said if text in own] == list(own)
    assert "Pelvis level." in said
    assert unsayable_sentences(plan, context.sayable) == ()


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ({"sets": 7, "reps": 33}, {"7 sets.", "33 on each side."}),
        ({"reps": 33, "side": "right"}, {"The right side works.", "33 reps."}),
        ({"rest_s": 55}, {"Rest, 55 seconds."}),
        ({"rest_s": 240}, {"Rest, 4 minutes."}),
        ({"rest_s": 200}, {"Rest, 3 minutes 20 seconds."}),
    ],
)
def test_amounts_that_are_not_recorded_are_said(
    context: AppContext, block: dict[str, object], said: set[str]
) -> None:
    context.says_any_text = True
    assert said <= set(texts(planned(context, **block)))


def test_where_no_voice_says_them_they_are_told_apart(context: AppContext) -> None:
    context.says_any_text = False
    plan = planned(context)
    assert "Frog lift." not in texts(plan)
    assert unsayable_sentences(plan, context.sayable) == ("No pain.", "Frog lift.", "Pelvis level.")


def test_without_voice_nothing_is_missed(context: AppContext) -> None:
    context.settings_store.change("voice_on", value=False)
    plan = planned(context)
    assert texts(plan) == ()
    assert unsayable_sentences(plan, context.sayable) == ()


def test_a_circuit_begins_with_how_many_rounds_it_has(context: AppContext) -> None:
    inner = (Block(exercise="clamshell", reps=8), Block(exercise="squat", reps=8))
    blocks = (Block(blocks=inner, rounds=2), Block(blocks=inner, rounds=3))
    plan = context.planner.planned(Programme(id="m", name="M", blocks=blocks)).plan
    said = [p.text for at in range(len(plan.steps)) for p in phrases(plan, at)]
    told = [text for text in said if text.endswith("rounds.")]
    assert told == ["2 rounds.", "3 rounds."]
    assert said.index("2 rounds.") < said.index("Squat.") < said.index("3 rounds.")


def test_ten_seconds_are_told_only_where_all_else_was_said(context: AppContext) -> None:
    context.says_any_text = True
    for reps in range(1, 20):
        plan = planned(context, reps=reps, note=None)
        said = [phrase.text for phrase in phrases(plan, 0)]
        assert f"{reps} on each side." in said
        assert said[0] != "Ten seconds."
