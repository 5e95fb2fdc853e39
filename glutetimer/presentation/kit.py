"""Things to fetch: what they are called, and where they go."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import inside
from glutetimer.presentation.amounts import Exercises, band_word, exercise_name, id_words
from glutetimer.training.exercise import Exercise, Kit
from glutetimer.training.substitutes import KitFit, Swap

KIT: Final = {
    "mat": N_("Mat"),
    "mini_band": N_("Mini band"),
    "bench": N_("Bench"),
    "weight": N_("Weight"),
    "bench_or_chair": N_("Bench or chair"),
    "bare_feet_or_minimal_shoes": N_("Bare feet or thin soles"),
    "leg_press_machine": N_("Leg press"),
    "resistance_band": N_("Long resistance band"),
    "chair": N_("Chair"),
    "hip_extension_machine": N_("Hip-extension machine"),
    "back_extension_bench": N_("Back-extension bench"),
    "kettlebell": N_("Kettlebell"),
    "medicine_ball": N_("Medicine ball"),
    "space_20m": N_("20 metres of room"),
    "running_space": N_("Room to run"),
    "hill": N_("Hill"),
}
"""The names of the things, as the content has them for the voice."""
_KIT_AT: Final = {
    "above_knees": N_("{item} above the knees"),
    "below_knees": N_("{item} below the knees"),
    "ankles": N_("{item} round the ankles"),
    "feet": N_("{item} round the feet"),
}

WEIGHTS: Final = frozenset(
    ("weight", "kettlebell", "medicine_ball", "leg_press_machine", "hip_extension_machine")
)
"""The things that have a load."""


def item_name(item: str) -> str:
    """Return the name of a thing to fetch: "Mini band"; the id as words where it is not known."""
    return _(KIT[item]) if item in KIT else id_words(item)


def kit_text(kit: Kit) -> str:
    """Return a thing to fetch and where it goes: "mini band above the knees"."""
    item = inside(item_name(kit.item))
    if not kit.placement:
        return item
    if kit.placement in _KIT_AT:
        return _(_KIT_AT[kit.placement]).format(item=item)
    return _("{item}: {place}").format(item=item, place=place_text(kit.placement))


def place_text(placement: str) -> str:
    """Return where a thing goes: "just above the knees"."""
    return content(placement.replace("_", " "))


def kit_line(exercise: Exercise | None, band: str | None = None) -> str:
    """Return the kit that is needed, as one line; "" for none."""
    if exercise is None:
        return ""
    return ", ".join(banded_kit(kit, band) for kit in exercise.needed_kit)


def banded_kit(kit: Kit, band: str | None) -> str:
    """Return a thing to fetch, a mini band with its colour or strength: "red mini band"."""
    text = kit_text(kit)
    if not band or kit.item != "mini_band":
        return text
    return _("{strength} {kit}").format(strength=band_word(band), kit=text)


def fetch_text(kit: str) -> str:
    """Return what is to be fetched, as a sentence."""
    return _("Fetch: {kit}.").format(kit=kit)


def kit_note(fit: KitFit, exercises: Exercises) -> str:
    """Return what takes the place of what and what changes by that, and what is missing."""
    parts = [_swap_text(swap, exercises) for swap in fit.swaps]
    return " ".join([*parts, *filter(None, [lacking_text(fit)])])


def lacking_text(fit: KitFit) -> str:
    """Return what is missing for a programme that nothing takes the place of; "" for nothing."""
    kit = ", ".join(inside(item_name(item)) for item in fit.missing)
    return _("It needs what you have not got: {kit}.").format(kit=kit) if kit else ""


def swap_note(swap: Swap, exercises: Exercises) -> str:
    """Return at an exercise why it is done and what that changes: "no bench: on the floor"."""
    kit = ", ".join(inside(item_name(item)) for item in swap.missing)
    changes = exercises[swap.exercise].made_easier.get(swap.instead)
    if changes:
        return _("no {kit}: {changes}").format(kit=kit, changes=inside(content(changes.say)))
    name = inside(exercise_name(exercises, swap.exercise))
    return _("no {kit}: in place of {exercise}").format(kit=kit, exercise=name)


def missing_note(missing: Iterable[str]) -> str:
    """Return what a person has not got of what something needs, for a list; "" for nothing."""
    kit = ", ".join(inside(item_name(item)) for item in missing)
    return _("you have no {kit}").format(kit=kit) if kit else ""


def fit_note(fit: KitFit) -> str:
    """Return what is missing for a programme, and whether something takes its place, for a list."""
    if fit.lacks:
        return missing_note(fit.missing)
    missing = dict.fromkeys(item for swap in fit.swaps for item in swap.missing)
    kit = ", ".join(inside(item_name(item)) for item in missing)
    return _("done without the {kit} that you have not got").format(kit=kit) if kit else ""


def _swap_text(swap: Swap, exercises: Exercises) -> str:
    kit = ", ".join(inside(item_name(item)) for item in swap.missing)
    changes = exercises[swap.exercise].made_easier.get(swap.instead)
    words = (
        _("You have no {kit}: {instead} in place of {exercise} ({changes}).")
        if changes
        else _("You have no {kit}: {instead} in place of {exercise}.")
    )
    return words.format(
        kit=kit,
        instead=inside(exercise_name(exercises, swap.instead)),
        exercise=inside(exercise_name(exercises, swap.exercise)),
        changes=inside(content(changes.say)) if changes else "",
    )
