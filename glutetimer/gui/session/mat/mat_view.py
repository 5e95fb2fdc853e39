"""The widget: paints view models, and of each new one only what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QImage,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
    QTransform,
)
from PySide6.QtWidgets import QToolTip, QWidget

from glutetimer.app.actions import Overlay
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.own_pictures import paint_picture
from glutetimer.gui.figure.pose_book import PoseBook
from glutetimer.gui.figure.posture_painting import paint_posture
from glutetimer.gui.session.mat import aside, hit_testing, ring
from glutetimer.gui.session.mat.accessible_mat import Announcer, make_accessible
from glutetimer.gui.session.mat.figure_motion import Demonstration
from glutetimer.gui.session.mat.flash import edges, flash_step, paint_flash
from glutetimer.gui.session.mat.layout import mat_layout
from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.gui.session.mat.parts import Part, mat_parts
from glutetimer.gui.style.theme import DAY, Theme
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.mat_view_model import MatViewModel, mat_view_model
from glutetimer.presentation.own_default import reason_words
from glutetimer.presentation.panel_model import PanelKind
from glutetimer.presentation.session_help import SessionHelp
from glutetimer.session.feel_check import FeelAnswer
from glutetimer.session.snapshot import Snapshot

Rotation = Literal[0, 90, 270]
POINTER_MS = 2_500
"""The pointer hides when it has stood still for so long."""


class MatView(QWidget):
    """A session as one sees it from the mat.

    Give it a snapshot as often as wanted: what has not changed is not painted again. A click
    emits `clicked`, one on the pain button `pain_clicked`, one on a choice `key_clicked` with
    the name of the key that stands for it ("Space", "Esc", "Enter", "N", "←", "1" ... "0").

    Args:
        exercises: Exercises by id.
        feel: The answers to "Where did you feel it?", in the order of their keys.
        book: The movements that the figure can show; None for no figure.
        session_help: What can be read besides the session.
        is_break: Whether a break is shown, which has other keys.
    """

    clicked = Signal()
    pain_clicked = Signal()
    key_clicked = Signal(str)

    def __init__(
        self,
        exercises: Exercises,
        feel: Sequence[FeelAnswer] = (),
        book: PoseBook | None = None,
        session_help: SessionHelp | None = None,
        *,
        is_break: bool = False,
    ) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(480, 320)
        self._exercises = exercises
        self._feel = tuple(feel)
        self._session_help = session_help
        self._is_break = is_break
        self._demonstration = Demonstration(exercises, book)
        self._posture: Posture | None = None
        self._picture: QImage | None = None
        self._theme = DAY
        self._rotation: Rotation = 0
        self._overlay = Overlay.NOTHING
        self._message = ""
        self._notes: tuple[str, ...] = ()
        self.announcer = Announcer(self)
        self._presses = False
        self._snapshot: Snapshot | None = None
        self._model: MatViewModel | None = None
        self._shown: tuple[Part, ...] = ()
        self._layout = mat_layout(1280, 800)
        self._turn = QTransform()
        self._place()
        self.setMouseTracking(True)
        self._pointer = QTimer(self)
        self._pointer.setSingleShot(True)
        self._pointer.setInterval(POINTER_MS)
        self._pointer.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))

    def set_exercises(self, exercises: Exercises) -> None:
        """Know these exercises from now on: there may be new ones of the person's own."""
        self._exercises = self._demonstration.exercises = exercises

    def show_snapshot(self, snapshot: Snapshot, overlay: Overlay | None = None) -> None:
        """Show this instant of the session; `overlay` is what covers it, if that is known anew."""
        self._snapshot = snapshot
        self._overlay = self._overlay if overlay is None else overlay
        self._refresh()

    def set_theme(self, theme: Theme) -> None:
        """Change the colours."""
        self._theme = theme
        self.update()

    def set_rotation(self, degrees: Rotation) -> None:
        """Turn the picture for somebody who lies on the side."""
        self._rotation = degrees
        self._place()
        self.update()

    def show_overlay(self, overlay: Overlay) -> None:
        """Cover the session with a question or with something to read, or with nothing."""
        if overlay is not self._overlay:
            self._overlay = overlay
            self._refresh()

    def set_notes(self, notes: tuple[str, ...]) -> None:
        """Take what is read at the start of the session."""
        self._notes = notes

    def show_message(self, text: str) -> None:
        """Show one line under what comes next; "" takes it away."""
        if text != self._message:
            self._message = text
            self.announcer.say(text)
            self._touch(self._layout.foot.united(self._layout.pain))

    @property
    def overlay(self) -> Overlay:
        """What covers the session."""
        return self._overlay

    @property
    def model(self) -> MatViewModel | None:
        """What is shown now."""
        return self._model

    def _refresh(self) -> None:
        if self._snapshot is None:
            return
        before, seen = self._model, (self._posture, self._picture)
        self._picture = self._demonstration.picture(self._snapshot)
        self._posture = None if self._picture else self._demonstration.posture(self._snapshot)
        after = mat_view_model(
            self._snapshot,
            self._exercises,
            self._feel,
            self._overlay,
            self._session_help,
            notes=self._notes,
            is_break=self._is_break,
            has_figure=bool(self._picture or self._posture) or not self._demonstration.has_figures,
        )
        self._model = after
        self.announcer.follow(self._snapshot, after, self._exercises)
        shown, self._shown = self._shown, tuple(self._parts(after))
        if before is None or before.panel != after.panel:
            self.update()
            return
        shown = shown or tuple(self._parts(before))
        for old, new in zip(shown, self._shown, strict=True):
            if old.shows != new.shows:
                self._touch(new.rect)
        place = self._figure_place(after)
        if place is not None and seen != (self._posture, self._picture):
            self._touch(place)
        self._touch_ring(before, after)
        if flash_step(before) != flash_step(after):
            for edge in edges(self._layout):
                self._touch(edge)

    def _figure_place(self, model: MatViewModel) -> QRectF | None:
        """Return where the figure stands, None while a panel has its place."""
        panel = model.panel
        if panel is None or panel.kind is PanelKind.SETUP:
            return self._layout.figure
        return aside.card_places(self._layout).figure if panel.coming else None

    def _touch_ring(self, before: MatViewModel, after: MatViewModel) -> None:
        old, new = before.dial, after.dial
        layout = aside.ring_layout(self._layout, after.panel)
        if old.role != new.role or new.progress < old.progress:
            self._touch(layout.ring)
        elif new.progress > old.progress:
            self._touch(ring.swept(layout, old.progress, new.progress))

    def _touch(self, rect: QRectF) -> None:
        self.update(self._turn.mapRect(rect).toAlignedRect().adjusted(-2, -2, 2, 2))

    def _place(self) -> None:
        """Compute the layout and how it is turned."""
        self._shown = ()
        wide, high = self.width(), self.height()
        self._turn = QTransform()
        if self._rotation == 90:  # noqa: PLR2004 - a quarter turn
            self._turn.translate(wide, 0)
        elif self._rotation:
            self._turn.translate(0, high)
        self._turn.rotate(self._rotation)
        self._layout = mat_layout(high, wide) if self._rotation else mat_layout(wide, high)

    def _parts(self, model: MatViewModel) -> Iterator[Part]:
        return mat_parts(self._layout, model, self._message)

    def _paint_figure(self, painter: QPainter, model: MatViewModel, region: QRegion) -> None:
        place, snapshot = self._figure_place(model), self._snapshot
        if place is None or snapshot is None or not (self._posture or self._picture):
            return
        if region.intersects(self._turn.mapRect(place).toAlignedRect()):
            works = snapshot.kind.is_work
            painter.save()
            painter.setClipRect(place)  # of all the region, which makes each shape slow
            if self._picture is not None:
                paint_picture(painter, place, self._picture)
            elif self._posture is not None:
                paint_posture(painter, place, self._posture, self._theme, works=works)
            painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts that lie in the region to paint."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._theme.ground)
        model = self._model
        if model is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self._turn)
        mat_painter = MatPainter(painter, self._theme, self._layout.unit)
        region = event.region()
        panel = model.panel
        if panel is not None and panel.coming is not None:
            aside.paint_card(mat_painter, self._layout, panel.coming)
        if panel is None or not panel.covers_ring:
            ring.paint_ring(mat_painter, aside.ring_layout(self._layout, panel), model.dial)
        self._paint_figure(painter, model, region)
        for part in self._parts(model):
            if region.intersects(self._turn.mapRect(part.rect).toAlignedRect()):
                part.paint(mat_painter)
        paint_flash(mat_painter, self._layout, model)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew."""
        super().resizeEvent(event)
        self._place()

    def showEvent(self, event: QShowEvent) -> None:
        """Hide the pointer soon."""
        super().showEvent(event)
        self._show_pointer()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the pointer while it moves."""
        super().mouseMoveEvent(event)
        self._show_pointer()

    def _show_pointer(self) -> None:
        self.unsetCursor()
        self._pointer.start()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that a click begins."""
        self._presses = event.button() is Qt.MouseButton.LeftButton

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a double click for the one that it began with."""
        self._presses = False
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Report what was clicked; the second of a double click and other buttons do nothing."""
        presses, self._presses = self._presses, False
        if not presses:
            return
        spot, model = self._unturned(event.position()), self._model
        if model is not None and hit_testing.is_pain_button(self._layout, model, spot):
            self.pain_clicked.emit()
        elif model and (key := hit_testing.key_at(self._layout, model, self._message, spot)):
            self.key_clicked.emit(key)
        else:
            self.clicked.emit()

    def reason_at(self, spot: QPointF) -> str:
        """Return our own reason for the text at a place of the widget, "" for none."""
        model = self._model
        return hit_testing.reason_at(self._layout, model, self._unturned(spot)) if model else ""

    def _unturned(self, spot: QPointF) -> QPointF:
        """Return a place of the widget in the coordinates of the layout."""
        inverse, _ = self._turn.inverted()
        found: QPointF = inverse.map(spot)
        return found

    def event(self, event: QEvent) -> bool:
        """Show the reason behind a mark as a tool tip of its text."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = reason_words(self.reason_at(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """Prefer the size of the design."""
        return QSize(1280, 800)


make_accessible(MatView)
