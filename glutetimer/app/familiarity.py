"""How well a person knows each exercise: how often it was felt in the glutes, and where at last."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.review.feel import FeelCount
from glutetimer.session.speech_options import Detail, LastFelt
from glutetimer.training.guidance import FeelCheck

SHORT_AFTER: Final = 2
"""After so many sessions in which it was felt in the glutes, an exercise is introduced in short."""
LITTLE_AFTER: Final = 5
"""After so many a cue a set is enough; our default."""
KNOWN_FOR: Final = timedelta(weeks=26)
"""What was done longer ago is introduced in full again; our default."""


@dataclass(frozen=True, slots=True)
class Familiarity:
    """How well the person knows each exercise, and where it was felt."""

    detail: Mapping[str, Detail] = field(default_factory=dict)
    last_felt: Mapping[str, LastFelt] = field(default_factory=dict)


def familiarity(history: HistoryQueries, feel: FeelCheck, today: date) -> Familiarity:
    """Return what the sessions of the last months say of each exercise.

    Without a history, or with one that cannot be read, nothing is known.
    """
    if not history.path.is_file():
        return Familiarity()
    try:
        answers = history.feel_answers(today - KNOWN_FOR)
    except UserError:
        return Familiarity()  # who needs the history says so
    by_exercise: defaultdict[str, list[FeelCount]] = defaultdict(list)
    for count in answers:
        by_exercise[count.exercise].append(count)
    detail: dict[str, Detail] = {}
    last_felt: dict[str, LastFelt] = {}
    for exercise, counts in by_exercise.items():
        last = feel.option(max(counts, key=lambda count: count.last_utc_ms).feel)
        if last is None:
            continue
        last_felt[exercise] = LastFelt(last.id, last.label)
        good = sum(count.sessions for count in counts if _is_good(feel, count.feel))
        # felt elsewhere, it is introduced in full once more
        if last.good and good >= SHORT_AFTER:
            detail[exercise] = Detail.LITTLE if good >= LITTLE_AFTER else Detail.SHORT
    return Familiarity(detail, last_felt)


def _is_good(feel: FeelCheck, answer: str) -> bool:
    option = feel.option(answer)
    return option is not None and option.good
