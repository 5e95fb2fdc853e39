"""A test of the tests: a wire that is cut between page, plan, sound and file is noticed.

`./dev bench wires` cuts all of them.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bench.wires import MUTANTS, NOTICED, STANDING, WireMutant, original

ROOT = Path(__file__).parents[2]
LONGEST_S = 200

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="forks, for speed")


@pytest.fixture(scope="module")
def endings() -> dict[int, str]:
    """What ended the test of each mutant."""
    command = [sys.executable, "bench/wires.py", *map(str, STANDING)]
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, timeout=LONGEST_S, check=False
    )
    lines = (line.split() for line in done.stdout.splitlines())
    return {int(number): ending for number, ending, *_ in lines}


@pytest.mark.timeout(LONGEST_S)
@pytest.mark.parametrize("number", STANDING, ids=[MUTANTS[one].function for one in STANDING])
def test_a_wire_that_is_cut_is_noticed(number: int, endings: dict[int, str]) -> None:
    assert endings.get(number) == NOTICED


@pytest.mark.parametrize("mutant", MUTANTS, ids=[one.function for one in MUTANTS])
def test_every_fault_can_still_be_made(mutant: WireMutant) -> None:
    _, source = original(mutant)

    assert mutant.was in source
