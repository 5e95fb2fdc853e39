"""Finds programmes and compiles them to plans, with the options of the settings."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from glutetimer.app.planned_programme import PlannedProgramme
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library.catalogue import Catalogue
from glutetimer.library.file_errors import did_you_mean
from glutetimer.library.named_items import find_item, near_ids
from glutetimer.review.build_up import BuildUp
from glutetimer.review.progress.pain import Hurting
from glutetimer.session.compile import compile_programme
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.training.adaptation import Aspect, Change, adapt, adapted
from glutetimer.training.bands import NO_BANDS, OwnBands, with_bands
from glutetimer.training.exercise import Exercise
from glutetimer.training.programme import Block, Programme
from glutetimer.training.sparing import Spared, spare
from glutetimer.training.substitutes import Exercises, KitFit, fit_kit

Options = Callable[[Pace | None], SessionOptions]


@dataclass(frozen=True, slots=True)
class _Fitted:
    """A programme as one person does it, before it is compiled; see `PlannedProgramme`."""

    kit: KitFit
    changes: tuple[Change, ...] = ()
    passed_over: tuple[Change, ...] = ()
    build_up: BuildUp | None = None
    spared: tuple[Spared, ...] = ()

    def planned(self, plan: Plan, whole: Plan | None = None) -> PlannedProgramme:
        """Return it with its plan."""
        return PlannedProgramme(
            self.kit,
            plan,
            whole,
            self.changes,
            self.passed_over,
            build_up=self.build_up,
            spared=self.spared,
        )

    def week(self, wanted: int | None = None) -> int | None:
        """Return the week to do: the one that was asked for, else the one that the person is in."""
        return self.build_up.week if wanted is None and self.build_up else wanted


class SessionPlanner:
    """Finds programmes, and compiles them.

    Args:
        catalogue: All exercises and programmes.
        options: Returns what the settings ask of a session of a pace now.
        kit: Returns the things that the person has; none if never asked.
        bands: Returns the person's mini bands.
        changes: Returns the changes to programmes that the person accepted, the oldest first.
        build_up: Returns where the person stands in a programme that builds up by weeks.
        hurting: Returns the exercises that are spared as they hurt, the newest pain first.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        options: Options,
        kit: Callable[[], Collection[str]] = tuple,
        bands: Callable[[], OwnBands] = lambda: NO_BANDS,
        changes: Callable[[], Sequence[Change]] = tuple,
        build_up: Callable[[Programme], BuildUp | None] = lambda _programme: None,
        hurting: Callable[[], Sequence[Hurting]] = tuple,
    ) -> None:
        self.hurting = hurting
        self._catalogue = catalogue
        self._options = options
        self._kit = kit
        self._bands = bands
        self._changes = changes
        self._build_up = build_up

    def options(self, pace: Pace | None = None) -> SessionOptions:
        """Return what the settings ask of a session."""
        return self._options(pace)

    @property
    def bands(self) -> OwnBands:
        """The person's mini bands."""
        return self._bands()

    def planned(
        self,
        programme: Programme,
        *,
        week: int | None = None,
        budget_ms: int | None = None,
        pace: Pace | None = None,
        band: str | None = None,
        hurting: Collection[str] = (),
    ) -> PlannedProgramme:
        """Compile a programme as the person would do it: with their things, in their time.

        Of a build-up that is the week that they are in, where no `week` is asked for. `band` is the
        colour of the mini band that was chosen for today, `hurting` are exercises to do without.
        """
        fitted = self._fitted(programme, self._changes(), band, hurting)
        options = self._options(pace)
        week = fitted.week(week)
        whole = self._compile(fitted.kit.programme, options, week)
        if budget_ms is None:
            return fitted.planned(whole)
        plan = self._compile(fitted.kit.programme, options, week, budget_ms)
        return fitted.planned(plan, whole)

    def build_up(self, programme: Programme) -> BuildUp | None:
        """Return where the person stands in a programme that builds up, None for another one."""
        return self._build_up(programme)

    def planned_each(
        self,
        programmes: Iterable[Programme],
        pace: Pace | None,
        hurting: Collection[str] = (),
    ) -> Iterator[PlannedProgramme]:
        """Compile the programmes, each as a whole; what the settings ask is looked up once.

        `hurting` are exercises to do without.
        """
        options, changes = self._options(pace), self._changes()
        for programme in programmes:
            fitted = self._fitted(programme, changes, hurting=hurting)
            yield fitted.planned(self._compile(fitted.kit.programme, options, fitted.week()))

    def own(self, programme: Programme) -> Programme:
        """Return a programme with the changes that the person accepted."""
        return adapted(programme, self._changes(), self._catalogue.exercises)

    def _fitted(
        self,
        programme: Programme,
        changes: Sequence[Change],
        band: str | None = None,
        hurting: Collection[str] = (),
    ) -> _Fitted:
        """Return a programme as the person does it: with what they accepted and their things.

        An exercise alone is done as it is. Each exercise that uses a mini band has one of the
        person's, or the one chosen for today.
        """
        exercises = self._catalogue.exercises
        fitted = _Fitted(KitFit(programme))
        if programme.id in self._catalogue.programmes:
            fitted = _with_changes(programme, changes, exercises, self._kit())
            fitted = _without_pain(fitted, hurting, exercises, self._kit())
        banded = with_bands(fitted.kit.programme, exercises, self._bands(), band)
        kit = replace(fitted.kit, programme=banded)
        return replace(fitted, kit=kit, build_up=self._build_up(programme))

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


def _with_changes(
    programme: Programme, changes: Sequence[Change], exercises: Exercises, kit: Collection[str]
) -> _Fitted:
    """Return a programme with changes, then with what takes the place for want of things.

    What was accepted of an exercise that takes a place is changed there, and so is what took its
    place in turn.
    """
    own = adapt(programme, changes, exercises)
    fitted = fit_kit(own.programme, exercises, kit)
    taking_over = {swap.instead for swap in fitted.swaps}
    there = []
    for one in own.passed_over:
        if one.exercise in taking_over:
            there.append(one)
            taking_over |= {str(one.after)} if one.aspect is Aspect.EXERCISE else set()
    left = tuple(one for one in own.passed_over if one not in there)
    again = adapt(fitted.programme, there, exercises)
    kit_fit = replace(fitted, programme=again.programme)
    return _Fitted(kit_fit, (*own.made, *again.made), (*left, *again.passed_over))


def _without_pain(
    fitted: _Fitted, hurting: Collection[str], exercises: Exercises, kit: Collection[str]
) -> _Fitted:
    """Return a programme without what hurts, where that leaves something to train."""
    sparing = spare(fitted.kit.programme, hurting, exercises, kit)
    if sparing is None:
        return fitted
    kit_fit = replace(fitted.kit, programme=sparing.programme)
    return replace(fitted, kit=kit_fit, spared=sparing.spared)


def practice(exercise: Exercise, sets: int | None = None) -> Programme:
    """Return a programme of one exercise alone; without a number of sets, the usual one."""
    return Programme(
        id=exercise.id,
        name=exercise.name,
        blocks=(Block(exercise=exercise.id, sets=sets, default="chosen to practise"),),
        default="chosen to practise",
    )
