from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QPaintEvent, QRegion
from pytestqt.qtbot import QtBot

from glutetimer.app.actions import Overlay
from glutetimer.gui.session.mat import MatView
from glutetimer.gui.session.mat.layout import mat_layout
from glutetimer.gui.session.mat.mat_view import Rotation
from glutetimer.gui.session.mat.panel_painting import choice_rects
from glutetimer.gui.session.mat.text_rows import hint_rects
from glutetimer.gui.style.theme import DAY, HIGH_CONTRAST, NIGHT
from glutetimer.library.catalogue import Catalogue
from tests.gui.session.mat.mat_moments import EXERCISES, FEEL, moments

LAYOUT = mat_layout(1280, 800)


class Watched(MatView):
    """A mat view that remembers what it painted."""

    def __init__(self) -> None:
        super().__init__(EXERCISES, FEEL)
        self.painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted |= event.region()
        super().paintEvent(event)


@pytest.fixture
def view(qtbot: QtBot) -> Watched:
    view = Watched()
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show_snapshot(moments()["hold"])
    view.show()
    qtbot.waitUntil(lambda: not view.painted.isEmpty())
    return view


def repainted(view: Watched, qtbot: QtBot) -> QRect:
    qtbot.waitUntil(lambda: not view.painted.isEmpty())
    return view.painted.boundingRect()


def click(view: MatView, spot: QPointF) -> None:
    from pytestqt.qt_compat import qt_api  # noqa: PLC0415 - needs an application

    qt_api.QtTest.QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot.toPoint())


def test_an_unchanged_snapshot_paints_nothing(view: Watched, qtbot: QtBot) -> None:
    view.painted = QRegion()
    view.show_snapshot(moments()["hold"])
    view.update(QRect(0, 0, 1, 1))
    assert repainted(view, qtbot) == QRect(0, 0, 1, 1)


def test_progress_repaints_the_tip_of_the_ring_alone(view: Watched, qtbot: QtBot) -> None:
    view.painted = QRegion()
    view.show_snapshot(replace(moments()["hold"], phase_elapsed_ms=1340))
    seen = repainted(view, qtbot)
    assert LAYOUT.ring.toAlignedRect().adjusted(-8, -8, 8, 8).contains(seen)
    assert seen.width() * seen.height() < 0.02 * 1280 * 800


def test_a_new_second_repaints_the_dial(view: Watched, qtbot: QtBot) -> None:
    view.painted = QRegion()
    view.show_snapshot(replace(moments()["hold"], phase_elapsed_ms=2010))
    seen = repainted(view, qtbot)
    assert seen.contains(LAYOUT.dial.toRect())
    assert not seen.intersects(LAYOUT.foot.toRect())


@pytest.mark.parametrize("rotation", [0, 90, 270])
def test_repainting_in_pieces_gives_the_same_picture(qtbot: QtBot, rotation: Rotation) -> None:
    """What stands on the screen after many small paints is what one large paint gives."""
    view = Watched()
    qtbot.addWidget(view)
    view.resize(*((1280, 800) if rotation == 0 else (800, 1280)))
    view.set_rotation(rotation)
    view.show()
    hold, lift, rest = (moments()[name] for name in ("hold", "lift", "rest_plain"))
    snapshots = [replace(hold, phase_elapsed_ms=at) for at in range(0, 3000, 170)]
    snapshots += [
        replace(lift, phase_elapsed_ms=at, rep=8 + at // 200) for at in range(0, 2000, 90)
    ]
    snapshots += [replace(rest, phase_elapsed_ms=at) for at in range(36_000, 39_000, 300)]
    for at, snapshot in enumerate(snapshots):
        view.painted = QRegion()
        view.show_snapshot(snapshot)
        qtbot.waitUntil(lambda: not view.painted.isEmpty())
        if at % 7 == 0 or at == len(snapshots) - 1:
            on_screen = view.screen().grabWindow(view.winId()).toImage()
            whole = view.grab().toImage().convertToFormat(on_screen.format())
            assert on_screen == whole, f"picture {at}"


def test_clicks_emit_what_they_hit(view: Watched, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.clicked):
        click(view, LAYOUT.figure.center())
    with qtbot.waitSignal(view.pain_clicked):
        click(view, LAYOUT.pain.center())
    view.show_snapshot(moments()["rest_feel"])
    assert view.model
    assert view.model.panel
    for choice, rect in choice_rects(view.model.panel, LAYOUT):
        with qtbot.waitSignal(view.key_clicked) as emitted:
            click(view, rect.center())
        assert emitted.args == [choice.key]


def test_a_turned_view_is_clicked_where_it_is_seen(view: Watched, qtbot: QtBot) -> None:
    view.set_rotation(90)
    layout = mat_layout(800, 1280)
    spot = layout.pain.center()
    with qtbot.waitSignal(view.pain_clicked):
        click(view, QPointF(1280 - spot.y(), spot.x()))
    view.set_rotation(270)
    with qtbot.waitSignal(view.pain_clicked):
        click(view, QPointF(spot.y(), 800 - spot.x()))


def test_the_pointer_hides_when_it_stands_still(view: Watched, qtbot: QtBot) -> None:
    view._pointer.setInterval(1)
    qtbot.mouseMove(view, QPoint(300, 300))
    qtbot.waitUntil(lambda: view.cursor().shape() is Qt.CursorShape.BlankCursor)
    view._pointer.setInterval(60_000)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(320, 300),
        view.mapToGlobal(QPointF(320, 300)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    view.mouseMoveEvent(move)
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_hints_can_be_clicked(view: Watched, qtbot: QtBot) -> None:
    assert view.model
    placed = hint_rects(LAYOUT, view.model)
    assert [hint.key for hint, _ in placed] == ["A", "?"]
    for hint, rect in placed:
        with qtbot.waitSignal(view.key_clicked) as emitted:
            click(view, rect.center())
        assert emitted.args == [hint.key]


def test_themes_colour_the_ground(view: Watched) -> None:
    for theme in (DAY, NIGHT, HIGH_CONTRAST):
        view.set_theme(theme)
        picture = view.grab().toImage()
        assert picture.pixelColor(QPoint(20, 400)).name() == theme.ground


def test_the_edge_lights_up_when_a_phase_begins(view: Watched) -> None:
    begun = replace(moments()["hold"], phase_elapsed_ms=0)
    view.show_snapshot(begun)
    assert view.grab().toImage().pixelColor(2, 400).name() != DAY.ground
    view.show_snapshot(replace(begun, phase_elapsed_ms=begun.phase_length_ms - 1))
    assert view.grab().toImage().pixelColor(2, 400).name() == DAY.ground


def test_a_message_comes_and_goes(view: Watched) -> None:
    before = view.grab().toImage()
    view.show_message("No sound device")
    during = view.grab().toImage()
    view.show_message("")
    assert during != before
    assert view.grab().toImage() == before


def test_questions_of_the_window_come_and_go(view: Watched) -> None:
    for overlay in (Overlay.KEYS, Overlay.END):
        view.show_overlay(overlay)
        assert view.model
        assert view.model.panel
        view.show_overlay(Overlay.NOTHING)
        assert view.model.panel is None


def test_an_empty_view_paints_its_ground(qtbot: QtBot) -> None:
    view = MatView({})
    qtbot.addWidget(view)
    view.resize(1024, 640)
    assert view.grab().toImage().pixelColor(500, 300).name() == DAY.ground


def test_a_text_of_our_own_has_its_reason_as_tool_tip(qtbot: QtBot, catalogue: Catalogue) -> None:
    bridge = catalogue.exercises["glute_bridge"]
    ours = next(cue for cue in bridge.cues if cue.default and not cue.sources)
    theirs = next(cue for cue in bridge.cues if not cue.default)
    spot = LAYOUT.cue.center()
    own = MatView(catalogue.exercises, FEEL)
    qtbot.addWidget(own)
    own.resize(1280, 800)
    own.show()
    own.show_snapshot(replace(moments()["hold"], cue=ours.say))
    assert own.reason_at(spot) == ours.default
    assert own.announcer.described().description.count("Our default: ") == 1
    own.show_snapshot(replace(moments()["hold"], cue=theirs.say))
    assert own.reason_at(spot) == ""
    ready = moments()["get_ready"]
    own.show_snapshot(replace(ready, step=replace(ready.step, exercise="glute_bridge")))
    assert own.model is not None
    assert own.model.panel is not None
    assert own.reason_at(LAYOUT.aside.center()) == own.model.panel.default != ""
    assert own.reason_at(LAYOUT.title.center()) == ""
