"""The sentences of own exercises and programmes that have no clip yet."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.library.catalogue import Catalogue
from glutetimer.session.inventory import inventory
from glutetimer.session.speech import as_said
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
