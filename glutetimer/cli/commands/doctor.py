"""The `doctor` command: checks the installation and says what to do about each fault."""

from __future__ import annotations

import argparse
import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

import glutetimer
from glutetimer.app.context import AppContext
from glutetimer.app.settings_notices import settings_notices
from glutetimer.cli.commands.doctor_finding import Finding
from glutetimer.cli.commands.doctor_history import history_findings
from glutetimer.cli.commands.window import has_display
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.text_writer import TextWriter, wrapped
from glutetimer.errors import UserError
from glutetimer.host.file_problems import MOVE_AWAY
from glutetimer.host.process_lock import is_claimed
from glutetimer.host.regular_file import check_regular
from glutetimer.i18n import _, ngettext, pgettext

_SOUND = """
import os
os.environ["QT_LOGGING_RULES"] = "qt.multimedia.*=false"
from PySide6.QtCore import QCoreApplication
from PySide6.QtMultimedia import QMediaDevices
application = QCoreApplication([])
print(QMediaDevices.defaultAudioOutput().description())
"""
"""Run in a process of its own, so that a broken sound library harms nothing here."""
_MUSIC = """
from glutetimer.audio.mpris import MprisPlayers
print(MprisPlayers().bus_id())
"""
SOUND_PATIENCE_S = 15
LABEL_WIDTH = 14
LEAST_WIDTH = 20
"""Of the column of findings, however long the labels are."""
NEEDED = frozenset({"data_folder", "settings", "exercises", "own_file", "history"})
"""What no session can do without; a terminal needs neither display nor sound."""


def run(options: argparse.Namespace, machine: Services) -> int:
    """Look at everything; the exit code is 1 where something fails that a session needs."""
    writer = TextWriter()
    failing = set()
    for finding in examine(lambda: machine.context(options.data_dir)):
        if not finding.ok and finding.name in NEEDED:
            failing.add(finding.label)
        if options.json:
            put(asdict(finding))
        else:
            _write(finding, writer)
    if failing:
        complain(_("Something needs a look: {what}.").format(what=", ".join(sorted(failing))))
    return 1 if failing else 0


def examine(open_context: Callable[[], AppContext]) -> Iterator[Finding]:
    """Look at one thing after the other; what fails hides nothing else."""
    yield from _versions()
    yield _display()
    yield _sound()
    yield _awake()
    try:
        context = open_context()
    except UserError as problem:
        yield Finding("data_folder", ok=False, value=problem.what, remedy=problem.remedy)
        return
    try:
        yield from _data(context)
    finally:
        context.close()


def _versions() -> Iterator[Finding]:
    yield Finding("glutetimer", ok=True, value=glutetimer.__version__)
    yield Finding("python", ok=True, value=f"{platform.python_version()}, {sys.executable}")
    yield Finding("sqlite", ok=True, value=sqlite3.sqlite_version)
    yield Finding("system", ok=True, value=platform.platform())
    try:
        found = metadata.version("PySide6-Essentials")
    except metadata.PackageNotFoundError:
        remedy = _("Install it with pip install PySide6; the terminal works without.")
        yield Finding("pyside6", ok=False, value=_("not installed"), remedy=remedy)
    else:
        # 6.12 loses a reference to None in every call that returns nothing
        sound = not (found.startswith("6.12") and sys.version_info < (3, 12))
        remedy = (
            "" if sound else _("Install a version before 6.12; this one crashes on this Python.")
        )
        yield Finding("pyside6", ok=sound, value=found, remedy=remedy)


def _display() -> Finding:
    if not has_display(os.environ):
        remedy = _("Train in the terminal with glutetimer play, or start a desktop.")
        return Finding("display", ok=False, value=_("none"), remedy=remedy)
    names = ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM")
    found = [f"{name}={os.environ[name]}" for name in names if os.environ.get(name)]
    return Finding("display", ok=True, value=", ".join(found) or sys.platform)


def _sound() -> Finding:
    remedy = _("The session goes on without tones; connect a loudspeaker or headphones.")
    try:
        found = subprocess.run(  # noqa: S603 - our own program text
            [sys.executable, "-c", _SOUND],
            capture_output=True,
            text=True,
            timeout=SOUND_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return Finding("sound", ok=False, value=_("does not answer"), remedy=remedy)
    if found.returncode:
        last = (found.stderr.strip().splitlines() or [_("the sound library fails")])[-1]
        remedy = _("Install the system's sound library (on Debian and Ubuntu: libpulse0).")
        return Finding("sound", ok=False, value=last[:200], remedy=remedy)
    device = found.stdout.strip()
    if not device:
        return Finding("sound", ok=False, value=_("no device"), remedy=remedy)
    return Finding("sound", ok=True, value=device)


def _music(context: AppContext) -> Finding:
    wanted = context.settings.music
    if wanted == "off":
        return Finding("other_music", ok=True, value=_("is left alone, as the settings say"))
    try:
        found = subprocess.run(  # noqa: S603 - our own program text
            [sys.executable, "-c", _MUSIC],
            capture_output=True,
            text=True,
            timeout=SOUND_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        answer = ""
    else:
        answer = found.stdout.strip()
    if not answer:
        remedy = _("Music goes on beside the coach; turn it down by hand.")
        return Finding("other_music", ok=False, value=_("there is no D-Bus session"), remedy=remedy)
    done = (
        _("players are turned down while you train")
        if wanted == "duck"
        else _("players are paused while you train")
    )
    return Finding("other_music", ok=True, value=done)


def _awake() -> Finding:
    if find_spec("wakepy") is None:
        remedy = _("Install it with pip install wakepy, or switch the screen saver off.")
        return Finding("keeping_awake", ok=False, value=_("wakepy is not installed"), remedy=remedy)
    from glutetimer.host.awake import Awake  # noqa: PLC0415 - slow to load

    awake = Awake()
    awake.hold()
    try:
        if awake.is_active():
            return Finding("keeping_awake", ok=True, value=_("the screen stays on in a session"))
    finally:
        awake.release()
    if not has_display(os.environ):
        return Finding("keeping_awake", ok=True, value=_("there is no desktop that could sleep"))
    remedy = _("Switch the screen saver off before you train.")
    return Finding(
        "keeping_awake", ok=False, value=_("this desktop does not listen"), remedy=remedy
    )


def _data(context: AppContext) -> Iterator[Finding]:
    yield Finding("data_folder", ok=True, value=str(context.paths.data))
    yield _window(context.paths.window_lock)
    for link in context.voices:
        yield Finding(link.id, ok=link.ok, value=link.words, remedy=link.remedy)
    try:
        yield from _settings(context)
    except UserError as problem:
        yield Finding("settings", ok=False, value=problem.what, remedy=problem.remedy)
    try:
        catalogue = context.catalogue
        own = catalogue.problems
        exercises, programmes = len(catalogue.exercises), len(catalogue.programmes)
        shipped = ", ".join(
            (
                ngettext("{number} exercise", "{number} exercises", exercises).format(
                    number=exercises
                ),
                ngettext("{number} programme", "{number} programmes", programmes).format(
                    number=programmes
                ),
            )
        )
        yield Finding("exercises", ok=True, value=shipped)
        for one in own:
            yield Finding("own_file", ok=False, value=one.what, remedy=one.remedy)
    except UserError as problem:
        yield Finding("exercises", ok=False, value=problem.what, remedy=problem.remedy)
    try:
        yield from history_findings(context)
    except (UserError, sqlite3.Error) as error:
        remedy = getattr(error, "remedy", "")
        what = getattr(error, "what", str(error))
        yield Finding("history", ok=False, value=what, remedy=remedy)


def _window(lock: Path) -> Finding:
    """Check whether the window is open; a lock file that nobody holds keeps nobody out."""
    try:
        check_regular(lock)
    except OSError as error:
        value = _("cannot be opened: {path} is there, and {reason}").format(
            path=lock, reason=error.strerror
        )
        return Finding("window", ok=False, value=value, remedy=_(MOVE_AWAY))
    if is_claimed(lock):
        return Finding("window", ok=True, value=_("is open"))
    value = (
        _("is not open; the lock of an earlier one is there and does no harm")
        if lock.exists()
        else _("is not open")
    )
    return Finding("window", ok=True, value=value)


def _settings(context: AppContext) -> Iterator[Finding]:
    notices = settings_notices(context.settings_store, context.catalogue)
    yield Finding("settings", ok=not notices, value=str(context.paths.settings))
    yield _music(context)
    for notice in notices:
        yield Finding(
            "settings", ok=False, value=notice, remedy=_("Choose it anew in the settings.")
        )


def _write(finding: Finding, writer: TextWriter) -> None:
    fine, bad = pgettext("finding", "ok"), pgettext("finding", "look")
    width = max(len(fine), len(bad))
    mark = fine.ljust(width) if finding.ok else bad.ljust(width)
    label = finding.label.ljust(LABEL_WIDTH)
    indent = width + 2 + len(label) + 1
    pieces = _pieces(finding, max(writer.width - indent, LEAST_WIDTH))
    writer.line(f"{writer.styled(mark, 'lower' if finding.ok else 'bad')}  {label} {pieces[0]}")
    for piece in pieces[1:]:
        writer.line(" " * indent + piece)


def _pieces(finding: Finding, room: int) -> list[str]:
    return [*wrapped(finding.value, room), *wrapped(finding.remedy, room)] or [""]
