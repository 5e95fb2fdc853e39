"""Where everything on the mat view lies, computed from its size alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF

SMALLEST: Final = 1 / 28
"""Nothing on the mat view is written smaller than this share of its height."""

_HEIGHT = 800
_MARGIN = 40
_RING = 470
_GAP = 40
_NARROWEST_FIGURE = 400
_WIDEST_FIGURE = 980
_HEADING_TOP, _HEADING_HEIGHT = 48, 52
_BODY_TOP = 104
_FOOT = 112  # the divider and what is under it
_REP_ROW = 68
_MIN_WIDTH = 2 * _MARGIN + _NARROWEST_FIGURE + _GAP + _RING
_STACKED_WIDTH, _STACKED_HEIGHT = 620, 1240


@dataclass(frozen=True, slots=True)
class Layout:
    """The rectangles of the mat view, in logical pixels.

    `unit` is a pixel of the design, which is 800 of them high. `figure`, `cue` and the side
    `panel` (figure and cue together) share one column, `ring` and `rep` the other; `body` is
    both.
    """

    unit: float
    size: QRectF
    strip: QRectF
    title: QRectF
    time_left: QRectF
    figure: QRectF
    cue: QRectF
    panel: QRectF
    ring: QRectF
    dial: QRectF
    rep: QRectF
    body: QRectF
    divider: QRectF
    next: QRectF
    pain: QRectF

    @property
    def ring_width(self) -> float:
        """The thickness of the ring."""
        return 26 * self.unit

    @property
    def centre(self) -> QPointF:
        """The middle of the ring."""
        return self.ring.center()


def mat_layout(width: float, height: float) -> Layout:
    """Lay the mat view out: in two columns, or stacked where it is much higher than wide."""
    if width < 0.9 * height:
        return _stacked(width, height)
    unit = min(height / _HEIGHT, width / _MIN_WIDTH)
    wide, high = width / unit, height / unit
    content = min(wide - 2 * _MARGIN, _WIDEST_FIGURE + _GAP + _RING)
    left = (wide - content) / 2
    figure_width = content - _GAP - _RING
    right = left + content
    divider = high - _FOOT
    body = QRectF(left, _BODY_TOP, content, divider - _BODY_TOP - 16)
    rep = QRectF(right - _RING, divider - 34 - _REP_ROW, _RING, _REP_ROW)
    spare = rep.top() - 16 - _BODY_TOP - _RING
    ring = QRectF(right - _RING, _BODY_TOP + spare / 2, _RING, _RING)
    return _scaled(
        unit,
        QRectF(0, 0, wide, high),
        body=body,
        ring=ring,
        rep=rep,
        panel=QRectF(left, _BODY_TOP, figure_width, body.height()),
        cue=QRectF(left, rep.top(), figure_width, _REP_ROW),
        divider=divider,
    )


def _stacked(width: float, height: float) -> Layout:
    unit = min(width / _STACKED_WIDTH, height / _STACKED_HEIGHT)
    wide, high = width / unit, height / unit
    content = wide - 2 * _MARGIN
    divider = high - _FOOT
    rep = QRectF(_MARGIN, divider - 24 - _REP_ROW, content, _REP_ROW)
    ring = QRectF((wide - _RING) / 2, rep.top() - 16 - _RING, _RING, _RING)
    cue = QRectF(_MARGIN, ring.top() - 24 - _REP_ROW, content, _REP_ROW)
    return _scaled(
        unit,
        QRectF(0, 0, wide, high),
        body=QRectF(_MARGIN, _BODY_TOP, content, divider - _BODY_TOP - 16),
        ring=ring,
        rep=rep,
        panel=QRectF(_MARGIN, _BODY_TOP, content, cue.bottom() - _BODY_TOP),
        cue=cue,
        divider=divider,
    )


def _scaled(
    unit: float,
    size: QRectF,
    *,
    body: QRectF,
    ring: QRectF,
    rep: QRectF,
    panel: QRectF,
    cue: QRectF,
    divider: float,
) -> Layout:
    """Fill in what all layouts share, and go from pixels of the design to real ones."""
    left, right = body.left(), body.right()
    time_width, pain_width = 250, 172
    heading = QRectF(left, _HEADING_TOP, right - left, _HEADING_HEIGHT)
    foot = QRectF(left, divider + 20, right - left, 68)
    rects = {
        "size": size,
        "strip": QRectF(left, 28, right - left, 10),
        "title": heading.adjusted(0, 0, -time_width - 16, 0),
        "time_left": heading.adjusted(heading.width() - time_width, 0, 0, 0),
        "figure": QRectF(panel.left(), panel.top(), panel.width(), cue.top() - panel.top() - 8),
        "cue": cue,
        "panel": panel,
        "ring": ring,
        "dial": ring.adjusted(62, 62, -62, -62),
        "rep": rep,
        "body": body,
        "divider": QRectF(left, divider - 1, right - left, 2),
        "next": foot.adjusted(0, 0, -pain_width - 24, 0),
        "pain": QRectF(right - pain_width, foot.top() + 6, pain_width, 56),
    }
    return Layout(
        unit=unit,
        **{
            name: QRectF(r.x() * unit, r.y() * unit, r.width() * unit, r.height() * unit)
            for name, r in rects.items()
        },
    )
