"""What a person reads in the terminal before the very first session."""

from __future__ import annotations

import sys

from glutetimer.cli.question import NOTHING_BEGUN
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.presentation.safety import safety_lines
from glutetimer.training.guidance import Guidance


def show_safety(guidance: Guidance, writer: TextWriter) -> None:
    """Write what is read before the first session, and wait until Enter says that it was read.

    Raises:
        UserError: If there will be no answer (Ctrl+D).
    """
    writer.heading(_("Before your first session"))
    for line in safety_lines(guidance):
        words = _("{advice} (Our own general advice.)") if line.default else "{advice}"
        writer.text(words.format(advice=line.text), mark="- ")
    writer.line()
    writer.line(_("Press Enter when you have read it."))
    if not sys.stdin.readline():
        raise UserError(_(NOTHING_BEGUN), _("Read what is safe first, then press Enter."))
