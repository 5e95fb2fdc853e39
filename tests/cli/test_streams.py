"""Standard streams that are closed, full or gone: one line, and no fault of ours."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import PATIENCE_S

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shells close streams elsewhere")


def shell(tmp_path: Path, words: str, streams: str) -> subprocess.CompletedProcess[str]:
    command = f'"{sys.executable}" -m glutetimer {words} --data-dir "{tmp_path}" {streams}'
    return subprocess.run(
        ["sh", "-c", command],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        timeout=PATIENCE_S,
    )


def test_without_stdin_and_stderr_all_is_as_it_was(tmp_path: Path) -> None:
    done = shell(tmp_path, "play clench_check --speed 99999", "<&- 2>&-")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize(
    ("words", "streams"),
    [
        ("list programmes", ">&-"),
        ("--version", ">&-"),
        ("help play", ">/dev/full"),
        ("play clench_check --speed 99999", ">/dev/full"),
        ("play clench_check --speed 99999 --json", ">/dev/full"),
    ],
)
def test_what_cannot_be_written_is_reported_in_one_line(
    tmp_path: Path, words: str, streams: str
) -> None:
    if streams == ">/dev/full" and not Path("/dev/full").exists():
        pytest.skip("no full device here")
    done = shell(tmp_path, words, streams)

    assert done.returncode == 1
    said = '{"type":"error","code":1,"what":"' if "--json" in words else "glutetimer: "
    assert done.stderr.startswith(f"{said}The output cannot be written (")
    assert done.stderr.count("\n") == 1


def test_a_closed_output_is_said_in_plain_words(tmp_path: Path) -> None:
    assert "(it is closed). Send it" in shell(tmp_path, "--help", ">&-").stderr


def test_completion_is_silent_where_nobody_reads_it() -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m glutetimer __complete pl >&-'],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    assert done.stderr == ""


def test_a_complaint_that_nobody_reads_changes_nothing(tmp_path: Path) -> None:
    done = shell(tmp_path, "show nothing", "2>&-")

    assert (done.returncode, done.stdout) == (1, "")


def test_nothing_that_is_printed_can_reach_the_history(tmp_path: Path) -> None:
    shell(tmp_path, "history", "<&- >&- 2>&-")

    assert (tmp_path / "history.db").read_bytes().startswith(b"SQLite format 3\0")
