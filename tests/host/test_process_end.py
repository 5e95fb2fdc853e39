"""A process ends at once, with its exit code, where something in it would hang."""

import subprocess
import sys

HELD = """
import sys
from glutetimer.host import process_end

class Hangs:
    def __del__(self):
        print("taken apart")

held = Hangs()
{keep}
process_end.at_end(lambda: print("at exit"))
print("said")
sys.exit(process_end.finish(7))
"""


def run(keep: str) -> tuple[int, list[str]]:
    done = subprocess.run(
        [sys.executable, "-c", HELD.format(keep=keep)], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout.splitlines()


def test_what_would_hang_is_not_taken_apart() -> None:
    assert run("process_end.keep_to_the_end(held)") == (7, ["said", "at exit"])


def test_all_else_ends_as_usual() -> None:
    assert run("") == (7, ["said", "at exit", "taken apart"])
