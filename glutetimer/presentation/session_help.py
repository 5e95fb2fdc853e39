"""What can be read on the mat besides the session: safety, and why an exercise is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import inside
from glutetimer.library.sources import Sources
from glutetimer.presentation.library.sources import SourceNotes
from glutetimer.presentation.safety import help_sentences
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance

REASONS: Final = 2
"""So many reasons are shown at most; all of them stand on the page of the exercise."""


class SessionHelp:
    """The help of a session in sentences.

    Args:
        guidance: What is said of safety, and the names of muscles.
        sources: Reads the articles and references, when somebody asks why.
    """

    def __init__(self, guidance: Guidance, sources: Callable[[], Sources]) -> None:
        self._guidance = guidance
        self._sources = sources
        self.safety = help_sentences(guidance)

    def why(self, exercise: Exercise) -> tuple[str, ...]:
        """Return why the exercise is done, which muscles it works, and who says so."""
        notes = SourceNotes(self._sources())
        reasons = [notes.text(one.text, one).text for one in exercise.why[:REASONS]]
        named = "; ".join(inside(self._muscle(one)) for one in exercise.muscles.primary)
        lines = [*reasons, _("Works: {muscles}").format(muscles=named)]
        if notes.entries:
            said = "; ".join(entry.short_heading for entry in notes.entries)
            lines.append(_("From {sources}").format(sources=said))
        return tuple(lines)

    def _muscle(self, muscle: str) -> str:
        known = self._guidance.muscles.get(muscle)
        return content(known.name) if known else muscle
