"""The mat view as screen readers see it: a role, a name, a description and a value."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleEvent,
    QAccessibleInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, getCppPointer

from glutetimer.i18n import _
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.mat_description import MatDescription, announcement, describe
from glutetimer.presentation.mat_view_model import MatViewModel
from glutetimer.session.snapshot import Snapshot


class Announcer:
    """Says what is new on a view to those who cannot see it, and describes it when asked.

    Args:
        view: The view that is described.
    """

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._shown: tuple[Snapshot, MatViewModel] | None = None
        self._said = ""

    def described(self) -> MatDescription:
        """Return what is shown now, in words."""
        return describe(*self._shown) if self._shown else MatDescription(_("Session"))

    def follow(self, snapshot: Snapshot, model: MatViewModel, exercises: Exercises) -> None:
        """Announce what is new at an instant, if there is a screen reader."""
        self._shown = snapshot, model
        if not QAccessible.isActive():
            return
        words = announcement(snapshot, model, exercises)
        if words != self._said:
            self._said = words
            for change in (QAccessible.Event.NameChanged, QAccessible.Event.DescriptionChanged):
                QAccessible.updateAccessibility(QAccessibleEvent(self._view, change))
            self.say(words)

    def say(self, words: str) -> None:
        """Let a screen reader say words when it has time."""
        if words and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, words))


class Announcing(Protocol):
    """A view with an announcer."""

    announcer: Announcer


class AccessibleMat(QAccessibleWidget):
    """Answers what a screen reader asks of the mat."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view, QAccessible.Role.Grouping, "")
        self._announcer = cast("Announcing", view).announcer
        self._value = _Value(self._announcer)

    def text(self, text: QAccessible.Text) -> str:
        """Return one of its texts."""
        described = self._announcer.described()
        texts = {
            QAccessible.Text.Name: described.name,
            QAccessible.Text.Description: described.description,
            QAccessible.Text.Value: described.value_text,
        }
        return texts[text] if text in texts else super().text(text)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Return the value for those who ask for it."""
        is_value = kind is QAccessible.InterfaceType.ValueInterface
        address = getCppPointer(self._value)[0] if is_value else 0
        # PySide needs a pointer, null for what is not there: what its base class answers is none
        return cast("int", VoidPtr(address))


class _Value(QAccessibleValueInterface):
    """The rep of the set, or the seconds of what is timed; read only."""

    def __init__(self, announcer: Announcer) -> None:
        super().__init__()
        self._announcer = announcer

    def currentValue(self) -> int:
        """Return the rep, or the seconds that have passed."""
        return self._announcer.described().value

    def maximumValue(self) -> int:
        """Return the reps of the set, or the seconds of the phase."""
        return self._announcer.described().maximum

    def minimumValue(self) -> int:
        """Return 0."""
        return 0

    def minimumStepSize(self) -> int:
        """Return 1."""
        return 1

    def setCurrentValue(self, value: object) -> None:
        """Do nothing: time alone moves it."""


_made: dict[int, AccessibleMat] = {}
"""Qt asks for an interface once for each widget, and does not keep Python's part of it alive."""


def make_accessible(kind: type[QWidget]) -> None:
    """Register the accessible interface of a class of widgets; called once for each."""

    def make(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
        if not isinstance(thing, kind):
            return None
        key = id(thing)
        found = _made[key] = AccessibleMat(thing)
        thing.destroyed.connect(lambda: _made.pop(key, None))
        return found

    QAccessible.installFactory(make)
