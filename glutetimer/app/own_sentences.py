"""The sentences of own exercises that have no clip yet."""

from __future__ import annotations

from collections.abc import Mapping

from glutetimer.library.catalogue import Catalogue
from glutetimer.session.inventory import inventory


def unrecorded_sentences(catalogue: Catalogue, lengths: Mapping[str, int]) -> tuple[str, ...]:
    """Return the sentences of the person's own exercises that no voice has said so far.

    Args:
        catalogue: All exercises.
        lengths: The sentences that were said, with their lengths in ms.
    """
    own = [one for one in catalogue.exercises.values() if catalogue.is_own(one)]
    if not own:
        return ()
    return tuple(text for text in inventory(own, catalogue.guidance) if text not in lengths)
