"""What lies at a place of the mat: the pain button, what stands for a key, a text with a reason.

Places are in the coordinates of the layout, before the picture is turned.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF

from glutetimer.gui.session.mat import panel_painting, text_rows
from glutetimer.gui.session.mat.aside import setup_rect
from glutetimer.gui.session.mat.layout import Layout
from glutetimer.presentation.mat_view_model import MatViewModel
from glutetimer.presentation.panel_model import PanelKind


def is_pain_button(layout: Layout, model: MatViewModel, spot: QPointF) -> bool:
    """Return whether the pain button is there."""
    return model.offers_pain and layout.pain.contains(spot)


def key_at(layout: Layout, model: MatViewModel, message: str, spot: QPointF) -> str:
    """Return the name of the key that a choice or a hint there stands for, "" for none."""
    panel = model.panel
    if panel is not None and panel.kind is not PanelKind.KEYS:
        for choice, rect in panel_painting.choice_rects(panel, layout):
            if rect.contains(spot):
                return choice.key
    hints = text_rows.hint_rects(layout, model, message)
    return next((hint.key for hint, rect in hints if rect.contains(spot)), "")


def reason_at(layout: Layout, model: MatViewModel, spot: QPointF) -> str:
    """Return our own reason for the text there, "" for none."""
    panel = model.panel
    if panel is not None and panel.default and setup_rect(layout).contains(spot):
        return panel.default
    shows_cue = panel is None or panel.kind is PanelKind.SETUP
    return model.cue_default if shows_cue and layout.cue.contains(spot) else ""
