"""The mini bands that a person has: a chip for each colour, and how strong each one is."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.widgets.band_dot import SIZE, band_icon, show_dot
from glutetimer.gui.widgets.choice import Chips
from glutetimer.gui.widgets.fields import ChoiceField
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import _
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.amounts import band_text, band_word
from glutetimer.settings.declaration import joined, pair_of
from glutetimer.training.bands import COLOURS, STRENGTHS, USUAL_STRENGTHS, own_bands

MIDDLE = "medium"


class BandsField(QWidget):
    """Any number of colours, and a strength for each of those chosen.

    Args:
        name: What is chosen, for a screen reader.
    """

    chosen = Signal(tuple)
    """The items of the setting `bands`, the weakest first; `select` is silent."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.colours = Chips(name)
        self.colours.offer([(band, capitalised(band_word(band))) for band in COLOURS])
        self.strengths: dict[str, ChoiceField] = {}
        self._blocks: dict[str, QWidget] = {}
        flow = QWidget()
        self._flow = FlowLayout(across=24, down=8)
        flow.setLayout(self._flow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.colours)
        column.addWidget(flow)
        for band in COLOURS:
            show_dot(self.colours.button(band), band)
            self._blocks[band] = self._strength(band)
            self._flow.addWidget(self._blocks[band])
        self._lines = flow
        self.colours.chosen.connect(self._choose)
        self._show_blocks()

    @property
    def values(self) -> tuple[str, ...]:
        """The items of the setting, the weakest band first."""
        chosen = ((band, str(self.strengths[band].currentData())) for band in self.colours.values)
        return tuple(joined(*pair) for pair in own_bands(chosen).strengths.items())

    def select(self, values: Iterable[str]) -> None:
        """Show the bands of the setting."""
        strengths = dict(map(pair_of, values))
        self.colours.select(tuple(strengths))
        for band, field in self.strengths.items():
            usual = USUAL_STRENGTHS.get(band, MIDDLE)
            field.setCurrentIndex(field.findData(strengths.get(band, usual)))
        self._show_blocks()

    def _choose(self) -> None:
        self._show_blocks()
        self.chosen.emit(self.values)

    def _show_blocks(self) -> None:
        chosen = self.colours.values
        for band, block in self._blocks.items():
            block.setVisible(band in chosen)
        self._lines.setVisible(bool(chosen))

    def _strength(self, band: str) -> QWidget:
        """Return the field for how strong a band is, with the band before it."""
        block = QWidget()
        row = QHBoxLayout(block)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        dot = text("")
        dot.setPixmap(band_icon(band).pixmap(QSize(SIZE, SIZE), self.devicePixelRatioF()))
        row.addWidget(dot)
        row.addWidget(text(capitalised(band_text(band))))
        field = ChoiceField()
        for strength in STRENGTHS:
            field.addItem(_(strength), strength)
        field.setCurrentIndex(field.findData(USUAL_STRENGTHS.get(band, MIDDLE)))
        field.setAccessibleName(_("How strong: {band}").format(band=band_text(band)))
        field.activated.connect(lambda: self.chosen.emit(self.values))
        self.strengths[band] = field
        row.addWidget(field)
        return block
