"""Hands untrusted files to every entry point and looks for anything but a sentence.

    python bench/fuzz.py [DOOR...] [--inputs N] [--seconds S] [--findings DIR]

The fuzzer is atheris, which is guided by the coverage of our own code. It comes in wheels for
Linux and Python 3.11 to 3.13, and is put beside the packages of `.venv` at the first call.

Each door gets its share of the inputs in a process of its own. An answer that is no sentence, one
that takes more than a second, and a process that grows beyond 200 MB are findings; the input is
kept in the folder of findings, and belongs into tests/fuzzed/findings.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import time
from pathlib import Path

from bench._tools import tools

ROOT = Path(__file__).resolve().parents[1]

MOST_MB = 200
MORE_MB = {"code_picture": 600}
"""A page of a PDF is painted large, in a process of its own that may take more than that."""
LONGEST_S = 1
"""Most seconds of the processor for an input, so that a busy machine finds nothing of its own."""
LONGER_S = {"content": 3}
"""A programme with as many reps as may be is fitted to a time, 16 plans; watched code takes four
times as long as usual, so that this is 0.7 s."""
HUNG_S = 60
LONGEST = {
    "moments": 80,
    "tempo": 40,
    "cells": 60,
    "picture": 2_000,
    "own_picture": 2_000,
    "own_exercise": 400,
    "typed_cell": 80,
    "typed_block": 300,
    "sheet_answers": 200,
    "edited_file": 2_000,
    "draft_file": 1_000,
    "fit": 1_000,
    "zipped_fit": 1_000,
    "openweight": 1_000,
    "tidy_rows": 700,
    "detection": 600,
    **dict.fromkeys(("strong_rows", "hevy_rows", "fitnotes_rows", "fitnotes_phone_rows"), 400),
    **dict.fromkeys(("stronglifts_rows", "stronglifts_old_rows"), 400),
}
"""Most bytes of an input where a few are enough."""
SHARES = {
    "content": 15,
    "programme_code": 30,
    "packed_programme": 30,
    "programme_code_values": 8,
    "code_picture": 8,
    "content_values": 4,
    "settings": 30,
    "history_json": 80,
    "history_values": 80,
    "workout_csv": 30,
    "csv_values": 20,
    "fit": 100,
    "openweight": 60,
    "tidy_csv": 40,
    "tidy_rows": 40,
    "zipped_fit": 60,
    "detection": 40,
    "strong_rows": 60,
    "hevy_rows": 60,
    "fitnotes_rows": 60,
    "fitnotes_phone_rows": 60,
    "stronglifts_rows": 60,
    "stronglifts_old_rows": 60,
    "archive": 40,
    "mapping": 60,
    "moments": 180,
    "tempo": 180,
    "cells": 180,
    "manifest": 60,
    "picture": 40,
    "own_exercise": 20,
    "sync_log": 4,
    "sync_values": 4,
    "sheet_text": 10,
    "shared_file": 4,
    "shared_code": 4,
    "own_picture": 40,
    "typed_cell": 180,
    "typed_block": 20,
    "sheet_answers": 8,
    "edited_file": 4,
    "draft_file": 8,
}
"""Each door and its share of the inputs: the quick ones get more."""


def fuzz(name: str, inputs: int, seconds: int, findings: Path) -> None:
    """Run the fuzzer on one door in this process; it ends the process itself."""
    import atheris

    # whatever was imported before this is not watched
    with atheris.instrument_imports(include=["glutetimer", "tomllib"]):
        from tests.fuzzed.doors import open_door
        from tests.fuzzed.seeds import FINDINGS, seeds
        from tests.fuzzed.spoiling import WORDS

    corpus = findings / f"corpus-{name}"
    corpus.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (corpus / f"seed-{number:02}").write_bytes(seed)
    for path in FINDINGS.glob(f"{name}-*"):
        (corpus / path.name).write_bytes(path.read_bytes())
    words = findings / "words.txt"
    quoted = (word.replace("\\", "\\\\").replace('"', '\\"') for word in WORDS)
    words.write_text("".join(f'"{word}"\n' for word in quoted), "ascii")
    longest, most_mb = LONGEST.get(name, 16_384), MORE_MB.get(name, MOST_MB)
    options = [
        f"-runs={inputs}", f"-max_total_time={seconds}", f"-timeout={HUNG_S}",
        f"-rss_limit_mb={most_mb}", f"-max_len={longest}", f"-artifact_prefix={findings}/{name}-",
        f"-dict={words}", "-print_final_stats=1", "-verbosity=0", "-len_control=20", str(corpus),
    ]  # fmt: skip # a table

    def open_in_time(data: bytes) -> None:
        began = time.process_time()
        open_door(name, data)
        if (took_s := time.process_time() - began) > LONGER_S.get(name, LONGEST_S):
            message = f"took {took_s:.1f} s"
            raise TimeoutError(message)

    atheris.Setup([sys.argv[0], *options], open_in_time)
    atheris.Fuzz()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("doors", nargs="*", metavar="DOOR", help=", ".join(SHARES))
    arguments.add_argument("--inputs", type=int, default=100_000, help="for all doors together")
    arguments.add_argument("--seconds", type=int, default=0, help="most for each door; 0: no limit")
    arguments.add_argument("--findings", type=Path, default=Path("findings"))
    arguments.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    chosen = arguments.parse_args()
    doors = chosen.doors or list(SHARES)
    findings = chosen.findings.absolute()
    if chosen.here:
        fuzz(doors[0], chosen.inputs, chosen.seconds, findings)
        return 0
    findings.mkdir(parents=True, exist_ok=True)
    shares = sum(SHARES[name] for name in doors)
    done = found = 0
    for name in doors:
        share = chosen.inputs * SHARES[name] // shares
        given, is_good, grown_mb, took_s = _apart(name, share, chosen, findings)
        done += given
        found += not is_good
        verdict = "" if is_good else f"  FOUND SOMETHING OR BLIND, see {findings}/{name}*"
        print(
            f"{name:14} {given:>10} inputs  {took_s:6.0f} s  {grown_mb:4} MB{verdict}", flush=True
        )
    print(f"inputs {done}  findings {found}")
    return 1 if found else 0


def _apart(
    name: str, inputs: int, chosen: argparse.Namespace, findings: Path
) -> tuple[int, bool, int, float]:
    """Fuzz a door in a process of its own; return inputs, verdict, MB and seconds."""
    command = [sys.executable, str(Path(__file__)), name, "--here", "--findings", str(findings)]
    command += ["--inputs", str(inputs), "--seconds", str(chosen.seconds)]
    began = time.monotonic()
    with (findings / f"{name}.log").open("wb") as log:
        code = subprocess.call(
            command,
            cwd=ROOT,
            stdout=log,
            stderr=subprocess.STDOUT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(tools("fuzz"))))},
        )
    log = (findings / f"{name}.log").read_text("utf-8", "replace")
    counts = {what: int(number) for what, number in re.findall(r"stat::(\w+):\s+(\d+)", log)}
    took_s = time.monotonic() - began
    is_blind = "Is the code instrumented for coverage?" in log
    return (
        counts.get("number_of_executed_units", 0),
        code == 0 and not is_blind,
        counts.get("peak_rss_mb", 0),
        took_s,
    )


if __name__ == "__main__":
    sys.exit(main())
