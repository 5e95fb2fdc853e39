"""The application: window, theme, house and sound, and what connects them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPixmapCache
from PySide6.QtWidgets import QApplication

from glutetimer import words
from glutetimer.audio import Tell
from glutetimer.audio.ear import Ear, open_ear
from glutetimer.errors import Problem
from glutetimer.going_on import BrokenOff
from glutetimer.gui import theme
from glutetimer.gui.alone import tell_alone
from glutetimer.gui.closing import Closing
from glutetimer.gui.collector import Collector
from glutetimer.gui.desk import Desk
from glutetimer.gui.exchange.in_step import StepKeeper
from glutetimer.gui.figure.figure_widget import PoseBook
from glutetimer.gui.main_window import MainWindow
from glutetimer.gui.pages.stills import Stills
from glutetimer.gui.safety_net import SafetyNet
from glutetimer.gui.stylesheet import wear
from glutetimer.gui.training import Training
from glutetimer.host import log
from glutetimer.host.assets import assets_dir
from glutetimer.host.memory import stay_lean
from glutetimer.wiring import House

if TYPE_CHECKING:
    from glutetimer.gui.one_window import OneWindow
    from glutetimer.host.paths import Paths

WHEN_IDLE_MS = 3_000
"""Work that nobody waits for begins this long after the window is there."""
OpenEar = Callable[[House, Tell], Ear]


def ear_of(house: House, tell: Tell) -> Ear:
    """Return what this house hears its sessions with."""
    return open_ear(house.clock, house.voice_pack, house.voice_cache, tell)


PIXMAPS_KB = 512
"""Qt keeps what labels and styles have drawn; the usual 10 MB fill up over a day."""


class App(QObject):
    """Everything that lives as long as the window.

    Args:
        house: Where everything comes from.
        speed: How many times faster than the clock sessions run.
        listen: Gives what sessions are heard with, when the first one starts.
        window: The window to furnish; None for a new one.
    """

    told = Signal(str)
    """A sentence for the person, from any thread."""

    def __init__(
        self,
        house: House,
        speed: float = 1.0,
        listen: OpenEar = ear_of,
        window: MainWindow | None = None,
    ) -> None:
        super().__init__()
        stay_lean()
        self._collector = Collector(self)
        QPixmapCache.setCacheLimit(PIXMAPS_KB)
        self._house = house
        house.tell = lambda problem: self.told.emit(str(problem))
        self._night: bool | None = None
        look = self._theme()
        wear(look)
        self._stills = Stills(house.catalogue.exercises, PoseBook(assets_dir() / "poses"), look)
        self.desk = Desk(house, look, self._stills)
        self.training = Training(house, lambda: listen(house, self.told.emit), speed)
        self.training.dress(look)
        self.window = window or MainWindow()
        self.window.furnish(self.desk, self.training)
        self.in_step = StepKeeper(house, lambda: not self.training.is_under_way)
        self._connect()

    def start(self, programme: str | None = None) -> None:
        """Show the window; with a programme, start its session at once.

        Raises:
            Problem: If there is no such programme.
        """
        for notice in (*self._house.settings_notices, *self._house.history.notices):
            self.desk.tell(notice)
        for problem in self._house.catalogue.problems:
            self.desk.tell(str(problem))
        if programme is not None:
            self._house.find(programme)
            self.desk.choose(programme)
        self.window.show()
        self._collector.start()
        self._house.music.give_back()  # what a run that broke off has left
        QTimer.singleShot(WHEN_IDLE_MS, self.training.learn_own_words)
        QTimer.singleShot(0, self.in_step.look)
        if programme is not None:
            self.begin()

    def come_forward(self, programme: str = "") -> None:
        """Show the window because the program was started again, maybe to begin a programme."""
        state = self.window.windowState() & ~Qt.WindowState.WindowMinimized
        self.window.setWindowState(state | Qt.WindowState.WindowActive)
        self.window.raise_()
        self.window.activateWindow()
        if programme and self.training.is_under_way:
            self.training.tell("A session is under way.")
        elif programme:
            try:
                self._house.find(programme)
            except Problem as problem:
                self.desk.tell(str(problem))
                return
            self.desk.choose(programme)
            self.begin()

    def begin(self) -> None:
        """Start the session chosen on Today."""
        programme, plan = self.desk.chosen()
        self._house.change_setting("last_programme", programme.id)
        self.window.go_to_mat(full_screen=self._house.settings.full_screen_session)
        self.training.begin(programme, plan)

    def go_on(self, broken: BrokenOff) -> None:
        """Go on with a session that broke off."""
        self.window.go_to_mat(full_screen=self._house.settings.full_screen_session)
        try:
            self.training.go_on(broken)
        except Problem as problem:
            self.window.go_to_desk()
            self.desk.tell(str(problem))

    def dress(self) -> None:
        """Put on the theme that holds now."""
        look = self._theme()
        wear(look)
        self._stills.dress(look)
        self.window.dress(look)

    def close(self) -> Callable[[], object]:
        """Let go of the session and the sound; returns what sends the last changes."""
        self.training.let_go()
        last = self.in_step.let_go()
        self._collector.stop()
        return last

    def _theme(self) -> theme.Theme:
        hints = QApplication.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark if self._night is None else self._night
        choice = self._house.settings.theme if self._night is None else "system"
        return theme.current(choice, system_is_dark=dark)

    def _toggle_night(self) -> None:
        self._night = not self._theme().is_dark
        self.dress()

    def _calibrate(self) -> None:
        self.training.calibrate(self._theme(), self.window)

    def _heed(self, key: str) -> None:
        if key == "theme":
            self._night = None
            self.dress()
        elif key == "sync_folder":
            self.in_step.turn()

    def _tell(self, text: str) -> None:
        if self.training.is_under_way:
            # from the mat one reads the first sentence at most
            self.training.tell(text.partition(". ")[0].removesuffix(".") + ".")
        else:
            self.desk.tell(text)

    def _connect(self) -> None:
        self.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.in_step.told.connect(self._tell)
        self.in_step.stood.connect(self.desk.tell_in_step)
        self.in_step.came_in.connect(self.desk.refresh)
        self.training.session_ended.connect(self.in_step.look)
        self.training.done.connect(self.in_step.look)
        self.desk.start_requested.connect(self.begin)
        self.desk.resume_requested.connect(self.go_on)
        self.desk.setting_changed.connect(self._heed)
        self.desk.voice_tried.connect(self.training.try_voice)
        self.desk.calibration_requested.connect(self._calibrate)
        self.training.delay_measured.connect(self.desk.keep_delay)
        self.training.theme_toggled.connect(self._toggle_night)
        QApplication.styleHints().colorSchemeChanged.connect(self.dress)


def live(paths: Paths, window: MainWindow, one: OneWindow, start: str | None, speed: float) -> int:
    """Furnish a window, let the application run, and return its exit code.

    Raises:
        Problem: If the programme to start is not known or the history cannot be opened.
    """
    house = House(paths.data)
    app = App(house, speed, window=window)
    one.called.connect(app.come_forward)
    net = SafetyNet(paths, app.training, window)
    net.mishaps.told.connect(app.told)
    app.told.connect(log.note)
    if net.stretch():
        app.desk.tell(words.ENDED_HARD)
    try:
        app.start(start)
        one.answer()
        return QApplication.exec()
    finally:
        closing = Closing()
        one.called.disconnect(app.come_forward)
        one.called.connect(closing.show)
        close_house(house, app.close(), closing)
        net.take_down()


def close_house(house: House, send: Callable[[], object], closing: Closing) -> None:
    """Write what waits; what the disk did not take in the end is told in a window of its own."""
    told = len(house.problems)
    house.tell = lambda _: None

    def close() -> None:
        house.close()
        send()

    closing.run(close)
    for problem in house.problems[told:]:
        tell_alone(str(problem))
