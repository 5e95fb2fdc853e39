from __future__ import annotations

from dataclasses import replace

import pytest
from mat_moments import EXERCISES, FEEL, moments

from glutetimer.app.actions import Overlay
from glutetimer.gui.style.theme import DAY
from glutetimer.presentation.mat_view_model import MatViewModel, scene_of
from glutetimer.presentation.panel_model import PanelKind
from glutetimer.presentation.phases import Shape
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import PhaseKind, StepPhase


def seen(name: str, overlay: Overlay = Overlay.NOTHING, **changed: object) -> MatViewModel:
    snapshot: Snapshot = replace(moments()[name], **changed)  # type: ignore[arg-type]
    return scene_of(snapshot, EXERCISES, FEEL, overlay)


def test_a_move_shows_the_rep_in_ink() -> None:
    dial = seen("lift").dial
    assert (dial.word, dial.shape, dial.role) == ("lift", Shape.UP, "lift")
    assert (dial.number, dial.unit, dial.number_role) == ("13", "of 20", "ink")


def test_a_hold_shows_the_seconds_left_in_its_colour() -> None:
    dial = seen("hold").dial
    assert (dial.word, dial.shape, dial.role) == ("hold", Shape.SQUARE, "hold")
    assert (dial.number, dial.unit, dial.number_role) == ("2", "seconds", "hold")
    assert seen("hold", phase_elapsed_ms=2100).dial.unit == "second"


def test_the_moment_between_two_reps_is_no_hold() -> None:
    settling = StepPhase(PhaseKind.HOLD_BOTTOM, 0, 500, rep=13)
    scene = seen("lift", phase=settling, phase_elapsed_ms=100, phase_length_ms=500)
    dial = scene.dial
    assert (dial.word, dial.shape, dial.role) == ("settle", Shape.DOT, "rest")
    assert (dial.number, dial.unit, dial.number_role) == ("13", "of 20", "ink")
    assert scene.flash == 0.0  # nothing sounds either


def test_every_moment_has_a_colour() -> None:
    for name in moments():
        dial = seen(name).dial
        assert getattr(DAY, dial.role)
        assert getattr(DAY, dial.number_role)


def test_the_rep_line_stays_put_through_a_set() -> None:
    lines = [seen("lift", rep=rep).rep_line for rep in range(1, 21)]
    assert {line.widest for line in lines} == {"rep 20 of 20"}
    assert lines[6].text == "rep 7 of 20"
    assert {line.side for line in lines} == {"LEFT"}
    assert seen("hold").rep_line.side == ""


def test_a_long_rest_is_told_in_minutes() -> None:
    assert (seen("long_rest").dial.number, seen("long_rest").dial.unit) == ("2:16", "left")


def test_what_comes_next() -> None:
    assert seen("hold").next_text == "rest 45 s, then side leg lift, left"
    assert seen("rest_feel").next_text == "side leg lift, left, on the bench"
    assert seen("pain").next_text == seen("lift").next_text != ""


def test_get_ready_shows_kit_and_set_up() -> None:
    panel = seen("get_ready").panel
    assert panel
    assert panel.kind is PanelKind.SETUP
    assert panel.title == "Medium mini band above the knees"
    assert len(panel.lines) == 3
    waiting = seen("waiting").panel
    assert waiting
    assert waiting.note == "Space when you are ready"


def test_the_rest_after_an_exercise_asks_where_it_was_felt() -> None:
    scene = seen("rest_feel")
    assert scene.title == "Glute bridge"
    assert scene.panel
    assert scene.panel.title == "Where did you feel it?"
    assert [choice.key for choice in scene.panel.choices] == list("1234567890")
    assert not any(choice.chosen for choice in scene.panel.choices)
    assert "Pain" not in [choice.label for choice in scene.panel.choices]


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
    scene = seen("count_in", count_in_ms=left_ms)
    assert scene.dial.number == number
    assert scene.cue == "Rep 7 again, from its start"
    assert scene.panel is None


def test_a_set_that_has_not_begun_is_not_done_again() -> None:
    assert seen("count_in", rep=1, is_to_begin=True).cue == "Here we go"


def test_pain_is_asked_about_calmly() -> None:
    panel = seen("pain").panel
    assert panel
    assert panel.title == "Stopped."
    assert panel.lines[0].startswith("Pain in the ")
    assert panel.lines[1] == "Sharp, new or growing pain is a reason to stop."
    assert [choice.key for choice in panel.choices] == ["N", "←", "Esc"]


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
    assert scene_of(replace(moments()[name], state=state), {}).dial


def test_at_ones_own_pace_the_dial_says_when_to_tap() -> None:
    lift = moments()["lift"].phase
    assert lift
    assert seen("lift", phase=replace(lift, opens=True)).dial.unit == "tap at the top"
    assert seen("lift").dial.unit == "of 20"
