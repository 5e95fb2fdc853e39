"""What goes wrong: the wrong picture beside the right one where there is one, and the remedy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from glutetimer.gui.library.exercise_page.cited_line import CitedLine, ShowSource
from glutetimer.gui.library.exercise_page.marks import VerdictMark
from glutetimer.gui.widgets.labels import card, text
from glutetimer.i18n import _
from glutetimer.presentation.library.exercise_page.exercise_view import FaultLine

PICTURE: Final = QSize(132, 112)
FaultPictures = Callable[[int], tuple[QPixmap, QPixmap] | None]
"""Returns the wrong and the right picture of the fault of an index."""


def fault_card(fault: FaultLine, pictures: FaultPictures, show_source: ShowSource) -> QFrame:
    """Return one fault as a card."""
    frame = card()
    frame.setAccessibleName(fault.what.text)
    column = QVBoxLayout(frame)
    column.setContentsMargins(16, 16, 16, 16)
    column.setSpacing(6)
    both = pictures(fault.index)
    if both is not None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for pixmap, is_good in zip(both, (False, True), strict=True):
            row.addWidget(_picture(pixmap, fault, is_good=is_good))
        row.addStretch(1)
        column.addLayout(row)
    what = QHBoxLayout()
    what.setSpacing(8)
    if both is None:
        what.addWidget(VerdictMark(_("Wrong"), is_good=False), 0, Qt.AlignmentFlag.AlignTop)
    what.addWidget(CitedLine(fault.what, show_source), 1)
    column.addLayout(what)
    fix = QHBoxLayout()
    fix.setSpacing(8)
    if both is None:
        fix.addWidget(VerdictMark(_("Right"), is_good=True), 0, Qt.AlignmentFlag.AlignTop)
    fix.addWidget(text(fault.fix, "good", wraps=True), 1)
    column.addLayout(fix)
    column.addStretch(1)
    return frame


def _picture(pixmap: QPixmap, fault: FaultLine, *, is_good: bool) -> QWidget:
    frame = QFrame()
    frame.setProperty("role", "picture")
    grid = QGridLayout(frame)
    grid.setContentsMargins(0, 0, 0, 0)
    still = QLabel()
    still.setPixmap(pixmap)
    still.setFixedSize(PICTURE)
    words = _("Right: {fix}") if is_good else _("Wrong: {fault}")
    still.setAccessibleName(words.format(fix=fault.fix, fault=fault.what.text))
    grid.addWidget(still, 0, 0)
    mark = VerdictMark(_("Right") if is_good else _("Wrong"), is_good=is_good)
    corner = QVBoxLayout()
    corner.setContentsMargins(6, 6, 0, 0)
    corner.addWidget(mark)
    grid.addLayout(corner, 0, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return frame
