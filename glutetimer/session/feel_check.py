"""Which answers are offered to "Where did you feel it?" after an exercise. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Protocol, TypeVar

from glutetimer.training.exercise import Exercise

MOST_ANSWERS: Final = 10
"""As many as there are digit keys."""


class FeelAnswer(Protocol):
    """One answer to "Where did you feel it?", as `guidance.toml` has it."""

    @property
    def id(self) -> str:
        """Its id, as records keep it."""
        ...

    @property
    def label(self) -> str:
        """The answer in words."""
        ...

    @property
    def good(self) -> bool:
        """Whether exercises aim at it."""
        ...

    @property
    def stop(self) -> bool:
        """Whether it ends the exercise: pain, which has a key of its own."""
        ...

    @property
    def always(self) -> bool:
        """Whether it is offered after exercises that do not name it."""
        ...

    @property
    def advice(self) -> str | None:
        """What to do about it, None if it is as it should be."""
        ...


Answer = TypeVar("Answer", bound=FeelAnswer)


def feel_answers(options: Sequence[Answer], exercise: Exercise | None) -> tuple[Answer, ...]:
    """Return the answers after an exercise, in the order of their keys.

    Most keep their key after every exercise. What only this exercise names takes the place of an
    answer that it does not name, from the end; the last one, "nowhere", always stays.
    """
    feel = exercise.feel if exercise else None
    named = {*feel.where, *feel.avoid} if feel else set()
    offered = [one for one in options if one.always and not one.stop]
    for own in (one for one in options if not one.always and one.id in named):
        gives_way = next(
            (
                at
                for at in range(len(offered) - 2, -1, -1)
                if not (offered[at].good or offered[at].id in named)
            ),
            None,
        )
        if len(offered) < MOST_ANSWERS:
            offered.insert(len(offered) - 1, own)
        elif gives_way is not None:
            offered[gives_way] = own
    return tuple(offered[:MOST_ANSWERS])


def later_answers(options: Sequence[Answer], exercise: Exercise | None) -> tuple[Answer, ...]:
    """Return the answers after the session, where no keys are short: pain too, as the last one.

    Of an exercise that does not say where it is to be felt, such as most of a person's own, it is
    asked only whether it hurt: no other answer would be right or wrong.
    """
    if exercise is None:
        return ()
    stops = tuple(one for one in options if one.stop)
    if exercise.feel is None:
        return stops
    named = {*exercise.feel.where, *exercise.feel.avoid}
    asked = (one for one in options if not one.stop and (one.always or one.id in named))
    return (*asked, *stops)
