"""A widget on which an exercise is shown in its tempo, phase by phase."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QHideEvent, QImage, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from glutetimer.figure.playback import Instant, Playback, pose_shown
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.own_pictures import paint_pictures
from glutetimer.gui.figure.pose_book import PoseBook, posture_of
from glutetimer.gui.figure.posture_painting import paint_posture
from glutetimer.gui.style.theme import Theme
from glutetimer.host.clock import Clock, MachineClock
from glutetimer.i18n import _, content
from glutetimer.session.steps import Side
from glutetimer.training.exercise import Exercise

FRAME_MS: Final = 40
"""25 pictures a second, as on the mat."""


class FigureStage(QWidget):
    """Plays one exercise round after round, or stands at the end of a phase.

    Phases are named as in `phases_of` (`training/wording.py`): "lift", "hold_top", "start",
    "drill" and so on. It moves only while it can be seen.

    Args:
        book: The movements.
        theme: The colours to begin with.
        clock: What its pace is measured by.
    """

    phase_changed = Signal(str, float)
    """The phase that is shown, and how far it has come, 0 to 1; with every picture."""
    playing_changed = Signal(bool)

    def __init__(self, book: PoseBook, theme: Theme, clock: Clock | None = None) -> None:
        super().__init__()
        self._book = book
        self._theme = theme
        self._clock = clock or MachineClock()
        self._exercise: Exercise | None = None
        self._side = Side.LEFT
        self._chosen: dict[str, str] = {}
        self._from_elsewhere = False
        self._playback: Playback | None = None
        self._posture: Posture | None = None
        self._pictures: tuple[QImage, ...] = ()
        self._works = True
        self._phase = ""
        self._playing = False
        self._frozen = ""
        self._elapsed_ms = 0
        self._seen_ms = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._tick)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(200, 130)

    def show_exercise(self, exercise: Exercise | None) -> None:
        """Show an exercise from its first phase on.

        It plays at once, unless the desktop asks for no animations: then it shows where the
        movement turns.
        """
        self._exercise = exercise
        self._chosen = {}
        self._from_elsewhere = False
        self._elapsed_ms = 0
        self._frozen = ""
        self._renew()
        name = content(exercise.name) if exercise else ""
        self.setAccessibleName(_("Picture of the movement: {exercise}").format(exercise=name))
        if self._playback is None:
            self._set_playing(playing=False)
        elif animates(self):
            self.play()
        else:
            self.freeze(self._playback.turning_phase)

    @property
    def has_picture(self) -> bool:
        """Whether there is anything to see."""
        return self.plays or bool(self._pictures)

    @property
    def plays(self) -> bool:
        """Whether the movement is shown, and not only pictures of it."""
        return self._playback is not None

    @property
    def phases(self) -> tuple[str, ...]:
        """The phases that are shown, in their order."""
        return self._playback.phases if self._playback else ()

    @property
    def phase(self) -> str:
        """The phase that is shown now."""
        return self._phase

    @property
    def is_playing(self) -> bool:
        """Whether it moves, or will as soon as it can be seen."""
        return self._playing

    def play(self) -> None:
        """Go on from where it stands."""
        if self._playback is not None:
            self._frozen = ""
            self._set_playing(playing=True)
            self._run()

    def pause(self) -> None:
        """Stand still where it is."""
        self._set_playing(playing=False)

    def freeze(self, phase: str) -> None:
        """Stand at the end of a phase; `play` goes on with the next one."""
        if self._playback is None or phase not in self._playback.phases:
            return
        self._set_playing(playing=False)
        self._frozen = phase
        self._elapsed_ms = self._playback.end_ms(phase)
        self._show(self._playback.end_of(phase), 0)

    def set_side(self, side: Side) -> None:
        """Let the other side work."""
        if side is not self._side:
            self._side = side
            self._renew()

    def set_option(self, choice: str, value: str) -> None:
        """Show a way to vary the exercise, where there are poses of it."""
        self._chosen[choice] = value
        self._renew()

    @property
    def has_other_view(self) -> bool:
        """Whether the movement can also be seen from elsewhere."""
        return self._book.find(self._exercise.other_view if self._exercise else None) is not None

    @property
    def other_view(self) -> bool:
        """Whether it is seen from elsewhere now."""
        return self._from_elsewhere

    def set_other_view(self, on: bool) -> None:  # noqa: FBT001 - takes a button's `toggled`
        """Look from elsewhere, or from where one usually looks."""
        self._from_elsewhere = on and self.has_other_view
        self._renew()

    def set_theme(self, theme: Theme) -> None:
        """Take on the colours of a theme."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """Prefer the size of the design."""
        return QSize(528, 288)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure; being painted means being seen, so it may move again."""
        super().paintEvent(event)
        self._run()
        if self._pictures:
            painter = QPainter(self)
            paint_pictures(painter, QRectF(self.rect()), self._pictures)
        elif self._posture is not None:
            painter = QPainter(self)
            place = QRectF(self.rect())
            paint_posture(painter, place, self._posture, self._theme, works=self._works)

    def showEvent(self, event: QShowEvent) -> None:
        """Go on."""
        super().showEvent(event)
        self._run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop for as long as nobody can see it."""
        super().hideEvent(event)
        self._timer.stop()

    def _renew(self) -> None:
        """Show the same instant of what is shown from now on."""
        exercise = self._exercise
        elsewhere = self._from_elsewhere
        pose = pose_shown(exercise, self._chosen, from_elsewhere=elsewhere) if exercise else None
        self._pictures = self._book.own_pictures.of(exercise) if exercise else ()
        motion = None if self._pictures else self._book.find(pose)
        if exercise is None or motion is None:
            self._playback = self._posture = None
            self.update()
            return
        self._playback = Playback(exercise, motion, self._side)
        if self._frozen:
            self._show(self._playback.end_of(self._frozen), 0)
        else:
            self._show(self._playback.at(self._elapsed_ms), self._elapsed_ms)

    def _set_playing(self, *, playing: bool) -> None:
        if not playing:
            self._timer.stop()
        if playing is not self._playing:
            self._playing = playing
            self.playing_changed.emit(playing)

    def _run(self) -> None:
        if self._playing and self.isVisible() and not self._timer.isActive():
            self._seen_ms = self._clock.monotonic_ms()
            self._timer.start()

    def _tick(self) -> None:
        if self.visibleRegion().isEmpty() or not self._is_exposed():
            self._timer.stop()  # what shows it again paints it
            return
        now_ms = self._clock.monotonic_ms()
        self._elapsed_ms += now_ms - self._seen_ms
        self._seen_ms = now_ms
        if self._playback is not None:
            self._show(self._playback.at(self._elapsed_ms), self._elapsed_ms)

    def _is_exposed(self) -> bool:
        handle = self.window().windowHandle()
        return handle is None or handle.isExposed()

    def _show(self, instant: Instant, clock_ms: int) -> None:
        assert self._playback  # noqa: S101 - the instant is one of it
        motion = self._playback.motion
        posture = posture_of(motion, instant.kind, instant.shown, instant.side, clock_ms)
        if posture != self._posture or instant.works is not self._works:
            self._posture, self._works = posture, instant.works
            self.update()
        self._phase = instant.phase
        self.phase_changed.emit(instant.phase, instant.progress)


def animates(widget: QWidget) -> bool:
    """Return whether the desktop wants things to move."""
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    return widget.style().styleHint(hint, None, widget) > 0
