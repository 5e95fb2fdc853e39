"""What a person says of an exercise is what its file says, and what else is in the file stays."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.app.exercise_toml import changed_text, draft_of, exercise_in, new_text
from glutetimer.host.assets import assets_dir
from glutetimer.library import load_catalogue
from glutetimer.library.own_files import senseless
from glutetimer.training.exercise import Position, Sides
from glutetimer.training.exercise_draft import ExerciseDraft, tidied

CATALOGUE = load_catalogue(assets_dir())
LIKE = [None, "glute_bridge", "squat", "side_plank", "standing_hip_abduction"]


def texts(longest: int) -> st.SearchStrategy[str]:
    return st.text(max_size=longest)


@st.composite
def drafts(draw: st.DrawFn) -> ExerciseDraft:
    said = ExerciseDraft(
        name="A" + draw(texts(79)),
        is_timed=draw(st.booleans()),
        moves=draw(st.booleans()),
        reps=draw(st.integers(1, 1000)),
        seconds=draw(st.integers(1, 3600)),
        sides=draw(st.sampled_from(get_args(Sides))),
        position=draw(st.sampled_from(get_args(Position))),
        set_up=tuple(draw(st.lists(texts(100), max_size=3))),
        movement=draw(texts(200)),
        cues=tuple(draw(st.lists(texts(60), max_size=3))),
        pictures=draw(st.sampled_from([(), ("start.png",), ("start.png", "end of it.jpg")])),
        like=draw(st.sampled_from([one for one in LIKE if one in (None, *CATALOGUE.exercises)])),
        muscles=draw(st.sampled_from([(), ("hamstrings",)])),
        mini_band=draw(st.booleans()),
    )
    words = draw(st.dictionaries(st.sampled_from(said.phases), texts(20), max_size=3))
    return replace(said, phase_words=words)


def written(draft: ExerciseDraft) -> str:
    like = CATALOGUE.exercises.get(draft.like or "")
    return new_text("mine", tidied(draft), like)


def read(text: str) -> ExerciseDraft:
    exercise = exercise_in(tomllib.loads(text))
    mistakes = senseless(exercise, CATALOGUE.exercises, CATALOGUE)
    assert [one for one in mistakes if not one.minor] == []
    return draft_of(exercise)


@settings(max_examples=50)
@given(drafts())
def test_a_draft_comes_back_from_its_file(draft: ExerciseDraft) -> None:
    assert read(written(draft)) == tidied(draft)


@settings(max_examples=50)
@given(drafts(), drafts())
def test_a_changed_file_says_what_the_new_draft_says(
    first: ExerciseDraft, second: ExerciseDraft
) -> None:
    like = CATALOGUE.exercises.get(second.like or "")
    changed = changed_text(written(first), tidied(first), tidied(second), like)
    assert read(changed) == tidied(second)


@settings(max_examples=50)
@given(drafts())
def test_a_file_that_is_changed_into_itself_stays_as_it_is(draft: ExerciseDraft) -> None:
    text = written(draft)
    like = CATALOGUE.exercises.get(draft.like or "")
    assert changed_text(text, tidied(draft), tidied(draft), like) == text


MINE = """\
# from my physio
id = "calf"
sides = "both"   # always both
name = "Calf raises"
level = 2
reps = { min = 5, max = 15 }
tags = ["desk_ok"]
equipment = [{ item = "bench", placement = "in front" }]

[timing] # slowly
mode = "reps"
lift = { s = 1.5 }
lower = { s = 4.0, min = 3, max = 5 }

[[setup]]
text = "By the wall."
default = "hers"

[[setup]]
text = "Barefoot."

[movement]
say = "Up and down."
"""


def changed(**values: object) -> str:
    before = read(MINE)
    return changed_text(MINE, before, tidied(replace(before, **values)))


def test_comments_order_and_all_else_in_a_file_stay() -> None:
    assert changed(name="Heel raises") == MINE.replace("Calf raises", "Heel raises")
    assert changed(reps=20) == MINE.replace("{ min = 5, max = 15 }", "{ min = 13, max = 20 }")
    assert changed(movement="Up.") == MINE.replace("Up and down.", "Up.")


def test_a_kept_sentence_keeps_where_it_comes_from() -> None:
    text = changed(set_up=("Socks on.", "By the wall."))
    assert tomllib.loads(text)["setup"] == [
        {"text": "Socks on."},
        {"text": "By the wall.", "default": "hers"},
    ]


def test_a_band_comes_and_goes_and_the_other_kit_stays() -> None:
    with_band = changed(mini_band=True)
    bench = {"item": "bench", "placement": "in front"}
    assert tomllib.loads(with_band)["equipment"] == [bench, {"item": "mini_band"}]
    again = changed_text(with_band, read(with_band), replace(read(with_band), mini_band=False))
    assert tomllib.loads(again)["equipment"] == [bench]


def test_the_tempo_that_somebody_wrote_stays_until_the_way_of_counting_changes() -> None:
    stays = tomllib.loads(changed(phase_words={"lift": "Rise", "hold_top": "Stay"}))
    assert stays["timing"]["lower"] == {"s": 4.0, "min": 3, "max": 5}
    assert stays["timing"]["hold_top"] == {"s": 1.0}
    held = tomllib.loads(changed(is_timed=True, seconds=45))
    assert held["timing"] == {"mode": "hold", "hold": {"s": 45.0}}
    assert held["reps"] == {"min": 1, "max": 1}


def test_what_is_like_a_squat_goes_down_first_and_as_slowly() -> None:
    squat = CATALOGUE.exercises["squat"].timing
    found = exercise_in(tomllib.loads(written(ExerciseDraft(name="Sit", like="squat")))).timing
    assert found.order == squat.order
    assert found.tempo == squat.tempo
