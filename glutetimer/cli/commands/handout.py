"""The `handout` command: hands a programme on, as a page on paper or as a code."""

from __future__ import annotations

import argparse
from pathlib import Path

from glutetimer.app.handout import Handout, make_handout
from glutetimer.cli.catalogue import find
from glutetimer.cli.choice import check_week
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.services import Services
from glutetimer.cli.start_notices import report_settings
from glutetimer.cli.target import STDOUT, shown_target, write_file
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.exchange.programme_code import too_long_for_code
from glutetimer.i18n import _, ngettext
from glutetimer.presentation.handout import HandoutPage, handout_page
from glutetimer.training.exercise import Exercise


def run(options: argparse.Namespace, machine: Services) -> int:
    """Write the page or the code of a programme.

    Raises:
        UserError: If there is no such programme, or it cannot be written.
    """
    context = machine.context(options.data_dir, looks_only=True)
    try:
        catalogue = context.catalogue
        programme = find(catalogue, options.name, guesses=True)
        if isinstance(programme, Exercise):
            raise UserError(
                _("{name} is an exercise.").format(name=programme.name),
                _("A programme can be handed on."),
            )
        check_week(options, programme)
        report_settings(context)
        handout = make_handout(programme, context.planner, catalogue, options.week)
        page = handout_page(handout, catalogue.exercises, catalogue.guidance)
        if options.code:
            return _write_code(options, handout, context.paths.history)
        name = options.output or f"{programme.id}.pdf"
        _expect_pdf(name)
        is_file = write_file(
            name,
            lambda path: machine.write_handout(page, path, options.paper, catalogue.own),
            force=options.force,
            history=context.paths.history,
        )
    finally:
        context.close()
    if options.json:
        put(_object(handout, page, name))
    elif is_file:
        TextWriter().line(
            _("{path}: {name} on paper.").format(
                path=shown_target(options.output, name), name=page.name
            )
        )
        _tell_size(page)
    return 0


def _expect_pdf(name: str) -> None:
    """Check that a page on paper gets no name of another kind of file.

    Raises:
        UserError: If it would.
    """
    ending = Path(name).suffix
    if ending and ending.lower() != ".pdf":
        what = _("{name} would hold a PDF, and ends in {ending}.").format(name=name, ending=ending)
        raise UserError(what, _("Take a name in .pdf, or add --code for a text."))


def _write_code(options: argparse.Namespace, handout: Handout, history: Path) -> int:
    if not handout.code:
        raise too_long_for_code(handout.programme)
    if options.json:
        put({"programme": handout.programme.id, "file": "", "codes": 0, "code": handout.code})
    elif options.output in (None, STDOUT):
        print(handout.code)
    else:
        write_file(
            options.output,
            lambda target: target.write_text(f"{handout.code}\n", encoding="utf-8"),
            force=options.force,
            history=history,
            is_text=True,
        )
    return 0


def _tell_size(page: HandoutPage) -> None:
    if not page.codes:
        complain(page.code_note)
    elif len(page.codes) > 1:
        number = len(page.codes)
        complain(
            ngettext(
                "It takes {number} code; show it whole to be read back.",
                "It takes {number} codes; show all of them at once to be read back.",
                number,
            ).format(number=number)
        )


def _object(handout: Handout, page: HandoutPage, name: str) -> dict[str, object]:
    return {
        "programme": handout.programme.id,
        "file": name,
        "codes": len(page.codes),
        "code": handout.code,
    }
