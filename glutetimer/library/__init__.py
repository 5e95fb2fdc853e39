"""Reads and checks the TOML files, built in and a person's own."""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False
if TYPE_CHECKING:  # without typing: a list is to start quickly
    from glutetimer.library.catalogue import Catalogue, check_file, load_catalogue
    from glutetimer.library.file_note import FileNote
    from glutetimer.library.sources import Sources

__all__ = ["Catalogue", "FileNote", "Sources", "check_file", "load_catalogue"]

_HOMES = {
    "Catalogue": "catalogue",
    "FileNote": "file_note",
    "Sources": "sources",
    "check_file": "catalogue",
    "load_catalogue": "catalogue",
}


def __getattr__(name: str) -> object:
    """Load a part when it is first asked for: a mere list needs none of them."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
