"""The filters of the list: what each offers, and what it says where it leaves nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final, Literal

from glutetimer.i18n import N_, _, content
from glutetimer.i18n.letter_case import capitalised
from glutetimer.presentation.exercise_words import BOTH_SIDES, SIDES, level_words, sides_words
from glutetimer.presentation.kit import KIT, item_name
from glutetimer.presentation.library.exercise_cards import (
    LEVELS,
    NO_KIT,
    ExerciseFacets,
    position_label,
)
from glutetimer.training.guidance import Guidance

FilterKey = Literal["position", "kit", "muscle", "sides", "sport", "level"]
OWN: Final = "own"
"""The value of the position filter that shows a person's own exercises."""
MENUS: Final[tuple[FilterKey, ...]] = ("kit", "muscle", "sides", "sport", "level")
"""The filters that are menus; positions are buttons."""
ANY: Final[dict[FilterKey, str]] = {
    "position": N_("All"),
    "kit": N_("Any kit"),
    "muscle": N_("Any muscle"),
    "sides": N_("Any side"),
    "sport": N_("Any sport"),
    "level": N_("Any level"),
}
NAMES: Final[dict[FilterKey, str]] = {
    "position": N_("Position"),
    "kit": N_("Kit"),
    "muscle": N_("Muscle"),
    "sides": N_("Sides"),
    "sport": N_("Sport"),
    "level": N_("Level"),
}
NONE_LEFT: Final[dict[FilterKey, str]] = {
    "position": N_("None of them is done like this: {value}."),
    "kit": N_("None of them takes this: {value}."),
    "muscle": N_("None of them mainly works this: {value}."),
    "sides": N_("None of them goes like this: {value}."),
    "sport": N_("None of them is for this: {value}."),
    "level": N_("None of them is of this level: {value}."),
}
"""What a filter says that leaves nothing."""
DROP: Final[dict[FilterKey, str]] = {
    "position": N_("Show {number} in any position"),
    "kit": N_("Show {number} with any kit"),
    "muscle": N_("Show {number} for any muscle"),
    "sides": N_("Show {number} for any side"),
    "sport": N_("Show {number} for any sport"),
    "level": N_("Show {number} of any level"),
}
"""What dropping that filter alone leads to."""


@dataclass(frozen=True)
class ListChoice:
    """A query, and a value of each filter, "" for any; `last` is the filter that was set last."""

    query: str = ""
    position: str = ""
    kit: str = ""
    muscle: str = ""
    sides: str = ""
    sport: str = ""
    level: str = ""
    last: FilterKey | None = None

    def value(self, key: FilterKey) -> str:
        """Return the value of a filter."""
        return str(getattr(self, key))

    def with_value(self, key: FilterKey, value: str) -> ListChoice:
        """Return the choice with another value of a filter."""
        return replace(self, **{key: value, "last": key})  # type: ignore[arg-type] # a filter's own

    def with_query(self, query: str) -> ListChoice:
        """Return the choice with another query."""
        return replace(self, query=query)

    @cached_property
    def filters(self) -> tuple[FilterKey, ...]:
        """The filters that hold, the last chosen first."""
        held = [key for key in ANY if self.value(key)]
        return tuple(sorted(held, key=lambda key: key != self.last))


def passes(facets: ExerciseFacets, choice: ListChoice, *, is_own: bool, but: str = "") -> bool:
    """Whether an exercise passes the filters, `but` for one of them."""
    for key in choice.filters:
        if key == but:
            continue
        value = choice.value(key)
        is_there = is_own if value == OWN else value in getattr(facets, key)
        if not is_there:
            return False
    return True


def value_words(key: FilterKey, value: str, guidance: Guidance) -> str:
    """Return what a value of a filter is called."""
    match key:
        case "position":
            return _("Yours") if value == OWN else position_label(value)
        case "kit":
            return _("No kit") if value == NO_KIT else item_name(value)
        case "muscle":
            known = guidance.muscles.get(value)
            return content(known.name) if known else value.replace("_", " ")
        case "sides":
            return capitalised(sides_words(value) or _(BOTH_SIDES))
        case "sport":
            known_word = guidance.words.purposes.get(value)
            return content(known_word) if known_word else value.replace("_", " ")
        case "level":
            return level_words(int(value))


def menu_options(
    key: FilterKey, facets: Iterable[ExerciseFacets], guidance: Guidance
) -> tuple[tuple[str, str], ...]:
    """Return what a menu offers, the first being all: pairs of a value and its words."""
    there = {value for one in facets for value in getattr(one, key)}
    order: Mapping[FilterKey, Iterable[str]] = {
        "kit": (NO_KIT, *KIT),
        "muscle": guidance.muscles,
        "sides": ("both", *SIDES),
        "sport": guidance.words.purposes,
        "level": map(str, LEVELS),
    }
    known = [value for value in order[key] if value in there]
    values = [*known, *sorted(there - {*known})]
    return (("", _(ANY[key])), *((value, value_words(key, value, guidance)) for value in values))
