"""Opens the window, where there is a display for one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from glutetimer.cli.error_output import is_read
from glutetimer.errors import UserError
from glutetimer.i18n import _

if TYPE_CHECKING:
    from glutetimer.cli.services import Services

_UNSEEN = ("offscreen", "minimal")
"""Qt's platforms without a screen, where nobody could close a window."""


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show the window until it is closed.

    Raises:
        UserError: If there is no display.
    """
    if not has_display(os.environ):
        what = _("There is no display to show the window on.")
        raise UserError(what, _instead(options))
    opened = None if options.open is None else str(Path(options.open).absolute())
    return machine.window(options.data_dir, options.start, options.window_speed or 1.0, opened)


def _instead(options: argparse.Namespace) -> str:
    """Return what does the same in the terminal."""
    if options.open is None:
        return _("Train in the terminal: glutetimer play {programme}.").format(
            programme=options.start or "cyclist_four"
        )
    path = Path(options.open)
    if path.suffix.lower() == ".toml":
        return _(
            "In the terminal: glutetimer check {path} looks whether it is right, glutetimer import "
            "{path} takes it in."
        ).format(path=path)
    return _(
        "In the terminal: glutetimer sheet {path} reads it as a sheet of exercises, glutetimer "
        "import {path} takes in a history or programme."
    ).format(path=path)


def show_on_screen(sentence: str, machine: Services) -> None:
    """Show what ended the window where nobody reads it: it was not started in a terminal."""
    is_seen = has_display(os.environ) and os.environ.get("QT_QPA_PLATFORM") not in _UNSEEN
    if is_seen and not is_read(sys.stderr):
        with suppress(Exception):  # the fault may be that no window can be shown
            machine.show_error(sentence)


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Return whether a window can be shown; only X11 and Wayland may be missing."""
    if platform in ("win32", "darwin"):
        return True
    wanted = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in wanted)
