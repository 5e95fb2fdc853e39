"""The parts of the mat view: where each stands, how it is painted, and when it must be anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF

from glutetimer.gui.session.mat import aside, panel_painting, ring, text_rows
from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.presentation.mat_view_model import MatViewModel
from glutetimer.presentation.panel_model import Panel, PanelKind


class Part(NamedTuple):
    """A part of the view; it is painted anew when what it `shows` has changed."""

    rect: QRectF
    paint: Callable[[MatPainter], None]
    shows: Hashable = None


def mat_parts(layout: Layout, scene: MatViewModel, message: str) -> Iterator[Part]:
    """Give the parts of a scene; the ring's progress and the figure are painted apart."""
    panel = scene.panel
    round_layout = aside.ring_layout(layout, panel)
    dial = scene.dial
    done = tuple(
        (rect.left(), round(rect.width() * part))
        for rect, (_, part) in zip(
            text_rows.segment_rects(layout, tuple(length for length, _ in scene.segments)),
            scene.segments,
            strict=True,
        )
    )
    yield Part(
        layout.strip,
        lambda brush: text_rows.paint_strip(brush, layout, scene),
        (done, scene.current_segment, dial.role),
    )
    yield Part(
        layout.title,
        lambda brush: text_rows.paint_heading(brush, layout, scene),
        (scene.title, scene.set_line),
    )
    yield Part(
        layout.time_left,
        lambda brush: text_rows.paint_time_left(brush, layout, scene),
        scene.time_left,
    )
    yield Part(
        layout.foot if scene.offers_pain else layout.foot.united(layout.pain),
        lambda brush: text_rows.paint_next(brush, layout, scene, message),
        (scene.next_text, scene.foot_line, scene.hints),
    )
    yield Part(layout.divider, lambda brush: text_rows.paint_divider(brush, layout))
    yield Part(
        layout.pain,
        lambda brush: text_rows.paint_pain(brush, layout) if scene.offers_pain else None,
        scene.offers_pain,
    )
    if panel is not None:
        yield Part(
            _panel_place(layout, panel),
            lambda brush: panel_painting.paint_panel(brush, layout, panel),
            panel,
        )
        if panel.covers_ring:
            return
    if panel is None or panel.kind is PanelKind.SETUP:
        yield Part(
            layout.cue,
            lambda brush: text_rows.paint_cue(brush, layout, scene),
            (scene.cue, scene.cue_default),
        )
    yield Part(
        round_layout.rep,
        lambda brush: text_rows.paint_rep_line(brush, round_layout, scene.rep_line),
        scene.rep_line,
    )
    words = round_layout.words
    yield Part(
        round_layout.dial if words is None else round_layout.dial.united(words),
        lambda brush: ring.paint_dial(brush, round_layout, dial),
        (dial.shape, dial.word, dial.role, dial.number, dial.number_role, dial.unit),
    )


def _panel_place(layout: Layout, panel: Panel) -> QRectF:
    """Return where a panel stands."""
    if panel.covers_ring:
        return layout.body
    return aside.setup_rect(layout) if panel.kind is PanelKind.SETUP else layout.panel
