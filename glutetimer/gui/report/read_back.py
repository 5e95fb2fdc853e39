"""Reads the codes of pictures and PDF, and the text of a PDF, which anybody may have made.

Decoders of such files are large and old. So each file is read in a process of its own that has
limits on time and memory, and can be left behind.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize
from PySide6.QtGui import QGuiApplication, QImage

from glutetimer.app.own_pictures import MOST_BYTES
from glutetimer.errors import UserError
from glutetimer.exchange.shared_file import FileTexts, SharedKind, kind_of_content
from glutetimer.gui.figure.picture_decoding import FORMATS, SCANS, decoded
from glutetimer.host.file_problems import cannot_read, does_not_answer, is_missing, is_too_large
from glutetimer.host.regular_file import read_regular
from glutetimer.host.timeout import within
from glutetimer.i18n import N_, _
from glutetimer.library.file_errors import file_name

LARGEST_SIDE: Final = 3000
"""Larger pictures are made smaller before a code is looked for."""
MAX_PAGES: Final = 20
MAX_TEXT: Final = 200_000
READ_S: Final = 30.0
"""How long a slow share may take to give a file."""
DECODED_S: Final = 6
"""How long a processor may take for a file, also one that was made to take for ever."""
_MEMORY: Final = 1_500_000_000
_SCALES: Final = (1.0, 2.0, 0.5)
_DPI: Final = (150, 300)
_POINTS: Final = 72
_OTHER: Final = N_("Open it elsewhere and save it anew as PNG or PDF, or paste its text.")


def read_texts(path: Path) -> FileTexts:
    """Return what a picture or PDF says.

    Raises:
        UserError: If it cannot be read.
    """
    name = file_name(path)
    try:
        found = within(READ_S, _read_limited, path.absolute())
    except TimeoutError:
        raise does_not_answer(name) from None
    except FileNotFoundError:
        raise is_missing(name) from None
    except OSError as error:
        raise cannot_read(name, error, _OTHER) from None
    except RuntimeError:  # the decoder has ended its process
        found = None
    if found is None:
        raise UserError(_("{name} cannot be read.").format(name=name), _(_OTHER))
    return found


def texts_of(content: bytes) -> FileTexts | None:
    """Return what a picture or PDF says, None where it cannot be read."""
    kind = kind_of_content(content)
    if kind is SharedKind.PDF:
        return _pdf(content)
    if kind is SharedKind.PICTURE and (picture := _picture(content)) is not None:
        return FileTexts(tuple(_codes(picture)))
    return None


def _read_limited(path: Path) -> FileTexts | None:
    """Read a file in this process, which is there for nothing else."""
    content = read_regular(path, MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise is_too_large(file_name(path), MOST_BYTES, _OTHER)
    _limit()
    return texts_of(content)


def _limit() -> None:
    """Limit the memory and time of this process, where the system can."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - not everywhere

    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_DATA, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (DECODED_S, DECODED_S))


def _picture(content: bytes) -> QImage | None:
    """Return a picture, made smaller where it is large; None where it is none."""
    with contextlib.suppress(UserError):
        return _on_white(decoded(content, LARGEST_SIDE, FORMATS | SCANS))
    return None


def _on_white(picture: QImage) -> QImage:
    """Return a picture in shades of grey; where it is transparent, it is on white paper."""
    if picture.hasAlphaChannel():
        paper = QImage(picture.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        from PySide6.QtGui import QPainter  # noqa: PLC0415 - seldom needed

        painter = QPainter(paper)
        painter.drawImage(0, 0, picture)
        painter.end()
        picture = paper
    return picture.convertToFormat(QImage.Format.Format_Grayscale8)


def _codes(picture: QImage, scales: tuple[float, ...] = _SCALES) -> Iterator[str]:
    """Yield the texts of the QR codes in a picture; a blurred one is tried in other sizes."""
    import zxingcpp  # noqa: PLC0415 - seldom needed

    found: dict[str, None] = {}
    for scale in scales:
        size = QSize(round(picture.width() * scale), round(picture.height() * scale))
        if max(size.width(), size.height()) > 2 * LARGEST_SIDE or size.isEmpty():
            continue
        scaled = picture if scale == 1 else picture.scaled(size)
        codes = zxingcpp.read_barcodes(
            scaled,
            formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode),
            text_mode=zxingcpp.TextMode.Plain,
        )
        found |= dict.fromkeys(code.text[:MAX_TEXT] for code in codes)
        if found:
            break
    yield from found


def _pdf(content: bytes) -> FileTexts | None:
    """Return the codes and the text of the first pages of a PDF."""
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - seldom needed

    app = _application()
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    if document.status() is not QPdfDocument.Status.Ready:
        return None
    pages = range(min(document.pageCount(), MAX_PAGES))
    texts = (document.getAllText(page).text() for page in pages)
    text = "\n".join(texts)[:MAX_TEXT]
    codes: dict[str, None] = {}
    for page in pages:
        codes |= dict.fromkeys(_codes_of_page(document, page))
    document.close()
    del app  # it must outlive the document
    return FileTexts(tuple(codes), text)


def _codes_of_page(document: object, page: int) -> list[str]:
    from PySide6.QtPdf import QPdfDocument  # noqa: PLC0415 - seldom needed

    assert isinstance(document, QPdfDocument)  # noqa: S101 - for the types
    points = document.pagePointSize(page)
    longest = max(points.width(), points.height(), 1.0)
    scales = (min(dpi / _POINTS, LARGEST_SIDE / longest) for dpi in _DPI)
    for size in dict.fromkeys((points * scale).toSize() for scale in scales):
        if size.isEmpty():
            return []
        # each size is painted anew: to scale a picture of it shows nothing more
        if codes := list(_codes(_on_white(document.render(page, size)), scales=(1.0,))):
            return codes
    return []


def _application() -> QGuiApplication:
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication(["glutetimer"])
