"""Keeps the programmes of a sheet that was read, and says what came of it."""

from __future__ import annotations

from typing import Final

from glutetimer.app.day_names import day_name
from glutetimer.app.sheet_programmes import SheetProgrammes
from glutetimer.cli.error_output import complain
from glutetimer.cli.hints import start_it
from glutetimer.cli.question import InputEndedError, agrees
from glutetimer.cli.taken_name import taken_note
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.library import Catalogue
from glutetimer.presentation.history.axis import value_text
from glutetimer.sheet.reading import ExerciseSheet, SheetProgramme

LONG_MS: Final = 3 * 60 * 60_000
"""A longer session was hardly meant."""


class SheetKeeping:
    """Keeps what was understood of a sheet.

    Args:
        programmes: Writes the files.
        catalogue: All exercises and programmes, whose names are taken.
        writer: Says what came of it, None where nothing is to be said.
        asks: Whether somebody is there to be asked.
    """

    def __init__(
        self,
        programmes: SheetProgrammes,
        catalogue: Catalogue,
        writer: TextWriter | None,
        *,
        asks: bool,
    ) -> None:
        self._programmes = programmes
        self._catalogue = catalogue
        self._writer = writer
        self._asks = asks

    def keep(self, sheet: ExerciseSheet, called: str) -> bool:
        """Keep all programmes of a sheet; return whether one is there now.

        Raises:
            UserError: If there is no exercise in it, or a file cannot be written.
            InputEndedError: If no answer comes to what is asked.
        """
        found = [one for one in sheet.programmes if one.items]
        if not found:
            raise UserError(_("There is no exercise in it."), _("Nothing was saved."))
        kept = 0
        for programme in found:
            name = day_name(called, programme.name) if len(found) > 1 else called
            kept += self._keep_one(programme, sheet, name)
        return kept > 0

    def _keep_one(self, programme: SheetProgramme, sheet: ExerciseSheet, name: str) -> bool:
        there = self._programmes.same(programme, sheet)
        if there is not None:
            what = _('You have it already as "{name}".').format(name=there.name)
            if not self._agrees(_("{what} Keep it a second time?").format(what=what)):
                self._say(f"{what} {start_it(there.id)}")
                return True
        self._programmes.expect_doable(programme, name, sheet)
        length_ms = self._programmes.plan(programme, sheet).total_ms
        takes = _("A session takes {length}.").format(length=value_text(length_ms, is_time=True))
        if length_ms > LONG_MS and not self._keeps_long(name, takes):
            return False
        free = self._programmes.free_name(name)
        if note := taken_note(name, free, self._catalogue):
            self._say(note)
        kept = self._programmes.keep(programme, free, sheet)
        saved = _('Saved as "{name}". Start it: glutetimer play {id}')
        self._say(saved.format(name=kept.name, id=kept.id))
        self._say(takes)
        return True

    def _keeps_long(self, name: str, takes: str) -> bool:
        what = _('"{name}" is very long. {takes}').format(name=name, takes=takes)
        if not self._asks:
            complain(_("{what} Is all of it one programme?").format(what=what))
            return True
        if self._agrees(_("{what} Keep it all the same?").format(what=what)):
            return True
        self._say(_("It was not saved."))
        return False

    def _agrees(self, question: str) -> bool:
        if not self._asks:
            return False
        agreed = agrees(question, usual=False)
        if agreed is None:
            raise InputEndedError
        return agreed

    def _say(self, sentence: str) -> None:
        if self._writer is not None:
            self._writer.text(sentence)
