"""Nothing leaves the machine, and what is kept is for its owner's eyes alone."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "glutetimer"

OWN = {"arrow_button", "rail", "labels"}
"""Their tips are words of our own, never of a file; `labels` escapes what it is given."""

WATCHED = """
import socket, sys
def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo"):
        raise SystemExit(f"a socket: {event} {arguments[1:]}")
    if event == "socket.__new__" and arguments[1] not in (-1, getattr(socket, "AF_UNIX", None)):
        raise SystemExit(f"a socket of family {arguments[1]}")
sys.addaudithook(watch)
from glutetimer.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


def run(folder: Path, *arguments: str, mask: int = 0o022) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments, "--data-dir", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
        umask=mask,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A whole session, an export and an import, without a socket and with an open umask."""
    place = tmp_path_factory.mktemp("private")
    folder = place / "data"
    done = run(folder, "play", "clench_check", "--speed", "400", "--record", "--json", mask=0)
    assert '"session_finished"' in done.stdout
    run(folder, "export", "--format", "json", "-o", str(place / "all.json"), mask=0)
    run(folder, "export", "--format", "csv", "-o", str(place / "all.csv"), mask=0)
    run(folder, "import", str(place / "all.json"), mask=0)
    run(folder, "backup", str(place / "copy.db"), mask=0)
    return place


def test_a_whole_session_asks_for_no_network(trained: Path) -> None:
    assert (trained / "data" / "history.db").is_file()


def test_every_file_is_for_its_owner_alone(trained: Path) -> None:
    assert (trained / "data").stat().st_mode & 0o777 == 0o700
    for path in (*(trained / "data").rglob("*"), *trained.glob("*.*")):
        allowed = 0o700 if path.is_dir() else 0o600
        assert path.stat().st_mode & 0o777 & ~allowed == 0, path.name


def test_the_log_of_a_session_names_nobody(trained: Path) -> None:
    text = (trained / "data" / "logs" / "glutetimer.log").read_text()
    assert "glutetimer" in text
    assert str(Path.home()) not in text.replace("root cause", "")


@pytest.mark.parametrize(
    "path", sorted((PACKAGE / "gui").rglob("*.py")), ids=lambda path: path.stem
)
def test_every_label_shows_plain_text(path: Path) -> None:
    """Labels are made in one place, which sets their format; nothing takes HTML."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        where = f"{path.name}:{node.lineno}"
        assert name not in {"setHtml", "insertHtml", "QTextBrowser", "QTextEdit", "QStaticText"}, (
            where
        )
        if name in {"QLabel", "QMessageBox"} or (name == "setToolTip" and path.stem not in OWN):
            assert _is_plain(path, node, name), f"{where}: {name} may show HTML"


def _is_plain(path: Path, node: ast.Call, name: str) -> bool:
    text = path.read_text("utf-8")
    if name in {"QLabel", "QMessageBox"}:
        first = node.args[0] if node.args else None
        ours = first is None or isinstance(first, ast.Constant)
        return ours or "setTextFormat(Qt.TextFormat.PlainText)" in text
    tip = node.args[0]  # Qt guesses its format
    is_message = isinstance(tip, ast.Call) and isinstance(tip.func, ast.Name) and tip.func.id == "_"
    return isinstance(tip.args[0] if is_message else tip, ast.Constant)  # type: ignore[attr-defined] # a call, as just checked
