"""Puts a backup in the place of the history, after a look at what that changes."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from glutetimer.app.context import AppContext
from glutetimer.app.restoring import Reach, is_in_step, restore
from glutetimer.app.settings_store import SettingsStore
from glutetimer.cli.deleted_question import how_to_bring_back, wants_back
from glutetimer.cli.error_output import complain
from glutetimer.cli.json_output import put
from glutetimer.cli.question import agrees, can_ask
from glutetimer.cli.services import Services
from glutetimer.cli.slow_file import reported_if_slow
from glutetimer.cli.text_writer import TextWriter
from glutetimer.errors import UserError
from glutetimer.history.comparison import compare
from glutetimer.history.restoring import add_missing, undo_of
from glutetimer.i18n import _
from glutetimer.presentation.data_results import added_text, reach_text
from glutetimer.presentation.restore_preview import change_lines
from glutetimer.review.extent import Extent, RestoreChange


def run(options: argparse.Namespace, machine: Services) -> int:
    """Show what will change, ask, and do it."""
    context = machine.context(options.data_dir)
    try:
        for notice in context.history.notices:
            complain(notice)
        source = _source(options, context)
        with reported_if_slow(source):
            change = compare(context.history, source)
        if options.json:
            put(_change_object(source, change))
        else:
            for line in change_lines(change, adds=options.merge):
                TextWriter().text(line)
        if not (options.yes or _agrees(options)):
            complain(_("Nothing was changed."))
            return 1
        now = context.clock.now()
        if options.merge:
            wanted = options.bring_back or _wants_back(options, change)
            added, before = add_missing(context.history, source, now, bring_back=wanted)
            words = [added_text(added)]
            if added.left_deleted:
                words.append(how_to_bring_back(added.left_deleted))
        else:
            settings = context.settings_store
            restored = restore(context.history, settings, source, now, _reach(options, settings))
            before = restored.undo_copy
            words = [_("Restored {file}.").format(file=source)]
            if restored.everywhere is not None:
                words.append(reach_text(restored.everywhere))
    finally:
        context.close()
    if options.json:
        put({"restored": str(source), "undo": str(before), "told": " ".join(words)})
    else:
        words.append(_("glutetimer restore --undo takes it back."))
        TextWriter().text(" ".join(words))
    return 0


def _source(options: argparse.Namespace, context: AppContext) -> Path:
    if options.file is not None:
        return Path(options.file).expanduser().absolute()
    found = undo_of(context.history, context.clock.now())
    if found is None:
        raise UserError(_("Nothing was restored yet, so there is nothing to undo."))
    return found


def _agrees(options: argparse.Namespace) -> bool:
    if options.json or not can_ask():
        raise UserError(_("Nothing was changed: nobody is there to be asked."), _("Add --yes."))
    return agrees(_("Go on?"), usual=False) is True


def _wants_back(options: argparse.Namespace, change: RestoreChange) -> bool:
    """Ask whether to bring back what was deleted here, where there is somebody to ask."""
    return bool(change.deleted) and not options.yes and wants_back(change.deleted)


def _reach(options: argparse.Namespace, settings: SettingsStore) -> Reach:
    """Return where it is to hold; here alone, which takes nothing from the others, unless asked."""
    if options.on is not None:
        return Reach(options.on)
    if not is_in_step(settings) or options.yes or not can_ask():
        return Reach.HERE
    question = _("Restore on all machines that are in step? No: on this one alone.")
    return Reach.ALL if agrees(question, usual=False) else Reach.HERE


def _change_object(source: Path, change: RestoreChange) -> dict[str, Any]:
    return {
        "file": str(source),
        "present": _extent_object(change.present),
        "backup": _extent_object(change.backup),
        "leaving": change.leaving,
        "coming": change.coming,
        "deleted": change.deleted,
    }


def _extent_object(extent: Extent) -> dict[str, Any]:
    return {
        "sessions": extent.sessions,
        "sets": extent.sets,
        "first": extent.first.isoformat() if extent.first else None,
        "last": extent.last.isoformat() if extent.last else None,
    }
