"""A message across a page, with what may be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from glutetimer.i18n import N_

NOT_KEPT: Final = N_("The sheet that you pasted is not kept yet.")


@dataclass(frozen=True, slots=True)
class Notice:
    """A message with what may be done about it: pairs of an answer's id and its words."""

    id: str
    text: str
    answers: tuple[tuple[str, str], ...] = ()
