"""The question where a set was felt: its answers with their keys, and what one leads to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.presentation.panel_model import Panel, PanelChoice, PanelKind
from tests.gui.session.mat.mat_moments import BRIDGE, EXERCISES, FEEL, Answer, moments, record

GLUTES, QUADS, PAIN = FEEL[0], FEEL[4], FEEL[-1]


def asked(*feel: Answer, given: str | None = None) -> Panel | None:
    resting = replace(
        moments()["rest_plain"], asks_feel=BRIDGE.exercise, last_record=record(BRIDGE, feel=given)
    )
    return mat_view_model(resting, EXERCISES, feel).panel


@pytest.mark.parametrize(
    ("feel", "choices"),
    [
        ((GLUTES,), [("1", "Glutes (back)")]),
        ((GLUTES, QUADS), [("1", "Glutes (back)"), ("2", "Front of thigh")]),
        ((GLUTES, QUADS, PAIN), [("1", "Glutes (back)"), ("2", "Front of thigh"), ("P", "Pain")]),
        ((PAIN,), [("P", "Pain")]),
    ],
)
def test_each_answer_there_is_has_a_digit_and_pain_has_a_letter(
    feel: tuple[Answer, ...], choices: list[tuple[str, str]]
) -> None:
    panel = asked(*feel)
    assert panel
    assert (panel.kind, panel.title) == (PanelKind.QUESTION, "Where did you feel the glute bridge?")
    assert panel.choices == tuple(PanelChoice(*one) for one in choices)
    assert panel.note == ""


@pytest.mark.parametrize(
    ("given", "chosen", "note"),
    [
        (None, [], ""),
        ("gone", [], ""),
        ("glute_deep", ["1"], "Good: that is the place."),
        ("quads", ["2"], "Hips further back, drive through the heels."),
    ],
)
def test_the_answer_that_was_given_is_marked_and_has_its_advice(
    given: str | None, chosen: list[str], note: str
) -> None:
    panel = asked(replace(GLUTES, good=True), QUADS, PAIN, given=given)
    assert panel
    assert [one.key for one in panel.choices if one.chosen] == chosen
    assert panel.note == note


def test_without_answers_nothing_is_asked() -> None:
    panel = asked()
    assert panel is None or panel.kind is not PanelKind.QUESTION
