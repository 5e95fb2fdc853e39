"""The sentences of own exercises and programmes: those without a clip, and those unsaid."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.library.catalogue import Catalogue
from glutetimer.session.inventory import inventory
from glutetimer.session.plan import Plan
from glutetimer.session.speech import as_said, name_of
from glutetimer.training.programme import notes_of


def unrecorded_sentences(catalogue: Catalogue, lengths: Mapping[str, int]) -> tuple[str, ...]:
    """Return the sentences of a person's own exercises and programmes that were never said.

    Args:
        catalogue: All exercises and programmes.
        lengths: The sentences that were said, with their lengths in ms.
    """
    own = [one for one in catalogue.exercises.values() if catalogue.is_own(one)]
    said = inventory(own, catalogue.guidance) if own else ()
    notes = (
        as_said(note)
        for programme in catalogue.programmes.values()
        if catalogue.is_own(programme)
        for note in notes_of(programme)
    )
    return tuple(text for text in dict.fromkeys((*said, *notes)) if text not in lengths)


def unsayable_sentences(plan: Plan, lengths: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names, warnings and notes of a session that nothing here can say.

    Args:
        plan: The session.
        lengths: The sentences that can be said, with their lengths in ms.

    Returns:
        Nothing where the session says nothing at all.
    """
    if not plan.options.speech.lengths:
        return ()
    names = map(name_of, plan.exercises.values())
    notes = (as_said(one.note) for one in plan.prescriptions if one.note)
    said = dict.fromkeys((*plan.warnings, *names, *notes))
    return tuple(text for text in said if text not in lengths)
