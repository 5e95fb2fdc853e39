import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOOLS = ("sh", "dirname", "basename", "cat", "cp")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="dev is for POSIX systems")


class Machine:
    """A checkout on a machine that has only the programs given to it."""

    def __init__(self, place: Path) -> None:
        self.checkout = place / "checkout"
        self.bin = place / "bin"
        self.log = place / "apt.log"
        (self.checkout / "bench").mkdir(parents=True)
        self.bin.mkdir()
        shutil.copy(ROOT / "dev", self.checkout)
        shutil.copytree(ROOT / "packaging", self.checkout / "packaging")
        for tool in TOOLS:
            found = shutil.which(tool)
            assert found, tool
            (self.bin / tool).symlink_to(found)

    def has(self, program: str, does: str) -> None:
        (self.bin / program).write_text(f"#!/bin/sh\n{does}\n")
        (self.bin / program).chmod(0o755)

    def is_bare_debian(self, *, user_id: int) -> None:
        """Python without venv, no library, a package tool that only writes down what it does."""
        self.has("id", f"echo {user_id}")
        self.has("dpkg", "exit 0")
        self.has("apt-get", f'echo "$@" >>{self.log}')
        self.has(
            "python3",
            """case "$*" in
            *realpath*) echo "$0" ;;
            *missing_libraries.py) echo libgl1 libegl1 ;;
            *ensurepip*) exit 1 ;;
            *%d.%d*) echo 3.11 ;;
            *) echo "no venv here" >&2; exit 1 ;;
            esac""",
        )

    def dev(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.checkout / "dev", *arguments],
            env={"PATH": str(self.bin)},
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_without_a_command_it_says_what_there_is(machine: Machine) -> None:
    answer = machine.dev()
    assert answer.returncode == 0
    assert answer.stdout.startswith("usage: ./dev COMMAND")


def test_an_unknown_command_is_a_usage_error(machine: Machine) -> None:
    answer = machine.dev("fly")
    assert (answer.returncode, answer.stdout) == (2, "")
    assert answer.stderr.startswith("usage: ./dev COMMAND")


def test_bench_lists_what_can_be_measured(machine: Machine) -> None:
    for name in ("start.py", "cues.py", "shots.py", "_machine.py"):
        (machine.checkout / "bench" / name).touch()
    assert machine.dev("bench").stdout.split() == ["cues", "start"]
    assert machine.dev("bench", "gravity").returncode == 1


def test_without_python_it_says_which_to_install(machine: Machine) -> None:
    machine.has("python3", "exit 1")
    answer = machine.dev("run")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.startswith("glutetimer needs Python 3.11, 3.12, 3.13 or 3.14")


INSTALL = "apt-get install --no-install-recommends python3.11-venv libgl1 libegl1"


def test_a_user_gets_one_line_for_all_that_the_system_lacks(machine: Machine) -> None:
    machine.is_bare_debian(user_id=1000)
    answer = machine.dev("run")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr.splitlines()[-1] == f"    su -c 'apt-get update && {INSTALL}'"
    assert not machine.log.exists()


def test_a_user_with_sudo_gets_a_line_for_sudo(machine: Machine) -> None:
    machine.is_bare_debian(user_id=1000)
    machine.has("sudo", "exit 1")
    answer = machine.dev("run")
    assert answer.stderr.splitlines()[-1] == f"    sudo apt-get update && sudo {INSTALL}"
    assert not machine.log.exists()


def test_root_installs_what_the_system_lacks(machine: Machine) -> None:
    machine.is_bare_debian(user_id=0)
    answer = machine.dev("run")
    assert machine.log.read_text().splitlines() == [
        "-q update",
        "-q install -y --no-install-recommends python3.11-venv libgl1 libegl1",
    ]
    assert answer.returncode == 1
    assert answer.stderr.splitlines()[-1].startswith("Python could not create .venv")


def test_a_ready_checkout_starts_the_program_at_once(machine: Machine) -> None:
    venv_bin = machine.checkout / ".venv" / "bin"
    venv_bin.mkdir(parents=True)
    shutil.copy(
        machine.checkout / "packaging" / "requirements.txt",
        machine.checkout / ".venv" / "requirements.installed",
    )
    (venv_bin / "python").write_text('#!/bin/sh\necho "$@"\nexit 7\n')
    (venv_bin / "python").chmod(0o755)
    answer = machine.dev("run", "show", "two words")
    assert (answer.returncode, answer.stdout) == (7, "-P -m glutetimer show two words\n")
    assert answer.stderr == ""


def test_the_script_is_executable_where_git_keeps_it() -> None:
    assert os.access(ROOT / "dev", os.X_OK)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
