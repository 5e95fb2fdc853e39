"""What sessions in the window need of the application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from glutetimer.app.session_start import SessionStarter
from glutetimer.app.settings_store import SettingsStore
from glutetimer.app.training_calendar import Calendar
from glutetimer.audio.audio_output import AudioOutput
from glutetimer.audio.music import Music
from glutetimer.history.store import History
from glutetimer.host.clock import Clock
from glutetimer.library.catalogue import Catalogue

if TYPE_CHECKING:
    from glutetimer.app.progress import ProgressAdvisor


@dataclass(frozen=True, slots=True)
class SessionServices:
    """The parts that a `SessionController` is made of.

    Args:
        starter: Begins sessions and goes on with them.
        history: Reports when a session is on disk, and the totals of the week.
        catalogue: All exercises, and the words for the mat.
        settings: The sound options of sessions.
        calendar: Returns today and its week.
        clock: For measuring how late the sound is.
        music: What else plays on this computer.
        progress: Returns what offers advice.
        own_sentences: Returns the person's own sentences that no voice has said so far.
        listen: Opens the audio output; called when the first session starts.
        speed: How many times faster than the clock, for looking at long sessions.
        records: Whether sessions count at that speed, too.
    """

    starter: SessionStarter
    history: History
    catalogue: Catalogue
    settings: SettingsStore
    calendar: Calendar
    clock: Clock
    music: Music
    progress: Callable[[], ProgressAdvisor]
    own_sentences: Callable[[], tuple[str, ...]]
    listen: Callable[[], AudioOutput]
    speed: float = 1.0
    records: bool = False
