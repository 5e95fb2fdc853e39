"""What the mat and a screen reader say at each moment of a made-up session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from glutetimer.app.actions import Overlay
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import load_catalogue
from glutetimer.presentation.mat_description import announcement, describe
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.record import Outcome
from glutetimer.session.snapshot import Snapshot, State
from glutetimer.session.steps import PhaseKind, StepPhase
from tests.gui.session.mat.mat_moments import BRIDGE, EXERCISES, FEEL, moments, record
from tests.presentation.as_text import as_text


def _session_help() -> SessionHelp:
    catalogue = load_catalogue(assets_dir())
    return SessionHelp(catalogue.guidance, lambda: catalogue.sources)


def mat_shown() -> str:
    """Draw all moments, and what covers them."""
    session_help = _session_help()
    return "\n".join(
        as_text(
            name,
            {
                "mat": (model := mat_view_model(moment, EXERCISES, FEEL, overlay, session_help)),
                "described": describe(moment, model),
                "announced": announcement(moment, model, EXERCISES),
            },
        )
        for name, moment, overlay in _moments()
    )


def _moments() -> Iterator[tuple[str, Snapshot, Overlay]]:
    found = moments()
    for name, moment in found.items():
        yield name, moment, Overlay.NOTHING
    for overlay in Overlay:
        if overlay is not Overlay.NOTHING:
            yield f"hold under {overlay.name.lower()}", found["hold"], overlay
    hold, resting = found["hold"], found["rest_plain"]
    yield "stopped", replace(found["finished"], state=State.STOPPED), Overlay.NOTHING
    yield "paused", replace(found["paused"], pause_reason=None), Overlay.NOTHING
    for reps in (0, 1, 5, 12):
        done = record(BRIDGE, done_reps=reps, outcome=Outcome.CUT_SHORT)
        yield f"rest after {reps} reps", replace(resting, last_record=done), Overlay.NOTHING
    for reps, rep in ((0, 0), (3, 4)):
        hurt = record(BRIDGE, done_reps=reps, pain_rep=rep, outcome=Outcome.PAIN)
        for left_out in (0, 1, 3):
            asked = replace(hold, state=State.PAIN, last_record=hurt, left_out=left_out)
            name = f"pain at rep {rep}, {left_out} left out"
            yield name, asked, Overlay.NOTHING
        yield f"rest after pain at rep {rep}", replace(resting, last_record=hurt), Overlay.NOTHING
        in_rest = replace(resting, state=State.PAIN, last_record=hurt)
        for easier, left_out in (("", 0), ("side_plank_knees", 1), ("", 2)):
            asked = replace(in_rest, easier=easier, left_out=left_out)
            yield f"pain in the rest after rep {rep}, {left_out} left out", asked, Overlay.NOTHING
        easier_now = replace(hold, state=State.PAIN, last_record=hurt, easier="side_plank_knees")
        yield f"pain at rep {rep} with an easier one", easier_now, Overlay.NOTHING
    ready = found["get_ready"]
    goes_on = replace(ready.step, first_rep=2)
    yield "ready for rep 2", replace(ready, step=goes_on), Overlay.NOTHING
    uneven = replace(resting, phase_length_ms=30_500, phase_elapsed_ms=700)
    yield "rest of half a second more", uneven, Overlay.NOTHING
    for kind in (PhaseKind.LIFT, PhaseKind.LOWER):
        opening = StepPhase(kind, 0, 2_000, rep=1, opens=True)
        paced = replace(BRIDGE, phases=(opening,))
        to_tap = replace(ready, next_step=paced, phase_elapsed_ms=8_000)
        yield f"ready for a tap after {kind.value}", to_tap, Overlay.NOTHING
        tapped = replace(found["lift"], step=paced, phase=opening, state=State.WAITING)
        yield f"waiting for a tap after {kind.value}", tapped, Overlay.NOTHING
        missed = replace(tapped, is_tap_missed=True)
        yield f"a missing tap after {kind.value}", missed, Overlay.NOTHING
    for elapsed in (0, 400, 1_000, 2_900):
        yield f"hold at {elapsed} ms", replace(hold, phase_elapsed_ms=elapsed), Overlay.NOTHING
