"""The week on Today: seven marked days, and three sentences with the word that leads each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from glutetimer.gui.style.theme import DAY, NIGHT, Theme
from glutetimer.gui.today.week_card import WeekCard, WeekDays
from glutetimer.presentation.week_report import WeekDayView, WeekReportView

MONDAY = date(2026, 11, 16)
DAYS = tuple(
    WeekDayView(
        MONDAY + timedelta(days=place),
        letter,
        is_done=place == 1,
        is_planned=place == 3,
        is_today=place == 4,
        said=f"day {place}",
    )
    for place, letter in enumerate("MTWTFSS")
)
VIEW = WeekReportView(
    DAYS,
    (
        ("As planned:", "2 of 3 sessions are done."),
        ("It moves:", "glute bridge, 48 s <held> & more."),
        ("Next:", "the same again."),
    ),
)


@pytest.fixture(params=[DAY, NIGHT])
def theme(request: pytest.FixtureRequest) -> Theme:
    theme: Theme = request.param
    return theme


def test_a_done_day_is_filled_and_every_day_is_said(qtbot: QtBot, theme: Theme) -> None:
    card = WeekCard(theme)
    qtbot.addWidget(card)
    card.resize(480, 240)
    card.show_view(VIEW, "Our own goal.")
    card.show()
    (days,) = card.findChildren(WeekDays)
    assert days.accessibleName() == ", ".join(day.said for day in DAYS)
    picture = days.grab().toImage()
    done, other = picture.pixelColor(34 + 14, 4), picture.pixelColor(14, 4)
    assert done == QColor(theme.lower)
    assert other == QColor(theme.card)
    assert card.mark.accessibleName() == "Our default: Our own goal."


def test_the_sentences_stand_as_they_are(qtbot: QtBot) -> None:
    card = WeekCard(DAY)
    qtbot.addWidget(card)
    card.show_view(VIEW, "")
    said = [label.accessibleName() for label in card.findChildren(QLabel)]
    for lead, sentence in VIEW.sentences:
        assert f"{lead} {sentence}" in said
    assert card.mark.isHidden()
