"""The head of an exercise's page: name, level, position, sides, kit, other names, what is first."""

from __future__ import annotations

from glutetimer.i18n import _, content
from glutetimer.i18n.letter_case import capitalised, inside
from glutetimer.presentation.amounts import Exercises, exercise_name
from glutetimer.presentation.exercise_words import BOTH_SIDES, POSITIONS, level_words, sides_words
from glutetimer.presentation.kit import kit_text
from glutetimer.presentation.library.sources import CitedText, SourceNotes
from glutetimer.presentation.own_default import own_reason
from glutetimer.training.exercise import Exercise


def name_of(exercise: Exercise, notes: SourceNotes) -> CitedText:
    """Return the name with where the exercise comes from."""
    return notes.text(exercise.name, exercise)


def head_facts(exercise: Exercise, exercises: Exercises) -> tuple[str, ...]:
    """Return level, position and sides, and whose figure is shown."""
    sides = sides_words(exercise.sides) or _(BOTH_SIDES)
    facts = (
        level_words(exercise.level),
        capitalised(_(POSITIONS[exercise.position])),
        capitalised(sides),
    )
    if exercise.like is None or exercise.pictures:
        return facts
    like = inside(exercise_name(exercises, exercise.like))
    return (*facts, _("Figure of: {exercise}").format(exercise=like))


def kit_texts(exercise: Exercise, notes: SourceNotes) -> tuple[CitedText, ...]:
    """Return what to fetch, each with its sources."""
    found = []
    for kit in exercise.equipment:
        words = capitalised(kit_text(kit))
        if kit.optional:
            words = _("{kit} (if you have it)").format(kit=words)
        if kit.note:
            words = _("{kit}. {note}").format(kit=words, note=content(kit.note))
        found.append(CitedText(words, notes.cite(kit.sources), own_reason(kit)))
    return tuple(found)


def aliases(exercise: Exercise) -> str:
    """Return the other names in one sentence, "" for none."""
    if not exercise.aliases:
        return ""
    return _("Also called {names}.").format(names=", ".join(exercise.aliases))


def gate(exercise: Exercise, notes: SourceNotes) -> CitedText | None:
    """Return what comes before this exercise."""
    return notes.text(exercise.gate.text, exercise.gate) if exercise.gate else None


def mentioned_only(exercise: Exercise) -> str:
    """Return why an exercise cannot be practised here, "" where it can."""
    if exercise.status == "offered":
        return ""
    return _("{name} is only mentioned: it cannot be coached here.").format(
        name=content(exercise.name)
    )
