"""Measures what becomes of the tones when the output is unplugged while it plays.

A sound server of its own with two cards made of software (see `sound.py`). The stream plays on the
first, which is then removed; what the second one hears is compared with the same schedule.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import sound

from glutetimer.audio import open_stream
from glutetimer.audio.sample_cache import SampleCache
from glutetimer.host.clock import MachineClock
from glutetimer.session.tones import PlacedTone

SECOND = "load-module module-pipe-sink sink_name=second file={} rate=48000 channels=2 format=s16le"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=15.0, help="on each card")
    arguments = parser.parse_args()
    if not shutil.which("pulseaudio"):
        raise SystemExit("This bench needs PulseAudio's server (on Debian: pulseaudio).")
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o700)
        os.environ |= {"XDG_RUNTIME_DIR": place, "HOME": place}
        os.environ.pop("PULSE_SERVER", None)
        sound.PULSE = SECOND.format(f"{place}/second") + sound.PULSE
        rig = sound.Rig(Path(place))
        try:
            unplug(rig, arguments.seconds)
        finally:
            rig.close()


def unplug(rig: sound.Rig, seconds: float) -> None:
    """Play, remove the card half way, and print what was heard."""
    clock = MachineClock()
    out = str(rig.place / "second_heard")
    command = [sys.executable, sound.__file__, "--card", str(rig.place / "second"), out]
    first, second = rig.record(), subprocess.Popen(command)
    stream = open_stream(clock, print)
    stream.start()
    time.sleep(2)
    begin_ms = clock.monotonic_ms() + sound.AHEAD_MS
    length_ms = 2000 * seconds
    cues = [
        PlacedTone(begin_ms + index * sound.PERIOD_MS, sound.PHASES[index % len(sound.PHASES)])
        for index in range(int(length_ms / sound.PERIOD_MS))
    ]
    stream.schedule(cues)
    time.sleep(seconds + sound.AHEAD_MS / 1000)
    unplugged_ms = clock.monotonic_ms()
    modules = subprocess.run(
        ["pactl", "list", "short", "modules"], capture_output=True, text=True, check=True
    ).stdout
    number = next(row.split()[0] for row in modules.splitlines() if "sink_name=card" in row)
    subprocess.run(["pactl", "unload-module", number], check=True)
    time.sleep(seconds)
    stream.stop()
    before = lags(cues, *rig.recorded(first))
    second.send_signal(signal.SIGINT)
    second.wait()
    facts = json.loads(Path(out + ".json").read_text())
    after = lags(cues, Path(out).read_bytes(), facts["start_ms"])
    lost = [cue.at_ms for cue in cues if cue.at_ms not in before and cue.at_ms not in after]
    for name, found in (("first", before), ("second", after)):
        off = [lag - min(found.values()) for lag in found.values()]
        print(f"{name} card: {len(found)} tones, within {max(off):.2f} ms of each other")
    apart = min(after.values()) - min(before.values())
    gap = min(at for at in after if at > unplugged_ms) - unplugged_ms
    print(f"{len(lost)} tones lost; the first on the second card {gap:.0f} ms after the unplugging")
    print(f"the second card is {apart:+.1f} ms from where the first one was")


def lags(cues: list[PlacedTone], heard: bytes, start_ms: float) -> dict[float, float]:
    """Return by how much each tone was late, by its instant; those not heard are left out."""
    palette = SampleCache()
    found: dict[float, float] = {}
    for cue in cues:
        leaning = palette.render(cue)
        samples = leaning.whole().tobytes() if leaning else b""
        instant_ms = sound.found(cue, heard, start_ms, samples)
        if instant_ms is not None:
            found[cue.at_ms] = instant_ms - cue.at_ms
    return found


if __name__ == "__main__":
    main()
