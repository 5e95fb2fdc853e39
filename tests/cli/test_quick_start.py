"""Nothing heavy is loaded for a question that does not need it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

_LOADED = """
import sys
from glutetimer.__main__ import main
code = main(sys.argv[1:])
print(*sys.modules, file=sys.stderr)
sys.exit(code)
"""
WINDOW = {"PySide6", "shiboken6", "numpy", "pyqtgraph"}


def loaded_by(*words: str, folder: Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED, *words, "--data-dir", str(folder)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONWARNINGS": "error"},
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(
    "words",
    [
        ("show", "glute_bridge"),
        ("timeline", "cyclist_four"),
        ("play", "glute_bridge", "--speed", "100000"),
        ("history",),
        ("doctor", "--json"),
    ],
)
def test_the_terminal_needs_no_window(words: tuple[str, ...], tmp_path: Path) -> None:
    assert not loaded_by(*words, folder=tmp_path) & WINDOW


def test_events_for_scripts_need_no_words_and_a_sound_history_no_recovery(tmp_path: Path) -> None:
    loaded = loaded_by("play", "glute_bridge", "--json", "--speed", "100000", folder=tmp_path)

    words = {name for name in loaded if name.startswith("glutetimer.presentation.")}
    assert words == {"glutetimer.presentation.crash"}
    assert "glutetimer.history.store" in loaded
    assert not loaded & {
        "glutetimer.history.recovery.merge",
        "glutetimer.history.recovery.salvage",
        "glutetimer.history.recovery.rescue",
        "glutetimer.tts.text",
        "difflib",
        "hashlib",
        "tempfile",
        "concurrent.futures",
    }


@pytest.mark.parametrize("what", ["exercises", "programmes"])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_list_loads_nothing_but_itself(what: str, form: tuple[str, ...], tmp_path: Path) -> None:
    loaded = loaded_by("list", what, *form, folder=tmp_path)

    assert not loaded & {
        *WINDOW,
        "msgspec",
        "sqlite3",
        "dataclasses",
        "tomllib",
        "tomlkit",
        "wcwidth",
        "babel",
    }


def test_the_window_starts_without_reading_sources() -> None:
    # PySide6 would read every module in search of features of its own that we do not use
    code = "import linecache, glutetimer.gui.window.app; print(*linecache.cache, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )

    assert [path for path in done.stdout.splitlines() if "glutetimer" in Path(path).parts] == []


def test_today_needs_no_babel(tmp_path: Path) -> None:
    code = """
import sys
from glutetimer.app.context import AppContext
from glutetimer.app.today_facts import TodayChoice
from glutetimer.presentation.today import today_view
context = AppContext(sys.argv[1])
facts = context.today.facts(TodayChoice())
today_view(facts, context.catalogue.exercises, context.catalogue.guidance)
print(*sys.modules)
"""
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=True,
    )

    assert "glutetimer.app.today" in done.stdout
    assert "babel" not in done.stdout
