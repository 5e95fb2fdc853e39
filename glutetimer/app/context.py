"""The composition root: what the window and the terminal stand on, put together."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from glutetimer.app.interrupted_session import InterruptedSession, find_resume_point, header
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
from glutetimer.review.weeks import FirstDay
from glutetimer.session.compile import compile_programme
from glutetimer.session.cues import CueOptions
from glutetimer.session.plan import Plan
from glutetimer.session.prescription import Pace, SessionOptions
from glutetimer.session.resumption import Resumption
from glutetimer.session.session import Session
from glutetimer.session.speech import inventory
from glutetimer.session.speech_options import SpeechOptions
from glutetimer.session.steps import Side
from glutetimer.session.tones import CueSink
from glutetimer.settings import Settings
from glutetimer.training.exercise import Exercise
from glutetimer.training.guidance import usual_lengths
from glutetimer.training.programme import Block, Programme
from glutetimer.tts import voice as tts

if TYPE_CHECKING:
    from glutetimer.sync.process import SyncProcess
    from glutetimer.sync.sync import SyncResult

LONGEST_SYNC_S = 600.0
"""A folder that takes longer does not answer; what came until then is kept."""
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
    def unsaid(self) -> tuple[str, ...]:
        """The sentences of the person's own exercises that no voice has said so far."""
        if not self.settings.voice_on:
            return ()
        catalogue = self.catalogue
        own = [one for one in catalogue.exercises.values() if catalogue.is_own(one)]
        if not own:
            return ()
        known = {**self.voice_pack.lengths, **self.voice_cache.pack.lengths}
        said = inventory(own, catalogue.guidance)
        return tuple(text for text in said if text not in known)

    @cached_property
    def music(self) -> Music:
        """What else plays on this computer."""
        return Music(self.paths.data / "music.json")

    @property
    def speech_options(self) -> SpeechOptions:
        """What is to be said in a session, and how long each sentence takes."""
        settings = self.settings
        if not settings.voice_on:
            return SpeechOptions()
        return SpeechOptions(
            lengths={**self.voice_cache.pack.lengths, **self.voice_pack.lengths},
            kit_words=self.catalogue.guidance.words.kit,
            numbers=settings.numbers_on,
            form_cues=settings.form_cues_on,
        )

    @property
    def first_day(self) -> FirstDay:
        """The day on which weeks begin: as set, or as usual where the person lives."""
        chosen = self.settings.week_start
        return FirstDay[(usual_week_start() if chosen == "locale" else chosen).upper()]

    def options(self, pace: Pace | None = None) -> SessionOptions:
        """Return what the settings ask of every session."""
        settings = self.settings
        usual = msgspec.structs.replace(
            usual_lengths(self.catalogue.guidance.usual),
            get_ready_ms=settings.get_ready_s * 1000,
            rest_ms=settings.rest_s * 1000,
        )
        return SessionOptions(
            pace=pace or ("self" if settings.pace == "self" else "coach"),
            first_side=Side(settings.first_side),
            hold_top_ms=settings.hold_top_s * 1000,
            usual=usual,
            speech=self.speech_options,
        )

    def plan(
        self,
        programme: Programme,
        *,
        week: int | None = None,
        budget_ms: int | None = None,
        pace: Pace | None = None,
    ) -> Plan:
        """Compile a programme as the settings want it."""
        return compile_programme(
            programme,
            self.catalogue.exercises,
            self.options(pace),
            week=week,
            budget_ms=budget_ms,
        )

    def find(self, name: str) -> Programme:
        """Return a programme by its id, or one of an exercise alone.

        Raises:
            Problem: If there is neither; it names the nearest id.
        """
        catalogue = self.catalogue
        if name in catalogue.programmes:
            return catalogue.programmes[name]
        exercise = catalogue.exercises.get(name)
        if exercise is not None and exercise.status == "offered":
            return self.practice(exercise)
        known = [*catalogue.programmes, *catalogue.exercises]
        near = get_close_matches(name, known, n=1, cutoff=0.5)
        raise UserError(
            f'There is no programme or exercise to do called "{name}".',
            f'Did you mean "{near[0]}"?' if near else "`glutetimer list programmes` shows them.",
        )

    def practice(self, exercise: Exercise) -> Programme:
        """Return a programme of one exercise alone."""
        return Programme(
            id=exercise.id,
            name=exercise.name,
            blocks=(Block(exercise=exercise.id, default="chosen to practise"),),
            default="chosen to practise",
        )

    def begin(self, plan: Plan, programme: Programme) -> SessionWriter:
        """Open a page in the history for a session that starts now."""
        return self.history.begin(header(plan, programme, self.catalogue.exercises))

    def broken_off(self) -> InterruptedSession | None:
        """Return the session that broke off last and can go on, if there is one."""
        exercises = self.catalogue.exercises
        for row in self.history.broken_off():
            found = find_resume_point(row, self.history, exercises, self.options(row.pace))
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
        settings = self.settings
        options = self.catalogue.guidance.feel_check.options
        return AudioOptions(
            options=CueOptions(
                tones=settings.tones_on,
                hold_ticks=settings.hold_ticks_on,
                speech=settings.voice_on,
            ),
            stereo=settings.stereo_sides,
            tones=loudness(settings.tones_volume),
            voice=loudness(settings.voice_volume),
            numbers=loudness(settings.numbers_volume),
            delay_ms=settings.sound_delay_ms,
            advice={option.id: option.advice for option in options if option.advice},
        )

    def synchronise(self, folder: str | None = None) -> SyncResult | None:
        """Keep the history in step with those of other machines, on a thread that has the time.

        Args:
            folder: The folder that travels between them; None for that of the settings.

        Returns:
            How it stands, None if no folder is chosen.

        Raises:
            Problem: If the folder or the history cannot be read or written, or the folder does
                not answer.
        """
        process = self.start_sync(folder)
        if process is None:
            return None
        try:
            return process.result(LONGEST_SYNC_S)
        except BaseException:
            process.stop()
            raise

    def start_sync(self, folder: str | None = None) -> SyncProcess | None:
        """Begin to keep the history in step, in a process of its own; see `keep_in_step`.

        Raises:
            Problem: If no process can be started.
        """
        chosen = self.settings.sync_folder if folder is None else folder
        if not chosen:
            return None
        from glutetimer.sync.process import SyncProcess  # noqa: PLC0415 - few have such a folder

        self.history.wait(PATIENCE_S)
        return SyncProcess(self.history.path, Path(chosen), self.clock.now())

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


def loudness(percent: int) -> float:
    """Return the linear gain of a volume as the ear hears it: half the dial, a quarter of it."""
    return (percent / 100) ** 2
