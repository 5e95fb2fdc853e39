"""The views of History by name: their tabs, the spans they can show, and what comes before them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from glutetimer.gui.widgets.fields import Tabs
from glutetimer.gui.widgets.labels import text
from glutetimer.i18n import N_, _
from glutetimer.i18n.counts import weeks_text

ALL_WEEKS = 0
SPANS = (8, 26, 52, ALL_WEEKS)
TITLES = {
    "weeks": N_("Weeks"),
    "calendar": N_("Calendar"),
    "balance": N_("Balance"),
    "feel": N_("Feel"),
    "tests": N_("Tests"),
    "bests": N_("Bests"),
    "ladders": N_("Ladders"),
    "deleted": N_("Deleted"),
}
"""The views with what stands on their tabs."""
VIEWS = tuple(TITLES)
SPANNED = ("weeks", "balance", "feel", "tests")
"""The views that show a period which can be chosen."""


class ViewTabs(Tabs):
    """A tab for each view."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_("Views of the history"))
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for words in TITLES.values():
            self.addTab(_(words))


def span_words(weeks: int) -> str:
    """Return "8 weeks" on the first button, on the others the number alone."""
    if weeks == ALL_WEEKS:
        return _("All")
    return weeks_text(weeks) if weeks == SPANS[0] else str(weeks)


def nothing_yet(begin: QWidget) -> QWidget:
    """Return what is shown while nothing was ever done, with a button that leads on."""
    empty = QWidget()
    column = QVBoxLayout(empty)
    column.setSpacing(24)
    column.addStretch(2)
    words = _(
        "Your weeks will stand here, a bar for each, and every session you have done: "
        "whether it grows, whether left and right are even, and where you feel it."
    )
    sentence = text(words, "lead", wraps=True)
    sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(sentence)
    column.addWidget(begin, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(3)
    return empty
