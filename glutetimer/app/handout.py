"""A programme as it is handed on: as it is written, of a build-up the week that one is in."""

from __future__ import annotations

from dataclasses import dataclass

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.app.programme_sharing import ProgrammeSharing
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.errors import UserError
from glutetimer.exchange.programme_code import to_code
from glutetimer.library.catalogue import Catalogue
from glutetimer.session.compile import compile_programme
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Programme
from glutetimer.training.substitutes import KitFit


@dataclass(frozen=True, slots=True)
class Handout:
    """What is handed on: a programme, what a session of it does, and all of it as a code.

    It is not changed for the person's things, bands and accepted advice: who gets it has others.
    """

    planned: PlannedProgramme
    own_exercises: tuple[Exercise, ...]
    code: str
    """"" where the programme is too long for one."""

    @property
    def programme(self) -> Programme:
        """The programme."""
        return self.planned.programme

    @property
    def pictures_stay(self) -> bool:
        """Whether there are pictures of the person's own, which are not in the code."""
        return any(getattr(one, "pictures", ()) for one in self.own_exercises)


def make_handout(
    programme: Programme, planner: SessionPlanner, catalogue: Catalogue, week: int | None = None
) -> Handout:
    """Return a programme as it is handed on; without a `week` that of a build-up one is in."""
    week = planner.planned(programme, week=week).plan.week
    options = planner.options("coach")
    plan = compile_programme(programme, catalogue.exercises, options, week=week)
    shared = ProgrammeSharing(catalogue).shared(programme)
    try:
        code = to_code(shared.programme, shared.exercises)
    except UserError:
        code = ""
    return Handout(PlannedProgramme(KitFit(programme), plan), shared.exercises, code)
