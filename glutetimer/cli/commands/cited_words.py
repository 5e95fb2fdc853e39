"""A text with the numbers of its sources, as a terminal shows it."""

from __future__ import annotations

from glutetimer.i18n import _
from glutetimer.presentation.library.sources import CitedText
from glutetimer.presentation.own_default import reason_words


def cited_words(said: CitedText) -> str:
    """Return a text with the numbers of its sources and our own reason."""
    parts = [said.text]
    if said.numbers:
        parts.append("".join(f"[{number}]" for number in said.numbers))
    if said.default:
        parts.append(_("({reason})").format(reason=reason_words(said.default)))
    return " ".join(part for part in parts if part)
