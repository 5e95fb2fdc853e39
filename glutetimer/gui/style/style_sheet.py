"""The style sheet of the pages; `theme` lists what it dresses."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from string import Template

from PySide6.QtWidgets import QApplication, QWidget

from glutetimer.gui.style.theme import RAIL_WIDTH, SCROLL_BAR, Theme

_ICONS = Path(__file__).parent / "marks"

_TEXT = """
* {
  font-size: 16px; color: $ink; placeholder-text-color: $mute;
  dialogbuttonbox-buttons-have-icons: 0;
}
QMainWindow, QDialog, QWidget#page, QStackedWidget { background: $ground; }
QLabel { background: transparent; }
QLabel[role="title"] { font-size: 34px; font-weight: 700; }
QLabel[role="subtitle"] { font-size: 21px; font-weight: 700; }
QLabel[role="lead"] { font-size: 19px; }
QLabel[role="point"] { font-size: 15px; }
QLabel[role="mute"] { font-size: 15px; color: $mute; }
QLabel[role="small"] { font-size: 13px; color: $mute; }
QLabel[role="number"] { font-size: 44px; font-weight: 800; }
QLabel[role="alert"] { color: $alert; font-weight: 600; }
QLabel[role="cell_reason"] {
  color: $alert; background: $card; border: 1px solid $alert; border-radius: 8px;
  font-size: 14px; font-weight: 600; padding: 6px 10px;
}
QLabel[role="cell_hint"] {
  color: $ink; background: $card; border: 1px solid $edge; border-radius: 8px;
  font-size: 14px; padding: 6px 10px;
}
QLabel[role="good"] { color: $lower; font-weight: 600; }
QLabel[role="lift"] { color: $lift; font-weight: 700; }
QLabel[role="hold"] { color: $hold; font-weight: 700; }
QLabel[role="lower"] { color: $lower; font-weight: 700; }
QLabel[role="rest"] { color: $rest; font-weight: 700; }
QLabel[role="tag"] {
  font-size: 13px; font-weight: 600; color: $mute; background: $sunk;
  border: 1px solid $line; border-radius: 12px; padding: 2px 10px;
  min-height: 18px;
}
"""

_EDITOR = """
QFrame[role="block"] { border: none; border-top: 1px solid $line; background: transparent; }
QFrame[role="block"][current="true"] { background: $sunk; }
QFrame[role="block"][drop="above"] { border-top: 3px solid $accent; }
QFrame[role="block"][drop="below"] { border-bottom: 3px solid $accent; }
QLabel[role="column"] { font-size: 13px; font-weight: 600; color: $mute; }
QLabel[role="understood"] {
  font-size: 14px; font-weight: 600; color: $ink; background: $track; border: none;
  border-radius: 8px; padding: 3px 10px;
}
QLabel[role="key"] {
  font-size: 13px; font-weight: 600; border: 1px solid $edge; border-radius: 6px;
  padding: 1px 7px; background: $card;
}
QLabel[role="editor_length"] { font-size: 28px; font-weight: 800; }
QPushButton[role="cell"] {
  background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 0;
  min-height: 0; font-weight: 400; text-align: left;
}
QPushButton[role="cell"]:hover, QPushButton[role="cell"][reached="true"] { border-color: $edge; }
QPushButton[role="cell"]:focus { border-color: $accent; background: $card; }
QPushButton[role="row_menu"] {
  background: transparent; border: 2px solid transparent; border-radius: 8px; padding: 0;
  min-height: 32px;
}
QPushButton[role="row_menu"]:hover { border-color: $edge; }
QPushButton[role="row_menu"]:focus { border-color: $accent; }
"""

_FRAMES = """
QWidget#rail { background: $sunk; border: none; min-width: ${rail}px; }
QWidget#rail[compact="true"] { min-width: 92px; max-width: 92px; }
QLabel#brand { font-size: 21px; font-weight: 800; padding: 8px 10px; }
QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: 16px; }
QFrame[role="card"][hover="true"]:hover { border-color: $mute; }
QFrame[role="line_card"] { background: $card; border: 1px solid $line; border-radius: 12px; }
QFrame[role="line_card"][asks="true"] { border: 2px solid $hold; }
QFrame[role="quiet_card"] { background: transparent; border: none; }
QFrame[role="banner"] { background: $sunk; border: 1px solid $line; border-radius: 12px; }
QFrame[role="bar"] { background: $card; border: none; border-bottom: 1px solid $line; }
QFrame[role="picture"] { background: $ground; border: none; border-radius: 10px; }
QFrame[role="line"] { background: $line; border: none; max-height: 1px; }
QScrollArea, QScrollArea > QWidget > QWidget#page { background: $ground; border: none; }
QFrame[role="card"] QStackedWidget, QFrame[role="card"] QScrollArea { background: transparent; }
QFrame[role="card"] QScrollArea > QWidget > QWidget { background: transparent; }
QSplitter::handle { background: transparent; width: 8px; height: 8px; }
QToolTip {
  color: $tip_ink; background: $tip; border: 1px solid $tip_edge; border-radius: 6px;
  padding: 6px 10px;
  font-size: 14px;
}
QStatusBar { background: $ground; color: $mute; }
QGroupBox {
  font-weight: 700; border: 1px solid $line; border-radius: 16px; margin-top: 16px; padding: 16px;
}
QGroupBox::title { subcontrol-origin: margin; left: 16px; padding: 0 8px; }
"""

_BUTTONS = """
QPushButton {
  background: $card; border: 1px solid $edge; border-radius: 12px;
  padding: 0 20px; min-height: 38px; font-weight: 600;
}
QPushButton:hover { border-color: $mute; }
QPushButton:pressed { background: $track; }
QPushButton:focus { border: 2px solid $accent; padding: 0 19px; min-height: 36px; }
QPushButton:disabled { color: $mute; background: $ground; border-color: $line; }
QPushButton[role="primary"] {
  background: $accent; color: $on_accent; border: 1px solid $accent; font-size: 17px;
  font-weight: 700; padding: 0 32px; min-height: 46px; border-radius: 14px;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:pressed { background: $accent; }
QPushButton[role="primary"]:focus {
  border: 3px solid $ink; padding: 0 30px; min-height: 42px;
}
QPushButton[role="primary"]:disabled { background: $track; color: $mute; border-color: $track; }
QPushButton[role="keyed"] { padding: 0 60px 0 20px; }
QPushButton[role="keyed"]:focus { padding: 0 59px 0 19px; }
QPushButton[role="link"] {
  background: transparent; border: 2px solid transparent; border-radius: 8px; color: $accent;
  padding: 0 4px; min-height: 28px;
}
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus {
  border: 2px solid $accent; padding: 0 4px; min-height: 28px;
}
QPushButton[role="quiet"] {
  background: transparent; border: 2px solid transparent; border-radius: 8px; color: $mute;
  padding: 0 4px; min-height: 24px; font-size: 14px;
}
QPushButton[role="quiet"]:hover { color: $accent; text-decoration: underline; }
QPushButton[role="quiet"]:focus { border: 2px solid $accent; padding: 0 4px; min-height: 24px; }
QPushButton[role="danger"] { color: $alert; border-color: $alert; background: transparent; }
QPushButton[role="chip"] {
  border-radius: 16px; min-height: 30px; padding: 0 14px; font-size: 15px; background: transparent;
}
QPushButton[role="chip"]:focus { padding: 0 13px; min-height: 28px; }
QPushButton[role="chip"]:checked { background: $ink; color: $ground; border-color: $ink; }
QPushButton[role="chip"]:checked:focus {
  background: $accent; color: $on_accent; border-color: $ink;
}
QPushButton[role="part"], QLabel[role="inherited"] {
  background: $part; border: 1px solid $part; border-radius: 8px; color: $part_ink;
  padding: 0 8px; min-height: 24px; font-size: 14px; font-weight: 600;
}
QPushButton[role="part"]:hover { border-color: $mute; }
QPushButton[role="part"][inherited="true"], QLabel[role="inherited"] {
  background: transparent; border: 1px dashed $mute; color: $mute;
}
QPushButton[role="part"]:focus {
  border: 2px solid $accent; padding: 0 7px; min-height: 22px;
}
QPushButton[role="rail"] {
  background: transparent; border: 2px solid transparent; border-radius: 12px; text-align: left;
  padding: 0 14px; min-height: 40px; font-size: 17px; font-weight: 600; color: $mute;
}
QPushButton[role="rail"]:hover { color: $ink; }
QPushButton[role="rail"]:checked {
  background: $card; color: $ink; font-weight: 700; border-color: $chosen_page;
}
QPushButton[role="rail"]:focus { border-color: $accent; }
QToolButton { border: 1px solid transparent; border-radius: 10px; padding: 6px; background: none; }
QToolButton:hover, QToolButton:checked { background: $track; }
QToolButton:focus { border-color: $accent; }
QToolButton::menu-indicator { image: none; }
"""

_INPUTS = """
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QPlainTextEdit, QTextEdit {
  background: $card; border: 1px solid $edge; border-radius: 10px; padding: 0 12px;
  min-height: 38px; selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit, QTextEdit { padding: 8px 12px; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus, QDateEdit:focus,
QTimeEdit:focus, QPlainTextEdit:focus, QTextEdit:focus {
  border: 2px solid $accent; padding: 0 11px; min-height: 36px;
}
QPlainTextEdit:focus, QTextEdit:focus { padding: 7px 11px; }
QLineEdit[invalid="true"] { border: 2px solid $alert; padding: 0 11px; min-height: 36px; }
QLineEdit[role="part"], QLineEdit[role="part"]:focus {
  border-radius: 8px; padding: 0 7px; min-height: 24px; font-size: 15px;
}
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
  background: $ground; color: $mute; border-color: $line;
}
QComboBox[chosen="true"] {
  border: 2px solid $ink; padding: 0 11px; min-height: 36px; font-weight: 600;
}
QComboBox[chosen="true"]:focus { border-color: $accent; }
QComboBox::drop-down { border: none; width: 32px; }
QComboBox::down-arrow { image: url("$icons/down.svg"); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
  background: $card; border: 1px solid $edge; border-radius: 0; padding: 4px; outline: none;
}
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button, QTimeEdit::up-button {
  subcontrol-position: top right; width: 28px; border: none;
}
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button,
QTimeEdit::down-button { subcontrol-position: bottom right; width: 28px; border: none; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow, QTimeEdit::up-arrow {
  image: url("$icons/up.svg"); width: 12px; height: 12px;
}
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow, QTimeEdit::down-arrow {
  image: url("$icons/down.svg"); width: 12px; height: 12px;
}
QCheckBox, QRadioButton { spacing: 12px; min-height: 32px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 20px; height: 20px; border: 2px solid $edge; background: $card; border-radius: 7px;
}
QRadioButton::indicator { border-radius: 12px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover,
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked {
  background: $accent; border-color: $accent; image: url("$icons/$check.svg");
}
QRadioButton::indicator:checked {
  background: $accent; border-color: $accent; image: url("$icons/$dot.svg");
}
QAbstractSpinBox { qproperty-alignment: AlignCenter; }
QSlider { min-height: 28px; background: transparent; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $track; }
QSlider::sub-page:horizontal { height: 6px; border-radius: 3px; background: $accent; }
QSlider::handle:horizontal {
  background: $accent; border: 3px solid $card; width: 18px; height: 18px; margin: -9px 0;
  border-radius: 12px;
}
QSlider::handle:horizontal:focus { border-color: $ink; }
QProgressBar {
  background: $track; border: none; border-radius: 5px; min-height: 10px; max-height: 10px;
  color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 5px; }
"""

_LISTS = """
QTableView, QTreeView, QListView {
  background: $card; alternate-background-color: $card; border: 1px solid $line;
  border-radius: 16px; padding: 8px; outline: none; gridline-color: transparent;
  selection-background-color: $track; selection-color: $ink;
}
QTableView::item, QTreeView::item, QListView::item { padding: 0 12px; min-height: 44px; }
QTableView::item { border-bottom: 1px solid $line; }
QTreeView::item, QListView::item { border-radius: 10px; }
QTreeView::item:hover, QListView::item:hover { background: $sunk; }
QTableView::item:selected, QTreeView::item:selected, QListView::item:selected {
  background: $track; color: $ink;
}
QTreeView::branch { background: transparent; }
QListView[role="cards"] { background: $ground; border: none; padding: 0; border-radius: 0; }
QListView[role="cards"]::item, QListView[role="cards"]::item:hover,
QListView[role="cards"]::item:selected { padding: 0; min-height: 0; background: transparent; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
  background: $card; color: $mute; border: none; border-bottom: 1px solid $line;
  padding: 8px 15px; font-size: 14px; font-weight: 600;
}
QTableCornerButton::section { background: $card; border: none; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; border: none; }
QTabBar::tab {
  background: transparent; color: $mute; font-weight: 600; padding: 6px; margin-right: 10px;
  border: 2px solid transparent; border-bottom: 3px solid transparent;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:selected:focus { border-color: $accent; border-radius: 6px; }
QTabBar::scroller { width: 64px; }
QTabBar QToolButton { background: $card; border: 1px solid $edge; border-radius: 8px; padding: 0; }
QTabBar QToolButton:disabled { border-color: $line; }
QTabBar QToolButton::left-arrow { image: url("$icons/left.svg"); width: 12px; height: 12px; }
QTabBar QToolButton::right-arrow { image: url("$icons/right.svg"); width: 12px; height: 12px; }
QMenu { background: $card; border: 1px solid $edge; border-radius: 0; padding: 8px; }
QMenu::item { padding: 8px 24px 8px 16px; border-radius: 8px; }
QMenu::item:selected { background: $track; }
QMenu::item:disabled { color: $mute; }
QMenu::separator { height: 1px; background: $line; margin: 8px; }
QMenuBar, QMenuBar::item { background: $ground; }
QMenuBar::item:selected { background: $track; border-radius: 8px; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $handle; border-radius: 4px; margin: 3px; }
QScrollBar::handle:hover { background: $mute; }
QScrollBar::handle:vertical { min-height: 40px; }
QScrollBar::handle:horizontal { min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
"""


def sheet(theme: Theme) -> str:
    """Return the application's style sheet in a theme."""
    dark_text = theme.on_accent != "#ffffff"
    return Template(_TEXT + _FRAMES + _BUTTONS + _INPUTS + _LISTS + _EDITOR).substitute(
        asdict(theme),
        edge=mix(theme.line, theme.mute, 0.35),
        handle=mix(theme.line, theme.mute, 0.35),
        part=mix(theme.card, theme.accent, 0.12),
        part_ink=mix(theme.accent, theme.ink, 0.4),
        accent_hover=mix(theme.accent, theme.ink, 0.16),
        chosen_page=theme.line if theme.name == "high_contrast" else "transparent",
        tip=theme.tip,
        tip_ink=theme.tip_ink,
        tip_edge=mix(theme.line, theme.mute, 0.35) if theme.is_dark else theme.tip,
        rail=RAIL_WIDTH,
        bar=SCROLL_BAR,
        icons=_ICONS.as_posix(),
        check="check_dark" if dark_text else "check_light",
        dot="dot_dark" if dark_text else "dot_light",
    )


def apply_theme(theme: Theme) -> None:
    """Dress the application, if it does not wear this already: every widget is styled anew."""
    app = QApplication.instance()
    text = sheet(theme)
    if isinstance(app, QApplication) and app.styleSheet() != text:
        app.setPalette(theme.palette())
        app.setStyleSheet(text)


def mix(one: str, other: str, share: float) -> str:
    """Return the colour that lies `share` of the way from one "#rrggbb" to the other."""
    pairs = ((int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def restyle(widget: QWidget) -> None:
    """Look again at a widget's properties after one of them has changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
