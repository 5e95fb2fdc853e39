"""Decodes pictures that anybody may have made: within limits, upright, and without what they tell.

A photograph says where and when it was taken, and by whom. Only what is seen is kept.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader, QImageWriter, QPainter

from glutetimer.app.own_pictures import MOST_BYTES, PictureFile
from glutetimer.audio import QUIET
from glutetimer.errors import UserError
from glutetimer.i18n import N_, _

FORMATS: Final = frozenset((b"png", b"jpeg", b"jpg", b"webp", b"gif", b"bmp"))
"""What is decoded; a format that is a document or a program is none of them."""
SCANS: Final = frozenset((b"tif", b"tiff"))
"""What scanners give besides."""
MOST_PIXELS: Final = 50_000_000
"""More than the largest photograph of a usual phone."""
LONGEST_SIDE: Final = 1600
"""As large as a picture is kept, px: it fills half of a large screen."""
_QUALITY: Final = 88
_LARGEST_DRAWING: Final = 1_500_000
"""A larger PNG is kept as JPEG, if nothing in it is transparent; bytes."""
_CHOOSE: Final = N_("Choose a PNG or JPEG picture.")


def cleaned(data: bytes) -> PictureFile:
    """Return a picture as it is kept: upright, no larger than needed, and nothing but the picture.

    Of a moving picture the first frame is kept.

    Raises:
        UserError: If it cannot be decoded, or is too large.
    """
    image = decoded(data, LONGEST_SIDE)
    has_holes = image.hasAlphaChannel()
    clean = QImage(
        image.size(),
        QImage.Format.Format_ARGB32_Premultiplied if has_holes else QImage.Format.Format_RGB32,
    )
    clean.fill(Qt.GlobalColor.transparent if has_holes else Qt.GlobalColor.white)
    painter = QPainter(clean)
    painter.drawImage(0, 0, image)
    painter.end()
    if has_holes or _format_of(data) not in (b"jpeg", b"webp"):
        drawing = encoded(clean)
        if has_holes or len(drawing) <= _LARGEST_DRAWING:
            return PictureFile(drawing, "png")
    return PictureFile(encoded(clean, b"JPEG", _QUALITY), "jpg")


def decoded(
    data: bytes, longest: int = LONGEST_SIDE, formats: frozenset[bytes] = FORMATS
) -> QImage:
    """Return the first frame of a picture, upright, with no side longer than so many px.

    Args:
        data: The picture.
        longest: So long may a side be.
        formats: What it may be.

    Raises:
        UserError: If it cannot be decoded, or is too large.
    """
    if len(data) > MOST_BYTES:
        raise UserError(
            _("The picture is larger than {limit} MB.").format(limit=MOST_BYTES >> 20), _(_CHOOSE)
        )
    QLoggingCategory.setFilterRules(QUIET)
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if reader.format().data() not in formats:
        raise UserError(_("This is no picture that can be shown."), _(_CHOOSE))
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise UserError(
            _("The picture has more than {limit} megapixels.").format(
                limit=MOST_PIXELS // 1_000_000
            ),
            _("Choose a smaller one."),
        )
    if size.isValid() and max(size.width(), size.height()) > longest:
        scaled = size.scaled(QSize(longest, longest), Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(scaled.expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise UserError(_("The picture cannot be decoded."), _(_CHOOSE))
    image.setDevicePixelRatio(1.0)
    if image.colorSpace().isValid():
        image.convertToColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    return image


def _format_of(data: bytes) -> bytes:
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    return bytes(QImageReader.imageFormat(buffer).data())


def encoded(image: QImage, kind: bytes = b"PNG", quality: int = -1) -> bytes:
    """Return a picture in a format."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(kind))
    writer.setQuality(quality)
    writer.write(image)
    return bytes(buffer.data().data())
