"""Which form cue comes next: the most important of those said least often. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from glutetimer.session.speech_options import Detail
from glutetimer.session.steps import Side
from glutetimer.training.instruction import Cue

MOST_IN_A_SET = 3
"""How often a set has the same cue at most."""


class CueChoice:
    """Which cue of a step comes next.

    Args:
        cues: The cues of the exercise, the most important first.
        said: How often each was said so far in the session; it is counted on.
        detail: How much is wanted.
        urgent: What is to be said first, "" for nothing.
    """

    def __init__(
        self, cues: Sequence[Cue], said: Counter[str], detail: Detail, urgent: str
    ) -> None:
        self._cues = cues
        self._said = said
        self._detail = detail
        self._urgent = urgent
        self._in_step: Counter[str] = Counter()

    def candidates(self, side: Side) -> Iterator[tuple[Cue, bool]]:
        """Give the cues that may come next, the best first, and whether each is a repetition."""
        if self._urgent and not self._in_step[self._urgent]:
            yield Cue(phase="throughout", say=self._urgent), False
        if self._detail is Detail.LITTLE and self._in_step.total():
            return
        least = min((self._said[cue.say] for cue in self._cues), default=0)
        if least and self._detail is Detail.SHORT:
            return
        for cue in self._cues:
            if (
                self._said[cue.say] == least
                and self._in_step[cue.say] < MOST_IN_A_SET
                and cue.side in (None, side.value)
            ):
                yield cue, least > 0

    def take(self, cue: Cue) -> None:
        """Count a cue that is said."""
        self._said[cue.say] += 1
        self._in_step[cue.say] += 1
