"""The programmes there are, as rows of a list: what each is, how long, what it needs, by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.i18n.counts import exercises_text, weeks_text
from glutetimer.i18n.letter_case import inside
from glutetimer.library.catalogue import Catalogue
from glutetimer.presentation.library.sources import SourceNotes
from glutetimer.presentation.programme_card import ProgrammeCard, programme_card
from glutetimer.presentation.today_reason import hurt_text
from glutetimer.review.progress.pain import Hurting
from glutetimer.review.reason import notes_within
from glutetimer.training.programme import Programme, cited_by

DOT = " \N{MIDDLE DOT} "
PICTURES = 4
"""So many exercises are shown by their figures."""


@dataclass(frozen=True, slots=True)
class ProgrammeRow:
    """A programme in the list.

    `about` says who it is for, or how often it is to be done; `exercises` are the ids of the first
    ones, `more` is how many others there are. `source` names the articles that it is taken from, ""
    where it is the person's own. `hurt` says what is left out as it hurt.
    """

    id: str
    name: str
    is_own: bool
    about: str
    amount: str
    kit: str
    exercises: tuple[str, ...]
    source: str = ""
    hurt: str = ""
    more: int = 0

    @property
    def details(self) -> str:
        """Who it is for, how much it is and what it needs, in one line."""
        return DOT.join(part for part in (self.about, self.amount, self.kit) if part)


def programme_row(
    planned: PlannedProgramme, catalogue: Catalogue, hurting: Sequence[Hurting] = ()
) -> ProgrammeRow:
    """Return the row of a programme, as a person would do it now, without what is `hurting`."""
    programme = planned.programme
    hurt = notes_within(programme, hurting, planned.spared)
    card = programme_card(planned, catalogue.exercises, catalogue.guidance)
    is_own = catalogue.is_own(programme)
    exercises = tuple(dict.fromkeys(step.exercise for step in card.steps))
    return ProgrammeRow(
        id=programme.id,
        name=card.name,
        is_own=is_own,
        about=programme.often or card.purpose,
        amount=_amount(card),
        kit=", ".join(inside(line.item) for line in card.kit),
        exercises=exercises[:PICTURES],
        source="" if is_own else _source(programme, catalogue),
        hurt=hurt_text(hurt, catalogue.exercises),
        more=len(exercises[PICTURES:]),
    )


def _amount(card: ProgrammeCard) -> str:
    """Return how much it is: "4 exercises, 15 min 20 s", and the weeks of a build-up."""
    weeks = [weeks_text(card.weeks)] if card.weeks else []
    return ", ".join([exercises_text(card.exercise_count), card.length, *weeks])


def _source(programme: Programme, catalogue: Catalogue) -> str:
    notes = SourceNotes(catalogue.sources)
    notes.cite(one for one in cited_by(programme) if one.startswith("S"))
    return "; ".join(entry.short_heading for entry in notes.entries)
