"""What is worth knowing about a file that can be used."""

from __future__ import annotations

from glutetimer.errors import Problem


class Remark(Problem):
    """Something worth knowing that does not keep a file from being used."""
