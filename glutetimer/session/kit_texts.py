"""What to fetch, in words: before a session, and with each exercise where it goes. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from glutetimer.session import speech
from glutetimer.session.coming_set import ComingSet
from glutetimer.session.repetition import is_covered
from glutetimer.session.speech_options import Detail, SpeechOptions
from glutetimer.training.exercise import Exercise, Kit

UNCOUNTED: Final = ("space_20m", "running_space", "bare_feet_or_minimal_shoes")
"""Kit of which one does not need "a"."""


def kit_ahead(exercises: Sequence[Exercise], options: SpeechOptions) -> Iterator[str]:
    """Give what the later exercises need; what the first one needs it says itself."""
    first = {kit.item for kit in exercises[0].needed_kit} if exercises else ()
    later = [
        you_need(kit, options.kit_words)
        for exercise in exercises[1:]
        if options.detail_of(exercise) is not Detail.LITTLE
        for kit in exercise.needed_kit
        if kit.item not in first
    ]
    for text in dict.fromkeys(later):
        others = (other for other in later if other != text)
        # a bench does for "a bench or a chair"
        if " or " not in text or not any(is_covered(other, (text,)) for other in others):
            yield text


def kit_texts(coming: ComingSet, options: SpeechOptions) -> Iterator[str]:
    """Give what to fetch: the sentence of the set-up that says so, else the things by name.

    What the name of the exercise says is not said again, nor what was said at the start.
    """
    exercise = coming.exercise
    setup = [speech.as_said(sentence.text) for sentence in exercise.setup]
    seen: set[str] = set()
    for kit in exercise.needed_kit:
        thing = thing_of(kit, options.kit_words)
        named = you_need(kit, options.kit_words) if coming.after is None else ""
        said = next((one for one in setup if is_covered(thing, (one,))), named)
        if said and said not in seen and not is_covered(thing, (exercise.name,)):
            seen.add(said)
            yield said


def thing_of(kit: Kit, kit_words: Mapping[str, str]) -> str:
    """Return what a thing to fetch is called."""
    return kit_words.get(kit.item, kit.item.replace("_", " ").capitalize())


def you_need(kit: Kit, kit_words: Mapping[str, str]) -> str:
    """Return the sentence that says to fetch a thing; of room, how much.

    Where a band goes is said with the position.
    """
    name = speech.inside(thing_of(kit, kit_words))
    if kit.item not in UNCOUNTED:
        return f"You need a {name.replace(' or ', ' or a ')}."
    return f"You need {name}, {kit.placement}." if kit.placement else f"You need {name}."
