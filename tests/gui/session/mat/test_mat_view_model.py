from __future__ import annotations

import re
from dataclasses import replace as replace_fields
from typing import Any

import msgspec
import pytest

from glutetimer.app.actions import Overlay
from glutetimer.gui.style.theme import DAY
from glutetimer.presentation.amounts import set_text
from glutetimer.presentation.mat_view_model import MatViewModel, RepLine, mat_view_model
from glutetimer.presentation.pain import same_place_warning
from glutetimer.presentation.panel_model import Coming, PanelKind
from glutetimer.presentation.phases import Shape
from glutetimer.presentation.set_up_panel import kit_to_fetch
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import PhaseKind, Side, Step, StepKind, StepPhase
from glutetimer.training.exercise import Muscles
from glutetimer.training.instruction import Movement, PhaseWords, SideTexts
from tests.gui.session.mat.mat_moments import DRILL, EXERCISES, FEEL, PLANK, moments, record


def replace(whole: Any, **changed: object) -> Any:  # noqa: ANN401 - whatever comes in
    """Return a dataclass or a struct with other values."""
    if isinstance(whole, msgspec.Struct):
        return msgspec.structs.replace(whole, **changed)
    return replace_fields(whole, **changed)


def seen(name: str, overlay: Overlay = Overlay.NOTHING, **changed: object) -> MatViewModel:
    snapshot: Snapshot = replace(moments()[name], **changed)  # type: ignore[arg-type] # fields by name
    return mat_view_model(snapshot, EXERCISES, FEEL, overlay)


def test_a_move_shows_the_rep_in_ink() -> None:
    dial = seen("lift").dial
    assert (dial.word, dial.shape, dial.role) == ("Lift", Shape.UP, "lift")
    assert (dial.number, dial.unit, dial.number_role) == ("13", "of 20", "ink")


def test_a_hold_shows_the_seconds_left_in_its_colour() -> None:
    dial = seen("hold").dial
    assert (dial.word, dial.shape, dial.role) == ("Hold", Shape.SQUARE, "hold")
    assert (dial.number, dial.unit, dial.number_role) == ("2", "seconds · 7 of 12", "hold")
    assert seen("timed_hold").dial.unit == "seconds"
    assert seen("timed_hold", phase_elapsed_ms=29_100).dial.unit == "second"


def test_a_phase_has_the_word_of_its_exercise() -> None:
    clench = replace(EXERCISES["side_leg_lift_bench"], words=PhaseWords(lift="Clench"))
    model = mat_view_model(moments()["lift"], {**EXERCISES, clench.id: clench})
    assert model.dial.word == "Clench"


def test_the_moment_between_two_reps_is_no_hold() -> None:
    settling = StepPhase(PhaseKind.HOLD_BOTTOM, 0, 500, rep=13)
    model = seen("lift", phase=settling, phase_elapsed_ms=100, phase_length_ms=500)
    dial = model.dial
    assert (dial.word, dial.shape, dial.role) == ("Settle", Shape.DOT, "rest")
    assert (dial.number, dial.unit, dial.number_role) == ("13", "of 20", "ink")
    assert model.flash == 0.0  # nothing sounds either


def test_every_moment_has_a_colour() -> None:
    for name in moments():
        dial = seen(name).dial
        assert getattr(DAY, dial.role)
        assert getattr(DAY, dial.number_role)


def test_the_line_under_the_ring_is_the_same_through_a_set() -> None:
    assert {seen("lift", rep=rep).rep_line for rep in range(1, 21)} == {RepLine("", "LEFT")}
    assert seen("hold").rep_line == RepLine("set 1 of 2", "")


@pytest.mark.parametrize("name", ["lift", "hold", "lower", "timed_hold", "drill", "count_in"])
def test_no_number_stands_there_twice(name: str) -> None:
    model = seen(name)
    assert not re.search(r"rep|of [0-9]+ reps", model.rep_line.text)
    assert not (model.set_line and model.set_line == model.rep_line.text)


def test_while_one_gets_ready_and_at_the_switch_the_side_is_in_words() -> None:
    texts = SideTexts(left="The left leg works.", right="The right leg works.", default="made up")
    turns = SideTexts(left="Turn over, left.", right="Turn over, right.", default="made up")
    lift = replace(EXERCISES["side_leg_lift_bench"], side_text=texts, turn=turns)
    known = {**EXERCISES, lift.id: lift}
    step = replace(moments()["lift"].step, kind=StepKind.GET_READY)
    ready = replace(moments()["get_ready"], step=step, side=Side.LEFT)
    assert mat_view_model(ready, known).cue == "The left leg works."
    assert mat_view_model(moments()["switch"], known).cue == "Turn over, right."


def test_the_set_up_does_not_say_again_what_the_sentence_for_the_side_says() -> None:
    lift = EXERCISES["side_leg_lift_bench"]
    side_text = f"{lift.setup[0].text} Left leg on top."
    texts = SideTexts(left=side_text, right=side_text, default="made up")
    known = {**EXERCISES, lift.id: replace(lift, side_text=texts)}
    step = replace(moments()["lift"].step, kind=StepKind.GET_READY)
    ready = replace(moments()["get_ready"], step=step, side=Side.LEFT)
    panel = mat_view_model(ready, known).panel
    assert panel
    assert panel.lines == tuple(sentence.text for sentence in lift.setup[1:])


def test_the_movement_takes_the_place_of_the_set_up_before_the_first_rep() -> None:
    squat = EXERCISES["mini_band_squat"]
    known = {**EXERCISES, squat.id: replace(squat, movement=Movement(say="Sit.", default="x"))}
    early, late = (
        mat_view_model(replace(moments()["get_ready"], phase_elapsed_ms=at), known).panel
        for at in (1_000, 6_000)
    )
    assert early
    assert late
    assert early.lines == tuple(sentence.text for sentence in squat.setup)
    assert late.lines == ("Sit.",)
    waiting = mat_view_model(moments()["waiting"], known).panel
    assert waiting
    assert waiting.lines == (*early.lines, "Sit.")


def test_a_long_rest_is_shown_in_minutes() -> None:
    assert (seen("long_rest").dial.number, seen("long_rest").dial.unit) == ("2:16", "left")


def test_what_comes_next() -> None:
    assert seen("hold").next_text == "rest 45 s, then side leg lift, left"
    assert seen("rest_plain").next_text == "side leg lift, left, on the bench"
    coming = moments()["rest_plain"].step
    assert seen("get_ready", step_after_next=coming).next_text.startswith("rest 45 s, then")


def test_beside_a_question_a_card_says_what_comes_and_what_to_fetch() -> None:
    for name in ("rest_feel", "self_test"):
        model = seen(name)
        assert model.panel
        assert model.panel.coming == Coming("Side leg lift, left", "On the bench")
        assert model.next_text == ""
        assert model.foot_line


def test_pain_is_offered_once() -> None:
    assert not seen("rest_feel").offers_pain
    assert seen("self_test").offers_pain
    assert seen("rest_plain").offers_pain


def test_a_rest_after_a_skipped_set_names_that_one() -> None:
    skipped = replace(moments()["hold"].step, exercise="side_leg_lift_bench", set=2, sets=2)
    model = seen("rest_plain", skipped=skipped)
    assert (model.title, model.set_line) == ("Side leg lift", "set 2 skipped")
    assert model.rep_line.text == ""


def test_what_is_left_out_as_it_hurt_is_read_at_the_very_start() -> None:
    start = replace(moments()["get_ready"], step_index=0, phase_elapsed_ms=0)
    notes = ("The glute bridge hurt last time, so it is left out.",)
    panel = mat_view_model(start, EXERCISES, notes=notes).panel
    assert panel
    assert (panel.title, panel.lines) == ("Keep in mind", notes)
    later = replace(start, phase_elapsed_ms=5_000)
    after = mat_view_model(later, EXERCISES, notes=notes).panel
    assert after
    assert after.title != panel.title


def test_get_ready_shows_kit_and_set_up() -> None:
    panel = seen("get_ready").panel
    assert panel
    assert panel.kind is PanelKind.SETUP
    assert panel.title == "Medium band"
    assert len(panel.lines) == 3
    bare = replace(EXERCISES["mini_band_squat"], setup=())
    assert kit_to_fetch(bare, "medium") == "Medium mini band above the knees"
    assert kit_to_fetch(EXERCISES["mini_band_squat"], None) == ""
    waiting = seen("waiting").panel
    assert waiting
    assert waiting.note == "Space when you are ready"


def test_the_rest_after_an_exercise_asks_where_it_was_felt() -> None:
    model = seen("rest_feel")
    assert model.title == "Glute bridge"
    assert model.panel
    assert model.panel.title == "Where did you feel it?"
    assert [choice.key for choice in model.panel.choices] == list("1234567890P")
    assert not any(choice.chosen for choice in model.panel.choices)
    assert model.panel.choices[-1].label == "Pain"


def test_an_answer_is_marked_and_advised_upon() -> None:
    panel = seen("rest_answered").panel
    assert panel
    assert [choice.label for choice in panel.choices if choice.chosen] == ["Hamstring"]
    assert panel.note == "Bring the heels closer; start with a squeeze."


def test_no_question_leaves_the_figure() -> None:
    assert seen("rest_plain").panel is None
    assert seen("rest_plain").cue == "Side leg lift"


def test_a_self_test_asks_its_own_question() -> None:
    panel = seen("self_test").panel
    assert panel
    assert panel.title == "How well could you clench both?"
    assert [choice.label for choice in panel.choices] == ["no", "a little", "yes"]


def test_a_pause_says_why_and_how_to_go_on() -> None:
    panel = seen("paused").panel
    assert panel
    assert panel.lines == ("The lid was closed, so the clock stopped.",)
    assert panel.choices[0].key == "Space"
    plain = seen("paused", pause_reason=None).panel
    assert plain
    assert plain.lines == ()


@pytest.mark.parametrize(("left_ms", "number"), [(3000, "3"), (2001, "3"), (2000, "2"), (1, "1")])
def test_the_count_in(left_ms: int, number: str) -> None:
    model = seen("count_in", count_in_ms=left_ms)
    assert model.dial.number == number
    assert model.cue == "Rep 7 again, from its start"
    assert model.panel is None


def test_a_set_that_has_not_begun_is_not_done_again() -> None:
    assert seen("count_in", rep=1, is_to_begin=True).cue == "Here we go"


@pytest.mark.parametrize(
    ("step", "done_ms", "words"),
    [
        (PLANK, 10_000, "10 of 15 s done"),
        (PLANK, 15_000, "15 s hold done"),
        (DRILL, 8_000, "8 of 15 s done"),
    ],
)
def test_the_rest_words_what_was_held_as_every_other_place_does(
    step: Step, done_ms: int, words: str
) -> None:
    done = record(step, done_reps=0, planned_hold_ms=15_000, hold_ms=done_ms)
    line = seen("rest_plain", last_record=done).rep_line.text
    assert line == words == f"{set_text(done)} done"


def test_pain_is_distinguished_from_discomfort() -> None:
    model = seen("pain")
    panel = model.panel
    assert panel
    assert (model.title, model.next_text, model.offers_pain) == ("Stopped", "", False)
    assert panel.title == "Discomfort, or pain?"
    assert panel.lines == ("Side leg lift, left, rep 3",)
    discomfort, pain = panel.cards
    assert discomfort.facts == (("Comes", "rep 13 again, after 3-2-1"),)
    assert pain.facts[:2] == (
        ("Left out", "this set and 3 more"),
        ("Comes", "side leg lift, right: the same place, so take care"),
    )
    assert [hint.key for hint in model.hints] == ["3", "Esc"]


def test_after_pain_a_harder_one_for_the_same_place_comes_with_a_word() -> None:
    hurt, coming = EXERCISES["glute_bridge"], EXERCISES["mini_band_squat"]
    assert same_place_warning(hurt, replace(coming, level=2)).startswith("harder, same place")
    assert same_place_warning(hurt, coming) == "the same place, so take care"
    assert same_place_warning(replace(hurt, easier=(coming.id,)), coming).startswith("easier")
    elsewhere = replace(coming, muscles=Muscles(primary=("gluteus_medius",)))
    assert same_place_warning(hurt, elsewhere) == ""


def test_what_the_window_asks_comes_first() -> None:
    end = seen("rest_feel", Overlay.END).panel
    assert end
    assert end.title == "End here?"
    keys = seen("paused", Overlay.KEYS)
    assert keys.panel
    assert keys.panel.kind is PanelKind.KEYS
    assert keys.title == "Keys"


def test_the_edge_flashes_when_a_phase_begins_and_only_while_running() -> None:
    assert seen("lift", phase_elapsed_ms=0).flash == 1
    assert 0 < seen("lift", phase_elapsed_ms=200).flash < 1
    assert seen("lift", phase_elapsed_ms=600).flash == 0
    assert seen("lift", phase_elapsed_ms=0, state=State.PAUSED).flash == 0


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("name", list(moments()))
def test_every_moment_can_be_shown_in_every_state(name: str, state: State) -> None:
    assert seen(name, state=state).dial
    assert mat_view_model(replace(moments()[name], state=state), {}).dial


def test_at_ones_own_pace_the_dial_says_when_to_tap() -> None:
    lift = moments()["lift"].phase
    assert lift
    assert seen("lift", phase=replace(lift, opens=True)).dial.unit == "tap at the top"
    assert seen("lift").dial.unit == "of 20"
