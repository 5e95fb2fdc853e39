"""The mini bands of a person, from where they are chosen to the set on disk and the chart."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from glutetimer.app.context import AppContext
from glutetimer.gui.settings.settings_page import SettingsPage
from glutetimer.gui.style.band_colours import BAND_COLOURS
from glutetimer.gui.today.first_questions import FirstQuestions
from glutetimer.gui.today.suggestion_card import SuggestionCard
from glutetimer.gui.widgets.band_dot import band_icon
from glutetimer.gui.widgets.bands_field import BandsField
from glutetimer.gui.window.app import App
from tests.gui.test_wires import in_file, part, plan_of

BANDED = "mini_band_squat"


@pytest.fixture
def card(app: App, context: AppContext) -> SuggestionCard:
    context.settings_store.change("kit", ("mat", "bench", "mini_band"))
    context.settings_store.change("bands", ("green=medium", "red=light"))
    app.pages.today.choose("cyclist_four")
    return part(app, SuggestionCard)


def band_of(app: App) -> str | None:
    return next(one.band for one in plan_of(app).prescriptions if one.exercise.id == BANDED)


def test_the_bands_of_the_first_questions_are_kept_the_weakest_first(
    app: App, context: AppContext
) -> None:
    context.settings_store.change("first_start_done", value=False)
    app.pages.show_page("today")
    questions = part(app, FirstQuestions)
    assert questions.bands.isHidden() or not questions.bands.isVisibleTo(questions)
    questions.kit.button("mini_band").click()
    assert questions.bands.isVisibleTo(questions)
    for band in ("red", "blue"):
        questions.bands.colours.button(band).click()
    choose(questions.bands, "blue", "extra light")
    questions.done.click()
    assert in_file(context)["bands"] == ["blue=extra light", "red=light"]


def test_bands_of_who_has_no_band_are_not_kept(app: App, context: AppContext) -> None:
    context.settings_store.change("first_start_done", value=False)
    app.pages.show_page("today")
    questions = part(app, FirstQuestions)
    questions.kit.button("mini_band").click()
    questions.bands.colours.button("red").click()
    questions.kit.button("mini_band").click()
    questions.done.click()
    assert context.settings.bands == ()


def test_the_bands_of_the_settings_are_kept_and_shown_again(app: App, context: AppContext) -> None:
    app.pages.show_page("settings")
    field = part(app, SettingsPage).fields["bands"].control
    assert isinstance(field, BandsField)
    field.colours.button("green").click()
    choose(field, "green", "heavy")
    assert in_file(context)["bands"] == ["green=heavy"]
    field.select(())
    app.pages.show_page("today")
    app.pages.show_page("settings")
    assert field.values == ("green=heavy",)


def choose(field: BandsField, band: str, strength: str) -> None:
    box = field.strengths[band]
    box.setCurrentIndex(box.findData(strength))
    box.activated.emit(box.currentIndex())


def test_today_offers_the_bands_where_there_is_a_choice(
    app: App, card: SuggestionCard, context: AppContext
) -> None:
    assert [button.text() for button in card.bands.buttons] == ["red, light", "green, medium"]
    assert card.bands.value == "red"
    assert card.bands.isVisibleTo(card)
    app.pages.today.choose("clam_ladder")
    assert not card.bands.isVisibleTo(card)
    app.pages.today.choose("cyclist_four")
    context.settings_store.change("bands", ("red=light",))
    app.pages.today.refresh()
    assert not card.bands.isVisibleTo(card)


def test_a_choice_for_today_is_over_once_a_session_has_begun(
    app: App, card: SuggestionCard
) -> None:
    card.bands.button("green").click()
    assert app.pages.today.choice.band == "green"
    app.begin()
    assert app.pages.today.choice.band is None
    assert band_of(app) == "green"  # the usual one from now on


def test_a_dot_has_the_colour_of_its_band(qapp: QApplication) -> None:
    assert qapp
    for band, colour in BAND_COLOURS.items():
        dot = band_icon(band).pixmap(16, 16).toImage()
        assert dot.pixelColor(8, 8).name().upper() == colour.own
