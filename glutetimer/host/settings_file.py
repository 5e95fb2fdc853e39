"""Reads and writes `settings.toml`, which people may edit."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.host.atomic_file import write_whole
from glutetimer.host.clock import Clock
from glutetimer.host.file_problems import MOVE_AWAY, NESTS_TOO_DEEPLY
from glutetimer.host.regular_file import NotRegularError, read_regular
from glutetimer.host.toml_limits import has_long_key
from glutetimer.host.toml_mistakes import not_toml
from glutetimer.i18n import _
from glutetimer.settings import Settings, parse
from glutetimer.settings.declaration import Value

MAX_BYTES = 64 * 1024
"""A larger file is no settings file."""

_HEAD = "# The settings of glutetimer. It writes this file itself; your comments stay.\n\n"
_OLD_HEAD = "# The settings of glutetimer. It writes this file itself and keeps no comments.\n\n"


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
        """Return the settings, and a sentence for every entry that was not usable.

        A damaged file is set aside and the defaults are used.

        Raises:
            UserError: If the file is there but the machine does not let it be read.
        """
        raw, notices = self._read()
        self._on_disk, unfit = parse(raw)
        return self._on_disk, notices + unfit

    def save(self, settings: Settings) -> list[str]:
        """Write what was changed since it was loaded or saved; whole or not at all.

        Returns:
            Sentences for the person; there is one if the file was damaged meanwhile.

        Raises:
            UserError: If it cannot be written.
        """
        changed = {
            each.name: value
            for each in fields(settings)
            if (value := getattr(settings, each.name)) != getattr(self._on_disk, each.name)
        }
        if not changed:
            return []
        text, notices = self._read_text()
        try:
            written = _with_changes(text, changed)
        except ValueError as error:
            raise UserError(
                _("The settings {path} cannot be changed ({reason}).").format(
                    path=self._path, reason=error
                ),
                _("They hold until you close the program; mend the file or move it away."),
            ) from error
        try:
            write_whole(self._path, written)
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
        text, notices = self._read_text()
        return tomllib.loads(text), notices

    def _read_text(self) -> tuple[str, list[str]]:
        """Return the file's text, "" where there is none or it was damaged and set aside."""
        try:
            content = read_regular(self._path, MAX_BYTES + 1)
        except FileNotFoundError:
            return "", []
        except OSError as error:
            is_other = isinstance(error, NotRegularError)
            raise UserError(
                _("The settings {path} cannot be read ({reason}).").format(
                    path=self._path, reason=error.strerror
                ),
                _(MOVE_AWAY) if is_other else _("Check the permissions of the file."),
            ) from error
        text = ""
        try:
            text = _text_of(content)
            tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            return "", [self._set_aside(not_toml(self._path.name, text, error))]
        except (ValueError, RecursionError) as error:
            return "", [self._set_aside(_unreadable(self._path.name, error))]
        return text, []

    def _set_aside(self, problem: UserError) -> str:
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
            raise UserError(problem.what, _("Mend the file or move it away.")) from error
        return _("{problem} The file is kept as {file}, and the usual settings are used.").format(
            problem=problem.what, file=aside if self._path.is_symlink() else aside.name
        )


def _unreadable(name: str, reason: Exception) -> UserError:
    """Return what is said of a file that is too large, no text, or nests too deeply."""
    if isinstance(reason, UnicodeDecodeError):
        return UserError(_("{name} is not UTF-8 text.").format(name=name))
    why = _(NESTS_TOO_DEEPLY) if isinstance(reason, RecursionError) else reason
    return UserError(_("{name}: {reason}.").format(name=name, reason=why))


def glance(path: Path) -> Settings:
    """Return the settings as far as they can be read now; the file is left as it is."""
    try:
        return parse(tomllib.loads(_text_of(read_regular(path, MAX_BYTES + 1))))[0]
    except (OSError, ValueError, RecursionError):
        return Settings()


def _with_changes(text: str, changed: Mapping[str, Value]) -> str:
    """Return the file with other values; its comments, order and other keys stay.

    Raises:
        ValueError: If the file is too odd for that to be done without changing something else.
    """
    import tomlkit

    document = tomlkit.parse(text.removeprefix(_OLD_HEAD).removeprefix(_HEAD))
    for key, value in changed.items():
        document[key] = list(value) if isinstance(value, tuple) else value
    written = _HEAD + tomlkit.dumps(document)
    wanted = {key: document[key] for key in changed}
    if tomllib.loads(written) != tomllib.loads(text) | wanted:
        raise ValueError(_("something else in it would change"))
    return written


def _text_of(content: bytes) -> str:
    """Return the text of a settings file.

    Raises:
        ValueError: If it is too large, not UTF-8 or nests too deeply.
    """
    if len(content) > MAX_BYTES:
        message = _("it is too large")
        raise ValueError(message)
    text = content.decode()
    if has_long_key(text):
        message = _(NESTS_TOO_DEEPLY)
        raise ValueError(message)
    return text
