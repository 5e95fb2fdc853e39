"""Who speaks: the voices of this machine in the order in which they are asked, and a try."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.labels import PressButton, clear, strong, text
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
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(32)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(strong(_("Who speaks")))
        words.addLayout(self._lines)
        row.addLayout(words, 1)
        row.addWidget(self.attempt, 0, Qt.AlignmentFlag.AlignTop)
        self.attempt.clicked.connect(self.try_requested)

    def show_voices(self, voices: Sequence[VoiceLine]) -> None:
        """Show these voices, the first one asked first."""
        clear(self._lines)
        for number, voice in enumerate(voices, 1):
            words = f"{number}. {voice.name}: {voice.words} {voice.remedy}".rstrip()
            self._lines.addWidget(text(words, "mute", wraps=True))
