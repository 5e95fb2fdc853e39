"""One step a person could take: what, why, what it rests on, and two ways to answer."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from glutetimer.gui.style.theme import Theme
from glutetimer.gui.widgets.flow_layout import FlowLayout
from glutetimer.gui.widgets.grounds import Grounds
from glutetimer.gui.widgets.key_button import KeyButton
from glutetimer.gui.widgets.labels import PressButton, text
from glutetimer.gui.widgets.scroll_area import bring_into_sight
from glutetimer.i18n.counts import more_text
from glutetimer.presentation.advice import AdviceView
from glutetimer.presentation.advice_answers import (
    AnsweredView,
    accept_label,
    accepts,
    again_words,
    answered_view,
    has_key,
)
from glutetimer.presentation.keys import KeyPress


class AdviceCard(QFrame):
    """The first of the open advice; the others follow in the same card.

    What was accepted stays with its Undo, until it is taken back or the next advice is wanted.

    Args:
        theme: The colours to begin with.
        inset: How far its words are from its left and right edge, as in the cards around it, px.
    """

    accepted = Signal(tuple)
    """The key of an advice."""
    put_off = Signal(tuple)
    """The key of an advice."""
    undone = Signal(tuple)
    """The key of an advice that was accepted here."""
    focus_lost = Signal()
    """What had the focus is gone, with nothing left to press."""
    written = Signal()
    """It shows something else, with marks of its own that Tab leads to."""

    def __init__(self, theme: Theme, inset: int = 32) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._theme = theme
        self._views: tuple[AdviceView, ...] = ()
        self._at = 0
        self._answered: AnsweredView | None = None
        self._lead = text("", "mute", wraps=True)
        self._title = text("", "subtitle", wraps=True)
        self._reason = text("", wraps=True)
        self._grounds = Grounds()
        self._problem = text("", "alert", wraps=True)
        self._problem.hide()
        self.accept = KeyButton()
        self.not_now = PressButton("", "link")
        self._rests = text("", "small")
        self._again = text("", "small")
        self._again.hide()
        self.undo = PressButton("")
        self.more = PressButton("", "link")
        self._buttons = (self.accept, self.undo, self.not_now, self.more)
        self._arrange(inset)
        self.accept.clicked.connect(self._accept)
        self.not_now.clicked.connect(self._put_off)
        self.undo.clicked.connect(self._undo)
        self.more.clicked.connect(self._show_next)
        self.hide()

    def show_advice(self, views: tuple[AdviceView, ...]) -> None:
        """Show the open advice; one that is looked at stays while it is open."""
        key = self._current.key if self._current else ()
        self._views = views
        keys = [one.key for one in views]
        self._at = keys.index(key) if key in keys else 0
        if self._answered is not None and self._answered.key in keys:
            self._answered = None  # it was not kept, or is open again
        self._write()

    def show_problem(self, words: str) -> None:
        """Show why an answer could not be kept, "" for no problem."""
        self._problem.setText(words)
        self._problem.setVisible(bool(words))

    def press(self, press: KeyPress | None) -> bool:
        """Accept the advice shown, if that is what a key asks for; return whether it was.

        What is out of sight is shown first, and accepted when the key is pressed again, which the
        card says then.
        """
        view = self._current
        if press is None or not accepts(press) or view is None or not has_key(view):
            return False
        words = (self._title, self._reason)
        was_shown = not self._again.isHidden()  # a card may be higher than the page
        if _is_in_sight(self.accept) and (was_shown or all(map(_is_in_sight, words))):
            self.accept.click()
        else:
            bring_into_sight(self)
            bring_into_sight(self.accept)
            self._again.setText(again_words())
            self._again.show()
            said = f"{self.accessibleName()} {again_words()}"
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        return True

    def forget(self) -> None:
        """Show what was accepted no longer."""
        self._answered = None
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self._write()

    @property
    def _current(self) -> AdviceView | None:
        """The advice that is shown, None while what was accepted is."""
        return self._views[self._at] if self._views and self._answered is None else None

    def _write(self) -> None:
        focused = next((one for one in self._buttons if one.hasFocus()), None)
        self._again.hide()
        view, answered = self._current, self._answered
        if view is not None:
            self._write_advice(view)
        elif answered is not None:
            self._write_answered(answered)
        shown = view is not None or answered is not None
        for widget in (self.accept, self.not_now, self._rests):
            widget.setVisible(view is not None)
        self.undo.setVisible(answered is not None and bool(answered.undo))
        others = len(self._views) - (view is not None)
        self.more.setText(more_text(others))
        self.more.setAccessibleName(more_text(others))
        self.more.setVisible(bool(others))
        if view is not None:
            self.accept.setVisible(bool(view.accept))
            self._rests.setVisible(bool(view.rests))
        self.setVisible(shown)
        self.written.emit()
        if focused is not None and focused.isHidden():
            self._pass_focus_on()

    def _write_advice(self, view: AdviceView) -> None:
        self._lead.setText(view.lead)
        self._title.setText(view.title)
        self._reason.setText(view.reason)
        self._grounds.show_lines(view.lines, self._theme)
        self.accept.show_words(view.accept, accept_label() if has_key(view) else "")
        self.not_now.setText(view.not_now)
        self.not_now.setAccessibleName(view.not_now)
        self._rests.setText(view.rests)
        self.setAccessibleName(f"{view.lead}: {view.title}. {view.reason}")
        self.accept.setAccessibleDescription(view.title)
        self.not_now.setAccessibleDescription(view.title)

    def _write_answered(self, answered: AnsweredView) -> None:
        self._lead.setText(answered.lead)
        self._title.setText(answered.title)
        self._reason.setText(answered.line)
        self._grounds.show_lines((), self._theme)
        self.undo.setText(answered.undo)
        self.undo.setAccessibleName(answered.undo)
        self.undo.setAccessibleDescription(answered.title)
        self.setAccessibleName(answered.said)

    def _pass_focus_on(self) -> None:
        """Put the focus of a button that is gone on the next one in the card."""
        left = next((one for one in self._buttons if not one.isHidden()), None)
        if left is None or self.isHidden():
            self.focus_lost.emit()
        else:
            left.setFocus(Qt.FocusReason.OtherFocusReason)

    def _accept(self) -> None:
        view = self._current
        if view is None:
            return
        self._answered = answered_view(view)
        said = self._answered.said
        self.accepted.emit(view.key)
        if self._answered is not None:  # it was kept
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _put_off(self) -> None:
        if self._current is not None:
            self.put_off.emit(self._current.key)

    def _undo(self) -> None:
        if self._answered is not None:
            key, self._answered = self._answered.key, None
            self.undone.emit(key)

    def _show_next(self) -> None:
        if self._answered is not None:
            self._answered = None
        else:
            self._at = (self._at + 1) % len(self._views)
        self._write()

    def _arrange(self, inset: int) -> None:
        foot = QWidget()
        ways = FlowLayout(across=16, down=8, centred=True)
        foot.setLayout(ways)
        for one in (self.accept, self.undo, self.not_now, self._rests, self._again):
            ways.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(inset, 24, inset, 24)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._lead, 1)
        head.addWidget(self.more)
        column.addLayout(head)
        column.addWidget(self._title)
        column.addWidget(self._reason)
        column.addLayout(self._grounds)
        column.addWidget(self._problem)
        column.addStretch(1)
        column.addSpacing(8)
        column.addWidget(foot)


def _is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()
