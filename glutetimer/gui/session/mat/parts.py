"""The parts of the mat view: where each stands, how it is painted, and when it must be anew."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRectF

from glutetimer.gui.session.mat import aside, panel_painting, ring, text_rows
from glutetimer.gui.session.mat.layout import Layout
from glutetimer.gui.session.mat.mat_painter import MatPainter
from glutetimer.gui.session.mat.words_for_figure import paint_words
from glutetimer.presentation.mat_view_model import MatViewModel
from glutetimer.presentation.panel_model import Panel, PanelKind


class Part(NamedTuple):
    """A part of the view; it is painted anew when what it `shows` has changed."""

    rect: QRectF
    paint: Callable[[MatPainter], None]
    shows: Hashable = None


def mat_parts(layout: Layout, model: MatViewModel, message: str) -> Iterator[Part]:
    """Give the parts of a view model; the ring's progress and the figure are painted apart."""
    panel = model.panel
    round_layout = aside.ring_layout(layout, panel)
    dial = model.dial
    done = tuple(
        (rect.left(), round(rect.width() * part))
        for rect, (_, part) in zip(
            text_rows.segment_rects(layout, tuple(length for length, _ in model.segments)),
            model.segments,
            strict=True,
        )
    )
    yield Part(
        layout.strip,
        lambda painter: text_rows.paint_strip(painter, layout, model),
        (done, model.current_segment, dial.role),
    )
    yield Part(
        layout.title,
        lambda painter: text_rows.paint_heading(painter, layout, model),
        (model.heading, model.set_line),
    )
    yield Part(
        layout.time_left,
        lambda painter: text_rows.paint_time_left(painter, layout, model),
        model.time_left,
    )
    yield Part(
        layout.foot if model.offers_pain else layout.foot.united(layout.pain),
        lambda painter: text_rows.paint_next(painter, layout, model, message),
        (model.next_text, model.foot_line, model.hints),
    )
    yield Part(layout.divider, lambda painter: text_rows.paint_divider(painter, layout))
    yield Part(
        layout.pain,
        lambda painter: text_rows.paint_pain(painter, layout) if model.offers_pain else None,
        model.offers_pain,
    )
    if panel is not None:
        yield Part(
            _panel_place(layout, panel),
            lambda painter: panel_painting.paint_panel(painter, layout, panel),
            panel,
        )
        if panel.covers_ring:
            return
    if panel is None or panel.kind is PanelKind.SETUP:
        yield Part(
            layout.figure,
            lambda painter: paint_words(painter, layout.figure, model.words),
            model.words,
        )
        yield Part(
            layout.cue,
            lambda painter: text_rows.paint_cue(painter, layout, model),
            (model.cue, model.cue_default),
        )
    yield Part(
        round_layout.rep,
        lambda painter: text_rows.paint_rep_line(painter, round_layout, model.rep_line),
        model.rep_line,
    )
    words = round_layout.words
    yield Part(
        round_layout.dial if words is None else round_layout.dial.united(words),
        lambda painter: ring.paint_dial(painter, round_layout, dial),
        (dial.shape, dial.word, dial.role, dial.number, dial.number_role, dial.unit),
    )


def _panel_place(layout: Layout, panel: Panel) -> QRectF:
    """Return where a panel stands."""
    if panel.covers_ring:
        return layout.body
    return aside.setup_rect(layout) if panel.kind is PanelKind.SETUP else layout.panel
