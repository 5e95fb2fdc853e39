"""Reads a pasted sheet: its lines, then what they say of each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from glutetimer.errors import UserError
from glutetimer.i18n import _
from glutetimer.sheet.answering import with_none_of_these
from glutetimer.sheet.layout.layout import logical_lines
from glutetimer.sheet.layout.legend import with_legend
from glutetimer.sheet.layout.variants import with_variants
from glutetimer.sheet.names.names import NameFinder
from glutetimer.sheet.reading import ExerciseSheet
from glutetimer.sheet.texts.findings import without_findings
from glutetimer.sheet.texts.form_marks import as_pasted, with_plain_forms, without_unticked
from glutetimer.sheet.texts.remarks import without_remarks
from glutetimer.sheet.texts.signature import without_signature
from glutetimer.sheet.texts.told_lines import without_told
from glutetimer.sheet.whole.assembly import assemble
from glutetimer.sheet.whole.messages import with_answers
from glutetimer.sheet.whole.numbered_sets import with_numbered_sets
from glutetimer.sheet.whole.replies import with_replies
from glutetimer.training.exercise import Exercise

MOST_CHARACTERS: Final = 100_000
MOST_LINES: Final = 2_000


def read_sheet(text: str, exercises: Mapping[str, Exercise]) -> ExerciseSheet:
    """Read a sheet.

    Args:
        text: What was pasted.
        exercises: All exercises by id, the person's own among them.

    Raises:
        UserError: If it is too long to be a sheet.
    """
    lines = text.splitlines(keepends=True)
    if len(text) > MOST_CHARACTERS or len(lines) > MOST_LINES:
        what = (
            _("That is too long for a sheet of exercises: {lines} lines.")
            if len(lines) > MOST_LINES
            else _("That is too long for a sheet of exercises: {letters} characters.")
        )
        what = what.format(lines=len(lines), letters=len(text))
        raise UserError(what, _("Paste only the part with the exercises."))
    finder = NameFinder(exercises)
    plain = with_plain_forms(text)
    lines_meant = list(with_answers(with_replies(list(logical_lines(plain, finder))), finder))
    lines_meant = list(with_numbered_sets(lines_meant))
    lines_meant = list(with_legend(lines_meant, finder))
    lines_meant = list(with_variants(lines_meant, finder))
    for without in (
        without_unticked,
        without_findings,
        without_told,
        without_remarks,
        without_signature,
    ):
        lines_meant = list(without(lines_meant))
    return with_none_of_these(as_pasted(assemble(plain, finder, lines_meant), text))
