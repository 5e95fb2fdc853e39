"""What a sheet warns of is said and shown before each session of its programme."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from glutetimer.app.context import AppContext
from glutetimer.app.own_sentences import unrecorded_sentences
from glutetimer.exchange.programme_code import from_code, to_code
from glutetimer.presentation.safety import before_session
from glutetimer.presentation.set_up_panel import set_up_panel
from glutetimer.session.compile import compile_programme
from glutetimer.session.cues import script
from glutetimer.session.observe import observe
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.training.programme import Block, Programme, ProgrammeNote, notes_of, warnings_of
from tests.session.spoken import CATALOGUE, recorded

SHEET = """Hip programme
Glute bridge 2x10
Stop if your knee hurts
Do these after your ride.
"""
WARNING = "Stop if your knee hurts"
SAID = f"{WARNING}."


@pytest.fixture
def context(tmp_path: Path) -> AppContext:
    return AppContext(tmp_path / "data")


@pytest.fixture
def programme(context: AppContext) -> Programme:
    sheets = context.sheet_programmes
    sheet = sheets.read(SHEET)
    kept = sheets.keep(sheet.programmes[0], "Hip", sheet)
    return context.catalogue.programmes[kept.id]


def spoken(plan: Plan) -> list[list[str]]:
    return [
        [cue.text for cue in script(plan, index) if cue.text] for index in range(len(plan.steps))
    ]


def planned(programme: Programme, speech: SpeechOptions) -> Plan:
    return compile_programme(programme, CATALOGUE.exercises, SessionOptions(speech=speech))


def test_a_sheet_s_warning_is_kept_as_one_and_its_other_notes_are_not(
    programme: Programme,
) -> None:
    assert {one.text: one.warning for one in programme.note} == {
        WARNING: True,
        "Do these after your ride.": False,
    }


def test_a_warning_on_the_line_of_a_rest_is_one_too(context: AppContext) -> None:
    sheets = context.sheet_programmes
    sheet = sheets.read("Bridge 2x10\nRest 45 s between sets. Stop if your knee hurts.")
    kept = sheets.keep(sheet.programmes[0], "Knee", sheet)
    (note,) = context.catalogue.programmes[kept.id].note
    assert (note.text, note.warning) == ("Stop if your knee hurts.", True)


def test_it_is_the_first_thing_that_is_said_and_is_said_once(programme: Programme) -> None:
    said = spoken(planned(programme, recorded()))
    assert said[0][:2] == [SAID, "Glute bridge."]
    assert sum(texts.count(SAID) for texts in said) == 1


def test_the_get_ready_is_longer_by_as_much(programme: Programme) -> None:
    bare = Programme(id="bare", name="Bare", blocks=programme.blocks)
    for speech in (recorded(), SpeechOptions()):
        warned, silent = planned(programme, speech), planned(bare, speech)
        assert warned.steps[0].length_ms > silent.steps[0].length_ms
        assert warned.steps[1:] == silent.steps[1:]


def test_the_sheet_has_the_length_that_the_kept_programme_has(
    context: AppContext, programme: Programme
) -> None:
    sheet = context.sheet_programmes.read(SHEET)
    before = context.sheet_programmes.plan(sheet.programmes[0], sheet)
    assert before.total_ms == context.planner.planned(programme).plan.total_ms


@pytest.mark.parametrize("speech", [recorded(), SpeechOptions()], ids=["spoken", "read"])
def test_it_is_shown_while_it_is_said_and_gives_way_to_the_set_up(
    programme: Programme, speech: SpeechOptions
) -> None:
    plan = planned(programme, speech)
    session = Session(plan)
    session.start(0)
    panel = set_up_panel(observe(session, 0), CATALOGUE.exercises)
    assert panel is not None
    assert (panel.title, panel.lines) == ("Keep in mind", (SAID,))
    later = plan.steps[0].length_ms // 2
    session.advance(later)
    panel = set_up_panel(observe(session, later), CATALOGUE.exercises)
    assert panel is not None
    assert SAID not in panel.lines


def test_it_stands_among_what_is_said_before_a_session(programme: Programme) -> None:
    plan = planned(programme, recorded())
    lines = before_session(plan, CATALOGUE.guidance, is_first=True)
    assert SAID in [line.text for line in lines if line.is_warning]


def test_the_voice_learns_it(context: AppContext, programme: Programme) -> None:
    assert WARNING in notes_of(programme)
    assert SAID in unrecorded_sentences(context.catalogue, {})


def test_it_travels_in_the_code(programme: Programme) -> None:
    assert from_code(to_code(programme)).programme.note == programme.note


def test_a_note_of_the_editor_is_read_as_one_of_a_sheet(
    context: AppContext, programme: Programme
) -> None:
    editing = context.edit_programme(programme.id)
    editing.set_notes(f"{WARNING}\nDo these after your ride.\nStop if your back hurts.")
    assert [one.warning for one in editing.programme.note] == [True, False, True]


def test_what_ships_warns_of_nothing_besides() -> None:
    """Its notes are for reading, and no clip says them."""
    assert not [one.id for one in CATALOGUE.programmes.values() if warnings_of(one)]


@settings(max_examples=20)
@given(st.lists(st.text(min_size=1, max_size=200), max_size=4))
def test_whatever_is_warned_of_is_said_before_the_count(warnings: list[str]) -> None:
    notes = tuple(ProgrammeNote(text=one, warning=True) for one in warnings)
    programme = Programme(
        id="any", name="Any", note=notes, blocks=(Block(exercise="glute_bridge", get_ready_s=3),)
    )
    plan = planned(programme, recorded())
    assert {*plan.warnings} <= {*spoken(plan)[0]}
