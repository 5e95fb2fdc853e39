"""The settings in a file that a person may read and change."""

from __future__ import annotations

import os
import tomllib
from dataclasses import fields
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.clock import Clock
from glutetimer.host.regular_file import NotRegularError, read_regular
from glutetimer.host.toml_text import has_long_key, toml_text
from glutetimer.i18n import _
from glutetimer.settings import Settings, parse

MAX_BYTES = 64 * 1024
"""A larger file is no settings file."""

_HEAD = "# The settings of glutetimer. It writes this file itself and keeps no comments.\n\n"


class SettingsFile:
    """Reads and writes `settings.toml`; never overwrites what it could not read.

    Only what differs from the file is changed in it, so that the keys of a newer version and
    the work of another process stay.
    """

    def __init__(self, path: Path, clock: Clock) -> None:
        self._path = path
        self._clock = clock
        self._on_disk = Settings()

    def load(self) -> tuple[Settings, list[str]]:
        """Return the settings, and a sentence for everything in the file that did not serve.

        A damaged file is set aside and the defaults are used.

        Raises:
            Problem: If the file is there but the machine does not let it be read.
        """
        raw, notices = self._read()
        self._on_disk, unfit = parse(raw)
        return self._on_disk, notices + unfit

    def save(self, settings: Settings) -> list[str]:
        """Write what was changed since it was loaded or saved; whole or not at all.

        Returns:
            Sentences for the person; there is one if the file was damaged meanwhile.

        Raises:
            Problem: If it cannot be written.
        """
        changed = {
            each.name: value
            for each in fields(settings)
            if (value := getattr(settings, each.name)) != getattr(self._on_disk, each.name)
        }
        if not changed:
            return []
        raw, notices = self._read()
        try:
            write_whole(self._path, _HEAD + toml_text(raw | changed))
        except OSError as error:
            raise UserError(
                _("The settings {path} cannot be written ({reason}).").format(
                    path=self._path, reason=error.strerror
                ),
                _("They hold until you close the program; make room or check the permissions."),
            ) from error
        self._on_disk = settings
        return notices

    def _read(self) -> tuple[dict[str, object], list[str]]:
        try:
            content = read_regular(self._path, MAX_BYTES + 1)
        except FileNotFoundError:
            return {}, []
        except OSError as error:
            is_other = isinstance(error, NotRegularError)
            raise UserError(
                _("The settings {path} cannot be read ({reason}).").format(
                    path=self._path, reason=error.strerror
                ),
                _("Move it away.") if is_other else _("Check the permissions of the file."),
            ) from error
        try:
            return _decoded(content), []
        except (ValueError, RecursionError) as error:
            return {}, [self._set_aside(error)]

    def _set_aside(self, reason: Exception) -> str:
        file = Path(os.path.realpath(self._path))  # a link stays, and leads to the next ones
        stem = f"{self._path.stem}_damaged_{self._clock.now():%Y-%m-%d_%H%M%S}"
        aside = file.with_name(f"{stem}.toml")
        count = 1
        while aside.exists():
            count += 1
            aside = file.with_name(f"{stem}_{count}.toml")
        try:
            file.rename(aside)
        except OSError as error:
            raise UserError(
                _("The settings {path} are damaged ({reason}).").format(
                    path=self._path, reason=reason
                ),
                _("Mend the file or move it away."),
            ) from error
        return (
            f"The settings could not be read ({reason}) and are kept as "
            f"{aside if self._path.is_symlink() else aside.name}; "
            "the usual ones are used."
        )


def glance(path: Path) -> Settings:
    """Return the settings as far as they can be read now; the file is left as it is."""
    try:
        return parse(_decoded(read_regular(path, MAX_BYTES + 1)))[0]
    except (OSError, ValueError, RecursionError):
        return Settings()


def _decoded(content: bytes) -> dict[str, object]:
    if len(content) > MAX_BYTES:
        message = _("it is too large")
        raise ValueError(message)
    text = content.decode()
    if has_long_key(text):
        message = _("it nests too deeply")
        raise ValueError(message)
    return tomllib.loads(text)
