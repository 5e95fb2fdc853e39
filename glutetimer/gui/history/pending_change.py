"""Saves one change of the history at a time, shows what came of it, and offers to undo it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from glutetimer.app.history.changes import NotSaved, Outcome, Report, Undo
from glutetimer.app.jobs import sentence
from glutetimer.errors import UserError
from glutetimer.gui.history.history_page import HistoryPage
from glutetimer.gui.window_thread import Inbox
from glutetimer.i18n import N_, _

SAVING = N_("Saving …")


class PendingChange(QObject):
    """The change that is being saved, and the way to undo the last one.

    Args:
        page: Shows what came of it.
        refresh: Shows what holds now; called when a change is on disk.
    """

    def __init__(self, page: HistoryPage, refresh: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._refresh = refresh
        self._undo: Undo | None = None
        self._inbox: Inbox[Outcome] | None = None
        self._status = ""

    @property
    def can_undo(self) -> bool:
        """Whether the last change can be undone."""
        return self._undo is not None

    def save(
        self, change: Callable[[Report], None], message: str, then: Callable[[], object]
    ) -> None:
        """Hand a change over and show what came of it; until then no other is taken.

        Args:
            change: Submits it.
            message: What to show when it is on disk.
            then: Called when it is on disk, if the person still looks at the same session.
        """
        if self._inbox is not None:
            self._page.show_message(self._status, can_undo=False)
            return
        shown = self._page.shown

        def on_outcome(outcome: Outcome) -> None:
            if isinstance(outcome, NotSaved):
                self._show_status(outcome.why)
                if not outcome.is_kept:
                    self._close()
                return
            self._close()
            self._undo = outcome.undo
            if self._page.shown == shown:
                then()
            self._page.show_message(message, can_undo=outcome.undo is not None)
            self._refresh()

        self._inbox = Inbox(self, on_outcome)
        self._show_status(_(SAVING))
        try:
            change(self._inbox.post)
        except Exception as error:
            on_outcome(NotSaved(sentence(error)))
            if not isinstance(error, UserError):
                raise

    def undo(self, then: Callable[[], object]) -> None:
        """Undo the last change, if it can be."""
        if self._undo is not None:
            self.save(self._undo, "", then)

    def _show_status(self, words: str) -> None:
        self._status = words
        self._page.show_message(words, can_undo=False)

    def _close(self) -> None:
        if self._inbox is not None:
            self._inbox.close()
        self._inbox = None
