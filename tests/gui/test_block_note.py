"""What a sheet says of an exercise besides is said before its first set, shown, and on its card."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from glutetimer.app.own_programmes import OwnProgrammes
from glutetimer.app.own_sentences import unrecorded_sentences
from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.cli.live.screen_rows import compose
from glutetimer.host.assets import assets_dir
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.presentation.mat_view_model import mat_view_model
from glutetimer.presentation.programme_card import programme_card
from glutetimer.session.compile import compile_programme
from glutetimer.session.observe import observe
from glutetimer.session.prescription import SessionOptions
from glutetimer.session.session import Session
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import KitFit, with_others
from tests.cli.test_live_screen import drawn, the_view
from tests.session.spoken import texts, voice

NOTE = "Feet on the sofa"
SHEET = Programme(
    id="sheet",
    name="Sheet",
    blocks=(
        Block(exercise="clamshell", sets=2, note=NOTE),
        Block(rounds=2, blocks=(Block(exercise="glute_bridge", note="Slowly"),)),
    ),
)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_dir())


def test_it_is_said_once_before_the_first_set(catalogue: Catalogue) -> None:
    voice_of = voice()
    lengths = {**voice_of.lengths, f"{NOTE}.": 1_000, "Slowly.": 800}
    options = SessionOptions(speech=replace(voice_of, lengths=lengths))
    plan = compile_programme(SHEET, catalogue.exercises, options)
    said = [text for index in range(len(plan.steps)) for text in texts(plan, index)]
    assert said.count(f"{NOTE}.") == 1
    assert said.count("Slowly.") == 1
    first = next(index for index, step in enumerate(plan.steps) if step.kind.is_work)
    assert f"{NOTE}." in [text for index in range(first) for text in texts(plan, index)]


def test_mat_and_terminal_show_it_while_one_gets_ready(catalogue: Catalogue) -> None:
    plan = compile_programme(SHEET, catalogue.exercises)
    session = Session(plan, catalogue.exercises)
    session.start(0)
    snapshot = observe(session, 0)
    panel = mat_view_model(snapshot, catalogue.exercises, ()).panel
    assert panel is not None
    assert panel.lines[-1] == NOTE
    assert NOTE in drawn(compose(snapshot, the_view(catalogue, plan), 80, 24))


def test_the_card_of_the_programme_has_it(catalogue: Catalogue) -> None:
    plan = compile_programme(SHEET, catalogue.exercises)
    planned = PlannedProgramme(KitFit(SHEET), plan)
    card = programme_card(planned, catalogue.exercises, catalogue.guidance)
    assert [line.note for line in card.steps] == [NOTE, "Slowly"]


def test_the_voice_gets_it_ready(tmp_path: Path) -> None:
    own = load_catalogue(assets_dir(), tmp_path)
    OwnProgrammes(own).keep(SHEET)
    assert unrecorded_sentences(own, {}) == (f"{NOTE}.", "Slowly.")
    assert unrecorded_sentences(own, {f"{NOTE}.": 1_000}) == ("Slowly.",)


def test_it_is_not_said_of_what_takes_the_place_of_the_exercise(catalogue: Catalogue) -> None:
    swapped = with_others(SHEET, {"clamshell": "glute_bridge"}, catalogue.exercises)
    assert swapped.blocks[0].note is None
