"""Advice is answered by a key or a click, and what was accepted can be taken back in its place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from glutetimer.gui.style.style_sheet import sheet
from glutetimer.gui.style.theme import DAY, HIGH_CONTRAST, NIGHT, Theme
from glutetimer.gui.widgets.advice_card import AdviceCard
from glutetimer.gui.widgets.grounds import Tick
from glutetimer.gui.widgets.reason_mark import ReasonMark
from glutetimer.gui.widgets.scroll_area import scrolled
from glutetimer.presentation.advice import AdviceView
from glutetimer.presentation.keys import KeyPress
from glutetimer.presentation.own_default import AdviceLine
from tests.gui.showing import show

HOLD = AdviceView(
    key=("longer_hold", "bridge", "glute_bridge", "hold_s", "3.0"),
    lead="One step you could take",
    title="Glute bridge: hold 3 seconds, not 2",
    reason="12 reps, felt in the glutes in the last two sessions, no pain.",
    lines=(
        AdviceLine("The article holds one to three seconds."),
        AdviceLine("Two sessions: our rule.", "One session may be chance."),
    ),
    accept="Hold 3 s from now on",
    not_now="Not now",
    rests="offered again in two weeks",
    exercise="Glute bridge",
)
REPS = replace(
    HOLD, key=("more_reps", "x"), title="Squat: 7 reps, not 6", accept="Do 7 from now on"
)
WORD = replace(
    HOLD, key=("remedy", "x"), title="Squat: sit back", accept="", not_now="Understood", rests=""
)
PAIN = replace(
    HOLD, key=("hurts", "x"), title="Squat: not before it is fine", accept="It is fine again"
)


@pytest.fixture
def card(qtbot: QtBot) -> AdviceCard:
    card = AdviceCard(DAY)
    qtbot.addWidget(card)
    card.resize(480, 320)
    return card


def words_on(card: AdviceCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def test_it_says_what_why_and_what_it_rests_on(card: AdviceCard) -> None:
    card.show_advice((HOLD,))
    card.show()
    said = [HOLD.lead, HOLD.title, HOLD.reason, HOLD.rests, *(line.text for line in HOLD.lines)]
    assert sorted(words_on(card)) == sorted(said)
    assert len(card.findChildren(Tick)) == 1
    (mark,) = card.findChildren(ReasonMark)
    assert mark.accessibleName() == "Our default: One session may be chance."
    assert card.accessibleName() == f"{HOLD.lead}: {HOLD.title}. {HOLD.reason}"
    assert not card.more.isVisible()


def test_without_advice_there_is_no_card(card: AdviceCard) -> None:
    card.show_advice((HOLD,))
    assert not card.isHidden()
    card.show_advice(())
    assert card.isHidden()


def test_what_was_accepted_stays_with_its_undo(card: AdviceCard, qtbot: QtBot) -> None:
    card.show_advice((HOLD,))
    card.show()
    with qtbot.waitSignal(card.accepted) as emitted:
        card.accept.click()
    assert emitted.args == [HOLD.key]
    card.show_advice(())
    assert "Step taken" in words_on(card)
    assert HOLD.title in words_on(card)
    with qtbot.waitSignal(card.undone) as emitted:
        card.undo.click()
    assert emitted.args == [HOLD.key]
    card.show_advice(())
    assert card.isHidden()


def test_what_could_not_be_kept_is_offered_again(card: AdviceCard) -> None:
    card.show_advice((HOLD,))
    card.show()
    card.accept.click()
    card.show_advice((HOLD,))
    assert card.accept.isVisible()
    card.show_problem("The disk is full.")
    assert "The disk is full." in words_on(card)


@pytest.mark.parametrize(
    ("press", "is_accepted"),
    [
        (KeyPress("a"), True),
        (KeyPress("ф", "a"), True),
        (KeyPress("b"), False),
        (KeyPress("enter"), False),
        (None, False),
    ],
)
def test_one_key_accepts_also_where_the_layout_has_other_letters(
    card: AdviceCard,
    press: KeyPress | None,
    is_accepted: bool,  # noqa: FBT001 - a column of the table
) -> None:
    card.show_advice((HOLD,))
    card.show()
    emitted: list[tuple[str, ...]] = []
    card.accepted.connect(emitted.append)
    assert card.press(press) is is_accepted
    assert emitted == [HOLD.key] * is_accepted
    assert not card.press(press)  # it is done


def test_what_is_out_of_sight_is_shown_first(qtbot: QtBot) -> None:
    card = AdviceCard(DAY)
    card.show_advice((HOLD,))
    rows = QWidget()
    column = QVBoxLayout(rows)
    column.addSpacing(900)
    column.addWidget(card)
    area = scrolled(rows)
    qtbot.addWidget(area)
    area.resize(600, 400)
    show(qtbot, area)
    with qtbot.assertNotEmitted(card.accepted):
        assert card.press(KeyPress("a"))
    with qtbot.waitSignal(card.accepted):
        card.press(KeyPress("a"))


@pytest.mark.parametrize("view", [WORD, PAIN])
def test_no_key_accepts_a_word_alone_or_says_that_pain_is_over(
    card: AdviceCard, qtbot: QtBot, view: AdviceView
) -> None:
    card.show_advice((view,))
    with qtbot.assertNotEmitted(card.accepted):
        assert not card.press(KeyPress("a"))


def test_the_others_follow_in_the_same_card(card: AdviceCard) -> None:
    card.show_advice((HOLD, REPS, WORD))
    card.show()
    assert card.more.text() == "and 2 more"
    card.more.click()
    assert REPS.title in words_on(card)
    card.show_advice((HOLD, REPS, WORD))
    assert REPS.title in words_on(card)
    card.more.click()
    card.more.click()
    assert HOLD.title in words_on(card)
    card.accept.click()
    card.show_advice((REPS, WORD))
    assert card.more.text() == "and 2 more"
    card.more.click()
    assert REPS.title in words_on(card)


def test_the_focus_stays_in_the_card_while_there_is_something_to_press(
    card: AdviceCard, qtbot: QtBot
) -> None:
    card.show_advice((HOLD,))
    show(qtbot, card)
    card.activateWindow()
    card.accept.setFocus()
    qtbot.waitUntil(card.accept.hasFocus)
    card.accepted.connect(lambda _key: card.show_advice(()))
    qtbot.keyClick(card.accept, Qt.Key.Key_Return)
    assert card.undo.hasFocus()
    card.undone.connect(lambda _key: card.show_advice(()))
    with qtbot.waitSignal(card.focus_lost):
        qtbot.keyClick(card.undo, Qt.Key.Key_Return)


@pytest.mark.parametrize("theme", [DAY, NIGHT, HIGH_CONTRAST], ids=lambda one: str(one.name))
def test_the_key_and_the_marks_have_the_colour_of_quiet_text(qtbot: QtBot, theme: Theme) -> None:
    around = QWidget()
    around.setStyleSheet(sheet(theme))
    qtbot.addWidget(around)
    card = AdviceCard(theme)
    QVBoxLayout(around).addWidget(card)
    card.show_advice((HOLD,))
    around.show()
    for widget in (card.accept, *card.findChildren(ReasonMark)):
        colour = widget.palette().color(QPalette.ColorRole.PlaceholderText)
        assert (colour.name(), colour.alpha()) == (theme.mute, 255)
