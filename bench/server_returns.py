"""Measures how soon tones are heard again when the sound server was away for a while.

A sound server of its own with a card made of software (see `sound.py`) is killed while tones
play, and started anew after each of `--away` seconds. What the card hears afterwards is compared
with the same schedule.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import tempfile
import time
from pathlib import Path

import devices
import sound

from glutetimer.audio import open_stream
from glutetimer.audio.stream import SoundStream
from glutetimer.host.clock import MachineClock
from glutetimer.session.tones import PlacedTone

BEFORE_S = 8
AFTER_S = 12


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--away", type=float, nargs="+", default=[1, 5, 15, 40])
    arguments = parser.parse_args()
    if not shutil.which("pulseaudio"):
        raise SystemExit("This bench needs PulseAudio's server (on Debian: pulseaudio).")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        Path(place).chmod(0o700)
        os.environ |= {"XDG_RUNTIME_DIR": place, "HOME": place}
        os.environ.pop("PULSE_SERVER", None)
        rig = sound.Rig(Path(place))
        clock = MachineClock()
        stream = open_stream(clock, lambda text: print(f"    ({text})"))
        stream.start()
        for away_s in arguments.away:
            rig = measure(rig, stream, clock, away_s)
        stream.stop()
        rig.close()


def measure(rig: sound.Rig, stream: SoundStream, clock: MachineClock, away_s: float) -> sound.Rig:
    """Kill the server, start another one after a while, and print what was heard."""
    print(f"away for {away_s:g} s:", flush=True)
    before = rig.record()
    time.sleep(2)
    played = play(stream, clock, BEFORE_S)
    off_before = devices.lags(played, *rig.recorded(before))
    rig.server.kill()
    rig.server.wait()
    (rig.place / "pulse" / "native").unlink(missing_ok=True)
    (rig.place / "pulse" / "pid").unlink(missing_ok=True)
    play(stream, clock, away_s)
    rig = sound.Rig(rig.place)
    back_ms = clock.monotonic_ms()
    after = rig.record()
    cues = play(stream, clock, AFTER_S)
    heard = devices.lags(cues, *rig.recorded(after))
    if not heard:
        print("  nothing was heard any more")
        return rig
    usual_ms = statistics.median(heard.values())
    in_place = [at for at, lag in heard.items() if abs(lag - usual_ms) <= sound.IN_PLACE_MS]
    first = min(heard)
    missing = sum(1 for cue in cues if cue.at_ms > first and cue.at_ms not in heard)
    others = [f"{lag - usual_ms:+.0f}" for at, lag in heard.items() if at not in in_place]
    apart = usual_ms - statistics.median(off_before.values())
    print(f"  heard again {(first - back_ms) / 1000:.1f} s after the server was back;", end=" ")
    print(f"{len(in_place)} tones in their places, {missing} missing", end="")
    print(f", out of place by ms: {', '.join(others)};" if others else ";", end=" ")
    print(f"{apart:+.1f} ms from where they were before", flush=True)
    return rig


def play(stream: SoundStream, clock: MachineClock, seconds: float) -> list[PlacedTone]:
    """Schedule tones as a session does, a little ahead, for a while; return those."""
    begin_ms = clock.monotonic_ms() + 500
    cues = [
        PlacedTone(begin_ms + index * sound.PERIOD_MS / 2, sound.PHASES[index % 6])
        for index in range(max(0, int((seconds * 1000 - 700) / sound.PERIOD_MS * 2)))
    ]
    waiting = list(cues)
    until_ms = clock.monotonic_ms() + seconds * 1000
    while clock.monotonic_ms() < until_ms:
        due = [cue for cue in waiting if cue.at_ms < clock.monotonic_ms() + sound.AHEAD_MS]
        stream.schedule(due)
        del waiting[: len(due)]
        time.sleep(0.05)
    return cues


if __name__ == "__main__":
    main()
