"""What the `sheet` command is given: a text in whatever kind of file, or a programme in a code."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from msgspec import structs

from glutetimer.app.sheet_file import MOST_BYTES, sheet_text, text_in
from glutetimer.cli.services import Services
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.spooled_input import is_piped, read_piped
from glutetimer.cli.target import STDOUT
from glutetimer.errors import UserError
from glutetimer.exchange.code_text import has_code
from glutetimer.exchange.programme_code import from_code
from glutetimer.exchange.shared_file import (
    FoundInFile,
    SharedKind,
    read_shared_file,
    shared_kind,
)
from glutetimer.i18n import _
from glutetimer.library.file_errors import file_name


def read_sheet_input(name: str, machine: Services) -> str | FoundInFile:
    """Return the text of a file or of stdin, or the programme that a file of ours has in it.

    Raises:
        UserError: If it cannot be read, or holds neither.
    """
    if is_piped(name):
        content = read_piped(name, MOST_BYTES + 1)
        text = text_in(content, _("What came through stdin") if name == STDOUT else name)
        return FoundInFile(Path(STDOUT), from_code(text)) if has_code(text) else text
    path = Path(name)
    with reported_if_slow(path):
        kind = shared_kind(path)
        if kind is None:
            return sheet_text(path)
        found = read_shared_file(path, machine.read_texts)
    if found.is_programme:
        return found
    if kind is SharedKind.PDF and found.text.strip():
        return found.text
    raise UserError(
        _("{name} holds pictures of text, and no text.").format(name=file_name(path)),
        _("Let the program that made it write out its text, or type it."),
    )


def called(found: FoundInFile, name: str) -> FoundInFile:
    """Return what was found with another name for its programme."""
    if found.shared is None:
        return found
    programme = structs.replace(found.shared.programme, name=name)
    return replace(found, shared=replace(found.shared, programme=programme))
