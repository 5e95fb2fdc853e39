"""The composition root: what the window and the terminal stand on, put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path

from glutetimer.app.interrupted_session import InterruptedSession, find_resume_point, header
from glutetimer.app.session_options import audio_options, session_options, speech_options
from glutetimer.app.session_planner import SessionPlanner
from glutetimer.app.session_runner import AudioOptions, SessionJournal, SessionRunner
from glutetimer.audio.music import Music
from glutetimer.audio.voice.chain import Link, chain
from glutetimer.errors import UserError
from glutetimer.history.session_writer import SessionWriter
from glutetimer.history.store import History, open_history
from glutetimer.host.assets import assets_dir
from glutetimer.host.clock import Clock, MachineClock
from glutetimer.host.paths import Paths, find_paths
from glutetimer.host.settings_file import SettingsFile
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import VoicePack, load_voice_pack
from glutetimer.host.week_start import usual_week_start
from glutetimer.library.catalogue import Catalogue, load_catalogue
from glutetimer.review.calendar import TrainingCalendar
from glutetimer.review.periods import FirstDay
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.resumption import Resumption
from glutetimer.session.session import Session
from glutetimer.session.tones import CueSink
from glutetimer.settings import Settings
from glutetimer.training.programme import Programme
from glutetimer.tts import voice as tts

PATIENCE_S = 5.0
"""How long what was written last is waited for before the history is kept in step."""


class AppContext:
    """One person's glutetimer: data folder, settings, catalogue and history, opened when needed.

    Args:
        folder: Where all state lives; None for the usual place of this system.
        clock: The clock everything runs on.

    Raises:
        Problem: If the folder cannot be used.
    """

    def __init__(self, folder: str | Path | None = None, clock: Clock | None = None) -> None:
        self.clock = clock or MachineClock()
        self.paths: Paths = find_paths(folder)
        self.problems: list[UserError] = []
        """What the disk had to say while the program ran, oldest first."""
        self.tell: Callable[[UserError], object] = lambda _: None
        """Called with each of them, from any thread."""

    @cached_property
    def _settings_file(self) -> SettingsFile:
        return SettingsFile(self.paths.settings, self.clock)

    @cached_property
    def _loaded(self) -> tuple[Settings, list[str]]:
        return self._settings_file.load()

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._loaded[0]

    @property
    def settings_notices(self) -> list[str]:
        """A sentence for everything in the settings file that did not serve."""
        return self._loaded[1]

    def change_setting(self, key: str, value: object) -> None:
        """Change a setting; it is written at once.

        Raises:
            Problem: If the value is not allowed or the file cannot be written; the value holds
                for this run in the latter case.
        """
        changed = self.settings.changed(key, value)
        self.__dict__["_loaded"] = (changed, self.settings_notices)
        self._settings_file.save(changed)

    @cached_property
    def catalogue(self) -> Catalogue:
        """All exercises and programmes, built in and the person's own."""
        return load_catalogue(assets_dir(), own=self.paths.data)

    @cached_property
    def history(self) -> History:
        """What was done so far."""
        return open_history(self.paths.history, self.clock, self.note)

    @cached_property
    def voice_pack(self) -> VoicePack:
        """The recorded voice; an empty one where it is missing, which is noted."""
        try:
            return load_voice_pack(assets_dir() / "voice" / "en")
        except UserError as problem:
            self.note(problem)
            return VoicePack()

    @cached_property
    def voice_cache(self) -> VoiceCache:
        """What this machine's own voice has said of a person's own words."""
        return VoiceCache(self.paths.data / "voice_cache", tts.NAME if tts.is_installed() else "")

    @property
    def voices(self) -> tuple[Link, ...]:
        """The voices of this machine in the order in which they are asked."""
        return chain(self.voice_pack)

    @property
    def voice_lengths(self) -> Mapping[str, int]:
        """How long each sentence takes that a voice has said, in ms."""
        return {**self.voice_cache.pack.lengths, **self.voice_pack.lengths}

    @cached_property
    def music(self) -> Music:
        """What else plays on this computer."""
        return Music(self.paths.data / "music.json")

    @property
    def calendar(self) -> TrainingCalendar:
        """Today, the day on which weeks begin, and the goal of the week."""
        settings = self.settings
        first_day = usual_week_start() if settings.week_start == "locale" else settings.week_start
        return TrainingCalendar(
            today=self.clock.now().date(),
            first_day=FirstDay[first_day.upper()],
            goal=settings.weekly_goal_sessions,
        )

    @cached_property
    def planner(self) -> SessionPlanner:
        """Compiles programmes as the settings ask."""
        return SessionPlanner(self.catalogue, self._session_options)

    def _session_options(self, pace: Pace | None) -> SessionOptions:
        settings, guidance = self.settings, self.catalogue.guidance
        lengths = self.voice_lengths if settings.voice_on else {}
        speech = speech_options(settings, guidance, lengths)
        return session_options(settings, guidance, speech, pace)

    def begin(self, plan: Plan, programme: Programme) -> SessionWriter:
        """Open a page in the history for a session that starts now."""
        return self.history.begin(header(plan, programme, self.catalogue.exercises))

    def broken_off(self) -> InterruptedSession | None:
        """Return the session that broke off last and can go on, if there is one."""
        exercises = self.catalogue.exercises
        for row in self.history.broken_off():
            found = find_resume_point(row, self.history, exercises, self.planner.options(row.pace))
            if found is not None:
                return found
        return None

    def go_on(self, broken: InterruptedSession) -> SessionWriter:
        """Open the page of a session that broke off once more.

        Raises:
            Problem: If it goes on elsewhere or has been ended meanwhile.
        """
        head = header(broken.stopped.plan, broken.programme, self.catalogue.exercises)
        return self.history.go_on(broken.session.uuid, head)

    def runner(
        self, todo: Plan | Resumption, journal: SessionJournal, sink: CueSink, speed: float = 1.0
    ) -> SessionRunner:
        """Return a coach that leads through a plan and writes to a page of the history."""
        session = Session(todo, self.catalogue.exercises)
        return SessionRunner(
            session, self.clock, journal, sink, speed=speed, audio_options=self.audio_options
        )

    @property
    def audio_options(self) -> AudioOptions:
        """How the person wants to hear a session."""
        return audio_options(self.settings, self.catalogue.guidance)

    def close(self) -> None:
        """Let go of everything; what waits is written first."""
        if "music" in self.__dict__:
            self.music.close()
        if "history" in self.__dict__:
            self.history.close()

    def note(self, problem: UserError) -> None:
        """Tell a problem to whoever listens, and keep it."""
        self.problems.append(problem)
        self.tell(problem)
