"""What is seen is painted whole, whatever buffer the window system hands out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from glutetimer.gui.window.app import App
from glutetimer.gui.window.pages import PAGES


def test_every_widget_paints_its_ground_in_each_region(app: App) -> None:
    """Wayland may give a fresh buffer; what an opaque widget left out would be transparent."""
    for entry in PAGES:
        app.pages.show_page(entry.id)
    app.begin()
    opaque = [
        widget
        for widget in [app.window, *app.window.findChildren(QWidget)]
        if widget.testAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
    ]
    assert opaque == []
