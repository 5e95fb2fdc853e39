"""A view as it is on screen, kept as a picture, a drawing or a table."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QPoint, QRect
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QFileDialog, QWidget

from glutetimer.app.exporting import save_pieces
from glutetimer.app.jobs import Ending, Failed, Finished, Job, Progress
from glutetimer.errors import UserError
from glutetimer.exchange import export, table_csv
from glutetimer.exchange.table_csv import TableRow
from glutetimer.gui.widgets.dialog_folder import dialog_folder
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import N_, _

FINE: Final = 2
"""Pixels of a picture for each on screen."""
_FILTERS: Final = N_("Picture (*.png);;Drawing (*.svg);;Table (*.csv)")


def ask_how(parent: QWidget) -> str:
    """Ask for a file to keep a view in, "" for none; its ending says how."""
    start = str(dialog_folder() / "glutetimer.png")
    name, chosen = QFileDialog.getSaveFileName(parent, _("Save this view…"), start, _(_FILTERS))
    if name and not Path(name).suffix:
        name += chosen.rpartition("*")[2].rstrip(")")
    return name


class ViewExport(QObject):
    """Asks for a file, and writes a view into it beside the window.

    Args:
        parent: The page that the view is on.
        tell: Shows what became of it.
        ask: Asks for the file.
    """

    def __init__(
        self,
        parent: QWidget,
        tell: Callable[[str], object],
        ask: Callable[[QWidget], str] = ask_how,
    ) -> None:
        super().__init__(parent)
        self._page = parent
        self._tell = tell
        self._ask = ask
        self._files: Inbox[Progress | Ending[str]] = Inbox(self, self._on_news)

    def export(self, view: QWidget, table: Iterable[TableRow]) -> None:
        """Keep a view, or what it shows."""
        path = self._ask(self._page)
        if not path:
            return
        try:  # what is drawn is drawn here, what is written waits for no window
            pieces = view_content(view, table, Path(path))
        except UserError as problem:
            self._tell(str(problem))
            return
        Job(lambda _ask: _write_file(Path(path), pieces), self._files.post, "view").start()

    def _on_news(self, news: Progress | Ending[str]) -> None:
        if isinstance(news, Finished):
            self._tell(news.result)
        elif isinstance(news, Failed):
            self._tell(news.why)


def _write_file(path: Path, pieces: Iterable[bytes]) -> str:
    save_pieces(path, pieces)
    return _("Saved: {path}").format(path=path)


def view_content(view: QWidget, table: Iterable[TableRow], path: Path) -> list[bytes]:
    """Return what to write into a file whose ending says how: .png, .svg or .csv.

    Args:
        view: What is drawn.
        table: What it shows, for the CSV.
        path: The file.

    Raises:
        UserError: If the ending is another one.
    """
    ending = path.suffix.lower()
    if ending == ".csv":
        return list(export.in_bytes(table_csv.rows(table)))
    if ending == ".svg":
        return [drawing(view)]
    if ending == ".png":
        return [picture(view)]
    raise UserError(
        _("{file} does not say how to keep the view.").format(file=path.name),
        _("End its name with .png, .svg or .csv."),
    )


def picture(view: QWidget) -> bytes:
    """Return a view as PNG, twice as fine as on screen."""
    image = QImage(view.size() * FINE, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(FINE)
    image.fill(view.palette().window().color())
    painter = QPainter(image)
    view.render(painter, QPoint())
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def drawing(view: QWidget) -> bytes:
    """Return a view as SVG."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(view.size())
    generator.setViewBox(QRect(QPoint(), view.size()))
    generator.setTitle("glutetimer")
    painter = QPainter(generator)
    painter.fillRect(view.rect(), view.palette().window().color())
    view.render(painter, QPoint())
    painter.end()
    return bytes(buffer.data().data())
