"""How long a test waits for another process or thread before that counts as a hang."""

from __future__ import annotations

from typing import Final

PATIENCE_S: Final = 240
"""Far more than it ever takes, also on a slow machine with much else to do."""
PATIENCE_MS: Final = PATIENCE_S * 1000
