"""An exercise that is spared because it hurt: in words, with the words to clear it."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.advice import advice_view
from glutetimer.review.progress.advice import Advice


@dataclass(frozen=True, slots=True)
class SparedLine:
    """An exercise that is spared: what, why, and the words to clear it."""

    exercise: str
    title: str
    reason: str
    clear: str

    @property
    def words(self) -> str:
        """Why it is spared and how long, where its name stands above."""
        return _("{reason} It is spared until you say that it is fine again.").format(
            reason=self.reason
        )


def spared_line(advice: Advice, catalogue: Catalogue) -> SparedLine:
    """Return what an advice on pain says."""
    view = advice_view(advice, catalogue)
    return SparedLine(advice.exercise, view.title, view.reason, view.accept)
