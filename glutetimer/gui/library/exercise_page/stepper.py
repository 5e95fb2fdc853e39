"""The phases below the figure: play or stand, and a button for each that shows its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from glutetimer.gui.library.exercise_page.cited_line import HIGH, ShowSource, add_marks
from glutetimer.gui.library.exercise_page.framed_button import (
    RADIUS,
    FramedButton,
    WrappingButton,
)
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import clear, set_plain_tip, text
from glutetimer.gui.widgets.phase_shapes import paint_shape
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.exercise_view import PhaseStep
from glutetimer.presentation.phases import Shape

PHASE_WIDTH: Final = 148
PLAY: Final = 48
_BAR: Final = 5
_SHAPE: Final = 13


class PlayButton(FramedButton):
    """Lets the figure move or stand."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(PLAY, PLAY)
        self.show_playing(playing=False)

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it moves."""
        self._playing = playing
        words = _("Stop the picture") if playing else _("Play the movement")
        self.setAccessibleName(words)
        set_plain_tip(self, words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self.paint_frame(painter, strong=False)
        ink = self.palette().color(QPalette.ColorRole.WindowText)
        place = QRectF(0, 0, 15, 15)
        place.moveCenter(QRectF(self.rect()).center())
        paint_shape(painter, place, Shape.BARS if self._playing else Shape.PLAY, ink)


class _ShapeIcon(QWidget):
    def __init__(self, shape: Shape, like: QLabel) -> None:
        super().__init__()
        self._shape = shape
        self._like = like
        self.setFixedSize(_SHAPE + 2, _SHAPE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colour = self._like.palette().color(QPalette.ColorRole.WindowText)
        paint_shape(QPainter(self), QRectF(1, 1, _SHAPE, _SHAPE), self._shape, colour)


class PhaseButton(WrappingButton):
    """A phase with its cue; its bar shows how far the figure has come in it."""

    def __init__(self, step: PhaseStep) -> None:
        super().__init__(PHASE_WIDTH)
        self.step = step
        self._progress = 0.0
        self._is_now = False
        self._word = text(step.word, step.role)
        self._cue = text(step.cue.text if step.cue else "", "mute", wraps=True)
        self._length = text(step.length, "small")
        said = ", ".join(part for part in (step.word, step.length) if part)
        self.setAccessibleName(said)
        self.setAccessibleDescription(step.cue.text if step.cue else "")
        self.setToolTip(_("Show the end of this phase"))
        self._arrange()

    def show_progress(self, progress: float | None) -> None:
        """Show how far the phase has come, None while another one is shown."""
        is_now, share = progress is not None, progress or 0.0
        if (is_now, share) != (self._is_now, self._progress):
            self._is_now, self._progress = is_now, share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self.paint_frame(painter, strong=self._is_now)
        if not self._is_now:
            return
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        clip = QPainterPath()
        clip.addRoundedRect(rect, RADIUS, RADIUS)
        painter.setClipPath(clip)
        bar = QRectF(rect.left(), rect.bottom() - _BAR, rect.width() * self._progress, _BAR)
        painter.fillRect(bar, self._word.palette().color(QPalette.ColorRole.WindowText))

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 9, 10, 12)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(_ShapeIcon(self.step.shape, self._word))
        head.addWidget(self._word)
        head.addStretch(1)
        column.addLayout(head)
        for label in (self._length, self._cue):
            column.addWidget(label)
            label.setVisible(bool(label.text()))
        column.addStretch(1)
        for label in (self._word, self._length, self._cue):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


class Stepper(QWidget):
    """The play button and the phases."""

    frozen = Signal(str)
    """Show the end of this phase."""

    def __init__(self, show_source: ShowSource) -> None:
        super().__init__()
        self._show_source = show_source
        self.play = PlayButton()
        self._flow = FlowLayout(across=8, down=8, column=PHASE_WIDTH, balanced=True)
        self.phases: dict[str, PhaseButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.play, 0, Qt.AlignmentFlag.AlignTop)
        holder = QWidget()
        holder.setLayout(self._flow)
        row.addWidget(holder, 1)

    def show_phases(self, steps: tuple[PhaseStep, ...], *, plays: bool) -> None:
        """Show these phases; without a picture there is nothing to play."""
        clear(self._flow)
        self.play.setVisible(plays)
        self.phases = {}
        for step in steps:
            button = PhaseButton(step)
            button.setEnabled(plays)
            button.clicked.connect(self._freezes(step.id))
            self.phases[step.id] = button
            self._flow.addWidget(self._with_marks(button, step))

    def show_phase(self, phase: str, progress: float) -> None:
        """Show how far which phase has come."""
        for name, button in self.phases.items():
            button.show_progress(progress if name == phase else None)

    def _freezes(self, phase: str) -> Callable[[], None]:
        return lambda: self.frozen.emit(phase)

    def _with_marks(self, button: PhaseButton, step: PhaseStep) -> QWidget:
        """Return a phase with the sources of its cue beside it: no button stands in another."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(button, 1)
        if step.cue is not None and (step.cue.numbers or step.cue.default):
            add_marks(row, step.cue, self._show_source)
        else:
            row.addSpacing(HIGH)
        return holder
