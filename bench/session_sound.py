"""Measures a whole session in its window: when each tone and phrase of it is really heard.

The window runs on a virtual screen (Xvfb) at speed 1, PulseAudio plays into a software card as in
`sound.py`, and every cue that the coach placed is searched in the recording by correlation with
its own samples. `--busy` keeps both cores busy, `--stalls` blocks the window's thread for 250 to
900 ms now and then, `--skips` goes to the next set every 20 s, so that nothing is said in the order
in which it was read. `--keep FILE` keeps the recording as a WAV.
"""

from __future__ import annotations

import argparse
import importlib
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

LEAST_PLACES = 2
REACH_MS = 120
FAR_MS = 900
TEMPLATE_MS = 300
JUDGES = 15
"""The way from placing to hearing is what most of the loudest cues say."""
IN_PLACE_MS = 5.0
STRENGTH = 0.6
"""A cue counts as heard with so much of its own strength, whatever else sounds."""


class Heard:
    """Passes cues on to a stream and remembers those that were not taken back."""

    def __init__(self, stream: Any, clock: Any) -> None:
        self._stream = stream
        self._clock = clock
        self.cues: list[Any] = []
        self.clips: dict[str, Any] = {}

    def add_clip(self, name: str, samples: Any) -> None:
        """Pass a clip on and keep it, to look for it."""
        if samples:  # else it is taken back
            self.clips[name] = samples
        self._stream.add_clip(name, samples)

    def schedule(self, cues: Sequence[Any]) -> None:
        """Place cues."""
        self.cues += cues
        self._stream.schedule(cues)

    def silence(self, tag: str | None = None) -> None:
        """Take back what has not sounded."""
        # what has only begun is cut off and cannot be told from its like
        begun = self._clock.monotonic_us() / 1000 - TEMPLATE_MS
        self.cues = [cue for cue in self.cues if cue.at_ms <= begun]
        self._stream.silence(tag)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __setattr__(self, name: str, value: object) -> None:
        if name in ("volume", "muted"):
            setattr(self._stream, name, value)
        else:
            super().__setattr__(name, value)


def lead(programme: str, seconds: float, place: Path, *, stalls: bool, skips: bool) -> Heard:
    """Run the session in a real window and return what was placed."""
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtWidgets import QApplication

    from glutetimer.app.context import AppContext
    from glutetimer.audio import open_stream
    from glutetimer.audio.audio_output import AudioOutput
    from glutetimer.audio.voice import open_voice
    from glutetimer.gui.style import fonts
    from glutetimer.gui.window.app import App
    from glutetimer.host.assets import assets_dir

    application = QApplication([])
    application.setStyle("Fusion")
    fonts.load(assets_dir() / "fonts")
    context = AppContext(place / "data")
    context.settings_store.change("first_start_done", value=True)
    kept: list[Heard] = []

    def listen(context: Any, tell: Any) -> Any:
        heard = Heard(open_stream(context.clock, tell), context.clock)
        kept.append(heard)
        voice = open_voice(heard, context.voice_pack, context.clock, context.voice_cache, tell)
        return AudioOutput(heard, voice)

    app = App(context, listen=listen)
    rng = random.Random(5)  # noqa: S311 - the same stalls in every run
    stall = QTimer()
    stall.timeout.connect(lambda: time.sleep(rng.uniform(0.25, 0.9)))
    app.start(programme)
    if stalls:
        stall.start(4_000)
    skip = QTimer()
    skip.timeout.connect(lambda: press(app, Qt.Key.Key_Right))
    if skips:
        skip.start(20_000)
    # quit would ask the window first, and the window would ask the person
    QTimer.singleShot(round(seconds * 1000), lambda: application.exit(0))
    application.exec()
    stall.stop()
    now = context.clock.monotonic_ms()
    kept[0].cues = [cue for cue in kept[0].cues if cue.at_ms < now - 1_000]
    app.close()
    context.close()
    return kept[0]


def press(app: Any, key: Any) -> None:
    """Press a key in the session."""
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    from glutetimer.gui.session.session_screen import SessionScreen

    (screen,) = app.window.findChildren(SessionScreen)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(screen.view, event)


def sounds(cues: Sequence[Any], palette: Any) -> tuple[dict[int, Any], dict[float, list[int]]]:
    """Return the samples of every instant, by its first cue, and the cues of each instant.

    What was placed at one instant is looked for together: it may hide each other's start.
    """
    np = importlib.import_module("numpy")
    together: dict[float, list[int]] = {}
    rendered: dict[int, Any] = {}
    for index, cue in enumerate(cues):
        leaning = palette.render(cue)
        if leaning is None:
            continue
        samples = np.frombuffer(leaning.whole(), "<i2").reshape(-1, 2).astype(np.float64)
        group = together.setdefault(round(cue.at_ms, 1), [])
        group.append(index)
        if group[0] == index:
            rendered[index] = samples
        else:
            known = rendered[group[0]]
            whole = np.zeros((max(len(known), len(samples)), 2))
            whole[: len(known)] += known
            whole[: len(samples)] += samples
            rendered[group[0]] = whole
    return rendered, together


def places(
    cues: Sequence[Any], clips: dict[str, Any], heard: bytes, start_ms: float
) -> dict[int, tuple[float, float]]:
    """Return by how much each cue was late and how strong it was; those not found are left out.

    The strength is 1 for a sound that came through as it was.
    """
    np = importlib.import_module("numpy")
    palette = importlib.import_module("glutetimer.audio.sample_cache").SampleCache()
    for name, samples in clips.items():
        palette.add_clip(name, samples)
    sound = np.frombuffer(heard, "<i2").reshape(-1, 2).astype(np.float64)
    rate = importlib.import_module("glutetimer.audio.pcm").RATE
    rendered, together = sounds(cues, palette)
    # the loudest first, each taken out once found, so that what sounds beneath it is found too
    order = sorted(rendered, key=lambda index: -float((rendered[index] ** 2).sum()))

    def nearest(index: int, way_ms: float, reach_ms: float) -> tuple[int, float] | None:
        """Return the frame at which a cue is most like what was heard, and how strong it is."""
        template = rendered[index][: rate * TEMPLATE_MS // 1000]
        at = (cues[index].at_ms - start_ms + way_ms) * rate / 1000
        low = max(0, round(at - reach_ms * rate / 1000))
        window = sound[low : low + len(template) + round(2 * reach_ms * rate / 1000)]
        if len(window) <= len(template):
            return None
        size = 1 << (len(window) + len(template)).bit_length()
        match = np.zeros(size)
        for channel in (0, 1):
            spectrum = np.fft.rfft(window[:, channel], size)
            match += np.fft.irfft(spectrum * np.conj(np.fft.rfft(template[:, channel], size)), size)
        match = match[: len(window) - len(template)]
        # least squares: a tone that swells looks most like its own start where nothing is left over
        energy = np.concatenate([[0.0], (window**2).sum(axis=1).cumsum()])
        left_over = energy[len(template) :][: len(match)] - energy[: len(match)] - 2 * match
        best = int(left_over.argmin())
        return low + best, float(match[best]) / float((template**2).sum())

    def lag_ms(index: int, place: int) -> float:
        return start_ms + place * 1000 / rate - cues[index].at_ms

    judged = [
        lag_ms(index, seen[0])
        for index in order[:JUDGES]
        if (seen := nearest(index, 0.0, FAR_MS)) and seen[1] > STRENGTH
    ]
    way_ms = statistics.median(judged) if judged else 0.0
    found: dict[int, tuple[float, float]] = {}
    for index in order:
        seen = nearest(index, way_ms, REACH_MS)
        if seen is None or seen[1] < STRENGTH:
            continue
        whole = rendered[index]
        sound[seen[0] : seen[0] + len(whole)] -= whole[: len(sound) - seen[0]]
        for other in together[round(cues[index].at_ms, 1)]:
            found[other] = lag_ms(index, seen[0]), seen[1]
    return found


def report(cues: Sequence[Any], found: dict[int, float]) -> int:
    """Print the figures; returns 1 if a cue was lost or out of place."""
    if len(found) < LEAST_PLACES:
        print(f"{len(found)} of {len(cues)} cues were heard")
        return 1
    order = sorted(found)
    first = found[order[0]]
    off = sorted(abs(lag - first) for lag in found.values())
    middle = statistics.median(found.values())
    around = max(abs(lag - middle) for lag in found.values())
    third = max(1, len(order) // 3)
    drift = statistics.median(found[i] for i in order[-third:]) - statistics.median(
        found[i] for i in order[:third]
    )
    span = (cues[order[-1]].at_ms - cues[order[0]].at_ms) / 1000
    print(
        f"{len(found)} of {len(cues)} cues found over {span:.0f} s;"
        f" off the first's place by {off[-1]:.2f} ms at most"
        f" (p99 {off[min(len(off) - 1, int(len(off) * 0.99))]:.2f}; off the median's {around:.2f}),"
        f" drift {drift:+.2f} ms"
    )
    for index, cue in enumerate(cues):
        what = getattr(cue, "tone", None) or getattr(cue, "clip", "")
        if index not in found:
            print(f"  lost: {what} at {(cue.at_ms - cues[0].at_ms) / 1000:.2f} s")
        elif abs(found[index] - first) > IN_PLACE_MS:
            at = (cue.at_ms - cues[0].at_ms) / 1000
            print(f"  {found[index] - first:+.1f} ms: {what} at {at:.2f} s")
    return int(len(found) < len(cues) or off[-1] > IN_PLACE_MS)


def print_levels(
    cues: Sequence[Any], clips: dict[str, Any], found: dict[int, tuple[float, float]]
) -> None:
    """Print how far apart the phrases are in loudness; leaning to a side leaves their power."""
    level_db = importlib.import_module("glutetimer.audio.voice.shaping").level_db
    own = {name: level_db(samples) for name, samples in clips.items()}
    levels = [
        own[cue.clip] + 20 * math.log10(cue.gain * found[index][1])
        for index, cue in enumerate(cues)
        if index in found and getattr(cue, "clip", "") in own and cue.gain
    ]
    if levels:
        print(f"{len(levels)} phrases, their levels within {max(levels) - min(levels):.2f} dB")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programme", nargs="?", default="cyclist_four")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--busy", action="store_true")
    parser.add_argument("--stalls", action="store_true")
    parser.add_argument("--skips", action="store_true")
    parser.add_argument("--keep", type=Path)
    arguments = parser.parse_args()
    for needed in ("pulseaudio", "Xvfb"):
        if not shutil.which(needed):
            raise SystemExit(f"This bench needs {needed} (on Debian: pulseaudio, xvfb).")
    sound = importlib.import_module("sound")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o700)
        screen = subprocess.Popen(
            ["Xvfb", ":94", "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
            stderr=subprocess.DEVNULL,
        )
        os.environ |= {"XDG_RUNTIME_DIR": folder, "HOME": folder, "DISPLAY": ":94"}
        os.environ.pop("QT_QPA_PLATFORM", None)
        os.environ.pop("PULSE_SERVER", None)
        rig = sound.Rig(place)
        card = rig.record()
        spinning = [
            subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(2 * arguments.busy)
        ]
        try:
            time.sleep(1)
            played = lead(
                arguments.programme,
                arguments.seconds,
                place,
                stalls=arguments.stalls,
                skips=arguments.skips,
            )
            heard, start_ms = rig.recorded(card)
        finally:
            for process in (*spinning, screen):
                process.kill()
                process.wait()
            rig.close()
        if arguments.keep:
            with wave.open(str(arguments.keep), "wb") as out:
                out.setnchannels(2)
                out.setsampwidth(2)
                out.setframerate(48_000)
                out.writeframes(heard)
        cues = sorted(played.cues, key=lambda cue: cue.at_ms)
        found = places(cues, played.clips, heard, start_ms)
        print_levels(cues, played.clips, found)
        return report(cues, {index: lag for index, (lag, _) in found.items()})


if __name__ == "__main__":
    sys.exit(main())
