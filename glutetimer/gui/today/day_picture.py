"""The picture of a topic on Today, drawn a moment after the first frame."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from glutetimer.gui.style.theme import Theme

if TYPE_CHECKING:
    from glutetimer.gui.figure.pose_book import PoseBook

SIZE: Final = (80, 70)
"""Of the picture, px."""
AFTER_FIRST_FRAME_MS: Final = 50


class DayPicture(QWidget):
    """A drawing of Learn; its room is there from the first, so that nothing moves when it comes.

    Args:
        theme: The colours to begin with.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._picture = ""
        self._book: PoseBook | None = None
        self.setFixedSize(*SIZE)

    def show_picture(self, picture: str) -> None:
        """Show the picture of this id."""
        self._picture = picture
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._book is None:
            QTimer.singleShot(AFTER_FIRST_FRAME_MS, self, self._prepare)

    def _prepare(self) -> None:
        """Load what draws, which the first frame does not wait for."""
        from glutetimer.gui.figure.pose_book import PoseBook  # noqa: PLC0415 - see above
        from glutetimer.gui.library.learn.drawings import gallery  # noqa: F401, PLC0415 - likewise
        from glutetimer.host.assets import assets_dir  # noqa: PLC0415 - likewise

        self._book = PoseBook(assets_dir() / "poses")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._book is None:
            return
        from glutetimer.gui.library.learn.drawings.drawing import ICON  # noqa: PLC0415 - as above
        from glutetimer.gui.library.learn.drawings.gallery import drawing  # noqa: PLC0415 - as above
        from glutetimer.gui.library.learn.drawings.sketch import Sketch  # noqa: PLC0415 - as above

        painter = QPainter(self)
        sketch = Sketch(painter, QRectF(self.rect()), ICON, self._theme, self._book)
        drawing(self._picture).icon(sketch)
        sketch.close()
        painter.end()
