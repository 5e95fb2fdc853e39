"""Who speaks: the voices of this machine in the order in which they are asked, and a try."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.settings.rows import described, setting_row
from glutetimer.gui.widgets.labels import PressButton, clear, text
from glutetimer.i18n import _


@dataclass(frozen=True, slots=True)
class VoiceLine:
    """One voice: its name, what it does or why it is not there, and what would help."""

    name: str
    words: str
    remedy: str = ""


class VoiceRows(QWidget):
    """The chain of voices, with a button that plays a sample."""

    try_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines = QVBoxLayout()
        self._lines.setSpacing(8)
        self.attempt = PressButton(_("Try"))
        words = described(_("Who speaks"))
        words.setSpacing(8)
        words.addLayout(self._lines)
        self.setLayout(setting_row(words, self.attempt))
        self.attempt.clicked.connect(self.try_requested)

    def show_voices(self, voices: Sequence[VoiceLine]) -> None:
        """Show these voices, the first one asked first."""
        clear(self._lines)
        for number, voice in enumerate(voices, 1):
            words = f"{number}. {voice.name}: {voice.words} {voice.remedy}".rstrip()
            self._lines.addWidget(text(words, "mute", wraps=True))
