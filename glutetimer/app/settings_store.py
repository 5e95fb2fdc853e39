"""Holds the current settings and writes changes to their file."""

from __future__ import annotations

from functools import cached_property

from glutetimer.errors import UserError
from glutetimer.host.settings_file import SettingsFile
from glutetimer.settings import Settings


class SettingsStore:
    """Holds the settings and their file, which is read when first needed.

    Args:
        file: Where they are kept.
        refusal: Why changes are not kept, None where they are.
    """

    def __init__(self, file: SettingsFile, refusal: UserError | None = None) -> None:
        self._file = file
        self._refusal = refusal
        self._changed: Settings | None = None

    @cached_property
    def _loaded(self) -> tuple[Settings, list[str]]:
        return self._file.load()

    @property
    def values(self) -> Settings:
        """The settings as they are now."""
        return self._changed or self._loaded[0]

    @property
    def notices(self) -> list[str]:
        """A sentence for everything in the settings file that did not serve."""
        return self._loaded[1]

    def change(self, key: str, value: object) -> None:
        """Change a setting; it is written at once.

        Raises:
            UserError: If the value is not allowed or the file cannot be written; the value holds
                for this run in the latter case.
        """
        self._changed = self.values.changed(key, value)
        if self._refusal is not None:
            raise self._refusal
        self._file.save(self._changed)
