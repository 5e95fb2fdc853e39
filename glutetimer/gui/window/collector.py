"""Python's garbage collector, run on the window's thread alone."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

from glutetimer.host.memory import collect_due

INTERVAL_MS = 1_000


class Collector(QObject):
    """Turns Python's own collector off and collects from a timer instead.

    Python collects in whichever thread happens to allocate. A Qt object in a reference cycle would
    be deleted on that thread, which ends the process. What is freed by its reference count, as
    most is, goes at once as ever.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._was_enabled = gc.isenabled()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(collect_due)

    def start(self) -> None:
        """Leave out what is there now, which stays until the end, and collect from here on."""
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_enabled:
            gc.enable()
