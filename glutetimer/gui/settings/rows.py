"""A row of Settings: what something is or does, and beside it what changes or does it."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QPushButton, QVBoxLayout, QWidget

from glutetimer.gui.widgets.beside_layout import BesideLayout
from glutetimer.gui.widgets.labels import strong, text

BUTTON_WIDTH = 176
"""The buttons of rows stand under each other, so they are all as wide as most of them need, px."""


def described(name: str, *says: str | QWidget) -> QVBoxLayout:
    """Return a name over what there is to say about it."""
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(strong(name, wraps=True))
    for one in says:
        words.addWidget(text(one, "mute", wraps=True) if isinstance(one, str) else one)
    return words


def setting_row(words: QLayout, control: QWidget | QLayout) -> BesideLayout:
    """Return a row with its control at the end, or under the words where it is narrow."""
    layout = BesideLayout()
    layout.add_layout(words)
    if isinstance(control, QLayout):
        layout.add_layout(control)
    else:
        layout.addWidget(control)
    if isinstance(control, QPushButton):
        control.setMinimumWidth(BUTTON_WIDTH)
    return layout
