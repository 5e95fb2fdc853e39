"""Checks the settings file that a person edited, as the files of programmes are checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from glutetimer.errors import UserError
from glutetimer.host.regular_file import Read, read_regular
from glutetimer.i18n import N_, _
from glutetimer.library.file_errors import (
    IS_VALUE,
    FileError,
    did_you_mean,
    located,
    problems,
    shown,
    write_allowed,
)
from glutetimer.library.toml_file import parse_toml, read_text
from glutetimer.settings import DECLARATIONS, misspelt

NAME = "settings.toml"


def check_settings(path: Path, read: Read = read_regular) -> list[UserError]:
    """Return everything that is wrong with a settings file, worst first.

    `read` is as for `read_toml`.
    """
    try:
        text = read_text(path, read)
        data = parse_toml(text, path)
    except UserError as problem:
        return [problem]
    return problems(path, located(_mistakes(data), text))


def _mistakes(data: Mapping[str, object]) -> Iterator[FileError]:
    for key, value in data.items():
        declaration = DECLARATIONS.get(key)
        if declaration is None:
            near = misspelt(key)
            remedy = did_you_mean(near) if near else _("It is left alone: it may be a newer one.")
            yield FileError(key, N_("{place} is no setting"), remedy, minor=not near)
            continue
        try:
            declaration.check(value)
        except ValueError:
            remedy = write_allowed(declaration.allowed)
            yield FileError(key, IS_VALUE, remedy, gaps={"value": shown(value)})
