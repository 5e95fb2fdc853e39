"""What is worth knowing about a file that can be used."""

from __future__ import annotations

from glutetimer.errors import UserError


class FileNote(UserError):  # noqa: N818 - it is reported beside errors but is none
    """Something worth knowing that does not keep a file from being used."""
