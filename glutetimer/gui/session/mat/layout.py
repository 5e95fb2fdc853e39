"""Where everything on the mat view lies, computed from its size alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

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
_CUE_ROW = 86
"""A cue is one line, what happens at a change of sides takes two."""
_RING_WIDTH = 26 / 470
_WORD_SHARE = 0.38
"""What share of the words beside a small ring the word of the phase has."""
_MIN_WIDTH = 2 * _MARGIN + _NARROWEST_FIGURE + _GAP + _RING
_STACKED_WIDTH, _STACKED_HEIGHT = 620, 1240


@dataclass(frozen=True, slots=True)
class Layout:
    """The rectangles of the mat view, in logical pixels.

    `unit` is a pixel of the design, which is 800 of them high. `figure`, `cue` and the side
    `panel` (figure and cue together) share one column, `ring` and `rep` the other, `aside`;
    `body` is both. `words` is where the phase's word stands beside a ring that is too small to
    hold it, None where the ring holds it.
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
    aside: QRectF
    body: QRectF
    divider: QRectF
    foot: QRectF
    pain: QRectF
    words: QRectF | None = None

    @property
    def ring_width(self) -> float:
        """The thickness of the ring."""
        return self.ring.width() * _RING_WIDTH

    def with_small_ring(self, row: QRectF) -> Layout:
        """Return the layout with a small ring at the left of a row, its words at the right."""
        ring = QRectF(row.left(), row.top(), row.height(), row.height())
        inset = row.height() * _RING_WIDTH * 1.5
        words = row.adjusted(row.height() + 24 * self.unit, 0, 0, 0)
        word = words.height() * _WORD_SHARE
        return replace(
            self,
            ring=ring,
            dial=ring.adjusted(inset, inset, -inset, -inset),
            words=QRectF(words.left(), words.top(), words.width(), word),
            rep=words.adjusted(0, word, 0, 0),
        )

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
        cue=QRectF(left, rep.center().y() - _CUE_ROW / 2, figure_width, _CUE_ROW),
        aside=QRectF(right - _RING, _BODY_TOP, _RING, body.height()),
        divider=divider,
    )


def _stacked(width: float, height: float) -> Layout:
    unit = min(width / _STACKED_WIDTH, height / _STACKED_HEIGHT)
    wide, high = width / unit, height / unit
    content = wide - 2 * _MARGIN
    divider = high - _FOOT
    rep = QRectF(_MARGIN, divider - 24 - _REP_ROW, content, _REP_ROW)
    ring = QRectF((wide - _RING) / 2, rep.top() - 16 - _RING, _RING, _RING)
    cue = QRectF(_MARGIN, ring.top() - 16 - _CUE_ROW, content, _CUE_ROW)
    return _scaled(
        unit,
        QRectF(0, 0, wide, high),
        body=QRectF(_MARGIN, _BODY_TOP, content, divider - _BODY_TOP - 16),
        ring=ring,
        rep=rep,
        panel=QRectF(_MARGIN, _BODY_TOP, content, cue.bottom() - _BODY_TOP),
        cue=cue,
        aside=QRectF(_MARGIN, ring.top(), content, rep.bottom() - ring.top()),
        divider=divider,
    )


def _scaled(  # noqa: PLR0913 - what the layouts do not share
    unit: float,
    size: QRectF,
    *,
    body: QRectF,
    ring: QRectF,
    rep: QRectF,
    panel: QRectF,
    cue: QRectF,
    aside: QRectF,
    divider: float,
) -> Layout:
    """Fill in what all layouts share, and go from pixels of the design to real ones."""
    left, right = body.left(), body.right()
    time_width, pain_width = 250, 172
    heading = QRectF(left, _HEADING_TOP, right - left, _HEADING_HEIGHT)
    foot = QRectF(left, divider + 14, right - left, 80)
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
        "aside": aside,
        "body": body,
        "divider": QRectF(left, divider - 1, right - left, 2),
        "foot": foot.adjusted(0, 0, -pain_width - 24, 0),
        "pain": QRectF(right - pain_width, foot.top() + 12, pain_width, 56),
    }
    return Layout(
        unit=unit,
        **{
            name: QRectF(r.x() * unit, r.y() * unit, r.width() * unit, r.height() * unit)
            for name, r in rects.items()
        },
    )
