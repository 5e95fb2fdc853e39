"""The list of exercises: cards, what search and filters leave of them, why nothing is left."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from glutetimer.i18n import _, ngettext
from glutetimer.i18n.counts import grouped
from glutetimer.presentation.amounts import Exercises
from glutetimer.presentation.library.exercise_cards import (
    POSITIONS,
    ExerciseCard,
    exercise_card,
    facets_of,
    in_order,
    sports_of,
)
from glutetimer.presentation.library.exercise_fields import FEEL, search_fields
from glutetimer.presentation.library.exercise_filters import (
    DROP,
    MENUS,
    NONE_LEFT,
    OWN,
    FilterKey,
    ListChoice,
    menu_options,
    passes,
    value_words,
)
from glutetimer.presentation.library.search_index import SearchIndex
from glutetimer.presentation.library.search_words import words_of
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import Guidance
from glutetimer.training.programme import Programme

_FELT_WORDS = frozenset(("feel", "feeling", "feels", "felt"))


@dataclass(frozen=True, slots=True)
class FoundExercise:
    """A card of the result; `reason` says why it was found, "" where its name does."""

    card: ExerciseCard
    reason: str = ""


@dataclass(frozen=True, slots=True)
class EmptyResult:
    """Why nothing is left, and what would bring something back.

    `filter` is the one to drop, `action` the words of the button that drops it. Without one, the
    search itself finds nothing, or several filters together leave nothing: all are dropped.
    """

    words: str
    action: str
    filter: FilterKey | None = None


@dataclass(frozen=True, slots=True)
class ExerciseResult:
    """What the list shows: cards, how many there are at each position, and that in one sentence."""

    found: tuple[FoundExercise, ...]
    counts: Mapping[str, int]
    said: str
    empty: EmptyResult | None = None


class ExerciseList:
    """All exercises, to be searched and filtered.

    The search looks them through for the first query, or beforehand, one by one (`index_next`).

    Args:
        exercises: The exercises by id.
        programmes: The programmes, which say what their exercises are for.
        guidance: The names of muscles, kit and places.
        is_own: Whether an exercise is the person's own.
    """

    def __init__(
        self,
        exercises: Exercises,
        programmes: Mapping[str, Programme],
        guidance: Guidance,
        is_own: Callable[[Exercise], bool],
    ) -> None:
        self._exercises = in_order(exercises)
        self._guidance = guidance
        self._own = {one.id: is_own(one) for one in self._exercises}
        self._index = SearchIndex()
        self._to_index = iter(self._exercises)
        sports = sports_of(programmes)
        self._facets = {one.id: facets_of(one, sports) for one in self._exercises}
        self._found = {
            one.id: FoundExercise(exercise_card(one, is_own=self._own[one.id]))
            for one in self._exercises
        }

    @cached_property
    def positions(self) -> tuple[tuple[str, str], ...]:
        """The positions that there are, "" for all, and the person's own at the end."""
        there = {one.position for one in self._exercises}
        values = [one for one in POSITIONS if one in there] + [OWN] * any(self._own.values())
        words = ((one, value_words("position", one, self._guidance)) for one in values)
        return (("", _("All")), *words)

    @cached_property
    def menus(self) -> Mapping[FilterKey, tuple[tuple[str, str], ...]]:
        """What each menu offers: pairs of a value and its words, the first for all."""
        facets = self._facets.values()
        return {key: menu_options(key, facets, self._guidance) for key in MENUS}

    def index_next(self) -> bool:
        """Let the search know one more exercise; returns whether there are more to come."""
        one = next(self._to_index, None)
        if one is not None:
            fields = search_fields(one, self._guidance, self._facets[one.id].sport)
            self._index.add(one.id, fields)
        return one is not None

    def result(self, choice: ListChoice) -> ExerciseResult:
        """Return what a search and the filters leave."""
        candidates = self._searched(choice.query)
        anywhere = self._passing(candidates, choice, but="position")
        found = self._passing(anywhere, choice)
        return ExerciseResult(
            found=found,
            counts=self._counts(anywhere),
            said=exercises_found(len(found)),
            empty=None if found else self._empty(choice, candidates),
        )

    def _searched(self, query: str) -> tuple[FoundExercise, ...]:
        words = words_of(query)
        if not words:
            return tuple(self._found.values())
        while self.index_next():
            pass
        first = FEEL if _FELT_WORDS & {*words} else ""
        return tuple(
            FoundExercise(self._found[hit.document].card, hit.field.reason)
            for hit in self._index.search(query, first)
        )

    def _passing(
        self, candidates: tuple[FoundExercise, ...], choice: ListChoice, but: str = ""
    ) -> tuple[FoundExercise, ...]:
        """Return what passes the filters, `but` for one of them."""
        if all(key == but for key in choice.filters):
            return candidates
        return tuple(
            one
            for one in candidates
            if passes(self._facets[one.card.id], choice, is_own=self._own[one.card.id], but=but)
        )

    def _counts(self, found: tuple[FoundExercise, ...]) -> Mapping[str, int]:
        """Return how many there are at each position."""
        counts = dict.fromkeys((value for value, _words in self.positions), 0)
        counts[""] = len(found)
        for one in found:
            counts[self._facets[one.card.id].position[0]] += 1
            if self._own[one.card.id]:
                counts[OWN] += 1
        return counts

    def _empty(self, choice: ListChoice, candidates: tuple[FoundExercise, ...]) -> EmptyResult:
        """Return which filter left nothing: the last one set, if dropping it brings some back."""
        if not candidates:
            words = _("Nothing was found for “{query}”.").format(query=choice.query.strip())
            return EmptyResult(words, _("Clear the search"))
        for key in choice.filters:
            number = len(self._passing(candidates, choice, but=key))
            if number:
                value = value_words(key, choice.value(key), self._guidance)
                told = _without(choice.query.strip(), number), _(NONE_LEFT[key]).format(value=value)
                action = _(DROP[key]).format(number=grouped(number))
                return EmptyResult(" ".join(told), action, key)
        return EmptyResult(
            _("The filters together leave nothing."),
            _("Drop all filters"),
        )


def exercises_found(number: int) -> str:
    """Return how many exercises were found, as a sentence."""
    if not number:
        return _("No exercise was found.")
    return ngettext(
        "{number} exercise was found.", "{number} exercises were found.", number
    ).format(number=grouped(number))


def _without(query: str, number: int) -> str:
    """Return how many there would be without a filter."""
    words = ngettext(
        "Without this filter there is {number} exercise.",
        "Without this filter there are {number} exercises.",
        number,
    )
    if query:
        words = ngettext(
            "{number} exercise was found for “{query}”.",
            "{number} exercises were found for “{query}”.",
            number,
        )
    return words.format(number=grouped(number), query=query)
