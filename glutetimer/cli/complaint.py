"""How the command line complains: one line on stderr."""

from __future__ import annotations

import sys


def complain(sentence: str) -> None:
    """Say one line on stderr."""
    print(f"glutetimer: {' '.join(sentence.split())}", file=sys.stderr, flush=True)
