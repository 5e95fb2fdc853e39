"""Distinguishes a key that is held from one that is pressed again."""

from __future__ import annotations

from PySide6.QtGui import QKeyEvent


class HeldKey:
    """Records when a widget's last key was released.

    X11 repeats a held key as releases and presses at the same instant. Qt marks such a press as
    repeated only if it has arrived when the release is handled, which a busy machine misses.
    """

    def __init__(self) -> None:
        self._released_ms = 0

    def release(self, event: QKeyEvent) -> None:
        """Take note of a release."""
        self._released_ms = event.timestamp()

    def repeats(self, press: QKeyEvent) -> bool:
        """Return whether a press comes from a key that is held."""
        return press.isAutoRepeat() or 0 < press.timestamp() == self._released_ms
