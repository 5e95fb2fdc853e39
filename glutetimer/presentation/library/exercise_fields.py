"""What the search looks for in an exercise: name, muscles, faults, where it is felt, cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.presentation.exercise_words import POSITIONS
from glutetimer.presentation.kit import item_name
from glutetimer.presentation.library.search_index import SearchField
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance

FEEL: Final = "feel"
_REASONS: Final = {
    "alias": N_("Also called {text}"),
    "muscle": N_("Works: {text}"),
    "helps": N_("Works along: {text}"),
    "fault": N_("Fault: {text}"),
    "fix": N_("Remedy: {text}"),
    FEEL: N_("Felt: {text}"),
    "felt": N_("Felt: {text}"),
    "sport": N_("For: {text}"),
    "kit": N_("With: {text}"),
    "position": N_("Position: {text}"),
    "tag": N_("Kind: {text}"),
    "cue": N_("Cue: {text}"),
    "text": N_("In its text: {text}"),
}
"""Why an exercise was found, by the kind of the field; the name needs no reason."""
_RANKS: Final = {kind: rank for rank, kind in enumerate(("name", *_REASONS))}
LONGEST_REASON: Final = 72
"""More of a text is not shown on a card."""


def search_fields(
    exercise: Exercise, guidance: Guidance, sports: Iterable[str]
) -> Iterator[SearchField]:
    """Return what an exercise is found by; `sports` are the ids of what it is for."""
    words = guidance.words
    statements = (*exercise.why, *exercise.tips, *exercise.setup)
    movement = (exercise.movement.say,) if exercise.movement else ()
    said = (*(one.say for one in exercise.cues), *(one.say for one in exercise.hold_checks))
    yield from _fields("name", (exercise.name,))
    yield from _fields("alias", exercise.aliases)
    yield from _muscles("muscle", exercise.muscles.primary, guidance)
    yield from _muscles("helps", exercise.muscles.secondary, guidance)
    yield from _fields("fault", (one.what for one in exercise.faults))
    yield from _fields("fix", (one.fix for one in exercise.faults))
    yield from _feel(exercise, guidance)
    yield from _fields("sport", (_word(one, words.purposes) for one in sports))
    for kit in exercise.needed_kit:
        yield _field("kit", item_name(kit.item))
    yield _field("position", _(POSITIONS[exercise.position]))
    yield from _fields("tag", (_word(one, words.tags) for one in exercise.tags))
    yield from _fields("cue", said)
    yield from _fields("text", (*(one.text for one in statements), *movement))


def _fields(kind: str, texts: Iterable[str]) -> Iterator[SearchField]:
    """Return fields with texts of the content."""
    yield from (_field(kind, content(text)) for text in texts)


def _field(kind: str, text: str, shown: str = "") -> SearchField:
    """Return a field and its reason, in which something else may be shown than the text."""
    reason = _REASONS.get(kind, "")
    words = _(reason).format(text=_shortened(shown or text)) if reason else ""
    return SearchField(kind, text, _RANKS[kind], words)


def _muscles(kind: str, muscles: Iterable[str], guidance: Guidance) -> Iterator[SearchField]:
    """Return muscles by their names, and by what else they are called."""
    for muscle in muscles:
        known = guidance.muscles.get(muscle)
        name = content(known.name) if known else _word(muscle, {})
        yield _field(kind, name)
        for alias, meant in guidance.search.aliases.items():
            if meant == muscle:
                yield _field(kind, _word(alias, {}), shown=name)


def _feel(exercise: Exercise, guidance: Guidance) -> Iterator[SearchField]:
    """Return where it is felt, and what helps where it should not be felt."""
    feel = exercise.feel
    if feel is None:
        return
    for place in feel.where:
        yield _field("felt", _place(place, guidance))
    for place in dict.fromkeys((*feel.remedies, *feel.avoid)):
        name, remedy = _place(place, guidance), feel.remedies.get(place)
        if remedy is not None:
            name = _("{place}? {remedy}").format(place=name, remedy=content(remedy.say))
        yield _field(FEEL, name)


def _place(place: str, guidance: Guidance) -> str:
    option = guidance.feel_check.option(place)
    return content(option.label) if option else _word(place, {})


def _word(name: str, words: dict[str, str]) -> str:
    return content(words[name]) if name in words else name.replace("_", " ")


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_REASON:
        return text
    return text[:LONGEST_REASON].rsplit(" ", 1)[0].rstrip(",;:") + "\N{HORIZONTAL ELLIPSIS}"
