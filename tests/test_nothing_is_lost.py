"""The harnesses in short; in full they are ./dev bench kill, damage, hammer and soak."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    "harness",
    [
        ("kill.py", "4", "--seed", "1", "--under-way", "--shortest", "0.1", "--longest", "0.9"),
        ("damage.py", "40", "--seed", "5"),
        ("hammer.py", "1", "--writers", "2", "--programme", "clench_check"),
        # too short to judge memory, but not timers, threads, files and drift
        (
            "soak.py",
            "--hours",
            "0.8",
            "--speed",
            "240",
            "--minutes",
            "0",
            "--first",
            "6",
            "--allowed",
            "50",
        ),
    ],
    ids=lambda words: words[0],
)
def test_nothing_is_lost(harness: tuple[str, ...]) -> None:
    script, *words = harness
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / script), *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE_S,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr
