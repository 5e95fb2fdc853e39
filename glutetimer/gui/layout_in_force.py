"""Which keyboard layout is in force, so that keys are called by the letters written on them.

X11 tells at any time. Elsewhere Qt tells nothing of it, so the letters that are typed have to.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QGuiApplication

from glutetimer.gui.x11_layout import X11Layout
from glutetimer.presentation.keyboard_layouts import LayoutGuess, use_layout
from glutetimer.presentation.keys import KeyPress


class LayoutInForce:
    """Follows the layout of the keyboard.

    Args:
        languages: What the person's system speaks.
    """

    def __init__(self, languages: Iterable[str] = ()) -> None:
        self._guess = LayoutGuess(languages)
        self._x11 = X11Layout() if QGuiApplication.platformName() == "xcb" else None

    def look(self, press: KeyPress | None = None) -> bool:
        """Find out which layout is in force, maybe from a key; returns whether it is another."""
        layout = self._x11.read() if self._x11 is not None else None
        if layout is None:
            if press is not None and len(press.name) == 1:
                self._guess.place(press.name, press.place)
            layout = self._guess.layout
        return use_layout(layout)
