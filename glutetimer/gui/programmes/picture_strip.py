"""The one or two pictures of an exercise: added by a button, dropped or pasted, and taken out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from glutetimer.app.own_pictures import Clean
from glutetimer.errors import UserError
from glutetimer.gui.figure.own_pictures import OwnPictures, paint_picture
from glutetimer.gui.figure.picture_decoding import cleaned, encoded
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.labels import PressButton, clear, text
from glutetimer.i18n import N_, _
from glutetimer.library.exercise_checks import MOST_PICTURES

SIZE: Final = QSize(132, 96)
_CAPTIONS: Final = ((N_("The whole movement"),), (N_("The start"), N_("The turn")))
_KINDS: Final = "*.png *.jpg *.jpeg *.webp *.gif *.bmp"
_PICTURE_ENDINGS: Final = frozenset(kind.removeprefix("*") for kind in _KINDS.split())

Take = Callable[[Path | bytes, Clean], str]
"""Keeps a picture and returns its name."""


class PictureStrip(QWidget):
    """The pictures with what takes them out, and the button that adds one.

    Args:
        take: Keeps a picture.
        pictures: Reads those that are kept.
    """

    changed = Signal()
    refused = Signal(str)
    """Why a picture was not taken."""

    def __init__(self, take: Take, pictures: OwnPictures) -> None:
        super().__init__()
        self._take = take
        self._pictures = pictures
        self._names: tuple[str, ...] = ()
        self.taken: list[str] = []
        self.add = PressButton(_("Add a picture"))
        self._hint = text(_("Or drop one here, or paste it."), "mute", wraps=True)
        self._thumbs = QWidget()
        self._row = FlowLayout(across=16, down=8)
        self._thumbs.setLayout(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._thumbs)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._hint)
        self.add.clicked.connect(self._choose)
        self.show_names(())

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the pictures, in their order."""
        return self._names

    def show_names(self, names: tuple[str, ...]) -> None:
        """Show these pictures."""
        self._names = names
        clear(self._row)
        captions = _CAPTIONS[len(names) - 1] if names else ()
        for name, caption in zip(names, captions, strict=False):
            self._row.addWidget(self._thumb(name, _(caption)))
        self._thumbs.setVisible(bool(names))
        is_full = len(names) >= MOST_PICTURES
        self.add.setVisible(not is_full)
        self._hint.setVisible(not is_full)
        self.add.setText(_("Add the other end") if names else _("Add a picture"))
        self.add.setAccessibleName(self.add.text())

    def can_take(self, data: QMimeData) -> bool:
        """Whether what is dropped or pasted is a picture."""
        return data.hasImage() or any(map(_is_picture, _paths(data)))

    def take_from(self, data: QMimeData) -> None:
        """Take the pictures that were dropped or pasted."""
        paths = [path for path in _paths(data) if _is_picture(path)]
        for path in paths[:MOST_PICTURES]:
            self.take(path)
        if not paths and data.hasImage():
            self.take(encoded(QImage(data.imageData())))

    def take(self, source: Path | bytes) -> None:
        """Take one picture; where there are two already, it takes the place of the second."""
        try:
            name = self._take(source, cleaned)
        except UserError as problem:
            self.refused.emit(str(problem))
            return
        self.taken.append(name)
        kept = [one for one in self._names if one != name][: MOST_PICTURES - 1]
        self._change((*kept, name))

    def _choose(self) -> None:
        name, _kind = QFileDialog.getOpenFileName(
            self,
            _("Choose a picture"),
            str(dialog_folder()),
            _("Pictures ({kinds})").format(kinds=_KINDS),
        )
        if name:
            self.take(Path(name))

    def _change(self, names: tuple[str, ...]) -> None:
        self.show_names(names)
        self.changed.emit()

    def _thumb(self, name: str, caption: str) -> QWidget:
        thumb = QWidget()
        label = QLabel()
        label.setFixedSize(SIZE)
        label.setPixmap(self._pixmap(name))
        label.setAccessibleName(caption)
        out = PressButton(_("Take out"), "link")
        out.setAccessibleName(_("Take out: {picture}").format(picture=caption))
        out.clicked.connect(lambda: self._change(tuple(one for one in self._names if one != name)))
        column = QVBoxLayout(thumb)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(text(caption, "small"))
        column.addWidget(out, 0, Qt.AlignmentFlag.AlignLeft)
        return thumb

    def _pixmap(self, name: str) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(SIZE * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        image = self._pictures.small(name)
        if image is not None:
            painter = QPainter(pixmap)
            paint_picture(painter, QRectF(0, 0, SIZE.width(), SIZE.height()), image)
            painter.end()
        return pixmap


def _paths(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in _PICTURE_ENDINGS
