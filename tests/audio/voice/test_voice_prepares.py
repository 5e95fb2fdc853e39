"""Texts become clips: recorded, remembered or rendered, in this order."""

import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from glutetimer.audio.pcm import RATE
from glutetimer.audio.voice.decoding import Decoding
from glutetimer.audio.voice.programs import FILE, ProgramRenderer, Renderer, Speaker
from glutetimer.audio.voice.shaping import LEVEL_DB, level_db
from glutetimer.audio.voice.speech import SpokenVoice
from glutetimer.host.clock import FakeClock
from glutetimer.host.voice_cache import VoiceCache
from glutetimer.host.voice_pack import VoicePack
from glutetimer.session.tones import Cue, PlacedClip, PlacedTone, Tone

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs are shell scripts")

NOBODY = Speaker("no-such-speaker", (), ())
Open = Callable[..., SpokenVoice]


class FakeStream:
    """A stream without a device that records its calls."""

    volume = 1.0
    muted = False
    is_playing = True

    def __init__(self) -> None:
        self.clips: dict[str, array] = {}
        self.order: list[str] = []
        self.cues: list[Cue] = []
        self.hushed: list[str | None] = []

    def start(self) -> None: ...

    def stop(self) -> None: ...

    def schedule(self, cues: Sequence[Cue]) -> None:
        self.cues.extend(cues)

    def silence(self, tag: str | None = None) -> None:
        self.hushed.append(tag)

    def add_clip(self, name: str, samples: array) -> None:
        self.clips[name] = samples
        self.order.append(name)


@pytest.fixture
def audio_output() -> FakeStream:
    return FakeStream()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(instant_ms=1_000)


@pytest.fixture
def open_voice(audio_output: FakeStream, pack: VoicePack, clock: FakeClock) -> Iterator[Open]:
    opened = []

    def open_one(
        renderers: Sequence[Renderer] = (),
        speaker: Speaker = NOBODY,
        cache: VoiceCache | None = None,
    ) -> SpokenVoice:
        voice = SpokenVoice(
            audio_output, pack, clock, cache=cache, renderers=renderers, speaker=speaker
        )
        opened.append(voice)
        return voice

    yield open_one
    for voice in opened:
        voice.stop()


def renderer(sound: Path, log: Path) -> Renderer:
    """Copies a sound, and writes down what it was asked to say."""
    return ProgramRenderer("sh", ("-c", f'cat >> "{log}"; cp "{sound}" "$0"', FILE))


def speaker(log: Path) -> Speaker:
    """Writes down what it says, a line each."""
    return Speaker("sh", ("-c", f'echo "$1" >> "{log}"'), ("-c", f'echo stopped >> "{log}"'))


def prepare(qtbot: QtBot, voice: SpokenVoice, *texts: str) -> None:
    with qtbot.wait_signal(voice.prepared):
        voice.prepare(texts)


def test_clips_are_lent_under_their_texts_in_the_order_of_first_use(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream
) -> None:
    voice = open_voice()
    assert not voice.is_ready("Lift.")
    prepare(qtbot, voice, "Lower.", "Lift.", "Lower.")
    assert audio_output.order == ["Lower.", "Lift."]
    assert voice.is_ready("Lift.")
    assert not voice.is_ready("Hold.")


def test_a_clip_keeps_every_sample_at_48_khz(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream
) -> None:
    prepare(qtbot, open_voice(), "Hold.")
    assert len(audio_output.clips["Hold."]) == 110 * RATE // 1000


def test_recorded_clips_are_read_from_their_files(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of each that it is handed as bytes Qt keeps 32 kB for good."""
    monkeypatch.setattr("glutetimer.audio.voice.decoding.QBuffer", None)
    prepare(qtbot, open_voice(), "Hold.")
    assert audio_output.order == ["Hold."]


def test_what_is_being_read_when_the_voice_stops_is_put_down_in_its_thread_and_read_again(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream, monkeypatch: pytest.MonkeyPatch
) -> None:
    voice, begun = open_voice(), Event()
    with monkeypatch.context() as patch:
        patch.setattr(Decoding, "start", lambda _decoding: begun.set())
        voice.prepare(["Lift."])
        assert begun.wait(10)
        voice.stop()
    assert not voice._reader._patience.isActive()
    prepare(qtbot, voice, "Hold.")
    assert sorted(audio_output.order) == ["Hold.", "Lift."]


def test_what_is_asked_for_later_goes_first(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream
) -> None:
    voice = open_voice()
    voice.prepare(["Lift.", "Hold."])
    with qtbot.wait_signal(voice.prepared):
        voice.prepare(["Lower."])
    assert audio_output.order.index("Lower.") < audio_output.order.index("Hold.")


def test_a_damaged_clip_is_skipped_and_reported_once(
    qtbot: QtBot, open_voice: Open, pack: VoicePack, audio_output: FakeStream
) -> None:
    (pack.folder / pack.clips["Lift."].file).write_bytes(b"nonsense")
    (pack.folder / pack.clips["Hold."].file).unlink()
    voice, errors = open_voice(), []
    voice.error_reported.connect(errors.append)
    prepare(qtbot, voice, "Lift.", "Hold.", "Lower.")
    assert audio_output.order == ["Lower."]
    damaged = [sentence for sentence in errors if "damaged" in sentence]
    assert len(damaged) == 1
    assert '"Lift."' in damaged[0]
    assert "missing" not in "".join(errors)


def test_a_persons_own_text_is_rendered_trimmed_and_levelled(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream, own_sound: Path, tmp_path: Path
) -> None:
    voice = open_voice(renderers=[renderer(own_sound, tmp_path / "log")])
    prepare(qtbot, voice, "--help; my bridge.")
    clip = audio_output.clips["--help; my bridge."]
    assert (tmp_path / "log").read_text() == "--help; my bridge."
    assert level_db(clip) == pytest.approx(LEVEL_DB, abs=0.5)
    assert 300 <= len(clip) * 1000 / RATE <= 350


def test_a_rendered_text_is_kept_and_not_rendered_again(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream, own_sound: Path, tmp_path: Path
) -> None:
    folder, log = tmp_path / "voice_cache", tmp_path / "log"
    first = open_voice(renderers=[renderer(own_sound, log)], cache=VoiceCache(folder))
    prepare(qtbot, first, "My bridge.")
    later = open_voice(renderers=[renderer(own_sound, log)], cache=VoiceCache(folder))
    assert later.lengths["My bridge."] == pytest.approx(335, abs=20)
    prepare(qtbot, later, "My bridge.")
    assert log.read_text() == "My bridge."
    assert audio_output.order == ["My bridge.", "My bridge."]


def test_no_voice_is_reported_once_in_words(qtbot: QtBot, open_voice: Open) -> None:
    voice, errors = open_voice(), []
    voice.error_reported.connect(errors.append)
    prepare(qtbot, voice, "My bridge.", "My lift.")
    assert len(errors) == 1
    assert "My bridge." in errors[0]
    assert "espeak-ng" in errors[0]


def test_without_a_renderer_the_system_speaks_at_the_instant(
    qtbot: QtBot, open_voice: Open, clock: FakeClock, audio_output: FakeStream, tmp_path: Path
) -> None:
    log = tmp_path / "said"
    voice = open_voice(speaker=speaker(log))
    prepare(qtbot, voice, "Lift.", "My bridge.")
    assert voice.lengths["My bridge."] > 500
    tone = PlacedTone(clock.monotonic_ms(), Tone.LIFT)
    known = PlacedClip(clock.monotonic_ms(), "Lift.")
    own = PlacedClip(clock.monotonic_ms(), "My bridge.")
    voice.schedule([tone, known, own])
    qtbot.waitUntil(log.exists)
    qtbot.waitUntil(lambda: log.read_text() == "My bridge.\n")
    assert audio_output.cues == [tone, known, own]


def test_silence_takes_back_what_the_system_would_say(
    qtbot: QtBot, open_voice: Open, clock: FakeClock, tmp_path: Path
) -> None:
    log = tmp_path / "said"
    voice = open_voice(speaker=speaker(log))
    soon = clock.monotonic_ms() + 50
    voice.schedule([PlacedClip(soon, "Mine.", tag="a"), PlacedClip(soon, "Other.", tag="b")])
    voice.silence("a")
    qtbot.waitUntil(log.exists)
    qtbot.waitUntil(lambda: log.read_text() == "Other.\n")
    voice.silence()
    qtbot.waitUntil(lambda: log.read_text().endswith("stopped\n"))


def test_what_is_too_late_is_not_spoken(
    qtbot: QtBot, open_voice: Open, clock: FakeClock, tmp_path: Path
) -> None:
    log = tmp_path / "said"
    voice = open_voice(speaker=speaker(log))
    now = clock.monotonic_ms()
    voice.schedule([PlacedClip(now - 500, "Late."), PlacedClip(now - 100, "Just so.")])
    qtbot.waitUntil(log.exists)
    qtbot.waitUntil(lambda: log.read_text() == "Just so.\n")


def test_a_system_voice_that_fails_is_reported_and_not_asked_again(
    qtbot: QtBot, open_voice: Open, clock: FakeClock, tmp_path: Path
) -> None:
    log = tmp_path / "asked"
    voice, errors = open_voice(speaker=Speaker("sh", ("-c", f'echo >> "{log}"; exit 1'), ())), []
    voice.error_reported.connect(errors.append)
    now = clock.monotonic_ms()
    voice.schedule([PlacedClip(now, "My bridge."), PlacedClip(now, "My lift.")])
    qtbot.waitUntil(lambda: bool(errors))
    prepare(qtbot, voice, "Lift.")
    assert log.read_text() == "\n"
    assert len(errors) == 1


def test_try_prepares_and_plays(
    qtbot: QtBot, open_voice: Open, clock: FakeClock, audio_output: FakeStream
) -> None:
    voice = open_voice()
    voice.speak("Hold.")
    qtbot.waitUntil(lambda: bool(audio_output.cues))
    (cue,) = audio_output.cues
    assert cue.clip == "Hold."
    assert cue.at_ms >= clock.monotonic_ms()
    assert "Hold." in audio_output.clips


def test_a_voice_that_is_never_used_starts_no_thread(open_voice: Open) -> None:
    voice = open_voice()
    voice.silence()
    assert not voice._thread.isRunning()


@pytest.fixture
def little_room(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two of the clips fit."""
    monkeypatch.setattr("glutetimer.audio.voice.reader.MOST_FRAMES", 235 * RATE // 1000)


@pytest.mark.usefixtures("little_room")
def test_what_a_session_begins_with_is_at_hand_and_the_rest_comes_when_it_is_needed(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream, clock: FakeClock
) -> None:
    voice = open_voice()
    prepare(qtbot, voice, "Lift.", "Hold.", "Lower.")
    assert at_hand(audio_output) == {"Lift.", "Hold."}
    voice.schedule([PlacedClip(clock.monotonic_ms() + 4_000, "Lower.")])
    qtbot.waitUntil(lambda: "Lower." in at_hand(audio_output))


@pytest.mark.usefixtures("little_room")
def test_what_was_said_longest_ago_makes_room(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream, clock: FakeClock
) -> None:
    voice = open_voice()
    prepare(qtbot, voice, "Lift.", "Hold.")
    soon = clock.monotonic_ms() + 4_000
    voice.schedule([PlacedClip(soon, "Lift."), PlacedClip(soon, "Lower.")])
    qtbot.waitUntil(lambda: at_hand(audio_output) == {"Lift.", "Lower."})
    assert not voice.is_ready("Hold.")


@pytest.mark.usefixtures("little_room")
def test_a_new_session_finds_its_own_beginning_at_hand(
    qtbot: QtBot, open_voice: Open, audio_output: FakeStream
) -> None:
    voice = open_voice()
    prepare(qtbot, voice, "Lift.", "Hold.")
    prepare(qtbot, voice, "Lower.", "Hold.")
    assert at_hand(audio_output) == {"Lower.", "Hold."}


def test_a_recorded_text_that_is_still_being_read_is_left_to_the_stream(
    qtbot: QtBot, open_voice: Open, clock: FakeClock, audio_output: FakeStream, tmp_path: Path
) -> None:
    log = tmp_path / "said"
    voice = open_voice(speaker=speaker(log))
    now = clock.monotonic_ms()
    voice.schedule([PlacedClip(now, "Lift."), PlacedClip(now, "My bridge.")])
    qtbot.waitUntil(log.exists)
    qtbot.waitUntil(lambda: "Lift." in at_hand(audio_output))
    assert log.read_text() == "My bridge.\n"


def at_hand(audio_output: FakeStream) -> set[str]:
    return {text for text, samples in audio_output.clips.items() if samples}
