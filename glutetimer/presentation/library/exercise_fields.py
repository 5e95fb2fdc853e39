"""What the search looks for in an exercise: name, muscles, faults, where it is felt, cues."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.presentation.exercise_words import POSITIONS
from glutetimer.presentation.kit import item_name
from glutetimer.presentation.library.search_index import SearchField, SearchHit
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

    def field(kind: str, *texts: str) -> Iterator[SearchField]:
        yield from (SearchField(kind, text, _RANKS[kind]) for text in texts if text)

    yield from field("name", content(exercise.name))
    yield from field("alias", *map(content, exercise.aliases))
    yield from _muscles(exercise, guidance)
    yield from field("fault", *(content(one.what) for one in exercise.faults))
    yield from field("fix", *(content(one.fix) for one in exercise.faults))
    yield from _feel(exercise, guidance)
    yield from field("sport", *(_word(one, guidance.words.purposes) for one in sports))
    yield from field("kit", *(item_name(one.item) for one in exercise.needed_kit))
    yield from field("position", _(POSITIONS[exercise.position]))
    yield from field("tag", *(_word(one, guidance.words.tags) for one in exercise.tags))
    checks = (one.say for one in exercise.hold_checks)
    yield from field("cue", *(content(one) for one in (*(c.say for c in exercise.cues), *checks)))
    statements = (*exercise.why, *exercise.tips, *exercise.setup)
    movement = (exercise.movement.say,) if exercise.movement else ()
    yield from field("text", *(content(one) for one in (*(s.text for s in statements), *movement)))


def reason_text(hit: SearchHit) -> str:
    """Return why a card was found: "Fault: Knees cave", "" where its name says it."""
    reason = _REASONS.get(hit.field.kind, "")
    return _(reason).format(text=_shortened(hit.field.shown or hit.field.text)) if reason else ""


def _muscles(exercise: Exercise, guidance: Guidance) -> Iterator[SearchField]:
    """Return the muscles by their names, and by what else they are called."""
    for kind, muscles in (
        ("muscle", exercise.muscles.primary),
        ("helps", exercise.muscles.secondary),
    ):
        for muscle in muscles:
            known = guidance.muscles.get(muscle)
            name = content(known.name) if known else _word(muscle, {})
            yield SearchField(kind, name, _RANKS[kind])
            for alias, meant in guidance.search.aliases.items():
                if meant == muscle:
                    yield SearchField(kind, _word(alias, {}), _RANKS[kind], shown=name)


def _feel(exercise: Exercise, guidance: Guidance) -> Iterator[SearchField]:
    """Return where it is felt, and what helps where it should not be felt."""
    feel = exercise.feel
    if feel is None:
        return
    for place in feel.where:
        yield SearchField("felt", _place(place, guidance), _RANKS["felt"])
    for place in dict.fromkeys((*feel.remedies, *feel.avoid)):
        name, remedy = _place(place, guidance), feel.remedies.get(place)
        if remedy is not None:
            name = _("{place}? {remedy}").format(place=name, remedy=content(remedy.say))
        yield SearchField(FEEL, name, _RANKS[FEEL])


def _place(place: str, guidance: Guidance) -> str:
    option = guidance.feel_check.option(place)
    return content(option.label) if option else _word(place, {})


def _word(name: str, words: dict[str, str]) -> str:
    return content(words[name]) if name in words else name.replace("_", " ")


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_REASON:
        return text
    return text[:LONGEST_REASON].rsplit(" ", 1)[0].rstrip(",;:") + "\N{HORIZONTAL ELLIPSIS}"
