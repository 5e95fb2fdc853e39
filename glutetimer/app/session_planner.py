"""Finds programmes and compiles them to plans, with the options of the settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.file_errors import did_you_mean
from glutetimer.library.named_items import find_item, near_ids
from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.training.bands import NO_BANDS, OwnBands, with_bands
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from glutetimer.training.substitutes import KitFit, fit_kit

Options = Callable[[Pace | None], SessionOptions]


class SessionPlanner:
    """Finds programmes, and compiles them.

    Args:
        catalogue: All exercises and programmes.
        options: Returns what the settings ask of a session of a pace now.
        kit: Returns the things that the person has; none if never asked.
        bands: Returns the person's mini bands.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        options: Options,
        kit: Callable[[], Collection[str]] = tuple,
        bands: Callable[[], OwnBands] = lambda: NO_BANDS,
    ) -> None:
        self._catalogue = catalogue
        self._options = options
        self._kit = kit
        self._bands = bands

    def options(self, pace: Pace | None = None) -> SessionOptions:
        """Return what the settings ask of a session."""
        return self._options(pace)

    def planned(
        self,
        programme: Programme,
        *,
        week: int | None = None,
        budget_ms: int | None = None,
        pace: Pace | None = None,
        band: str | None = None,
    ) -> PlannedProgramme:
        """Compile a programme as the person would do it: with their things, in their time.

        `band` is the colour of the mini band that was chosen for today.
        """
        kit, options = self.fit_kit(programme, band), self._options(pace)
        whole = self._compile(kit.programme, options, week)
        if budget_ms is None:
            return PlannedProgramme(kit, whole)
        return PlannedProgramme(kit, self._compile(kit.programme, options, week, budget_ms), whole)

    def planned_each(
        self, programmes: Iterable[Programme], pace: Pace | None
    ) -> Iterator[PlannedProgramme]:
        """Compile the programmes, each as a whole; what the settings ask is looked up once."""
        options = self._options(pace)
        for programme in programmes:
            kit = self.fit_kit(programme)
            yield PlannedProgramme(kit, self._compile(kit.programme, options))

    def fit_kit(self, programme: Programme, band: str | None = None) -> KitFit:
        """Return a programme as it can be done with the things there are, an exercise as it is.

        Each exercise that uses a mini band has one of the person's, or the one chosen for today.
        """
        exercises = self._catalogue.exercises
        fitted = KitFit(programme)
        if programme.id in self._catalogue.programmes:
            fitted = fit_kit(programme, exercises, self._kit())
        banded = with_bands(fitted.programme, exercises, self._bands(), band)
        return replace(fitted, programme=banded)

    def _compile(
        self,
        programme: Programme,
        options: SessionOptions,
        week: int | None = None,
        budget_ms: int | None = None,
    ) -> Plan:
        return compile_programme(
            programme, self._catalogue.exercises, options, week=week, budget_ms=budget_ms
        )

    def find(self, name: str) -> Programme:
        """Return a programme by its id or name, or one of an exercise alone.

        Raises:
            UserError: If there is neither; it names the nearest id.
        """
        known = self._catalogue.items
        found = find_item(name, known)
        if isinstance(found, Programme):
            return found
        if found is not None and found.status == "offered":
            return practice(found)
        near = near_ids(name, known)
        raise UserError(
            _('There is no programme or exercise to do called "{name}".').format(name=name),
            did_you_mean(near[0]) if near else _("`glutetimer list programmes` shows them."),
        )


def practice(exercise: Exercise, sets: int | None = None) -> Programme:
    """Return a programme of one exercise alone; without a number of sets, the usual one."""
    return Programme(
        id=exercise.id,
        name=exercise.name,
        blocks=(Block(exercise=exercise.id, sets=sets, default="chosen to practise"),),
        default="chosen to practise",
    )
