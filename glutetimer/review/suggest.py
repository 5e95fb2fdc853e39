"""Suggests the programme of today, with the reason. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from glutetimer.review.muscle_balance import MuscleGroup, favours, serves
from glutetimer.review.programme_kind import DESK, ProgrammeKind, kind_of
from glutetimer.review.suggestion import (
    FOR_ALL,
    START_WITH,
    Circumstances,
    Suggestion,
    Why,
)
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme
from glutetimer.training.sparing import Sparing, spare
from glutetimer.training.substitutes import ALWAYS_THERE, exercise_blocks, exercises_of, fit_kit

IN_A_ROW: Final = 4
"""After as many sessions of one programme another one is suggested: mix the movements (S2.47)."""
PAIN: Final = "pain"
TIME: Final = "time"
VARIETY: Final = "variety"
"""Considerations, of which one is left out to see what it changed."""


def suggest(
    programmes: Mapping[str, Programme],
    exercises: Mapping[str, Exercise],
    circumstances: Circumstances,
) -> Suggestion:
    """Choose today's programme.

    It can be done with the things there are, with substitutes, and without what hurts. A test and
    a break at the desk are no training: they are not suggested again, and decide nothing.

    Args:
        programmes: All programmes by id, in the order in which they are offered.
        exercises: All exercises by id.
        circumstances: What it depends on.
    """
    return _Choice(programmes, exercises, circumstances).suggestion()


class _Choice:
    """The programmes that can be done today, and the order in which they are worth doing."""

    def __init__(
        self,
        programmes: Mapping[str, Programme],
        exercises: Mapping[str, Exercise],
        now: Circumstances,
    ) -> None:
        self._programmes = programmes
        self._exercises = exercises
        self._now = now
        self._possible = dict(self._all_possible())
        self._pool = self._trainings() or list(self._possible)
        known = [name for name in now.done if name in self._pool]
        self._last = known[0] if known else ""
        is_often = known[:IN_A_ROW] == known[:1] * IN_A_ROW
        self._is_unknown = not known and not now.purposes
        self._usual = _start(programmes, exercises, now.kit) if self._is_unknown else self._last
        self._tired_of = self._last if is_often and self._last not in now.under_way else ""

    def suggestion(self) -> Suggestion:
        if self._now.planned in self._possible:
            return Suggestion(self._now.planned, Why.PLANNED)
        if not self._pool:  # nothing can be done as it is; the card says what is missing
            return Suggestion(START_WITH, Why.START)
        best = self._best()
        why = self._why(best)
        if why is Why.DUE:
            return Suggestion(best, why, due=self._now.due)
        speaks_of_purpose = why in (Why.MADE_FOR, Why.SPARING, Why.VARIETY)
        return Suggestion(best, why, self._purpose(best) if speaks_of_purpose else "")

    def _all_possible(self) -> Iterator[tuple[str, Sparing]]:
        """Yield what can be done with the things there are, without what hurts."""
        now = self._now
        for name, programme in self._programmes.items():
            fit = fit_kit(programme, self._exercises, now.kit)
            sparing = spare(fit.programme, now.hurting, self._exercises, now.kit)
            if not fit.missing and sparing is not None:
                yield name, sparing

    def _trainings(self) -> list[str]:
        """Return what is training, and build-ups that are under way.

        To begin with, also a break where nothing else has the purpose.
        """
        first = self._now.purposes[0] if self._now.purposes else ""
        kinds = {name: kind_of(self._programmes[name]) for name in self._possible}
        wanted = (
            {ProgrammeKind.TRAINING, ProgrammeKind.BUILD_UP}
            if first == DESK
            else {ProgrammeKind.TRAINING}
        )
        trainings = [name for name, kind in kinds.items() if kind in wanted]
        found = [name for name in trainings if self._is_for_person(name)] or trainings
        is_new = not any(name in self._programmes for name in self._now.done)
        if (
            is_new
            and self._now.due is None
            and not any(first in self._programmes[name].purposes for name in found)
        ):
            breaks = [name for name, kind in kinds.items() if kind is ProgrammeKind.BREAK]
            found += [name for name in breaks if first in self._programmes[name].purposes]
        under_way = (name for name in self._now.under_way if name in self._possible)
        return list(dict.fromkeys((*found, *under_way)))

    def _is_for_person(self, name: str) -> bool:
        """Return whether a programme is not made for others alone, or was done lately."""
        made_for, suits = self._programmes[name].purposes, (*self._now.purposes, FOR_ALL)
        is_for_others = bool(self._now.purposes and made_for) and not any(
            one in suits for one in made_for
        )
        return not is_for_others or name in self._now.done

    def _best(self, leaving_out: str = "") -> str:
        """Return what is most worth doing; one consideration can be left out."""
        return min(self._pool, key=lambda name: self._key(name, leaving_out))

    def _key(self, name: str, leaving_out: str) -> tuple[int, ...]:
        now, sparing, rank = self._now, self._possible[name], self._rank(name)
        done, known = sparing.programme, self._exercises
        return (
            leaving_out != TIME and not self._fits(name),
            leaving_out != VARIETY and name == self._tired_of,
            not self._is_under_way(name),
            not self._is_new_plan(name),
            not self._serves_due(name),
            not self._is_wanted(name),
            leaving_out != PAIN and self._gives_way(name),
            now.due is not None and not favours(done, now.due, known),
            rank,
            not all(serves(done, muscle, known) for muscle in MuscleGroup),
            len(self._programmes[name].purposes),
        )

    def _fits(self, name: str) -> bool:
        """Return whether there is time for a programme; a new plan of one's own is shortened."""
        fitting = self._now.fitting
        return fitting is None or name in fitting or self._is_new_plan(name)

    def _gives_way(self, name: str) -> bool:
        """Return whether something in it hurts for which another one is better; no own plan."""
        return bool(self._possible[name].spared) and name not in self._now.own

    def _is_under_way(self, name: str) -> bool:
        return name in self._now.under_way and not self._gives_way(name)

    def _is_new_plan(self, name: str) -> bool:
        """Return whether the person made it lately and has not begun it."""
        return name in self._now.new and name not in self._now.done

    def _is_wanted(self, name: str) -> bool:
        """Return whether it is made for what the person trains for, or usual and nothing due."""
        if name == self._usual and self._now.due is None:
            return True
        wanted = self._now.purposes or (FOR_ALL,)
        return any(purpose in wanted for purpose in self._programmes[name].purposes)

    def _rank(self, name: str) -> int:
        """Return how near a programme is to what the person wants, from what is usual on."""
        if name == self._usual:
            return -1
        purpose = self._purpose(name)
        order = [*self._now.purposes, *(() if FOR_ALL in self._now.purposes else (FOR_ALL,))]
        return order.index(purpose) if purpose else len(order)

    def _purpose(self, name: str) -> str:
        """Return the first purpose of the person that a programme is made for."""
        made_for = self._programmes[name].purposes
        return next((one for one in (*self._now.purposes, FOR_ALL) if one in made_for), "")

    def _serves_due(self, name: str) -> bool:
        due = self._now.due
        return due is None or serves(self._possible[name].programme, due, self._exercises)

    def _why(self, best: str) -> Why:
        found = Why.MADE_FOR
        if self._gives_way(best) or self._best(PAIN) != best:
            found = Why.SPARING
        elif kind_of(self._programmes[best]) in (ProgrammeKind.TEST, ProgrammeKind.BREAK):
            found = Why.MADE_FOR  # all that can be done; it is neither due nor done once more
        elif self._is_under_way(best):
            found = Why.UNDER_WAY
        elif self._is_new_plan(best):
            found = Why.OWN
        elif self._now.due is not None and self._serves_due(best):
            found = Why.DUE
        elif self._best(TIME) != best:
            found = Why.FITS
        elif best == self._last:
            found = Why.AGAIN
        elif self._best(VARIETY) != best:
            found = Why.VARIETY
        elif self._is_unknown:
            found = Why.START
        return found


def has_any(programme: Programme, names: Collection[str]) -> bool:
    """Return whether one of these exercises is in a programme."""
    return any(name in names for name, _ in exercises_of(programme))


def answered(kit: Sequence[str]) -> tuple[str, ...]:
    """Return the answer to "what have you got", in which nothing is an answer too.

    The mat goes first, so that "nothing else" differs from "not asked".
    """
    return ("mat", *(item for item in kit if item != "mat"))


def needed_kit(programme: Programme, exercises: Mapping[str, Exercise]) -> list[str]:
    """Return the things a programme needs, each once, in the order of its exercises."""
    found: dict[str, None] = {}
    for block in exercise_blocks(programme):
        exercise = exercises.get(block.exercise or "")
        if exercise is not None and not block.optional:
            done = exercise if block.band is None else exercise.with_band()
            found.update(dict.fromkeys(item.item for item in done.needed_kit))
    return list(found)


def _start(
    programmes: Mapping[str, Programme], exercises: Mapping[str, Exercise], kit: Sequence[str]
) -> str:
    """Return the usual one, or what is for everyone and makes the most of the kit there is."""
    usual = programmes.get(START_WITH)
    if usual is None or _has_kit(usual, exercises, kit):
        return START_WITH
    uses = {
        name: len(set(needed_kit(programme, exercises)) - ALWAYS_THERE)
        for name, programme in programmes.items()
        if FOR_ALL in programme.purposes and _has_kit(programme, exercises, kit)
    }
    return max(uses, key=lambda name: uses[name], default=START_WITH)


def _has_kit(programme: Programme, exercises: Mapping[str, Exercise], kit: Sequence[str]) -> bool:
    if not kit:
        return True
    return set(needed_kit(programme, exercises)) <= {*kit, *ALWAYS_THERE}
