"""Measures how late the sound is: tap with the beat, then see whether the light comes with it."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from glutetimer.app.actions import Action
from glutetimer.gui.key_codes import key_press
from glutetimer.gui.settings.beat_ring import BeatRing
from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.dialog_layout import button_row, dialog_column
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.host.clock import Clock
from glutetimer.i18n import N_, _
from glutetimer.session.calibration import MOST_MS, PERIOD_MS, TAPS, measured
from glutetimer.session.tones import CueSink, PlacedTone, Tone

FIRST_BEAT_MS = 2_500
"""The device needs two seconds to wake."""
AHEAD_MS = 3_000
GAIN = 0.7
FRAME_MS = 16
NUDGE_MS = 10
ON_TIME_MS = 30
"""Too little to be seen."""
WIDTH = 640
BUTTONS = 52
"""Their height, whichever are there."""

TAP = (
    N_("Tap with the beat"),
    N_("Close your eyes and press Space with every beat, twelve times."),
)
AGAIN = (
    N_("Once more"),
    N_("The taps did not agree. Wait for the beat, then press Space with it."),
)
UNHEARD = (
    N_("No sound comes out"),
    N_(
        "Plug in what you train with, or choose it in the system's settings; the beat comes "
        "by itself."
    ),
)
LOOK = N_("Does the ring light up with the beat? If not, move it with the arrow keys.")


class Sounding(CueSink, Protocol):
    """Where beats are placed."""

    @property
    def is_playing(self) -> bool:
        """Whether a device takes them."""
        ...


class Calibration(QDialog):
    """A minute with the sound, keys alone.

    Args:
        sink: Where the beats are placed; it must run.
        clock: The clock they are placed on.
        theme: Its colours.
        parent: The window it belongs to.
    """

    chosen = Signal(int)
    """The delay to keep, in ms."""

    def __init__(
        self, sink: Sounding, clock: Clock, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Delay of the sound"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setFixedWidth(WIDTH)
        self._sink = sink
        self._clock = clock
        self._beat_ms = self._placed_ms = 0
        self._taps: list[int] = []
        self._delay_ms: int | None = None
        self.ring = BeatRing(theme, TAPS)
        self.heading = text("", "subtitle", wraps=True)
        self.says = text("", wraps=True)
        self.hint = text("", "mute", wraps=True)
        self.again = PressButton(_("Once more (R)"))
        self.leave = PressButton(_("Cancel (Esc)"))
        self.keep = PressButton(_("Keep it (Enter)"), "primary")
        self._frame = QTimer(self)
        self._frame.setTimerType(Qt.TimerType.PreciseTimer)
        self._frame.setInterval(FRAME_MS)
        self._arrange()
        self._connect()
        self.listen()

    @property
    def delay_ms(self) -> int | None:
        """What was measured; None while taps are awaited."""
        return self._delay_ms

    def listen(self) -> None:
        """Wait for taps, from the first one on."""
        self._await_taps(*TAP)

    def _await_taps(self, heading: str, says: str) -> None:
        self._taps = []
        self._delay_ms = None
        self._show(_(heading), _(says), hint=_("A click anywhere is a tap as well."))
        self.ring.show_taps(0)
        self._offer()

    def tap(self) -> None:
        """Take a tap; the last one gives the delay."""
        if self._delay_ms is not None:
            return
        self._taps.append(self._clock.monotonic_ms())
        self.ring.show_taps(len(self._taps))
        if len(self._taps) < TAPS:
            return
        found = measured(self._taps, self._beat_ms)
        if found.is_steady:
            self.look(found.delay_ms)
        else:
            self._await_taps(*AGAIN)

    def look(self, delay_ms: int) -> None:
        """Let the ring light up with the beats, so much later than they are sent."""
        self._delay_ms = delay_ms = max(0, min(MOST_MS, delay_ms))
        heading = (
            _("Your sound comes {delay} ms late").format(delay=delay_ms)
            if delay_ms > ON_TIME_MS
            else _("Your sound is on time")
        )
        self._show(heading, _(LOOK), hint=_("←  earlier      later  →"))
        self.ring.show_delay(delay_ms)
        self._offer()

    def _show(self, heading: str, says: str, hint: str) -> None:
        self.heading.setText(heading)
        self.says.setText(says)
        self.hint.setText(hint)

    def _offer(self) -> None:
        for button in (self.keep, self.again):
            button.setVisible(self._delay_ms is not None)

    def _tick(self) -> None:
        now_ms = self._clock.monotonic_ms()
        while self._placed_ms < now_ms + AHEAD_MS:
            self._sink.schedule([PlacedTone(self._placed_ms, Tone.COUNT, gain=GAIN)])
            self._placed_ms += PERIOD_MS
        if self._delay_ms is None:
            self._check_device(now_ms)
        else:
            since_ms = now_ms - self._beat_ms - self._delay_ms
            self.ring.light_up(since_ms % PERIOD_MS if since_ms >= 0 else -1)

    def _check_device(self, now_ms: int) -> None:
        shown = self.heading.text() == _(UNHEARD[0])
        unheard = now_ms > self._beat_ms and not self._sink.is_playing
        if shown != unheard:
            self._await_taps(*(UNHEARD if unheard else TAP))

    def _keep(self) -> None:
        if self._delay_ms is not None:
            self.chosen.emit(self._delay_ms)
            self.accept()

    def _nudge(self, by_ms: int) -> None:
        if self._delay_ms is not None:
            self.look(self._delay_ms + by_ms)

    def _arrange(self) -> None:
        for label in (self.heading, self.says, self.hint):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.says.setMinimumHeight(2 * self.says.fontMetrics().lineSpacing())
        for button in (self.again, self.leave, self.keep):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Space is the tap
        foot = QWidget()
        foot.setMinimumHeight(BUTTONS)
        foot.setLayout(button_row(self.again, self.leave, self.keep))
        column = dialog_column(self, 16)
        column.addWidget(self.heading)
        column.addWidget(self.says)
        column.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.hint)
        column.addSpacing(8)
        column.addWidget(foot)

    def _connect(self) -> None:
        self._frame.timeout.connect(self._tick)
        self.again.clicked.connect(self.listen)
        self.leave.clicked.connect(self.reject)
        self.keep.clicked.connect(self._keep)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._beat_ms = self._placed_ms = self._clock.monotonic_ms() + FIRST_BEAT_MS
        self._frame.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._frame.stop()
        self._sink.silence()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        press = key_press(event)
        action = press.action if press else None
        if action is Action.PRESS and not event.isAutoRepeat():
            self.tap()
        elif action is Action.CONFIRM and not event.isAutoRepeat():
            self._keep()
        elif event.key() == Qt.Key.Key_Left:
            self._nudge(-NUDGE_MS)
        elif event.key() == Qt.Key.Key_Right:
            self._nudge(NUDGE_MS)
        elif action is Action.REPEAT and self._delay_ms is not None:
            self.listen()
        elif event.key() == Qt.Key.Key_Escape:
            self.reject()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.tap()
        event.accept()
