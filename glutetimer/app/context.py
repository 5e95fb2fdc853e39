"""The composition root below the front ends: makes each part of the program once, when needed.

Whoever needs a part is handed that part. Only what puts a front end together takes the context.
Parts that not every command needs are imported when they are made, so that each starts quickly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.app.error_reports import ErrorReports
from glutetimer.app.familiarity import familiarity
from glutetimer.app.hurting import hurting_now
from glutetimer.app.session_options import session_options, speech_options
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.training_calendar import training_calendar
from glutetimer.errors import UserError
from glutetimer.history.queries import HistoryQueries
from glutetimer.history.store import History, open_history
from glutetimer.host.assets import assets_dir
from glutetimer.host.atomic_file import clear_unfinished
from glutetimer.host.clock import Clock, MachineClock
from glutetimer.host.paths import Paths, find_paths
from glutetimer.host.settings_file import SettingsFile
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import VoicePack, load_voice_pack
from glutetimer.i18n import N_, _
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.progress.pain import Hurting
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.sayable import Sayable
from glutetimer.settings import Settings
from glutetimer.tts import voice as tts

if TYPE_CHECKING:
    from glutetimer.app.advice_numbers import AdviceNumbers
    from glutetimer.app.audio_options import AudioOptions
    from glutetimer.app.build_up import BuildUps
    from glutetimer.app.card_of_day import CardOfDay
    from glutetimer.app.decision_log import DecisionLog
    from glutetimer.app.guided_breaks import GuidedBreaks
    from glutetimer.app.history.manual_session import ManualSessions
    from glutetimer.app.library import ExerciseLibrary
    from glutetimer.app.own_exercises import OwnExercises
    from glutetimer.app.own_programmes import OwnProgrammes
    from glutetimer.app.programme_editing import ProgrammeEditing
    from glutetimer.app.progress import ProgressAdvisor
    from glutetimer.app.session_start import SessionStarter
    from glutetimer.app.sheet_programmes import SheetProgrammes
    from glutetimer.app.today import TodayPlanner
    from glutetimer.app.week_facts import WeekFacts
    from glutetimer.app.week_planning import WeekPlanning
    from glutetimer.app.week_report import WeekReporter
    from glutetimer.audio.music import Music
    from glutetimer.audio.voice.chain import Link
    from glutetimer.review.build_up import BuildUp
    from glutetimer.training.programme import Programme


SETTINGS_HOLD = N_("What you set holds until you close the program.")


def _only_read(folder: Path) -> UserError:
    """Return why nothing is kept of what is done in the copy of a folder."""
    return UserError(
        _(
            "The data folder {data} can only be read: this is a copy of it, and nothing new is "
            "kept."
        ).format(data=folder),
        _("Make it writable and start again, or choose another one with --data-dir."),
    )


class AppContext:
    """The parts of the program over one data folder.

    Args:
        folder: Where all state lives, as a folder or as what `find_paths` found; None for the
            usual place of this system.
        clock: The clock everything runs on.
        looks_only: Whether nothing is to be kept, see `find_paths`.

    Attributes:
        paths: Where files are.
        clock: The clock.
        refusal: Why nothing is kept, None where it is.
        errors: Errors met beside what was asked for.
        settings_store: The settings and their file.

    Raises:
        UserError: If the folder cannot be used.
    """

    def __init__(
        self,
        folder: str | Path | Paths | None = None,
        clock: Clock | None = None,
        *,
        looks_only: bool = False,
    ) -> None:
        self.clock = clock or MachineClock()
        self.paths: Paths = (
            folder if isinstance(folder, Paths) else find_paths(folder, looks_only=looks_only)
        )
        self.refusal = None if self.paths.copied is None else _only_read(self.paths.named)
        self.errors = ErrorReports()
        unkept = self.refusal and UserError(self.refusal.what, _(SETTINGS_HOLD))
        self.settings_store = SettingsStore(SettingsFile(self.paths.settings, self.clock), unkept)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self.settings_store.values

    @cached_property
    def catalogue(self) -> Catalogue:
        """All exercises and programmes, built in and the person's own."""
        if self.refusal is None:
            clear_unfinished(self.paths.written)
        queries = HistoryQueries(self.paths.history)
        return load_catalogue(assets_dir(), self.paths.data, queries.exercise_name)

    @cached_property
    def history(self) -> History:
        """What was done so far."""
        history = open_history(self.paths.history, self.clock, self.errors.report, self.refusal)
        if self.refusal is not None:
            history.notices += (str(self.refusal),)
        return history

    @cached_property
    def voice_pack(self) -> VoicePack:
        """The recorded voice; an empty one where it is missing, which is reported."""
        try:
            return load_voice_pack(assets_dir() / "voice" / "en")
        except UserError as error:
            self.errors.report(error)
            return VoicePack()

    @cached_property
    def voice_cache(self) -> VoiceCache:
        """What this machine's own voice has said of a person's own words."""
        return VoiceCache(self.paths.data / "voice_cache", tts.NAME if tts.is_installed() else "")

    @cached_property
    def advice_numbers(self) -> AdviceNumbers:
        """The numbers under which advice was last listed in a terminal."""
        from glutetimer.app.advice_numbers import AdviceNumbers  # noqa: PLC0415 - see above

        return AdviceNumbers(self.paths.data / "advice_numbers.json")

    @property
    def voices(self) -> tuple[Link, ...]:
        """The voices of this machine in the order in which they are asked."""
        from glutetimer.audio.voice.chain import chain  # noqa: PLC0415 - see above

        return chain(self.voice_pack)

    @property
    def sayable(self) -> Mapping[str, int]:
        """How long each sentence takes that can be said in a session, in ms."""
        known = self.voice_lengths
        return Sayable(known) if self.says_any_text else known

    @property
    def voice_lengths(self) -> Mapping[str, int]:
        """How long each sentence takes that a voice has said, in ms."""
        return {**self.voice_cache.pack.lengths, **self.voice_pack.lengths}

    @cached_property
    def says_any_text(self) -> bool:
        """Whether something here can say what was not recorded, such as a person's own words."""
        if tts.is_installed():
            return True
        from glutetimer.audio.voice.chain import says_any_text  # noqa: PLC0415 - see above

        return says_any_text()

    @cached_property
    def music(self) -> Music:
        """What else plays on this computer."""
        from glutetimer.audio.music import Music  # noqa: PLC0415 - see above

        return Music(self.paths.data / "music.json")

    @property
    def calendar(self) -> TrainingCalendar:
        """Today, the day on which weeks begin, and the goal of the week."""
        return training_calendar(self.settings, self.clock)

    @property
    def audio_options(self) -> AudioOptions:
        """The audio options by the settings."""
        from glutetimer.app.audio_options import audio_options  # noqa: PLC0415 - see above

        return audio_options(self.settings, self.catalogue.guidance)

    @cached_property
    def planner(self) -> SessionPlanner:
        """Compiles programmes as the settings ask."""
        return SessionPlanner(
            self.catalogue,
            self._session_options,
            lambda: self.settings.kit,
            lambda: self.settings.own_bands,
            self.decision_log.changes,
            self._build_up,
            self._hurting,
        )

    def _hurting(self) -> tuple[Hurting, ...]:
        return hurting_now(self.history, self.decision_log.decisions(), self.calendar.today)

    @cached_property
    def build_ups(self) -> BuildUps:
        """Looks up the week of each build-up."""
        from glutetimer.app.build_up import BuildUps  # noqa: PLC0415 - see above

        return BuildUps(
            HistoryQueries(self.paths.history),
            lambda: self.catalogue.guidance.feel_check,
            lambda: self.clock.now().date(),
        )

    @cached_property
    def decision_log(self) -> DecisionLog:
        """What was decided on advice."""
        from glutetimer.app.decision_log import DecisionLog  # noqa: PLC0415 - see above

        return DecisionLog(HistoryQueries(self.paths.history))

    @cached_property
    def progress(self) -> ProgressAdvisor:
        """Offers advice, and keeps what is decided on it."""
        from glutetimer.app.progress import ProgressAdvisor  # noqa: PLC0415 - see above

        return ProgressAdvisor(
            self.history,
            self.catalogue,
            self.planner,
            self.settings_store,
            self.decision_log,
            lambda: self.calendar,
            self.clock,
        )

    @cached_property
    def starter(self) -> SessionStarter:
        """Begins sessions and goes on with those that were interrupted."""
        from glutetimer.app.session_start import SessionStarter  # noqa: PLC0415 - see above

        return SessionStarter(
            self.history, self.catalogue, self.planner, self.clock, lambda: self.audio_options
        )

    @cached_property
    def guided_breaks(self) -> GuidedBreaks:
        """Plans, runs and keeps short breaks."""
        from glutetimer.app.guided_breaks import GuidedBreaks  # noqa: PLC0415 - see above

        return GuidedBreaks(
            self.history,
            self.catalogue,
            self.planner,
            self.starter,
            lambda: self.calendar,
            self.clock,
            lambda: self.audio_options,
        )

    @cached_property
    def today(self) -> TodayPlanner:
        """Suggests and plans what is done today."""
        from glutetimer.app.today import TodayPlanner  # noqa: PLC0415 - see above

        return TodayPlanner(
            self.history,
            self.catalogue,
            self.planner,
            self.settings_store,
            lambda: self.calendar,
            self.decision_log.decisions,
            self._week,
        )

    @cached_property
    def week_reporter(self) -> WeekReporter:
        """Looks up how the week goes."""
        from glutetimer.app.week_report import WeekReporter  # noqa: PLC0415 - see above

        return WeekReporter(
            self.history,
            self.catalogue,
            self.progress,
            self.settings_store,
            lambda: self.calendar,
        )

    @cached_property
    def week_planning(self) -> WeekPlanning:
        """Knows the plan of the week."""
        from glutetimer.app.week_planning import WeekPlanning  # noqa: PLC0415 - see above

        return WeekPlanning(
            self.settings_store, self.catalogue, self.planner, self.today, lambda: self.calendar
        )

    @cached_property
    def exercise_library(self) -> ExerciseLibrary:
        """Plans the practice of an exercise, and knows what was done of it."""
        from glutetimer.app.library import ExerciseLibrary  # noqa: PLC0415 - see above

        queries = HistoryQueries(self.paths.history)
        return ExerciseLibrary(
            queries,
            self.catalogue,
            self.planner,
            lambda: self.calendar,
            lambda: self.settings.own_bands,
        )

    @cached_property
    def own_exercises(self) -> OwnExercises:
        """Makes, changes and removes exercises of the person's own."""
        from glutetimer.app.own_exercises import OwnExercises  # noqa: PLC0415 - see above

        return OwnExercises(self.catalogue)

    @cached_property
    def own_programmes(self) -> OwnProgrammes:
        """Adds exercises to programmes of the person's own."""
        from glutetimer.app.own_programmes import OwnProgrammes  # noqa: PLC0415 - see above

        return OwnProgrammes(self.catalogue)

    @cached_property
    def edit_programme(self) -> Callable[[str], ProgrammeEditing]:
        """Opens a programme of the person's own, by its id, to be edited."""
        from glutetimer.app.programme_editing import ProgrammeEditing  # noqa: PLC0415 - see above
        from glutetimer.app.programme_undo import ProgrammeUndos  # noqa: PLC0415 - see above

        undos = ProgrammeUndos(self.own_programmes)
        return lambda programme: ProgrammeEditing(
            undos.of(programme),
            self.planner,
            self.catalogue,
            self.own_exercises.make_all,
        )

    @cached_property
    def sheet_programmes(self) -> SheetProgrammes:
        """Makes programmes of pasted sheets."""
        from glutetimer.app.sheet_programmes import SheetProgrammes  # noqa: PLC0415 - see above

        return SheetProgrammes(
            self.catalogue, self.planner, self.own_exercises, self.own_programmes
        )

    @cached_property
    def card_of_day(self) -> CardOfDay:
        """Chooses the card of the day."""
        from glutetimer.app.card_of_day import CardOfDay  # noqa: PLC0415 - see above

        return CardOfDay(self.history, self.catalogue, self.settings_store, lambda: self.calendar)

    @cached_property
    def manual_sessions(self) -> ManualSessions:
        """Adds sessions that were done without the program."""
        from glutetimer.app.history.manual_session import ManualSessions  # noqa: PLC0415 - see above

        return ManualSessions(
            self.history, self.catalogue, self.planner, self.settings_store, self.clock
        )

    def close(self) -> None:
        """Close what was opened; what waits is written first."""
        if "music" in self.__dict__:
            self.music.close()
        if "history" in self.__dict__:
            self.history.close()

    def _build_up(self, programme: Programme) -> BuildUp | None:
        return self.build_ups.standing(programme) if programme.weeks else None

    def _week(self) -> WeekFacts:
        return self.week_reporter.week()

    def _session_options(self, pace: Pace | None) -> SessionOptions:
        settings, guidance = self.settings, self.catalogue.guidance
        queries, today = HistoryQueries(self.paths.history), self.clock.now().date()
        known = familiarity(queries, guidance.feel_check, today)
        speech = speech_options(settings, guidance, self.sayable, known)
        return session_options(settings, guidance, speech, pace)
