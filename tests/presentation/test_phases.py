"""Every kind of phase has one entry: its word, colour, shape and tone."""

from __future__ import annotations

import pytest

from glutetimer.cli.live.event_json import event_object
from glutetimer.cli.shapes import ASCII, UNICODE
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.phases import PHASE_DISPLAYS, SETTLING, phase_display
from glutetimer.session.compile import compile_programme
from glutetimer.session.events import EventType
from glutetimer.session.session import Session
from glutetimer.session.steps import PhaseKind, StepPhase


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def phases(catalogue: Catalogue) -> list[StepPhase]:
    """Return the phases of all programmes."""
    plans = [
        compile_programme(programme, catalogue.exercises)
        for programme in catalogue.programmes.values()
    ]
    return [phase for plan in plans for step in plan.steps for phase in step.phases]


@pytest.mark.parametrize("kind", PhaseKind)
def test_every_kind_has_a_word_a_colour_a_shape_and_a_tone(kind: PhaseKind) -> None:
    display = PHASE_DISPLAYS[kind]
    assert display.word
    assert display.role in ("lift", "hold", "lower", "rest")
    assert display.tone is not None
    shapes = UNICODE.character(display.shape), ASCII.character(display.shape)
    assert [len(shape) for shape in shapes] == [1, 1]
    assert shapes[1].isascii()


def test_every_kind_comes_in_a_programme(catalogue: Catalogue) -> None:
    assert {phase.kind for phase in phases(catalogue)} == set(PhaseKind)


def test_time_under_tension_is_lift_lower_and_what_is_shown_as_a_hold(
    catalogue: Catalogue,
) -> None:
    for phase in phases(catalogue):
        is_hold = phase_display(phase).role == "hold"
        moves = phase.kind in (PhaseKind.LIFT, PhaseKind.LOWER)
        assert phase.counts_hold is is_hold
        assert phase.counts_work is (is_hold or moves)
        assert phase.is_timed is (is_hold or phase.kind is PhaseKind.DRILL)


def test_every_kind_is_exported_by_its_name(catalogue: Catalogue) -> None:
    exported: set[object] = set()
    for programme in catalogue.programmes.values():
        session = Session(compile_programme(programme, catalogue.exercises))
        events = [*session.start(0), *session.advance(session.plan.total_ms)]
        exported |= {
            event_object(event)["phase"]
            for event in events
            if event.type is EventType.PHASE_STARTED
        }
    assert exported == {kind.value for kind in PhaseKind}


@pytest.mark.parametrize("kind", [PhaseKind.HOLD_TOP, PhaseKind.HOLD_BOTTOM])
def test_a_hold_is_what_is_held_under_the_load(kind: PhaseKind) -> None:
    held = StepPhase(kind, 0, 500, counts_hold=True)
    settling = StepPhase(kind, 0, 500)
    assert (phase_display(held).word, phase_display(held).role) == ("hold", "hold")
    assert phase_display(settling) is SETTLING
    assert (SETTLING.word, SETTLING.role) == ("settle", "rest")
    assert (UNICODE.of(held), UNICODE.of(settling)) == ("■", "●")
    assert (ASCII.of(held), ASCII.of(settling)) == ("#", "o")
