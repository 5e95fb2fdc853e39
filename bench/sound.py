"""Measures when tones are really heard: records them from a sound card made of software.

PulseAudio plays into a pipe, and a reader with a real-time priority empties the pipe at exactly
48 kHz as a sound card would. What it read is searched for each tone's own samples, so a place is
known to the sample. `--seconds` sets the length of each scenario, `--only` picks some.
"""

from __future__ import annotations

import argparse
import ctypes
import fcntl
import json
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import termios
import time
from dataclasses import dataclass
from pathlib import Path

from glutetimer.audio import open_stream
from glutetimer.audio.pcm import FRAME_BYTES, RATE
from glutetimer.audio.sample_cache import SampleCache
from glutetimer.host.clock import MachineClock
from glutetimer.session.tones import PlacedTone, Tone

CHUNK = RATE // 100
SETTLED_CHUNKS = 200
PERIOD_MS = 917.3
"""Between tones: no multiple of any buffer, so that every place in a block is met."""
AHEAD_MS = 1500
FOUND_WITHIN_MS = 600
IN_PLACE_MS = 5.0
KEYS = 20
"""So many keys are pressed to see when they are answered."""

PHASES = (Tone.LIFT, Tone.HOLD, Tone.HOLD_TICK, Tone.LOWER, Tone.COUNT, Tone.GO)
PULSE = """
load-module module-pipe-sink sink_name=card file={fifo} rate=48000 channels=2 format=s16le
set-default-sink card
load-module module-native-protocol-unix
"""


@dataclass(frozen=True)
class Scenario:
    """What is done to the machine while it plays."""

    name: str
    busy: bool = False
    stalls: bool = False
    holds_interpreter: bool = False
    card_stops: bool = False

    @property
    def breaks_stream(self) -> bool:
        """Whether some tones are bound to be hit."""
        return self.holds_interpreter or self.card_stops


SCENARIOS = (
    Scenario("idle"),
    Scenario("both cores busy", busy=True),
    Scenario("main thread stalled 250-900 ms", stalls=True),
    Scenario("busy and stalled", busy=True, stalls=True),
    Scenario("interpreter held for 400 ms", holds_interpreter=True),
    Scenario("card stands still for 400 ms", card_stops=True),
)


def act_as_card(fifo: str, out: str) -> None:
    """Empty the pipe in real time until SIGINT; SIGUSR1 makes the card stand still for 400 ms."""
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(15))
    except PermissionError:
        print("  (no real-time priority for the card: run as root for exact figures)")
    ended, stopped = [], []
    signal.signal(signal.SIGINT, lambda *_: ended.append(1))
    signal.signal(signal.SIGUSR1, lambda *_: stopped.extend([b""] * 40))
    pipe = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    size = CHUNK * FRAME_BYTES
    start = time.monotonic()
    starved = 0
    filled: list[int] = []
    heard: list[bytes] = []
    while not ended:
        time.sleep(max(0.0, start + len(heard) * 0.01 - time.monotonic()))
        filled.append(int.from_bytes(fcntl.ioctl(pipe, termios.FIONREAD, b"1234"), sys.byteorder))
        got = stopped.pop() if stopped else drained(pipe, size)
        if len(got) < size and len(heard) > SETTLED_CHUNKS:
            starved += 1
        heard.append(got.ljust(size, b"\0"))
    Path(out).write_bytes(b"".join(heard))
    held = statistics.median([count for count in filled if count] or [0])
    held_ms = held / FRAME_BYTES * 1000 / RATE
    # As if the pipe were not there: a card hands on at once what it takes.
    Path(out + ".json").write_text(
        json.dumps({"start_ms": start * 1000 - held_ms, "starved": starved})
    )


def drained(pipe: int, size: int) -> bytes:
    """Read up to `size` bytes without waiting."""
    got = b""
    try:
        while len(got) < size:
            more = os.read(pipe, size - len(got))
            if not more:
                break
            got += more
    except BlockingIOError:
        pass
    return got


class Rig:
    """A sound server of its own and the card at its end, for the time of a scenario."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.fifo = place / "card"
        script = place / "script.pa"
        script.write_text(PULSE.format(fifo=self.fifo))
        command = ["pulseaudio", "-n", "-F", str(script), "--exit-idle-time=-1", "--daemonize=no"]
        with (place / "pulse.log").open("w") as log:
            self.server = subprocess.Popen(command, stderr=log)
        for _ in range(100):
            if self.fifo.exists() and (place / "pulse" / "native").exists():
                return
            time.sleep(0.1)
        raise SystemExit("The sound server did not start:\n" + (place / "pulse.log").read_text())

    def record(self) -> subprocess.Popen[bytes]:
        """Start the card."""
        out = str(self.place / "heard")
        return subprocess.Popen([sys.executable, __file__, "--card", str(self.fifo), out])

    def recorded(self, card: subprocess.Popen[bytes]) -> tuple[bytes, float]:
        """Stop the card and return what it played, with the instant of the first frame."""
        card.send_signal(signal.SIGINT)
        card.wait()
        facts = json.loads((self.place / "heard.json").read_text())
        if facts["starved"]:
            print(f"  (the card was left without sound for {facts['starved'] * 10} ms)")
        return (self.place / "heard").read_bytes(), facts["start_ms"]

    def close(self) -> None:
        """End the server."""
        self.server.terminate()
        self.server.wait()


def play(scenario: Scenario, seconds: float, rig: Rig) -> list[str]:
    """Run one scenario and return its line of figures."""
    clock = MachineClock()
    rng = random.Random(5)  # noqa: S311 - the same stalls in every run
    card = rig.record()
    spinning = [
        subprocess.Popen(["sh", "-c", "while :; do :; done"]) for _ in range(2 * scenario.busy)
    ]
    stream = open_stream(clock, print)
    stream.start()
    time.sleep(2)
    begin_ms = clock.monotonic_us() / 1000 + AHEAD_MS
    cues = [
        PlacedTone(begin_ms + index * PERIOD_MS, PHASES[index % len(PHASES)], pan=index % 3 - 1.0)
        for index in range(int(seconds * 1000 / PERIOD_MS))
    ]
    waiting = list(cues)
    hits_ms: list[float] = []
    next_hit_ms = begin_ms + 3_300
    while waiting or clock.monotonic_ms() < cues[-1].at_ms + 1000:
        now_ms = clock.monotonic_us() / 1000
        due = [cue for cue in waiting if cue.at_ms < now_ms + AHEAD_MS]
        stream.schedule(due)
        del waiting[: len(due)]
        if scenario.breaks_stream and now_ms > next_hit_ms and waiting:
            next_hit_ms += 7_700
            hits_ms.append(now_ms)
            if scenario.card_stops:
                card.send_signal(signal.SIGUSR1)
            else:
                ctypes.PyDLL(None).usleep(400_000)
        elif scenario.stalls:
            stall_ms = rng.uniform(250, 900)
            if rng.random() < 0.5:  # noqa: PLR2004 - half of the stalls sleep, half compute
                time.sleep(stall_ms / 1000)
            else:
                while clock.monotonic_us() / 1000 < now_ms + stall_ms:
                    pass
        time.sleep(0.05)
    keys = press_keys(stream, clock)
    hush_ms = hush(stream, clock)
    for process in spinning:
        process.kill()
        process.wait()
    stream.stop()
    heard, start_ms = rig.recorded(card)
    return [
        *figures(scenario, cues, hits_ms, heard, start_ms),
        answers(keys, heard, start_ms),
        reaction(heard, start_ms, hush_ms),
    ]


def press_keys(stream, clock: MachineClock) -> list[PlacedTone]:  # noqa: ANN001 - whichever stream
    """Schedule tones for the very instant, as a key is answered; return them."""
    pressed = []
    for number in range(KEYS):
        time.sleep(0.5 + number * 0.0137)
        pressed.append(PlacedTone(clock.monotonic_us() / 1000, Tone.COUNT))
        stream.schedule(pressed[-1:])
    time.sleep(0.5)
    return pressed


def answers(keys: list[PlacedTone], heard: bytes, start_ms: float) -> str:
    """Say how long after a key its tone was heard."""
    sound = SampleCache().render(keys[0])
    samples = sound.whole().tobytes() if sound else b""
    instants = [(key, found(key, heard, start_ms, samples)) for key in keys]
    lags = sorted(instant - key.at_ms for key, instant in instants if instant is not None)
    if not lags:
        return "no key was answered"
    middle = statistics.median(lags)
    return f"{len(lags)} of {KEYS} keys answered after {middle:.0f} ms (at most {lags[-1]:.0f})"


def hush(stream, clock: MachineClock) -> float:  # noqa: ANN001 - whichever stream the machine has
    """Play something long and silence it in the middle; return when that was asked for."""
    now_ms = clock.monotonic_us() / 1000
    stream.schedule([PlacedTone(now_ms + 500, Tone.SESSION_DONE)])
    time.sleep(1.5)
    asked_ms = clock.monotonic_us() / 1000
    stream.silence()
    time.sleep(1)
    return asked_ms


def reaction(heard: bytes, start_ms: float, asked_ms: float) -> str:
    """Say how long after a pause the last sample was heard."""
    last = len(heard.rstrip(b"\0")) / FRAME_BYTES
    return f"silent {start_ms + last * 1000 / RATE - asked_ms:.0f} ms after a pause"


def found(cue: PlacedTone, heard: bytes, start_ms: float, samples: bytes) -> float | None:
    """Return the instant at which a tone was heard, by the first 10 ms that are not silent."""
    around = int((cue.at_ms - start_ms) * RATE / 1000)
    reach = RATE * FOUND_WITHIN_MS // 1000
    low, high = max(0, around - reach // 4) * FRAME_BYTES, (around + reach) * FRAME_BYTES
    quiet = len(samples) - len(samples.lstrip(b"\0"))
    quiet -= quiet % FRAME_BYTES
    at = heard.find(samples[quiet : quiet + CHUNK * FRAME_BYTES], low, high)
    return None if at < 0 else start_ms + (at - quiet) / FRAME_BYTES * 1000 / RATE


def figures(
    scenario: Scenario, cues: list[PlacedTone], hits_ms: list[float], heard: bytes, start_ms: float
) -> list[str]:
    """Compare what was heard with what was scheduled, relative to the first tone."""
    palette = SampleCache()
    lags: dict[float, float] = {}
    for cue in cues:
        sound = palette.render(cue)
        samples = sound.whole().tobytes() if sound else b""
        instant_ms = found(cue, heard, start_ms, samples)
        if instant_ms is not None:
            lags[cue.at_ms] = instant_ms - cue.at_ms
    first = next(iter(lags.values()), 0.0)
    off = sorted(abs(lag - first) for lag in lags.values())
    missing = len(cues) - len(lags)
    if not off:
        return [f"none of {len(cues)} tones was heard"]
    line = [f"{len(lags)} of {len(cues)} tones", f"heard {first:.0f} ms after their instants"]
    if scenario.breaks_stream:
        spoiled = {
            at_ms
            for at_ms in (cue.at_ms for cue in cues)
            if at_ms not in lags or abs(lags[at_ms] - first) > IN_PLACE_MS
        }
        kept = [abs(lag - first) for at_ms, lag in lags.items() if at_ms not in spoiled]
        after = max(
            (at - max((h for h in hits_ms if h < at + 300), default=at) for at in spoiled),
            default=0,
        )
        line += [
            f"{len(hits_ms)} stops hit {len(spoiled)} tones ({missing} not whole)",
            f"the last one {after:.0f} ms after the stop began",
            f"all others within {max(kept):.2f} ms",
        ]
    else:
        p99 = off[min(len(off) - 1, int(len(off) * 0.99))]
        drift = list(lags.values())[-1] - first
        astray = sum(1 for each in off if each > IN_PLACE_MS)
        line += [f"off by {off[-1]:.2f} ms at most (p99 {p99:.2f})", f"drift {drift:+.2f} ms"]
        if astray:
            line.append(f"{astray} more than {IN_PLACE_MS:.0f} ms off")
    return line


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30.0)
    parser.add_argument("--only", help="scenarios whose name contains this")
    parser.add_argument("--card", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.card:
        act_as_card(*arguments.card)
        return
    if not shutil.which("pulseaudio"):
        raise SystemExit("The sound bench needs PulseAudio's server (on Debian: pulseaudio).")
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o700)
        os.environ |= {"XDG_RUNTIME_DIR": place, "HOME": place, "PULSE_SERVER": ""}
        os.environ.pop("PULSE_SERVER")
        rig = Rig(Path(place))
        try:
            for scenario in SCENARIOS:
                if not arguments.only or arguments.only in scenario.name:
                    print(f"{scenario.name}:", flush=True)
                    print("  " + "; ".join(play(scenario, arguments.seconds, rig)), flush=True)
        finally:
            rig.close()


if __name__ == "__main__":
    main()
