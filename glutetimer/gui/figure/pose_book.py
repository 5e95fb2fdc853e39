"""The widget that shows a figure moving."""

from __future__ import annotations

from importlib.resources.abc import Traversable
from pathlib import Path

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from glutetimer.figure.motion import Motion
from glutetimer.figure.posture import Posture
from glutetimer.gui.figure.figure_colours import DAY, FigurePalette
from glutetimer.gui.figure.figure_painting import paint_figure
from glutetimer.library.pose_files import read_pose_set, read_skeleton
from glutetimer.session.steps import PhaseKind, Side


class PoseBook:
    """The movements of a folder of pose files, each read when it is first asked for."""

    def __init__(self, folder: Path | Traversable) -> None:
        self._folder = folder
        self._bones = read_skeleton(folder)
        self._motions: dict[str, Motion] = {}

    def motion(self, pose_id: str) -> Motion:
        """Return a movement.

        Raises:
            UserError: If its file is missing or not as it should be.
        """
        if pose_id not in self._motions:
            poses = read_pose_set(self._folder, pose_id)
            self._motions[pose_id] = Motion(poses, self._bones)
        return self._motions[pose_id]


class FigureWidget(QWidget):
    """Shows one instant of a movement; whoever owns the time asks for the next one."""

    def __init__(self, book: PoseBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._palette = DAY
        self._posture: Posture | None = None
        self._glow = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_motion(
        self,
        pose_id: str,
        phase: PhaseKind | str,
        progress: float,
        side: Side | str = Side.BOTH,
        breathing_ms: int = 0,
    ) -> None:
        """Show a movement at a phase (progress 0 to 1); `breathing_ms` is any running time."""
        self._show(self._book.motion(pose_id).posture(phase, progress, side, breathing_ms))

    def show_fault(self, pose_id: str, breathing_ms: int = 0) -> bool:
        """Show how it should not look; say whether there is such a picture."""
        posture = self._book.motion(pose_id).fault(breathing_ms)
        if posture is not None:
            self._show(posture)
        return posture is not None

    def clear(self) -> None:
        """Show nothing."""
        self._posture = None
        self.update()

    def set_palette(self, palette: FigurePalette) -> None:
        """Take other colours."""
        self._palette = palette
        self.update()

    def _show(self, posture: Posture) -> None:
        if posture != self._posture:
            self._posture = posture
            self.update()

    def sizeHint(self) -> QSize:
        """Be as large as in half a small window."""
        return QSize(480, 400)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the posture."""
        del event
        if self._posture is None:
            return
        painter = QPainter(self)
        paint_figure(painter, QRectF(self.rect()), self._posture, self._palette, self._glow)
        painter.end()
