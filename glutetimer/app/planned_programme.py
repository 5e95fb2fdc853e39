"""A programme as one person would do it now."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.review.build_up import BuildUp
from glutetimer.session.plan import Plan
from glutetimer.training.adaptation import Change
from glutetimer.training.programme import Programme
from glutetimer.training.sparing import Spared
from glutetimer.training.substitutes import KitFit


@dataclass(frozen=True, slots=True)
class PlannedProgramme:
    """A programme with the plan that a session of it would follow.

    `kit` has the programme as it can be done with the things there are, and says what gave way
    for that; `whole` is the plan of all of it, where the plan was trimmed to the time there is.
    `changes` are what the person accepted and the programme has, `passed_over` what it has no place
    for any more. `build_up` is where they stand in a build-up, `spared` are the exercises that hurt
    and were taken out.
    """

    kit: KitFit
    plan: Plan
    whole: Plan | None = None
    changes: tuple[Change, ...] = ()
    passed_over: tuple[Change, ...] = ()
    build_up: BuildUp | None = None
    spared: tuple[Spared, ...] = ()

    @property
    def programme(self) -> Programme:
        """The programme that the plan was compiled from."""
        return self.kit.programme

    @property
    def kit_of_plan(self) -> KitFit:
        """What gave way and what is missing, of the exercises that the plan has."""
        return self.kit.of(self.plan.exercises)
