"""What goes wrong inside is written down where only its owner reads it, and names nobody."""

from __future__ import annotations

import ast
import getpass
import logging
import platform
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from glutetimer.host import log
from glutetimer.host.report import LONGEST, PACKAGE, report, scrubbed


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "data" / "logs"
    log.close_log()


def kept(folder: Path) -> Path:
    path = log.keep_log(folder)
    assert path is not None
    return path


def a_fault(words: str = "no such thing") -> Exception:
    with pytest.raises(KeyError) as found:
        raise KeyError(words)
    return found.value


def test_a_fault_is_kept_with_its_place_and_where_the_program_stood(folder: Path) -> None:
    path = kept(folder)
    entry = log.note_error(a_fault(), "Session running, step 3 of 9.")
    text = path.read_text("utf-8")
    assert "KeyError: 'no such thing'" in entry
    assert "test_log.py" in entry
    assert "Session running, step 3 of 9." in entry
    assert "SQLite" in entry
    assert entry.splitlines()[-1] in text


def test_only_its_owner_reads_it(folder: Path) -> None:
    path = kept(folder)
    log.watch_for_hard_crashes(folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {each.stat().st_mode & 0o777 for each in folder.iterdir()} == {0o600}
    assert path.parent == folder


def test_it_never_grows_beyond_three_files_of_a_megabyte(folder: Path) -> None:
    kept(folder)
    for number in range(90):
        log.note(f"{number} " + "x" * 50_000)
    files = sorted(folder.iterdir())
    assert [each.name for each in files] == [
        "glutetimer.log",
        "glutetimer.log.1",
        "glutetimer.log.2",
    ]
    assert all(each.stat().st_size <= log.MAX_BYTES for each in files)
    assert {each.stat().st_mode & 0o777 for each in files} == {0o600}
    assert files[0].read_text().rstrip().endswith("x")


def test_where_no_log_can_be_kept_nothing_else_fails(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    assert log.keep_log(tmp_path / "logs") is None
    assert log.watch_for_hard_crashes(tmp_path / "logs") is False
    log.note("nobody hears this")
    assert "KeyError" in log.note_error(a_fault())


def test_nothing_goes_to_the_terminal(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    kept(folder)
    log.note_error(a_fault())
    log.note("a sentence")
    assert capfd.readouterr() == ("", "")
    assert logging.getLogger("glutetimer").propagate is False


@pytest.mark.parametrize(
    "private",
    [
        str(Path.home() / "train" / "data"),
        "/home/ada/glutes",
        "/Users/ada/Library/glutes",
        "C:\\Users\\ada\\AppData",
        str(PACKAGE),
        platform.node(),
        getpass.getuser(),
    ],
)
def test_a_report_names_neither_the_person_nor_their_folders(private: str) -> None:
    described = report(a_fault(f"cannot read {private} at all"), f"in {private}")
    for name in (str(Path.home()), "ada", str(PACKAGE), platform.node(), getpass.getuser()):
        if len(name) > 4:
            assert name not in described
    assert "cannot read" in described


def test_what_is_no_name_stays() -> None:
    assert scrubbed("glute_bridge 2 x 12 at 10:20, root cause") == (
        "glute_bridge 2 x 12 at 10:20, root cause"
    )


def test_a_fault_that_calls_itself_makes_no_endless_report() -> None:
    def deeper(n: int) -> None:
        deeper(n + 1 if n % 2 else n + 3)

    with pytest.raises(RecursionError) as found:
        deeper(0)
    found.value.add_note("x" * 3 * LONGEST)
    assert len(report(found.value)) < LONGEST + 1_000


def test_a_process_that_ends_hard_leaves_a_trace_that_is_reported_once(folder: Path) -> None:
    dying = (
        "import ctypes, pathlib; from glutetimer.host import log; "
        f"log.watch_for_hard_crashes(pathlib.Path({str(folder)!r})); ctypes.string_at(0)"
    )
    died = subprocess.run([sys.executable, "-c", dying], capture_output=True, check=False)
    assert died.returncode < 0
    check = (
        "import pathlib; from glutetimer.host import log; "
        f"print(log.watch_for_hard_crashes(pathlib.Path({str(folder)!r})))"
    )
    runs = [
        subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True)
        for _ in range(2)
    ]
    assert [each.stdout for each in runs] == ["True\n", "False\n"]
    assert "string_at" in (folder / log.LAST_HARD_CRASH).read_text()


def test_what_an_earlier_version_left_gets_the_name_that_people_are_given(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / log.OLD_NAME).write_text("Fatal Python error")
    dying = (
        "import pathlib; from glutetimer.host import log; "
        f"print(log.watch_for_hard_crashes(pathlib.Path({str(folder)!r})))"
    )
    done = subprocess.run([sys.executable, "-c", dying], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
    assert [path.read_text() for path in folder.glob("hard_crash_*")] == ["Fatal Python error"]
    assert (folder / log.LAST_HARD_CRASH).exists()


def test_what_watches_to_the_end_is_no_unclosed_file(folder: Path) -> None:
    """Python 3.13 finds file objects that are open when it ends; older ones find fewer."""
    ending = (
        "import gc, io, pathlib; from glutetimer.host import log; "
        f"log.watch_for_hard_crashes(pathlib.Path({str(folder)!r})); "
        "print([each.name for each in gc.get_objects() if isinstance(each, io.TextIOWrapper)])"
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", ending], capture_output=True, text=True, check=True
    )
    assert set(ast.literal_eval(done.stdout)) <= {"<stdin>", "<stdout>", "<stderr>"}
    assert done.stderr == ""
